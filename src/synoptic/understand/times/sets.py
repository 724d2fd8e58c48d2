"""Times that return: every day, weekly, twice a month."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def every(found: Found, story: Story) -> Named | None:
    """Every day, each year, per week, every two hours."""
    unit = found.unit
    number = number_of(found.get("n"))
    other = 2.0 if "ALTERNATE" in found.kinds("n") else None
    count = "X" if "FEW" in found.kinds("n") else f"{number or other or 1:g}"
    return Named("SET", length(count, unit))


def every_part(found: Found, story: Story) -> Named | None:
    """Every night, every summer."""
    code = str(found.value("pod") or "FA")
    return Named("SET", f"XXXX-XX-XX{code}" if code.startswith("T") else f"XXXX-{code}")


def frequency(found: Found, story: Story) -> Named | None:
    """Daily, annual; not the name of a paper (the Daily Star)."""
    word = found.get("word")[0]
    capital = story.text[word.start].isupper()
    if capital and found.first and found.words[found.first - 1].kind not in ("BREAK", "STOP"):
        return None
    return Named("SET", str(lexicon().value(word)))


BUILDERS: Builders = {
    "every": every, "every_part": every_part, "frequency": frequency,
}
