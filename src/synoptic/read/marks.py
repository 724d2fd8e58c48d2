"""Lines that are no reporting: credits, bylines, links, furniture. Each test takes one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synoptic.read.press import Press, any_of, press

LONGEST_FURNITURE = 200
LONGEST_CAPTION = 400
LONGEST_BYLINE = 120

LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/|t\.me/)\S+")
_ONLY_LINKS = re.compile(rf"^[\W_]*(?:(?:{LINK.pattern})[\s,;|]*)+$")
_TAIL_LINKS = re.compile(rf"\s+((?:{LINK.pattern})(?:\s+(?:{LINK.pattern}))*)$")
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_PARTICLE = r"(?:van|von|de|der|den|del|al|el|bin|ibn|la|le|da|di)\b"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|{_PARTICLE})){{1,4}}"
_ORNAMENT = re.compile(r"^[\W_]+$")
_LONE_INITIALS = re.compile(r"^[(\[][A-Z][A-Z/-]{1,12}[)\]]$")
_PICTURE_LABEL = re.compile(r"^(?:Image|Video|Media|Photo) (?:source|caption|credit)\s?[,:]", re.I)
_LONE_HANDLE = re.compile(r"^(?:@\w{2,30}|[a-z][a-z0-9_]{4,25})$")
# "(BY TELEGRAPH FROM OUR CORRESPONDENT.)", "From our own correspondent at the frontier."
_CORRESPONDENT = re.compile(
    r"^\W*(?:by\s[\w\s]{0,20}telegraph\W+)?(?:from|by)\s(?:an?|our|the)\s(?:[\w-]+\s){0,3}correspondents?\b"
    r"(?:\s(?:at|in|with|on|near)\s[^.]{2,50})?[.)\]\s]*(?P<rest>.*)$"
    r"|^\W*by\s(?:[\w-]+\s){0,2}telegraph\W*$",
    re.IGNORECASE,
)
_BY = re.compile(rf"^(?:By|BY)\s+(?P<names>(?:{_NAME}|[A-ZÀ-Þ ]{{4,40}})[^.!?:;]*)$")
_NAME_AT_WORK = re.compile(
    rf"^(?P<names>{_NAME})(?:\s+in\s+{_NAME.replace('{1,4}', '{0,3}')}|,\s.+)$"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What the lists of `press.yaml` become; lines are matched from their start."""

    credit_line: re.Pattern[str]
    credit_tail: re.Pattern[str]
    agency_tail: re.Pattern[str]
    byline: re.Pattern[str]
    biography: re.Pattern[str]
    contribution: re.Pattern[str]
    role: re.Pattern[str]
    furniture: re.Pattern[str]
    furniture_anywhere: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = press()
    agency = any_of([*words.agencies, *words.photo_agencies])
    roles = any_of([*words.roles, *(f"{r}s" for r in words.roles)])
    return _Patterns(
        credit_line=re.compile(_credit_line(words, agency)),
        credit_tail=re.compile(_credit_tail(words, agency)),
        agency_tail=re.compile(
            rf"\s*(?:\(|--?\s?|—\s?|\[)(?P<name>{any_of(words.agencies)})[)\]]?$"
        ),
        byline=re.compile(rf"^\W*{any_of(words.byline_openings)}", re.IGNORECASE),
        biography=re.compile(_biography(roles)),
        contribution=re.compile(any_of(words.contributions)),
        role=re.compile(roles, re.IGNORECASE),
        furniture=re.compile(
            rf"^\W*(?:{any_of(words.boilerplate_openings)}|©"
            rf"|(?:{any_of(words.boilerplate_labels)}\W*)+(?::|$))",
            re.IGNORECASE,
        ),
        furniture_anywhere=re.compile(any_of(words.boilerplate_anywhere), re.IGNORECASE),
    )


def _biography(roles: str) -> str:
    """ "Jane Doe is a reporter …", "Jane Doe covers …", "Jane Doe … is based in Goma"."""
    whose = r"(?:(?:an?|the|our)\s|[\w\s]+[‘’']s?\s)"
    is_one = rf"(?:,\s[^,]{{2,60}},)?\s(?:is|was|are|has been)\s{whose}[^.]{{0,120}}?{roles}"
    return rf"^{_NAME}(?:{is_one}|\s(?:reports|writes|covers|tweets)\s|.{{0,80}}\bis based in\b)"


def _credit_line(words: Press, agency: str) -> str:
    """A whole line that only says whose picture it was."""
    name = r"[\w.'’]+(?:[ -][\w.'’]+){0,4}"
    slashed = rf"{name}\s?/\s?{agency}|{agency}\s?/\s?{name}"
    return (
        rf"^[(\[]?(?:(?i:{any_of(words.credit_cues)}(?:\sby)?\s*[:/©])|(?i:photo(?:graph)?s?\sby\s)"
        rf"|{any_of(words.platforms)}\s*/\s*@?\w|©"
        rf"|(?:{slashed})(?:\svia\s.{{2,40}})?[)\]]?\.?$|{agency}(?:\svia\s.{{2,40}})?[)\]]?\.?$)"
    )


