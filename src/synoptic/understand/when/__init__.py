"""Which time belongs to which words, and what is news and what history."""
