"""Who says what: by verbs, commas, phrases, quotation marks and headlines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Passage, PassageKind, Reading, Report
from synoptic.understand.attribution import sayings
from synoptic.understand.reader import Reader

Read = Callable[..., Reading]


def said_by(reading: Reading, number: float) -> tuple[str, ...]:
    """Who says the figure of this number, the outlet left out."""
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.best == number]
    return found[0].said_by[:-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The shelling killed 31 people, a hospital doctor said by telephone.", "hospital doctor"),
        ("At least 31 people have died since Monday, the Grain Street Monitor says.", "Monitor"),
        ("The raid killed 31 people in the old port, a rebel commander, Ali Bek, said.", "Ali"),
        ("The government speaks of 31 dead.", "government"),
        ("A teacher in the village gave a toll of 31 dead.", "teacher"),
        ("The hospital put the dead at 31.", "hospital"),
        ("The raid, by the army's own count, killed 31 people.", "army"),
        ("By the count of the Red Cross, 31 people were killed.", "Red Cross"),
        ("The raid killed 31 people, the radio said, citing the ministry of health.", "ministry"),
        ("After two days of fighting the Committee said at least 31 men were killed.", "Committee"),
        ("A total of 31 people were killed in the raids Reuters reports.", "Reuters"),
        ("At least 31 men died in the camp a committee of residents said.", "committee of resid"),
    ],
)
def test_who_gives_the_number(read: Read, text: str, speaker: str) -> None:
    assert any(speaker in name for name in said_by(read(text), 31))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A military source spoke of raids. The raids killed 31 men, the source said.", "military"),
        ("The ministry denied it. It said that 31 people had been killed.", "ministry"),
        (
            "Rebels shelled Orsk, the army said in a statement. "
            "Some 31 people were killed, the statement said.",
            "army",
        ),
        ("The Orsk Desk released a report. According to the report, 31 people died.", "Desk"),
        ("Orsk has fallen, an official said. He said that 31 people were killed.", "official"),
        ("The Orsk Relief Desk (a charity) estimates that 31 people were killed.", "Desk"),
    ],
)
def test_who_a_short_word_for_the_speaker_means(read: Read, text: str, speaker: str) -> None:
    assert any(speaker in name for name in said_by(read(text), 31))


def test_the_one_cited_is_nearer_than_the_one_who_cites(read: Read) -> None:
    text = "State TV reported 31 deaths, citing the ministry of health."
    first, second = said_by(read(text), 31)
    assert "ministry of health" in first
    assert second == "State TV"


def test_a_medium_and_the_one_it_quotes_are_a_chain(read: Read) -> None:
    text = "State television quoted the ministry as saying that 31 soldiers had been killed."
    assert said_by(read(text), 31) == ("the ministry", "State television")


def test_a_say_clause_in_the_middle_covers_both_sides(read: Read) -> None:
    text = "At least 31 people, according to the hospital, were killed and 52 were wounded."
    assert said_by(read(text), 31) == said_by(read(text), 52) == ("the hospital",)


@pytest.mark.parametrize(
    "text",
    [
        "Two men were hurt, the police said, but 31 people were killed in the port.",
        "The port lost 31 people and, according to the mayor, 12 boats.",
        "The rebels denied it, and 31 people were killed in the port.",
    ],
)
def test_what_turns_away_from_a_saying_is_no_part_of_it(read: Read, text: str) -> None:
    assert said_by(read(text), 31) == ()


def test_a_quotation_is_one_over_its_sentences(read: Read) -> None:
    text = "“The shelling killed 31 people. It wounded 52 people,” the mayor told reporters."
    assert said_by(read(text), 31) == said_by(read(text), 52) == ("the mayor",)


def test_a_quotation_goes_on_behind_its_speaker(read: Read) -> None:
    text = '"The shelling killed 31 people," the mayor said. "Another 52 people were wounded."'
    assert said_by(read(text), 52) == ("the mayor",)


def test_the_words_behind_a_quotation_are_the_reports(read: Read) -> None:
    text = "“We will stay,” the mayor said. The shelling killed 31 people."
    assert said_by(read(text), 31) == ()


def test_what_is_given_away_is_not_said(read: Read) -> None:
    assert said_by(read("The rebels released 31 prisoners."), 31) == ()


@pytest.mark.parametrize(
    ("title", "speaker"),
    [("Hospital: 31 killed in port", "Hospital"), ("31 killed in port - army", "army")],
)
def test_headlines_name_the_speaker_by_a_mark(title: str, speaker: str) -> None:
    headline = (Passage(0, len(title), PassageKind.HEADLINE),)
    document = Reader.load().parse(Report("r", "r.txt", title, passages=headline))
    (saying,) = sayings(document)[0]
    assert saying.source is not None
    assert document.sentences[0].tokens[saying.source].text == speaker


def test_a_place_above_a_headline_does_not_speak() -> None:
    title = "Darfur: 12 dead in market raid, doctors say"
    headline = (Passage(0, len(title), PassageKind.HEADLINE),)
    document = Reader.load().parse(Report("r", "r.txt", title, passages=headline))
    found = sayings(document)[0]
    assert {document.sentences[0].tokens[s.source].text for s in found} == {"doctors"}


def test_behind_a_semicolon_another_may_speak(read: Read) -> None:
    text = "The generals said they had lost 47 men; the rebels put the dead at 31."
    assert said_by(read(text), 31) == ("the rebels",)
    text = "The rebels claim to have killed 83 soldiers; the army acknowledges 31 dead."
    assert said_by(read(text), 31) == ("the army",)


def test_whoever_admits_to_a_number_says_it(read: Read) -> None:
    assert said_by(read("Argentina admits to 31 dead."), 31) == ("Argentina",)


def test_what_somebody_does_not_mention_is_not_theirs(read: Read) -> None:
    for text in (
        "State television did not mention the attack on Goma.",
        "The ministry did not say how many were killed in Goma.",
    ):
        assert all(len(c.said_by) == 1 for c in read(text).claims)


def test_a_headlines_speaker_far_behind_in_the_lead(read: Read) -> None:
    reading = read(
        "Monitor 4 of 9 villagers shot by rebels in Goma were children\n\n"
        "On Friday four children were among at least nine people shot in a village near Goma when "
        "rebels went from door to door, a monitoring group said."
    )
    assert "a monitoring group" in {c.said_by[0] for c in reading.claims}
