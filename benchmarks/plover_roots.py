"""PLOVER's root of what one clause tells: of a deed done, promised, refused, ordered or asked for.

The crosswalk is CAMEO's to PLOVER (draft 0.8), where it parts from PLOVER's manual.
"""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.attitudes import DUE
from synoptic.model import Modality, Polarity
from synoptic.understand.deeds.senses import entry_for
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at
from synoptic.understand.grammar.negation import negated
from synoptic.understand.reality.modality import stance
from synoptic.understand.tellings import Telling

# PLOVER's roots as this set has them: steps back, told or done, are one.
ROOTS = {
    "AGREE": "AGREE", "CONSULT": "CONSULT", "SUPPORT": "SUPPORT", "COOPERATE": "COOPERATE",
    "AID": "AID", "RETREAT": "YIELD", "CONCEDE": "YIELD", "REQUEST": "REQUEST",
    "ACCUSE": "ACCUSE", "REJECT": "REJECT", "THREATEN": "THREATEN", "PROTEST": "PROTEST",
    "MOBILIZE": "MOBILIZE", "SANCTION": "SANCTION", "COERCE": "COERCE", "ASSAULT": "ASSAULT",
}  # fmt: skip
# Our own types that PLOVER tells by another name, by type/mode or type.
OWN = {
    "STATEMENT/deny": "REJECT", "STATEMENT/warn": "THREATEN", "OFFICE/overthrow": "ASSAULT",
    "OFFICE/remove": "SANCTION", "take": "ASSAULT", "enter": "ASSAULT", "lose": "YIELD",
    "contest": "ASSAULT", "MOVE/evacuate": "AID", "OFFICE/appoint": "SUPPORT",
    "OFFICE/elect": "SUPPORT", "STATEMENT/responsibility": "ASSAULT", "hold": "COERCE",
    "APPEAR": "CONSULT",
}  # fmt: skip
# Entries that the crosswalk puts elsewhere: a treaty signed is backing given by a diplomatic act
# (057), a verdict a charge upheld (116), sanctions imposed are a restriction (163); a blockade is
# one of the ways to fight (191), and an attack on networks an attack.
ENTRIES = {
    "talks.agree.document": "SUPPORT", "sanction.convict": "ACCUSE", "sanction.economic": "COERCE",
    "coerce.siege": "ASSAULT", "coerce.siege.plain": "ASSAULT", "coerce.cyber": "ASSAULT",
    "accuse.warrant": "COERCE",
}  # fmt: skip
# What is meant to come is another class: help promised is an agreement, force promised a threat.
COMMITTED = {
    **dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "AGREE"), "AGREE"),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"), "THREATEN"),
}
# Force not used any more is a step back; force that will not be used, a promise.
SPARED = {"AGREE": "AGREE", "THREATEN": "YIELD"}
AHEAD = (Modality.PLANNED, Modality.FORECAST)
# Whoever has the say does what he orders, approves or decides.
DECREES = frozenset(
    "order approve authorise authorize decide decree announce mandate sanction sign rule".split()
)
# Troops sent to keep a peace help (074); called home, their side leaves a joint matter (166).
PEACE = ("peacekeeping", "peacekeeper", "peacekeepers", "peace-keeping")
OF_PEACE = {"MOBILIZE": "AID", "YIELD": "SANCTION"}


# What others are called on to do to somebody is opposition rallied against him (113).
RALLIED = frozenset({"ACCUSE", "SANCTION", "COERCE", "PROTEST", "MOBILIZE", "ASSAULT"})


def root_of(telling: Telling) -> str | None:
    """The root of what is told, or None where there is none."""
    root = _plain(telling)
    if root is None:
        return None
    verb, sentence = telling.proposition.verb.index, telling.sentence
    if any(sentence.tokens[c].lemma in DUE for c in sentence.children(verb)):
        return None  # asked for: told by its modal
    if asked(telling) is not None:
        return "ACCUSE" if root in RALLIED else None
    if telling.polarity is Polarity.NEGATIVE:
        return _undone(root, telling)
    if not _promised(telling):
        return root
    meant = COMMITTED.get(root, root)
    return "REJECT" if meant == "AGREE" and _refused(telling) else meant


