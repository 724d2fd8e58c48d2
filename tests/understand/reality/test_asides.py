"""The outlet's own words beside what somebody says, and what a denial leaves standing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Modality, Period, Reading

Read = Callable[..., Reading]


def of(reading: Reading, words: str) -> Claim:
    """The event or holding told in fewest words that has these."""
    events = (c for c in reading.claims if c.kind in (ClaimKind.EVENT, ClaimKind.CONTROL))
    return min((c for c in events if words in c.text), key=lambda c: len(c.text))


def test_whom_a_side_fights_is_the_outlets_own_word(read: Read) -> None:
    text = "Tripoli radio said the shells were from rebels fighting to topple the government."
    assert of(read(text), "fighting").said_by[:-1] == ()


def test_what_a_side_does_there_is_the_speakers(read: Read) -> None:
    text = "The minister said rebels fighting in Misrata had killed nine men."
    assert of(read(text), "fighting").said_by[:-1] == ("The minister",)


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Moscow denied that its planes hit clinics.", "hit", Modality.DENIED),
        (
            "Moscow denied that its planes hit clinics in their campaign against rebels.",
            "their campaign against",
            Modality.CLAIMED,
        ),
    ],
)
def test_what_a_denial_speaks_of_by_the_way_stands(
    read: Read, text: str, words: str, modality: Modality
) -> None:
    assert of(read(text), words).modality is modality


def test_who_holds_a_town_is_news_in_a_history(read: Read) -> None:
    text = (
        "Shells killed four people in Bukavu on Thursday. Rebels shelled Sake in May. "
        "They also shelled the army-held town of Minova."
    )
    assert of(read(text), "army-held").period is Period.CURRENT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army has been shelling Misrata for three years.", "shelling"),
        ("Nine hundred people fled Misrata this year.", "fled"),
        ("People marched on the anniversary of the raid that killed nine men.", "raid that killed"),
        (
            "The war has killed 320,000 people since it began in 2011 with half the population "
            "forced from their homes.",
            "forced",
        ),
    ],
)
def test_what_has_lasted_for_long_is_history(read: Read, text: str, words: str) -> None:
    assert of(read(text, date(2025, 8, 31)), words).period is Period.BACKGROUND


def test_who_goes_on_behind_a_say_clause(read: Read) -> None:
    text = "Nine men died in Misrata the army said raising a previous toll of four dead."
    said = [c.said_by[:-1] for c in read(text).claims if c.kind is ClaimKind.FIGURE]
    assert said == [("the army",), ("the army",)]


def test_what_a_reporter_saw_he_tells(read: Read) -> None:
    told = read("An AFP photographer saw nine wounded children in a clinic in Goma.").claims
    assert [c.said_by[:-1] for c in told if c.best == 9] == [("An AFP photographer",)]


def test_what_they_are_out_to_do_now_is_news(read: Read) -> None:
    text = (
        "Shells killed four people in Bukavu on Thursday. "
        "Rebels took Sake last month and are fighting to take Minova."
    )
    takes = [c for c in read(text).claims if c.type == "take" and "fighting" in c.text]
    assert takes[-1].period is Period.CURRENT
