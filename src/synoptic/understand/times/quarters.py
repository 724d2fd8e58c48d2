"""Quarters, halves and fiscal years."""

from __future__ import annotations

from synoptic.understand.times.found import Found
from synoptic.understand.times.story import Builders, Named, Story, named


def fiscal(found: Found, story: Story) -> Named | None:
    """Fiscal 1989, the fiscal year 2012."""
    number, _ = year_of(found, story)
    return named(Moment("year", number, part=found.part, fiscal=True), moves=False)


def fiscal_name(found: Found, story: Story) -> Named | None:
    """FY2012, FY12."""
    digits = re.sub(r"\D", "", found.get("y")[0].key)
    number = int(digits) if len(digits) == 4 else full_year(int(digits), story)
    return named(Moment("year", number, fiscal=True), moves=False)


def which_fiscal(found: Found, story: Story) -> Named | None:
    """The current fiscal year, the last financial year."""
    anchor = story.today
    if anchor is None or anchor.year is None:
        return None
    number = anchor.year + found.step()
    moment = Moment("year", number, part=found.part, fiscal=True)
    return named(moment, f"reckoned from {story.whence(anchor)}", moves=False)


def quarter(found: Found, story: Story) -> Named | None:
    """The third quarter, the first quarter of 2009, Q3."""
    last = "FINAL" in found.kinds("n")
    digits = re.sub(r"\D", "", found.get("n")[0].key)
    number = 4 if last else int(digits) if digits else int(number_of(found.get("n")) or 0)
    if not 1 <= number <= 4:
        return None
    year, reason = year_of(found, story)
    if year is None:
        year, reason = _quarter_year(found, story, number)
    moment = Moment("quarter", year, sub=f"Q{number}", part=found.part)
    if fiscal_year := found.get("fy"):
        moment = replace(moment, year=int(fiscal_year[0].key), fiscal=True)
    return named(moment, reason)


def _quarter_year(found: Found, story: Story, number: int) -> tuple[int | None, str]:
    """"Third-quarter results" are those of the last one, whatever the verb."""
    today = story.published
    adjective = any(w.kind == "HYPHEN" for w in found.all)
    if not adjective or today is None or story.style == "narrative":
        return infer_year(found, story, 3 * number - 2, None, months=3)
    year = today.year - (3 * number - 2 > today.month)
    return year, f"last such quarter seen from publication {today}"


def half(found: Found, story: Story) -> Named | None:
    """The first half of 1916."""
    year, reason = year_of(found, story)
    if year is None:
        return None
    late = "LATE" in found.kinds("n") or number_of(found.get("n")) == 2
    return named(Moment("half", year, sub="H2" if late else "H1"), reason)


BUILDERS: Builders = {
    "fiscal": fiscal, "fiscal_name": fiscal_name, "which_fiscal": which_fiscal, "quarter": quarter, "half": half,
}
