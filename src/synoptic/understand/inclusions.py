"""Parts told in a clause of their own: `those killed included 12 medics`, `among the dead were
20 women`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.document import Sentence
from synoptic.understand.quantities import Quantity

INCLUDING = frozenset({"include", "comprise"})
SAYING_MORE = ("acl", "acl:relcl")  # "those killed"
AMONG = frozenset({"among", "amongst"})
OUTCOMES = ("killed", "wounded", "missing", "detained", "abducted", "displaced", "hospitalised")


def included_in(sentence: Sentence, quantity: Quantity) -> tuple[int, str] | None:
    """The word that says what befell the whole of which those counted are some, and the measure."""
    return next(_told(sentence, quantity.head), None)


def _told(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    for word in _wholes(sentence, head):
        below = (c for c in sentence.children(word) if sentence.tokens[c].relation in SAYING_MORE)
        behind = (k for k in (word + 1,) if _participle(sentence, k))  # wherever the tree hangs it
        for told in (word, *below, *behind):
            token = sentence.tokens[told]
            found = {
                *codebook.measures_of(token.lemma, "NOUN" if token.pos == "PROPN" else token.pos),
                *codebook.measures_of(token.text.lower(), "ADJ"),
            }
            yield from ((told, m) for m in OUTCOMES if m in found)


def _participle(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word] if word < len(sentence.tokens) else None
    return token is not None and token.pos == "VERB" and token.text.lower() != token.lemma


def _wholes(sentence: Sentence, head: int) -> Iterator[int]:
    """The words that may name the whole: the subject of `include`, what stands behind `among`."""
    tokens = sentence.tokens
    if tokens[head].relation == "conj":
        head = tokens[head].head
    above = tokens[head].head
    if above < 0:
        return
    if tokens[head].relation == "obj" and tokens[above].lemma in INCLUDING:
        yield from (c for c in sentence.children(above) if tokens[c].relation == "nsubj")
    if tokens[head].relation == "nsubj":
        near = (above, *sentence.children(above))
        yield from (k for k in near if sentence.cases(k) & AMONG)
