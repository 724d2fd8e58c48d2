"""What is foretold of a war's own affairs, in a report's own voice or another's."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind
from tests.understand.conftest import Understood

FORETOLD = [
    "The siege could last for months, the mayor warned.",
    "The war could drag on for years, the minister said.",
    "The conflict could spread to Chad.",
    "The death toll is expected to rise.",
    "It is feared the death toll will rise.",
    "The governor's position will become untenable.",
    "The army will struggle to hold the ridge.",
    "The raid threatens to derail the talks.",
    "A vote is expected on Thursday.",
    "Total victory is now inevitable.",
    "The blockade will make the famine worse.",
]
NOT_FORETOLD = [
    "The fighting could be heard in Goma.",
    "Residents could hear shelling.",
    "The shop will open on Monday.",
    "This article will be updated.",
    "In 1916 the siege would last five months.",
    "This could be the deadliest attack of the war.",
    "Should talks fail, nobody knows what comes.",
    "The raid was expected.",
]


@pytest.mark.parametrize("text", FORETOLD)
def test_an_affair_of_the_war_is_foretold(read: Understood, text: str) -> None:
    assert ClaimKind.FORECAST in {c.kind for c in read(text).claims}


@pytest.mark.parametrize("text", NOT_FORETOLD)
def test_what_foretells_nothing(read: Understood, text: str) -> None:
    assert ClaimKind.FORECAST not in {c.kind for c in read(text).claims}


ROLES = [
    ("The next stage of Chad's campaign will be the hardest.", "Chad", None, None),
    (
        "Chadian aid for the garrison of Faya will depend on the rains.",
        "Chad",
        None,
        "Faya-Largeau",
    ),
    ("Chad will struggle to drive Boko Haram out of Diffa.", "Chad", "Boko Haram", "Diffa"),
    ("A shell hit a market in Diffa. The toll is expected to rise.", None, None, "Diffa"),
    ("The fall of Diffa would cut the road to Chad.", None, None, "Diffa"),
    ("Kenya sent shells, which could strain its ties with Chad.", "Kenya", "Chad", None),
    ("The Libyan war will enter its fifth year.", None, None, None),
    ("Boko Haram could cut the road to Diffa.", "Boko Haram", None, "Diffa"),
]


@pytest.mark.parametrize(("text", "actor", "recipient", "place"), ROLES)
def test_who_will_do_it_to_whom_and_where(
    read: Understood, text: str, actor: str | None, recipient: str | None, place: str | None
) -> None:
    reading = read(text)
    told = next(c for c in reading.claims if c.kind is ClaimKind.FORECAST)
    names = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    roles = (told.actor, told.recipient, told.place)
    assert [names.get(r or "") for r in roles] == [actor, recipient, place]


@pytest.mark.parametrize(
    "text",
    [
        "The raid is likely to have been staged by Chad.",
        "Chad will not allow the town of Diffa to fall.",
    ],
)
def test_what_is_told_or_over_is_not_foretold_again(read: Understood, text: str) -> None:
    told = [c for c in read(text).claims if c.kind is ClaimKind.FORECAST]
    assert not [c for c in told if c.type == "outlook"]


@pytest.mark.parametrize(
    "text",
    [
        "Aid groups fear a massacre in Goma.",
        "Fears are growing of an assault on Goma.",
        "The militia is massing near Goma for an attack on the city.",
    ],
)
def test_what_is_feared_or_prepared_is_no_fact(read: Understood, text: str) -> None:
    told = [c for c in read(text).claims if c.type == "ASSAULT"]
    assert told
    assert not [c for c in told if c.modality in ("actual", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "It is unlikely that the garrison of Goma will hold out.",
        "Chad looks unlikely to retake Goma soon.",
    ],
)
def test_what_is_unlikely_is_foretold_not_to_come(read: Understood, text: str) -> None:
    told = [c for c in read(text).claims if c.kind is ClaimKind.FORECAST]
    assert {c.polarity for c in told} == {"negative"}


def test_an_end_is_of_what_ends(read: Understood) -> None:
    told = read("An end to the siege of Goma is expected within weeks.").claims
    assert ClaimKind.FORECAST in {c.kind for c in told}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels are weighing an attack on Goma.",
        "Kenya ruled out an attack on Goma.",
        "The rebels called for an attack on Goma.",
        "Rumours of an attack on Goma spread on Monday.",
    ],
)
def test_what_is_weighed_ruled_out_or_rumoured_is_no_fact(read: Understood, text: str) -> None:
    told = [c for c in read(text).claims if c.type == "ASSAULT"]
    assert not [c for c in told if c.modality == "actual"]


def test_what_is_to_be_done_to_somebody_is_not_his_doing(read: Understood) -> None:
    reading = read("Analysts expect the junta to be toppled.")
    [claim] = [c for c in reading.claims if c.kind is ClaimKind.FORECAST]
    assert (claim.actor, bool(claim.recipient)) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said it is likely that the junta was responsible for the raid on Bunia.",
        "Volunteers came to help firefighters battle the blaze.",
    ],
)
def test_guesses_at_the_past_and_fires_fought_are_no_forecasts(read: Understood, text: str) -> None:
    assert not [c for c in read(text).claims if c.kind is ClaimKind.FORECAST]
