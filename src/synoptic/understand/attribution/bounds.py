"""Where the words of a speaker begin and which of them is their head, without commas to tell."""

from __future__ import annotations

from synoptic import codebook
from synoptic.read.dates import WEEKDAYS
from synoptic.understand.attribution.adjacent import NAMED, NOMINAL, a_speaker
from synoptic.understand.document import Entity, Sentence, Token

PARTS = ("DET", "ADJ", "NOUN", "PROPN")
BEFORE = ("compound", "amod", "nmod:poss", "flat", "nummod", "det", "nmod:desc")
LETTERS = 3  # of a body told by its letters alone
TIMES = ("TIME",)
BODY = "ORGANISATION"
ENDED = ("PLACE", *TIMES)


def first_of(sentence: Sentence, head: int) -> int:
    """The first word of a speaker: its name, and what stands before it up to an article.

    Where a preposition or `and` stands before that, the words before the speaker are its: `in
    Sirte local sources`, `of 12 militants state media`.
    """
    entity = next((e for e in sentence.entities if e.start <= head < e.end), None)
    entity = entity or _name_before(sentence, head)
    first = named = entity.start if entity and not letters(sentence, head) else head
    if first < head and sentence.tokens[first].text.lower() in WEEKDAYS:
        return first + 1  # "on Sunday state media said", read as one name
    while first and sentence.tokens[first].pos != "DET" and _part(sentence.tokens[first - 1]):
        if sentence.tokens[first - 1].text.lower() in WEEKDAYS:
            return first
        first -= 1
    before = sentence.tokens[first - 1].pos if first else "PUNCT"
    if before in ("ADP", "CCONJ", "NUM") or sentence.tokens[first].relation == "nummod":
        body = entity is not None and (entity.type == BODY or entity.end == head)
        default = named if body else first
        return next((k for k in range(first + 1, named + 1) if _parts_at(sentence, k)), default)
    return first


def _name_before(sentence: Sentence, head: int) -> Entity | None:
    """The name whose man it is: `an Al-Sabah correspondent`, hyphen and all."""
    name = next((e for e in sentence.entities if e.end == head and e.type in NAMED), None)
    own = name and sentence.tokens[head].pos == "NOUN" and sentence.tokens[name.start].head == head
    return name if own else None


def letters(sentence: Sentence, word: int) -> bool:
    """Capitals behind a place that are read as part of its name: `in Axum TPLF said`."""
    entity = next((e for e in sentence.entities if e.start <= word < e.end), None)
    text = sentence.tokens[word].text
    if entity is None or entity.end > word + 1 or not text.isupper() or len(text) < LETTERS:
        return False
    if entity.start == word:
        return any(e.end == word and e.type in ENDED for e in sentence.entities)
    return entity.type in ENDED and not sentence.tokens[word - 1].text.isupper()


def _behind_place(sentence: Sentence, word: int) -> bool:
    """A body whose name begins where a place or a day ends: `in Axum the Lantern Agency said`."""
    name = next((e for e in sentence.entities if e.start <= word < e.end), None)
    if name is None or name.type != BODY:
        return False
    return any(e.end == name.start and e.type in ENDED for e in sentence.entities)


def top(sentence: Sentence, word: int) -> int:
    """The head of the speaker's phrase: `a committee` of "a committee of residents said"."""
    if letters(sentence, word) or _behind_place(sentence, word):
        return word
    while sentence.tokens[word].relation == "nmod" and sentence.cases(word) & {"of", "for", "in"}:
        above = sentence.tokens[word].head
        if not 0 <= above < word or sentence.tokens[above].pos not in NOMINAL:
            break
        between = range(above + 1, word)
        if not a_speaker(sentence, above) and any(_of_place(sentence, k) for k in between):
            break  # "in the town of Sirte local sources said"
        if _a_deed(sentence, above) and a_speaker(sentence, word):
            break  # "in the death of 31 men media said"
        word = above
    return word


def _a_deed(sentence: Sentence, word: int) -> bool:
    """What was done or befell somebody, and nobody who speaks or what he says."""
    lemma = sentence.tokens[word].lemma
    done = codebook.predicates().candidates(lemma, "NOUN") or codebook.measures_of(lemma, "NOUN")
    return bool(done) and lemma not in codebook.say_nouns() and not a_speaker(sentence, word)


def _parts_at(sentence: Sentence, word: int) -> bool:
    """True where a place or a plural ends right before a word."""
    before, token = sentence.tokens[word - 1], sentence.tokens[word]
    place = any(e.end == word and e.type in ENDED for e in sentence.entities)
    several = before.pos == "NOUN" and before.text.lower() != before.lemma
    return token.pos != "PART" and (place or several)


def of_time(sentence: Sentence, word: int) -> bool:
    """True for a word of a day, an hour or another time."""
    return any(e.start <= word < e.end and e.type in TIMES for e in sentence.entities)


def _of_place(sentence: Sentence, word: int) -> bool:
    return any(e.start <= word < e.end and e.type == "PLACE" for e in sentence.entities)


def _part(token: Token) -> bool:
    owned = token.pos == "PART" and token.relation == "case"  # the 's of an owner
    return owned or (token.relation in BEFORE and token.pos in PARTS)
