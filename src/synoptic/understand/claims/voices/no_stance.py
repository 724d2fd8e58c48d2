"""Words that look like a stance and are none: a fact insisted on, access denied, silence kept."""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import Polarity
from synoptic.understand.grammar.arguments import fillers, preposition_objects
from synoptic.understand.tellings import Telling

REQUEST, REJECT, DENIED = "REQUEST", "REJECT", "deny"
SPEAKING = frozenset(
    """comment say speak answer elaborate specify respond name identify discuss confirm
    disclose""".split()
)
ASKED = ("obj", "iobj", "obl")
# What one who is denied it does not get.
WITHHELD = frozenset(
    """access passage entry permission visa asylum bail right chance victory treatment service aid
    revenue burial water food shelter transit overflight parole""".split()
)


def takes_none(telling: Telling) -> bool:
    """Whether the words ask, deny, refuse or blame nothing after all."""
    entry = telling.entry
    if entry.mode == DENIED and (
        telling.polarity is Polarity.NEGATIVE or _withholds(telling)  # "did not deny it"
    ):
        return True
    if (entry.type == REQUEST and _states(telling)) or _asked_of_them(telling):
        return True
    return (entry.type == REJECT and _keeps_silent(telling)) or _to_blame(telling)


def _states(telling: Telling) -> bool:
    """`insisted that it had left`: said, not asked for."""
    sentence, index = telling.sentence, telling.proposition.verb.index
    clauses = [c for c in sentence.children(index) if sentence.tokens[c].relation == "ccomp"]
    return any(
        sentence.tokens[k].lemma in ("have", "be", "do") and sentence.tokens[k].relation == "aux"
        for c in clauses
        for k in sentence.children(c)
    )


def _asked_of_them(telling: Telling) -> bool:
    """`asked Congress to back it`: what those asked are to say they have not said."""
    sentence, verb = telling.sentence, telling.proposition.verb
    if verb.token.head < 0 or verb.token.relation not in ("xcomp", "advcl"):
        return False
    above = sentence.children(verb.token.head)
    asked = {c for c in above if sentence.tokens[c].relation in ASKED}
    known = codebook.predicates().candidates(sentence.tokens[verb.token.head].lemma, "VERB")
    to = any(sentence.tokens[c].lemma == "to" for c in sentence.children(verb.index))
    asks = to and any(e.type == REQUEST for e in known)
    return asks and not asked.isdisjoint(telling.proposition.heads("actor"))


def _withholds(telling: Telling) -> bool:
    """`denied the rebels access`: kept from them, nothing said to be untrue."""
    verb = telling.proposition.verb
    below = [telling.sentence.tokens[c].relation for c in telling.sentence.children(verb.index)]
    second = verb.frame.role("ARG2") if verb.frame else None
    to_whom = second and telling.sentence.tokens[second.start].lemma != "as"  # "as propaganda"
    objects = fillers(verb, "ARG1")
    parts = [p for k in objects for p in preposition_objects(telling.sentence, k, "of")]
    things = {telling.sentence.tokens[k].lemma for k in (*objects, *parts)}
    if things & WITHHELD:
        return True
    return "iobj" in below or below.count("obj") > 1 or bool(to_whom and "obj" in below)


def _keeps_silent(telling: Telling) -> bool:
    """`declined to comment`: nobody is refused anything."""
    sentence, verb = telling.sentence, telling.proposition.verb.index
    below = (sentence.tokens[c] for c in sentence.children(verb))
    return any(t.relation == "xcomp" and t.lemma in SPEAKING for t in below)


def _to_blame(telling: Telling) -> bool:
    """`X is to blame`: the subject is the one accused."""
    sentence, verb = telling.sentence, telling.proposition.verb
    return verb.verbal and any(
        sentence.tokens[c].relation == "cop" for c in sentence.children(verb.index)
    )
