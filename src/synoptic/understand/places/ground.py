"""Names that stand where ground stands: what is besieged, garrisoned, held, or fallen.

The reader takes many a town it never met for a person. What is done to it tells: no person is
garrisoned, and few names but those of places follow "the siege of".
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.document import Sentence
from synoptic.understand.places.cues import is_cue

OBJECT = frozenset({"obj", "nsubj:pass"})
WITHIN_NAME = frozenset({"flat", "compound"})
LONGEST = 3  # words from the head of a name to its furthest word
HELD = {"under": "ground_under", "in": "ground_in"}  # preposition -> what ground is held by so


def on_ground(sentence: Sentence) -> dict[int, str]:
    """Words that stand as ground: "only" where nothing but a place does, else "often"."""
    names = (k for k, t in enumerate(sentence.tokens) if t.pos == "PROPN")
    found = {k: sort for k in names if (sort := _sort(sentence, k))}
    for head, sort in tuple(found.items()):
        found |= dict.fromkeys(_with(sentence, head), sort)
    return found


def _sort(sentence: Sentence, word: int) -> str:
    """What is done to the thing that a name's head names, or what is told of it."""
    token = sentence.tokens[word]
    if token.relation == "conj" and token.head >= 0:
        return _sort(sentence, token.head)
    if token.head < 0:
        return _done_to_it(sentence, word)
    above = sentence.tokens[token.head]
    if token.relation in OBJECT and above.pos in ("VERB", "AUX"):
        return _by(above.lemma, "ground_only", "ground_often")
    if token.relation == "nsubj" and _held(sentence, token.head):
        return "only"
    if token.relation == "nsubj":
        return "often" if is_cue("ground_falling", above.lemma) else ""
    of_it = token.relation == "nmod" and _preposition(sentence, word) == "of"
    if of_it or token.relation == "nmod:poss":  # "the capture of Goma", "Goma's capture"
        return _by(above.lemma, "ground_nouns", "ground_often_nouns")
    return _done_to_it(sentence, word)


def _held(sentence: Sentence, above: int) -> bool:
    """`X is under the control of`, `X remains in the hands of`: what is told of a subject."""
    for word in (above, *sentence.children(above)):
        kind = HELD.get(_preposition(sentence, word))
        if kind and is_cue(kind, sentence.tokens[word].lemma):
            return True
    return False


def _by(lemma: str, only: str, often: str) -> str:
    return "only" if is_cue(only, lemma) else "often" if is_cue(often, lemma) else ""


def _done_to_it(sentence: Sentence, word: int) -> str:
    """`Zabadani, besieged by ...`: a participle that hangs on the name."""
    below = (sentence.tokens[c] for c in sentence.children(word))
    lemmas = [t.lemma for t in below if t.relation == "acl" and t.text.endswith(("ed", "en"))]
    return "only" if any(is_cue("ground_only", lemma) for lemma in lemmas) else ""


def _preposition(sentence: Sentence, word: int) -> str:
    cases = (sentence.tokens[c] for c in sentence.children(word))
    return next((t.lemma for t in cases if t.relation == "case"), "")


def _with(sentence: Sentence, head: int) -> Iterator[int]:
    """The other words of the name."""
    for child in sentence.children(head):
        token = sentence.tokens[child]
        if token.relation in WITHIN_NAME and token.pos == "PROPN" and abs(child - head) <= LONGEST:
            yield child
