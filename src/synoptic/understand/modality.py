"""How a clause stands to what happened: told as fact, negated, possible, planned, foretold.

Read from the tree and the codebook's words first; the reader's factuality decides where the words
say nothing. The verb that carries a noun's event ("launched an attack") is asked for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from synoptic import codebook
from synoptic.model import Modality, Polarity
from synoptic.understand.arguments import Predicate, ancestors
from synoptic.understand.document import Sentence

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
    "not_happened": Modality.ACTUAL,
}
SIGNS = frozenset({"sign", "evidence", "indication", "proof", "trace", "hint"})
_GOVERNED = ("xcomp", "ccomp", "obj", "nsubj", "nsubj:pass", "acl", "nmod", "obl", "advcl")


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
    negative = (
        _negated(sentence, verb.index)
        or _negated(sentence, predicate.index)
        or _without_sign(sentence, verb.index)
    )
    condition = _condition(sentence, verb.index)
    modality = _own(sentence, verb.index) or _governing(sentence, verb.index)
    if modality is None and predicate is not verb:
        modality = _governing(sentence, predicate.index, stop=verb.index)
    if _inside_condition(sentence, verb.index):
        modality = Modality.CONDITIONAL
    failed = _failed(sentence, predicate.index) or _failed(sentence, verb.index)
    if failed:
        negative = not negative
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    if modality is None:
        return Stance(polarity, _by_reader(predicate, verb, negative), condition, cued=False)
    return Stance(polarity, modality, condition)


def _by_reader(predicate: Predicate, verb: Predicate, negative: bool) -> Modality:
    """Where no word tells: the reader's factuality of the word itself."""
    frame = predicate.frame or verb.frame
    if frame and frame.factuality < NOT_FACT and not negative:
        return Modality.POSSIBLE
    return Modality.ACTUAL


def _negated(sentence: Sentence, index: int) -> bool:
    """A negation that hangs on the word or on its auxiliary."""
    negative = lexicon()["adverbs", "negative"]
    return any(
        sentence.tokens[c].lemma in negative
        and not _not_only(sentence, c)
        and sentence.tokens[c].relation in ("advmod", "det", "cc", "mark", "case", "neg")
        and sentence.tokens[c].lemma != "nor"
        for c in sentence.children(index)
    )


def _without_sign(sentence: Sentence, index: int) -> bool:
    """`no sign that`, `no evidence of`: what follows was not seen to happen."""
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("acl", "ccomp", "nmod", "acl:relcl"):
        return False
    governor = sentence.tokens[token.head]
    return governor.lemma in SIGNS and _negated(sentence, token.head)


def _not_only(sentence: Sentence, word: int) -> bool:
    """`not only`, `not just`: no negation."""
    following = sentence.tokens[word + 1].lemma if word + 1 < len(sentence.tokens) else ""
    return sentence.tokens[word].lemma == "not" and following in ("only", "just", "merely", "simply")


def _own(sentence: Sentence, index: int) -> Modality | None:
    """Modal verbs, adverbs and phrases of the clause itself, and of the clause it is joined to."""
    chain = [index]
    token = sentence.tokens[index]
    if token.relation == "conj" and token.head >= 0 and not _has_subject(sentence, index):
        chain.append(token.head)
    for where in chain:
        below = [sentence.tokens[c] for c in sentence.children(where)]
        for kind in ("forecast", "possible", "conditional", "advised"):
            modals = lexicon()["modals", kind]
            if any(
                t.lemma in modals or t.text.lower() in modals for t in below if t.relation == "aux"
            ):
                return _WORDS[kind]
        for kind in ("claimed", "possible", "forecast"):
            adverbs = lexicon()["adverbs", kind]
            if any(t.lemma in adverbs and t.relation == "advmod" for t in below):
                return _WORDS[kind] if kind != "forecast" or where == index else None
    return None


def _has_subject(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[c].relation.startswith("nsubj") for c in sentence.children(index))


