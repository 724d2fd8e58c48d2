"""Disputes, forecasts, conditions, and names of one actor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from benchmarks.expectations.checks import Check, Demands, check, truth
from benchmarks.expectations.matching import Item, like, plain, told_by, words_of
from benchmarks.expectations.seen import Seen
from synoptic.codebook.conditions import conditions as kinds_of_condition
from synoptic.model import Claim, Condition, Dispute, Forecast

# Words of `about` that say what the matter is: shorter ones are grammar, in every set.
SHORTEST = 4
UNSAID = ("the forecast",)  # counted, but not listed again where the forecast itself is missed
FILLERS = frozenset({"whether", "where", "with", "from", "went", "over"})


@dataclass(frozen=True, slots=True)
class Foretold:
    """A forecast and the claim that makes it."""

    forecast: Forecast
    claim: Claim


def matters(seen: Seen) -> Iterator[Check]:
    """All checks of `disputes`, `forecasts`, `conditions` and `actors`."""
    yield from (_dispute(seen, item) for item in seen.expected.get("disputes", []))
    for item in seen.expected.get("forecasts", []):
        yield from _forecast(seen, item)
    yield from (_condition(seen, item) for item in seen.expected.get("conditions", []))
    yield from (_actor(seen, item) for item in seen.expected.get("actors", []))


def _dispute(seen: Seen, item: Item) -> Check:
    """Of the kind, about the matter, with a report of each expected side on a side of its own."""
    demands: Demands[Dispute] = {
        "matter": lambda d: _is_about(seen, d, item["about"]),
        "kind": lambda d: d.kind in item["kind"],
        "sides": lambda d: _parted(seen, d, item["sides"]),
    }
    sides = " against ".join(", ".join(side) for side in item["sides"])
    what = f"{'/'.join(item['kind'])}: {item['about']} ({sides})"
    wanted = bool(item.get("optional"))
    return check("disputes", what, seen.picture.disputes, demands, show=_shown, wanted=wanted)


def _is_about(seen: Seen, dispute: Dispute, about: str) -> bool:
    words = {w for w in re.findall(r"\w+", plain(about)) if len(w) >= SHORTEST} - FILLERS
    told = [seen.claims[c] for s in dispute.sides for c in s.claims if c in seen.claims]
    places = [seen.place_names.get(c.place or "", "") for c in told]
    text = " ".join([dispute.about, *(c.text for c in told), *places])
    return any(like(rf"\b{word}", text) for word in words)


def _parted(seen: Seen, dispute: Dispute, expected: list[list[str]]) -> bool:
    found = [
        {seen.file_of(seen.claims[c]) for c in side.claims if c in seen.claims}
        for side in dispute.sides
    ]
    return any(
        all(set(files) & side for files, side in zip(expected, order, strict=True))
        for order in permutations(found, len(expected))
    )


def _shown(dispute: Dispute) -> str:
    return f"{dispute.kind}: {dispute.about} ({' / '.join(s.position for s in dispute.sides)})"


def _forecast(seen: Seen, item: Item) -> Iterator[Check]:
    """That it was said, by whom, on which condition; then what became of it."""
    (file,) = told_by(item)
    said = seen.claims_behind(item, file)
    ids = {c.id for c in said}
    there = [Foretold(f, seen.claims[f.claim]) for f in seen.picture.forecasts if f.claim in ids]
    spoken: Demands[Foretold] = {
        "speaker": lambda f: _speaks(seen, f, item),
        "condition": lambda f: (
            "condition_like" not in item or like(item["condition_like"], f.forecast.condition or "")
        ),
    }
    outcome = "/".join(item["outcome"])
    speaker = item.get("speaker_like", "anyone")
    what = f"{file}: {words_of(item, file)} [by {speaker}; {outcome}]"
    beside = tuple(seen.shown(c) for c in said)
    wanted = bool(item.get("optional"))
    rows: dict[str, Demands[Foretold]] = {
        "forecasts": {},
        "forecast speakers": spoken,
        "outcomes": {"outcome": lambda f: f.forecast.outcome in item["outcome"]},
    }
    for row, demands in rows.items():
        if row != "forecasts" and not there:
            yield Check(row, what, False, wanted, UNSAID)
            continue
        yield check(
            row,
            what,
            there,
            demands,
            show=lambda f: f"{seen.shown(f.claim)} => {f.forecast.outcome}: {f.forecast.reason}",
            wanted=wanted,
            beside=beside,
        )


def _speaks(seen: Seen, told: Foretold, item: Item) -> bool:
    """The speaker, or, where it is the report's own voice, its outlet or author."""
    report = seen.reports[told.claim.span.report]
    names = [told.forecast.speaker, *told.claim.said_by[:1]]
    if report.outlet in names or len(told.claim.said_by) <= 1:
        names += [report.outlet or "", report.author or "", "author"]
    return "speaker_like" not in item or seen.spoken_by(item["speaker_like"], *names)


def _condition(seen: Seen, item: Item) -> Check:
    files = told_by(item)
    behind = {f: seen.claims_behind(item, f) for f in files}
    demands: Demands[Condition] = {
        "words": lambda c: all({b.id for b in behind[f]} & set(c.claims) for f in files),
        "type": lambda c: like(item["type_like"], _kind_words(c.type)),
        "place": lambda c: "place" not in item or seen.at(item["place"], c.place),
    }
    near = tuple(seen.shown(c) for claims in behind.values() for c in claims)
    ids = {c.id for claims in behind.values() for c in claims}
    there = [c for c in seen.picture.conditions if ids.intersection(c.claims)]
    words = " / ".join(words_of(item, f) or "" for f in files)
    what = f"{', '.join(files)}: {words} [{item['type_like']} in {item.get('place', 'any place')}]"
    return check(
        "conditions",
        what,
        there,
        demands,
        show=lambda c: f"{c.type} in {seen.place_names.get(c.place or '', '-')}: {c.summary}",
        wanted=bool(item.get("optional")),
        beside=near,
    )


def _kind_words(type_: str) -> str:
    """A condition's type and the codebook's words for it: any may name it."""
    entry = kinds_of_condition().get(type_)
    return f"{type_} {entry.group} {entry.hxl} {' '.join(entry.nouns)}" if entry else type_


def _actor(seen: Seen, item: Item) -> Check:
    """All labels lead to one actor."""
    owners = [
        {actor for actor, names in seen.labels.items() if _bare(label) in map(_bare, names)}
        for label in item["labels"]
    ]
    met = bool(set.intersection(*owners))
    near = [f"{label}: {sorted(o)}" for label, o in zip(item["labels"], owners, strict=True)]
    wanted = bool(item.get("optional"))
    return truth("actors", " = ".join(item["labels"]), met, *near, wanted=wanted)


def _bare(name: str) -> str:
    return plain(name).casefold().removeprefix("the ").strip()
