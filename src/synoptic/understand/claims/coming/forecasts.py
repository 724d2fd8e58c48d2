"""Forecast claims: what is said to come, on what condition, within what time."""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import ClaimKind, Control, Modality, Period, Place, Polarity, Precision
from synoptic.understand.claims.coming.foretold import where
from synoptic.understand.claims.coming.horizons import horizon, told_ahead
from synoptic.understand.claims.holders.held import is_aside
from synoptic.understand.claims.making import Claims
from synoptic.understand.deeds.senses import particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import conjuncts, subjects
from synoptic.understand.grammar.negation import negated
from synoptic.understand.reality.modality_words import lexicon
from synoptic.understand.tellings import Telling, one_each
from synoptic.understand.whereabouts.facilities import is_facility
from synoptic.understand.whereabouts.spots import spot_of

OUTLOOK = "outlook"  # whatever a clause says, where no entry of the codebook names it
WIDE = (Precision.COUNTRY, Precision.UNKNOWN)
UNLIKELY = frozenset({"unlikely", "improbable", "doubtful", "impossible"})
FORETOLD = (Modality.FORECAST, Modality.POSSIBLE)
ENABLING = frozenset("enable allow permit let".split())
ASKING = frozenset({"how", "whether", "what", "who", "why", "where", "which"})
AHEAD = frozenset({"will", "may", "might", "could", "'ll", "’ll"})
MOST_PLACES = 3
YIELDED = "control.surrendered"  # whoever it is that a town yields to will take it


def forecast(telling: Telling, claims: Claims) -> bool:
    """A forecast of what the codebook knows, where it says who or where; whether one was made."""
    if not _foretold(telling) or (telling.entry.type == Control.HOLD and is_aside(telling)):
        return False
    add_forecast(telling, claims, _type(telling))
    return True


def add_forecast(telling: Telling, claims: Claims, type_: str, place: Place | None = None) -> None:
    """A claim for each place and actor that a foretold clause names, else of `place`."""
    if asked(telling) or not _points_ahead(telling):
        return
    for spot in _places(telling) or (place or where(telling),):
        for actor, recipient in one_each(telling):
            claims.add(
                telling,
                ClaimKind.FORECAST,
                type_,
                mode=telling.entry.mode,
                actor=actor,
                recipient=recipient,
                place=claims.place(spot),
                when=None,
                horizon=horizon(telling),
                polarity=Polarity.NEGATIVE if _not_expected(telling) else telling.polarity,
                modality=Modality.FORECAST,
                period=Period.CURRENT,
            )


def _foretold(telling: Telling) -> bool:
    """Told as coming by its own words ("turned to", "is next"), or by a modal or the like."""
    place = telling.place
    if telling.entry.claim == "forecast" and telling.entry.type != OUTLOOK:
        wide = place is not None and place.precision is Precision.REGION and not telling.around
        return place is not None and place.precision not in WIDE and not wide
    ahead = telling.modality in FORETOLD or scheduled(telling)
    if not ahead or not telling.stance.cued or _seems(telling) or _made_possible(telling):
        return False
    if modal_of(telling.sentence, telling.proposition.verb.index) == "should":
        return False  # advice and purpose: "so that no civilian should die"
    return bool(telling.actors or place or _some_flee(telling) or _of_a_site(telling))


def scheduled(telling: Telling) -> bool:
    """`is to reopen on Monday`, `is set to fall`: below a word that tells what is to come."""
    token = telling.proposition.verb.token
    above = telling.sentence.tokens[token.head] if token.head >= 0 else None
    return bool(
        above and token.relation == "xcomp" and above.lemma in codebook.modality().scheduled
    )


def modal_of(sentence: Sentence, index: int) -> str:
    """The modal below a word, as it stands; "" where there is none."""
    below = [sentence.tokens[c] for c in sentence.children(index)]
    return next((t.text.lower() for t in below if t.relation == "aux" and t.lemma != "have"), "")


def _some_flee(telling: Telling) -> bool:
    """`200,000 people will flee`: who they are need not be known."""
    verbal = telling.proposition.predicate.verbal
    return bool(verbal and telling.entry.type == "MOVE" and (telling.actors or telling.recipients))


def _of_a_site(telling: Telling) -> bool:
    """`the airport would fall`, somebody says: a site, wherever it is."""
    s = telling.sentence
    if not telling.around or telling.entry.claim != "control":
        return False
    return any(
        is_facility(s, head) and any(s.tokens[c].lemma == "the" for c in s.children(head))
        for head in telling.proposition.heads("place")
    )


def _seems(telling: Telling) -> bool:
    """Below a verb that tells how things look now: `appeared to consolidate its power`."""
    token = telling.proposition.verb.token
    above = telling.sentence.tokens[token.head] if token.head >= 0 else None
    return bool(above and token.relation == "xcomp" and above.lemma in codebook.modality().seeming)


