"""How many died, where, when, at whose hands: `python -m benchmarks.tolls --data DIR --out FILE`.

DIR holds `docs.jsonl` ({"id", "text", "title", "published"} on each line; the title opens the
text); FILE gets {"id", "total", "civilians", "noncivilians", "children", "women", "place", "date",
"actor", "cause"} on each line, null where the reading tells nothing. The names of governorates,
sides and causes are those of the articles' war, Syria: they are of this module alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from benchmarks.lines import run
from synoptic.codebook.measures import population_of, populations
from synoptic.model import (
    Actor,
    Claim,
    ClaimKind,
    Interval,
    Modality,
    Passage,
    PassageKind,
    Place,
    Polarity,
    Report,
)
from synoptic.understand.analyse import analyse
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims import claims_of
from synoptic.understand.places.entries import Exactness, Feature
from synoptic.understand.places.gazetteer import shipped

TOLD = (Modality.ACTUAL, Modality.CLAIMED)
EXACT = Exactness.EXACT
CALLED = re.compile(r" (?:province|governorate)$", re.IGNORECASE)
MORE = 1.5  # an earlier count in the title is at most a third lower than the text's
WIDE = 3  # from low to high of "dozens" and the like
SOME = re.compile(r"\b(?:civilians?|wom[ae]n|child(?:ren)?)\b", re.IGNORECASE)
FIRST_COUNTS = 4  # in the text, in which a title's "more than 50" is told closer
ADMIN1 = {
    "SY.01": "hasakeh", "SY.02": "lattakia", "SY.03": "quneitra", "SY.04": "raqqa",
    "SY.06": "daraa", "SY.07": "deir ezzor", "SY.08": "damascus", "SY.09": "aleppo",
    "SY.10": "hama", "SY.11": "homs", "SY.12": "idlib", "SY.13": "damascus", "SY.14": "tartous",
}  # fmt: skip
# Words in a side's names, the first that fits; a coalition is told before its members.
SIDES = {
    "nusra": "nusra, fateh al-sham, tahrir al-sham",
    "self-administration": "democratic forces, ypg, kurdish, sdf, peshmerga",
    "isis": "islamic state, isis, isil, daesh",
    "coalition": "coalition, united states, american, turk, u.s., us army, nato",
    "government": "government, syrian army, syria, russia, assad, regime, hezbollah, army",
    "opposition": "rebel, opposition, free syrian, ahrar, militant, jaish",
}
CAUSES = {
    "unconventional": "chemical", "explosives": "explosion", "suicide-attack": "explosion",
    "aerial": "shelling", "heavy-weapons": "shelling", "drone": "shelling",
    "firearms": "shooting", "targeted": "execution",
}  # fmt: skip


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """What is read of one article, in the form of the benchmark."""
    analysis, actors = analyse(_report(document))
    claims, _ = claims_of(analysis)
    title = len(document["title"])
    dead = sorted(_dead(claims), key=lambda c: (c.span.start, c.part_of_total, -_best(c)))
    total = _total([c for c in dead if not c.part_of_total], title)
    harm = _harm(claims, total)
    return {
        "id": document["id"],
        "total": _number(total),
        "civilians": _number(_civilians(dead, total)),
        "noncivilians": _number(_of(dead, "fighters")),
        "children": _number(_of(dead, "children")),
        "women": _number(_of(dead, "women")),
        "place": _governorate(analysis, total, title),
        "date": _day(dead, total, document.get("published")),
        "actor": _side(actors, harm),
        "cause": next((CAUSES[c.mode] for c in harm if c.mode in CAUSES), "unknown"),
    }


def _report(document: dict[str, Any]) -> Report:
    text, title = document["text"], len(document["title"])
    day = date.fromisoformat(document["published"]) if document.get("published") else None
    passages = (
        Passage(0, title, PassageKind.HEADLINE),
        Passage(title, len(text), PassageKind.BODY),
    )
    published = Interval(day, day) if day else Interval(None, None)
    return Report("report", "text", text, published=published, language="en", passages=passages)


def _dead(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims of how many were killed, in the order of the text."""
    for claim in claims:
        told = claim.modality in TOLD and claim.polarity is Polarity.POSITIVE
        if claim.kind is ClaimKind.FIGURE and claim.measure in ("killed", "executed") and told:
            yield claim


