"""Words joined by `and` or `or` that share what stands before the first: `failed to take and hold`.

The tree hangs the second on the first; the auxiliary, the negation and the verb above hang on the
first alone, though they are said of both.
"""

from __future__ import annotations

from synoptic.understand.document import Sentence

OWN = ("nsubj", "nsubj:pass", "expl", "mark", "aux", "aux:pass", "cop")
EITHER = ("or", "nor")


def first_of(sentence: Sentence, index: int) -> int:
    """The word whose negation and governor hold for this one too; the word itself if none.

    Bare forms share what stands before them ("did not take and hold", "plans to take and hold");
    others only a negation's `or`: "had not attacked or shelled", "no shelling or looting".
    """
    token = sentence.tokens[index]
    if token.relation != "conj" or token.pos not in ("VERB", "NOUN") or token.head < 0:
        return index
    below = [sentence.tokens[c] for c in sentence.children(index)]
    if any(t.relation in OWN for t in below):
        return index
    either = any(t.relation == "cc" and t.lemma in EITHER for t in below)
    bare = _bare(sentence, index) and _bare(sentence, token.head) and _helped(sentence, token.head)
    return first_of(sentence, token.head) if bare or either else index


def _bare(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.pos == "VERB" and token.text.lower() == token.lemma


def _helped(sentence: Sentence, index: int) -> bool:
    """True behind `to`, `did`, `will`, or joined itself to a verb that is."""
    token = sentence.tokens[index]
    below = (sentence.tokens[c] for c in sentence.children(index))
    if any(t.relation == "aux" or (t.lemma == "to" and t.relation == "mark") for t in below):
        return True
    return token.relation == "conj" and token.head >= 0 and _helped(sentence, token.head)
