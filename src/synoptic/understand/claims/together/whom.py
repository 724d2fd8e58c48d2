"""Whom one happening struck, where two of its words each tell somebody."""

from __future__ import annotations

# People of whom no more is told: who else is told beside them was one of them.
ANYBODY = ("party-people-people-", "party-people-person-")


def whom(first: str | None, second: str | None, *, harm: tuple[bool, bool]) -> str | None:
    """The recipient of both; `harm`: which of the words tell what became of those struck.

    `killed a child and injured six people`: people. `killed a teacher and hurt his brother`: the
    one told first. `targeted pilgrims, killing two people`: the pilgrims.
    """
    if first is None or second is None:
        return first or second
    if all(harm):
        return second if second.startswith(ANYBODY) else first
    harmed, struck = (first, second) if harm[0] else (second, first)
    return struck if harmed.startswith(ANYBODY) else harmed
