"""Quantities: a number with what is counted, its unit, and how surely it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from synoptic import codebook
from synoptic.understand.counts.counted_nouns import OF_THEM, counted_noun
from synoptic.understand.counts.numbers import Number, numbers
from synoptic.understand.counts.singles import single_people
from synoptic.understand.counts.uncounted import uncounted
from synoptic.understand.document import Sentence

# People of whom the text has told: some of them are a part.
TOLD_BEFORE = frozenset("dead killed slain wounded injured missing displaced victims".split())
LONGEST_COMPARATOR = 4  # words


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words [start, end), comparator included. `head` is the counted noun's word, or the number's.

    `low`, `best`, `high` bound the value in `unit`; `high` None is open ("more than").
    `part` is set where the number counts some of another number's people, `single` where an
    article tells that it is one.
    """

    start: int
    end: int
    head: int
    low: float
    best: float
    high: float | None
    comparator: str | None = None
    unit: str | None = None
    part: bool = False
    single: bool = False


def quantities(sentence: Sentence, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """All quantities of a sentence but those inside `taken` characters (times, names)."""
    words = [t.text for t in sentence.tokens]
    found = [_quantity(sentence, n) for n in numbers(words) if not uncounted(sentence, n, taken)]
    told = list(_ranges(sentence, found))
    alone = [q for q in _singles(sentence) if all(q.head != other.head for other in told)]
    return tuple(sorted((*told, *alone, *_multiples(sentence)), key=lambda q: q.start))


def _multiples(sentence: Sentence) -> Iterator[Quantity]:
    """`Twin bombings`, `a triple suicide attack`."""
    for word, token in enumerate(sentence.tokens[:-1]):
        times = codebook.quantity_words().multiples.get(token.text.lower())
        attack = _attack_above(sentence, word) if times else None
        if times and attack is not None:
            yield Quantity(word, word + 1, attack, times, times, times)


def _attack_above(sentence: Sentence, word: int) -> int | None:
    """The attack that a word says more of, itself or by its kind: `a triple suicide bombing`."""
    token = sentence.tokens[word]
    while token.head > word and token.relation in ("amod", "compound", "nummod"):
        word, token = token.head, sentence.tokens[token.head]
        if "attacks" in codebook.measures_of(token.lemma, "NOUN"):
            return word
    return None


def _singles(sentence: Sentence) -> Iterator[Quantity]:
    """Each person told alone; those behind one article by their kinds: `a father and son` are two
    people, `his father and elder brother` two men, `a man and woman` one of each."""
    told: dict[int, list[int]] = {}
    for first, noun in single_people(sentence):
        told.setdefault(first, []).append(noun)
    for first, nouns in told.items():
        for head, n in _by_kind(sentence, nouns).items():
            part = _part(sentence, first, nouns[-1] + 1)
            yield Quantity(first, first + 1, head, n, n, n, part=part, single=True)


def _by_kind(sentence: Sentence, nouns: list[int]) -> dict[int, float]:
    """How many of each kind, by one noun of it; all as people where one may be of any kind."""
    kinds = {k: codebook.population_of(sentence.tokens[k].lemma) for k in nouns}
    anybody = next((k for k, kind in kinds.items() if kind == "people"), None)
    if anybody is not None:
        return {anybody: float(len(nouns))}
    first = {kind: k for k, kind in reversed(kinds.items())}
    return {k: float(list(kinds.values()).count(kind)) for kind, k in first.items()}


def _quantity(sentence: Sentence, number: Number) -> Quantity:
    unit, end = _unit(sentence, number)
    start, comparator, low_factor, high_factor = _comparator(sentence, number.start)
    if number.low != number.high and not number.vague:  # "an estimated quarter to a third"
        comparator, low_factor, high_factor = "between", 1.0, 1.0
    head = counted_noun(sentence, number)
    scale = unit[1] if unit else 1.0
    best = number.best * scale
    low = number.low * scale * low_factor
    high = None if high_factor in (None, inf) else number.high * scale * high_factor
    return Quantity(
        start, max(end, number.end), head, low, best, high, comparator,
        unit[0] if unit else None, _part(sentence, start, max(head + 1, end, number.end)),
    )  # fmt: skip


def _unit(sentence: Sentence, number: Number) -> tuple[tuple[str, float] | None, int]:
    """The unit's name and its factor to the codebook's own unit, and where the words end."""
    tokens = sentence.tokens
    if number.suffix == "share":
        return ("percent", 100.0), number.end
    following = tokens[number.end].lemma if number.end < len(tokens) else ""
    pair = f"{following} {tokens[number.end + 1].lemma}" if number.end + 1 < len(tokens) else ""
    before = tokens[number.start].text[:1] + (tokens[number.start - 1].text if number.start else "")
    if any(sign in before for sign in "$€£"):
        return ("money", 1.0), number.end
    for word, length in ((number.suffix, 0), (pair, 2), (following, 1)):
        for name, words in codebook.quantity_words().units.items():
            if word and word in words:
                return (name, words[word]), number.end + length
    return None, number.end


def _comparator(sentence: Sentence, start: int) -> tuple[int, str | None, float, float | None]:
    """The comparator before a number: where it starts, its name, its factors."""
    words, words_of = [t.text.lower() for t in sentence.tokens[:start]], codebook.quantity_words()
    for length in range(min(LONGEST_COMPARATOR, start), 0, -1):
        phrase = " ".join(words[-length:])
        name = words_of.comparator_of(phrase)
        if length == 1 and sentence.tokens[start - 1].relation == "case":
            head = sentence.tokens[start - 1].head
            name = name if head == start else None  # "control over two towns" is no "over two"
        if name and name not in ("another", "only"):
            comparator = words_of.comparators[name]
            return start - length, name, comparator.low or 0.0, comparator.high
    return start, None, 1.0, 1.0


def _of_the_dead(sentence: Sentence, start: int, end: int) -> bool:
    """True for some of people told of before: `ten of the dead`."""
    whole = sentence.tokens[max(start, end - 3) : end]
    told = [t.lemma for t in whole[:2]] == ["of", "the"]
    return told and len(whole) == 3 and whole[2].text.lower() in TOLD_BEFORE


def _part(sentence: Sentence, start: int, end: int) -> bool:
    """True behind words such as `including`, or right before `of them`: part of a larger number."""
    tokens = sentence.tokens
    if _of_the_dead(sentence, start, end):
        return True
    before = " ".join(t.text.lower() for t in tokens[max(0, start - 3) : start])
    after = " ".join(t.text.lower() for t in tokens[end : end + 2])
    if [t.lemma for t in tokens[max(0, start - 2) : start]] in OF_THEM:
        return True  # "of whom 104 were civilians"
    parts = codebook.quantity_words().part_words
    return any(before.endswith(p) for p in parts) or after in parts


def _ranges(sentence: Sentence, found: list[Quantity]) -> Iterator[Quantity]:
    """Two numbers joined by `to`, `and` after `between`, `or`, a dash, are one range."""
    k = 0
    while k < len(found):
        one = found[k]
        two = found[k + 1] if k + 1 < len(found) else None
        if two and _joined(sentence, one, two):
            inside = one.start <= two.head < two.end
            head = one.head if inside else two.head
            yield replace(
                two, start=one.start, head=_missed(sentence, one.start, two.end, head),
                low=min(one.low, two.low), best=one.best, high=two.high,
                comparator=one.comparator or "between",
            )  # fmt: skip
            k += 2
        else:
            yield one
            k += 1


def _missed(sentence: Sentence, start: int, end: int, head: int) -> int:
    """The bare noun right behind a range that hangs on the same verb: a range parsed as a time."""
    behind = sentence.tokens[end] if end < len(sentence.tokens) else None
    bare = behind is not None and behind.pos == "NOUN" and not sentence.children(end)
    same = bare and behind is not None and behind.head == sentence.tokens[head].head
    return end if start <= head < end and same else head


def _joined(sentence: Sentence, one: Quantity, two: Quantity) -> bool:
    between = [t.text.lower() for t in sentence.tokens[one.end : two.start]]
    if between in (["to"], ["-"], ["–"], ["or"], ["—"]):
        return one.best < two.best
    before = sentence.tokens[one.start - 1].lemma if one.start else ""
    return between == ["and"] and before in ("between", "from") and one.best < two.best
