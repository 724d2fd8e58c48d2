"""People on the move: from where they flee, to where they are taken, and what only lasts."""

from __future__ import annotations

from synoptic.model import Place, Precision
from synoptic.understand.grammar.arguments import fillers, preposition_objects
from synoptic.understand.tellings import Telling

TAKEN = "move.taken"
TOWNS = (Precision.TOWN, Precision.DISTRICT, Precision.ADMIN1)
STATES = frozenset({"life", "calm", "peace", "quiet", "order", "normality", "normalcy", "violence"})
FLIGHT = ("flee", "evacuate")


def moves_nobody(telling: Telling) -> bool:
    """`Calm has returned`, `life is returning to normal`: nobody is on the way."""
    verb = telling.proposition.predicate
    said = {telling.sentence.tokens[k].lemma for k in fillers(verb, "subject")}
    return telling.entry.type == "MOVE" and not STATES.isdisjoint(said)


def taken_nowhere(telling: Telling) -> bool:
    """`The wounded were taken to a hospital`, `the matter was taken to court`: no move to X."""
    fine = telling.place is not None and telling.place.precision in TOWNS
    moved = fine and bool(telling.recipients) and telling.proposition.verb.passive
    return telling.entry.id == TAKEN and not moved


def home_of(telling: Telling) -> Place | None:
    """`Residents of X fled`: where those live who flee."""
    if telling.entry.mode not in FLIGHT:
        return None
    for head in telling.proposition.heads("recipient"):
        for word in (*preposition_objects(telling.sentence, head, "of"), head - 1):
            place = telling.analysis.place_at(telling.number, word) if word >= 0 else None
            if place and place.precision in TOWNS:
                return place
    return None


def lasting(telling: Telling) -> bool:
    """`10 million people are displaced`: a state of things."""
    tokens, verb = telling.sentence.tokens, telling.proposition.verb
    below = [tokens[c] for c in telling.sentence.children(verb.index)]
    now = any(t.text.lower() in ("is", "are", "remain") for t in below)
    return now and not any(t.lemma == "have" or t.text.lower() == "being" for t in below)
