"""Which figure is a part of which: `704 killed, 110 of them civilians`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from synoptic.codebook.measures import measures
from synoptic.model import Claim, Figure


def totals(made: Sequence[Figure], by_id: Mapping[str, Claim]) -> dict[str, str]:
    """Figure -> the figure it is a part of: the nearest larger number of the same report.

    A smaller number inside the words of a larger one ("704 people, 110 of them ...") is a part of
    it, also where nothing else says so. One that is told to be a part may be of a wider measure:
    "7,000 men lost, of whom 3,000 were captured".
    """
    wholes: dict[str, list[tuple[Claim, Figure]]] = defaultdict(list)
    for figure in made:
        for claim in (by_id[c] for c in figure.claims if not by_id[c].part_of_total):
            wholes[claim.span.report].append((claim, figure))
    found = {}
    for figure in made:
        near = [
            (abs(claim.span.start - part.span.start), total.id)
            for part in (by_id[c] for c in figure.claims)
            for claim, total in wholes[part.span.report]
            if total.best > figure.best and _is_part(part, claim)
        ]
        if near:
            found[figure.id] = min(near)[1]
    return found


def _is_part(part: Claim, total: Claim) -> bool:
    """True where a number counts some of another's people."""
    same = part.measure == total.measure
    wider = part.part_of_total and part.measure in measures()[str(total.measure)].adds
    inside = part.span.overlaps(total.span) and part.unit == total.unit
    sides = {part.recipient, total.recipient} - {None}
    return len(sides) < 2 and ((same and (part.part_of_total or inside)) or wider)
