"""Tolls that give a number by their own words, wherever the tree hangs it: `the death toll may be
as high as 900`, `put the number of wounded at 77 and the toll at nine`, `brought to 61 the number
of people killed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic import codebook
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence, Token

KILLED = "killed"
TOLLS = frozenset({"toll", "tally"})  # of the dead, where nothing else is said
COUNTS = frozenset({"number", "count", "total", "figure"})  # of those told behind them
# What a number may befall: of the others ("the number of troops") no toll is kept.
BEFALLEN = (
    KILLED, "wounded", "missing", "displaced", "detained", "abducted", "captured", "hospitalised",
    "evacuated", "refugees", "casualties",
)  # fmt: skip
# Verbs of a toll that is the subject, and of who puts it; the number stands right behind.
STANDING = frozenset(
    """reach rise climb jump soar grow increase swell mount go pass exceed top hit near approach
    surpass be stand remain number come total""".split()
)
PUTTING = frozenset("put place set bring take raise give estimate push lift revise".split())
LEVEL = frozenset({"at", "to", "as", "above", "near", "over"})
# Between verb and number: "rose overnight to"; not "rose by 12", which is no level.
BETWEEN = frozenset({"ADV", "AUX", "PART", "SCONJ"})
PREPOSITIONS = LEVEL | {"about", "around", "between", "beyond", "past", "under", "below"}
HIGH = frozenset({"high", "low", "many"})  # "as high as"
APART = frozenset({",", "where", "which", "since"})  # behind them other places are told
LONGEST_TOLL = 5  # words from "the number" to what befell them: "of people reported killed"


@dataclass(frozen=True, slots=True)
class Toll:
    """The toll's own word, what it counts and the noun of those, and where its words end."""

    word: int
    measure: str
    end: int
    people: int | None = None


def toll_of(sentence: Sentence, quantity: Quantity) -> Toll | None:
    """The toll whose number this is; None for a number of things (`rose in 12 villages`)."""
    kind = codebook.population_of(sentence.tokens[quantity.head].lemma)
    things = kind is not None and codebook.populations()[kind].unit not in ("people", "families")
    if things or quantity.unit or quantity.part or quantity.single:
        return None
    return _before(sentence, quantity) or _behind(sentence, quantity)


def its_words(sentence: Sentence, toll: int) -> tuple[int, ...]:
    """The words that say more of a toll, nearest first: `the toll from the shelling of Goma`."""
    if sentence.tokens[toll].lemma not in (*TOLLS, *COUNTS):
        return ()
    words = range(toll + 1, sentence.subtree(toll)[1])
    apart = (k for k in words if sentence.tokens[k].text.lower() in APART)
    return tuple(range(words.start, next(apart, words.stop)))


def _before(sentence: Sentence, quantity: Quantity) -> Toll | None:
    """The nearest toll before a number, with no other number and no other verb than its own."""
    tokens, at = sentence.tokens, quantity.start - 1
    while at >= 0 and _leads_to(tokens[at]):
        at -= 1
    if at < 0:
        return None
    level = any(t.lemma in LEVEL for t in tokens[at + 1 : quantity.start])
    verb = tokens[at].lemma in STANDING and tokens[at].pos in ("VERB", "AUX")
    be = any(t.lemma == "be" for t in tokens[at + 1 : quantity.start])
    for toll in reversed(list(_tolls(sentence, 0, at + 1))):
        between = tokens[toll.end : at + 1]
        if any(t.pos == "NUM" for t in tokens[toll.end : quantity.start]):
            return None
        verbs = [t for t in between if t.pos == "VERB" and t.relation not in ("acl", "amod")]
        if verb and verbs in ([], [tokens[at]]):
            return toll
        right_behind = tokens[quantity.start - 1].lemma == "at" and toll.end == quantity.start - 1
        if not verbs and (be or right_behind or (level and _put(sentence, toll.word))):
            return toll
        return None
    return None


def _leads_to(token: Token) -> bool:
    """True for a word that may stand between the verb of a toll and its number."""
    return token.pos in BETWEEN or token.lemma in HIGH or token.lemma in PREPOSITIONS


def _put(sentence: Sentence, toll: int) -> bool:
    """True where somebody puts the toll: `put the toll at 12`, `raising the dead to 9`."""
    return any(t.lemma in PUTTING and t.pos == "VERB" for t in sentence.tokens[:toll])


def _behind(sentence: Sentence, quantity: Quantity) -> Toll | None:
    """`brought to 61 the number of people killed`."""
    tokens = sentence.tokens
    before = [t.lemma for t in tokens[max(0, quantity.start - 2) : quantity.start]]
    if len(before) < 2 or before[0] not in PUTTING or before[1] != "to":
        return None
    toll = next(_tolls(sentence, quantity.end, len(tokens)), None)
    near = toll and all(t.pos in ("DET", "NOUN", "ADJ") for t in tokens[quantity.end : toll.word])
    return toll if near else None


def _tolls(sentence: Sentence, start: int, end: int) -> Iterator[Toll]:
    """The tolls told between two words."""
    for word in range(start, end):
        token = sentence.tokens[word]
        if token.pos not in ("NOUN", "PROPN") or token.lemma not in (*TOLLS, *COUNTS):
            continue
        told = _befallen(sentence, word, end)
        if told:
            yield told
        elif token.lemma in TOLLS:
            yield Toll(word, KILLED, word + 1)


def _befallen(sentence: Sentence, toll: int, end: int) -> Toll | None:
    """What befell those of `the number of people killed`, and their noun."""
    people = None
    for word in range(toll + 1, min(toll + 1 + LONGEST_TOLL, end)):
        token = sentence.tokens[word]
        found = {
            *codebook.measures_of(token.text.lower(), "ADJ"),
            *(codebook.measures_of(token.lemma, "NOUN") if token.pos == "NOUN" else ()),
        }
        measure = next((m for m in BEFALLEN if m in found), None)
        if measure:
            return Toll(toll, measure, word + 1, people)
        if codebook.population_of(token.lemma):
            people = word
        elif token.pos not in ("ADP", "DET", "ADJ", "ADV", "AUX", "VERB", "PRON"):
            return None
    return None
