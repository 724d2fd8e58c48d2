"""Numbers that count nothing: of dates, names, ages and ratios, the pronoun `one`."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic import codebook
from synoptic.understand.counts.numbers import Number, numbers
from synoptic.understand.counts.singles import one_person
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors

# Verbs that give a toll behind `at`, where else an hour would stand.
STANDING = frozenset("put place set stand remain estimate reckon".split())
LATEST_YEAR = 2100  # a larger number is neither a year nor an hour
# Words for some of a whole, or for none of it.
SOME = frozenset("most half some many few several third quarter majority none any part".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
LABELS = frozenset({"aged", "age", "no.", "number", "chapter"})  # what they number is no count
ARTICLES = frozenset({"A", "An", "The"})  # that open a sentence
COUNTED = ("nummod", "nsubj", "nsubj:pass", "obj")  # where `one` is a number, not a pronoun


def uncounted(sentence: Sentence, number: Number, taken: Sequence[tuple[int, int]]) -> bool:
    """True for numbers that count nothing: in dates and names, ages, the pronoun `one`."""
    tokens = sentence.tokens
    first, last = tokens[number.start], tokens[number.end - 1]
    if _in_ratio(sentence, number) or _denied(sentence, number) or _some_of(sentence, number):
        return True
    if tokens[number.end : number.end + 1] and tokens[number.end].text in ARTICLES:
        return True  # the number of a page's own words: "Topic 38 A missile hit the port"
    if _of_one_person(sentence, number) or _of_one_family(sentence, number):
        return True
    if _given_at(sentence, number) or _of_people(sentence, number):
        return False
    if any(a < last.end and first.start < b for a, b in taken):
        return True
    if [t.text.lower() for t in tokens[number.end : number.end + 1]] == ["times"]:
        return False  # which the reader may take for a time
    if any(
        e.start <= number.start < e.end and e.type not in ("QUANTITY", "MONEY")
        for e in sentence.entities
    ):
        return True
    if _age_or_label(sentence, number):
        return True
    one = first.text.lower() == "one" and first.relation not in COUNTED
    return one and not _outcome_behind(sentence, number)


def _outcome_behind(sentence: Sentence, number: Number) -> bool:
    """True for "one dead", "one killed": a person, no pronoun."""
    behind = sentence.tokens[number.end : number.end + 1]
    return bool(behind) and bool(codebook.measures_of(behind[0].text.lower(), "ADJ"))


def _of_one_person(sentence: Sentence, number: Number) -> bool:
    """True for "a father of four", "a girl of seven": his children, her years."""
    tokens, word = sentence.tokens, number.end - 1
    above = tokens[word].head
    if tokens[word].relation != "nmod" or above < 0 or "of" not in sentence.cases(word):
        return False
    one = any(tokens[c].text.lower() in ("a", "an") for c in sentence.children(above))
    return one and one_person(tokens[above].lemma)


def _of_one_family(sentence: Sentence, number: Number) -> bool:
    """True for "five civilians of one family": they are counted, not the family."""
    tokens, noun = sentence.tokens, sentence.tokens[number.end - 1].head
    above = tokens[noun].head if noun >= 0 else -1
    if number.best != 1 or above < 0 or "of" not in sentence.cases(noun):
        return False
    counted = any(tokens[c].pos == "NUM" for c in sentence.children(above))
    return counted and codebook.population_of(tokens[noun].lemma) == "families"


def _age_or_label(sentence: Sentence, number: Number) -> bool:
    """True for "60-year", "30 years old", "aged 12", "chapter 7"."""
    tokens = sentence.tokens
    after = [t.text.lower() for t in tokens[number.end : number.end + 2]]
    if after in (["-", "year"], ["years", "old"]) or tokens[number.end - 1].lemma == "aged":
        return True
    return number.start > 0 and tokens[number.start - 1].lemma in LABELS


def _denied(sentence: Sentence, number: Number) -> bool:
    """True for "not one", "no one", "not 12 but 20"."""
    before = sentence.tokens[number.start - 1].text.lower() if number.start else ""
    return before in ("not", "n't") or (
        before == "no" and sentence.tokens[number.start].lemma == "one"
    )


def _some_of(sentence: Sentence, number: Number) -> bool:
    """True for a whole of which some are told of: `half of the 400,000 people`."""
    before = sentence.tokens[max(0, number.start - 3) : number.start]
    if len(before) < 3 or before[1].lemma != "of" or before[2].pos not in ("DET", "PRON"):
        return False
    return before[0].pos == "NUM" or before[0].lemma in SOME


def _in_ratio(sentence: Sentence, number: Number) -> bool:
    """True for either number of "nine in ten", "one out of five"."""
    words = [t.lemma for t in sentence.tokens]
    behind, before = (
        words[number.end : number.end + 3],
        words[max(0, number.start - 3) : number.start],
    )
    behind = [w for w in behind if w != "of"]
    before = [w for w in before if w not in ("of", "every")]
    first = behind[:1] in (["in"], ["out"]) and bool(numbers(behind[1:2]))
    second = before[-1:] in (["in"], ["out"]) and bool(numbers(before[-2:-1]))
    return first or second


def _of_people(sentence: Sentence, number: Number) -> bool:
    """True for a number of people right behind a time: `by Friday evening 28,120 people`."""
    behind = sentence.tokens[number.end : number.end + 1]
    known = bool(behind) and codebook.population_of(behind[0].lemma) is not None
    before = sentence.tokens[number.start - 1].lemma if number.start else ""
    no_date = number.best > LATEST_YEAR or before in WEEKDAYS  # "since Monday 31 people"
    return known and no_date and behind[0].pos == "NOUN"


def _given_at(sentence: Sentence, number: Number) -> bool:
    """True for the number of a toll behind `at`, no hour: `put the dead at 602`, `stands at 31`."""
    before = sentence.tokens[number.start - 1 : number.start] if number.start else ()
    at = bool(before) and before[0].lemma == "at"
    return at and any(
        sentence.tokens[k].lemma in STANDING for k in ancestors(sentence, number.start)[:2]
    )
