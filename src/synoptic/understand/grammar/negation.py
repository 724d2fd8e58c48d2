"""Whether a clause is negated by its own words, or by those it is said of."""

from __future__ import annotations

from synoptic.understand.document import Sentence
from synoptic.understand.reality.modality_words import lexicon

HANGS = ("advmod", "det", "cc", "cc:preconj", "mark", "case", "neg")
INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
ALMOST = frozenset({"almost", "nearly"})
COUNTED = frozenset("half third quarter all".split())  # "nearly half": a number, not quite
NONE = frozenset({"nobody", "none", "nothing", "neither"})
ARGUMENTS = ("nsubj", "nsubj:pass", "obj")


def negated(sentence: Sentence, index: int) -> bool:
    """A negation that hangs on the word or on its auxiliary."""
    negative = lexicon()["adverbs", "negative"]
    return (
        _no_longer(sentence, index)
        or _instead(sentence, index)
        or any(
            sentence.tokens[c].lemma in negative
            and not _not_only(sentence, c)
            and sentence.tokens[c].relation in HANGS
            and (sentence.tokens[c].lemma != "nor" or _of_clause(sentence, c, index))
            for c in sentence.children(index)
        )
    )


def _of_clause(sentence: Sentence, nor: int, index: int) -> bool:
    """True for a `nor` between clauses: `Nor did they attack`, `neither attacked nor left`."""
    token = sentence.tokens[index]
    opens = any(t.pos == "AUX" for t in sentence.tokens[nor + 1 : nor + 2])
    return opens or (token.pos == "VERB" and token.relation == "conj")


def _instead(sentence: Sentence, index: int) -> bool:
    """`instead of attacking`, `rather than attack`."""
    pairs = (sentence.tokens[c : c + 2] for c in sentence.children(index) if c < index)
    return any(tuple(t.lemma for t in pair) in INSTEAD for pair in pairs)


def _no_longer(sentence: Sentence, index: int) -> bool:
    """`no longer holds`: it was so, and is not now."""
    return any(
        sentence.tokens[c].text.lower() == "longer"
        and sentence.tokens[c].relation == "advmod"
        and c > 0
        and sentence.tokens[c - 1].lemma == "no"
        for c in sentence.children(index)
    )


def almost(sentence: Sentence, index: int) -> bool:
    """`almost captured`, `nearly lost`, `all but took`: it did not come to that."""
    if [t.text.lower() for t in sentence.tokens[max(index - 2, 0) : index]] == ["all", "but"]:
        return True
    if sentence.tokens[index].text.lower() in COUNTED:
        return False
    return any(
        sentence.tokens[c].lemma in ALMOST and sentence.tokens[c].relation == "advmod"
        for c in sentence.children(index)
        if c == index - 1
    )


def of_none(sentence: Sentence, index: int) -> bool:
    """It is said of none: `no civilians were killed`, `nobody fled`, `not one shot was fired`."""
    arguments = (c for c in sentence.children(index) if sentence.tokens[c].relation in ARGUMENTS)
    return any(
        sentence.tokens[a].lemma in NONE
        or any(
            sentence.tokens[c].lemma in ("no", "not", "neither")
            and sentence.tokens[c].relation in ("det", "advmod", "cc:preconj")
            and not _not_only(sentence, c)
            for c in (*sentence.children(a), *_of_number(sentence, a))
        )
        for a in arguments
    )


def _of_number(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """What hangs on the `one` of a noun: `not one house was hit`, where not hangs on one."""
    ones = (c for c in sentence.children(noun) if sentence.tokens[c].lemma in ("one", "single"))
    return tuple(k for one in ones for k in sentence.children(one) if k == one - 1)


def _not_only(sentence: Sentence, word: int) -> bool:
    """`not only`, `not just`: no negation."""
    following = sentence.tokens[word + 1].lemma if word + 1 < len(sentence.tokens) else ""
    return sentence.tokens[word].lemma == "not" and following in (
        "only",
        "just",
        "merely",
        "simply",
    )
