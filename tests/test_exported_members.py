"""The public names: they exist, they are listed, and nothing else is public by accident."""

from __future__ import annotations

import importlib
from inspect import isclass, isfunction
from types import ModuleType

import pytest

PUBLIC = {
    "synoptic": {"Picture", "Synopsis", "SynopticError", "__version__", "picture"},
    "synoptic.read": {"ReadResult", "read_paths", "read_text", "settle_dates"},
    "synoptic.understand": {"understand"},
    "synoptic.fuse": {"Cluster", "Fused", "Known", "fuse"},
    "synoptic.judge": {"judge"},
    "synoptic.tell": {"tell"},
    "synoptic.store": {"Key", "Store", "open_store"},
    "synoptic.engine": {"Engine", "Local"},
}
LISTED = (*PUBLIC, "synoptic.codebook", "synoptic.understand.places", "synoptic.understand.times")


@pytest.mark.parametrize("name", PUBLIC)
def test_the_public_names_are_these(name: str) -> None:
    assert set(importlib.import_module(name).__all__) == PUBLIC[name]


@pytest.mark.parametrize("name", LISTED)
def test_every_listed_name_can_be_imported(name: str) -> None:
    module = importlib.import_module(name)
    assert [n for n in module.__all__ if getattr(module, n, None) is None] == []


@pytest.mark.parametrize("name", LISTED)
def test_names_are_listed_once_and_in_order(name: str) -> None:
    listed = importlib.import_module(name).__all__
    assert len(set(listed)) == len(listed)
    assert sorted(listed, key=_order) == listed


@pytest.mark.parametrize("name", LISTED)
def test_every_public_name_says_what_it_is(name: str) -> None:
    module = importlib.import_module(name)
    found = (getattr(module, n) for n in module.__all__)
    assert [x for x in found if isfunction(x) or isclass(x) if not x.__doc__] == []


def test_every_name_of_the_codebook_that_is_imported_is_listed() -> None:
    module = importlib.import_module("synoptic.codebook")
    assert _own(module) <= set(module.__all__)


def _own(module: ModuleType) -> set[str]:
    """Functions and classes of the package, without its modules."""
    found = ((n, x) for n, x in vars(module).items() if not n.startswith("_"))
    home = module.__name__
    return {n for n, x in found if str(getattr(x, "__module__", "")).startswith(home)}


def _order(name: str) -> tuple[int, str]:
    """Classes, then the rest, as the linter sorts them."""
    return (0 if name[0].isupper() else 1, name)
