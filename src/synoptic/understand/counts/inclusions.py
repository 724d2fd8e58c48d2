"""Parts told in a clause of their own: `those killed included 12 medics`, `among the dead were
20 women`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from synoptic import codebook
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence

INCLUDING = frozenset({"include", "comprise"})
SAYING_MORE = ("acl", "acl:relcl")  # "those killed"
AMONG = frozenset({"among", "amongst"})
LONGEST_WHOLE = 6  # words of "among those killed in the raid"
OUTCOMES = ("killed", "wounded", "missing", "detained", "abducted", "displaced", "hospitalised")


def included_in(sentence: Sentence, quantity: Quantity) -> tuple[int, str] | None:
    """The word that says what befell the whole of which those counted are some, and the measure."""
    found = (
        *_some_of(sentence, quantity),
        *_wholes(sentence, quantity.head),
        *_opening(sentence, quantity),
    )
    return next(_told(sentence, found), None)


def _some_of(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """The whole right behind the number: `109 of the dead were evacuees`."""
    behind = sentence.tokens[quantity.end : quantity.end + 3]
    is_what = any(t.lemma == "be" for t in sentence.tokens[quantity.end : quantity.head])
    if is_what and [t.text.lower() for t in behind[:2]] in (["of", "the"], ["of", "those"]):
        yield quantity.end + 2


def _told(sentence: Sentence, wholes: Iterable[int]) -> Iterator[tuple[int, str]]:
    for word in wholes:
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
    while tokens[head].relation in ("conj", "nmod") and tokens[head].head >= 0:
        head = tokens[head].head  # "four of its drivers", "20 children and nine women"
    above = tokens[head].head
    if above >= 0 and tokens[head].relation == "obj" and tokens[above].lemma in INCLUDING:
        yield from (c for c in sentence.children(above) if tokens[c].relation == "nsubj")
    if above >= 0 and tokens[head].relation == "nsubj":
        near = (above, *sentence.children(above))
        yield from (k for k in near if sentence.cases(k) & AMONG)


def _opening(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """The whole of `Among the dead were 20 women`, wherever the tree hangs those counted."""
    tokens, first = sentence.tokens, quantity.start
    be = next((k for k in range(first, -1, -1) if tokens[k].lemma == "be"), -1)
    verbs = [k for k in range(be + 1, first) if tokens[k].pos in ("VERB", "AUX")]
    among = [k for k in range(be) if tokens[k].lemma in AMONG]
    if not among or verbs or be - among[-1] > LONGEST_WHOLE:
        return
    yield from (k for k in range(among[-1] + 1, be) if tokens[k].pos not in ("DET", "ADP"))