def _governing(sentence: Sentence, index: int, stop: int = -1) -> Modality | None:
    """A verb, noun or adjective above that makes the clause planned, possible or foretold."""
    token = sentence.tokens[index]
    above = token.head
    if above < 0 or above == stop or token.relation.split(":")[0] not in _GOVERNED:
        return None
    if token.relation in ("nsubj", "nsubj:pass", "obl", "nmod", "obj") and token.pos != "VERB":
        return _nominal(sentence, index, above)
    governor = sentence.tokens[above]
    if _purpose(sentence, index):
        return Modality.PLANNED
    table = {"VERB": "verbs", "ADJ": "adjectives", "NOUN": "nouns"}.get(governor.pos)
    if table is None or token.relation not in ("xcomp", "ccomp", "acl"):
        return None
    for kind in ("planned", "possible", "forecast"):
        if governor.lemma in lexicon()[table, kind]:
            return _WORDS[kind]
    if token.relation == "xcomp":
        return _own(sentence, above) or _governing(sentence, above)
    return None


def _nominal(sentence: Sentence, index: int, above: int) -> Modality | None:
    """An event noun below a word of planning, hoping or fearing: `plans for an attack`."""
    governor = sentence.tokens[above]
    table = {"VERB": "verbs", "NOUN": "nouns"}.get(governor.pos)
    if table is None or sentence.tokens[index].relation.startswith("nsubj"):
        return None
    strong = {"planned": _PLANNING, "forecast": lexicon()[table, "forecast"]}
    for kind, words in strong.items():
        if governor.lemma in words:
            return _WORDS[kind]
    relation = sentence.tokens[index].relation
    if governor.pos == "VERB" and (relation == "obj" or (relation == "obl" and _towards(sentence, index))):
        return _own(sentence, above)
    if governor.pos == "NOUN" and relation == "nmod" and governor.head >= 0 and _towards(sentence, index):
        return _nominal(sentence, above, governor.head)
    return None


def _towards(sentence: Sentence, index: int) -> bool:
    """Behind `for`, `to`, `of`: what a way, chance or plan leads to, not a time or cause."""
    return any(
        sentence.tokens[c].lemma in ("for", "to", "of", "toward", "towards")
        and sentence.tokens[c].relation == "case"
        for c in sentence.children(index)
    )


# Of the codebook's planning words those that speak of a coming event when a noun follows.
_PLANNING = frozenset(
    {"plan", "prepare", "threaten", "vow", "promise", "pledge", "propose", "plot", "order"}
)


def _purpose(sentence: Sentence, index: int) -> bool:
    """An infinitive of purpose: `to avoid`, `in order to`."""
    token = sentence.tokens[index]
    return token.relation == "advcl" and any(
        sentence.tokens[c].lemma == "to" and sentence.tokens[c].relation == "mark"
        for c in sentence.children(index)
    )


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
    return any(
        sentence.tokens[c].lemma in words and sentence.tokens[c].relation in ("mark", "advmod")
        for c in sentence.children(clause)
    )


def _inside_condition(sentence: Sentence, index: int) -> bool:
    """True for the if-clause itself and what is coordinated with it."""
    for where in (index, *ancestors(sentence, index)[:3]):
        token = sentence.tokens[where]
        if token.relation.startswith("advcl"):
            return _marked(sentence, where)
        if token.relation not in ("conj", "xcomp"):
            return False
    return False


def _failed(sentence: Sentence, index: int) -> bool:
    """Below a verb that says it did not happen: `failed to take`, `prevented the fall`.

    What one was unable to prevent, did happen.
    """
    token = sentence.tokens[index]
    if token.head < 0 or token.relation not in ("xcomp", "obj", "ccomp", "acl", "advcl", "obl"):
        return False
    governor = sentence.tokens[token.head]
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
    undone = _failed(sentence, token.head) or _negated(sentence, token.head)
    return fails and not undone


_STOPS_EVENTS = frozenset(
    {"avoid", "prevent", "thwart", "foil", "avert", "deter", "forestall", "preclude"}
)


@cache
def lexicon() -> dict[tuple[str, str], frozenset[str]]:
    """The codebook's modality words by table and kind; empty where a table lacks the kind."""
    data = codebook.modality()
    found = _Lexicon()
    for table in ("modals", "adverbs", "verbs", "adjectives", "nouns", "phrases"):
        for kind, words in getattr(data, table).items():
            found[table, kind] = frozenset(words)
    found["conditionals", "words"] = frozenset(data.conditionals.words) - NOT_IF
    return found


# Of the codebook's condition words those that open other clauses as often.
NOT_IF = frozenset({"whether", "otherwise", "once", "should", "given"})


class _Lexicon(dict[tuple[str, str], frozenset[str]]):
    def __missing__(self, key: tuple[str, str]) -> frozenset[str]:
        return frozenset()
