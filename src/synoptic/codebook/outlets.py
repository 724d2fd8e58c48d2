"""Outlets and agencies known by name."""

from __future__ import annotations

from functools import cache
from typing import Literal

from synoptic.codebook.source import Entry, Words, load

OutletKind = Literal[
    "agency", "broadcaster", "newspaper", "magazine", "site", "state media", "party media",
    "ngo", "un", "government", "monitor", "think tank",
]  # fmt: skip


class Outlet(Entry):
    """An outlet. `country` is an ISO 3166 code, `domain` its web address without `www`.

    `owner` names the actor that owns or runs it where it speaks for one.
    """

    name: str
    kind: OutletKind
    aliases: Words = Words()
    country: str | None = None
    domains: Words = Words()
    owner: str | None = None


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """All outlets, in the order of the codebook."""
    return load("outlets.yaml", tuple[Outlet, ...])


@cache
def outlets() -> dict[str, Outlet]:
    """Case-folded name, alias or domain to its outlet."""
    return {
        name.casefold(): outlet
        for outlet in known_outlets()
        for name in (outlet.name, *outlet.aliases, *outlet.domains)
    }
