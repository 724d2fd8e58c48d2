"""Many readings seen together: what speaks of one thing is brought together, nothing is judged."""

from synoptic.fuse.fused import Cluster, Fused, Known
from synoptic.fuse.fusing import fuse

__all__ = ["Cluster", "Fused", "Known", "fuse"]
