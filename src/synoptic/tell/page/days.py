"""The days a page can be read as of, and the compact form in which it carries them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from synoptic.model import Picture
from synoptic.tell.lookup import source_name
from synoptic.tell.page.scene import Scene, Shared
from synoptic.tell.page.slots import Slots
from synoptic.tell.page.sources import day_of
from synoptic.tell.page.texts import Utf16, printable, sentence_around
from synoptic.tell.page.times import how_words

# No string inside a script element may close it or open a comment; separators break old parsers.
_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


@dataclass(frozen=True, slots=True)
class Fragments:
    """Distinct fragments, and for each day the numbers of those in each slot."""

    html: tuple[Markup, ...]
    days: tuple[Mapping[str, tuple[int, ...]], ...]

    def spare(self, shown: int) -> tuple[tuple[int, Markup], ...]:
        """Fragments that the day shown first does not have."""
        live = {number for numbers in self.days[shown].values() for number in numbers}
        return tuple((n, html) for n, html in enumerate(self.html) if n not in live)


def order(picture: Picture, snapshots: Mapping[date, Picture]) -> tuple[tuple[date, Picture], ...]:
    """Days with their pictures, oldest first; the picture itself takes the place of its own day.

    Without a day of its own it is that of the last day; where nothing has a day, of `date.max`.
    """
    days = dict(snapshots)
    out = [r.published.end for r in picture.reports if r.published.end]
    day = picture.as_of or max((*out, *days), default=None)
    if day is None:
        return ((date.max, picture),)
    days[day] = picture
    return tuple(sorted(days.items()))


def thinned(
    days: Sequence[tuple[date, Picture]], picture: Picture
) -> tuple[tuple[date, Picture], ...]:
    """Every other day, counted back from the last; the picture's own day stays."""
    last = len(days) - 1
    return tuple(d for n, d in enumerate(days) if d[1] is picture or (last - n) % 2 == 0 < last - n)


def dedupe(filled: Sequence[Slots]) -> Fragments:
    """Each distinct fragment once."""
    numbers: dict[Markup, int] = {}
    days = tuple(
        {
            slot: tuple(numbers.setdefault(html, len(numbers)) for html in found)
            for slot, found in slots.items()
        }
        for slots in filled
    )
    return Fragments(tuple(numbers), days)


def embedded(shared: Shared, scenes: Sequence[Scene], fragments: Fragments, shown: int) -> Markup:
    """All the script needs, as JSON that is safe inside a script element."""
    index = {r.id: n for n, r in enumerate(shared.reports)}
    data = {
        "reports": _reports(shared),
        "words": _words(shared, index),
        "days": [
            _day(scene, slots, index) for scene, slots in zip(scenes, fragments.days, strict=True)
        ],
        "shown": shown,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup("".join(_ESCAPES.get(char, char) for char in text))


def _reports(shared: Shared) -> list[list[str]]:
    """Number, name, title, day, how the day is known."""
    return [
        [
            shared.numbers[r.id],
            printable(source_name(r)),
            printable(r.title or ""),
            day_of(r.published),
            printable(how_words(r.published)),
        ]
        for r in shared.reports
    ]


def _words(shared: Shared, index: Mapping[str, int]) -> list[list[object]]:
    """Report, start, end, start and end of the sentence (UTF-16), kind, who says it, notes."""
    texts = {r.id: printable(r.text) for r in shared.reports}
    units = {report: Utf16.of(text) for report, text in texts.items()}
    rows: list[list[object]] = []
    for words in shared.evidence.items:
        context = sentence_around(texts[words.report], words.start, words.end)
        offsets = (units[words.report].offset(at) for at in (words.start, words.end, *context))
        said, notes = (list(map(printable, part)) for part in (words.said_by, words.notes))
        rows.append([index[words.report], *offsets, words.kind.value, said, notes])
    return rows


def _day(
    scene: Scene, slots: Mapping[str, Sequence[int]], index: Mapping[str, int]
) -> dict[str, object]:
    """One day: its name, its fragments, the reports known by then, who counts as one."""
    groups = (sorted(index[r] for r in w.reports if r in index) for w in scene.picture.witnesses)
    return {
        "label": scene.day_label,
        "slots": slots,
        "known": sorted(index[r] for r in scene.reports),
        "one": [group for group in groups if len(group) > 1],
    }
