"""Whose deed or whose words somebody speaks of: those whom a stance is against or asks.

`condemned the massacre committed by ISIS`, `alleged that the rebels used gas`, `dismissed the UN's
report`, `called for the resignation of X`: the one it falls on is told beside the deed, or does
it, or has said it, or is to do it.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.actors.beside import doubted, followed_by_hyphen, owning
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.deeds.senses import entry_for
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import fillers, predicate_at, preposition_objects
from synoptic.understand.roles.asked import asked
from synoptic.understand.roles.offices import body_of

CONDEMN = "disapprove"
ALLEGE = "allege"
REJECT = "REJECT"
REQUEST = "REQUEST"
EXPEL = "expel"
ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "consul", "attache", "representative"})
PRAISE = "stance.support"
DENY = "deny"
DEEDS = ("ASSAULT", "COERCE", "HARM")
COMMITTING = frozenset({"commit", "perpetrate", "carry", "launch", "conduct", "stage", "mount"})
WORDS = frozenset({"opinion", "policy", "ruling", "document", "order"})  # kinds of what one says
SAID = frozenset(
    {"line", "stance", "position", "version", "demand", "offer", "ultimatum", "call",
     "reporting", "account", "finding"}
)  # fmt: skip


def faulted(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those whom a stance is against, or of whom it asks, by the words beside its topic."""
    if proposition.entry.mode == ALLEGE:
        return _alleged(analysis, number, proposition)
    if proposition.entry.mode in (CONDEMN, EXPEL) and (
        envoy := _by_envoy(analysis, number, proposition)
    ):
        return envoy
    if proposition.entry.mode == CONDEMN:
        found = _condemned(analysis, number, proposition)
        return found or _contradicted(analysis, number, proposition)
    if proposition.entry.type == REJECT or proposition.entry.mode == DENY:
        return _contradicted(analysis, number, proposition)
    if proposition.entry.type == REQUEST:
        return asked(analysis, number, proposition)
    if proposition.entry.id == PRAISE and proposition.predicate.verbal:
        return _praised(analysis, number, proposition)
    return ()


def _by_envoy(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whose ambassador is summoned or sent home."""
    sentence = proposition.predicate.sentence
    heads = (proposition.predicate.index, *proposition.heads("recipient"))
    envoys = (k for k in heads if sentence.tokens[k].lemma in ENVOYS)
    return next(((body,) for k in envoys if (body := body_of(analysis, number, k))), ())


def _condemned(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whose deed is condemned: `the massacre committed by ISIS`, `the Russian attack on X`."""
    sentence = proposition.predicate.sentence
    for head in proposition.heads("recipient"):
        deed = predicate_at(sentence, head)
        if deed.verbal or not _a_deed(deed.token.lemma) or doubted(sentence, head):
            continue
        clauses = [c for c in sentence.children(head) if sentence.tokens[c].relation == "acl"]
        done = [c for c in clauses if sentence.tokens[c].lemma in COMMITTING]
        for word in (*fillers(deed, "ARG0"), *(k for c in done for k in _agents(sentence, c))):
            found = analysis.actors_at(number, word)
            if found and word != head and not followed_by_hyphen(sentence, word):
                return found
    return ()


def _a_deed(lemma: str) -> bool:
    return any(e.type in DEEDS for e in codebook.predicates().candidates(lemma, "NOUN"))


def _agents(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return fillers(predicate_at(sentence, verb), "by")


def _alleged(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Who is said to have done it: `alleged that the rebels had used gas`; not who died."""
    sentence = proposition.predicate.sentence
    for clause in fillers(proposition.predicate, "ccomp"):
        deed = predicate_at(sentence, clause)
        entry = entry_for(deed, kinds_of(analysis, number))
        if entry and not deed.passive and (entry.type == "ASSAULT" or entry.claim == "control"):
            for head in fillers(deed, "ARG0"):
                if found := analysis.actors_at(number, head):
                    return found
    return ()


def _praised(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whose bearing or work is praised: `the courage of the people of X`; not who was killed."""
    sentence = proposition.predicate.sentence
    for head in proposition.heads("recipient"):
        noun = predicate_at(sentence, head)
        if noun.verbal or codebook.predicates().candidates(noun.token.lemma, "NOUN"):
            continue
        for word in (*owning(sentence, head), *preposition_objects(sentence, head, "of")):
            if found := analysis.actors_at(number, word):
                return found
    return ()


def _contradicted(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whose words are turned down or found fault with: `the UN's report`, `the army's demand`."""
    sentence = proposition.predicate.sentence
    own = () if proposition.predicate.verbal else (proposition.predicate.index,)
    for head in (*proposition.heads("recipient"), *proposition.heads("topic"), *own):
        lemma = sentence.tokens[head].lemma
        kinds = codebook.object_kinds().get(lemma, frozenset())
        said = lemma in SAID or lemma in codebook.say_nouns() or kinds & WORDS
        if not said or doubted(sentence, head):
            continue
        for word in (*owning(sentence, head), *preposition_objects(sentence, head, "by")):
            if found := analysis.actors_at(number, word):
                return found
    return ()
