"""The ground of the map: outlines and scale, the same on every day."""

from __future__ import annotations

import math
from dataclasses import dataclass

from synoptic.tell.page.land import Land, lands
from synoptic.tell.page.theatre import Canvas


@dataclass(frozen=True, slots=True)
class Ground:
    """Outlines and scale of one canvas."""

    canvas: Canvas
    lands: tuple[Land, ...]
    scale_km: float
    scale_px: float


def ground(canvas: Canvas) -> Ground:
    """Outlines and a scale bar of a round length."""
    km = _round_length(canvas.width * 0.16 / canvas.pixels(1.0))
    return Ground(canvas, lands(canvas), km, round(canvas.pixels(km), 1))


def _round_length(km: float) -> float:
    """The longest of 1, 2, 5 × 10ⁿ that is no longer."""
    power = 10.0 ** math.floor(math.log10(km))
    return max(step * power for step in (1, 2, 5) if step * power <= km)
