"""Who holds which part of a place that is divided between sides.

`Split between army rule in the south and rebel rule in the north`, `divided between the rebels
in the north and the army in the south`: each holds the side that is told with it, else a part.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import ClaimKind, Control, Place, Precision
from synoptic.understand.claims.making import Claims
from synoptic.understand.places.areas import part
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import SIDES

DIVIDED = "control.divided"
PARTED = (Precision.TOWN, Precision.ADMIN1)
BETWEEN = "between"
LEAST = 2  # holders
MIDDLES = frozenset({"center", "centre", "middle"})
OPENING = frozenset({"in", "of", "on", "over"})  # "in the west", "of the north"
ARTICLES = frozenset({"the", "its"})


def shared_out(telling: Telling, claims: Claims) -> bool:
    """Claims of who holds which part, where two holders are told; whether that was done."""
    whole = _divided(telling) if telling.entry.id == DIVIDED else None
    if whole is None:
        return False
    holders = tuple(_holders(telling))
    if len({actor for actor, _ in holders}) < LEAST:
        return False
    for actor, side in holders:
        claims.add(
            telling, ClaimKind.CONTROL, str(Control.HOLD), mode="part", actor=actor,
            recipient=None, place=claims.place(_part(whole, side)),
        )  # fmt: skip
    return True


def _divided(telling: Telling) -> Place | None:
    """What is divided: the place of the role, or one named right before the word."""
    before = max(telling.proposition.predicate.index - 1, 0)
    return telling.place or telling.analysis.place_at(telling.number, before)


def _holders(telling: Telling) -> Iterator[tuple[str, str | None]]:
    """Each side of the division with the word for its part, if any."""
    tokens = telling.sentence.tokens
    between = [k for k, t in enumerate(tokens) if t.lemma == BETWEEN and t.pos == "ADP"]
    verb = telling.proposition.predicate.index
    start = next((k for k in between if k > verb), len(tokens))
    end = next((k for k in range(start, len(tokens)) if _ends(telling, k)), len(tokens))
    named = [
        (k, a) for k in range(start, end) if (a := telling.analysis.actor_at(telling.number, k))
    ]
    firsts = [n for i, n in enumerate(named) if not i or named[i - 1][1] != n[1]]
    for i, (word, actor) in enumerate(firsts):
        behind = range(word + 1, firsts[i + 1][0] if i + 1 < len(firsts) else end)
        yield actor, next((side for k in behind if (side := _side(telling, k))), None)


def _ends(telling: Telling, word: int) -> bool:
    """A full clause behind the division: "... and the rebels, who hold the port"."""
    return telling.sentence.tokens[word].pos in ("VERB", "AUX")


def _side(telling: Telling, word: int) -> str | None:
    tokens = telling.sentence.tokens
    before = [t.lemma for t in tokens[max(word - 2, 0) : word]]
    told = len(before) > 1 and before[0] in OPENING and before[1] in ARTICLES
    return tokens[word].lemma if told and tokens[word].lemma in SIDES | MIDDLES else None


def _part(place: Place, side: str | None) -> Place:
    return (
        part(place, side) if side and place.lat is not None and place.precision in PARTED else place
    )
