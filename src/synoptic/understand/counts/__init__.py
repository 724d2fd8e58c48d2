"""Numbers: what is counted, how many, by which measure."""
