"""What a report tells of one incident in several places is brought together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, ClaimKind, Reading

Read = Callable[..., Reading]


def name(reading: Reading, id_: str | None) -> str | None:
    names = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return names.get(id_ or "")


def assaults(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.EVENT and c.type == "ASSAULT"]


def tolls(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.measure == "killed"]


def test_the_same_toll_is_of_the_same_place_and_day(read: Read) -> None:
    reading = read(
        "Air strike kills 23 people.\n\n"
        "Russian jets bombed a market in Mariupol on Tuesday, killing 23 people."
    )
    assert all("Mariupol" in (name(reading, c.place) or "") for c in tolls(reading))
    assert len({c.when for c in tolls(reading)}) == 1
    assert {name(reading, c.actor) for c in assaults(reading)} == {"Russia"}
    headline = min(assaults(reading), key=lambda c: c.span.start)
    assert "Mariupol" in headline.roles_inferred


@pytest.mark.parametrize(
    "text",
    [
        "Four people died in shelling in Goma. Russian jets bombed Mariupol, killing 4 people.",
        "Two people were killed by a mine. Russian jets bombed a market in Mariupol, killing two.",
    ],
)
def test_an_equal_number_elsewhere_or_a_small_one_is_another_incident(
    read: Read, text: str
) -> None:
    first = min(read(text).claims, key=lambda c: c.span.start)
    assert name(read(text), first.place) != "Mariupol"


def test_the_doer_of_the_attack_told_right_before(read: Read) -> None:
    reading = read("M23 shelled Goma on Monday. A school was hit and 12 pupils were killed.")
    assert {name(reading, c.actor) for c in assaults(reading)} == {"March 23 Movement"}


@pytest.mark.parametrize(
    "rest",
    [
        "The attack killed three people.",
        "Shops burned. The shelling killed three people, the Observatory said.",
    ],
)
def test_the_attack_is_the_deed_of_whoever_attacked_before(read: Read, rest: str) -> None:
    reading = read(f"Syrian rebels shelled the market in Idlib on Monday. {rest}")
    assert {name(reading, c.actor) for c in assaults(reading)} == {"Syrian rebels"}


def test_the_attack_by_others_stays_theirs(read: Read) -> None:
    reading = read(
        "Syrian rebels shelled a market in Idlib. Jets bombed Saraqib. The attack killed ten."
    )
    last = max(assaults(reading), key=lambda c: c.span.start)
    assert name(reading, last.actor) is None


def test_a_headline_has_the_doer_of_the_lead(read: Read) -> None:
    reading = read(
        "Children killed in Homs by mortar rounds\n\n"
        "Three shepherds were killed in shelling by Syrian rebels in Homs on Monday, medics said."
    )
    assert {name(reading, c.actor) for c in assaults(reading)} == {"Syrian rebels"}


def test_strikes_on_ground_that_somebody_holds_are_not_his(read: Read) -> None:
    reading = read(
        "Rebel fire killed four people in Aleppo. Shelling of rebel-held Aleppo killed nine."
    )
    last = max(assaults(reading), key=lambda c: c.span.start)
    assert name(reading, last.actor) is None


def test_whoever_tells_of_it_is_not_another_who_might_have(read: Read) -> None:
    reading = read("M23 shelled Goma on Monday. Twelve pupils were killed, Lake Watch said.")
    assert {name(reading, c.actor) for c in assaults(reading)} == {"March 23 Movement"}


def test_another_who_might_have_done_it_leaves_the_doer_open(read: Read) -> None:
    reading = read("M23 shelled Goma on Monday. Civilians were killed as Congolese soldiers fled.")
    last = max(assaults(reading), key=lambda c: c.span.start)
    assert (name(reading, last.actor), last.text) == (
        None,
        "Civilians were killed as Congolese soldiers fled",
    )


def test_nobody_is_attacked_by_his_own_side(read: Read) -> None:
    reading = read("Russia launched an offensive at Kherson. Some 90 Russian soldiers were killed.")
    for claim in assaults(reading):
        assert (name(reading, claim.actor), name(reading, claim.recipient)) != (
            "Russia",
            "Russian army",
        )


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The governor spoke of the strike on Goma.", True),
        ("The governor spoke of a strike.", False),
        ("Nobody knows who was behind the war.", False),
    ],
)
def test_an_attack_told_in_passing_stands_where_its_place_is_told(
    read: Read, text: str, stands: bool
) -> None:
    assert bool(assaults(read(text))) is stands


def test_the_attack_was_where_the_attack_told_before_was(read: Read) -> None:
    reading = read(
        "Rebels shelled Goma on Monday. The governor was abroad. Six clerks died in the attack."
    )
    assert {name(reading, c.place) for c in tolls(reading)} == {"Goma"}


def test_what_the_verb_of_a_fight_says_is_said_of_the_fight(read: Read) -> None:
    reading = read(
        "Clashes continued on Monday between the rebels and the Congolese army around Goma."
    )
    sides = {name(reading, c.actor) for c in assaults(reading)}
    assert {"rebels", "Congolese army"} <= sides
    assert all("Goma" in (name(reading, c.place) or "") for c in assaults(reading))


def test_all_strikes_of_one_doer_were_where_the_one_of_known_place_was(read: Read) -> None:
    reading = read(
        "Ukrainian jets bombed a bridge in Kherson on Monday. The mayor spoke to reporters.\n\n"
        "Ukraine bombed Russian soldiers for an hour, she said."
    )
    assert {name(reading, c.place) for c in assaults(reading)} >= {"Kherson"}
    assert all(c.place for c in assaults(reading))


def test_strikes_in_two_places_leave_a_third_open(read: Read) -> None:
    reading = read(
        "Ukrainian jets bombed Kherson on Monday. On Tuesday Ukrainian jets bombed Sevastopol.\n\n"
        "The harvest was good.\n\nUkraine bombed Russian soldiers for an hour, she said."
    )
    assert max(assaults(reading), key=lambda c: c.span.start).place is None


@pytest.mark.parametrize("joint", ["since", "during", "amid", "days after", "despite"])
def test_those_killed_beside_an_attack_are_not_laid_to_whoever_made_it(
    read: Read, joint: str
) -> None:
    reading = read(f"At least 112 civilians were killed in Goma {joint} a rebel assault on Sake.")
    killed = [c for c in assaults(reading) if c.text.startswith("At least")]
    assert killed
    assert not [c for c in killed if c.actor]


def test_whom_the_same_toll_counts_is_told_once_for_both(read: Read) -> None:
    reading = read("Shells kill 23 in Goma.\n\nShells killed 23 civilians in Goma on Monday.")
    assert {c.population for c in tolls(reading)} == {"civilians"}


def test_nobody_is_struck_by_his_own_blow(read: Read) -> None:
    reading = read("Militants of M23 killed and burned five civilians in Sake on Monday.")
    assert not [c for c in assaults(reading) if name(reading, c.recipient) == "March 23 Movement"]
