"""Places inside a town, named in other words."""

from __future__ import annotations

from small_claims import control, on, report

from synoptic.fuse import fuse
from synoptic.fuse.places import resolve_places
from synoptic.model import Place, Precision, Reading


def spot(name: str, lat: float = 45.0) -> Place:
    return Place(f"pl-{name}", name, lat, 30.0, Precision.DISTRICT, None, "RV", "01", 15.0)


def names(*places: Place) -> list[str]:
    return [p.name for p in resolve_places([Reading("a", places=places)])[0]]


def test_one_prison_in_three_wordings() -> None:
    told = (
        spot("central prison, Orsk"),
        spot("Orsk central prison"),
        spot("city’s central prison, Orsk"),
    )
    assert names(*told) == ["Orsk central prison"]


def test_other_words_and_other_spots_are_other_places() -> None:
    assert len(names(spot("central prison, Orsk"), spot("women’s prison, Orsk"))) == 2
    assert len(names(spot("central prison, Orsk"), spot("central prison, Orsk ", 46.0))) == 2


def test_a_place_of_the_gazetteer_stays_itself() -> None:
    towns = [Place(f"gn{i}", "San Jose", 1.0, 1.0, Precision.TOWN, i) for i in (1, 2)]
    assert len(names(*towns)) == 2


def test_claims_speak_of_the_place_that_was_chosen() -> None:
    one, two = spot("central prison, Orsk"), spot("Orsk central prison")
    reports = [report("a", "text a"), report("b", "text b")]
    readings = [
        Reading("a", (control("a", actor="front", when=on(9), place=one.id),), places=(one,)),
        Reading("b", (control("b", actor="front", when=on(9), place=two.id),), places=(two,)),
    ]
    fused = fuse(reports, readings)
    assert {c.place for c in fused.claims} == {two.id}
    assert len(fused.events) == 1
