"""Reads many reports of a conflict and lays them side by side: one sourced picture.

import synoptic
picture = synoptic.picture("reports/")
picture.events, picture.as_of("2024-12-04"), picture.brief()
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from synoptic.errors import SynopticError
from synoptic.model import Picture

if TYPE_CHECKING:
    from synoptic.synopsis import Synopsis, picture

__all__ = ["Picture", "Synopsis", "SynopticError", "__version__", "picture"]

try:
    __version__ = version("synoptic-reports")
except PackageNotFoundError:  # run from a checkout that is not installed
    __version__ = "0"


def __getattr__(name: str) -> Any:
    """Load the steps only when asked for: importing one of them must not load them all."""
    if name in ("Synopsis", "picture"):
        from synoptic import synopsis

        return getattr(synopsis, name)
    raise AttributeError(f"module 'synoptic' has no attribute '{name}'")
