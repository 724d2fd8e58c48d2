"""Places told by other places: "130km south of Aleppo", "eastern Hama", "between A and B".

Each becomes an area of its own: a centre moved from the place it is told by, and a radius that
says how loosely it is told. The words come from `codebook/place_relations.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from synoptic.codebook.places import place_relations
from synoptic.model import Place, Precision, identity
from synoptic.understand.places.geometry import Point, distance_km, middle, moved
from synoptic.understand.places.mentions import PlaceMention

_REACH = 100  # characters before a place in which its relation stands
_LOOSE = 0.15  # a told distance holds to about this part of it
_BESIDE_KM = 15.0  # how far "just north of" a town is, where no distance is told
_INNER_SHIFT = 0.5  # the middle of the north of an area lies half its radius north
_INNER_PART = 0.6  # and reaches over this part of the radius
_CORRIDOR = 0.5  # "between A and B" reaches this part of their distance around the middle
_TOWN_MARGIN_KM = 10.0  # "northern Aleppo" may mean the country about it as well
_LEAST_KM = 1.0
_MIDDLES = frozenset({"central", "centre", "center"})
_WIDE_SORTS = frozenset({"country", "state"})
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_LOCAL = (Precision.TOWN, Precision.POINT, Precision.DISTRICT)


def relations(text: str, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The areas that are told by the given mentions of places."""
    named = [m for m in mentions if m.kind in ("place", "metonym", "facility")]
    yield from _referring(text, named)
    for index, mention in enumerate(named):
        following = named[index + 1] if index + 1 < len(named) else None
        if mention.place is None or mention.place.lat is None:
            continue
        found = _between(text, mention, following) or _told(text, mention)
        if found:
            yield found


