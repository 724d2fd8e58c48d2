"""Speakers right before their verb, whatever the tree made of them.

Without a comma between them, a reader easily hangs a speaker on the words before: `after a day of
fighting the Observatory said`.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate

NAMED = ("ORGANISATION", "PERSON")
NOMINAL = ("NOUN", "PROPN")
# Forms that say; "reports" behind a name may be taken for a noun.
SAID = frozenset("said says reported reports claimed claims stated announced announces".split())


def right_before(verb: Predicate) -> int | None:
    """The noun right before a finite verb of saying to which nothing else is subject."""
    s, index = verb.sentence, verb.index
    if not index or verb.token.text.lower() not in SAID or verb.passive or _of_what(s, index):
        return None
    if not a_speaker(s, index - 1) or _done_to(s, index):
        return None
    return index - 1


def beside_verb(verb: Predicate) -> tuple[int, ...]:
    """The body right before its verb, where a reader gives the verb a second subject.

    `Oddly the ministry said`, `Ali the Strong The Pentagon announced`.
    """
    s, index = verb.sentence, verb.index
    word = index - 1
    while word > 0 and s.tokens[word].pos in ("ADV", "AUX"):
        word -= 1
    head = codebook.actor_patterns().head(s.tokens[word].lemma)
    body = any(e.end == word + 1 and e.type == "ORGANISATION" for e in s.entities)
    body = body or (head is not None and head.stands_for in ("body", "party"))
    above = [c for c in s.children(index) if s.tokens[c].relation == "nsubj"]
    second = word in above and above[0] < word and s.tokens[above[0]].pos != "PRON"
    joined = any(t.pos in ("CCONJ", "PUNCT") for t in s.tokens[above[0] : word]) if second else True
    return () if joined or not body else (word,)


def a_speaker(sentence: Sentence, word: int) -> bool:
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
