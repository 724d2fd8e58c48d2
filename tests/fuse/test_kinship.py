"""How actors, places and times stand to each other."""

from __future__ import annotations

from datetime import date

import pytest
from small_claims import ACTORS, PLACES, day, on

from synoptic.fuse import times
from synoptic.fuse.distance import Where, kilometres, where
from synoptic.fuse.kinship import Kin, kin
from synoptic.model import Actor, Granularity, How, Interval

KNOWN = {
    a.id: a
    for a in (
        *ACTORS,
        Actor("party-armed-group-rv", "rebels", (), "armed-group", (), "RV"),
        Actor("lions", "Lions", (), "armed-group", (), "RV"),
        Actor("foreign", "Foreign League", (), "armed-group", (), "XX"),
        Actor("rv-army", "army", (), "military", (), "RV"),
        Actor("rv-police", "police", (), "police", (), "RV"),
        Actor("xx-army", "army of X", (), "military", (), "XX"),
    )
}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("front", "front", Kin.SAME),
        ("front", "rebels", Kin.PART),
        ("army", "front", Kin.OPPOSED),
        ("front", None, Kin.UNKNOWN),
        ("lions", "party-armed-group-rv", Kin.FITS),
        ("foreign", "party-armed-group-rv", Kin.UNRELATED),
        ("lions", "foreign", Kin.UNRELATED),
        ("rv-army", "rv-police", Kin.ALLIED),
        ("rv-army", "xx-army", Kin.OPPOSED),
        ("rv-army", "lions", Kin.OPPOSED),
    ],
)
def test_actors(one: str | None, two: str | None, expected: Kin) -> None:
    assert kin(one, two, KNOWN) is kin(two, one, KNOWN) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("orsk", "orsk", Where.SAME),
        ("bridge", "orsk", Where.WITHIN),
        ("orsk", "malo", Where.NEAR),
        ("orsk", "tarn", Where.APART),
        ("orsk", "ruvia", Where.WITHIN),
        ("orsk", None, Where.UNKNOWN),
        ("orsk", "not read", Where.APART),
    ],
)
def test_places(one: str, two: str | None, expected: Where) -> None:
    places = {p.id: p for p in PLACES}
    assert where(one, two, places) is where(two, one, places) is expected


def test_a_degree_of_latitude_is_about_111_kilometres() -> None:
    from synoptic.model import Place

    found = kilometres(Place("a", "a", 45.0, 30.0), Place("b", "b", 46.0, 30.0))
    assert found is not None and abs(found - 111.2) < 0.5


def test_what_tellings_agree_on() -> None:
    agreed = times.agreed([on(3, 6), on(5, 9), None])
    assert agreed and (agreed.start, agreed.end) == (day(5), day(6))
    clash = times.agreed([on(3), on(6)])
    assert clash and (clash.start, clash.end) == (day(3), day(6))
    assert "different days" in clash.reason
    assert times.agreed([None]) is None
    week = times.agreed([on(1, 9), on(3), on(5, 6)])  # "last week" holds both, and adds no day
    assert week and (week.start, week.end) == (day(3), day(6))


def test_a_told_day_outweighs_one_that_was_worked_out() -> None:
    guess = Interval(day(2), day(2), Granularity.DAY, How.INFERRED)
    assert times.agreed([guess, on(6)]) == on(6)


def test_told_as_past_is_no_day() -> None:
    past = Interval(None, day(10), Granularity.SPAN, How.INFERRED)
    assert times.dated(past) is None
    assert times.agreed([past, on(6)]) == on(6)
    assert times.dated(Interval(None, day(10), Granularity.SPAN)) is not None


def test_opening_of_a_year_is_the_year() -> None:
    told = Interval(date(2011, 1, 1), date(2024, 12, 5), Granularity.YEAR)
    found = times.opening(told)
    assert found and (found.start, found.end) == (date(2011, 1, 1), date(2011, 12, 31))
