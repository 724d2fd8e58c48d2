"""Where a happening was that tells no place of its own: beside it in the sentence, or before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synoptic import codebook
from synoptic.model import Granularity, Interval, Modality, Period, Place, Polarity, Precision
from synoptic.understand.analysis import Scene
from synoptic.understand.claims.counted.wars import land_of_war
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.together.again import another_attack, attack_before, recalled
from synoptic.understand.counts.given import HARM
from synoptic.understand.tellings import Telling
from synoptic.understand.when.past import told_as_past
from synoptic.understand.whereabouts.located import located

# What a site, a palace or a bridge, hands on to the next sentence: harm done there.
AT_A_SITE = ("ASSAULT", "HARM", "casualties", "destroyed", "damaged", "hospitalised", *HARM)
SOMEBODYS = ("'s", "’s")  # "at the doctor's": a house, which is no scene of what follows
TOWN_LIKE = (Precision.TOWN, Precision.DISTRICT, Precision.UNKNOWN)
# At a site harm may be done, who leaves may be anywhere; of a province the harm is told on.
FOR_HARM = (Precision.POINT, Precision.ADMIN1, Precision.REGION)
# A count over more days than these is a running one; it is rarely of the place told before.
FEW_DAYS = 3
PERSONS = ("he", "she", "i")
LONG = (Granularity.WEEK, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR)
LONG_LENGTH = re.compile(r"P\w*[WMY]")  # as TIMEX3 writes lengths; minutes are PT5M
AGE = re.compile(r"[\s-]*old\b")  # "a ten-year-old child"
STATE = re.compile(r"state-(\w\w)")  # the id of a state, with its country
CAMPAIGN = "offensive"  # it spans more than the town that the text is at


@dataclass(frozen=True, slots=True)
class Where:
    """A place; `inferred` says how it is known where the sentence does not tell it."""

    place: Place | None = None
    inferred: str = ""


def beside(telling: Telling, claims: Claims | None = None, when: Interval | None = None) -> Where:
    """The place told for another verb of the sentence, else the one that the text is at.

    Between them that of the attack or the war that the clause speaks of. `claims`: those told so
    far, among them the attack; `when`: the days counted, where they are not the predicate's.
    """
    word = telling.proposition.predicate.index
    analysis, number = telling.analysis, telling.number
    here = located(analysis, number, word) or land_of_war(analysis, number, word)
    before = claims and (recalled(telling) or not here) and attack_before(telling, claims)
    if before:
        return Where(before, f"not told here; the attack told before was at {before.name}")
    if here:
        return Where(here)
    scene = telling.scene
    if scene is None or another_attack(telling) or scene.place.name.endswith(SOMEBODYS):
        return Where()
    if not _fits(scene, telling) or not _happened(telling) or _abroad(scene, telling):
        return Where()
    if _brief(when or telling.when) and not _counted_long(telling):
        return Where(scene.place, scene.reason)
    return Where()


def _fits(scene: Scene, telling: Telling) -> bool:
    """True for a town, where anything may have been done, and for harm done at other scenes."""
    harm = telling.entry.type in AT_A_SITE and not (scene.of_harm and _no_victims(telling))
    fine = scene.place.precision in TOWN_LIKE and not scene.of_harm
    return fine or (harm and scene.place.precision in (*TOWN_LIKE, *FOR_HARM))


def _abroad(scene: Scene, telling: Telling) -> bool:
    """`China closed two gates`, behind a battle in Myanmar: what a state does but blows, it does
    at home or at its border."""
    states = (STATE.fullmatch(actor) for actor in telling.actors)
    foreign = any(m and m[1] != (scene.place.country or m[1]).lower() for m in states)
    return foreign and telling.entry.type not in AT_A_SITE


def _no_victims(telling: Telling) -> bool:
    """`The rebels are charging`: an attack of which nobody is told to be its victim."""
    attack = telling.entry.type == "ASSAULT" and telling.entry.measure is None
    return attack and not telling.recipients


def _happened(telling: Telling) -> bool:
    """True for news told as past: totals up to now, habits and history may be of anywhere."""
    return (
        telling.period is Period.CURRENT
        and telling.polarity is Polarity.POSITIVE
        and telling.modality in (Modality.ACTUAL, Modality.CLAIMED)
        and telling.entry.mode != CAMPAIGN
        and not _told_by_pronoun(telling)
        and telling.proposition.predicate.token.relation not in ("acl", "amod")
        and not _counted_from(telling)
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


def _counted_from(telling: Telling) -> bool:
    """`Since they launched their charge`: what the clause above is told since may be far away."""
    sentence, verb = telling.sentence, telling.proposition.verb.index
    return any(sentence.tokens[c].lemma == "since" for c in sentence.children(verb))


def _brief(when: Interval | None) -> bool:
    """True where no day is told, or few days: not "since last year"."""
    return when is None or (when.days is not None and when.days <= FEW_DAYS)


def _counted_long(telling: Telling) -> bool:
    """True where the sentence speaks of weeks or more: "the dead of the past week"."""
    text = telling.analysis.report.text
    mentions = [
        m
        for m in telling.analysis.times.get(telling.number, ())
        if not AGE.match(text, m.end) and not m.text.lower().endswith("old")
    ]
    found = [m.interval.granularity for m in mentions if m.interval and m.relation != "by"]
    return any(g in LONG for g in found) or any(LONG_LENGTH.match(m.value) for m in mentions)
