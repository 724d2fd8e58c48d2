"""Who undertakes a deed that a noun tells, by the verb above it."""

from __future__ import annotations

import pytest

from synoptic.model import Modality, Reading


def attacks(reading: Reading) -> set[tuple[str, str]]:
    name = {a.id: a.name for a in reading.actors}
    return {
        (name[c.actor], str(c.modality))
        for c in reading.claims
        if c.type == "ASSAULT" and c.actor and c.kind == "event"
    }


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Al-Shabaab has claimed responsibility for the bombing in Mogadishu.", "Al-Shabaab"),
        ("The government blamed Boko Haram for the attack on Baga.", "Boko Haram"),
        ("Armenia accused Azerbaijan of an attack on Goris.", "Azerbaijan"),
        ("Boko Haram is suspected of carrying out the attack on Baga.", "Boko Haram"),
        ("The M23 was accused of shelling Goma.", "March 23 Movement"),
        ("Russia blamed the attack on Douma on the rebels.", "rebels"),
    ],
)
def test_who_is_said_to_have_done_it_did_it_as_is_claimed(read, text, side) -> None:
    assert attacks(read(text)) == {(side, Modality.CLAIMED)}


def test_who_is_responsible_did_it(read) -> None:
    assert attacks(read("Rebels were responsible for the attack in Bangui.")) == {
        ("rebels", Modality.ACTUAL)
    }


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack in Kabul.",
        "The UN held the weather responsible for the attack in Bangui.",
    ],
)
def test_nobody_told_is_nobody(read, text) -> None:
    assert not attacks(read(text))


def test_clashes_with_somebody_are_fought_by_who_took_the_town(read) -> None:
    text = "Rebels surrounded Malakal on Friday after clashes with the army."
    assert ("rebels", Modality.ACTUAL) in attacks(read(text))


def test_fire_from_the_posts_of_a_side_is_its_fire(read) -> None:
    text = "Shelling from Russian positions killed three people in Kherson."
    assert attacks(read(text)) == {("Russia", Modality.ACTUAL)}


def test_a_side_announces_its_own_capture_and_nobody_elses(read) -> None:
    def takers(text: str) -> set[str]:
        reading = read(text)
        name = {a.id: a.name for a in reading.actors}
        return {name[c.actor] for c in reading.claims if c.type == "take" and c.actor}

    assert takers("Russia's army announced the capture of Avdiivka.") == {"Russian army"}
    assert not takers("The UN announced the capture of Goma.")


def test_who_says_it_goes_on(read) -> None:
    reading = read("France said Germany had failed, accusing Berlin of delay.")
    [accused] = [c for c in reading.claims if c.type == "accuse"]
    assert {a.name for a in reading.actors if a.id == accused.actor} == {"France"}
