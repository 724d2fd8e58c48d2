"""Where names go on the map: each beside its place, none over another, none cut off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synoptic.tell.page.theatre import Canvas

LINE = 16.0  # px: height of a line of 13 px text
LETTER = 7.5  # px: mean width of a bold 13 px system-font letter, on the wide side
GAP = 5.0  # px between a mark and its name
BELOW = 14.0  # px that events take beneath their place
Rect = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Label:
    """Text lines set at (x, y), the baseline of the first. `anchor`: start, middle or end."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]


class Room:
    """What of a canvas is taken already; `soft` is better left free, but may be written over."""

    def __init__(self, canvas: Canvas, taken: Iterable[Rect] = ()) -> None:
        self._canvas = canvas
        self._taken: list[Rect] = list(taken)
        self._soft: list[Rect] = []

    def take(self, rect: Rect, *, soft: bool = False) -> None:
        """Marks a rectangle as taken."""
        (self._soft if soft else self._taken).append(rect)

    def free(self, rect: Rect, *, even_soft: bool = True) -> bool:
        """True where a rectangle lies inside the frame and touches nothing taken."""
        inside = (
            rect[0] >= 2
            and rect[1] >= 2
            and rect[2] <= self._canvas.width - 2
            and rect[3] <= self._canvas.height - 2
        )
        taken = [*self._taken, *self._soft] if even_soft else self._taken
        return inside and not any(_touch(rect, other) for other in taken)

    def beside(self, x: float, y: float, radius: float, lines: tuple[str, ...]) -> Label | None:
        """A label right, left, above, below or aslant of a mark, or None where there is no room."""
        wide, high = _width(lines), LINE * len(lines)
        gap = radius + GAP
        level = min(y - high / 2, y + radius - 1 - high)  # a second line stays off what lies below
        right, left, over, under = x + gap, x - gap - wide, y - gap - high, y + gap
        tries = (
            (right, level, "start"),
            (left, level, "end"),
            (x - wide / 2, over, "middle"),
            (right - radius, over + radius / 2, "start"),
            (left + radius, over + radius / 2, "end"),
            (x - wide / 2, under, "middle"),
            (x - wide / 2, under + BELOW, "middle"),
            (right - radius, under + BELOW, "start"),
            (left + radius, under + BELOW, "end"),
        )
        for even_soft in (True, False):
            for start, top, anchor in tries:
                rect = (start, top, start + wide, top + high)
                if self.free(rect, even_soft=even_soft):
                    self.take(rect)
                    at = {"start": start, "end": start + wide, "middle": x}[anchor]
                    return Label(round(at, 1), round(top + 12, 1), anchor, lines)
        return None

    def centred(self, spots: Iterable[tuple[float, float]], lines: tuple[str, ...]) -> Label | None:
        """A label in the middle of the first spot with room."""
        wide, high = _width(lines) * 1.15, LINE * len(lines)
        for x, y in spots:
            rect = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if self.free(rect):
                self.take(rect)
                return Label(round(x, 1), round(rect[1] + 12, 1), "middle", lines)
        return None


def _touch(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _width(lines: tuple[str, ...]) -> float:
    return max(len(line) for line in lines) * LETTER
