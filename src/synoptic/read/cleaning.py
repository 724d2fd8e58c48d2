"""What each stretch of a text is: reporting, headline, credit, furniture.

Every non-blank stretch gets one kind; only headline and body make claims later, so what is not
plainly something else stays body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from synoptic.model import Passage, PassageKind
from synoptic.read import marks
from synoptic.read.crumbs import behind_title
from synoptic.read.headings import LONGEST_HEADING, REACH, is_caption, is_heading, is_headline
from synoptic.read.imprint import (
    byline_outlet,
    nameplate,
    names_only_outlet,
    person_and_outlet,
    rights_holder,
    signature,
    signed_tail,
)
from synoptic.read.pasted import Piece, pieces
from synoptic.read.plates import unmarked
from synoptic.read.stamp import Opening, dateline, stamp_line, stamp_prefix, undated_stamp
from synoptic.read.units import Unit

# Who wrote it stands in the first units or the last; elsewhere such a line tells of someone else.
BYLINE_REACH = 6
BIOGRAPHY_REACH = 3


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The passages of a text in order, the headline, who wrote it, and the agency that signs."""

    passages: tuple[Passage, ...]
    title: str | None = None
    author: str | None = None
    outlet: str | None = None


class _Reading:
    """The walk through the units of one text; it keeps what later lines depend on."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.passages: list[Passage] = []
        self.title: str | None = None
        self.author: str | None = None
        self.outlet: str | None = None
        self.body_seen = False

    def read(self) -> Cleaned:
        for index, unit in enumerate(self.units):
            for start, end, kind in self.split(index, unit):
                if end > start:
                    self.passages.append(Passage(unit.start + start, unit.start + end, kind))
        return Cleaned(tuple(self.passages), self.title, self.author, self.outlet)

    def split(self, index: int, unit: Unit) -> Iterator[tuple[int, int, PassageKind]]:
        """The parts of one unit, offsets within it."""
        kind = self.whole(index, unit.text)
        if kind is not None:
            yield 0, len(unit.text), kind
            return
        opening = self.opening(unit.text)
        if opening:
            yield 0, len(unit.text[: opening.length].rstrip()), PassageKind.DATELINE
            self.outlet = self.outlet or opening.outlet
            if opening.length >= len(unit.text):
                return
        yield from self.rest(index, unit.text, opening.length if opening else 0)

    def whole(self, index: int, line: str) -> PassageKind | None:
        """The kind of a line that is all of one kind, or None for reporting and captions."""
        if marks.is_link(line):
            return PassageKind.LINK
        furniture = marks.is_furniture(line)
        if not furniture and (plate := self.names_outlet(index, line)):
            return plate
        if stamp_line(line, opens_report=not self.body_seen) or undated_stamp(line):
            return PassageKind.DATELINE
        if furniture or (not self.body_seen and marks.is_label(line)):
            self.outlet = self.outlet or rights_holder(line)
            return PassageKind.BOILERPLATE
        if self.signs(index, line):
            return PassageKind.BYLINE
        if marks.is_credit(line):
            return PassageKind.CREDIT
        return None

    def names_outlet(self, index: int, line: str) -> PassageKind | None:
        """The kind of a line, no furniture, that names the outlet: on top or at the very end."""
        if len(self.units) < 2:
            return None
        if index < BYLINE_REACH and not self.body_seen:
            text = "\n".join(u.text for u in self.units) if index == 0 else ""
            labelled = any(p.kind is PassageKind.BOILERPLATE for p in self.passages)
            titled = self.title is not None or labelled
            found = nameplate(line, titled=titled, repeated=text)
        elif self.body_seen and self.closes(index):
            found = signature(line)
        else:
            return None
        if found is None:
            return None
        self.outlet = self.outlet or found.outlet
        return PassageKind.DATELINE if found.dated else PassageKind.BYLINE

    def closes(self, index: int) -> bool:
        """True where only addresses, stamps and furniture follow."""
        below = self.units[index + 1 :]
        if len(below) > BIOGRAPHY_REACH:
            return False
        return all(
            marks.is_link(u.text) or marks.is_furniture(u.text) or stamp_line(u.text) for u in below
        )

    def signs(self, index: int, line: str) -> bool:
        """True for a line about who wrote the report; keeps the first name and the agency."""
        near_end = index >= len(self.units) - BIOGRAPHY_REACH
        early = index < BYLINE_REACH and not self.body_seen
        name = marks.byline_names(line) if index < BYLINE_REACH or near_end else None
        if name is None and early and self.title:
            name = marks.reporter_at_work(line)
            name, self.outlet = person_and_outlet(line) or (name, self.outlet)
        outlet = byline_outlet(line) if name or (early and _opens_byline(line)) else None
        self.outlet = self.outlet or outlet
        if name and not names_only_outlet(line):
            self.author = self.author or name
        if name or outlet or (early and self.wrote(line)):
            return True
        if near_end and self.body_seen and marks.is_biography(line):
            return True
        if not ((early or near_end) and len(self.units) > 1 and marks.is_byline(line)):
            return False
        agency = marks.agency_at_end(f" ({line.strip('()[]-— ')})")
        self.outlet = self.outlet or (agency[1] if agency else None)
        return True

    def wrote(self, line: str) -> bool:
        """True for "From our own correspondent at the frontier." with at most place and day."""
        rest = marks.correspondents_line(line)
        return rest is not None and (not rest or stamp_line(rest, despatch=True) is not None)

    def opening(self, line: str) -> Opening | None:
        return stamp_prefix(line) or dateline(line, opens_report=not self.body_seen)

    def rest(self, index: int, line: str, start: int) -> Iterator[tuple[int, int, PassageKind]]:
        """What follows a stamp or dateline: caption with credit, headline, heading or body."""
        words, below = line[start:], self.units[index + 1 : index + 1 + REACH]
        under_title = bool(self.title) and not self.body_seen
        credit = marks.credit_at_end(words)
        if credit is not None:
            yield start, start + len(words[:credit].rstrip()), PassageKind.CAPTION
            yield start + len(words) - len(words[credit:].lstrip()), len(line), PassageKind.CREDIT
        elif self.title is None and not self.body_seen and is_headline(words, below):
            end = behind_title(words)
            self.title = unmarked(words[:end])
            yield start, start + end, PassageKind.HEADLINE
            yield len(line) - len(words[end:].lstrip()), len(line), PassageKind.BOILERPLATE
        elif is_caption(words, below):
            yield start, len(line), PassageKind.CAPTION
        elif is_heading(words, below, under_title=under_title):
            yield start, len(line), PassageKind.HEADING
        elif self.trails(words):
            yield start, len(line), PassageKind.BOILERPLATE
        else:
            opens, self.body_seen = not self.body_seen, True
            yield from self.body(line, start, opens=opens)

    def trails(self, line: str) -> bool:
        """A few words without a full stop right after furniture: an entry of its list."""
        after = bool(self.passages) and self.passages[-1].kind is PassageKind.BOILERPLATE
        return after and self.body_seen and len(line) <= LONGEST_HEADING and line[-1] not in '.”":'

    def signed(self, line: str) -> tuple[int, str] | None:
        """The outlet in brackets that closes the last paragraph."""
        return signed_tail(line) if self.units[-1].text == line else None

    def body(self, line: str, start: int, *, opens: bool) -> Iterator[Piece]:
        """Reporting, without addresses or an agency's name that close the paragraph."""
        links = marks.links_at_end(line)
        agency = (marks.agency_at_end(line) or self.signed(line)) if links is None else None
        end = links if links is not None else agency[0] if agency else len(line)
        told = line[start:end].rstrip()
        for first, last, kind in _parted(told, pieces(told, self.title, opens=opens)):
            yield start + first, start + last, kind
        if agency:
            self.outlet = self.outlet or agency[1]
        tail = len(line) - len(line[end:].lstrip())
        yield tail, len(line), PassageKind.LINK if links is not None else PassageKind.BYLINE


def _parted(text: str, others: Iterable[Piece]) -> Iterator[Piece]:
    """The parts of a paragraph: those that are no reporting, and the reporting between them."""
    at = 0
    for start, end, kind in (*others, (len(text), len(text), PassageKind.BODY)):
        between = text[at:start]
        yield (
            at + len(between) - len(between.lstrip()),
            at + len(between.rstrip()),
            PassageKind.BODY,
        )
        yield start, start + len(text[start:end].rstrip()), kind
        at = end


def _opens_byline(line: str) -> bool:
    return line[:3].lower() == "by "


def clean(units: Sequence[Unit]) -> Cleaned:
    """The passages of a text, and what its lines say of title, author and agency."""
    return _Reading(units).read()