def _total(dead: Sequence[Claim], title: int) -> Claim | None:
    """The toll of the article: the title's, or a later, closer count of the same."""
    first = next(iter(dead), None)
    if first is None:
        return None
    told, body = _best(first), [c for c in dead if c.span.start >= title][:FIRST_COUNTS]
    if _vague(first):  # "dozens killed"
        return next((c for c in dead if not _vague(c) and _best(c) >= told), first)
    if first.span.start >= title:
        return first
    open_above = first.high is None  # "more than 50 killed"
    more = [c for c in body if told < _best(c) <= MORE * told]
    later = next(iter(more if open_above else [c for c in body[:1] if c in more]), None)
    return later or first


def _vague(claim: Claim) -> bool:
    """True for a count without a number: `dozens`."""
    ends = claim.low, claim.high
    return bool(ends[0] and ends[1] and ends[1] >= WIDE * ends[0])


def _civilians(dead: Sequence[Claim], total: Claim | None) -> Claim | None:
    """Civilians by that name; else the toll of "people", where some of them were such as children.

    The annotators counted these as civilians. A count above the toll is of something else.
    """
    within = _of([c for c in dead if total is None or _best(c) <= _best(total)], "civilians")
    if total is None or total.population is not None:
        return within
    named = within is not None and within.population == "civilians"
    fewer = within is not None and _best(within) < _best(total)
    told = any(c.best == total.best and SOME.search(c.text) for c in dead)
    return total if (fewer or told) and not named else within


def _of(dead: Sequence[Claim], who: str) -> Claim | None:
    """The first count of a population, or of one within it."""
    named = (c for c in dead if c.population == who and not _vague(c))
    within = (c for c in dead if c.population and who in _wider(c.population))
    return next(named, None) or next(within, None)


def _wider(name: str | None) -> Iterator[str]:
    while name is not None:
        yield name
        entry = populations().get(name) or populations().get(population_of(name) or "")
        name = entry.parent if entry else None


def _best(claim: Claim) -> float:
    return claim.best or 0.0


def _number(claim: Claim | None) -> int | None:
    return None if claim is None or claim.best is None else int(claim.best)


def _governorate(analysis: Analysis, total: Claim | None, title: int) -> str | None:
    """That of the toll's place; else of those named in the title, or else in the text, the nearest
    to the words of the toll, or the one most named."""
    named = [
        (m.start, name)
        for m in sorted(set(analysis.places.values()), key=lambda m: m.start)
        if m.kind != "metonym" and (name := _name(m.place))
    ]
    places = {m.place.id: m.place for m in analysis.places.values() if m.place}
    own = _name(places.get(total.place or "")) if total else None
    if own or not named:
        return own
    named = [n for n in named if n[0] < title] or named
    if total is None:
        return Counter(name for _, name in named).most_common(1)[0][0]
    first, last = total.span.start, total.span.end
    return min(named, key=lambda n: (max(first - n[0], n[0] - last, 0), n[0]))[1]


def _name(place: Place | None) -> str | None:
    """The governorate of a place; a name that nothing settles may be a governorate's own."""
    if place is None or place.admin1 or place.lat is not None:
        return ADMIN1.get(place.admin1 or "") if place else None
    found = shipped().candidates(CALLED.sub("", place.name))
    own = (c.admin1 for c in found if c.feature is Feature.ADMIN1 and c.exactness is EXACT)
    return next((ADMIN1[code] for code in own if code in ADMIN1), None)


def _day(dead: Iterable[Claim], total: Claim | None, published: str | None) -> str | None:
    """The day told for the toll, wherever its number stands; else that of publication."""
    same = (c.when for c in dead if total and c.best == total.best)
    days = (w.start for w in same if w and w.start and w.start == w.end)
    day = next(days, None)
    return day.isoformat() if day else published


def _harm(claims: Iterable[Claim], total: Claim | None) -> list[Claim]:
    """Attacks, those in the words of the toll first, then in the order of the text."""
    attacks = [c for c in claims if c.type == "ASSAULT" and c.modality in TOLD]
    return sorted(attacks, key=lambda c: (not (total and c.span.overlaps(total.span)), c.span))


def _side(actors: Iterable[Actor], harm: Iterable[Claim]) -> str:
    """The side that the first attack with a doer names."""
    known = {a.id: a for a in actors}
    for claim in harm:
        actor = known.get(claim.actor or "")
        names = " ".join((actor.name, *actor.aliases)).lower() if actor else ""
        for side, words in SIDES.items():
            if names and any(w in names for w in words.split(", ")):
                return side
    return "unknown"


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
