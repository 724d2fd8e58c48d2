"""Years, decades and centuries: 1941, 480 BC, the mid-1980s, the late 19th century."""

from __future__ import annotations

import re
from dataclasses import replace

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.nearby import year_told
from synoptic.understand.times.numbers import full_year, number_of
from synoptic.understand.times.story import Builders, Named, Story, named
from synoptic.understand.times.words import Word, lexicon

QUANTITY_BEFORE = frozenset({"ABOUT", "MORE", "THAN", "LEAST", "UP"})
YEAR_BEFORE = frozenset(
    "IN BY SINCE TO FROM OF WITHIN BEFORE AFTER AND OPEN HYPHEN DASH COMMA THE EARLY LATE MID"
    " BREAK BETWEEN".split()
)
"""What stands before a quantity, and before a year."""


def year(found: Found, story: Story) -> Named | None:
    """1941, the year 1941, late 1941, 480 BC."""
    number, _ = year_told(found, story)
    digits = next((word for word in found.get("ofyear") if word.kind == "YEAR"), None)
    if number is None or (digits and number > 0 and counts_things(found, digits)):
        return None
    return named(Moment("year", number, part=found.part))


def counts_things(found: Found, digits: Word) -> bool:
    """Whether a number of four digits is a quantity, by the words beside it."""
    if found.get("edge") or "CALYEAR" in found.has:
        return False
    if found.after.key in lexicon().raw["counted"]:
        return True
    if found.after.kind == "HYPHEN" and _is_measure(found):
        return True
    if found.before.key == "to" and _up_to(found):
        return True
    if found.before.kind in QUANTITY_BEFORE:
        return not _plain_year(digits)
    return not _plain_year(digits) and found.before.kind not in YEAR_BEFORE


def _up_to(found: Found) -> bool:
    """As many as: "up to 1429 people"."""
    return found.first > 1 and found.words[found.first - 2].key == "up"


def _plain_year(word: Word) -> bool:
    """Round numbers and those before 1500 are quantities as often as years."""
    return 1500 <= int(word.key) <= 2099 and int(word.key) % 50 != 0


def _is_measure(found: Found) -> bool:
    """A 1945-man brigade, a 1500-mile march."""
    following = found.words[found.last + 1] if found.last + 1 < len(found.words) else found.after
    counted = following.key in lexicon().raw["counted"]
    return counted or following.kind in ("HOUR", "DAY", "WEEK", "CALYEAR")


def year_bc(found: Found, story: Story) -> Named | None:
    """The 499 of "499 to 449 BC"."""
    digits = found.get("y")[0].key
    if not digits.isdigit() or int(digits) == 0:
        return None
    return named(Moment("year", -int(digits), part=found.part))


def short_year(found: Found, story: Story) -> Named | None:
    """'82."""
    short = int(found.get("y")[0].key[1:])
    return named(Moment("year", full_year(short, story)), "the century is not told")


def year_tail(found: Found, story: Story) -> Named | None:
    """The 17 of "1915-17"."""
    digits, first = found.get("y")[0].key, int(found.words[found.first - 2].key)
    if len(digits) != 2 or not digits.isdigit():
        return None
    number = first // 100 * 100 + int(digits)
    return named(Moment("year", number), f"in the century of {first}") if number > first else None


def decade(found: Found, story: Story) -> Named | None:
    """The 1980s, the early 80s, the 490s BC."""
    text = found.get("dec")[0].key
    if not re.fullmatch(r"\D?\d+0['’]?s", text):
        return None
    number, reason = int(re.sub(r"\D", "", text)), ""
    if number < 100 and not found.get("bc"):
        number, reason = _past_decade(number, story), "the century is not told"
    moment = Moment("decade", -number if found.get("bc") else number)
    return named(_with_part(moment, found), reason, moves=False)


def decade_word(found: Found, story: Story) -> Named | None:
    """The eighties, the nineteen-eighties; people in their forties are none."""
    number = int(str(found.value("dec")))
    hundreds = int(number_of(found.get("century")) or 0)
    if hundreds:
        moment = Moment("decade", 100 * hundreds + number)
        return named(_with_part(moment, found), moves=False) if hundreds > 9 else None
    if "THE" not in found.has:
        return None
    moment = _with_part(Moment("decade", _past_decade(number, story)), found)
    return named(moment, "the century is not told", moves=False)


def _past_decade(short: int, story: Story) -> int:
    """The decade last gone by: "the 60s"."""
    full = full_year(short, story)
    known = story.today or story.last
    return full - 100 if known and known.year and full > known.year > 0 else full


def _with_part(moment: Moment, found: Found) -> Moment:
    """With the part told before or inside: the early 1980s."""
    edges = [word for word in found.all if word.kind in ("EARLY", "LATE", "MID")]
    part = found.part or (str(lexicon().value(edges[0])) if edges else "")
    return replace(moment, part=part)


def century(found: Found, story: Story) -> Named | None:
    """The late 19th century, the fifth century BC."""
    number = int(number_of(found.get("n")) or 0)
    if not number:
        return None
    if "BC" in found.kinds("bc"):
        moment = Moment("century", -100 * number, part=found.part)
        return named(moment, value=f"BC{number - 1:02d}", moves=False)
    return named(Moment("century", 100 * (number - 1), part=found.part), moves=False)


BUILDERS: Builders = {
    "year": year,
    "year_bc": year_bc,
    "short_year": short_year,
    "year_tail": year_tail,
    "decade": decade,
    "decade_word": decade_word,
    "century": century,
}
