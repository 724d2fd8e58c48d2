"""The command line: one file a verb."""

from synoptic.cli.main import main

__all__ = ["main"]
