"""Common nouns for participants, with what the codebook knows of them."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic import codebook
from synoptic.codebook.actors import Heads
from synoptic.understand.actors.beside import NEUTRAL, Setting
from synoptic.understand.actors.modifiers import happening, last_of, of_a_side, of_people
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import listed_before
from synoptic.understand.grammar.extents import phrase
from synoptic.understand.reader.lemmas import lemma

CIVILIAN = "civilian"
FIGHTING = ("armed-group", "military", "police")
RENAMING = ("appos", "flat", "nmod:desc")
OWNING = ("compound", "amod", "nmod:desc")
POSSESSIVE = frozenset({"his", "her", "its", "their", "our"})


@dataclass(frozen=True, slots=True)
class Noun:
    """One common noun of a report that may stand for a participant."""

    setting: Setting
    number: int
    sentence: Sentence
    word: int
    head: Heads

    @property
    def text(self) -> str:
        """The word itself, in lower case."""
        return self.sentence.tokens[self.word].text.lower()

    @property
    def key(self) -> str:
        """Its lemma, or it and the word before where the codebook knows the pair."""
        return noun_key(self.sentence, self.word)

    @property
    def label(self) -> str:
        """Its phrase, verbatim."""
        return self.setting.document.text(self.sentence, *phrase(self.sentence, self.word))


def noun_head(sentence: Sentence, word: int) -> Heads | None:
    """What the codebook knows of a head noun, with the word before it where both make one."""
    token = sentence.tokens[word]
    beside = token.relation in ("compound", "amod", "flat", "nmod:desc") or token.pos == "ADJ"
    if beside and not (listed_before(sentence, word) or _owners_of_posts(sentence, word)):
        return None
    return codebook.actor_patterns().head(noun_key(sentence, word))


def _owners_of_posts(sentence: Sentence, word: int) -> bool:
    """`the fighters' positions`, `residents' homes`, and `the fighters rocket attacks`.

    Where the mark is lost.
    """
    token = sentence.tokens[word]
    plural = lemma(token.text, "NOUN") != token.text.lower()
    several = token.pos in ("NOUN", "ADJ") and plural
    if token.head < 0 or not (several or token.lemma == CIVILIAN):
        return False
    owned = sentence.tokens[token.head].lemma
    if of_people(owned) and token.relation in OWNING:
        return True
    if token.pos != "NOUN" or not several or token.relation != "compound":
        return False
    head = codebook.actor_patterns().head(noun_key(sentence, word))
    deed = (
        head is not None and head.kind in FIGHTING and happening(sentence, last_of(sentence, word))
    )
    return deed or of_a_side(owned)


def noun_key(sentence: Sentence, word: int) -> str:
    """The lemma of a head noun, or it and the word before where the codebook knows the pair."""
    token = sentence.tokens[word]
    before = sentence.tokens[word - 1].text.lower() if word else ""
    pairs = (f"{before} {token.text.lower()}", f"{before} {token.lemma}")
    one = token.lemma if token.pos == "NOUN" else lemma(token.text, "NOUN")
    return next((p for p in pairs if codebook.actor_patterns().head(p)), one)


def is_armed_group(sentence: Sentence, word: int) -> bool:
    """`a coalition of armed groups`, `an alliance of insurgents`."""
    head = noun_head(sentence, word)
    before = sentence.tokens[word - 1].lemma if word else ""
    owners = codebook.actor_patterns().owners
    if head is None or head.kind != "armed-group":
        return False
    return sentence.tokens[word].lemma not in NEUTRAL or before in (*owners["rebel"], "armed")


def has_pronoun(sentence: Sentence, word: int) -> bool:
    """True behind "his", "its", "our"."""
    return any(
        sentence.tokens[c].text.lower() in POSSESSIVE and sentence.tokens[c].relation == "nmod:poss"
        for c in sentence.children(word)
    )
