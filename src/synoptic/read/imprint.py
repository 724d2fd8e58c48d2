"""Lines in which an outlet names itself: nameplate, imprint, signature, byline, dateline.

Near the top or at the very end of a text a line may be just a name ("The Nile Courier"), a name
with a date ("**Relief Network** | **31 January 2025**"), or a name after words such as "First
published in". Each reading gives the name as it should be written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synoptic.read.dates import find_dates
from synoptic.read.marks import LINK
from synoptic.read.plates import (
    Plate,
    Trust,
    is_place,
    is_proper,
    plate,
    unmarked,
    without_remark,
)
from synoptic.read.press import any_of, press
from synoptic.read.stamp import only_stamps

LONGEST_IMPRINT = 160
MOST_PERSON_WORDS = 4
# A weak name without "The" above the reporting is a short one ("Southern Star").
MOST_WEAK_WORDS = 5
# "Food Aid" is a heading; "Norwegian Refugee Council" may be who writes.
FEWEST_ORGANISATION_WORDS = 3
_PARTS = re.compile(r"\s*(?:[|·•;\n]|\s[–—-]\s|,\s|(?<=[\w)\]])\.\s)\s*")
_BOLD = re.compile(r"^\s*([*_]{1,2})\S.*\S\1\s*$")
_CORRESPONDENT = re.compile(
    r"^\W*(?:from|by)\s(?:an?|our|the)\s(?:[\w-]+\s){0,3}correspondents?\s(?:of|for|to)\s", re.I
)
_RIGHTS = re.compile(
    r"^\W*(?:©|\(c\)|copyright)\W*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:by\s)?", re.IGNORECASE
)
_INVITES = re.compile(
    r"(?:follow|read|visit|join|subscribe|write|contact|more|tel|e-?mail)\b", re.IGNORECASE
)
# Markdown headings, lists and bylines are read elsewhere.
_OTHER_LINE = re.compile(r"#|[-*+]\s|by\s", re.IGNORECASE)
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_SIGNED = re.compile(r"(?<=[.!?”\"’])\s+[(\[](?P<name>[^()\[\]]{3,60})[)\]]$")


@dataclass(frozen=True, slots=True)
class Imprint:
    """The outlet that a line names, and whether the line also has a full date."""

    outlet: str
    dated: bool


def nameplate(line: str, *, titled: bool, repeated: str = "") -> Imprint | None:
    """A line above the reporting that is an outlet's name, alone or with place and date.

    Before the headline a weak name must be set in bold, open with "The", or stand again in the
    text (`repeated`): "Border Post" may be a headline.
    """
    if key := _keys().match(unmarked(line)):
        return Imprint(without_remark(key["name"].strip(" .")), dated=False)
    found = None if _OTHER_LINE.match(line) else _read(line)
    if found is None:
        return None
    name, dated, bold = found
    length = len(name.name.split())
    again = length <= MOST_WEAK_WORDS and repeated.count(name.name) > 1
    if name.trust is Trust.ORGANISATION and not (dated or again):
        fits = (bold or titled) and length >= FEWEST_ORGANISATION_WORDS
    elif name.trust is Trust.WEAK and not again:
        fits = bold or (length <= MOST_WEAK_WORDS and titled)
    else:
        fits = True
    return Imprint(name.name, dated) if fits else None


def signature(line: str) -> Imprint | None:
    """A line that closes a text and names the outlet, alone or with address, date or cue."""
    bare = _CORRESPONDENT.sub("", unmarked(line))
    found = _read(_cues().sub("", bare))
    return Imprint(found[0].name, found[1]) if found else None


def person_and_outlet(line: str) -> tuple[str, str] | None:
    """The writer and the outlet of "Jane Doe, Northern News" or "Jane Doe | Northern News"."""
    parts = re.split(r",\s|\s?[|/]\s?", unmarked(line), maxsplit=1)
    found = plate(parts[1]) if len(parts) == 2 else None
    words = parts[0].split()
    person = 1 < len(words) <= MOST_PERSON_WORDS and is_proper(parts[0]) and not is_place(parts[0])
    return (parts[0], found.name) if found and person and not plate(parts[0]) else None


def rights_holder(line: str) -> str | None:
    """The outlet of a copyright line ("© 2024 The Long View. All rights reserved."), or None."""
    match = _RIGHTS.match(line)
    if match is None:
        return None
    found = plate(re.split(r"\.\s|\.$|,|\|", line[match.end() :])[0])
    return found.name if found else None


def byline_outlet(line: str) -> str | None:
    """The outlet in "By Jane Doe and John Roe, Northern Wire" or "By Reuters", or None."""
    bare = _without_by(line)
    if names_only_outlet(line):
        whole = plate(_desks().sub("", bare))
        return whole.name if whole else None
    parts = re.split(r",\s|\s?[|/]\s?|\sfor\s|\s[–—-]\s|\s\((?=[A-Z])", bare)[1:]
    found = (plate(_desks().sub("", p)) for p in reversed(parts))
    return next((p.name for p in found if p), None)


def names_only_outlet(line: str) -> bool:
    """True for "By Northern News staff": a byline without a person."""
    bare = _without_by(line)
    whole = plate(_desks().sub("", bare))
    return whole is not None and (whole.trust > Trust.WEAK or _desks().search(bare) is not None)


def _without_by(line: str) -> str:
    bare = unmarked(line)
    return _BY.sub("", bare[1:-1] if bare[:1] + bare[-1:] in ("()", "[]") else bare)


def signed_tail(line: str) -> tuple[int, str] | None:
    """Where the name in brackets begins that signs the last paragraph, and the outlet."""
    match = _SIGNED.search(line)
    found = plate(match["name"]) if match else None
    return (match.start(), found.name) if match and found else None


@cache
def _keys() -> re.Pattern[str]:
    return re.compile(
        rf"^{any_of(press().imprint_keys)}\s*:\s*(?P<name>\S.{{1,80}})$", re.IGNORECASE
    )


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"^\W*{any_of(press().signing_cues)}[\s:]+(?=\W*[A-ZÀ-Þ])", re.IGNORECASE)


@cache
def _desks() -> re.Pattern[str]:
    return re.compile(rf"(?:[’']s)?\s+{any_of(press().desk_words)}\s*$", re.IGNORECASE)


def _read(line: str) -> tuple[Plate, bool, bool] | None:
    """The outlet of a line of names, dates and addresses; whether dated; whether in bold."""
    if len(line) > LONGEST_IMPRINT:
        return None
    bare = LINK.sub(" ", unmarked(line))
    dates = [d for d in find_dates(bare) if d.full]
    for date in reversed(dates):
        bare = f"{bare[: date.start]} | {bare[date.end :]}"
    parts = [p for p in _PARTS.split(bare) if p.strip(" .,:|()[]") and not only_stamps(p)]
    bold = _BOLD.match(line) is not None
    found = _outlet_among(parts, alone=not dates)
    if found is None and bold and dates:
        found = _bold_name(parts)
    return (found, bool(dates), bold) if found else None


def _outlet_among(parts: list[str], *, alone: bool) -> Plate | None:
    """The one part that names an outlet; beside it only places, or an invitation to follow it."""
    plates = [(p, plate(p)) for p in parts]
    found = [named for _, named in plates if named]
    others = [p for p, named in plates if not named]
    if not found or (alone and not all(_goes_along(p) for p in others)):
        return None
    return found[0] if all(_goes_along(p) or _is_name(p) for p in others) else None


def _goes_along(words: str) -> bool:
    """True for a place or what asks to be followed, read or written to beside a name."""
    return is_place(words) or _INVITES.match(words) is not None


def _is_name(words: str) -> bool:
    name = without_remark(words)
    return len(name.split()) <= MOST_PERSON_WORDS and name[:1].isupper() and is_proper(name)


def _bold_name(parts: list[str]) -> Plate | None:
    """A bold line of one name and a date is whose paper it is, unless the name is a place's."""
    names = [without_remark(p.strip(" .,:|")) for p in parts]
    names = [n for n in names if not is_place(n)]
    proper = len(names) == 1 and " " in names[0] and _is_name(names[0]) and ":" not in names[0]
    return Plate(names[0], Trust.STRONG) if proper else None
