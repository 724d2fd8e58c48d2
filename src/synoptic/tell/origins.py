"""The last line of the brief: how many reports, how many independent, who repeats whom."""

from __future__ import annotations

from synoptic.model import BriefLine, Derivation
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording import names
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import spelled
from synoptic.tell.wording.times import day

# Pairs named in one line, the closest first; all of them stand on the page and in the data.
MOST_PAIRS = 3


def source_line(look: Lookup) -> BriefLine:
    """`5 reports, 4 independent: D repeats B.`; its claims are of the reports it names."""
    picture = look.picture
    own = {r.id for r in picture.reports if r.parent is None}
    posts = len(picture.reports) - len(own)
    independent = sum(1 for w in picture.witnesses if own & set(w.reports)) or len(own)
    inside = f" with {spelled(posts)} post{'s' * (posts > 1)} in them" if posts else ""
    pairs = sorted(picture.derivations, key=lambda d: (-d.share, d.earlier, d.later))[:MOST_PAIRS]
    told = "; ".join(_pair(d, look) for d in pairs)
    number = names.capitalised(f"{spelled(len(own))} report{'s' * (len(own) != 1)}")
    text = f"{number}{inside}{_independent(independent, len(own))}"
    named = {i for d in pairs for i in (d.earlier, d.later)} or {r.id for r in picture.reports}
    return BriefLine(f"{text}{': ' if told else ''}{told}.", _claims(named, look), "sources")


def _independent(independent: int, reports: int) -> str:
    if reports < 2:
        return ""
    number = "all" if independent == reports else spelled(independent)
    return f", {number} independent of one another"


def _pair(derivation: Derivation, look: Lookup) -> str:
    earlier, later = look.source(derivation.earlier), look.source(derivation.later)
    if earlier == later:  # one outlet twice: the day tells which is which
        earlier, later = (_dated(i, look) for i in (derivation.earlier, derivation.later))
    forms = wording().repeats if derivation.direction_known else wording().shares
    form = forms.get(derivation.kind, forms["shared passages"])
    return form.format(earlier=earlier, later=later)


def _dated(report: str, look: Lookup) -> str:
    printed = look.printed(report)
    return look.source(report) + (f" of {day(printed, look.year)}" if printed else "")


def _claims(reports: set[str], look: Lookup) -> tuple[str, ...]:
    """The first claim of each report."""
    first: dict[str, str] = {}
    for claim in look.picture.claims:
        if claim.span.report in reports:
            first.setdefault(claim.span.report, claim.id)
    return tuple(first.values())
