"""Who does what, by the names a reader would see."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Reading

Does = Callable[[Reading, str], set[str]]


def _names(reading: Reading, type_: str, field: str) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    found = {getattr(c, field) for c in reading.claims if c.type == type_}
    return {name[actor] for actor in found if actor}


@pytest.fixture
def doers() -> Does:
    """Names of those who do what claims of a type tell."""
    return lambda reading, type_: _names(reading, type_, "actor")


@pytest.fixture
def victims() -> Does:
    """Names of those to whom it is done."""
    return lambda reading, type_: _names(reading, type_, "recipient")
