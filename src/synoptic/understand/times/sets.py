"""Times that return: every day, weekly, each Sunday night."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.numbers import length, number_of
from synoptic.understand.times.story import Builders, Named, Story


def every(found: Found, story: Story) -> Named | None:
    """Every day, each year, per week, every two hours."""
    kinds = found.kinds("n")
    number = 2.0 if "ALTERNATE" in kinds else number_of(found.get("n")) or 1.0
    return Named("SET", length("X" if "FEW" in kinds else f"{number:g}", found.unit))


def every_part(found: Found, story: Story) -> Named | None:
    """Every night, every summer."""
    code = str(found.value("pod") or "FA")
    return Named("SET", f"XXXX-XX-XX{code}" if code.startswith("T") else f"XXXX-{code}")


def frequency(found: Found, story: Story) -> Named | None:
    """Daily, annual; not the name of a paper (the Daily Star)."""
    capital = story.text[found.get("word")[0].start].isupper()
    if capital and found.before.kind not in ("BREAK", "STOP"):
        return None
    return Named("SET", str(found.value("word")))


BUILDERS: Builders = {"every": every, "every_part": every_part, "frequency": frequency}
