"""Clauses that a word above them undoes: `failed to take`, `has no plans to attack`, `no sign of`.

A negation at a verb of wanting, trying or managing reaches what stands below it; one at a verb of
knowing or saying does not.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.joined import first_of
from synoptic.understand.grammar.negation import NONE, negated, of_none
from synoptic.understand.reality.modality_words import lexicon

SIGNS = frozenset({"sign", "evidence", "indication", "proof", "trace", "hint"})
BELOW = ("xcomp", "obj", "nsubj:pass", "ccomp", "csubj", "acl", "advcl", "obl", "nmod")
CLAUSES = ("ccomp", "csubj")
TRUE = frozenset({"true", "correct", "accurate"})
OF_TALE = ("acl", "acl:relcl", "nmod", "ccomp", "compound")  # what a tale is of
FAILING = {
    "VERB": ("xcomp", "ccomp", "acl"),
    "NOUN": ("xcomp", "ccomp", "acl"),
    "ADJ": ("xcomp", "ccomp", "acl", "advcl", "csubj"),  # "made it impossible for them to flee"
}
OF_NOUN = ("obj", "obl", "nmod", "conj", "xcomp")
TABLES = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}
_STOPS_EVENTS = frozenset(
    """avoid prevent thwart foil avert deter forestall preclude cancel postpone abort
    shelve lack absence""".split()
)
_AGAINST = frozenset("decide vote opt choose rule advise warn argue counsel recommend".split())
_WITH = {"rule": "out"}  # a court that rules tells, one that rules out undoes
# Ways of meaning whose negation is meant of what stands below: `has no plans to attack`.
_REACHED = ("happened", "planned", "possible", "forecast")
# What these say of did happen, whether one remembers it or not.
_FACTS = frozenset("remember realise realize regret stand face tend continue keep".split())
_HELPING = frozenset({"have", "go"})  # "have yet to attack", "is not going to attack"
# `does not think that it fell`: the negation is meant of what is thought.
_THOUGHT = frozenset(
    "think believe expect suppose imagine anticipate appear seem plan want".split()
)


def failed(sentence: Sentence, index: int) -> bool:
    """Below a verb that says it did not happen: `failed to take`, `prevented the fall`.

    What one was unable to prevent, did happen.
    """
    index = first_of(sentence, index)
    token = sentence.tokens[index]
    if _foiled(sentence, index):
        return True
    if token.head < 0 or token.relation not in BELOW:
        return False
    governor = sentence.tokens[token.head]
    if governor.lemma in TRUE and token.relation in CLAUSES and negated(sentence, token.head):
        return True  # "it is not true that they entered the town"
    table = TABLES.get(governor.pos)
    if table is None or governor.lemma not in lexicon()[table, "not_happened"]:
        return False
    if token.relation == "ccomp" and governor.lemma in codebook.say_verbs():
        return False  # a denial: said of the claim by its modality, not by negating it
    if not _has_particle(sentence, token.head):
        return False
    fails = token.relation in FAILING[governor.pos] or governor.lemma in _STOPS_EVENTS
    if governor.pos == "VERB" and token.relation in ("advcl", "obl"):
        fails = any(sentence.tokens[c].lemma == "from" for c in sentence.children(index))
    undone = failed(sentence, token.head) or negated(sentence, token.head)
    return fails and not undone


def _foiled(sentence: Sentence, noun: int) -> bool:
    """`a foiled attack`, `the cancelled offensive`."""
    below = (sentence.tokens[c] for c in sentence.children(noun) if c < noun)
    words = (t.lemma.removesuffix("ed") for t in below if t.relation == "amod")
    return any(word in _STOPS_EVENTS for word in words)


def _has_particle(sentence: Sentence, verb: int) -> bool:
    wanted = _WITH.get(sentence.tokens[verb].lemma)
    below = (sentence.tokens[c] for c in sentence.children(verb))
    return wanted is None or any(t.lemma == wanted for t in below)


def reached(sentence: Sentence, index: int) -> bool:
    """Below a negation: `did not manage to take`, `has no plans to`, `no talks held`, `yet to`."""
    index = first_of(sentence, index)
    token = sentence.tokens[index]
    if token.head < 0:
        return False
    if _measured(sentence, index) or _none_such(sentence, index) or _against(sentence, index):
        return True
    if not _passes_down(token, sentence.tokens[token.head]):
        return False
    above = first_of(sentence, token.head)
    none = negated(sentence, above) or of_none(sentence, above)
    return none or _yet(sentence, index) or reached(sentence, token.head)


def _passes_down(token: Token, governor: Token) -> bool:
    """True where a negation of the governor is one of the clause."""
    table, relation = TABLES.get(governor.pos), token.relation
    if table is None or relation not in ("xcomp", "acl", "ccomp"):
        return False
    if relation == "ccomp":
        return governor.lemma in _THOUGHT
    meant = any(governor.lemma in lexicon()[table, kind] for kind in _REACHED)
    return (meant or governor.lemma in _HELPING) and governor.lemma not in _FACTS


def _none_such(sentence: Sentence, index: int) -> bool:
    """`no talks held so far`, `nobody injured`: none of these were."""
    token = sentence.tokens[index]
    if token.relation != "acl" or token.pos != "VERB":
        return False
    if any(sentence.tokens[c].relation == "mark" for c in sentence.children(index)):
        return False
    return negated(sentence, token.head) or sentence.tokens[token.head].lemma in NONE


def _against(sentence: Sentence, index: int) -> bool:
    """`decided against attacking`."""
    words = {sentence.tokens[c].lemma for c in sentence.children(index)}
    return "against" in words and sentence.tokens[sentence.tokens[index].head].lemma in _AGAINST


def _yet(sentence: Sentence, index: int) -> bool:
    """`have yet to attack`, `has still to be found`."""
    marks = [c for c in sentence.children(index) if sentence.tokens[c].lemma == "to"]
    return any(m > 0 and sentence.tokens[m - 1].lemma == "yet" for m in marks)


def _measured(sentence: Sentence, index: int) -> bool:
    """`too weak to hold`, `not strong enough to hold`."""
    token = sentence.tokens[index]
    marks = {sentence.tokens[c].lemma for c in sentence.children(index)}
    measured = sentence.tokens[token.head]
    if token.relation not in ("advcl", "xcomp") or "to" not in marks:
        return False
    if measured.pos not in ("ADJ", "ADV"):
        return False
    degree = {sentence.tokens[c].lemma for c in sentence.children(token.head)} | {measured.lemma}
    not_so = negated(sentence, token.head)
    return not_so if "enough" in degree else "too" in degree and not not_so


def of_any(sentence: Sentence, index: int) -> bool:
    """`Any` attack, where what is said of it is negated: `reported no trace of any attack`."""
    below = (sentence.tokens[c] for c in sentence.children(index))
    if not any(t.lemma == "any" and t.relation == "det" for t in below):
        return False
    while (token := sentence.tokens[index]).head >= 0:
        if token.relation not in OF_NOUN and not (token.relation == "nsubj" and token.head < index):
            return False
        index = token.head
        if negated(sentence, index) or of_none(sentence, index):
            return True
    return False


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


def without_sign(sentence: Sentence, index: int) -> bool:
    """`no sign that`, `no evidence of`: what follows was not seen to happen."""
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("acl", "ccomp", "nmod", "acl:relcl"):
        return False
    governor = sentence.tokens[token.head]
    return governor.lemma in SIGNS and negated(sentence, token.head)
