"""How words hang together beyond the tree: arguments, clauses, slips of the reader."""