def likely_root(sentence: Sentence, words: Iterable[int]) -> str | None:
    """The root of the event that the reader takes one of these words to tell, sure or not."""
    found = [k for k in sentence.likely if k.kind == "event" and k.word in words and k.labels]
    best = max(found, key=lambda k: k.labels[0][1], default=None)
    if best is None:
        return None
    label = best.labels[0][0]
    type_ = label.partition("/")[0]
    return ROOTS.get(type_) or OWN.get(label) or OWN.get(type_)


def _refused(telling: Telling) -> bool:
    """True of what would follow from a deed that is not meant: `will not go there to meet`."""
    sentence = telling.sentence
    token = sentence.tokens[telling.proposition.verb.index]
    below = token.relation in ("xcomp", "advcl") and token.head >= 0
    return below and negated(sentence, token.head)


def _plain(telling: Telling) -> str | None:
    """The root of the words themselves, as though it were done."""
    entry = telling.entry
    root = ENTRIES.get(entry.id) or ROOTS.get(entry.type)
    root = root or OWN.get(f"{entry.type}/{entry.mode}") or OWN.get(entry.type)
    moved = entry.mode in ("troops", "withdraw", "withdrawal", "advance")
    if root in OF_PEACE and moved and _for_peace(telling):
        return OF_PEACE[root]
    return root


def _for_peace(telling: Telling) -> bool:
    """True where those who move keep a peace."""
    sentence = telling.sentence
    first, last = sentence.subtree(telling.proposition.verb.index)
    return any(t.text.lower() in PEACE for t in sentence.tokens[first:last])


def _undone(root: str, telling: Telling) -> str | None:
    """What it is not to do a thing: to refuse help, or to hold back force."""
    if root not in COMMITTED:
        return None
    if COMMITTED[root] == "AGREE":
        return "REJECT"
    ahead = telling.stance.modality in AHEAD
    return "AGREE" if ahead else "YIELD"


def _promised(telling: Telling) -> bool:
    """True of what is meant to come, unless a decree or the purpose of what was done tells it."""
    if not (telling.stance.cued and telling.stance.modality in AHEAD):
        return False
    return decreed(telling) is None and not _purpose(telling)


def decreed(telling: Telling) -> int | None:
    """The verb of decree whose object it is: `ordered the release of`, `decided to lift`."""
    sentence = telling.sentence
    word = telling.proposition.verb.index
    token = sentence.tokens[word]
    by = token.relation in ("obj", "nsubj:pass", "xcomp") and token.head >= 0
    if not by or sentence.tokens[token.head].lemma not in DECREES:
        return None
    told = stance(predicate_at(sentence, token.head))
    done = told.polarity is Polarity.POSITIVE and told.modality not in AHEAD
    return token.head if done else None


def asked(telling: Telling) -> int | None:
    """The verb that asks for it: `called for sanctions`, `called on workers to rise`."""
    sentence = telling.sentence
    token = sentence.tokens[telling.proposition.verb.index]
    by = token.relation in ("obj", "obl", "xcomp", "ccomp", "advcl") and token.head >= 0
    if not by or sentence.tokens[token.head].lemma in DECREES:
        return None
    entry = entry_for(predicate_at(sentence, token.head), lambda *_: frozenset())
    return token.head if entry and entry.type == "REQUEST" else None


def _purpose(telling: Telling) -> bool:
    """True of what a deed was for: `sent jets to destroy`, not `will send jets to destroy`."""
    token = telling.sentence.tokens[telling.proposition.verb.index]
    if token.relation != "advcl":
        return False
    return stance(predicate_at(telling.sentence, token.head)).modality not in AHEAD
