"""Where a noun phrase is: its own place, a part of one, or a site within one."""

from __future__ import annotations

from dataclasses import dataclass

from synoptic import codebook
from synoptic.globe import distance_km
from synoptic.model import Place, Precision, identity
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import holding, preposition_objects
from synoptic.understand.grammar.extents import phrase
from synoptic.understand.places.areas import is_told, within
from synoptic.understand.places.cues import is_cue
from synoptic.understand.whereabouts.elsewhere import BESIDE
from synoptic.understand.whereabouts.facilities import (
    is_facility,
    known_site,
    one_site,
    told_at,
    town_around,
)
from synoptic.understand.whereabouts.holding import finer_before, held_in

# Things of a state that need not be in it.
ABROAD = frozenset({"ship", "aircraft", "weapon", "projectile", "vehicle", "troops"})
OWNING = ("compound", "nmod:poss", "amod")
MOVING = frozenset({"person", "vehicle", "troops"})
MISSIONS = frozenset({"embassy", "consulate", "mission", "base"})
DEPTH = 4  # "several districts in the northeast of the city of X" is four nouns deep
# Relations by which a noun's place stands beside it.
PLACED_BY = ("nmod:poss", "compound", "nmod", "obl", "appos", "nmod:desc", "amod", "flat")
OWNERS = (["'s"], ["’s"])
SIDES = frozenset("north south east west northeast northwest southeast southwest".split())
WIDEST = (Precision.COUNTRY, Precision.REGION)
GROUNDS = frozenset(
    "city town village province governorate capital region control garrison".split()
)

SAID_OF = frozenset("city town village suburb district settlement port stronghold capital".split())
LYING = frozenset({"locate", "situate", "lie"})
SETTLED = frozenset("city town village".split())


@dataclass(frozen=True, slots=True)
class Spot:
    """A place and how much of it: the whole, a part, a site in it, its edge, or what is beside."""

    place: Place
    extent: str = "whole"
    words: str = ""


def spot_of(analysis: Analysis, number: int, head: int) -> Spot | None:
    """The spot that a noun names, looking below it for the place it lies in."""
    place = _called_before(analysis, number, head) or analysis.place_at(number, head)
    sentence = analysis.document.sentences[number]
    if sentence.tokens[head].lemma == "hand":
        return None  # "at the hands of X": who did it
    if place and analysis.remote(number, head):
        place = _base(analysis, number, head) or place  # "110km south of X": X itself
    if place and place.precision is Precision.COUNTRY:
        place = _named_on(analysis, number, head) or place
    if place:
        place = _within_country(analysis, number, head, place)
        beside = _close_to(sentence, head) and not analysis.relative(number, head)
        if not beside and (held := held_in(analysis, number, head, place)) is not place:
            return Spot(held)
        if place.precision in WIDEST and (finer := finer_before(analysis, number, head)):
            return Spot(finer)
        return Spot(place, "beside" if beside else _extent_before(sentence, head))
    if called := _named_so(analysis, number, head):
        return Spot(called)
    facility = is_facility(sentence, head)
    below = told_at(analysis, number, head) if one_site(sentence, head) else None
    below = below or _below(analysis, number, head, DEPTH) or _called(analysis, number, head)
    if below is None and one_site(sentence, head):
        below = town_around(analysis, number, head)
    if below is None or _of_a_power(analysis, number, head, below):
        return None
    by_it = _told_beside(analysis, number, head, below)
    if grounds(sentence, head) and not by_it:
        if (held := held_in(analysis, number, head, below)) is not below:
            return Spot(held)
        inside = _lies_in(analysis, number, head, below)
        return Spot(below, "part" if inside else _extent_before(sentence, head))
    first = _behind_doer(analysis, number, _first(sentence, head), head)
    words = analysis.document.text(sentence, first, head + 1)
    if facility and (known := known_site(analysis, below, words)):
        return Spot(known, "whole" if known.precision is Precision.POINT else "site", words)
    if facility:
        return Spot(within(below, words), "site", words)
    kind = part_kind(sentence, head)
    if by_it:
        kind = "beside"
    elif kind and several_settled(sentence, head):
        kind = _share(analysis, number, head, below)
    return Spot(below, kind, words) if kind else Spot(below, "whole", words)


def _called_before(analysis: Analysis, number: int, head: int) -> Place | None:
    """`X, a town they hold`, `X is the last town in Y that they hold`: the place of which a noun
    says what it is."""
    sentence = analysis.document.sentences[number]
    below = sentence.children(head)
    told = any(sentence.tokens[c].relation.startswith("acl") or holding(sentence, c) for c in below)
    if sentence.tokens[head].lemma not in SAID_OF or not told:
        return None
    if any(sentence.tokens[c].relation == "cop" for c in below):
        subject = (c for c in below if sentence.tokens[c].relation == "nsubj")
        return next((p for c in subject if (p := analysis.place_at(number, c))), None)
    start = phrase(sentence, head)[0]
    if start < 1:
        return None
    if sentence.tokens[start].lemma not in ("a", "the") or sentence.cases(head) - {"to"}:
        return None
    before = start - 2 if sentence.tokens[start - 1].text == "," else start - 1
    return analysis.place_at(number, before) if before >= 0 else None


