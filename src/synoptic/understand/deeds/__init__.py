"""Which words tell of something the codebook knows."""
