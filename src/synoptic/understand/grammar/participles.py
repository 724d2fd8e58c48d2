"""Slips of the reader's tree at clauses in -ing: which verb above they go with.

`Promising to spare it and calling on it`: who promises calls; an infinitive is joined to no -ing.
`X offered peace to the town from which Y hails, promising to spare it`: X promises.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic.understand.document import Frame, Sentence

# Verbs that only say where somebody is of or is: what is told behind them is another's deed.
BEING = frozenset("hail live come belong lie stand sit originate".split())


def rejoined(sentence: Sentence) -> Sentence:
    """The sentence with its -ing clauses hung on the verbs that they go with."""
    for index, token in enumerate(sentence.tokens):
        if token.pos != "VERB" or not token.text.lower().endswith("ing") or token.head < 0:
            continue
        if token.relation == "compound" and _marked(sentence, index):
            sentence = _hung(sentence, index, token.head, "advcl")  # "accused X of bombing Y"
        elif (verb := _like_it(sentence, index)) is not None:
            sentence = _hung(sentence, index, verb)
        elif (verb := _past_a_home(sentence, index)) is not None:
            sentence = _without_doers(_hung(sentence, index, verb), index, token.head)
    return sentence


def _like_it(sentence: Sentence, index: int) -> int | None:
    """The -ing form above the infinitive that the tree joins an -ing form to."""
    tokens = sentence.tokens
    joined = tokens[tokens[index].head]
    to = any(tokens[c].lemma == "to" for c in sentence.children(tokens[index].head))
    if tokens[index].relation != "conj" or not to or joined.relation != "xcomp":
        return None
    above = joined.head
    return above if tokens[above].text.lower().endswith("ing") else None


def _past_a_home(sentence: Sentence, index: int) -> int | None:
    """The verb above the noun that `from which Y hails` is said of."""
    tokens = sentence.tokens
    clause = tokens[tokens[index].head]
    behind = tokens[index].relation == "advcl" and tokens[index].head < index
    if not behind or clause.relation != "acl:relcl" or clause.lemma not in BEING:
        return None
    above = clause.head
    while above >= 0 and tokens[above].pos != "VERB":
        above = tokens[above].head
    return above if above >= 0 else None


def _marked(sentence: Sentence, index: int) -> bool:
    """Opened by a word that opens clauses: no part of a name."""
    below = (sentence.tokens[c] for c in sentence.children(index))
    return any(t.relation == "mark" and t.pos == "SCONJ" for t in below)


def _hung(sentence: Sentence, index: int, verb: int, relation: str = "") -> Sentence:
    token = sentence.tokens[index]
    token = replace(token, head=verb, relation=relation or token.relation)
    return replace(
        sentence, tokens=(*sentence.tokens[:index], token, *sentence.tokens[index + 1 :])
    )


def _without_doers(sentence: Sentence, index: int, clause: int) -> Sentence:
    """Without the doers that the reader took from the clause before, for all verbs below."""
    start, end = sentence.subtree(index)
    beside = range(*sentence.subtree(clause))
    return replace(
        sentence,
        frames=tuple(
            _of_others(f, beside) if start <= f.predicate < end else f for f in sentence.frames
        ),
    )


def _of_others(frame: Frame, beside: range) -> Frame:
    kept = (r for r in frame.roles if not (r.name.endswith("ARG0") and r.start in beside))
    return replace(frame, roles=tuple(kept))
