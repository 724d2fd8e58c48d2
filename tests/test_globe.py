"""Distances on the globe, by which places are told apart, joined and drawn."""

from __future__ import annotations

import pytest

from synoptic.globe import distance_km, middle, moved


def test_distances_are_great_circles() -> None:
    assert distance_km((36.20, 37.16), (35.13, 36.76)) == pytest.approx(124, abs=2)


def test_going_somewhere_and_measuring_agree() -> None:
    start = (46.63, 32.61)
    assert distance_km(start, moved(start, 225.0, 80.0)) == pytest.approx(80.0, abs=0.1)


def test_the_date_line_is_no_seam() -> None:
    assert abs(middle([(0.0, 179.0), (0.0, -179.0)])[1]) == 180.0
