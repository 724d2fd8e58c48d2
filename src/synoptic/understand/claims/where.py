"""Where a happening was that tells no place of its own: beside it in the sentence, or before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synoptic import codebook
from synoptic.model import Granularity, Interval, Modality, Period, Place, Polarity, Precision
from synoptic.understand.analysis import Scene
from synoptic.understand.claims.wars import land_of_war
from synoptic.understand.past import told_as_past
from synoptic.understand.spots import located
from synoptic.understand.tellings import Telling
from synoptic.understand.triggers import HARM

# What a site, a palace or a bridge, hands on to the next sentence: harm done there.
AT_A_SITE = ("ASSAULT", "HARM", "casualties", "destroyed", "hospitalised", *HARM)
TOWN_LIKE = (Precision.TOWN, Precision.DISTRICT, Precision.UNKNOWN)
# A count over more days than these is a running one; it is rarely of the place told before.
FEW_DAYS = 3
PERSONS = ("he", "she", "i")
LONG = (Granularity.WEEK, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR)
LONG_LENGTH = re.compile(r"P\w*[WMY]")  # as TIMEX3 writes lengths; minutes are PT5M
CAMPAIGN = "offensive"  # it spans more than the town that the text is at


@dataclass(frozen=True, slots=True)
class Where:
    """A place; `inferred` says how it is known where the sentence does not tell it."""

    place: Place | None = None
    inferred: str = ""


def beside(telling: Telling, when: Interval | None = None) -> Where:
    """The place told for another verb of the sentence, else the one that the text is at.

    `when`: the days counted, where they are not those of the predicate.
    """
    word = telling.proposition.predicate.index
    place = located(telling.analysis, telling.number, word) or land_of_war(
        telling.analysis, telling.number, word
    )
    if place:
        return Where(place)
    scene = telling.scene
    harm = telling.entry.type in AT_A_SITE
    of_this = scene is not None and (harm or not scene.of_harm)
    fits = scene and of_this and (scene.place.precision in TOWN_LIKE or (_is_site(scene) and harm))
    days = when or telling.when
    if scene and fits and _happened(telling) and _brief(days) and not _counted_long(telling):
        return Where(scene.place, scene.reason)
    return Where()


def _is_site(scene: Scene) -> bool:
    """True where the text is at a site: harm may be done there, who leaves may be anywhere."""
    return scene.place.precision is Precision.POINT


def _happened(telling: Telling) -> bool:
    """True for news told as past: totals up to now, habits and history may be of anywhere."""
    return (
        telling.period is Period.CURRENT
        and telling.polarity is Polarity.POSITIVE
        and telling.modality in (Modality.ACTUAL, Modality.CLAIMED)
        and telling.entry.mode != CAMPAIGN
        and not _told_by_pronoun(telling)
        and telling.proposition.predicate.token.relation not in ("acl", "amod")
        and told_as_past(telling.sentence, telling.proposition.verb.index)
    )


def _told_by_pronoun(telling: Telling) -> bool:
    """True for "he said" behind words that do not yet quote him: the text is then where he is."""
    tokens = telling.sentence.tokens
    told = any(
        s.source is not None
        and s.source_sentence in (None, telling.number)
        and tokens[s.source].text.lower() in PERSONS
        for s in telling.around
    )
    if not told or not telling.number:
        return told
    before = telling.analysis.document.sentences[telling.number - 1]
    return not any(t.head < 0 and t.lemma in codebook.say_verbs() for t in before.tokens)


def _brief(when: Interval | None) -> bool:
    """True where no day is told, or few days: not "since last year"."""
    return when is None or (when.days is not None and when.days <= FEW_DAYS)


def _counted_long(telling: Telling) -> bool:
    """True where the sentence speaks of weeks or more: "the dead of the past week"."""
    mentions = telling.analysis.times.get(telling.number, ())
    found = [m.interval.granularity for m in mentions if m.interval and m.relation != "by"]
    return any(g in LONG for g in found) or any(LONG_LENGTH.match(m.value) for m in mentions)