def _credit_tail(words: Press, agency: str) -> str:
    """The end of a caption: a dash or bracket, then whose picture it was."""
    name = r"[\w.'’ -]{2,60}"
    via = r"(?:\s(?:via|through)\s.{2,40})?"
    who = rf"(?:{name}\s?/\s?)?{agency}(?:\s?/\s?{name})?{via}"
    slashed = rf"{_NAME}\s?/\s?{_WORD}(?:\s{_WORD}){{0,3}}(?:\s\([a-z]+\))?"
    cue = rf"(?i:(?:file\s)?{any_of(words.photo_words)})\b[^()\[\]]{{0,80}}"
    handle = rf"{any_of(words.platforms)}\s*/\s*@?\w+"
    return rf"(?:\s[-–—|]\s?|\s?[(\[]|\s{{2,}})(?:{cue}|{who}|{slashed}|{handle})[)\]]?\.?$"


def is_link(line: str) -> bool:
    """True for a line of bare addresses."""
    return _ONLY_LINKS.match(line) is not None


def links_at_end(line: str) -> int | None:
    """Where the addresses begin that close a line, or None."""
    match = _TAIL_LINKS.search(line[-600:])
    return len(line) - len(line[-600:]) + match.start(1) if match else None


def is_furniture(line: str) -> bool:
    """True for sharing buttons, "Also read", sign-up and copyright lines."""
    if len(line) > LONGEST_FURNITURE:
        return False
    patterns = _patterns()
    if _ORNAMENT.match(line):
        return True
    return bool(patterns.furniture.match(line) or patterns.furniture_anywhere.search(line))


def is_label(line: str) -> bool:
    """True for "PRESS RELEASE" or "For immediate release" alone on a line."""
    return line.strip(" *_#:.-—").casefold() in press().release_labels


def is_credit(line: str) -> bool:
    """True for a line that only says whose picture or source it was."""
    if len(line) > LONGEST_FURNITURE:
        return False
    return bool(_PICTURE_LABEL.match(line) or _patterns().credit_line.match(line))


def credit_at_end(line: str) -> int | None:
    """Where the credit begins that closes a picture's caption, or None.

    A lone agency after a full stop signs the report, not a picture: see `agency_at_end`.
    """
    if len(line) > LONGEST_CAPTION:
        return None
    match = _patterns().credit_tail.search(line)
    if match is None:
        return None
    signed = line[: match.start()].rstrip().endswith((".", "”", '"')) and agency_at_end(line)
    return None if signed else match.start()


def agency_at_end(line: str) -> tuple[int, str] | None:
    """Where the agency begins that signs a paragraph ("(Reuters)", "--AFP"), and its outlet."""
    tail = line[-40:]
    match = _patterns().agency_tail.search(tail)
    if match is None:
        return None
    return len(line) - len(tail) + match.start(), press().agencies[match["name"]]


def byline_names(line: str) -> str | None:
    """The names in "By Jane Doe and John Roe, in Goma", or None where the line is none."""
    if len(line) > LONGEST_BYLINE:
        return None
    match = _BY.match(line)
    if match is None or re.match(r"(?i)by\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day", line):
        return None
    return re.split(r",| in | for |\||/|\s[-–—]\s", match["names"])[0].strip()


def correspondents_line(line: str) -> str | None:
    """What follows the words that only say a correspondent wrote it; None for other lines."""
    match = _CORRESPONDENT.match(line) if len(line) <= LONGEST_BYLINE else None
    return None if match is None else (match["rest"] or "").strip()


def is_byline(line: str) -> bool:
    """True for "Reporting by …", a lone handle or a lone agency."""
    return bool(
        (len(line) <= LONGEST_CAPTION and _patterns().byline.match(line))
        or _LONE_HANDLE.match(line)
        or _LONE_INITIALS.match(line)
        or (agency_at_end(line) or (1, ""))[0] == 0
        or line.strip("()[]-— ") in press().agencies
    )


def reporter_at_work(line: str) -> str | None:
    """The name in "Jane Doe in Beirut" or "Jane Doe, Defence Editor", or None."""
    match = _NAME_AT_WORK.match(line) if len(line) <= LONGEST_BYLINE else None
    if match is None or line.endswith((".", "?", "!")):
        return None
    rest = line[match.end("names") :]
    known = rest.startswith(" in ") or _patterns().role.search(rest) or rest[2:] in press().agencies
    return match["names"] if known else None


def is_biography(line: str) -> bool:
    """True for "Jane Doe is a reporter based in Goma": who wrote it, not what happened."""
    if len(line) > LONGEST_CAPTION:
        return False
    patterns = _patterns()
    return bool(patterns.biography.match(line) or patterns.contribution.search(line))
