"""Event types and modes: PLOVER's, and a few of our own for what PLOVER leaves out."""

from __future__ import annotations

from functools import cache

import msgspec

from synoptic.codebook.source import Entry, load


class Mode(Entry):
    """How an event was done. `plover` is the mode to export where ours is not PLOVER's own."""

    definition: str
    score: float | None = None
    own: bool = False
    plover: str | None = None


class EventType(Entry):
    """A type of event. `quad` 1 to 4 as in PLOVER, None for our own types.

    `score` runs from -10 (most hostile) to +10 (most cooperative).
    """

    definition: str
    quad: int | None = None
    score: float | None = None
    requires_recipient: bool = False
    own: bool = False
    modes: dict[str, Mode] = msgspec.field(default_factory=dict)
    note: str = ""


@cache
def event_types() -> dict[str, EventType]:
    """Type name to its definition, in the order of the codebook."""
    return load("event_types.yaml", dict[str, EventType])


def known(type_: str, mode: str | None) -> bool:
    """True where the codebook has this type, with this mode if one is given."""
    entry = event_types().get(type_)
    return entry is not None and (mode is None or mode in entry.modes)
