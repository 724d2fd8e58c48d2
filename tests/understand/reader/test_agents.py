"""Whoever did it stands before the verb, whom he did it to behind it."""

from __future__ import annotations

import pytest

from synoptic.understand.document import Frame, Role, Sentence, Token
from synoptic.understand.reader.agents import with_agents


def sentence(words: str, *roles: tuple[str, int, int], verb: int = 1) -> Sentence:
    """Words as `text/POS/relation>head`, with the frame of one verb."""
    tokens, at = [], 0
    for word in words.split():
        text, pos, rest = word.split("/")
        relation, head = rest.split(">")
        lemma = {"executed": "execute", "killed": "kill"}.get(text, text.lower())
        tokens.append(Token(at, at + len(text), text, lemma, pos, int(head), relation))
        at += len(text) + 1
    frame = Frame(verb, tuple(Role(*role) for role in roles), 1.0)
    return Sentence(0, at, tuple(tokens), (frame,))


def test_a_doer_read_as_the_one_it_was_done_to() -> None:
    read = sentence(
        "UNITA/PROPN/root>-1 executed/VERB/acl>0 teachers/NOUN/appos>0",
        ("ARG1", 0, 1),
        ("ARG2", 2, 3),
    )
    mended = with_agents(read)
    assert [(r.name, r.start) for r in mended.frames[0].roles] == [("ARG0", 0), ("ARG1", 2)]
    assert [(t.relation, t.head) for t in mended.tokens] == [("nsubj", 1), ("root", -1), ("obj", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "Ten/NUM/nummod>1 killed/VERB/root>-1 nine/NUM/obj>1",
        "Priests/NOUN/nsubj:pass>1 executed/VERB/root>-1 officials/NOUN/appos>1",
        "Priests/NOUN/nsubj>1 taken/VERB/root>-1 hostage/NOUN/obj>1",
    ],
)
def test_those_struck_stay_so(words) -> None:
    read = sentence(words, ("ARG1", 0, 1), ("ARG2", 2, 3))
    assert with_agents(read) is read
