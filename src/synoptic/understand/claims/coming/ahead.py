"""What is told as coming: by a modal, by a verb of expecting, as the end of a condition."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.claims.coming.forecasts import modal_of
from synoptic.understand.claims.coming.prospects import awaited, brought_on
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate
from synoptic.understand.grammar.negation import negated
from synoptic.understand.reality.modality import to_come
from synoptic.understand.when.past import simple_past

CLAUSES = ("csubj", "ccomp", "xcomp")
WILL = frozenset({"will", "would", "shall", "'ll", "wo", "’ll"})
MAY = frozenset({"may", "might", "could"})
SHOULD = frozenset({"should"})
SCHEDULED = frozenset(codebook.modality().scheduled)


def told_below(sentence: Sentence, index: int) -> list[int]:
    """Where the same may be told: of "the fall of X is imminent", "will not let X fall"."""
    below = sentence.children(index)
    if to_come(sentence, index):
        return list(below)
    return [c for c in below if sentence.tokens[c].relation in ("xcomp", "ccomp")]


def ahead(sentence: Sentence, index: int) -> bool:
    """Told as coming: by a modal, by a verb of expecting above, or as the end of a condition."""
    text = modal_of(sentence, index)
    if text in WILL or text in MAY or text in SHOULD:
        return True
    predicate = Predicate(sentence, index)
    return (
        lasting(sentence, index, text)
        or awaited(predicate)
        or brought_on(predicate)
        or _expected(sentence, index)
        or doomed(sentence, index)
        or next_aim(sentence, index)
        or (text == "" and to_come(sentence, index) and not _of_the_past(sentence, index))
    )


def _of_the_past(sentence: Sentence, index: int) -> bool:
    """`It is likely that the army was to blame`: a guess at what has been."""
    clauses = [c for c in sentence.children(index) if sentence.tokens[c].relation in CLAUSES]
    behind = sentence.tokens[index + 1 : index + 2]
    clauses += [t.head for t in behind if t.relation == "mark" and t.head > index]
    return any(simple_past(sentence, c) for c in clauses)


def lasting(sentence: Sentence, index: int, modal: str) -> bool:
    """`cannot last another ten days`, `can hold for a month`."""
    words = codebook.modality()
    lemma = sentence.tokens[index].lemma
    if modal not in ("can", "could", "ca"):
        return False
    holds = lemma in words.foretold["hold"]
    return holds or (lemma in words.staying and negated(sentence, index))


def next_aim(sentence: Sentence, index: int) -> bool:
    """`the next target is X`."""
    tokens = sentence.tokens
    if tokens[index].pos != "PROPN":
        return False
    heads = [c for c in sentence.children(index) if tokens[c].relation == "nsubj"]
    aims = [c for c in heads if tokens[c].lemma in codebook.modality().aims]
    return any(tokens[k].lemma == "next" for c in aims for k in sentence.children(c))


def _expected(sentence: Sentence, index: int) -> bool:
    """`expect the number of cases to double`, `is to reopen on Monday`."""
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("xcomp", "ccomp"):
        return False
    if token.relation == "xcomp" and sentence.tokens[token.head].lemma in SCHEDULED:
        return True
    if _is_to(sentence, index):
        return True
    word = codebook.say_verbs().get(sentence.tokens[token.head].lemma)
    return bool(word and word.kind == "predict")


def _is_to(sentence: Sentence, index: int) -> bool:
    """`is to reopen`; `said to be lost` tells no more than that it is said."""
    below = [sentence.tokens[c] for c in sentence.children(index)]
    now = any(t.relation == "cop" and t.text.lower() in ("is", "are", "was", "were") for t in below)
    to = any(t.relation == "mark" and t.lemma == "to" for t in below)
    verb = sentence.tokens[index].pos == "VERB"
    return now and to and verb and sentence.tokens[index].lemma != "blame"


def predicted(sentence: Sentence, index: int) -> bool:
    """Said by a verb of expecting, not only set to come."""
    head = sentence.tokens[index].head
    return _expected(sentence, index) and sentence.tokens[head].lemma not in SCHEDULED


def doomed(sentence: Sentence, index: int) -> bool:
    """`if the town goes, it is the beginning of the end`."""
    below = [sentence.tokens[c] for c in sentence.children(index)]
    now = any(
        t.relation in ("cop", "aux:pass") and t.text.lower() in ("is", "’s", "'s") for t in below
    )
    words = {sentence.tokens[index].lemma, sentence.tokens[index].text.lower()}
    return now and not words.isdisjoint(codebook.modality().doom)
