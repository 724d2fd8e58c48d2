"""Stance claims: who supports, denies, accuses, pledges, demands, threatens."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic import codebook
from synoptic.model import ClaimKind, Modality, Period, Polarity
from synoptic.understand.arguments import fillers, predicate_at, preposition_objects, subjects
from synoptic.understand.claims.making import Claims
from synoptic.understand.offices import voice_of
from synoptic.understand.speakers import source_actor
from synoptic.understand.tellings import Telling

UNREAL = (Modality.CONDITIONAL, Modality.FORECAST, Modality.POSSIBLE)
NAMES = {"AGREE": "pledge"}  # what PLOVER calls to agree, one side alone promises
STATEMENT = "STATEMENT"
BACKING = "SUPPORT"
SPEAKING = frozenset(
    """comment say speak answer elaborate specify respond name identify discuss confirm
    disclose""".split()
)
REQUEST = "REQUEST"
ASKED = ("obj", "iobj", "obl")
OURS = frozenset({"i", "we"})
HELPING = frozenset({"support", "defence", "defense", "solidarity"})  # `in support of the army`
OWNED, DENIED = "responsibility", "deny"
# What one who is denied it does not get.
WITHHELD = frozenset(
    """access passage entry permission visa asylum bail right chance victory treatment service aid
    revenue burial water food shelter transit overflight parole""".split()
)


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
    if (entry.type == REQUEST and _states(telling)) or _asked_of_them(telling):
        return
    if entry.type == "REJECT" and _keeps_silent(telling):
        return
    if (entry.mode == DENIED and _withholds(telling)) or _to_blame(telling):
        return
    if entry.mode == DENIED and telling.polarity is Polarity.NEGATIVE:
        return  # "did not deny it"
    if _beside(telling) and not recipients:
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
    return bool(speakers) and speakers <= set(actors) and aside


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
