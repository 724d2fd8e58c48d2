"""How well an event is borne out, and why."""

from __future__ import annotations

from small_claims import claim, control, event, on, reading, report

from synoptic.fuse import fuse
from synoptic.judge import judge
from synoptic.model import Claim, ClaimKind, Event, Grade, Modality, Polarity

TEXT = (
    "Riders came over the frozen river at dawn and asked for the keys of the granary. "
    "An old sergeant refused until his wife told him to give them up for the sake of peace. "
)


def only(*claims: Claim, copied: bool = False) -> Event:
    names = sorted({c.span.report for c in claims})
    reports = [report(n, TEXT if copied else f"text {n}") for n in names]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in names]
    (found,) = judge(reports, fuse(reports, readings)).events
    return found


def taken(name: str, *said_by: str) -> Claim:
    chain = (*said_by, f"{name} news")
    return control(name, actor="front", recipient="army", when=on(9), said_by=chain)


def test_two_independent_witnesses_confirm() -> None:
    found = only(taken("a"), taken("b"))
    assert (found.grade, found.witnesses) == (Grade.CONFIRMED, 2)
    assert "2 independent witnesses" in found.reasons


def test_five_copies_are_one_witness_and_confirm_nothing() -> None:
    found = only(*(taken(n) for n in "abcde"), copied=True)
    assert (found.grade, found.witnesses) == (Grade.FAIR, 1)
    assert "5 reports that count as one witness" in found.reasons


def test_one_report_in_its_own_words_is_fair() -> None:
    assert only(taken("a")).grade is Grade.FAIR


def test_a_boast_alone_is_weak_however_often_it_is_printed() -> None:
    found = only(*(taken(n, "Northern Front") for n in "abc"))
    assert found.grade is Grade.WEAK
    assert "said only by the side it speaks for" in found.reasons


def test_an_admission_by_the_side_that_lost_makes_more_of_it() -> None:
    found = only(taken("a", "the army"), taken("b", "the army"))
    assert found.grade is Grade.CONFIRMED
    assert "admitted by the side it goes against" in found.reasons


def test_outlets_that_quote_one_speaker_are_fair_at_best() -> None:
    found = only(taken("a", "a shepherd"), taken("b", "a shepherd"))
    assert (found.grade, found.witnesses) == (Grade.FAIR, 2)


def test_hearsay_of_one_is_weak() -> None:
    assert only(taken("a", "a shepherd")).grade is Grade.WEAK


def test_what_is_denied_is_contested() -> None:
    said = event("a", place="orsk", actor="army", when=on(9))
    denied = event("b", place="orsk", actor="army", when=on(9), modality=Modality.DENIED)
    found = only(said, denied)
    assert (found.grade, found.witnesses) == (Grade.CONTESTED, 1)
    assert "denied in b news" in found.reasons


def test_a_loss_to_a_named_side_is_told_as_its_taking() -> None:
    found = only(control("a", "lose", actor="army", recipient="front", when=on(9)))
    assert (found.type, found.actors, found.recipients) == ("take", ("front",), ("army",))
    fell = only(control("a", "lose", actor="army", when=on(9)))
    assert (fell.type, fell.actors) == ("lose", ("army",))


def test_a_report_that_tells_it_does_not_contest_it_by_a_negation() -> None:
    could_not_stop = control("a", "take", 90, when=on(9), polarity=Polarity.NEGATIVE)
    assert only(taken("a"), could_not_stop, taken("b")).grade is Grade.CONFIRMED
    assert only(taken("a"), control("b", when=on(9), polarity=Polarity.NEGATIVE)).grade is (
        Grade.CONTESTED
    )


def test_a_part_is_not_the_mode_of_the_whole() -> None:
    part = control("b", actor="front", when=on(9), mode="part")
    assert only(taken("a"), part).mode is None
    assert only(part).mode == "part"


def test_a_denial_printed_before_the_fall_was_told_does_not_contest_it() -> None:
    fell = taken("b")
    before = control("a", when=on(9), polarity=Polarity.NEGATIVE)
    reports = [report("a", "text a", 9), report("b", "text b", 11)]
    fused = fuse(reports, [reading("a", before), reading("b", fell)])
    (found,) = judge(reports, fused).events
    assert found.grade is Grade.FAIR


def test_a_denial_spoken_on_the_eve_is_superseded_and_the_reasons_say_so() -> None:
    fell = control("b", "take", 50, actor="front", recipient="army", when=on(9))
    said = claim("b", ClaimKind.STANCE, "deny", actor="army", when=on(8))
    denied = control("b", "lose", actor="army", modality=Modality.DENIED, said_by=("army", "b"))
    found = only(fell, denied, said)
    assert found.grade is Grade.FAIR
    assert "denied before it happened: superseded" in found.reasons
