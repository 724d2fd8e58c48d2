"""The vocabulary: every noun the project works with, as frozen values.

Nothing here reads, decides or stores; nothing here imports anything of ours. Days are ISO dates,
intervals include both ends, offsets count characters of a report's text, end not included.
Ids are hashes of content (`identity`), so the same input always has the same ids.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


def identity(prefix: str, *parts: object) -> str:
    """A short id of some content: the prefix and 16 hex digits of its SHA-256."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


# --------------------------------------------------------------------------- words of choice


class Granularity(StrEnum):
    """How fine a time is known."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


class How(StrEnum):
    """How a date is known: it stands in the source, or it was inferred from other things."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How fine a place is known. Only a point is ever drawn as a point."""

    POINT = "point"
    TOWN = "town"
    DISTRICT = "district"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    REGION = "region"
    UNKNOWN = "unknown"


class PassageKind(StrEnum):
    """What a stretch of a report's text is. Only headline and body make claims."""

    HEADLINE = "headline"
    BODY = "body"
    HEADING = "heading"
    CREDIT = "credit"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    POST = "post"
    LINK = "link"
    BOILERPLATE = "boilerplate"


class ClaimKind(StrEnum):
    """The six kinds of claim."""

    EVENT = "event"
    FIGURE = "figure"
    CONTROL = "control"
    STANCE = "stance"
    CONDITION = "condition"
    FORECAST = "forecast"


class Control(StrEnum):
    """What a control claim says of a place. `actor` is always the holder it speaks of."""

    TAKE = "take"  # actor gains the place; recipient, where told, is who lost it
    HOLD = "hold"  # actor holds it
    LOSE = "lose"  # actor no longer holds it (lost, withdrew); recipient gains it, where told
    ENTER = "enter"  # actor is inside; holding it is not said
    CONTEST = "contest"  # it is fought over


class Polarity(StrEnum):
    """Whether the words affirm or negate."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How the words stand to what happened."""

    ACTUAL = "actual"
    CLAIMED = "claimed"
    POSSIBLE = "possible"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    FORECAST = "forecast"
    DENIED = "denied"


class Period(StrEnum):
    """News of the days a report is about, or history told beside it."""

    CURRENT = "current"
    BACKGROUND = "background"


class Grade(StrEnum):
    """How well an event is borne out."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"


class Outcome(StrEnum):
    """What became of a forecast."""

    PENDING = "pending"
    BORNE_OUT = "borne out"
    FAILED = "failed"


# --------------------------------------------------------------------------- time and evidence


@dataclass(frozen=True, slots=True)
class Interval:
    """Earliest start to latest end, both days included; None is an open side."""

    start: date | None
    end: date | None
    granularity: Granularity = Granularity.DAY
    how: How = How.STATED
    reason: str = ""

    def overlaps(self, other: Interval) -> bool:
        """True where the two may share a day; an open side reaches without end."""
        begin, end = self.start or date.min, self.end or date.max
        return begin <= (other.end or date.max) and (other.start or date.min) <= end

    @property
    def days(self) -> int | None:
        """Number of days covered, or None where a side is open."""
        return (self.end - self.start).days + 1 if self.start and self.end else None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Verbatim evidence: `text[start:end]` of one report."""

    report: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where both share words of one report."""
        return self.report == other.report and self.start < other.end and other.start < self.end


# --------------------------------------------------------------------------- what was read


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a report's text and what it is."""

    start: int
    end: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. An embedded post is a report of its own with a parent.

    `text` is the file's own text where the file is plain text; a post's text is cut from its
    parent's, `offset` saying where. `published` is an interval with how it is known.
    """

    id: str
    file: str
    text: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: Interval = field(
        default_factory=lambda: Interval(None, None, Granularity.SPAN, How.UNKNOWN)
    )
    language: str = "und"
    url: str | None = None
    parent: str | None = None
    offset: int = 0
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: which file, what was wrong, what to do."""

    file: str
    what: str
    remedy: str
    line: int | None = None


# --------------------------------------------------------------------------- what it says


