"""A bare weekday goes by the verb: past or to come."""

from __future__ import annotations

from datetime import date

from synoptic.model import Interval
from synoptic.understand.document import Sentence, Token
from synoptic.understand.times import find

THURSDAY = date(2024, 12, 5)
PUBLISHED = Interval(THURSDAY, THURSDAY)


def sentence(text: str, *words: tuple[str, str, str, int, str]) -> Sentence:
    """Words as (text, lemma, part of speech, head, relation), in order."""
    tokens, at = [], 0
    for word, lemma, pos, head, relation in words:
        at = text.index(word, at)
        tokens.append(Token(at, at + len(word), word, lemma, pos, head, relation))
        at += len(word)
    return Sentence(0, len(text), tuple(tokens))


def test_cues_in_the_sentence_tell_the_tense() -> None:
    assert find("Talks opened on Tuesday.", published=PUBLISHED)[0].value == "2024-12-03"
    assert find("Talks will open on Tuesday.", published=PUBLISHED)[0].value == "2024-12-10"
    assert find("Talks are due to open Tuesday.", published=PUBLISHED)[0].value == "2024-12-10"


def test_cues_of_the_next_sentence_do_not_count() -> None:
    text = "They will go on. Talks opened on Tuesday. He will speak."
    assert find(text, published=PUBLISHED)[0].value == "2024-12-03"


def test_the_governing_verb_decides_where_there_is_a_parse() -> None:
    text = "He said the talks will open Tuesday"
    parse = sentence(
        text,
        ("He", "he", "PRON", 1, "nsubj"),
        ("said", "say", "VERB", -1, "root"),
        ("the", "the", "DET", 3, "det"),
        ("talks", "talk", "NOUN", 5, "nsubj"),
        ("will", "will", "AUX", 5, "aux"),
        ("open", "open", "VERB", 1, "ccomp"),
        ("Tuesday", "Tuesday", "PROPN", 5, "obl"),
    )
    (mention,) = find(text, published=PUBLISHED, sentences=[parse])
    assert mention.value == "2024-12-10"


def test_a_past_verb_above_a_plan_keeps_its_own_day() -> None:
    text = "Tuesday he said they will go"
    parse = sentence(
        text,
        ("Tuesday", "Tuesday", "PROPN", 2, "obl"),
        ("he", "he", "PRON", 2, "nsubj"),
        ("said", "say", "VERB", -1, "root"),
        ("they", "they", "PRON", 5, "nsubj"),
        ("will", "will", "AUX", 5, "aux"),
        ("go", "go", "VERB", 2, "ccomp"),
    )
    (mention,) = find(text, published=PUBLISHED, sentences=[parse])
    assert mention.value == "2024-12-03"
