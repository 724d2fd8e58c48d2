"""Say-clauses that close a sentence without a comma, as in texts that have lost their commas."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def said_by(reading: Reading, number: float) -> tuple[str, ...]:
    """Who says the figure of this number, the outlet left out."""
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.best == number]
    return found[0].said_by[:-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Some 31 people died in the port of Sirte local sources told the Lantern.",
            "local sources",
        ),
        ("Some 31 people died in raids on the port officials say.", "officials"),
        ('"Some 31 people died" an envoy who gave his name as Ali told reporters.', "an envoy"),
        ('"Some 31 people died" Ali Bek stated commenting on the raid.', "Ali Bek"),
        ('"Some 31 people died" the army was quoted as saying by local media.', "the army"),
        ("The raid on the port killed 31 people the mayor told reporters on Friday.", "the mayor"),
        ("At least 31 people were killed in Marawi the governor of Lanao said on air.", "governor"),
        ("The raid killed 31 people the Red Cross has estimated.", "Red Cross"),
        (
            "Some 31 people died as guns fired from the hills said the ministry which keeps lists.",
            "mi",
        ),
        ("Rebels killed 31 people near Grozny the army was quoted as saying by media.", "army"),
        ("Some 31 people died the ministry said adding that the port was shut.", "the ministry"),
        ("The port was shut the mayor told the radio adding that 31 people had died.", "mayor"),
        (
            "A raid killed 31 in Goma the Kivu Relief Observatory (KRO) said on Friday.",
            "Observatory",
        ),
        ("A raid killed 31 people in northern Misrata TASS said blaming the rebels.", "TASS"),
        ("Some 31 men died near the port said the Kivu Observatory a Geneva-based body.", "Kivu"),
        ("At least 31 men died in the shelling on Friday Famine Watch reported.", "Famine Watch"),
        ("A raid killed 31 people on Sunday state radio reported as troops fled.", "state radio"),
        ("Some 31 died an official who asked not to be named told AFP.", "an official"),
        ("Some 31 died near the port a source close to the militia told the radio.", "a source"),
        ("Some 31 people died according to the France-based Kivu Observatory.", "Kivu"),
        ("State radio said a bomb went off in a bus killing 31 people.", "radio"),
    ],
)
def test_all_that_goes_before_is_said(read: Read, text: str, speaker: str) -> None:
    assert any(speaker in name for name in said_by(read(text), 31))


def test_two_who_say_it_together_say_all_of_it(read: Read) -> None:
    text = "Some 31 people died in the raids witnesses and officials said."
    assert said_by(read(text), 31) == ("witnesses",)


def test_a_toll_is_nobody(read: Read) -> None:
    assert (
        said_by(read("Rebels shelled the port killing according to the latest toll 31 men."), 31)
        == ()
    )


def test_a_quotation_never_closed_ends_with_its_sentence(read: Read) -> None:
    text = (
        'The Kivu Observatory said "31 men were shot in a school. The mayor said 52 were "missing"'
        " in the town."
    )
    assert said_by(read(text), 31) == ("Kivu Observatory",)
    assert said_by(read(text), 52) == ("The mayor",)


def test_the_group_that_spoke_right_before_is_meant(read: Read) -> None:
    text = (
        "An armed group came at dawn. The Kivu Observatory said men were shot. "
        "The group said 31 people had fled. He said 52 people were missing."
    )
    assert said_by(read(text), 31) == said_by(read(text), 52) == ("Kivu Observatory",)


def test_whoever_says_a_thing_blaming_another_accuses_him(read: Read) -> None:
    reading = read("A raid also killed 31 in Goma TASS said blaming the raids on rebels.")
    (accused,) = [c for c in reading.claims if c.type == "accuse"]
    names = {a.id: a.name for a in reading.actors}
    assert "TASS" in names[accused.actor or ""]


def test_a_clause_of_its_own_has_its_own_speaker(read: Read) -> None:
    text = (
        "The mayor reported calm despite the fact that the army said on Monday some 31 people died."
    )
    assert said_by(read(text), 31)[0] == "the army"


def test_behind_and_the_same_speaker_goes_on(read: Read) -> None:
    text = "Some 31 people died the mayor said and 52 people were wounded in the port."
    assert said_by(read(text), 31) == said_by(read(text), 52) == ("the mayor",)


def test_the_one_quoted_is_nearer_than_the_medium(read: Read) -> None:
    text = "Some 31 people died in raids Lantern news agency quoted the Defence Ministry as saying."
    first, second = said_by(read(text), 31)
    assert "Defence Ministry" in first
    assert "Lantern" in second


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 31 people but nobody knows what the army said.",
        "The raid killed 31 people if the army said it.",
    ],
)
def test_a_clause_of_its_own_closes_nothing(read: Read, text: str) -> None:
    assert said_by(read(text), 31) == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The clash ended in the death of 31 men media reported on Friday.", "media"),
        ("A raid on Friday killed 31 people the Kivu Observatory reports.", "Kivu Observatory"),
        ("According to earlier media reports 31 people died near the school.", "media reports"),
        ("Ali Bek deputy director of the Kivu Observatory said 31 people had died.", "Ali Bek"),
        ("The secretary of the committee Ali Bek said 31 people had died.", "Ali Bek"),
        ("Nurses were hurt in the raid the Kivu Observatory said with 31 men killed.", "Kivu"),
        ("A total of 31 men died after shelling of Nikopol the governor said.", "governor"),
        ("Troops shelled Enugu, Radio Biafra said, killing 31 people.", "Radio Biafra"),
        ("Two shells killed 31 people, a local reporter, Ani Bek, said.", "Ani Bek"),
        (
            "The head of the council in Sirte, Col. Ali Bek, told the BBC 31 men had died.",
            "Ali Bek",
        ),
        ("Interfax quoted the defence ministry as saying that 31 men had died.", "ministry"),
        ("The names were listed by the Kivu Observatory which said 31 had died.", "Kivu"),
    ],
)
def test_whose_words_they_are(read: Read, text: str, speaker: str) -> None:
    assert any(speaker in name for name in said_by(read(text), 31))


def test_by_a_rule_nobody_speaks(read: Read) -> None:
    assert said_by(read("They buried 31 men according to custom."), 31) == ()


def test_a_sentence_that_only_goes_on_is_said_by_the_same(read: Read) -> None:
    text = (
        "The Kivu Observatory said one raid struck a market in Goma. "
        "Another killed 31 people. Another raid killed 52 people."
    )
    assert said_by(read(text), 31) == ("Kivu Observatory",)
    assert said_by(read(text), 52) == ()


def test_a_body_named_next_is_the_one_that_spoke(read: Read) -> None:
    text = (
        "A leading rights group says that 31 men were shot. The Kivu Observatory says in a report"
        " that it has seen the graves of 52 men."
    )
    assert said_by(read(text), 31) == said_by(read(text), 52) == ("Kivu Observatory",)
