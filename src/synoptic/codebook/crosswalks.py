"""How our types are told in other codebooks: PLOVER, ACLED, UCDP and HXL."""

from __future__ import annotations

from functools import cache

from synoptic.codebook.event_types import event_types
from synoptic.codebook.source import Entry, load


class Crosswalk(Entry):
    """What a type (`ASSAULT`) or a type with mode (`ASSAULT/aerial`) is elsewhere.

    `acled` is event type and sub-event type; `ucdp` the type of violence it may be where somebody
    died (1 state-based, 2 non-state, 3 one-sided) depending on who the two sides are.
    """

    acled: tuple[str, str] | None = None
    ucdp: tuple[int, ...] = ()
    hxl: str = ""
    note: str = ""


class Names(Entry):
    """The whole file: crosswalks by type, ACLED's names and codes, UCDP's."""

    types: dict[str, Crosswalk]
    acled_types: dict[str, tuple[str, ...]]
    acled_actor_codes: dict[int, str]
    acled_codes_of_kinds: dict[str, int]
    ucdp_violence: dict[int, str]


@cache
def crosswalks() -> Names:
    """All crosswalks."""
    return load("crosswalks.yaml", Names)


def crosswalk(type_: str, mode: str | None = None) -> Crosswalk:
    """What a type and mode are in other codebooks; the mode's entry, else the type's."""
    types = crosswalks().types
    return types.get(f"{type_}/{mode}") or types.get(type_) or Crosswalk()


def plover(type_: str, mode: str | None = None) -> tuple[str, str | None] | None:
    """PLOVER's own type and mode for ours, or None where PLOVER has no such type."""
    entry = event_types().get(type_)
    if entry is None or entry.own:
        return None
    ours = entry.modes.get(mode or "")
    return type_, (ours.plover if ours.own else mode) if ours else None
