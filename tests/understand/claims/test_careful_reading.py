"""What a careful analyst does not read into a sentence, and what he does not pass over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def places(reading: Reading, type_: str) -> set[str]:
    names = {p.id: p.name for p in reading.places}
    return {names.get(c.place or "", "") for c in reading.claims if c.type == type_}


def test_each_of_several_towns_is_taken(read: Read) -> None:
    reading = read("Iraqi forces have retaken the cities of Ramadi and Tikrit.")
    assert places(reading, "take") == {"Ramadi", "Tikrit"}


def test_villages_near_a_town_are_not_the_town(read: Read) -> None:
    assert places(read("The rebels have taken three villages near Goma."), "take") == {"near Goma"}


def test_villages_in_a_province_are_a_part_of_it(read: Read) -> None:
    reading = read("The rebels hold villages in northern Syria.")
    assert [c.mode for c in reading.claims if c.type == "hold"] == ["part"]


@pytest.mark.parametrize(
    "text",
    [
        "Taking the city of Raqqa is part of the plan.",
        "Two of the rebels stood in a forward fighting position near Goma.",
        "The army took the road, enabling civilians to flee to Sake.",
    ],
)
def test_what_is_only_spoken_of_is_no_claim(read: Read, text: str) -> None:
    types = {(c.kind, c.type) for c in read(text).claims}
    assert not types & {
        (ClaimKind.CONTROL, "take"),
        (ClaimKind.EVENT, "ASSAULT"),
        (ClaimKind.FORECAST, "MOVE"),
    }


def test_two_counts_without_a_comma(read: Read) -> None:
    reading = read("Three children killed 6 others injured in rocket attack in Goma.")
    counted = {(c.measure, c.best) for c in reading.claims if c.kind is ClaimKind.FIGURE}
    assert counted == {("killed", 3), ("wounded", 6)}


def test_who_dies_in_shelling_is_shelled(read: Read) -> None:
    reading = read("Seven people died in rebel shelling of Goma on Monday.")
    assert {c.type for c in reading.claims if c.kind is ClaimKind.EVENT} == {"ASSAULT"}


def test_sixteen_of_them(read: Read) -> None:
    text = "The Ukrainian army clashed with the Russians near Bakhmut, killing 16 of them."
    assert {c.recipient for c in read(text).claims if c.type == "ASSAULT"} == {"state-ru"}


def test_a_country_that_lost_its_apostrophe(read: Read) -> None:
    reading = read("Iraqs Mosul was hit by shells on Monday.")
    assert places(reading, "ASSAULT") == {"Mosul"}


def test_whoever_takes_part_in_an_attack_need_not_be_the_one_who_leads_it(read) -> None:
    reading = read("Turkey denied that it was involved in the HTS-led offensive on Aleppo.")
    names = {a.id: a.name for a in reading.actors}
    told = {names.get(c.actor or "") for c in reading.claims if c.type == "ASSAULT"}
    assert told == {"Turkey"}


def test_a_house_is_no_scene_of_the_next_sentence(read) -> None:
    reading = read("We danced at the Doctor's. A woman was killed by a shell.")
    assert not [c for c in reading.claims if c.type in ("ASSAULT", "killed") and c.place]


def test_a_group_told_as_banned_somewhere_is_not_banned_by_those_who_fight_it(read) -> None:
    reading = read("The army fought militants of the Nusra Front, banned in Russia, near Daraa.")
    assert not [c for c in reading.claims if c.type == "COERCE"]
