"""A number told in parts by place: `killed 25, 14 in X and 11 in Y`.

Each part is of the place right behind it, and the whole of all of them.
"""

from __future__ import annotations

from synoptic.model import Place
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import spot_of

HERE = frozenset({"in", "at", "near"})
LONGEST_NAME = 4  # words from the preposition to the name: "in the city of X"


def parts_by_place(telling: Telling) -> dict[int, Place]:
    """The place of each part, by the first word of its number; none where only one is told so."""
    quantities = telling.analysis.quantities.get(telling.number, ())
    told = {q.start: place for q in quantities if (place := _right_behind(telling, q))}
    return told if len({p.id for p in told.values()}) > 1 else {}


def _right_behind(telling: Telling, quantity: Quantity) -> Place | None:
    """The place of `14 in X`, `14 people in X`."""
    tokens = telling.sentence.tokens
    end = max(quantity.end, quantity.head + 1)
    if end > quantity.end + 1 or end >= len(tokens) or tokens[end].lemma not in HERE:
        return None
    behind = range(end + 1, min(end + 1 + LONGEST_NAME, len(tokens)))
    named = next((k for k in behind if telling.analysis.place_at(telling.number, k)), None)
    numbers = any(tokens[k].pos in ("NUM", "CCONJ") for k in range(end, named or end))
    spot = spot_of(telling.analysis, telling.number, named) if named and not numbers else None
    return spot.place if spot else None
