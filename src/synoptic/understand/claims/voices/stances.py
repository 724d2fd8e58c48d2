"""Stance claims: who supports, denies, accuses, pledges, demands, threatens."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic.model import ClaimKind, Modality, Period, Place, Polarity, Precision
from synoptic.understand.attribution.speakers import source_actor
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.voices.no_stance import takes_none
from synoptic.understand.grammar.arguments import (
    fillers,
    predicate_at,
    preposition_objects,
    subjects,
)
from synoptic.understand.grammar.subjects import sayer_above
from synoptic.understand.roles.offices import voice_of
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.spots import spot_of

UNREAL = (Modality.CONDITIONAL, Modality.FORECAST, Modality.POSSIBLE)
NAMES = {"AGREE": "pledge"}  # what PLOVER calls to agree, one side alone promises
STATEMENT = "STATEMENT"
BACKING = "SUPPORT"
REQUEST = "REQUEST"
HOMES = ("of", "in", "from")  # "residents of X", "protesters in X"
AT = ("at", "in", "outside")
TO_DO = ("acl", "xcomp", "advcl")
PEOPLE = "party-people"
WIDE = (Precision.COUNTRY, Precision.REGION)
OURS = frozenset({"i", "we"})
HELPING = frozenset({"support", "defence", "defense", "solidarity"})  # `in support of the army`
OWNED, DENIED = "responsibility", "deny"


def stance(telling: Telling, claims: Claims) -> None:
    """A claim for each actor that takes the stance; a stance of nobody is none."""
    actors, recipients = _in_support(telling) or (_takers(telling), telling.recipients)
    if not actors or telling.modality in UNREAL:
        return
    entry = telling.entry
    word = (
        entry.mode
        if entry.type == STATEMENT and entry.mode
        else NAMES.get(entry.type, entry.type.lower())
    )
    if takes_none(telling) or (_beside(telling) and not recipients):
        return
    mode = entry.mode
    if word == mode == OWNED and telling.polarity is Polarity.NEGATIVE:
        word = mode = DENIED  # "has not acknowledged any deaths"
    recipient = next((r for r in recipients if r not in actors), None)
    own = _of_its_own(telling, actors)
    for actor in actors:
        claims.add(
            telling,
            ClaimKind.STANCE,
            word,
            mode=mode,
            actor=actor,
            recipient=recipient,
            place=claims.place(_where(telling)),
            polarity=Polarity.POSITIVE if mode == DENIED else telling.polarity,
            period=Period.BACKGROUND if _stood_by(telling) else telling.period,
            **({"said_by": (claims.outlet,), "modality": Modality.ACTUAL} if own else {}),
        )


def _of_its_own(telling: Telling, actors: tuple[str, ...]) -> bool:
    """`vowed to help and urged Y to stay`: who urges is told by the outlet, not by himself."""
    sentence, index = telling.sentence, telling.proposition.verb.index
    speakers = {m.actor if (m := source_actor(telling.analysis, s)) else "" for s in telling.around}
    while sentence.tokens[index].relation == "conj":
        index = sentence.tokens[index].head
    aside = sentence.tokens[index].relation in ("root", "advcl", "parataxis")
    going_on = sayer_above(sentence, telling.proposition.verb.index) is not None
    return bool(speakers) and speakers <= set(actors) and (aside or going_on)


def _where(telling: Telling) -> Place | None:
    """Where people are who take it, or where that is to be done which is asked for."""
    if telling.place:
        return telling.place
    sentence, proposition = telling.sentence, telling.proposition
    people = [h for h in proposition.heads("actor") if _people(telling, h)]
    phrases = [k for h in people for p in HOMES for k in preposition_objects(sentence, h, p)]
    if telling.entry.type == REQUEST:
        asked = [proposition.verb.index, *proposition.heads("topic")]
        below = [c for k in asked for c in sentence.children(k)]
        doing = [c for c in below if sentence.tokens[c].relation in TO_DO]
        phrases += [
            k for w in (*asked, *doing) for p in AT for k in preposition_objects(sentence, w, p)
        ]
    spots = (spot_of(telling.analysis, telling.number, k) for k in phrases)
    return next((s.place for s in spots if s and s.place.precision not in WIDE), None)


def _people(telling: Telling, head: int) -> bool:
    return (telling.analysis.actor_at(telling.number, head) or "").startswith(PEOPLE)


def _stood_by(telling: Telling) -> bool:
    """`has been backed by X`, `had been its ally`: backing of long standing, told beside news."""
    sentence, verb = telling.sentence, telling.proposition.verb
    below = [sentence.tokens[c] for c in sentence.children(verb.index)]
    have = any(t.lemma == "have" and t.relation == "aux" for t in below)
    be = any(t.lemma == "be" for t in below) or verb.token.lemma == "be"
    return telling.entry.type == BACKING and have and be and telling.when is None


def _takers(telling: Telling) -> tuple[str, ...]:
    """Those who take it: the actors; "we" of whoever speaks."""
    if telling.actors:
        return telling.actors
    sentence = telling.sentence
    heads = [*telling.proposition.heads("actor"), *subjects(telling.proposition.verb)]
    if any(sentence.tokens[k].text.lower() in OURS for k in heads):
        saying = next(iter(telling.around), None)
        speaker = voice_of(telling.analysis, saying) if saying else None
        return (speaker,) if speaker else ()
    return ()


def _in_support(telling: Telling) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who acts `in support of` whom, as of the verb that it hangs on."""
    sentence, noun = telling.sentence, telling.proposition.predicate
    inside = noun.token.head >= 0 and sentence.cases(noun.index) == {"in"}
    if noun.token.lemma not in HELPING or not inside or telling.proposition.carrier:
        return None
    above = predicate_at(sentence, noun.token.head)
    doers = fillers(above, "ARG0") if above.verbal else ()
    helped = [k for p in ("of", "with") for k in preposition_objects(sentence, noun.index, p)]
    helped += [
        k for h in helped for k in fillers(predicate_at(sentence, h), "appos")
    ]  # "its ally X"
    return _actors(telling, doers), _actors(telling, helped)


def _actors(telling: Telling, heads: Iterable[int]) -> tuple[str, ...]:
    found = (a for k in heads for a in telling.analysis.actors_at(telling.number, k))
    return tuple(dict.fromkeys(found))


def _beside(telling: Telling) -> bool:
    """A noun that only names the stance, or `X-backed`: it is taken towards somebody or not."""
    predicate = telling.proposition.predicate
    below = {
        telling.sentence.tokens[c].relation for c in telling.sentence.children(predicate.index)
    }
    told = predicate.verbal and predicate.token.relation != "amod"
    return not (told or telling.proposition.carrier or "cop" in below)
