"""A doubtful place name means what the other reports of its story mean by it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from small_claims import claim, on, report

from synoptic.fuse import fuse
from synoptic.fuse.memory import remembered
from synoptic.model import Claim, ClaimKind, Place, Precision, Reading
from synoptic.understand.places.areas import away, between, within
from synoptic.understand.places.mentions import unresolved


def town(name: str, id_: str, at: tuple[float, float], land: str, sure: float = 1.0) -> Place:
    return Place(
        id_, name, *at, Precision.TOWN, country=land, admin1=f"{land}.1", radius_km=3.0,
        reason="its size", sure=sure,
    )  # fmt: skip


LEBANESE = town("Tripoli", "gn1", (34.43, 35.85), "LB")
LIBYAN = town("Tripoli", "gn2", (32.89, 13.19), "LY")
BEIRUT = town("Beirut", "gn3", (33.89, 35.50), "LB")
MISRATA = town("Misrata", "gn4", (32.38, 15.09), "LY")
MOSCOW = town("Moscow", "gn5", (55.75, 37.62), "RU")
DOUBTED = replace(LIBYAN, sure=0.7)
NOWHERE = unresolved("Tripoli", "one of 9 places of that name, and nothing says which")


def clash(name: str, place: Place) -> Claim:
    return claim(name, ClaimKind.EVENT, "FIGHT", place=place.id, when=on(9))


def reading(name: str, *places: Place) -> Reading:
    return Reading(name, (clash(name, places[0]),), places=places)


def meant(*readings: Reading) -> str | None:
    """The place of the first reading's claim, once the others are remembered."""
    return remembered(readings)[0].claims[0].place


LEBANON = (reading("b", LEBANESE, BEIRUT), reading("c", LEBANESE, BEIRUT))
LIBYA = (reading("d", LIBYAN, MISRATA), reading("e", LIBYAN, MISRATA))


def test_a_name_left_open_means_the_one_of_the_report_s_country() -> None:
    assert meant(reading("a", NOWHERE, BEIRUT), *LEBANON, *LIBYA) == LEBANESE.id
    assert meant(reading("a", NOWHERE, MISRATA), *LEBANON, *LIBYA) == LIBYAN.id


def test_a_doubtful_choice_gives_way_to_what_two_others_settle() -> None:
    (changed, *_) = remembered([reading("a", DOUBTED), *LEBANON])
    assert changed.claims[0].place == LEBANESE.id
    assert changed.claims[0].place_inferred == "which Tripoli: as in 2 other reports"
    (place,) = changed.places
    assert place.reason == "as in 2 other reports: its size"
    assert place.sure == DOUBTED.sure
    assert meant(reading("a", DOUBTED), LEBANON[0]) == LIBYAN.id  # one report is not enough


@pytest.mark.parametrize(
    "own",
    [
        reading("a", LIBYAN),  # surely told
        reading("a", DOUBTED, MISRATA),  # it names another town there
        reading("a", DOUBTED, MOSCOW),  # it is about neither country
        reading("a", DOUBTED, MOSCOW, replace(BEIRUT, sure=0.5)),
    ],
)
def test_what_the_report_s_own_words_speak_for_is_not_changed(own: Reading) -> None:
    assert remembered([own, *LEBANON])[0] == own


def test_nothing_is_taken_where_the_others_mean_two_places() -> None:
    own = reading("a", NOWHERE)
    assert meant(own, *LEBANON) == LEBANESE.id
    assert meant(own, *LEBANON, *LIBYA) == NOWHERE.id


def test_a_namesake_far_off_in_a_large_country_is_not_taken() -> None:
    near = town("Novka", "gn6", (50.0, 40.0), "RU")
    far = town("Amur", "gn7", (52.0, 140.0), "RU")
    about = (reading("b", near, MOSCOW), reading("c", near, MOSCOW))
    beyond, apart = replace(far, admin1="RU.2"), replace(MOSCOW, admin1="RU.3")
    assert meant(reading("a", unresolved("Novka"), beyond), *about) != near.id
    assert meant(reading("a", unresolved("Novka"), apart), *about) != near.id  # 660 km
    kursk = town("Kursk", "gn8", (51.7, 36.2), "RU")
    assert meant(reading("a", unresolved("Novka"), kursk), *about) == near.id


def test_what_is_told_from_it_goes_with_it() -> None:
    port, north = within(DOUBTED, "the port"), away(DOUBTED, "north", 20.0, "20km")
    road = between(DOUBTED, BEIRUT)
    places = (DOUBTED, port, north, road, BEIRUT)
    own = Reading("a", tuple(clash("a", p) for p in (port, north, road)), places=places)
    own = replace(own, claims=tuple(replace(c, id=f"c{n}") for n, c in enumerate(own.claims)))
    (changed, *_) = remembered([own, *LEBANON])
    moved = {p.id: p for p in changed.places}
    want = (within(LEBANESE, "the port"), away(LEBANESE, "north", 20.0, "20km"))
    for at, place in zip(changed.claims, want, strict=False):
        assert at.place == place.id
        assert moved[place.id].lat == pytest.approx(place.lat, abs=0.01)
        assert moved[place.id].country == "LB"
    assert changed.claims[2].place == between(LEBANESE, BEIRUT).id
    assert {p.id for p in places} & set(moved) == {BEIRUT.id}


MIXED = (
    reading("a", NOWHERE, BEIRUT), reading("f", DOUBTED), reading("g", replace(LEBANESE, sure=0.6)),
    reading("h", NOWHERE), *LEBANON, LIBYA[0],
)  # fmt: skip


def test_the_order_of_reports_does_not_matter() -> None:
    once = {r.report: r for r in remembered(MIXED)}
    for order in list(permutations(MIXED))[::97]:
        assert {r.report: r for r in remembered(order)} == once


@pytest.mark.parametrize("mixed", [MIXED, MIXED[:-1], (*LEBANON, reading("f", DOUBTED))])
def test_a_second_application_changes_nothing(mixed: tuple[Reading, ...]) -> None:
    once = remembered(mixed)
    assert once != list(mixed)
    assert remembered(once) == once


def test_the_picture_has_one_event_at_one_place() -> None:
    names = ("a", "b", "c")
    told = (reading("a", DOUBTED), *LEBANON)
    fused = fuse([report(n, f"text {n}") for n in names], told)
    assert {c.place for c in fused.claims} == {LEBANESE.id}
    assert len(fused.events) == 1
    assert next(p for p in fused.places if p.id == LEBANESE.id).sure == 1.0
    assert LIBYAN.id not in {p.id for p in fused.places}
