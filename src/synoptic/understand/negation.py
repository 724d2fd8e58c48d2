"""Whether a clause is negated: by its own words, or by one above that says it did not happen."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence
from synoptic.understand.modality_words import lexicon

SIGNS = frozenset({"sign", "evidence", "indication", "proof", "trace", "hint"})
BELOW = ("xcomp", "obj", "nsubj:pass", "ccomp", "csubj", "acl", "advcl", "obl")
CLAUSES = ("ccomp", "csubj")
TRUE = frozenset({"true", "correct", "accurate"})
OF_TALE = ("acl", "acl:relcl", "nmod", "ccomp", "compound")  # what a tale is of
ALMOST = frozenset({"almost", "nearly"})
NONE = frozenset({"nobody", "none", "nothing", "neither"})
ARGUMENTS = ("nsubj", "nsubj:pass", "obj")
_STOPS_EVENTS = frozenset(
    """avoid prevent thwart foil avert deter forestall preclude cancel postpone abort
    shelve""".split()
)


def failed(sentence: Sentence, index: int) -> bool:
    """Below a verb that says it did not happen: `failed to take`, `prevented the fall`.

    What one was unable to prevent, did happen.
    """
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in BELOW:
        return False
    governor = sentence.tokens[token.head]
    if governor.lemma in TRUE and token.relation in CLAUSES and negated(sentence, token.head):
        return True  # "it is not true that they entered the town"
    table = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}.get(governor.pos)
    if table is None or governor.lemma not in lexicon()[table, "not_happened"]:
        return False
    if token.relation == "ccomp" and governor.lemma in codebook.say_verbs():
        return False  # a denial: said of the claim by its modality, not by negating it
    if governor.lemma in ("prevent", "stop", "block", "keep") and token.relation in (
        "advcl",
        "obl",
    ):
        fails = any(sentence.tokens[c].lemma == "from" for c in sentence.children(index))
    else:
        fails = token.relation in ("xcomp", "ccomp", "acl") or governor.lemma in _STOPS_EVENTS
    undone = failed(sentence, token.head) or negated(sentence, token.head)
    return fails and not undone


def negated(sentence: Sentence, index: int) -> bool:
    """A negation that hangs on the word or on its auxiliary."""
    negative = lexicon()["adverbs", "negative"]
    return _no_longer(sentence, index) or any(
        sentence.tokens[c].lemma in negative
        and not _not_only(sentence, c)
        and sentence.tokens[c].relation in ("advmod", "det", "cc", "mark", "case", "neg")
        and sentence.tokens[c].lemma != "nor"
        for c in sentence.children(index)
    )


def told_untrue(sentence: Sentence, index: int) -> bool:
    """Below a tale that is said to be false: `stories of shells that fell on X are slander`."""
    tales = lexicon()["nouns", "claimed"] | lexicon()["nouns", "rumoured"]
    while sentence.tokens[index].relation in OF_TALE and sentence.tokens[index].head >= 0:
        index = sentence.tokens[index].head
        token = sentence.tokens[index]
        if token.lemma in tales and token.relation == "nsubj" and token.head >= 0:
            said = sentence.tokens[token.head]
            table = {"NOUN": "nouns", "ADJ": "adjectives"}.get(said.pos, "nouns")
            return said.lemma in lexicon()[table, "untrue"] and not negated(sentence, token.head)
    return False


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


def without_sign(sentence: Sentence, index: int) -> bool:
    """`no sign that`, `no evidence of`: what follows was not seen to happen."""
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("acl", "ccomp", "nmod", "acl:relcl"):
        return False
    governor = sentence.tokens[token.head]
    return governor.lemma in SIGNS and negated(sentence, token.head)
