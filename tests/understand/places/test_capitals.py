"""A capital told by its country alone."""

from __future__ import annotations

from synoptic.understand.places import shipped


def test_each_country_has_its_capital() -> None:
    item = shipped().capital("UA")
    assert item and (item.name, item.country) == ("Kyiv", "UA")
    assert shipped().capital("XX") is None
