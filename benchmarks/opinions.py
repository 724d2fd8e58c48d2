"""Who wants, praises, refuses or seems what: attributions that are no sayings of ours.

The product keeps apart what somebody says from what they feel or want, and tells the latter as a
stance or by its modality; the benchmark marks all of them. The words are the codebook's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from synoptic import codebook
from synoptic.understand.attribution import Saying
from synoptic.understand.document import Document, Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    fillers,
    predicate_at,
    preposition_objects,
    subjects,
)

STANCES = (
    "stance.support stance.defend stance.hail accuse.condemn accuse.allege request.any"
    " request.yield reject.any statement.deny statement.warn threaten.any"
).split()
# Of the codebook's words of what is planned, those that tell of a wish and little else.
WISHES = frozenset("want plan hope intend aim seek wish desire aspire prefer".split())
# Of which a deed is told as often as a word: "backed by Russia".
SUPPORT = frozenset("support back favour favor celebrate resist defy ignore".split())
SEEMING = frozenset({"seem", "appear"})
# Of words of saying those of which something that is no clause is said as often: `described X`.
SPEAKING = frozenset(
    """describe call mention note cite discuss question criticise criticize tout claim acknowledge
    reveal suggest propose recommend dispute express view dismiss announce declare recall
    emphasise emphasize stress highlight underscore explain predict promise pledge offer vow mock
    tell ask accuse blame echo lament denounce praise""".split()
)
# What is spoken of stands behind one of these.
ABOUT = {
    "talk": ("about", "of"), "speak": ("about", "of"), "refer": ("to",), "point": ("to",),
    "call": ("for", "on"), "ask": ("about", "for"), "complain": ("about",), "warn": ("of", "about"),
    "respond": ("to",), "worry": ("about",), "apologise": ("for",), "apologize": ("for",),
    "boast": ("about", "of"), "allude": ("to",), "hint": ("at",), "joke": ("about",),
    "agree": ("with", "on", "to"), "argue": ("for", "against"), "insist": ("on",),
}  # fmt: skip
BESIDE = ("advcl", "conj")
OF_NOUN = ("that", "of", "for", "about", "on", "against", "to", "from", "over")


def attitudes(document: Document, told: dict[int, tuple[Saying, ...]]) -> Iterator[Saying]:
    """Attitudes by sentence, those within what somebody says left out."""
    for number, sentence in enumerate(document.sentences):
        known = told.get(number, ())
        cues = {s.cue for s in known}
        for index, token in enumerate(sentence.tokens):
            if index in cues or token.pos not in ("VERB", "NOUN"):
                continue
            word = predicate_at(sentence, index)
            found = _of_verb(word) if token.pos == "VERB" else _of_noun(word)
            if found and not nested(sentence, index, known):
                source, (start, end) = found
                yield Saying(number, index, token.lemma, "attitude", source, start, end)


def nested(sentence: Sentence, cue: int, told: tuple[Saying, ...]) -> bool:
    """True within what another says, and for an infinitive: `declined to say`, `“I think so”`.

    The annotators mark one level alone. What hangs on the other's verb goes on from it: `said it
    had fallen, adding that ...`.
    """
    below = (sentence.tokens[c] for c in sentence.children(cue))
    if any(t.relation == "mark" and t.lemma == "to" for t in below):
        return True
    token = sentence.tokens[cue]
    beside = token.head if token.relation in BESIDE else -1
    return any(s.covers(cue) for s in told if s.cue != cue and not 0 <= s.cue == beside)


def _of_verb(verb: Predicate) -> tuple[int | None, tuple[int, int]] | None:
    lemma, s = verb.token.lemma, verb.sentence
    below = {s.tokens[c].relation: c for c in s.children(verb.index)}
    clause = next((below[r] for r in ("ccomp", "xcomp") if r in below), None)
    if lemma in SEEMING:
        return (None, s.subtree(clause)) if clause is not None else None
    if verb.token.relation == "xcomp" and s.tokens[verb.token.head].lemma in _opinions():
        return None
    if verb.passive:
        expected = lemma in ("expect", "ask", "know", "see", "consider") and clause is not None
        return (None, s.subtree(clause)) if expected and clause is not None else None
    source = next(iter(fillers(verb, "ARG0") or tuple(subjects(verb))), None)
    if source is None:
        return None
    about = [n for p in ABOUT.get(lemma, ()) for n in preposition_objects(s, verb.index, p)]
    if about:
        return source, s.subtree(about[0])
    if lemma in WISHES and clause is not None:
        return source, s.subtree(clause)
    if lemma not in _opinions() and lemma not in SPEAKING:
        return None
    role = verb.frame.role("ARG1") if verb.frame else None
    if role and not role.start <= verb.index < role.end and not role.start <= source < role.end:
        return source, (role.start, role.end)
    content = clause if clause is not None else below.get("obj")
    return (source, s.subtree(content)) if content is not None else None


def _of_noun(noun: Predicate) -> tuple[int | None, tuple[int, int]] | None:
    """`their claim that`, `the ministry's call for`: a noun of saying with its owner."""
    s = noun.sentence
    if noun.token.lemma not in codebook.say_nouns():
        return None
    below = [(s.tokens[c].relation, c) for c in s.children(noun.index)]
    owner = next((c for r, c in below if r == "nmod:poss"), None)
    said = next((c for r, c in below if r in ("acl", "ccomp") and c > noun.index), None)
    if said is None:
        said = next(
            (c for r, c in below if r == "nmod" and s.cases(c) & set(OF_NOUN) and c > noun.index),
            None,
        )
    return (owner, s.subtree(said)) if owner is not None and said is not None else None


@cache
def _opinions() -> frozenset[str]:
    """Verbs by which one is for or against something."""
    known = codebook.predicates().by_id
    return frozenset(v for name in STANCES for v in known[name].verbs) - SUPPORT
