"""The place where harm was done, by what is told to have been hit: `wounded by a shell that hit X`,
`fired on X killing three`, `X has seen 40 air strikes`.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.counts.barrages import ATTACKS
from synoptic.understand.counts.counting import Count
from synoptic.understand.counts.given import HARM
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at, subjects
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.elsewhere import SEEING

HARMS = (*HARM, "casualties")
MEANS = frozenset({"by", "in", "from"})


def joined_verbs(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The verbs joined to one: `wounded` of "one was killed and six wounded by a shell"."""
    return tuple(c for c in sentence.children(verb) if sentence.tokens[c].relation == "conj")


def hit_by_means(telling: Telling, count: Count, verbs: tuple[int, ...]) -> tuple[int, ...]:
    """What those means hit that did the harm: `wounded by a round that struck X, on Y square`."""
    sentence = telling.sentence
    if count.measure not in HARMS or sentence.tokens[count.trigger].pos != "VERB":
        return ()
    means = (c for v in verbs for c in sentence.children(v) if sentence.cases(c) & MEANS)
    blows = [k for m in means for k in sentence.children(m) if _strikes(sentence, k)]
    return tuple(k for b in blows for k in fillers(predicate_at(sentence, b), "object"))


def _strikes(sentence: Sentence, word: int) -> bool:
    """A clause that says what the noun before it hit."""
    token = sentence.tokens[word]
    if token.relation not in ("acl", "acl:relcl") or token.pos != "VERB":
        return False
    found = codebook.predicates().candidates(token.lemma, "VERB")
    return any(e.type == "ASSAULT" for e in found)


def saw(telling: Telling, count: Count) -> tuple[int, ...]:
    """The place that is told to have gone through attacks: `X has seen 40 air strikes`."""
    verb = verb_of(telling.sentence, count.quantity.head)
    if count.measure != ATTACKS or verb is None or verb.token.lemma not in SEEING:
        return ()
    return tuple(subjects(verb))


def hit_there(telling: Telling, count: Count) -> tuple[int, ...]:
    """The place on which the tree hangs the harm done there: `fired on X killing three`."""
    sentence, word = telling.sentence, count.trigger
    while sentence.tokens[word].relation == "conj":
        word = sentence.tokens[word].head
    token = sentence.tokens[word]
    gerund = token.relation == "acl" and token.text.lower().endswith("ing")
    return (token.head,) if gerund and count.measure in HARMS else ()


def verb_of(sentence: Sentence, word: int) -> Predicate | None:
    """The verb whose subject or object a noun is."""
    token = sentence.tokens[word]
    if token.pos == "VERB" or token.head < 0 or sentence.tokens[token.head].pos != "VERB":
        return None
    if token.relation not in ("obj", "nsubj", "nsubj:pass"):
        return None
    return predicate_at(sentence, token.head)
