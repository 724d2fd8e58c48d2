"""Claims of a report: one file for each kind, put together here in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath

from synoptic import codebook
from synoptic.model import Actor, Claim, Control, Place
from synoptic.understand.analyse import all_places, main_country
from synoptic.understand.analysis import Analysis
from synoptic.understand.attribution import sayings
from synoptic.understand.claims.coming.forecasts import forecast
from synoptic.understand.claims.coming.outlook import outlook
from synoptic.understand.claims.conditions import conditions
from synoptic.understand.claims.counted.figures import figures
from synoptic.understand.claims.events import event
from synoptic.understand.claims.fought import fought
from synoptic.understand.claims.holders.agreement import agreed
from synoptic.understand.claims.holders.control import control
from synoptic.understand.claims.holders.takings import taken_by
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.together.completing import (
    tells_enough,
    told_throughout,
    told_together,
    turned,
)
from synoptic.understand.claims.together.counted_struck import counted_people, with_counted
from synoptic.understand.claims.together.days_told import on_their_days
from synoptic.understand.claims.together.doubles import once
from synoptic.understand.claims.together.finest import at_the_finest
from synoptic.understand.claims.together.incidents import Known
from synoptic.understand.claims.together.narrowed import narrowed
from synoptic.understand.claims.together.one_place import at_the_one_place
from synoptic.understand.claims.together.opposing import with_sides
from synoptic.understand.claims.together.own_names import with_own_names
from synoptic.understand.claims.together.plainly import told_plainly
from synoptic.understand.claims.together.same_dead import of_those_dead
from synoptic.understand.claims.together.things_hit import Hit, hits, with_things
from synoptic.understand.claims.voices.stances import stance
from synoptic.understand.claims.voices.voiced import voiced
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import Proposition, propositions
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate
from synoptic.understand.tellings import Telling
from synoptic.understand.when.history import told_as_history

__all__ = ["claims_of", "struck_beside", "tellings_of"]

BY_WORD: dict[str, tuple[Callable[[Telling, Claims], bool | None], ...]] = {
    "event": (event, forecast),
    "control": (control, forecast),
    "stance": (stance,),
    "condition": (forecast,),
    "forecast": (forecast,),
    "figure": (),
}
# An empty entry, for what is read off a whole sentence.
SENTENCE = codebook.Predicate(id="sentence", claim="event", type="")


def claims_of(
    analysis: Analysis, actors: tuple[Actor, ...] = ()
) -> tuple[tuple[Claim, ...], tuple[Place, ...]]:
    """All claims of a report in order of the text, and the places made for them."""
    claims = Claims(analysis, outlet_of(analysis))
    things: list[Hit] = []
    for blank in _blanks(analysis):
        tellings = tuple(_tellings(blank, blank.sentence))
        things += hits(tellings)
        foretold: set[int] = set()
        told: list[tuple[Telling, tuple[Claim, ...]]] = []
        for telling in tellings:
            before = len(claims.found)
            for make in BY_WORD[telling.entry.claim]:
                if make(telling, claims):
                    foretold.add(telling.proposition.verb.index)
            told.append((telling, tuple(claims.found.values())[before:]))
        fought(tellings, [t for t, made in told if made], claims)
        once(told, claims)
        outlook(blank, claims, foretold)
        voiced(blank, claims)
        figures(blank, claims)
        conditions(blank, claims)
    found = sorted(claims.found.values(), key=lambda c: (c.span.start, c.span.end, c.id))
    places = {p.id: p for p in (*all_places(analysis), *claims.places.values())}
    known = Known(places, {a.id: a for a in actors})
    sound = tuple(c for c in agreed(tuple(found)) if not turned(c, found))
    sound = told_plainly(analysis, sound, known)
    together = taken_by(told_together(analysis, sound, known), known)
    kept = tuple(c for c in together if c.id not in claims.slight or tells_enough(c, together))
    kept = narrowed(analysis, told_throughout(analysis, kept, known), known)
    kept = at_the_finest(analysis, kept, known)
    kept = at_the_one_place(analysis, kept, known)
    kept = of_those_dead(analysis, kept, known)
    kept = on_their_days(analysis, kept, known)
    kept = with_own_names(with_sides(analysis, kept, known), known)
    kept = with_things(kept, things)
    kept = with_counted(kept, main_country(analysis.places))
    return kept, tuple(claims.places[k] for k in sorted(claims.places))


def struck_beside(
    analysis: Analysis, claims: tuple[Claim, ...], actors: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """The things and the people merely counted whom claims tell as struck, by id."""
    country = main_country(analysis.places)
    things = {a.id: a for a in analysis.things.values()} | counted_people(country)
    told = {c.recipient for c in claims if c.recipient} - {a.id for a in actors}
    return tuple(things[k] for k in sorted(told & things.keys()))


def tellings_of(analysis: Analysis) -> Iterator[Telling]:
    """All that the codebook's words tell in a report, in order of the text."""
    for blank in _blanks(analysis):
        yield from _tellings(blank, blank.sentence)


def _blanks(analysis: Analysis) -> Iterator[Telling]:
    """For each sentence, a telling that stands for the whole of it."""
    said = sayings(analysis.document)
    history = told_as_history(analysis)
    for number, sentence in enumerate(analysis.document.sentences):
        if sentence.tokens:
            nothing = Proposition(Predicate(sentence, 0, None), SENTENCE)
            yield Telling(analysis, number, nothing, said.get(number, ()), number in history)


def _tellings(blank: Telling, sentence: Sentence) -> Iterator[Telling]:
    """The propositions of a sentence as tellings, with what the codebook claims beside them."""
    index = codebook.predicates()
    for proposition in propositions(sentence, kinds_of(blank.analysis, blank.number)):
        yield replace(blank, proposition=proposition)
        for name in proposition.entry.also:
            entry = index.by_id[name].for_lemma(proposition.predicate.token.lemma)
            sources = {r: ((proposition.predicate, tuple(s)),) for r, s in entry.roles.items()}
            shared = ("place", "other_place") if "other_place" in entry.roles else ()
            for role in shared:
                sources[role] = (*sources.get(role, ()), *proposition.sources.get(role, ()))
            beside = replace(blank, proposition=replace(proposition, entry=entry, sources=sources))
            if beside.actors or entry.type != Control.ENTER:
                yield beside


def outlet_of(analysis: Analysis) -> str:
    """How the outlet is named in a chain of speakers: its name, else its file's."""
    report = analysis.report
    return report.outlet or PurePath(report.file).stem or report.id
