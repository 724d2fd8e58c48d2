"""Speakers told by a short word, whom the report names elsewhere; and who speaks by the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Control, Passage, PassageKind, Reading, Report
from synoptic.understand import understand

Read = Callable[..., Reading]


def said_by(reading: Reading, number: float) -> tuple[str, ...]:
    """Who says the figure of this number, the outlet left out."""
    found = [c for c in reading.claims if c.best == number]
    return found[0].said_by[:-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A war monitor said 31 people had died. "
            "The Yemen Conflict Observatory said the raid hit a port.",
            "Yemen Conflict Observatory",
        ),
        (
            "The Yemen Conflict Observatory said the raid hit a port. "
            "Some 31 people had died, the London-based group said.",
            "Yemen Conflict Observatory",
        ),
        (
            "The port is shut, army spokesman Capt. Ali Bek said. "
            "The spokesman said that 31 people had died.",
            "Ali Bek",
        ),
        (
            "The Grain Ministry denied it. The port was calm. "
            "The ministry said that 31 people had died.",
            "Grain Ministry",
        ),
        (
            "The statement by the Grain Ministry spoke of raids. "
            "The statement said that 31 people had died.",
            "Grain Ministry",
        ),
        ("The raid killed 31 people according to a doctor in the port.", "a doctor"),
        ("Oddly the Grain Ministry also said 31 people had died.", "Grain Ministry"),
    ],
)
def test_whom_a_short_word_means(read: Read, text: str, speaker: str) -> None:
    (told,) = said_by(read(text), 31)
    assert told.startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A UN monitor said 31 people had died. "
            "The Yemen Conflict Observatory said the raid hit a port.",
            "A UN monitor",
        ),
        (
            "The governor Ali Bek fled the port. "
            "The governor of Donetsk said that 31 people had died.",
            "The governor of Donetsk",
        ),
    ],
)
def test_another_one_is_not_taken_for_the_one_named(read: Read, text: str, speaker: str) -> None:
    assert said_by(read(text), 31) == (speaker,)


def test_what_describes_a_place_is_the_reports(read: Read) -> None:
    reading = read("The mayor said that 31 people had died in the rebel-held town of Goma.")
    holding = next(c for c in reading.claims if c.type == Control.HOLD)
    assert holding.said_by[:-1] == ()
    assert said_by(reading, 31) == ("The mayor",)


@pytest.mark.parametrize(
    ("title", "body", "speaker"),
    [
        ("Shelling kills 31 in Marawi: mayor", "The port was hit on Friday.", "mayor"),
        ("31 killed in rebel advance Monitor", "A monitor said it was so.", "monitor"),
        ("31 killed in rebel advance Monitor", "The port was hit on Friday.", "monitor"),
        ("31 Killed in Rebel Advance Monitor", "The port was hit on Friday.", None),
        (
            "Blast near Misrata kills 31 NGO",
            "A network of doctors said it was so.",
            "network of doctors",
        ),
        ("NGO Blast near Misrata kills 31", "A charity said it was so.", "charity"),
        ("Blast near Misrata kills 31 Reports", "The dead were men, Reuters said.", "reports"),
        ("Factbox: 31 people killed in the war", "The port was hit on Friday.", None),
    ],
)
def test_the_speaker_of_a_headline(title: str, body: str, speaker: str | None) -> None:
    text = f"{title}\n\n{body}"
    parts = (
        Passage(0, len(title), PassageKind.HEADLINE),
        Passage(len(title) + 2, len(text), PassageKind.BODY),
    )
    told = said_by(understand(Report("r", "r.txt", text, passages=parts, language="en")), 31)
    assert [t.lower().removeprefix("a ") for t in told] == ([speaker] if speaker else [])


def test_a_ministry_that_a_pronoun_owns_has_the_name_of_its_state(read: Read) -> None:
    text = "Kenya denied the charge. Its defence ministry said 31 men had died in Goma."
    assert said_by(read(text), 31) == ("Kenya's defence ministry",)


def test_those_hurt_are_no_part_of_the_speakers_name(read: Read) -> None:
    text = "Three civilians were killed and 20 others wounded Radio Goma correspondent reported."
    assert said_by(read(text), 3) == ("Radio Goma correspondent",)
