"""How the reader is made: data, network, training, export, scores. Not shipped with the package."""
