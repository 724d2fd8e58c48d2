"""Events, stances, forecasts and conditions; and what holds of every claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synoptic.model import Claim, ClaimKind, Modality, Reading

Read = Callable[..., Reading]

SENTENCES = (
    "Rebels captured Goma on Monday.",
    "“We will stay,” said Governor Ilunga.",
    "At least 17 people were killed, the army said.",
    "Water and power have been cut in Goma since Saturday.",
    "Rwanda denies that it backs the group.",
    "#Bukavu is next.",
    "In 1994 hundreds of thousands fled.",
    "Nobody knows – not even the ministry – who fired first!",
)


def of_kind(reading: Reading, kind: ClaimKind) -> list[Claim]:
    return [c for c in reading.claims if c.kind is kind]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.sampled_from((" ", "\n\n")))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_claim_is_verbatim(read: Read, sentences: list[str], joint: str) -> None:
    text = joint.join(sentences)
    reading = read(text)
    assert all(text[c.span.start : c.span.end] == c.text for c in reading.claims)
    assert len({c.id for c in reading.claims}) == len(reading.claims)
    places, actors = {p.id for p in reading.places}, {a.id for a in reading.actors}
    for claim in reading.claims:
        assert {claim.place, claim.other_place} <= places | {None}
        assert {claim.actor, claim.recipient} <= actors | {None}
        assert claim.said_by[-1] == "r"


def test_an_attack_has_a_doer_a_place_and_a_means(read: Read) -> None:
    reading = read("Russian warplanes bombed Idlib on Thursday.")
    (event,) = of_kind(reading, ClaimKind.EVENT)
    assert (event.type, event.mode, event.actor) == ("ASSAULT", "aerial", "state-ru")
    assert next(p.name for p in reading.places if p.id == event.place) == "Idlib"


def test_a_noun_with_a_light_verb_tells_an_event(read: Read) -> None:
    (event,) = of_kind(
        read("The rebels launched an offensive on Aleppo on Monday."), ClaimKind.EVENT
    )
    assert (event.type, event.mode, event.actor) == (
        "ASSAULT",
        "offensive",
        "party-armed-group-sy",
    )


def test_detainees_are_freed(read: Read) -> None:
    events = of_kind(read("Fighters freed 300 detainees from the prison in Goma."), ClaimKind.EVENT)
    assert ("RETREAT", "release") in {(e.type, e.mode) for e in events}


def test_stances(read: Read) -> None:
    reading = read("Turkey backs the rebels. Rwanda denies any involvement in the attack.")
    stances = {(c.type, c.actor) for c in of_kind(reading, ClaimKind.STANCE)}
    assert {("support", "state-tr"), ("deny", "state-rw")} <= stances


def test_a_forecast_has_its_speaker_and_condition(read: Read) -> None:
    reading = read("If the rebels advance, they will take Homs, said analyst Jane Marr.")
    (forecast,) = of_kind(reading, ClaimKind.FORECAST)
    assert forecast.type == "take"
    assert forecast.said_by[0] == "Jane Marr" or "Marr" in forecast.said_by[0]
    assert forecast.condition is not None
    assert "advance" in forecast.condition


@pytest.mark.parametrize("text", ["#Homs is next.", "Now they are turning to Homs."])
def test_what_is_next(read: Read, text: str) -> None:
    (forecast,) = of_kind(read("Rebels hold Hama. " + text), ClaimKind.FORECAST)
    assert forecast.modality is Modality.FORECAST


def test_conditions(read: Read) -> None:
    text = "In Aleppo, residents reported shortages of bread, and phone lines have been cut."
    types = {c.type for c in of_kind(read(text), ClaimKind.CONDITION)}
    assert {"food shortage", "telecom"} <= types


def test_another_language_is_kept_and_named(read: Read) -> None:
    from synoptic.model import Report
    from synoptic.understand import understand

    reading = understand(Report("r", "r.txt", "Les rebelles ont pris la ville.", language="fr"))
    assert not reading.claims
    assert "fr" in reading.note


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("The rebels lifted the siege of Goma on Monday.", "RETREAT", "ease"),
        ("The army ended its blockade of Goma on Monday.", "RETREAT", "ease"),
        ("Russia suspended its offensive in Idlib on Monday.", "RETREAT", "ceasefire"),
        ("Floods killed 40 people in Kyiv on Monday.", "HARM", "disaster"),
        ("A boiler exploded in Kyiv on Monday.", "HARM", "accident"),
        ("Russia launched a cyber attack on Ukraine on Monday.", "COERCE", "cyber"),
        ("Russia used chlorine in Kharkiv on Monday.", "ASSAULT", "unconventional"),
        ("Security men left Goma in a column on Monday.", "RETREAT", "withdraw"),
        ("Paul Kagame showed himself on the steps of the citadel of Aleppo.", "APPEAR", None),
    ],
)
def test_what_an_event_is(read: Read, text: str, type_: str, mode: str | None) -> None:
    events = of_kind(read(text), ClaimKind.EVENT)
    assert {(e.type, e.mode) for e in events} == {(type_, mode)}


def test_anothers_attack_stopped_did_happen(read: Read) -> None:
    events = of_kind(read("The army halted the rebels' attack on Goma."), ClaimKind.EVENT)
    assert "ASSAULT" in {e.type for e in events}


def test_meeting_no_resistance_is_no_meeting(read: Read) -> None:
    events = of_kind(read("The rebels entered Goma and met almost no resistance."), ClaimKind.EVENT)
    assert "CONSULT" not in {e.type for e in events}
    assert all(e.polarity == "negative" for e in events if e.type == "ASSAULT")


def test_a_word_below_a_noun_may_make_it_another_thing(read: Read) -> None:
    assert not of_kind(read("Rescue operations began in Kyiv on Monday."), ClaimKind.EVENT)
    assert not of_kind(read("The election campaign began in Kyiv on Monday."), ClaimKind.EVENT)


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("No civilians were killed in Kyiv on Monday.", True),
        ("Not one shell fell in Kyiv on Monday.", True),
        ("Nobody was killed in Kyiv on Monday.", True),
        ("No fewer than 12 people were killed in Kyiv on Monday.", False),
        ("Not only civilians were killed in Kyiv on Monday.", False),
    ],
)
def test_what_is_said_of_none_is_negated(read: Read, text: str, negative: bool) -> None:
    events = of_kind(read(text), ClaimKind.EVENT)
    assert {e.polarity == "negative" for e in events} == {negative}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Stories of shells that fell on homes in Sirte are slander.", Modality.DENIED),
        ("Rumours of shells that fell on homes in Sirte are slander.", Modality.DENIED),
        ("Stories of shells that fell on homes in Sirte are true.", Modality.ACTUAL),
    ],
)
def test_a_tale_said_to_be_false_is_denied(read: Read, text: str, modality: Modality) -> None:
    assert {c.modality for c in read(text).claims if c.type == "ASSAULT"} == {modality}


def test_men_near_a_town_are_not_the_town_that_is_taken(read: Read) -> None:
    reading = read("Soldiers shot the guards near Sirte, whom they took for the enemy.")
    assert not [c for c in reading.claims if c.kind is ClaimKind.CONTROL]


def test_what_is_done_on_a_day_is_put_where_the_words_beside_it_are(read: Read) -> None:
    text = "Kyiv was quiet. Warehouses were looted on Monday."
    loot = [e for e in of_kind(read(text), ClaimKind.EVENT) if e.mode == "loot"]
    assert [bool(e.place_inferred) for e in loot] == [True]


def test_what_is_called_off_before_it_began_did_not_happen(read: Read) -> None:
    (visit,) = of_kind(read("The visit to Kyiv was postponed on Monday."), ClaimKind.EVENT)
    assert (visit.type, visit.polarity) == ("CONSULT", "negative")


def test_help_suspended_is_cut_back(read: Read) -> None:
    reading = read("The United Nations suspended aid deliveries to Goma on Monday.")
    assert {e.type for e in of_kind(reading, ClaimKind.EVENT)} == {"SANCTION"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Food and medicine reached Goma on Monday.", "AID"),
        ("Refugees reached Goma on Monday.", "MOVE"),
        ("Rebel units neared Goma on Monday.", "MOBILIZE"),
    ],
)
def test_who_or_what_arrives_decides_what_it_is(read: Read, text: str, type_: str) -> None:
    assert {e.type for e in of_kind(read(text), ClaimKind.EVENT)} == {type_}