def _referring(text: str, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """ "the city's northeast": a part of the last town (or country) named before."""
    for match in _patterns()["referring"].finditer(text):
        wide = match["sort"].lower() in _WIDE_SORTS
        last = [m for m in named if m.end <= match.start() and _fits(m, wide)]
        if last and last[-1].place:
            place = last[-1].place
            name, centre, radius = _part(place, match["direction"])
            yield _mention(match.start(), match.group(), _area(place, name, centre, radius))


def _fits(mention: PlaceMention, wide: bool) -> bool:
    place = mention.place
    if place is None or place.lat is None:
        return False
    return place.precision is (Precision.COUNTRY if wide else Precision.TOWN)


def _told(text: str, mention: PlaceMention) -> PlaceMention | None:
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    return (
        _away(before, mention) or _side(before, after, mention) or _around(before, after, mention)
    )


def _away(before: str, mention: PlaceMention) -> PlaceMention | None:
    """ "130km (80 miles) south of Aleppo", "just north of Hama"."""
    match = _patterns()["away"].search(before)
    place = mention.place
    if not match or match["the"] or place is None:
        return None
    km = _kilometres(match["number"], match["unit"])
    edge = place.radius_km or 0.0
    told = edge + _BESIDE_KM if km is None else km
    loose = max(_BESIDE_KM if km is None else edge, told * _LOOSE)
    name = f"{_direction(match['direction'])} of {place.name}"
    if km is not None:
        name = f"{match['number']} {match['unit']} {name}"
    centre = moved(_point(place), _bearing(match["direction"]), told)
    return _around_name(mention, _area(place, name, centre, loose), before=match.group())


def _side(before: str, after: str, mention: PlaceMention) -> PlaceMention | None:
    """ "eastern Aleppo", "the north of Syria", "Hama's northeast", "central Syria"."""
    match = _patterns()["side"].search(before) or _patterns()["of"].search(before)
    tail = None if match else _patterns()["possessed"].match(after)
    found, place = match or tail, mention.place
    if found is None or place is None:
        return None
    area = _area(place, *_part(place, found["direction"]))
    if match:
        return _around_name(mention, area, before=match.group())
    return _around_name(mention, area, after=found.group())


def _part(place: Place, direction: str) -> tuple[str, Point, float]:
    """Name, centre and radius of a part of a place."""
    radius, name = place.radius_km or _LEAST_KM, f"{_adjective(direction)} {place.name}"
    reach = radius + _TOWN_MARGIN_KM if place.precision in _LOCAL else radius * _INNER_PART
    if _direction(direction) in _MIDDLES:
        return name, _point(place), reach
    return name, moved(_point(place), _bearing(direction), radius * _INNER_SHIFT), reach


def _around(before: str, after: str, mention: PlaceMention) -> PlaceMention | None:
    """ "near Hama", "on the outskirts of Homs", "the Hama countryside"."""
    place, words = mention.place, place_relations()
    if place is None:
        return None
    radius, centre = place.radius_km or 0.0, _point(place)
    if match := _patterns()["around"].search(before):
        said = " ".join(match["words"].lower().split())
        area = _area(place, f"{said} {place.name}", centre, radius + words.around[said])
        return _around_name(mention, area, before=match.group())
    if tail := _patterns()["about"].match(after):
        said = tail["words"].lower()
        area = _area(place, f"{place.name} {said}", centre, radius + words.about[said])
        return _around_name(mention, area, after=tail.group())
    return None


def _between(
    text: str, mention: PlaceMention, following: PlaceMention | None
) -> PlaceMention | None:
    """ "between Damascus and Aleppo"."""
    if not following or not following.place or following.place.lat is None:
        return None
    opening = _BETWEEN.search(text[max(0, mention.start - _REACH) : mention.start])
    if not opening or not _AND.fullmatch(text[mention.end : following.start]):
        return None
    place, other = mention.place, following.place
    assert place is not None
    if _LOCAL.count(place.precision) + _LOCAL.count(other.precision) < 2:
        return None
    ends = [_point(place), _point(other)]
    start = mention.start - len(opening.group())
    area = Place(
        id=identity("rel", "between", place.id, other.id),
        name=f"between {place.name} and {other.name}",
        lat=middle(ends)[0], lon=middle(ends)[1], precision=Precision.REGION,
        country=place.country if place.country == other.country else None,
        radius_km=round(max(_LEAST_KM, distance_km(*ends) * _CORRIDOR), 1),
        reason=f"told by {place.name} and {other.name}",
    )  # fmt: skip
    return _mention(start, text[start : following.end], area)


def _area(place: Place, name: str, centre: Point, radius: float) -> Place:
    """An area told by a place."""
    return Place(
        id=identity("rel", name, place.id), name=name, lat=centre[0], lon=centre[1],
        precision=Precision.DISTRICT if place.precision in _LOCAL else Precision.REGION,
        country=place.country, admin1=place.admin1, radius_km=round(max(_LEAST_KM, radius), 1),
        reason=f"told by {place.name} ({place.reason})",
    )  # fmt: skip


def _around_name(
    mention: PlaceMention, area: Place, *, before: str = "", after: str = ""
) -> PlaceMention:
    """The mention of an area: the words before and after a name, and the name."""
    return _mention(mention.start - len(before), before + mention.text + after, area)


def _mention(start: int, text: str, area: Place) -> PlaceMention:
    return PlaceMention(start, start + len(text), text, "relation", area)


def _point(place: Place) -> Point:
    return place.lat or 0.0, place.lon or 0.0


def _direction(word: str) -> str:
    """`north-eastern`, `North East`, `northeast` → `northeast`."""
    return re.sub(r"[\s-]|ern$", "", word.lower())


def _adjective(word: str) -> str:
    plain = _direction(word)
    return "central" if plain in _MIDDLES else f"{plain}ern"


def _bearing(word: str) -> float:
    return place_relations().bearings[_direction(word)]


def _kilometres(number: str | None, unit: str | None) -> float | None:
    if not number or not unit:
        return None
    return float(number.replace(",", "")) * place_relations().units[unit.lower()]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """What stands before or after a place, by kind of relation."""
    words = place_relations()
    units, around, about = (_any(w) for w in (words.units, words.around, words.about))
    side = r"(?:north|south)(?:[\s-]?(?:east|west))?|east|west"
    middle_ = "centre|center"
    town = r"(?:the\s+(?:(?:\w+\s+)?(?:city|town|village|capital)\s+(?:of\s+)?)?)?"
    distance = rf"(?P<number>\d[\d,]*(?:\.\d+)?)[\s-]*(?P<unit>{units})\b\s*(?:\([^)]*\)\s*)?"
    lead = r"(?:to\s+the\s+|just\s+|(?P<the>\bthe\s+))?"
    patterns = {
        "away": rf"(?:{distance})?{lead}\b(?P<direction>{side})\s+(?:of|from)\s+{town}$",
        "side": rf"\b(?P<direction>(?:{side})ern|central)\s+$",
        "of": rf"\bthe\s+(?P<direction>{side}|{middle_})\s+of\s+{town}$",
        "possessed": rf"['’]s\s+(?P<direction>(?:{side})(?:ern)?|{middle_})\b",
        "referring": rf"\b(?:the|this)\s+(?P<sort>city|town|capital|country|state)['’]s\s+"
        rf"(?P<direction>(?:{side})(?:ern)?|{middle_})\b",
        "around": rf"\b(?P<words>{around})\s+{town}$",
        "about": rf"\s+(?P<words>{about})\b",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, with any white space between."""
    return "|".join(w.replace(" ", r"\s+") for w in sorted(words, key=len, reverse=True))
