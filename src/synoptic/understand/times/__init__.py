"""Expressions of time in a report: where they stand and what time they name."""

from synoptic.understand.times.find import find
from synoptic.understand.times.mention import Kind, Relation, Style, TimeMention
from synoptic.understand.times.style import guess_style

__all__ = ["Kind", "Relation", "Style", "TimeMention", "find", "guess_style"]
