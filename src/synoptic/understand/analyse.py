"""From a report to its analysis: parse, times, places, actors, quantities, in that order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from synoptic.model import Actor, Place, Precision, Report
from synoptic.understand import places as place_finding
from synoptic.understand import times as time_finding
from synoptic.understand.actors import find_actors
from synoptic.understand.analysis import Analysis, At, sentence_at, words_in
from synoptic.understand.attribution.outlet_names import with_outlets
from synoptic.understand.counts.quantities import quantities
from synoptic.understand.document import Document
from synoptic.understand.grammar.mended import mended
from synoptic.understand.places import Gazetteer, OwnPlaces, PlaceMention
from synoptic.understand.reader import Reader
from synoptic.understand.roles.things import things_of
from synoptic.understand.times import TimeMention
from synoptic.understand.whereabouts.definite import definite_places
from synoptic.understand.whereabouts.mistaken import without_groups
from synoptic.understand.whereabouts.quarters import placed_quarters
from synoptic.understand.whereabouts.scenes import scenes
from synoptic.understand.whereabouts.sides_again import sides_told_again
from synoptic.understand.whereabouts.there import parts_told_again


def analyse(report: Report, own: OwnPlaces | None = None) -> tuple[Analysis, tuple[Actor, ...]]:
    """Everything found in a report, and its actors; `own` are the places of a user's table."""
    gazetteer = place_finding.opened(own)
    document = with_outlets(mended(Reader.load().parse(report)))
    times = _times(document)
    found = without_groups(document, _places(document, gazetteer))
    definite = definite_places(document, found)
    places = placed_quarters(document, found, definite)
    country = main_country(places)
    definite |= parts_told_again(document, places) | sides_told_again(document, definite, country)
    mentions, actors = find_actors(document, places, country)
    analysis = Analysis(
        document=document,
        gazetteer=gazetteer,
        times=times,
        places=places,
        actors=mentions,
        things=things_of(document, country),
        quantities={
            k: quantities(s, [(m.start, m.end) for m in times.get(k, ()) if m.type != "DURATION"])
            for k, s in enumerate(document.sentences)
        },
        definite_places=definite,
    )
    return replace(analysis, scenes=scenes(analysis)), actors


def _times(document: Document) -> dict[int, tuple[TimeMention, ...]]:
    """Time expressions by sentence."""
    report = document.report
    style = time_finding.guess_style(report.text, report.published)
    found: dict[int, list[TimeMention]] = {}
    for mention in time_finding.find(
        report.text, published=report.published, style=style, sentences=document.sentences
    ):
        number = sentence_at(document, mention.start)
        if number is not None:
            found.setdefault(number, []).append(mention)
    return {k: tuple(v) for k, v in found.items()}


def _places(document: Document, gazetteer: Gazetteer) -> dict[At, PlaceMention]:
    """Place mentions by word.

    A word of "northern X" means that part of X; in "110km south of X" the name still means X.
    """
    found: dict[At, PlaceMention] = {}
    mentions = place_finding.find(document, gazetteer)
    for mention in sorted(mentions, key=lambda m: (m.part, m.start - m.end, m.start)):
        number = sentence_at(document, mention.start)
        if number is None:
            continue
        sentence = document.sentences[number]
        for word in range(*words_in(sentence, mention.start, mention.end)):
            if sentence.tokens[word].text != f"{mention.text}s":  # "Iraqs Mosul": an owner
                found[number, word] = mention
    return found


def main_country(places: Mapping[At, PlaceMention]) -> str | None:
    """The country that a report is mostly about: that of most of its towns and districts.

    A country named or its people count a little; a place inside it counts for more.
    """
    weight: Counter[str] = Counter()
    for (number, _), mention in places.items():
        place = mention.place
        if place and place.country and mention.kind in ("place", "facility", "relation", "demonym"):
            inside = place.precision in (
                Precision.TOWN,
                Precision.POINT,
                Precision.DISTRICT,
                Precision.ADMIN1,
            )
            weight[place.country] += (3 if inside else 1) + (2 if number == 0 else 0)
    return min(weight, key=lambda c: (-weight[c], c)) if weight else None


def all_places(analysis: Analysis) -> tuple[Place, ...]:
    """Every place of the analysis, once."""
    found = {m.place.id: m.place for m in analysis.places.values() if m.place}
    found |= {p.id: p for p in analysis.definite_places.values()}
    return tuple(found[k] for k in sorted(found))
