"""The state of things on the ground, in sentences and in lines of the brief."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.model import BriefLine, Condition, Period
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence, quoted
from synoptic.tell.sentences import representative
from synoptic.tell.wording import names


def condition_sentence(condition: Condition, look: Lookup) -> str:
    """What it is about, where, and the words of the claim that says most, with their source.

    The words are always quoted: "cut" and "restored" are told of the same service.
    """
    best = representative(look.claims(condition.claims))
    if best is None:
        return ""
    place = look.place(condition.place)
    about = condition.type.replace("_", " ") + (f" {names.at_place(place)}" if place else "")
    return ended(names.capitalised(f"{about} – {quoted(best, look)}"))


def condition_lines(look: Lookup) -> Iterator[BriefLine]:
    """Conditions of the current days, the best witnessed first."""
    now = [c for c in look.picture.conditions if _is_current(c, look)]
    told: set[str] = set()  # one sentence may speak of two states: its words are quoted once
    for condition in sorted(now, key=lambda c: (-c.witnesses, -len(c.claims), c.id)):
        best = representative(look.claims(condition.claims))
        own = evidence(best, look) if best else ""
        if own in told:
            continue
        told.add(own)
        yield BriefLine(condition.summary, condition.claims, "conditions")


def _is_current(condition: Condition, look: Lookup) -> bool:
    return any(c.period is Period.CURRENT for c in look.claims(condition.claims))
