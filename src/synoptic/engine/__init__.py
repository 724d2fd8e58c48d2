"""Who does the work: one process, many, later many machines. All give the same results."""

from synoptic.engine.base import Engine
from synoptic.engine.local import Local

__all__ = ["Engine", "Local"]
