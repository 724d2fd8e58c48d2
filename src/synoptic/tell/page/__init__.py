"""The page people see: one self-contained HTML file made from a picture."""

from __future__ import annotations

from synoptic.tell.page.render import page

__all__ = ["page"]
