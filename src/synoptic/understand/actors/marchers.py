"""Protests that are put down: those who protest, as people on whom it falls.

`a crackdown on protests`, `crushed the demonstrations`: whoever marched suffers it.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.beside import Setting
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.extents import phrase

PROTESTS = frozenset({"protest", "demonstration", "rally"})
BEHIND = frozenset({"on", "of", "against"})
PUT_DOWN = ("coerce.crackdown", "coerce.crush")
KIND, NAME = "people-protester", "protesters"


def marchers(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each protest that a sentence tells to be put down."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos == "NOUN" and token.lemma in PROTESTS and _put_down(sentence, word):
                start, end = phrase(sentence, word)
                label = setting.document.text(sentence, start, end)
                actor = setting.registry.party(KIND, setting.country, NAME, label)
                yield ActorMention(number, start, end, word, actor, label, named=False)


def _put_down(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    if token.head < 0:
        return False
    behind = token.relation in ("obj", "nsubj:pass") or bool(sentence.cases(word) & BEHIND)
    above = sentence.tokens[token.head]
    parts = [sentence.tokens[c].lemma for c in sentence.children(token.head)
             if sentence.tokens[c].relation == "compound:prt"]  # fmt: skip
    found = codebook.predicates().candidates(above.lemma, above.pos, next(iter(parts), None))
    return behind and any(e.id in PUT_DOWN for e in found)
