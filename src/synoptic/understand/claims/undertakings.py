"""Operations and campaigns that are no offensives: of a port, a party, a ministry, the police."""

from __future__ import annotations

from synoptic import codebook
from synoptic.codebook.predicates import doer_of
from synoptic.understand.actors.registry import of_id
from synoptic.understand.tellings import Telling

# Nouns of undertakings of every kind; an army's are told with the army or its arms.
UNDERTAKINGS = frozenset("operation campaign push drive surge sweep expedition thrust".split())
ARMED = ("state-", "party-military", "party-armed-group", "military-", "armed-group-", "alliance-")
KINDS = ("state", "government", "military", "armed-group", "alliance")
CIVIL = frozenset("company police policeman officer guard agent personnel staff".split())
OF_WAR = frozenset(
    """military offensive ground air aerial naval amphibious bombing bomber army clearance clearing
    clear assault attack front frontline armoured armored counterinsurgency counterterrorism
    counter-terrorism anti-terrorist anti-terror combat war troops warplane tank artillery
    enemy""".split()
)


def peaceful(telling: Telling) -> bool:
    """True where neither an armed doer nor any word of war beside tells of an offensive."""
    token = telling.proposition.predicate.token
    entry = telling.entry
    if (entry.type, entry.mode) != ("ASSAULT", "offensive") or token.lemma not in UNDERTAKINGS:
        return False
    if telling.proposition.predicate.verbal or telling.recipients:
        return False
    return not any(armed(a) for a in telling.actors) and not _words_of_war(telling)


def armed(actor: str) -> bool:
    """A side that fights: a state, an army, an armed group."""
    known = of_id(actor)
    if known:
        return known.kind in KINDS
    return actor.startswith(ARMED) or actor.startswith("party-government")


def _words_of_war(telling: Telling) -> bool:
    """True where the clause names soldiers, arms or attacks."""
    sentence, verb = telling.sentence, telling.proposition.verb.index
    start, end = sentence.subtree(verb)
    words = sentence.tokens[start:end]
    return any(
        t.lemma in OF_WAR
        or (doer_of(t.lemma) == "armed" and t.lemma not in CIVIL)
        or codebook.mode_of_means(t.lemma) is not None
        for t in words
    )
