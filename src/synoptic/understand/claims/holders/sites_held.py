"""Sites without a name that are taken or lost: `lost six air bases in X`, `seized gas fields in X`.

The place that the clause tells is where they lie, wherever the tree hangs it: the sites are held,
not the place.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic.model import Precision
from synoptic.understand.claims.holders.ground import phrase_start
from synoptic.understand.grammar.arguments import fillers
from synoptic.understand.places.areas import within
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.facilities import is_facility
from synoptic.understand.whereabouts.spots import Spot, spot_of


def site_elsewhere(telling: Telling) -> int | None:
    """The noun for a site that is done something to, and that names no place itself."""
    objects = fillers(telling.proposition.predicate, "ARG1")[:1]
    return next((o for o in objects if _nameless(telling, o)), None)


def _nameless(telling: Telling, noun: int) -> bool:
    known = spot_of(telling.analysis, telling.number, noun)
    return is_facility(telling.sentence, noun) and known is None


def site_at(telling: Telling, site: int) -> Spot | None:
    """The site as a spot in the place that its clause tells; None where that is not mapped."""
    sentence = telling.sentence
    place = telling.place
    if place is None or place.lat is None or place.precision is Precision.COUNTRY:
        return None
    words = telling.analysis.document.text(sentence, phrase_start(sentence, site), site + 1)
    return Spot(replace(within(place, words), precision=Precision.DISTRICT), "site", words)
