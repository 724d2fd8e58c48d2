"""A speaker's word for a side of the war: "the terrorists", "takfiri groups".

`A terrorist attack` is a kind of attack and nobody's, unless the report speaks of the terrorists as
of a side that fires and holds ground: then the attack is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import Setting
from synoptic.understand.document import Sentence

BODIES = frozenset({"group", "organisation", "organization", "gang", "band", "cell", "faction"})
DOING = ("nsubj", "obl:agent", "nsubj:outer")
PROPER = ("PROPN",)


def a_side_here(setting: Setting, word: str) -> bool:
    """True where a sentence of the report has them do something, under no group's own name."""
    return any(_told(sentence, word) for sentence in setting.document.sentences)


def _told(sentence: Sentence, word: str) -> bool:
    return bool(sentence.once(("branded", word), lambda: _doing(sentence, word)))


def _doing(sentence: Sentence, word: str) -> Iterator[int]:
    """Where the words say that they do it: `terrorists fired`, `shells fired by terrorists`."""
    for k, token in enumerate(sentence.tokens):
        if token.lemma != word:
            continue
        head = token.head if token.relation in ("amod", "compound") else k
        noun = sentence.tokens[head]
        if head != k and noun.lemma not in BODIES:
            continue
        several = noun.text.lower() != noun.lemma
        agent = noun.relation in DOING or "by" in sentence.cases(head)
        if several and agent and not _named(sentence, head):
            yield head


def _named(sentence: Sentence, noun: int) -> bool:
    """`ISIS terrorists`: a group with a name of its own."""
    below = (sentence.tokens[c] for c in sentence.children(noun))
    return any(t.pos in PROPER and t.relation in ("compound", "amod", "nmod:poss") for t in below)
