"""A picture beside its expectations, and the look-ups that all scores share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from benchmarks.expectations.matching import Item, day, like, shared, sound, words_of
from synoptic.model import Claim, Event, Picture, Report, Span

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
# Name of a set -> its reports and what is expected of them.
SETS: dict[str, tuple[Path, Path]] = {
    "hama": (ROOT / "examples" / "hama", DATA / "expected" / "hama.yaml"),
    "khartoum": (ROOT / "examples" / "khartoum", DATA / "expected" / "khartoum.yaml"),
    "goma": (DATA / "goma", DATA / "goma" / "expected.yaml"),
    "sedan": (DATA / "sedan", DATA / "sedan" / "expected.yaml"),
    "kherson": (DATA / "kherson", DATA / "kherson" / "expected.yaml"),
    "karabakh": (DATA / "karabakh", DATA / "karabakh" / "expected.yaml"),
    "vicksburg": (DATA / "vicksburg", DATA / "vicksburg" / "expected.yaml"),
}


@dataclass(frozen=True)
class Seen:
    """What was expected of a set and the picture that was drawn of it."""

    expected: Item
    picture: Picture

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Report by id."""
        return {r.id: r for r in self.picture.reports}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claim by id."""
        return {c.id: c for c in self.picture.claims}

    @cached_property
    def labels(self) -> dict[str, tuple[str, ...]]:
        """All names an actor goes by: its name, aliases, and the labels reports use."""
        names: dict[str, list[str]] = defaultdict(list)
        for actor in self.picture.actors:
            names[actor.id] += [actor.name, *actor.aliases]
        for naming in self.picture.naming:
            names[naming.actor].append(naming.label)
        return {actor: tuple(dict.fromkeys(found)) for actor, found in names.items()}

    @cached_property
    def place_names(self) -> dict[str, str]:
        """Name of a place by id."""
        return {p.id: p.name for p in self.picture.places}

    def report(self, file: str) -> Report | None:
        """The report of a file, not a post inside it."""
        return next((r for r in self.reports.values() if r.file == file and not r.parent), None)

    def spans(self, file: str, words: str) -> Iterator[Span]:
        """Where words stand in a file's report and the posts inside it; any white space fits."""
        pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
        for report in self.reports.values():
            if report.file == file:
                for found in pattern.finditer(report.text):
                    yield Span(report.id, found.start(), found.end())

    def claims_at(self, file: str, words: str) -> tuple[Claim, ...]:
        """Claims whose span shares a character with the words."""
        spots = tuple(self.spans(file, words))
        return tuple(c for c in self.picture.claims if any(shared(c.span, s) for s in spots))

    def claims_behind(self, item: Item, file: str) -> tuple[Claim, ...]:
        """Claims at the item's words in a file; all claims of the file where it gives none."""
        words = words_of(item, file)
        if words:
            return self.claims_at(file, words)
        return tuple(c for c in self.picture.claims if self.file_of(c) == file)

    def file_of(self, claim: Claim) -> str:
        """The file a claim comes from."""
        return self.reports[claim.span.report].file

    def named(self, pattern: str, actors: Iterable[str | None]) -> bool:
        """Whether one of some actors goes by a name that a pattern finds; unknown ids as names."""
        names = (n for a in actors if a for n in self.labels.get(a, (a,)))
        return any(like(pattern, name) for name in names)

    def spoken_by(self, pattern: str, *speakers: str) -> bool:
        """Whether a speaker's printed name, or another name of the same actor, fits."""
        others = (
            name
            for names in self.labels.values()
            if not set(names).isdisjoint(speakers)
            for name in names
        )
        return any(like(pattern, name) for name in (*speakers, *others))

    def at(self, pattern: str, *places: str | None) -> bool:
        """Whether one of some places (ids) has a name that fits, or sounds like one that does."""
        names = [self.place_names.get(p, p) for p in places if p]
        sounds = {sound(way) for way in pattern.split("|")} - {""}
        return any(like(pattern, name) or sound(name) in sounds for name in names)

    def shown(self, claim: Claim) -> str:
        """A claim in one line, for those who look for the cause of a miss."""
        actors = [self.labels.get(a, (a,))[0] if a else "-" for a in (claim.actor, claim.recipient)]
        place = self.place_names.get(claim.place or "", claim.place or "-")
        number = f" {claim.population or ''} {claim.best:g}" if claim.best is not None else ""
        kind = claim.kind if claim.kind == claim.type else f"{claim.kind} {claim.type}"
        return (
            f"{kind}{number} | {' > '.join(actors)} | {place} | {day(claim.when)} | "
            f"{claim.modality} {claim.polarity} {claim.period} | by {' < '.join(claim.said_by)} | "
            f"“{' '.join(claim.text.split())[:90]}”"
        )

    def shown_event(self, event: Event) -> str:
        """An event in one line."""
        sides = [
            ", ".join(self.labels.get(a, (a,))[0] for a in actors) or "-"
            for actors in (event.actors, event.recipients)
        ]
        place = self.place_names.get(event.place or "", "-")
        files = ", ".join(self.reports[r].file for r in event.reports)
        return (
            f"event {event.type} | {' > '.join(sides)} | {place} | {day(event.when)} | "
            f"{event.period} | {files}"
        )


def load(name: str) -> Item:
    """What is expected of a set."""
    expected: Item = yaml.safe_load(SETS[name][1].read_text(encoding="utf-8"))
    return expected
