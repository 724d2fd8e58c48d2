"""Where the sentences of a report say that they are: the places that they speak of being at.

A place that is only gone to, told from, spoken from or passed on the way is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.codebook.places import place_relations
from synoptic.model import PassageKind, Place, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.places.areas import is_told
from synoptic.understand.places.cues import sort_of
from synoptic.understand.whereabouts.elsewhere import (
    AT,
    calls_a_blow,
    cases,
    elsewhere,
    of_talk,
    phrase_head,
)
from synoptic.understand.whereabouts.holding import held_in, lies_by, only_locates

TOWNS = frozenset({"city", "town", "village"})
LONGEST_DATELINE = 12  # words
WIDE = (Precision.COUNTRY, Precision.ADMIN1, Precision.REGION)
AREA_AT = frozenset({"in", "at", "near", "around", "throughout"})
WIDEST_KM = 350.0  # radius: Darfur
WIDEST_PART_KM = 100.0  # of "the north of X", as far as a large province reaches
CITY_KM = 8.0  # how far one reaches that has towns for its suburbs
SIDE_BY_SIDE = 2  # a town and its suburb; of more none is the one told of
DIRECTIONS = frozenset(place_relations().bearings)  # "south of X": X is told of as well
OWNING = (["'s"], ["’s"])
THROUGHOUT = frozenset({"in", "across", "throughout", "within", "inside", "over", "into"})


@dataclass(frozen=True, slots=True)
class Site:
    """A place that a sentence is at, by the word that names it.

    `inner`: the quarter or site that it is only told to hold, "the Birere quarter of Goma".
    """

    word: int
    place: Place
    inner: Place | None = None


@dataclass(frozen=True, slots=True)
class Sites:
    """The towns and sites that a sentence is at, and the wide places that it speaks of being in.

    `open`: it speaks of a town, "the city", of which it is not known which is meant, or of a
    place only where something was said.
    """

    found: tuple[Site, ...] = ()
    wide: tuple[Site, ...] = ()
    open: bool = False

    @property
    def one(self) -> Place | None:
        """The one place of them: of a town and what lies in it the town; None where two compete.

        Of a town that is only told to hold a quarter the quarter.
        """
        places = list({s.place.id: s.place for s in self.found}.values())
        if self.wide or self.open or not places:
            return None
        broad = min(places, key=lambda p: (p.precision is not Precision.TOWN, p.name))
        towns = sum(p.precision is Precision.TOWN for p in places)
        if towns > SIDE_BY_SIDE and (broad.radius_km or 0.0) < CITY_KM:
            return None
        if not all(lies_by(p, broad) for p in places):
            return None
        inner = {s.inner for s in self.found if s.place.id == broad.id}
        return (inner.pop() or broad) if len(inner) == 1 else broad

    @property
    def province(self) -> Place | None:
        """The one province that a sentence speaks of, where it names no town; or a region no
        wider than one."""
        places = {s.place.id: s.place for s in self.wide}
        one = len(places) == 1 and not self.found and not self.open
        place = next(iter(places.values())) if one else None
        return place if place and is_province(place) else None


def sites_of(analysis: Analysis, number: int) -> Sites:
    """The sites of a sentence, in order of its words."""
    sentence = analysis.document.sentences[number]
    if is_dateline(sentence):
        return Sites()
    found: list[Site] = []
    wide: list[Site] = []
    for word in _heads(analysis, number):
        place = analysis.place_at(number, word)
        if place is None or elsewhere(analysis, number, word):
            continue
        before = cases(sentence, phrase_head(sentence, word))
        if place.precision in WIDE:
            if only_locates(analysis, number, word) or _owns(analysis, number, word):
                continue
            told = before & _told_at(place) or (is_province(place) and _suffers(sentence, word))
            told = told or (is_province(place) and calls_a_blow(sentence, word))
            wide += [Site(word, place)] if told else []
        elif (
            place.precision is not Precision.UNKNOWN
            or before & AT
            or _is_ground(sentence, word, place)
        ):
            inner = held_in(analysis, number, word, place)
            found.append(Site(word, place, inner if inner is not place else None))
    unsure = _unclear(analysis, number) or of_talk(analysis, number)
    return Sites(tuple(found), tuple(wide), unsure)


def _is_ground(sentence: Sentence, word: int, place: Place) -> bool:
    """`They stormed X prison`: something is done to it, and its name says that it is a place."""
    return bool(sort_of(place.name.lower().split()[-1])) and _suffers(sentence, word)


def _suffers(sentence: Sentence, word: int) -> bool:
    """`X was shelled`, `they bombed X`, `X is under attack`: it happens there."""
    token = sentence.tokens[phrase_head(sentence, word)]
    done_to = token.relation in ("obj", "nsubj:pass") and sentence.tokens[token.head].pos == "VERB"
    return done_to or under_fire(sentence, word)


def under_fire(sentence: Sentence, word: int) -> bool:
    """`X is under fire`, `X has been subject to raids`: the subject is where that happens."""
    token = sentence.tokens[phrase_head(sentence, word)]
    if token.relation != "nsubj" or token.head < 0:
        return False
    told = sentence.tokens[token.head]
    return told.lemma == "subject" or "under" in sentence.cases(token.head)


def _owns(analysis: Analysis, number: int, word: int) -> bool:
    """`Congo's Kivu region`, `eastern Congo's Kivu`: what holds a place named right behind it."""
    tokens = analysis.document.sentences[number].tokens
    behind = word + 2 if [t.text for t in tokens[word + 1 : word + 2]] in OWNING else word + 1
    after, country = analysis.place_at(number, behind), analysis.place_at(number, word)
    if after is None or country is None or country.precision is Precision.ADMIN1:
        return False
    narrower = after.precision is not Precision.COUNTRY and after.id != country.id
    return narrower and after.country == country.country


def is_province(place: Place) -> bool:
    """A part of a country that a report may be at; not "the north", nor half a continent."""
    if place.precision is Precision.REGION:
        widest = WIDEST_PART_KM if is_told(place) else WIDEST_KM
        return bool(place.country) and 0.0 < (place.radius_km or 0.0) <= widest
    return place.precision is Precision.ADMIN1


def _unclear(analysis: Analysis, number: int) -> bool:
    """True where "the town" or "Tell Zayn village" stands in a sentence and no one knows which."""
    tokens = analysis.document.sentences[number].tokens
    below = analysis.document.sentences[number].children
    return names_unlisted(analysis, number) or any(
        any(tokens[c].lemma == "the" for c in below(k))
        and not any(analysis.place_at(number, c) for c in below(k))
        for k in _unknown_towns(analysis, number)
    )


def names_unlisted(analysis: Analysis, number: int) -> bool:
    """True where a sentence names a town that no map has: "Tell Zayn village"."""
    tokens = analysis.document.sentences[number].tokens
    before = (k - 1 for k in _unknown_towns(analysis, number) if k)
    return any(tokens[k].pos == "PROPN" and not analysis.place_at(number, k) for k in before)


def _unknown_towns(analysis: Analysis, number: int) -> Iterator[int]:
    tokens = analysis.document.sentences[number].tokens
    towns = (k for k, t in enumerate(tokens) if t.lemma in TOWNS and t.pos == "NOUN")
    yield from (k for k in towns if analysis.place_at(number, k) is None)


def _told_at(place: Place) -> frozenset[str]:
    """The prepositions by which a wide place is one where things happen, not who acts."""
    return THROUGHOUT if place.precision is Precision.COUNTRY else THROUGHOUT | {"of"}


def _heads(analysis: Analysis, number: int) -> Iterator[int]:
    """The head words of what names a place in a sentence, each place name once."""
    sentence = analysis.document.sentences[number]
    for word in range(len(sentence.tokens)):
        mention = analysis.places.get((number, word))
        if mention is None:
            if (number, word) in analysis.definite_places:
                yield word
        elif mention.kind != "nested" and not _told_of(analysis, number, word):
            above = sentence.tokens[word].head
            if above < 0 or analysis.places.get((number, above)) is not mention:
                yield word


def _told_of(analysis: Analysis, number: int, word: int) -> bool:
    """The X of `the countryside of X`, which is told to be where it happened, not X."""
    mention = analysis.places[number, word]
    above = analysis.document.sentences[number].tokens[word].head
    area = analysis.places.get((number, above)) if above >= 0 else None
    if area is None or area.kind != "relation" or area.end != mention.end:
        return False
    return DIRECTIONS.isdisjoint(area.text.lower().split())


def is_dateline(sentence: Sentence) -> bool:
    """`Berlin, Sept. 3.`: where the words were sent from, not what they tell of."""
    kinds = {t.pos for t in sentence.tokens}
    return (
        sentence.passage is PassageKind.BODY
        and len(sentence.tokens) <= LONGEST_DATELINE
        and "NUM" in kinds
        and not kinds & {"VERB", "AUX"}
        and sentence.tokens[0].pos == "PROPN"
    )
