"""The reader: one small encoder that gives tags, trees, frames, names and factuality."""

from synoptic.understand.reader.model import Reader

__all__ = ["Reader"]
