"""Years, decades and centuries: 1941, 480 BC, the mid-1980s, the late 19th century."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


QUANTITY_BEFORE = {"ABOUT", "MORE", "THAN", "LEAST", "UP"}


YEAR_PREPOSITIONS = frozenset("IN BY SINCE TO FROM OF WITHIN BEFORE AFTER AND OPEN HYPHEN DASH"
                              " COMMA THE EARLY LATE MID".split())  # fmt: skip


def year(found: Found, story: Story) -> Named | None:
    """1941, the year 1941, late 1941, 480 BC."""
    number, _ = year_of(found, story)
    bare = [w for w in found.get("ofyear") if w.kind == "YEAR"]
    if number is None or (bare and number > 0 and counts_things(found, story, bare[0])):
        return None
    return named(Moment("year", number, part=found.part))


def counts_things(found: Found, story: Story, word: Word) -> bool:
    """Whether a number of four digits is a quantity, by the words beside it."""
    if found.get("edge") or "CALYEAR" in (w.kind for w in found.all):
        return False
    following = story.words[found.last] if found.last < len(story.words) else None
    if following and following.key in lexicon().raw["counted"]:
        return True
    before = found.before.kind
    if before in QUANTITY_BEFORE and not _plain_year(word):
        return True
    if following and following.kind == "HYPHEN" and _measured(story, found.last + 1):
        return True
    return not _plain_year(word) and before not in YEAR_PREPOSITIONS


def _plain_year(word: Word) -> bool:
    """Round numbers and those before 1500 are quantities as often as years."""
    return 1500 <= int(word.key) <= 2099 and int(word.key) % 50 != 0


def _measured(story: Story, index: int) -> bool:
    key = story.words[index].key if index < len(story.words) else ""
    return key in lexicon().raw["counted"] or _kind_at(story, index) in ("HOUR", "DAY", "CALYEAR")


def year_bc(found: Found, story: Story) -> Named | None:
    """The 499 of "499 to 449 BC"."""
    return named(Moment("year", -int(found.get("y")[0].key), part=found.part))


def short_year(found: Found, story: Story) -> Named | None:
    """'82."""
    key = found.get("y")[0].key
    short = int(key[1:])
    return named(Moment("year", full_year(short, story)), "the century is not told")


def year_tail(found: Found, story: Story) -> Named | None:
    """The 17 of "1915-17"."""
    key = found.get("y")[0].key
    first = int(story.words[found.first - 2].key)
    number = first // 100 * 100 + int(key) if len(key) == 2 else 0
    if number <= first or not key.isdigit():
        return None
    return named(Moment("year", number), f"in the century of {first}")


def decade(found: Found, story: Story) -> Named | None:
    """The 1980s, the early 80s, the 490s BC."""
    digits = re.sub(r"\D", "", found.get("dec")[0].key)
    if not re.fullmatch(r"\D?\d+['’]?s", found.get("dec")[0].key) or not digits.endswith("0"):
        return None
    number = int(digits)
    reason = ""
    if len(digits) == 2:
        number, reason = _past_decade(number, story), "the century is not told"
    if found.get("bc"):
        number = -number
    edge = found.part or next(
        (str(v) for w in found.all if (v := _edge(w))), ""
    )
    return named(Moment("decade", number, part=edge), reason, moves=False)


def _past_decade(short: int, story: Story) -> int:
    """"The 60s" are those last gone by."""
    full = full_year(short, story)
    known = story.today or story.last
    return full - 100 if known and known.year and full > known.year > 0 else full


def _edge(word: Word) -> object:
    return lexicon().value(word) if word.kind in ("EARLY", "LATE", "MID") else None


def century(found: Found, story: Story) -> Named | None:
    """The late 19th century, the fifth century BC."""
    number = number_of(found.get("n"))
    if not number:
        return None
    first = 100 * (int(number) - 1)
    if "BC" in found.kinds("bc"):
        first = -100 * int(number) if number > 1 else -100
        moment = Moment("century", first, part=found.part)
        value = f"BC{int(number) - 1:02d}"
        return named(moment, value=value, moves=False)
    return named(Moment("century", first, part=found.part), moves=False)


BUILDERS: Builders = {
    "year": year, "year_bc": year_bc, "short_year": short_year, "year_tail": year_tail, "decade": decade, "century": century,
}
