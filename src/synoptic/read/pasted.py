"""What a page's head and foot leave inside a paragraph when a page is pasted into one line.

The title again, who wrote it and when, a place without its dash, tags, a credit, "Read also": they
stand between sentences without a stop, and would be read as part of them. Each stretch found is
plainly no reporting; the words around it stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from synoptic.model import PassageKind
from synoptic.read.dates import WEEKDAY, find_dates
from synoptic.read.plates import is_place
from synoptic.read.press import any_of, press
from synoptic.read.stamp import CLOCK, OPENS_SENTENCE

# A shorter title may open a sentence of its own: "Army advances".
SHORTEST_TITLE = 4
MOST_NAMES = 6  # names of paper, writer and section before the date
LONGEST_TAGS = 240  # characters of a run of tags
LONGEST_PLACE = 4  # letters below which capitals may be an abbreviation
HEAD = 1200  # characters in which a second dateline may stand

Piece = tuple[int, int, PassageKind]

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s()\[\]|,:;–—-]*")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]*|\d{4}(?=\s+\d)")
_LABEL = re.compile(r"(?:Video|Photos?|Watch|Pictures?):?\s+(?=[A-ZÀ-Þ])")
_SHORT_ADDRESS = re.compile(r"get short url(?:\s+\d{1,5})?", re.IGNORECASE)
_PLACE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ'’-]{3,}){0,2})(?:,?\s(?P<land>[A-ZÀ-Þ][a-z]+))?"
    r"(?P<agency>\s\([^()\d]{2,60}\))?\s+(?=[\"“]?[A-ZÀ-Þ\d])"
)
# Between sentences, before what may be tags, a credit in brackets or a place in capitals.
_BETWEEN = re.compile(
    r"(?<=[.!?\"”)\]])\s+(?=(?:Tags|Topics|Keywords|Filed under)\b|[(\[]|[A-ZÀ-Þ]{4})"
)
_CREDIT = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]](?=\s+[\"“]?[A-ZÀ-Þ])")
_TAGS = re.compile(r"(?:Tags|Topics|Keywords|Filed under):?\s+(?=[A-ZÀ-Þ\d#])")
# Words that tags have none of, words that at most their names have, words that begin sentences.
_SMALL = re.compile(r"\b(?:in|on|at|by|were|was|is|are|has|have|had|with|from|that|to|as|after)\b")
_OF_NAMES = re.compile(r"\b(?:of|for|and)\b")
_STARTS = re.compile(
    r"(?<=\s)(?:At|A|An|The|More|Some|Several|Many|In|On|As|After|It|They|Dozens|Scores|Hundreds"
    r"|Thousands|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+teen"
    r"|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:\s[a-z]+)?|\d+)\s+(?=\w+\s)"
)
_FROM_SMALL = re.compile(r"(?<=[a-z]\s)(?=[A-ZÀ-Þ])")


def pieces(text: str, title: str | None, *, opens: bool) -> Iterator[Piece]:
    """(start, end, kind) of the stretches of a paragraph that are no reporting, in order.

    `opens`: the paragraph is the first of a report under its title.
    """
    at = 0
    for piece in _head(text, title) if opens and title else ():
        yield piece
        at = piece[1]
    foot = _foot(text)
    for gap in [None, *_BETWEEN.finditer(text, at, foot)]:
        start = gap.end() if gap else at
        if start < at:
            continue
        for found in (_credit(text, start), _tags(text, start), _second_place(text, start)):
            if found:
                yield found
                at = found[1]
    if foot < len(text):
        yield foot, len(text), PassageKind.BOILERPLATE


def _head(text: str, title: str) -> Iterator[Piece]:
    """Title, stamp and place before the reporting; what the title says is told once."""
    at = _after_stamp(text, 0, title, named=False)
    if at:
        yield 0, at, PassageKind.DATELINE
    if (end := _after_title(text, at, title)) > at:
        yield at, end, PassageKind.BOILERPLATE
        at = _after_stamp(text, end, title, named=True) if not at else end
        if at > end:
            yield end, at, PassageKind.DATELINE
    label = _LABEL.match(text, at)
    begins = _after_place(text, label.end() if label else at)
    if begins > at:
        yield at, begins, PassageKind.DATELINE


def _after_title(text: str, at: int, title: str) -> int:
    """Behind the title said again, where a sentence begins there, or the text ends."""
    words = _WORD.findall(title)
    if len(words) < SHORTEST_TITLE:
        return at
    said = r"\W{1,3}".join(map(re.escape, words))
    match = re.compile(rf"(?i:(?:title:\s+)?{said})[.!?…]*(?:\s+(?=[\"“(\[]?[A-ZÀ-Þ\d])|$)")
    found = match.match(text, at)
    return found.end() if found else at


def _after_stamp(text: str, at: int, title: str, *, named: bool) -> int:
    """Behind a full date with the names, hours and words of a stamp around it."""
    if OPENS_SENTENCE.match(text, at):
        return at
    dated, names, pos = 0, 0, at
    while True:
        start = _gap_end(text, pos)
        mention = next((d for d in find_dates(text, start, start + 40) if d.start == start), None)
        if mention and mention.full:
            pos = dated = mention.end
            continue
        piece = _pieces(bool(dated)).match(text, start)
        if piece is None and named and not dated and names < MOST_NAMES:
            piece, names = _NAME.match(text, start), names + 1
        if piece is None:
            break
        pos = piece.end()
    end = _gap_end(text, pos)
    begins = text[end : end + 1]
    title_follows = _after_title(text, end, title) > end
    sure = title_follows or named or pos > dated
    return end if dated and (begins.isupper() or begins in "\"“'" or sure) else at


def _gap_end(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


@cache
def _pieces(dated: bool) -> re.Pattern[str]:
    """What may stand in a stamp before its date, or after it."""
    clock = rf"(?:{CLOCK.pattern})(?:\s?[A-Z]{{2,4}}\b)?|\d{{4}}(?=\s+\d|\))"
    again = rf"{any_of(press().updated_cues)}|{_SHORT_ADDRESS.pattern}"
    if dated:
        return re.compile(rf"{again}|{clock}", re.IGNORECASE)
    cues = any_of([*press().stamp_cues, *press().agencies])
    return re.compile(rf"{cues}|{WEEKDAY.pattern}|{clock}", re.IGNORECASE)


def _after_place(text: str, at: int) -> int:
    """Behind the place in capitals where a report was written, its dash lost."""
    match = _PLACE.match(text, at)
    if match is None or not is_place(match["place"]):
        return at
    if match["land"] and not is_place(match["land"]):
        match = re.compile(r"\S+\s+").match(text, at)  # "BEIRUT Rebels": no land follows
        return match.end() if match and "," not in match[0] and is_place(match[0]) else at
    following = text[match.end() :].split(None, 1)[0]
    shouted = following.isupper() and len(following) > 1 and not match["agency"]
    short = len(match["place"]) < LONGEST_PLACE and not match["agency"]
    return at if shouted or short else match.end()


def _second_place(text: str, at: int) -> Piece | None:
    """A dateline between the summary of a page and its first paragraph: `GOMA (Wire) The`."""
    match = _PLACE.match(text, at) if 0 < at < HEAD else None
    if match and match["agency"] and is_place(match["place"]):
        return at, match.end(), PassageKind.DATELINE
    return None


def _credit(text: str, at: int) -> Piece | None:
    """Brackets between two sentences that name an agency: whose picture stood there."""
    match = _CREDIT.match(text, at)
    if match and _known().search(match["who"]):
        return at, match.end(), PassageKind.CREDIT
    return None


@cache
def _known() -> re.Pattern[str]:
    return re.compile(any_of([*press().agencies, *press().photo_agencies, "Agencies", "agencies"]))


def _tags(text: str, at: int) -> Piece | None:
    """Tags between two sentences, to where the next sentence begins."""
    match = _TAGS.match(text, at)
    if match is None:
        return None
    start, limit = match.end(), min(len(text), match.end() + LONGEST_TAGS)
    small = _SMALL.search(text, start, limit)
    stop = small.start() if small else limit
    begins = _STARTS.search(text, start, limit)
    if begins and begins.start() <= stop:
        return at, begins.start(), PassageKind.BOILERPLATE
    joined = _OF_NAMES.search(text, start, stop)
    names = joined.start() if joined else stop
    turns = [m.start() for m in _FROM_SMALL.finditer(text, start, names)]
    return at, (turns[-1] if turns and (small or joined) else start), PassageKind.BOILERPLATE


def _foot(text: str) -> int:
    """Where the words begin that close a page: `[AFP] Agencies contributed to this report`."""
    match = _closing().search(text, max(0, len(text) - 200))
    return match.start() if match and match.end() > match.start() else len(text)


@cache
def _closing() -> re.Pattern[str]:
    agency = rf"\s*[(\[]{any_of(press().agencies)}[)\]]"
    helped = rf"\s*(?:[A-Z][\w-]+\s(?:and\s)?){{0,4}}{any_of(press().contributions)}\.?"
    return re.compile(rf"(?:{agency})?(?:{helped})?(?:\s*(?i:{any_of(_LINKS)}))*\s*$")


_LINKS = ("read also", "also read", "read more", "see also", "read next")