def _within_country(analysis: Analysis, number: int, head: int, place: Place) -> Place:
    """`Syrias Idlib`, where the tree hangs the town on its country: the town."""
    if place.precision not in WIDEST and not is_told(place):
        return place
    tokens = analysis.document.sentences[number].tokens
    behind = head + 2 if [t.text for t in tokens[head + 1 : head + 2]] in OWNERS else head + 1
    finer = analysis.place_at(number, behind) if behind < len(tokens) else None
    narrow = finer and finer.precision not in WIDEST and finer.country == place.country
    return finer if finer and narrow else place


def _share(analysis: Analysis, number: int, head: int, place: Place) -> str:
    """How much of a place `villages` are: of "in X" a part, else its name."""
    sentence = analysis.document.sentences[number]
    named = [c for c in sentence.children(head) if analysis.place_at(number, c) == place]
    return "whole" if any(not sentence.cases(c) for c in named) else "part"


def _told_beside(analysis: Analysis, number: int, head: int, place: Place) -> bool:
    """`a village near X`, `ground close to X`: nothing of X itself."""
    sentence = analysis.document.sentences[number]
    below = range(head + 1, sentence.subtree(head)[1])
    named = next((k for k in below if analysis.place_at(number, k) == place), None)
    if named is None:
        return False
    beside = sentence.tokens[named].head == head and bool(sentence.cases(named) & BESIDE)
    return beside or _close_to(sentence, named)


def _lies_in(analysis: Analysis, number: int, head: int, place: Place) -> bool:
    """`a town in X`: a part of X that has no name."""
    sentence = analysis.document.sentences[number]
    below = sentence.children(head)
    known = any(sentence.tokens[c].lemma == "the" for c in below)
    inside = (k for c in below if "in" in sentence.cases(c) for k in range(*sentence.subtree(c)))
    return not known and any(analysis.place_at(number, k) == place for k in inside)


def _close_to(sentence: Sentence, word: int) -> bool:
    """Behind `near` or `close to`; not `outside`, where those go who leave it."""
    before = [t.lemma for t in sentence.tokens[max(word - 2, 0) : word]]
    return "near" in sentence.cases(word) or before == ["close", "to"]


def _first(sentence: Sentence, head: int) -> int:
    """Where a noun's own words begin: "it is the only crossing" is the only crossing."""
    start = phrase(sentence, head)[0]
    outside = [k for k in range(start, head) if sentence.tokens[k].relation in ("nsubj", "cop")]
    return max(outside, default=start - 1) + 1


def _behind_doer(analysis: Analysis, number: int, first: int, head: int) -> int:
    """`Junta bombs Lashio hospital`, a headline read as one noun: its name begins at the town."""
    actor = next((k for k in range(first, head) if (number, k) in analysis.actors), head)
    town = (k for k in range(actor + 1, head) if analysis.place_at(number, k))
    return next((k for k in town if (number, k) not in analysis.actors), first)


def _base(analysis: Analysis, number: int, head: int) -> Place | None:
    """The place that another is told from: the next one behind a distance."""
    words = range(head, len(analysis.document.sentences[number].tokens))
    found = (analysis.place_at(number, k) for k in words if not analysis.relative(number, k))
    return next((p for p in found if p), None)


def _of_a_power(analysis: Analysis, number: int, head: int, place: Place) -> bool:
    """`US ships`, `the US embassy`: a state's own, wherever they are."""
    sentence = analysis.document.sentences[number]
    own = (c for c in sentence.children(head) if sentence.tokens[c].relation in OWNING)
    if place.precision is not Precision.COUNTRY or place not in (
        analysis.place_at(number, c) for c in own
    ):
        return False
    kinds = codebook.object_kinds().get(sentence.tokens[head].lemma, frozenset())
    return bool(kinds & ABROAD) or sentence.tokens[head].lemma in MISSIONS


def _named_on(analysis: Analysis, number: int, country: int) -> Place | None:
    """The place that a country's name goes on to, where the tree has one name of both."""
    sentence = analysis.document.sentences[number]
    flat = (c for c in sentence.children(country) if sentence.tokens[c].relation == "flat")
    places = (p for c in flat if (p := analysis.place_at(number, c)))
    return next((p for p in places if p.precision is not Precision.COUNTRY), None)


