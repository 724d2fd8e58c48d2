"""The state of things on the ground, in sentences and in lines of the brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lemminflect import getAllLemmas

from synoptic.codebook.conditions import conditions
from synoptic.model import BriefLine, Claim, Condition, Period, Place
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import ended, evidence, quoted
from synoptic.tell.sentences import representative
from synoptic.tell.wording import names
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import listed

WORD = re.compile(r"[^\W\d_]+")
# Groups of the codebook that tell how people feel: told last.
LAST_GROUPS = frozenset({"daily life", "forces"})


def condition_sentence(condition: Condition, look: Lookup) -> str:
    """The words of the claim that says most, with their source.

    They are always quoted: "cut" and "restored" are told of the same service.
    """
    best = representative(look.claims(condition.claims), look)
    return ended(quoted(best, look)) if best else ""


def condition_lines(look: Lookup) -> Iterator[BriefLine]:
    """Conditions of the current days that their words show, services and shortages first.

    States told in one sentence make one line.
    """
    lines: dict[tuple[str, str | None], list[tuple[Condition, Claim]]] = {}
    now = [c for c in look.picture.conditions if _is_current(c, look)]
    for condition in sorted(now, key=_rank):
        shown = [c for c in look.claims(condition.claims) if _shows(c, condition.type, look)]
        if best := representative(shown, look):
            lines.setdefault((evidence(best, look), condition.place), []).append((condition, best))
    for (words, place), told in lines.items():
        best = told[0][1]
        behind = look.claims(dict.fromkeys(c for condition, _ in told for c in condition.claims))
        claims = tuple(c.id for c in behind if evidence(c, look) == words)
        where = look.place(place)
        named = where if where and _opens_with(where, best, look) else None
        about = _about([_kind(c.type) for c, _ in told], named, words)
        text = ended(f"{about}{quoted(best, look)}")
        yield BriefLine(names.capitalised(text) if about else text, claims, "conditions")


def _kind(type: str) -> str:
    """What a state is called in a line."""
    return wording().states.get(type, type.replace("_", " "))


def _about(kinds: Sequence[str], place: Place | None, words: str) -> str:
    """`Water in Goma – `; nothing where the quoted words have the names of both."""
    told = words.casefold()
    if all(kind in told for kind in kinds) and (place is None or _town(place) in told):
        return ""
    listed_kinds = listed(list(dict.fromkeys(kinds)))
    return f"{listed_kinds} {names.at_place(place)} – " if place else f"{listed_kinds} – "


def _shows(claim: Claim, kind: str, look: Lookup) -> bool:
    """Whether a claim's words name the kind of state, and its paragraph so far the place.

    A quotation that shows neither would only puzzle the reader.
    """
    entry = conditions().get(kind)
    text = claim.text.casefold()
    words = {w for raw in WORD.findall(text) for w in (raw, *_lemmas(raw))}
    named = entry is None or any(
        (term in text) if " " in term else term in words for term in (*entry.nouns, *entry.phrases)
    )
    return named and _names_place(claim, look)


def _opens_with(place: Place, claim: Claim, look: Lookup) -> bool:
    """Whether the quoted sentence tells the place, or the report is about it by its headline.

    Of a place told of before, the quoted words may no longer speak.
    """
    if not claim.place_inferred:
        return True
    report = look.report(claim)
    title = (report.title or "") if report else ""
    return _town(place) in f"{evidence(claim, look)} {title}".casefold()


def _town(place: Place) -> str:
    return place.name.rpartition(", ")[2].split()[-1].casefold()


def _names_place(claim: Claim, look: Lookup) -> bool:
    place, report = look.place(claim.place), look.report(claim)
    if place is None or report is None:
        return True
    _, end = look.sentence(claim)
    start = report.text.rfind("\n", 0, claim.span.start) + 1
    return _town(place) in report.text[start:end].casefold()


@lru_cache(maxsize=4096)
def _lemmas(word: str) -> tuple[str, ...]:
    return tuple(getAllLemmas(word, "NOUN").get("NOUN", ()))


def _rank(condition: Condition) -> tuple[bool, int, int, int, str]:
    """Hardship before relief, then the best witnessed, then the order of the codebook."""
    order = list(conditions())
    entry = conditions().get(condition.type)
    place = order.index(condition.type) if entry else len(order)
    relief = entry is not None and (entry.relief or entry.group in LAST_GROUPS)
    return relief, -condition.witnesses, place, -len(condition.claims), condition.id


def _is_current(condition: Condition, look: Lookup) -> bool:
    return any(c.period is Period.CURRENT for c in look.claims(condition.claims))
