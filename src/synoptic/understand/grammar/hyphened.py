"""Slips of the reader's tree at `in rebel-held X`: read as a clause in which somebody holds X.

What stands before the hyphen and the participle says more of X, as an adjective does; the
preposition is that of X.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic import codebook
from synoptic.understand.document import Sentence, Token

HYPHENS = ("-", "–")
# As what the tree takes the participle, and what X then is to the word above.
ABOVE = {"acl": "nmod", "acl:relcl": "nmod", "advcl": "obl", "conj": "conj"}
GROUND = ("obj", "nsubj", "obl", "compound", "obl:unmarked")


def unhyphened(sentence: Sentence) -> Sentence:
    """The sentence with each `rebel-held` hung on the ground that it is said of."""
    held = codebook.control_words().holding["hold"]
    for index, token in enumerate(sentence.tokens):
        if token.text.lower() in held and _joined(sentence, index) and token.relation in ABOVE:
            sentence = _rehung(sentence, index)
    return sentence


def _joined(sentence: Sentence, index: int) -> bool:
    """Behind a preposition, a party and a hyphen."""
    tokens = sentence.tokens
    return index > 2 and tokens[index - 1].text in HYPHENS and tokens[index - 3].pos == "ADP"


def _rehung(sentence: Sentence, index: int) -> Sentence:
    tokens = list(sentence.tokens)
    ground = _ground(sentence, index)
    if ground is None:
        return sentence
    above = tokens[index]
    inner = (index - 2, index - 1)
    for child in sentence.children(index):
        if child not in (*inner, ground):
            tokens[child] = replace(tokens[child], head=ground, relation=_as(tokens[child]))
    tokens[ground] = replace(tokens[ground], head=above.head, relation=ABOVE[above.relation])
    tokens[index] = replace(above, head=ground, relation="amod")
    for word, relation in zip(inner, ("compound", "punct"), strict=True):
        tokens[word] = replace(tokens[word], head=index, relation=relation)
    return replace(sentence, tokens=tuple(tokens))


def _as(token: Token) -> str:
    return "case" if token.pos == "ADP" else token.relation


def _ground(sentence: Sentence, index: int) -> int | None:
    """What the words right behind the participle name, below it in the tree."""
    below = (c for c in sentence.children(index) if c > index)
    right = (c for c in below if sentence.subtree(c)[0] <= index + 1)
    nouns = (c for c in right if sentence.tokens[c].pos in ("NOUN", "PROPN"))
    return next((c for c in nouns if sentence.tokens[c].relation in GROUND), None)
