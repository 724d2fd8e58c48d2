"""A word that the codebook does not know tells what the reader is sure of, and nothing less."""

from __future__ import annotations

from synoptic.understand.deeds.learned import learned_conditions, learned_entry, learned_measure
from synoptic.understand.document import Likely, Sentence, Token
from synoptic.understand.grammar.arguments import Predicate

WORDS = ("Rebels", "wuthered", "Abéché")


def sentence(*likely: Likely) -> Sentence:
    starts = (0, 7, 16)
    tokens = tuple(
        Token(a, a + len(w), w, w.lower(), "NOUN", 1 if k != 1 else -1, "dep")
        for k, (a, w) in enumerate(zip(starts, WORDS, strict=True))
    )
    return Sentence(0, 22, tokens, likely=likely)


def entry(*labels: tuple[str, float], kind: str = "event"):  # type: ignore[no-untyped-def]
    return learned_entry(Predicate(sentence(Likely(1, kind, labels)), 1, None))


def test_a_sure_guess_gives_type_and_mode() -> None:
    found = entry(("ASSAULT/aerial", 0.8), ("ASSAULT/drone", 0.1))
    assert (found.claim, found.type, found.mode) == ("event", "ASSAULT", "aerial")


def test_modes_of_one_type_add_up_and_none_is_told_where_none_outweighs_the_others() -> None:
    found = entry(("ASSAULT/aerial", 0.3), ("ASSAULT/drone", 0.3), ("ASSAULT", 0.3))
    assert (found.type, found.mode) == ("ASSAULT", None)


def test_a_doubtful_guess_is_none() -> None:
    assert entry(("ASSAULT/aerial", 0.4), ("COERCE/arrest", 0.3)) is None
    assert entry() is None
    assert learned_entry(Predicate(sentence(), 1, None)) is None


def test_who_holds_ground_is_never_guessed() -> None:
    assert entry(("take", 0.99), kind="control") is None


def test_a_number_counts_what_the_reader_is_sure_of() -> None:
    sure = sentence(Likely(0, "measure", (("killed", 0.9),)))
    doubtful = sentence(Likely(0, "measure", (("killed", 0.5),)))
    assert learned_measure(sure, 0, 2) == "killed"
    assert learned_measure(sure, 1, 2) is None
    assert learned_measure(doubtful, 0, 2) is None


def test_what_has_got_better_is_no_hardship() -> None:
    found = sentence(
        Likely(0, "condition", (("water", 0.9),)), Likely(2, "condition", (("better", 0.9),))
    )
    assert list(learned_conditions(found)) == [("water", 0)]
