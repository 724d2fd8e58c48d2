"""Who takes which stance towards whom, in words of its own, a speaker's, or beside the news."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind, Period, Reading
from tests.understand.conftest import Understood


def stances(reading: Reading) -> set[tuple[str, str | None, str | None]]:
    """(type, actor, recipient) of each stance, by the names of those who take part."""
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        (c.type, names.get(c.actor or ""), names.get(c.recipient or ""))
        for c in reading.claims
        if c.kind is ClaimKind.STANCE
    }


BACKERS = [
    ("Chad is a close ally of Libya.", "Chad", "Libya"),
    ("Libya's main backer, Chad, shut the border.", "Chad", "Libya"),
    ("Chad, a staunch supporter of Libya, shut the border.", "Chad", "Libya"),
    ("Libya bombed Faya in support of Boko Haram.", "Libya", "Boko Haram"),
    ("Chad-backed militias burned the market in Sabha.", "Chad", "Chad-backed militias"),
    ("The Chadian-backed Boko Haram took Diffa.", "Chad", "Boko Haram"),
]


@pytest.mark.parametrize(("text", "backer", "backed"), BACKERS)
def test_a_backer_supports_whom_it_backs(
    read: Understood, text: str, backer: str, backed: str
) -> None:
    assert ("support", backer, backed) in stances(read(text))


def test_those_told_by_their_backer_alone_act(read: Understood) -> None:
    reading = read("Chad-backed militias attacked Sabha.")
    names = {actor.id: actor.name for actor in reading.actors}
    attack = next(c for c in reading.claims if c.type == "ASSAULT")
    assert names[attack.actor or ""] == "Chad-backed militias"


def test_supporters_who_march_support_nobody_named(read: Understood) -> None:
    assert not stances(read("Supporters of the army marched in Khartoum."))


def test_a_capital_takes_a_stance_for_its_government(read: Understood) -> None:
    told = stances(read("London blamed Chad for the attack on the convoy."))
    assert ("accuse", "British government", "Chad") in told


def test_a_headline_in_capitals_names_who_accuses(read: Understood) -> None:
    assert ("accuse", "Chad", "Libya") in stances(read("Chad Accuses Libya of Arming Rebels"))


WORDS = [
    ("Kenya pointed the finger at Chad for the raid.", "accuse", "Kenya"),
    ("Kenya voiced concern about the fate of the captives.", "warn", "Kenya"),
    ("Kenya disagreed with the findings.", "reject", "Kenya"),
    ("Kenya dismissed the report as propaganda.", "deny", "Kenya"),
    ("Kenya has not acknowledged the strike.", "deny", "Kenya"),
    ("Kenya is in favour of an inquiry.", "support", "Kenya"),
    ("Boko Haram gave the army 48 hours to leave Diffa.", "threaten", "Boko Haram"),
    ("The blame for the massacre rests with Chad, Kenya said.", "accuse", "Kenya"),
]


@pytest.mark.parametrize(("text", "type_", "actor"), WORDS)
def test_a_family_of_words_takes_a_stance(
    read: Understood, text: str, type_: str, actor: str
) -> None:
    assert (type_, actor) in {(told, who) for told, who, _ in stances(read(text))}


def test_those_accused_are_the_subject_of_what_is_alleged(read: Understood) -> None:
    told = stances(read("Kenya alleged that Chad had used poison gas in Abéché."))
    assert ("accuse", "Kenya", "Chad") in told


def test_who_declines_to_comment_refuses_nobody(read: Understood) -> None:
    assert not stances(read("The junta declined to comment on the strike."))


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram gave the army 48 hours to leave Diffa.",
        "Turkey warned Russia against bombing Idlib.",
        "The army declared the truce over.",
    ],
)
def test_what_is_asked_or_warned_of_did_not_happen(read: Understood, text: str) -> None:
    told = [c for c in read(text).claims if c.modality == "actual"]
    assert {c.type for c in told} <= {"threaten", "warn", "REJECT"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya dismissed Chad's report as propaganda.",
        "Kenya disagreed with Chad's findings.",
        "Kenya rejected a proposal by Chad.",
    ],
)
def test_those_contradicted_are_whose_words_they_are(read: Understood, text: str) -> None:
    assert {recipient for _, _, recipient in stances(read(text))} == {"Chad"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("“We condemn the raid on Sabha,” Kofi Annan said.", "accuse"),
        ("“I welcome the truce,” said Kofi Annan.", "support"),
        ("Kofi Annan said: “We call on Chad to withdraw.”", "request"),
    ],
)
def test_we_is_whoever_speaks(read: Understood, text: str, type_: str) -> None:
    assert (type_, "Kofi Annan") in {(told, who) for told, who, _ in stances(read(text))}


def test_we_of_nobody_takes_no_stance(read: Understood) -> None:
    assert not stances(read("We support the troops."))


TOWARDS = [
    ("Kenya called for UN action to stop the raids.", "request", "Kenya", "United Nations"),
    ("Kenya called for students to march.", "request", "Kenya", "students"),
    (
        "Protesters called for the downfall of Omar al-Bashir.",
        "request",
        "protesters",
        "Omar al-Bashir",
    ),
    ("Kenya hit out at Chad.", "accuse", "Kenya", "Chad"),
    ("Kenya laid the blame for the raid on Chad.", "accuse", "Kenya", "Chad"),
    ("Kenya praised the patience of the people of Faya.", "support", "Kenya", "people"),
    (
        "Boko Haram distanced itself this year from Al-Qaeda.",
        "reject",
        "Boko Haram",
        "Al-Qaeda",
    ),
    ("Kenya has not acknowledged any civilian deaths.", "deny", "Kenya", None),
]


@pytest.mark.parametrize(("text", "type_", "actor", "recipient"), TOWARDS)
def test_whom_a_stance_is_towards(
    read: Understood, text: str, type_: str, actor: str, recipient: str | None
) -> None:
    assert (type_, actor, recipient) in stances(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Relatives of the dead were receiving condolences.",
        "The army pressed a campaign against Boko Haram.",
    ],
)
def test_what_is_no_stance(read: Understood, text: str) -> None:
    assert not stances(read(text))


def test_those_asked_to_back_it_have_not_backed_it(read: Understood) -> None:
    told = stances(read("Kofi Annan asked Chad to endorse the plan."))
    assert told == {("request", "Kofi Annan", "Chad")}


def test_whoever_stands_behind_by_did_not_call(read: Understood) -> None:
    told = stances(read("Kofi Annan called for protests by residents."))
    assert ("request", "Kofi Annan", "residents") in told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Libya had been a close ally of Chad.", Period.BACKGROUND),
        ("Libya has been backed by Chad.", Period.BACKGROUND),
        ("Libya is a close ally of Chad.", Period.CURRENT),
    ],
)
def test_backing_of_long_standing_is_history(read: Understood, text: str, period: Period) -> None:
    assert {c.period for c in read(text).claims if c.type == "support"} == {period}


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Kenya has bombed Diffa in support of its ally London.", "British government"),
        ("Kenya condemned the raid, which it blamed on London.", "British government"),
    ],
)
def test_a_capital_is_backed_and_blamed_for_its_government(
    read: Understood, text: str, recipient: str
) -> None:
    assert recipient in {to for _, _, to in stances(read(text))}


def test_those_accused_of_backing_a_side_back_it(read) -> None:
    told = stances(read("Chad accuses Libya of backing the rebels."))
    assert ("support", "Libya", "rebels") in told
    assert not [s for s in told if s[:2] == ("support", "Chad")]


def test_who_does_not_deny_it_has_not_denied_it(read) -> None:
    assert not stances(read("Libya did not deny the raid."))


def test_what_is_told_beside_a_pledge_is_told_by_the_outlet(read: Understood) -> None:
    told = read("Kenya has pledged to protect Libya and encouraged Chad to stay.").claims
    (asked,) = (c for c in told if c.type == "request")
    assert (asked.modality, len(asked.said_by)) == ("actual", 1)


def test_a_duty_is_no_blame(read: Understood) -> None:
    assert not stances(read("Kenya said Chad has a responsibility to protect civilians."))


def test_a_bounty_is_on_whoever_has_it(read: Understood) -> None:
    reading = read("Abubakar Shekau has an American bounty on his head.")
    names = {actor.id: actor.name for actor in reading.actors}
    (threat,) = (c for c in reading.claims if c.type == "THREATEN")
    assert names[threat.recipient or ""] == "Abubakar Shekau"


def test_a_visit_called_off_is_a_refusal(read: Understood) -> None:
    told = {(c.type, c.polarity) for c in read("Kofi Annan cancelled talks with Chad.").claims}
    assert told == {("REJECT", "positive")}


def test_pilgrims_travel(read: Understood) -> None:
    told = read("Pilgrims were visiting shrines in Khartoum.").claims
    assert "CONSULT" not in {c.type for c in told}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Residents of Diffa accused Chad of looting.", "Diffa"),
        ("Kofi Annan called for students to march in Nairobi.", "Nairobi"),
        ("Kofi Annan accused Chad of looting Diffa.", None),
    ],
)
def test_where_people_take_it_and_what_is_asked_for_is_to_be(
    read: Understood, text: str, place: str | None
) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    told = [c for c in reading.claims if c.kind is ClaimKind.STANCE]
    assert {names.get(c.place or "") for c in told} == {place}


def test_who_says_one_thing_and_asks_another_asks_it_himself(read: Understood) -> None:
    text = "Kofi Annan said the rebels had shelled Diffa and urged Chad to withdraw."
    told = [c for c in read(text).claims if c.kind is ClaimKind.STANCE]
    assert stances(read(text)) == {("request", "Kofi Annan", "Chad")}
    assert {c.modality for c in told} == {"actual"}


MUTUAL = [
    (
        "Kenya and Chad signed a ceasefire agreement in Nairobi.",
        {("Kenya", "Chad"), ("Chad", "Kenya")},
    ),
    ("Kofi Annan discussed Libya with Idriss Deby.", {("Kofi Annan", "Idriss Deby")}),
    ("France armed Chad. Chad expelled the French ambassador.", {("Chad", "France")}),
]


@pytest.mark.parametrize(("text", "sides"), MUTUAL)
def test_those_who_treat_do_so_with_each_other(
    read: Understood, text: str, sides: set[tuple[str, str]]
) -> None:
    reading = read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    told = [c for c in reading.claims if c.type in ("AGREE", "CONSULT", "SANCTION")]
    assert {(names.get(c.actor or ""), names.get(c.recipient or "")) for c in told} == sides


def test_who_denies_a_role_in_a_deed_does_not_deny_the_deed(read: Understood) -> None:
    told = read("Boko Haram denied a role in the bombing of Diffa.").claims
    assert {(c.type, c.modality) for c in told} == {("deny", "actual"), ("ASSAULT", "actual")}


def test_whoever_has_just_spoken_blames_and_not_those_counted_before(read) -> None:
    text = "Among those killed were three nurses the UN said Friday blaming the M23 for the attack."
    blame = [c for c in read(text).claims if c.type == "accuse"]
    assert {(c.actor, c.recipient) for c in blame} == {("un", "m23")}
