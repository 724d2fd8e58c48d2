"""The benchmark of incident templates: MUC-3 and MUC-4."""
