"""How a clause stands to what happened: told as fact, negated, possible, planned, foretold.

Read from the tree and the codebook's words first; the reader's factuality decides where the words
say nothing. The verb that carries a noun's event ("launched an attack") is asked for both.
"""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.model import Modality, Polarity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, ancestors
from synoptic.understand.grammar.joined import first_of
from synoptic.understand.grammar.negation import almost, negated, of_none
from synoptic.understand.grammar.subjects import participle
from synoptic.understand.reality.efforts import effort
from synoptic.understand.reality.meant import (
    before_it_comes,
    by_its_own_article,
    in_case,
    intended,
    of_what_may_come,
)
from synoptic.understand.reality.modality_words import lexicon
from synoptic.understand.reality.set_about import doing
from synoptic.understand.reality.undone import failed, of_any, reached, told_untrue, without_sign
from synoptic.understand.when.past import simple_past

# Below this the reader holds that something did not happen, or not yet. On the dev set of the
# factuality data values fall into two humps, about +1.1 and -1.2, with few between -0.3 and 0.3.
NOT_FACT = -0.4

_WORDS = {
    "planned": Modality.PLANNED,
    "possible": Modality.POSSIBLE,
    "forecast": Modality.FORECAST,
    "conditional": Modality.FORECAST,
    "advised": Modality.PLANNED,
    "claimed": Modality.CLAIMED,
}
_GOVERNED = (
    "xcomp", "ccomp", "obj", "nsubj", "nsubj:pass", "csubj", "acl", "nmod", "obl", "advcl",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stance:
    """Polarity and modality of a clause, and the words of its condition [start, end), if any.

    `cued`: words tell the modality; false where only the reader's factuality does.
    """

    polarity: Polarity
    modality: Modality
    condition: tuple[int, int] | None = None
    cued: bool = True


def stance(predicate: Predicate, carrier: Predicate | None = None) -> Stance:
    """How a predicate stands to what happened."""
    verb = carrier or predicate
    sentence = verb.sentence
    first = first_of(sentence, verb.index)
    negative = (
        negated(sentence, verb.index)
        or negated(sentence, first)
        or negated(sentence, predicate.index)
        or reached(sentence, first)
        or of_none(sentence, verb.index)
        or of_any(sentence, predicate.index)
        or almost(sentence, verb.index)
        or without_sign(sentence, verb.index)
    )
    condition = _condition(sentence, verb.index) if _heads_clause(verb) else None
    modality = _own(sentence, verb.index) or _governing(sentence, first)
    if modality is None and predicate is not verb:
        modality = _governing(sentence, predicate.index, stop=verb.index)
    if told_untrue(sentence, predicate.index):
        modality = Modality.DENIED
    if _inside_condition(sentence, verb.index):
        modality = Modality.CONDITIONAL
    if failed(sentence, predicate.index) or failed(sentence, verb.index):
        negative = not negative
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    if modality is None:
        return Stance(polarity, _by_reader(predicate, verb, negative), condition, cued=False)
    return Stance(polarity, modality, condition)


def _heads_clause(predicate: Predicate) -> bool:
    """A verb, or what stands with a copula: `it is the end`."""
    s = predicate.sentence
    copula = any(s.tokens[c].relation == "cop" for c in s.children(predicate.index))
    return predicate.verbal or copula


def _by_reader(predicate: Predicate, verb: Predicate, negative: bool) -> Modality:
    """Where no word tells: the reader's factuality of the word itself."""
    carried = predicate is not verb and verb.frame is not None
    frame = verb.frame if carried else predicate.frame or verb.frame
    if frame and frame.factuality < NOT_FACT and not negative:
        return Modality.POSSIBLE
    return Modality.ACTUAL


def _own(sentence: Sentence, index: int) -> Modality | None:
    """Modal verbs, adverbs and phrases of the clause itself, and of the clause it is joined to."""
    chain = [index]
    token = sentence.tokens[index]
    if token.relation == "conj" and token.head >= 0 and not _has_subject(sentence, index):
        chain.append(token.head)
    for where in chain:
        near = [c for c in sentence.children(where) if not _beyond_mark(sentence, where, c)]
        below = [sentence.tokens[c] for c in near]
        for kind in ("forecast", "possible", "conditional", "advised"):
            modals = lexicon()["modals", kind]
            if any(
                t.lemma in modals or t.text.lower() in modals for t in below if t.relation == "aux"
            ):
                either = any(t.relation == "cc:preconj" and t.lemma == "either" for t in below)
                return Modality.POSSIBLE if either else _WORDS[kind]
        for kind in ("claimed", "possible", "forecast"):
            adverbs = lexicon()["adverbs", kind]
            if any(t.lemma in adverbs and t.relation == "advmod" for t in below):
                if kind == "forecast" and _was(sentence, where):
                    return Modality.CLAIMED  # "was likely carried out by the army"
                if kind == "forecast" and simple_past(sentence, where):
                    return None  # "eventually arrived"
                return _WORDS[kind] if kind != "forecast" or where == index else None
    return None


def _beyond_mark(sentence: Sentence, verb: int, word: int) -> bool:
    """True for a word of the next clause: `had been killed, and that losses were probably high`."""
    return any(t.relation == "mark" for t in sentence.tokens[verb + 1 : word])


def _has_subject(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[c].relation.startswith("nsubj") for c in sentence.children(index))


def _governing(sentence: Sentence, index: int, stop: int = -1) -> Modality | None:
    """A verb, noun or adjective above that makes the clause planned, possible or foretold."""
    if _warned_against(sentence, index):
        return Modality.CONDITIONAL
    token = sentence.tokens[index]
    above = token.head
    if above < 0 or above == stop or token.relation.split(":")[0] not in _GOVERNED:
        return None
    if token.relation == "nsubj" and to_come(sentence, above):
        return Modality.FORECAST
    if token.relation in ("nsubj", "nsubj:pass", "obl", "nmod", "obj") and token.pos != "VERB":
        return _nominal(sentence, index, above)
    governor = sentence.tokens[above]
    if token.relation in ("ccomp", "csubj") and _asked(sentence, index):
        return Modality.CONDITIONAL  # "nobody knows whether the town has fallen"
    if heard := _hearsay(sentence, above, token.relation):
        return heard
    if token.relation.startswith("csubj"):  # "taking the town would be a step too far"
        return Modality.CONDITIONAL if _own(sentence, above) or _is(sentence, above) else None
    if _purpose(sentence, index):
        return Modality.PLANNED
    table = {"VERB": "verbs", "ADJ": "adjectives", "NOUN": "nouns"}.get(governor.pos)
    if table is None or token.relation not in ("xcomp", "ccomp", "acl"):
        return None
    if token.relation == "acl" and participle(token):
        return None  # "a plan backed by the army": backed it is
    if governor.lemma == "able" and _was(sentence, above):
        return None  # what one was able to do was done
    for kind in ("planned", "possible", "forecast"):
        if governor.lemma in lexicon()[table, kind]:
            return _WORDS[kind]
    if token.relation == "xcomp" and governor.text.lower() == "going":  # "is going to attack"
        return Modality.PLANNED if _was(sentence, above) else Modality.FORECAST
    if token.relation == "xcomp":
        return _own(sentence, above) or _governing(sentence, above)
    return None


def _hearsay(sentence: Sentence, above: int, relation: str) -> Modality | None:
    """`it is rumoured that`, `the army is said to have`, `rumour has it that`, `reports that`."""
    if relation.split(":")[0] not in ("ccomp", "csubj", "xcomp", "acl"):
        return None
    governor = sentence.tokens[above]
    below = [sentence.tokens[c] for c in sentence.children(above)]
    relations = {t.relation for t in below}
    if governor.pos == "NOUN":
        return _heard("nouns", governor.lemma) if relation == "acl" else None
    if governor.lemma == "have":
        found = (_heard("nouns", t.lemma) for t in below if t.relation == "nsubj")
        return next((modality for modality in found if modality), None)
    nobody = "aux:pass" in relations and "obl:agent" not in relations
    return _heard("verbs", governor.lemma) if nobody else None


def _heard(table: str, lemma: str) -> Modality | None:
    """What somebody says is claimed; what is only rumoured, feared or suspected is possible."""
    if lemma in lexicon()[table, "rumoured"]:
        return Modality.POSSIBLE
    return Modality.CLAIMED if lemma in lexicon()[table, "claimed"] else None


def _asked(sentence: Sentence, index: int) -> bool:
    """Behind `whether` or an `if` that asks."""
    below = (sentence.tokens[c] for c in sentence.children(index))
    return any(t.relation == "mark" and t.lemma in ("whether", "if") for t in below)


def to_come(sentence: Sentence, index: int) -> bool:
    """`The fall of X is imminent`, `is a matter of time`."""
    token = sentence.tokens[index]
    if token.pos == "ADJ":
        return token.lemma in lexicon()["adjectives", "forecast"]
    below = {sentence.tokens[c].lemma for c in sentence.children(index)}
    return token.lemma == "matter" and "time" in below


def _was(sentence: Sentence, index: int) -> bool:
    """In the past tense, by the copula or auxiliary below the word."""
    return any(
        sentence.tokens[c].text.lower() in ("was", "were", "had") for c in sentence.children(index)
    )


def _is(sentence: Sentence, index: int) -> bool:
    """`Taking the city is part of the plan`: said of the deed, not that it was done."""
    below = [sentence.tokens[c] for c in sentence.children(index)]
    return any(t.relation == "cop" and t.text.lower() in ("is", "are") for t in below)


def _nominal(sentence: Sentence, index: int, above: int) -> Modality | None:
    """An event noun below a word of planning, hoping or fearing: `plans for an attack`."""
    governor = sentence.tokens[above]
    if in_case(sentence, index):
        return Modality.CONDITIONAL
    table = {"VERB": "verbs", "NOUN": "nouns"}.get(governor.pos)
    if table is None or sentence.tokens[index].relation.startswith("nsubj"):
        return None
    strong = {"planned": _PLANNING, "forecast": lexicon()[table, "forecast"]}
    for kind, words in strong.items():
        if governor.lemma in words:
            return _WORDS[kind]
    if governor.pos == "NOUN" and (found := of_what_may_come(sentence, index, above)):
        return found
    if governor.pos == "VERB" and (found := before_it_comes(sentence, index, above)):
        return found
    relation = sentence.tokens[index].relation
    if (
        relation == "obl"
        and governor.lemma not in _PLANNING
        and by_its_own_article(sentence, index)
    ):
        return Modality.PLANNED if intended(sentence, above) else None
    if governor.pos == "VERB" and (
        relation == "obj" or (relation == "obl" and _towards(sentence, index))
    ):
        return _own(sentence, above)
    if (
        governor.pos == "NOUN"
        and relation == "nmod"
        and governor.head >= 0
        and _towards(sentence, index)
    ):
        return _nominal(sentence, above, governor.head)
    return None


def _towards(sentence: Sentence, index: int) -> bool:
    """Behind `for`, `to`, `of`: what a way, chance or plan leads to, not a time or cause."""
    return not sentence.cases(index).isdisjoint(("for", "to", "of", "toward", "towards"))


# Of the codebook's planning words those that speak of a coming event when a noun follows.
_PLANNING = frozenset(
    {"plan", "prepare", "threaten", "vow", "promise", "pledge", "propose", "plot", "order"}
)


def _purpose(sentence: Sentence, index: int) -> bool:
    """An infinitive of purpose: `to avoid`, `in order to`, `an assault to take`."""
    token = sentence.tokens[index]
    if doing(sentence, index):
        return False
    meant = token.relation == "advcl" or effort(sentence, index) is not None
    return meant and any(
        sentence.tokens[c].lemma == "to" and sentence.tokens[c].relation == "mark"
        for c in sentence.children(index)
    )


def _warned_against(sentence: Sentence, index: int) -> bool:
    """`warned the army against shelling the town`, `decided against leaving`."""
    below = (sentence.tokens[c] for c in sentence.children(index))
    return any(t.lemma == "against" and t.relation == "mark" for t in below)


def _condition(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """Words of an if-clause that hangs on the clause or on one above it."""
    for where in (index, *ancestors(sentence, index)[:2]):
        for child in sentence.children(where):
            if sentence.tokens[child].relation.startswith("advcl") and _marked(sentence, child):
                start, end = sentence.subtree(child)
                if not start <= index < end:
                    return start, end
    return None


def _marked(sentence: Sentence, clause: int) -> bool:
    words = lexicon()["conditionals", "words"]
    return _inverted(sentence, clause) or any(
        sentence.tokens[c].lemma in words and sentence.tokens[c].relation in ("mark", "advmod")
        for c in sentence.children(clause)
    )


def _inverted(sentence: Sentence, clause: int) -> bool:
    """`Should the town fall, ...`: the auxiliary opens the clause."""
    first = sentence.tokens[sentence.subtree(clause)[0]]
    return first.text.lower() in ("should", "were", "had") and first.relation in ("aux", "cop")


def _inside_condition(sentence: Sentence, index: int) -> bool:
    """True for the if-clause itself and what is coordinated with it."""
    for where in (index, *ancestors(sentence, index)[:3]):
        token = sentence.tokens[where]
        if token.relation.startswith("advcl"):
            return _marked(sentence, where)
        if token.relation not in ("conj", "xcomp"):
            return False
    return False
