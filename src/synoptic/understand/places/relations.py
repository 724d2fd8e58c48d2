"""Places told by other places: "130km south of Aleppo", "eastern Hama", "between A and B".

Each becomes an area of its own, told by the place it is named with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic.codebook.places import place_relations
from synoptic.model import Place, Precision
from synoptic.understand.places.areas import LOCAL, area, away, between, part, point
from synoptic.understand.places.capitals import the_capital
from synoptic.understand.places.mentions import PlaceMention
from synoptic.understand.places.phrases import AND, BETWEEN, adjective, kilometres, patterns

_REACH = 100  # characters before a place in which its relation stands
_WIDE_SORTS = frozenset({"country", "state"})


def relations(text: str, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The areas that are told by the given mentions of places."""
    named = [m for m in mentions if m.kind in ("place", "metonym", "facility")]
    yield from _referring(text, named)
    for index, mention in enumerate(named):
        following = named[index + 1] if index + 1 < len(named) else None
        found = _between(text, mention, following) or _told(text, mention)
        if found:
            yield found


def _placed(mention: PlaceMention | None) -> Place | None:
    """The place of a mention, where it is on the map."""
    place = mention.place if mention else None
    return place if place and place.lat is not None else None


def _referring(text: str, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """ "the city's northeast": a part of the last town (or country) named before; of the capital
    of its country for "the capital's east"."""
    for match in patterns()["referring"].finditer(text):
        wide = match["sort"].lower() in _WIDE_SORTS
        fine = Precision.COUNTRY if wide else Precision.TOWN
        before = [_placed(m) for m in named if m.end <= match.start()]
        last = [place for place in before if place and place.precision is fine]
        whole = last[-1] if last else None
        if whole and match["sort"].lower() == "capital":
            whole = the_capital(whole.country) or whole
        if whole:
            yield _mention(match.start(), match.group(), part(whole, match["direction"]))


def _told(text: str, mention: PlaceMention) -> PlaceMention | None:
    """The area that the words before or after one place tell."""
    place = _placed(mention)
    if place is None:
        return None
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    ahead, told = _by_words_before(before, place) or ("", place)
    behind, told = _by_words_after(after, told) or ("", told)
    if told is place:
        return None
    return _mention(mention.start - len(ahead), ahead + mention.text + behind, told)


def _by_words_before(before: str, place: Place) -> tuple[str, Place] | None:
    """ "130km (80 miles) south of", "just north of", "eastern", "the north of", "near"."""
    match = patterns()["away"].search(before)
    if match and not match["the"]:
        km = kilometres(match["number"], match["unit"])
        told = f"{match['number']} {match['unit']}" if km is not None else ""
        return match.group(), away(place, match["direction"], km, told)
    if match := patterns()["from"].search(before):
        km = kilometres(match["number"], match["unit"]) or 0.0
        name = f"{match['number']} {match['unit']} from {place.name}"
        return match.group(), _surroundings(place, name, km)
    if match := patterns()["side"].search(before) or patterns()["of"].search(before):
        if place.name.lower().startswith(adjective(match["direction"])):
            return None  # "eastern Ghouta" is Eastern Ghouta, not the east of it
        return match.group(), part(place, match["direction"])
    if place.precision is Precision.TOWN and (match := patterns()["plain side"].search(before)):
        return match.group(), part(place, match["direction"])
    if match := patterns()["around"].search(before):
        said = " ".join(match["words"].lower().split())
        name = f"{said.removeprefix('on the ')} {place.name}"
        around = _surroundings(place, name, place_relations().around[said])
        side = match["direction"] if said.endswith(" of") else None
        return match.group(), part(around, side) if side else around
    return None


def _by_words_after(after: str, place: Place) -> tuple[str, Place] | None:
    """ "'s northeast", " countryside"."""
    about = patterns()["about"].match(after)
    if not about and (match := patterns()["possessed"].match(after)):
        return match.group(), part(place, match["direction"])
    if match := about:
        said = match["words"].lower()
        told = _surroundings(place, f"{place.name} {said}", place_relations().about[said])
        return match.group(), part(told, match["direction"]) if match["direction"] else told
    return None


def _surroundings(place: Place, name: str, beyond_km: float) -> Place:
    return area(place, name, point(place), (place.radius_km or 0.0) + beyond_km)


def _between(
    text: str, mention: PlaceMention, following: PlaceMention | None
) -> PlaceMention | None:
    """ "between Damascus and Aleppo"; between two countries there is talk, not a place."""
    place, other = _placed(mention), _placed(following)
    if not place or not other or not following:
        return None
    opening = BETWEEN.search(text[max(0, mention.start - _REACH) : mention.start])
    if not opening or not AND.fullmatch(text[mention.end : following.start]):
        return None
    if place.precision not in LOCAL or other.precision not in LOCAL:
        return None
    start = mention.start - len(opening.group())
    return _mention(start, text[start : following.end], between(place, other))


def _mention(start: int, text: str, told: Place) -> PlaceMention:
    return PlaceMention(start, start + len(text), text, "relation", told)
