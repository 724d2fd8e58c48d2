"""Puts the picture into words: sentences, the brief, the page, exports.

Nothing is told that has no claim behind it.
"""

from synoptic.tell.telling import tell

__all__ = ["tell"]
