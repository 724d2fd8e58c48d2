"""Hues and patterns of those who hold places.

Sides have no flags: hues come from a colour-blind-safe set (Okabe and Ito 2008) by order of
appearance, and each comes with a pattern, so that the page reads without colour too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synoptic.model import Picture

HUES = 6  # blue, orange, green, purple, sky, yellow: named in page.css
PATTERNS = 6  # plain, dots, level lines, grid, upright lines, rings; slanted lines mean unknown


@dataclass(frozen=True, slots=True)
class Holders:
    """Number of each holder, in order of appearance."""

    order: Mapping[str, int]

    def style(self, holder: str) -> str:
        """CSS classes of a holder: hue and pattern; past six, a hue comes with a new pattern."""
        number = self.order.get(holder, 0)
        return f"h{number % HUES} p{(number + number // HUES) % PATTERNS}"

    def pattern(self, holder: str) -> int:
        """Number of the holder's pattern; 0 is plain."""
        number = self.order.get(holder, 0)
        return (number + number // HUES) % PATTERNS


def assign(pictures: Sequence[Picture], reports: Sequence[str]) -> Holders:
    """Numbers by where the first claim for a holder stands, reports in the order given."""
    place = {report: number for number, report in enumerate(reports)}
    found = sorted(_appearances(pictures, place))
    return Holders({holder: n for n, holder in enumerate(dict.fromkeys(h for _, _, h in found))})


def _appearances(
    pictures: Sequence[Picture], place: Mapping[str, int]
) -> Iterator[tuple[int, int, str]]:
    for picture in pictures:
        spans = {c.id: c.span for c in picture.claims}
        for holding in picture.holdings:
            known = [spans[c] for c in holding.claims if c in spans]
            where = [(place.get(s.report, len(place)), s.start) for s in known]
            yield (*min(where, default=(len(place), 0)), holding.holder)