def _made_possible(telling: Telling) -> bool:
    """`took the road, enabling civilians to flee`: what was made possible need not come."""
    token = telling.proposition.verb.token
    above = telling.sentence.tokens[token.head] if token.head >= 0 else None
    enabled = above is not None and token.relation == "xcomp" and above.lemma in ENABLING
    return enabled and above is not None and above.text.lower().endswith("ing")


def _type(telling: Telling) -> str:
    """What is foretold; of `X would hold out` that it holds, of `X will surrender` its taking."""
    if _by_someone_unknown(telling):
        return OUTLOOK
    out = particle(telling.proposition.predicate) in ("out", "on")
    holds_out = telling.entry.type == Control.CONTEST and out and _is_subject(telling)
    if telling.entry.id == YIELDED:
        return str(Control.TAKE)
    return str(Control.HOLD) if holds_out else telling.entry.type


def _is_subject(telling: Telling) -> bool:
    """The place itself is what does it."""
    heads = subjects(telling.proposition.verb)
    return any(telling.analysis.place_at(telling.number, h) for h in heads)


def _by_someone_unknown(telling: Telling) -> bool:
    """`We will return`, with no one found for "we": what others did would not fulfil it."""
    return any(
        telling.sentence.tokens[s].lemma in ("we", "i")
        and telling.analysis.actor_at(telling.number, s) is None
        for s in subjects(telling.proposition.verb)
    )


def _places(telling: Telling) -> tuple[Place, ...]:
    """The place, and those coordinated with it: `would never leave the city or the palace`."""
    first = telling.place
    if first is None:
        return ()
    found = {first.id: first}
    for head in telling.proposition.heads("place"):
        if telling.analysis.place_at(telling.number, head) != first:
            continue
        for word in conjuncts(telling.sentence, head):
            spot = spot_of(telling.analysis, telling.number, word)
            if spot:
                found[spot.place.id] = spot.place
    return tuple(found.values())[:MOST_PLACES]


def asked(telling: Telling) -> bool:
    """An indirect question tells nothing: `how he will manage`."""
    s, index = telling.sentence, telling.proposition.verb.index
    while s.tokens[index].relation == "xcomp" and s.tokens[index].head >= 0:
        index = s.tokens[index].head
    if s.tokens[index].relation.split(":")[0] in ("acl", "advcl"):
        return False
    return any(
        s.tokens[c].lemma in ASKING and s.tokens[c].relation in ("mark", "advmod")
        for c in s.children(index)
    )


def _not_expected(telling: Telling) -> bool:
    """`do not expect the town to fall`: foretold not to."""
    s, token = telling.sentence, telling.proposition.verb.token
    if token.head < 0 or token.relation not in ("xcomp", "ccomp", "csubj"):
        return False
    above = s.tokens[token.head].lemma
    if above in UNLIKELY:
        return not negated(s, token.head)
    if above == "doubt":
        return not negated(s, token.head)
    expects = above in lexicon()["verbs", "forecast"] or above in ("believe", "think", "likely")
    return expects and negated(s, token.head)


def _done(sentence: Sentence, index: int) -> bool:
    below = [sentence.tokens[c] for c in sentence.children(index)]
    return any(t.lemma == "have" and t.relation == "aux" for t in below)


def _infinitives(sentence: Sentence, index: int) -> list[int]:
    """What is likely: `is likely to have been shot down` is no forecast."""
    if sentence.tokens[index].pos != "ADJ":
        return []
    return [c for c in sentence.children(index) if sentence.tokens[c].relation == "xcomp"]


def _points_ahead(telling: Telling) -> bool:
    """False for what is possible now or was in the past ("may have left", "could not hold")."""
    verb = telling.proposition.verb
    if any(_done(verb.sentence, k) for k in (verb.index, *_infinitives(verb.sentence, verb.index))):
        return False
    if modal_of(verb.sentence, verb.index) == "could" and negated(verb.sentence, verb.index):
        lasts = verb.token.lemma in codebook.modality().staying
        return bool(lasts and telling.around and horizon(telling))
    if _overtaken(telling):
        return False
    when, published = told_ahead(telling), telling.analysis.published
    if telling.period is Period.BACKGROUND and when == telling.when and not _for_long(telling):
        return False
    return not (when and when.end and published.start and when.end < published.start)


def _for_long(telling: Telling) -> bool:
    """`could last for years`: a length told ahead is no sign of history."""
    modal = modal_of(telling.sentence, telling.proposition.verb.index)
    return telling.when is None and not telling.history and modal in AHEAD


def _overtaken(telling: Telling) -> bool:
    """`was expected to fall, but held`: what became of it is told at once."""
    s, above = telling.sentence, telling.proposition.verb.token.head
    if above < 0:
        return False
    past = any(s.tokens[c].text.lower() in ("was", "were") for c in s.children(above))
    return past and any(
        s.tokens[c].relation == "conj" and any(s.tokens[k].lemma == "but" for k in s.children(c))
        for c in s.children(above)
    )
