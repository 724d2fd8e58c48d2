"""How names, times and numbers are put into words. Words: `codebook/wording.yaml`."""