def _below(analysis: Analysis, number: int, head: int, depth: int) -> Place | None:
    """The place named below a noun: its owner, its compound, or behind a preposition.

    A country only where nothing finer is named: "Syria's southern province of Daraa" is Daraa.
    """
    sentence = analysis.document.sentences[number]
    beside = [
        (finer_before(analysis, number, child) or place)
        for child in (*sentence.children(head), *_laid(sentence, head))
        if sentence.tokens[child].relation in PLACED_BY
        and (place := analysis.place_at(number, child))
        and not analysis.remote(number, child)
        and not _come_from(sentence, head, child)
    ]
    if beside:
        finer = [p for p in beside if p.precision not in WIDEST]
        finer += [p for p in beside if p.precision is not Precision.COUNTRY]
        return (finer or beside)[0]
    if depth == 0:
        return None
    for child in sentence.children(head):
        token = sentence.tokens[child]
        side = token.relation == "advmod" and token.lemma in SIDES  # "ground south of X"
        if side and (area := analysis.place_at(number, child)):
            return area
        told = token.relation in ("nmod", "obl", "nmod:poss", "compound")
        if side or (told and not _come_from(sentence, head, child)):
            found = _below(analysis, number, child, depth - 1)
            if found:
                return found
    return None


def _come_from(sentence: Sentence, head: int, below: int) -> bool:
    """`a bus from X`, `men from X`: whence they came, not where they are."""
    kinds = codebook.object_kinds().get(sentence.tokens[head].lemma, frozenset())
    return "from" in sentence.cases(below) and bool(kinds & MOVING)


def _laid(sentence: Sentence, head: int) -> list[int]:
    """Where a clause lays it: `a field located on the outskirts of X`."""
    laid = (c for c in sentence.children(head) if sentence.tokens[c].lemma in LYING)
    return [k for c in laid if sentence.tokens[c].relation == "acl" for k in sentence.children(c)]


def _called(analysis: Analysis, number: int, head: int) -> Place | None:
    """The name right behind `the town of`, whatever the tree hangs it on."""
    tokens = analysis.document.sentences[number].tokens
    of = tokens[head].lemma in GROUNDS and [t.text for t in tokens[head + 1 : head + 2]] == ["of"]
    return analysis.place_at(number, head + 2) if of and head + 2 < len(tokens) else None


def _named_so(analysis: Analysis, number: int, head: int) -> Place | None:
    """`The Grozny suburb of X`: X, where the town that it belongs to is told before the noun; not
    "the X quarter of Grozny"."""
    tokens = analysis.document.sentences[number].tokens
    if [t.text for t in tokens[head + 1 : head + 2]] != ["of"] or head + 2 >= len(tokens):
        return None
    town = analysis.place_at(number, head - 1)
    behind = (analysis.place_at(number, k) for k in (head + 2, head + 3) if k < len(tokens))
    named = next((p for p in behind if p), None)  # "of X", "of eastern X"
    if town is None or named is None or not is_cue("called", tokens[head].lemma):
        return None
    smaller = (named.radius_km or 0.0) < (town.radius_km or 0.0)
    return (
        named
        if smaller or named.precision not in (Precision.TOWN, Precision.ADMIN1, Precision.COUNTRY)
        else None
    )


def grounds(sentence: Sentence, head: int) -> bool:
    """A noun that only stands for the place: `control of X`, `the city of X`."""
    return sentence.tokens[head].lemma in GROUNDS and (
        not several_settled(sentence, head) or bool(preposition_objects(sentence, head, "of"))
    )


def several_settled(sentence: Sentence, head: int) -> bool:
    """`villages`, `the towns`: more than one."""
    token = sentence.tokens[head]
    return token.lemma in SETTLED and token.text.lower() != token.lemma


def part_kind(sentence: Sentence, head: int) -> str | None:
    """`part`, `edge` or `centre` where the noun is one of those of a place."""
    extents = codebook.control_words().extent
    lemma, text = sentence.tokens[head].lemma, sentence.tokens[head].text.lower()
    for kind in ("edge", "centre"):
        if lemma in extents[kind] or text in extents[kind]:
            return kind
    kinds = codebook.object_kinds().get(lemma, frozenset())
    return "part" if "place" in kinds else None


def _extent_before(sentence: Sentence, head: int) -> str:
    """`parts of`, `most of` before a place name."""
    above = sentence.tokens[head].head
    if above < 0 or sentence.tokens[head].relation != "nmod":
        return "whole"
    return part_kind(sentence, above) or "whole"


def together(places: list[Place]) -> Place:
    """Several places told at once, as one area that holds them all; one place is itself."""
    known = [p for p in places if p.lat is not None and p.lon is not None]
    if len(places) == 1 or len(known) < len(places):
        return places[0]
    points = [(p.lat or 0.0, p.lon or 0.0) for p in known]
    lat, lon = (sum(column) / len(points) for column in zip(*points, strict=True))
    reach = max(
        distance_km((lat, lon), point) + (p.radius_km or 0.0)
        for point, p in zip(points, known, strict=True)
    )
    names = " and ".join(p.name for p in places)
    country = places[0].country if len({p.country for p in places}) == 1 else None
    return Place(
        identity("pl", *(p.id for p in places)), names, round(lat, 4), round(lon, 4),
        Precision.REGION, None, country, None, round(reach, 1), f"told together: {names}",
    )  # fmt: skip
