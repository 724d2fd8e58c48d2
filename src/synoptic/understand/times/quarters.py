"""Quarters, halves and fiscal years: the third quarter, the first half of 1916, FY2012."""

from __future__ import annotations

import re

from synoptic.understand.times.found import Found
from synoptic.understand.times.moment import Moment
from synoptic.understand.times.nearby import infer_year, year_told
from synoptic.understand.times.numbers import full_year, number_of
from synoptic.understand.times.story import Builders, Named, Story, named


def fiscal(found: Found, story: Story) -> Named | None:
    """Fiscal 1989, the fiscal year 2012, FY12."""
    if name := found.get("y"):
        digits = re.sub(r"\D", "", name[0].key)
        number: int | None = int(digits) if len(digits) == 4 else full_year(int(digits), story)
    else:
        number, _ = year_told(found, story)
    return named(Moment("year", number, part=found.part, fiscal=True), moves=False)


def which_fiscal(found: Found, story: Story) -> Named | None:
    """The current fiscal year, the last financial year."""
    anchor = story.today
    if anchor is None or anchor.year is None:
        return None
    moment = Moment("year", anchor.year + found.step(), part=found.part, fiscal=True)
    return named(moment, f"reckoned from {story.whence(anchor)}", moves=False)


def quarter(found: Found, story: Story) -> Named | None:
    """The third quarter, the first quarter of 2009, Q3."""
    number = _number(found)
    if not 1 <= number <= 4:
        return None
    if fiscal_year := found.get("fy"):
        year = int(fiscal_year[0].key)
        return named(Moment("quarter", year, sub=f"Q{number}", fiscal=True))
    told, reason = year_told(found, story)
    if told is None:
        told, reason = _year(found, story, number)
    return named(Moment("quarter", told, sub=f"Q{number}", part=found.part), reason)


def _number(found: Found) -> int:
    if "FINAL" in found.kinds("n"):
        return 4
    digits = re.sub(r"\D", "", found.get("n")[0].key)
    return int(digits) if digits else int(number_of(found.get("n")) or 0)


def _year(found: Found, story: Story, number: int) -> tuple[int | None, str]:
    """The year meant; "third-quarter results" are those of the last one, whatever the verb."""
    today, first = story.published, 3 * number - 2
    if "HYPHEN" not in found.has or today is None or story.style == "narrative":
        return infer_year(found, story, first, None, months=3)
    year = today.year - (first > today.month)
    return year, f"last such quarter seen from publication {today}"


def half(found: Found, story: Story) -> Named | None:
    """The first half of 1916."""
    told, reason = year_told(found, story)
    if told is None:
        return None
    late = "LATE" in found.kinds("n") or number_of(found.get("n")) == 2
    return named(Moment("half", told, sub="H2" if late else "H1"), reason)


BUILDERS: Builders = {
    "fiscal": fiscal,
    "which_fiscal": which_fiscal,
    "quarter": quarter,
    "half": half,
}
