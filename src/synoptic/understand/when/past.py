"""Whether words tell of a happening as past: `were killed`; not `have been`, `will be`, `are`."""

from __future__ import annotations

from synoptic.understand.document import Sentence

# Verbs whose past looks like the present.
_ALIKE = frozenset("hit put cut set let shut hurt cost burst split beat spread quit".split())
_NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
_NO_CLAUSE = frozenset({"acl", "amod", "xcomp", "aux", "nmod", "obl", "compound"})


def told_as_past(sentence: Sentence, word: int) -> bool:
    """True where the clause that a word stands in is in the simple past.

    `had` counts where the clause is somebody's words ("they said men had shot at them"): spoken,
    it was the simple past. "More than 400,000 have fled" counts up to now, not one happening.
    """
    verb = _clause_verb(sentence, word)
    return verb is not None and simple_past(sentence, verb, had=_reported(sentence, verb))


def simple_past(sentence: Sentence, verb: int, *, had: bool = True) -> bool:
    """True where a verb, or the copula of a noun, is in the past; `had`: the pluperfect counts."""
    token = sentence.tokens[verb]
    below = [sentence.tokens[c] for c in sentence.children(verb)]
    helpers = [t for t in below if t.relation == "aux" and t.lemma in ("have", "will", "do", "be")]
    if any(t.text.lower() != "had" or not had for t in helpers):
        return False
    carriers = [t for t in below if t.relation in ("cop", "aux:pass")]
    if carriers:
        return any(t.text.lower() in ("was", "were") for t in carriers) or bool(helpers)
    return (
        token.pos == "VERB"
        and (token.text.lower() != token.lemma or token.lemma in _ALIKE)
        and not token.text.lower().endswith(("s", "ing"))
    )


def _clause_verb(sentence: Sentence, word: int) -> int | None:
    """The finite verb at or above a word."""
    for _ in sentence.tokens:
        token = sentence.tokens[word]
        below = {sentence.tokens[c].relation for c in sentence.children(word)}
        if below & {"cop", "aux:pass"}:
            return word
        if token.pos in ("VERB", "AUX") and token.relation.split(":")[0] not in _NO_CLAUSE:
            return word
        if token.head < 0:
            return None
        word = token.head
    return None


def _reported(sentence: Sentence, verb: int) -> bool:
    """True in a clause that is the object of another, or joined to one."""
    token = sentence.tokens[verb]
    if token.relation == "conj" and token.head >= 0:
        return _reported(sentence, token.head)
    return token.relation in ("ccomp", "parataxis")


def going_on_now(sentence: Sentence, verb: int) -> bool:
    """`are fighting to retake the town`: in the present, while it is going on."""
    token = sentence.tokens[verb]
    below = {sentence.tokens[c].text.lower() for c in sentence.children(verb)}
    if token.relation in ("xcomp", "advcl") and "to" in below and token.head >= 0:
        return going_on_now(sentence, token.head)
    return token.text.lower().endswith("ing") and not below.isdisjoint(_NOW)
