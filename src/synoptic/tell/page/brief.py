"""The head of the page: the headline, how many stand behind it, and the brief's sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from synoptic.model import BriefLine, Event, Grade, Period, Place
from synoptic.tell.heads import Heads
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.times import range_words
from synoptic.tell.ranking import is_part
from synoptic.tell.wording.numbers import counted

LEAD = 3  # sentences under the headline before the map; the rest is one click away


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its words and its sources' numbers."""

    text: str
    refs: str
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences of one section of the brief."""

    section: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a reader sees first."""

    headline: Sentence
    counts: str
    grade: str
    lead: tuple[Sentence, ...]
    rest: tuple[Part, ...]


def head(scene: Scene) -> Head:
    """Headline, counts and grade, lead and rest."""
    lines = scene.picture.lines or _fallback(scene)
    sentences = [(line.section, _sentence(scene, line)) for line in lines]
    rest = groupby(sentences[1 + LEAD :], key=lambda pair: pair[0])
    return Head(
        headline=sentences[0][1],
        counts=_counts(scene),
        grade=_grade(scene, lines[0].claims),
        lead=tuple(s for _, s in sentences[1 : 1 + LEAD]),
        rest=tuple(Part(section, tuple(s for _, s in found)) for section, found in rest),
    )


def _sentence(scene: Scene, line: BriefLine) -> Sentence:
    return Sentence(line.text, scene.refs(line.claims), scene.citations(line.claims))


def _fallback(scene: Scene) -> tuple[BriefLine, ...]:
    """The best attested event; a plain statement where there is none."""
    today = [e for e in scene.picture.events if e.period is Period.CURRENT]
    if today:
        best = min(today, key=lambda e: (-e.witnesses, e.summary, e.id))
        return (BriefLine(best.summary, best.claims),)
    if scene.picture.reports:
        return (BriefLine("These reports tell of nothing that happened.", ()),)
    return (BriefLine("Nothing has been read yet.", ()),)


def _counts(scene: Scene) -> str:
    """`5 reports and 2 posts, 4 independent`; '' where there is none."""
    known = scene.reports
    tops = [r for r in known.values() if r.parent not in known]
    if not tops:
        return ""
    posts = len(known) - len(tops)
    told = counted(len(tops), "report") + (f" and {counted(posts, 'post')}" if posts else "")
    ids = {r.id for r in tops}
    grouped = [set(w.reports) & ids for w in scene.picture.witnesses]
    alone = ids.difference(*grouped) if grouped else ids
    independent = sum(bool(g) for g in grouped) + len(alone)
    return f"{told}, {independent} independent" if len(tops) > 1 else told


def _grade(scene: Scene, claims: Sequence[str]) -> str:
    """The grade of the event that shares most claims with the headline; '' where none does."""
    wanted = set(claims)
    ranked = sorted(scene.picture.events, key=lambda e: (-len(wanted & set(e.claims)), e.id))
    best: Event | None = ranked[0] if ranked else None
    grade: Grade | None = best.grade if best and wanted & set(best.claims) else None
    return grade.value if grade else ""


def title(scene: Scene) -> str:
    """`Hama, 27 Nov – 6 Dec 2024`: the place most told of, and the days of the picture.

    What a report has at its head counts once more for each that has it; a site stands for a picture
    only where no town does.
    """
    if not scene.picture.reports:
        return "No reports"
    opening, last = scene.shared.opening, scene.shared.last
    days = range_words(opening, last) if opening else "undated"
    place = _most_told(scene)
    return f"{place}, {days}" if place else days


def _most_told(scene: Scene) -> str:
    told: Counter[Place] = Counter()
    for event in scene.picture.events:
        place = scene.places.get(event.place or "")
        if place and event.period is Period.CURRENT:
            told[place] += len(event.claims)
    heads = Heads(scene.picture.reports)

    def rank(place: Place) -> tuple[bool, int, str]:
        return is_part(place), -told[place] * (1 + len(heads.naming(place.name))), place.name

    return min(told, key=rank).name if told else ""
