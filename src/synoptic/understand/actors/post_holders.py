"""Who holds an office: the one named beside it, or before; else somebody known by it alone."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import definite, owning
from synoptic.understand.actors.nouns import RENAMING, Noun
from synoptic.understand.actors.registry import PEOPLE
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects

SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})  # they have no view of theirs


def holder(noun: Noun) -> str | None:
    """`HTS leader X`, `X, the governor`, `the governor` again; "the mayor", of no body named."""
    if named := _named_beside(noun, noun.number, noun.word):
        return named
    told = _told_before(noun) if _one_known(noun) else set()
    if told:
        return told.pop() if len(told) == 1 else None
    return None if noun.key in SPOKEN_FOR or _of_a_body(noun) else _unnamed(noun)


def _one_known(noun: Noun) -> bool:
    """`The general`, not "generals"."""
    return definite(noun.sentence, noun.word) and noun.text == noun.key.split()[-1]


def _named_beside(noun: Noun, number: int, word: int) -> str | None:
    setting = noun.setting
    for at in _beside(setting.document.sentences[number], word):
        mention = setting.mentions.get((number, at))
        if mention and setting.registry.drafts[mention.actor].kind == "person":
            return mention.actor
    return None


def _beside(sentence: Sentence, word: int) -> Iterator[int]:
    tokens = sentence.tokens
    yield from (c for c in sentence.children(word) if tokens[c].relation in ("flat", "appos"))
    if tokens[word].relation in RENAMING:
        yield tokens[word].head


def _told_before(noun: Noun) -> set[str]:
    """The persons named with that office so far."""
    office = noun.sentence.tokens[noun.word].lemma
    named = (
        _named_beside(noun, number, word)
        for number, sentence in enumerate(noun.setting.document.sentences[: noun.number + 1])
        for word, token in enumerate(sentence.tokens)
        if token.lemma == office
    )
    return {person for person in named if person}


def _of_a_body(noun: Noun) -> bool:
    """`The UN envoy`, `a spokesman for the ministry`: he speaks for it, if a name is known."""
    sentence, word = noun.sentence, noun.word
    near = [*owning(sentence, word)]
    near += [k for p in ("of", "for", "to") for k in preposition_objects(sentence, word, p)]
    setting = noun.setting
    return any(
        (noun.number, k) in setting.mentions or (noun.number, k) in setting.places for k in near
    )


def _unnamed(noun: Noun) -> str:
    kind = f"{PEOPLE}-{noun.key.replace(' ', '-')}"
    return noun.setting.registry.party(kind, noun.setting.country, noun.key, noun.label)
