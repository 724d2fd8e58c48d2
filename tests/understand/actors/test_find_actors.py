"""Who takes part, by names, common nouns and pronouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Actor, Reading

Read = Callable[..., Reading]


def by_id(reading: Reading) -> dict[str, Actor]:
    return {a.id: a for a in reading.actors}


def test_a_codebook_name_is_its_codebook_actor(read: Read) -> None:
    assert "m23" in by_id(read("The M23 took Minova on Tuesday."))


def test_an_abbreviation_in_brackets_is_the_same_actor(read: Read) -> None:
    text = "The Lake Defence Front (LDF) took Minova. The LDF said it would stay."
    named = [a for a in read(text).actors if "LDF" in (a.name, *a.aliases)]
    assert len(named) == 1
    assert "Lake Defence Front" in (named[0].name, *named[0].aliases)


def test_rebels_of_a_country_are_a_party_not_an_identity(read: Read) -> None:
    actors = by_id(read("Syrian rebels entered Hama. The insurgents met no resistance."))
    assert actors["party-armed-group-sy"].kind == "armed-group"
    assert {"Syrian rebels", "The insurgents"} & set(actors["party-armed-group-sy"].aliases)


def test_a_group_that_leads_the_rebels_is_part_of_them(read: Read) -> None:
    actors = by_id(read("Rebels led by Hayat Tahrir al-Sham entered the Syrian city of Hama."))
    assert "party-armed-group-sy" in actors["hts"].part_of


@pytest.mark.parametrize(
    "text", ["The Syrian army left Hama.", "Government forces left the Syrian city of Hama."]
)
def test_the_army_serves_the_government(read: Read, text: str) -> None:
    actors = by_id(read(text))
    assert "party-government-sy" in actors["party-military-sy"].part_of


def test_a_surname_is_the_full_name(read: Read) -> None:
    text = "Governor Marc Ilunga fled Goma. Ilunga later called for calm."
    (person,) = [a for a in read(text).actors if a.kind == "person"]
    assert person.name == "Marc Ilunga"
    assert "Ilunga" in person.aliases


def test_initials_are_the_one_body_whose_name_they_are(read: Read) -> None:
    text = "The RLF has taken Sake. The Ruvian Liberation Front said it would stay."
    assert len([a for a in read(text).actors if "RLF" in (a.name, *a.aliases)]) == 1


@pytest.mark.parametrize("text", [
    "Paul Sorel, an officer of the M23, said his men had entered Goma.",
    "Paul Sorel (45), an officer of the M23, said his men had entered Goma.",
])  # fmt: skip
def test_an_officer_belongs_to_his_body(read: Read, text: str) -> None:
    reading = read(text)
    assert {c.actor for c in reading.claims if c.type == "enter"} == {"m23"}


def test_a_ministry_is_its_states(read: Read) -> None:
    denied = [c for c in read("Russia's defence ministry denied a defeat.").claims if c.actor]
    assert {c.actor for c in denied} == {"party-government-ru"}


def test_a_group_is_not_every_militia(read: Read) -> None:
    text = "Islamic State fighters left Sirte. The fall of Bani Walid to the militias followed."
    assert not [c for c in read(text).claims if c.type == "take" and c.actor == "islamic-state"]


def test_a_known_group_that_is_on_no_map_is_no_place(read: Read) -> None:
    reading = read("Hezbollah captured two Israeli soldiers in a raid.")
    assert {c.actor for c in reading.claims if c.mode == "abduct"} == {"hezbollah"}


def test_an_army_named_by_its_commander_is_no_person_put_out_of_office(read: Read) -> None:
    reading = read("White's garrison was relieved last night by Buller's army.")
    assert not [c for c in reading.claims if c.type == "OFFICE"]


def test_two_armies_are_no_ones(read: Read) -> None:
    assert not [c for c in read("The two armies dug in near Badme.").claims if c.actor]


def test_a_group_is_the_one_that_is_named_right_behind_it(read, doers) -> None:
    for text, who in (
        ("Rebel group M23 shelled Goma.", "March 23 Movement"),
        ("Militant group Boko Haram shot 27 soldiers in Diffa.", "Boko Haram"),
    ):
        assert doers(read(text), "ASSAULT") == {who}
