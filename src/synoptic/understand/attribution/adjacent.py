"""Speakers right before their verb, whatever the tree made of them.

Without a comma between them, a reader easily hangs a speaker on the words before: `after a day of
fighting the Observatory said`, `41 were killed in such raids the Ana Agency reports.`
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.arguments import Predicate
from synoptic.understand.attribution.saying import Content
from synoptic.understand.document import Sentence, Token

NAMED = ("ORGANISATION", "PERSON")
TIMES = ("TIME",)
NOMINAL = ("NOUN", "PROPN")
BEFORE = ("compound", "amod", "nmod:poss", "flat", "nummod", "det", "nmod:desc")
# Forms that say; "reports" behind a name may be taken for a noun.
SAID = frozenset("said says reported reports claimed claims stated announced announces".split())
# What may be a thing's own clause: "the plan the army announced on Friday".
OF_THINGS = frozenset({"announced", "announces", "reported", "claimed", "stated"})
LINKED = ("acl", "acl:relcl")


def right_before(verb: Predicate) -> int | None:
    """The noun right before a finite verb of saying to which nothing else is subject."""
    s, index = verb.sentence, verb.index
    if not index or verb.token.text.lower() not in SAID or verb.passive or _of_what(s, index):
        return None
    if not _a_speaker(s, index - 1) or _done_to(s, index):
        return None
    return index - 1


def last_words(sentence: Sentence, index: int) -> tuple[int, Content] | None:
    """The speaker and all that is said before, where a sentence ends in `X said`, `X reports`."""
    if sentence.tokens[index].text.lower() not in SAID or index < 3:
        return None
    if not _ends(sentence, index) or not _a_speaker(sentence, index - 1):
        return None
    token = sentence.tokens[index]
    if token.pos == "NOUN" and sentence.cases(index):
        return None  # "according to media reports"
    if token.relation in LINKED and token.text.lower() in OF_THINGS and not _names(sentence, index):
        return None
    source = _top(sentence, index)
    first = _first(sentence, source)
    verbal = any(t.pos in ("VERB", "AUX") for t in sentence.tokens[:first])
    closed = sentence.tokens[first - 1].pos == "PUNCT"
    return (source, Content(0, first)) if first and verbal and not closed else None


def _top(sentence: Sentence, index: int) -> int:
    """The head of the speaker's phrase: `a committee` of "a committee of residents said"."""
    word = index - 1
    while sentence.tokens[word].relation == "nmod" and sentence.cases(word) & {"of", "for", "in"}:
        above = sentence.tokens[word].head
        if not 0 <= above < word or sentence.tokens[above].pos not in NOMINAL:
            break
        word = above
    return word


def _a_speaker(sentence: Sentence, word: int) -> bool:
    """A name, or a noun of those who speak."""
    token = sentence.tokens[word]
    if token.pos not in NOMINAL:
        return False
    known = codebook.say_words().speakers.values()
    head = codebook.actor_patterns().head(token.lemma)
    named = any(e.start <= word < e.end and e.type in NAMED for e in sentence.entities)
    return named or head is not None or any(token.lemma in words for words in known)


def _of_what(sentence: Sentence, index: int) -> bool:
    """`the man said to be his killer`, `losses claimed by X`."""
    behind = sentence.tokens[index + 1 : index + 2]
    return bool(behind) and behind[0].lemma in ("to", "by", "as")


def _done_to(sentence: Sentence, index: int) -> bool:
    """`the dead army claimed ...`: a participle that only describes the noun before it."""
    said = {sentence.tokens[c].relation for c in sentence.children(index)}
    return sentence.tokens[index].relation in ("acl", "amod") and "ccomp" not in said


def _ends(sentence: Sentence, index: int) -> bool:
    """True where nothing but a time and punctuation follows."""
    return all(
        t.pos == "PUNCT" or t.lemma == "on" or _of_time(sentence, k)
        for k, t in enumerate(sentence.tokens[index + 1 :], index + 1)
    )


def _of_time(sentence: Sentence, word: int) -> bool:
    return any(e.start <= word < e.end and e.type in TIMES for e in sentence.entities)


def _names(sentence: Sentence, index: int) -> bool:
    """True where what the clause hangs on is part of the speaker's own name or phrase."""
    return _first(sentence, index - 1) <= sentence.tokens[index].head < index


def _first(sentence: Sentence, head: int) -> int:
    """The first word of the speaker: its name, and what stands before it up to an article."""
    entity = next((e for e in sentence.entities if e.start <= head < e.end), None)
    first = entity.start if entity else head
    while first and sentence.tokens[first].pos != "DET" and _part(sentence.tokens[first - 1]):
        first -= 1
    return first


def _part(token: Token) -> bool:
    return token.relation in BEFORE and token.pos in ("DET", "ADJ", "NOUN", "PROPN")