@dataclass(frozen=True, slots=True)
class Actor:
    """A participant: state, army, armed group, alliance, UN body, NGO, media, person, people."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "unknown"
    part_of: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A resolved place. `lat`, `lon` in degrees are the centre of an area of `radius_km`.

    `sure`, 0 to 1, is the share of belief in this one of all the places of that name, by the
    report's own words; 0 for a name that is put nowhere.
    """

    id: str
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: Precision = Precision.UNKNOWN
    geonameid: int | None = None
    country: str | None = None
    admin1: str | None = None
    radius_km: float | None = None
    reason: str = ""
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or description by which a report calls an actor."""

    actor: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What ONE report says, in one place of its text. Append-only.

    `type` and `mode` come from the codebook: for an event the PLOVER type and mode; for control
    one of `Control`, its mode the manner; for a stance, condition or figure the codebook's word.
    `said_by` is the chain of names from the one who says it to the outlet that prints it.
    `terms` are content lemmas of the span, sorted, so that fusing never needs the text.
    `revalues` is the claim of the same report to whose number this one puts another value.
    `place_inferred` says from what the place is known, where the sentence itself tells none,
    or which place of the name it tells, where that is known from other reports. `roles_inferred`
    says from what its actor or recipient is known, where its own clause tells none.
    """

    id: str
    kind: ClaimKind
    type: str
    span: Span
    text: str
    mode: str | None = None
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    other_place: str | None = None
    when: Interval | None = None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    period: Period = Period.CURRENT
    said_by: tuple[str, ...] = ()
    measure: str | None = None
    population: str | None = None
    low: float | None = None
    best: float | None = None
    high: float | None = None
    comparator: str | None = None
    unit: str | None = None
    condition: str | None = None
    horizon: Interval | None = None
    reason: str | None = None
    quote: str | None = None
    part_of_total: bool = False
    place_inferred: str = ""
    roles_inferred: str = ""
    revalues: str | None = None
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood in one report, from that report alone."""

    report: str
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...] = ()
    note: str = ""


# --------------------------------------------------------------------------- what many say


@dataclass(frozen=True, slots=True)
class Event:
    """Claims judged to be about one happening. `witnesses` counts independent ones."""

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    when: Interval | None
    summary: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    witnesses: int
    grade: Grade
    reasons: tuple[str, ...]
    period: Period = Period.CURRENT


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One speaker's value of a figure."""

    speaker: str
    value: float
    report: str
    claim: str
    low: float | None = None
    high: float | None = None
    comparator: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one population, place and period, with all who put a number to it."""

    id: str
    measure: str
    population: str | None
    place: str | None
    period: Interval | None
    low: float
    best: float
    high: float
    by: tuple[FigureValue, ...]
    claims: tuple[str, ...]
    current: bool = True
    unit: str | None = None
    part_of: str | None = None
    other_place: str | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a place over an interval. `since` and `until` None: not told.

    `inferred` says from what, where no claim tells it outright.
    """

    place: str
    holder: str
    since: Interval | None
    until: Interval | None
    claims: tuple[str, ...]
    against: tuple[str, ...] = ()
    whole: bool = True
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that two reports share: where in each, `[start, end)`."""

    from_start: int
    from_end: int
    to_start: int
    to_end: int
    text: str
    quotation: bool = False


@dataclass(frozen=True, slots=True)
class Derivation:
    """`later` takes passages from `earlier`, or both from an unseen third (`direction_known`)."""

    earlier: str
    later: str
    kind: str
    share: float
    passages: tuple[SharedPassage, ...]
    direction_known: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """Reports that count as one because they derive from one another."""

    id: str
    reports: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One position in a dispute."""

    position: str
    claims: tuple[str, ...]
    witnesses: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that cannot all be true. Kinds: number, day, place, manner, responsibility,
    holder, wording, distance."""

    id: str
    about: str
    kind: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about the future and what became of it. `by` is the event that settled it."""

    claim: str
    speaker: str
    condition: str | None
    horizon: Interval | None
    outcome: Outcome = Outcome.PENDING
    by: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """Which outlet calls an actor by which label, and how often."""

    actor: str
    label: str
    outlet: str
    reports: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Condition:
    """A state of things on the ground: services cut, shortages, displacement, access."""

    id: str
    type: str
    place: str | None
    when: Interval | None
    summary: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    witnesses: int


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence of the brief and the claims that support it."""

    text: str
    claims: tuple[str, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's reversible decision about claims, reports or outlets."""

    id: str
    about: tuple[str, ...]
    decision: str
    by: str
    when: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it, as known on a day."""

    as_of: date | None
    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    holdings: tuple[Holding, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    naming: tuple[Naming, ...] = ()
    conditions: tuple[Condition, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    lines: tuple[BriefLine, ...] = ()
    problems: tuple[Problem, ...] = ()
