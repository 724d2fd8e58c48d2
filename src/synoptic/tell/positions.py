"""Lines of the brief about what is disputed: the matter, its sides, and who tells them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from synoptic.model import BriefLine, Dispute, Period, Side
from synoptic.tell.lookup import Lookup
from synoptic.tell.ranking import main_event
from synoptic.tell.variety import in_turn
from synoptic.tell.wording import names
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.numbers import spelled

# Words that stand before a name in a position: after them English wants its article.
_BEFORE_NAME = r"(?:(?<=of )|(?<=by )|(?<=supports )|(?<=support )|(?<=accuses )|(?<=it was )|^)"

_RANGE = re.compile(r"\b(\d[\d,]*) to (\d[\d,]*)((?: [a-z]\w*)?)")


def dispute_lines(look: Lookup) -> Iterator[BriefLine]:
    """Each disputed matter with all its sides, the weightiest kinds first."""
    main = main_event(look)
    told = frozenset(main.claims) if main else frozenset()
    ordered = sorted(look.picture.disputes, key=lambda d: _weight(d, told))
    once: dict[tuple[str, str], Dispute] = {}
    for dispute in ordered:
        once.setdefault((dispute.kind, dispute.about), dispute)
    past = [d for d in once.values() if _is_past(d, look)]
    current = [d for d in once.values() if d not in past]
    for dispute in [*in_turn(current, lambda d: d.kind), *past]:
        claims = dict.fromkeys(c for s in dispute.sides for c in s.claims)
        yield BriefLine(dispute_sentence(dispute, look), tuple(claims), "disputes")


def dispute_sentence(dispute: Dispute, look: Lookup) -> str:
    """`Accounts differ on how Hama was taken: with fighting (A); without fighting (B).`

    A report that tells more than one side is named once, after them.
    """
    form = wording().disputes.get(dispute.kind, "accounts differ on {about}")
    reports = [dict.fromkeys(c.span.report for c in look.claims(s.claims)) for s in dispute.sides]
    told = Counter(r for side in reports for r in side)
    both = [report for report, sides in told.items() if sides > 1]
    sides = [_side(s, both, look) for s in dispute.sides]
    if both:
        all_ = "both" if len(dispute.sides) == 2 else "several"
        sides.append(f"{look.sources(both)} {'tell' if len(both) > 1 else 'tells'} {all_}")
    about = _worded(dispute.about, look)
    return f"{names.capitalised(form.format(about=about))}: {'; '.join(sides)}."


def _side(side: Side, both: list[str], look: Lookup) -> str:
    """The position and the reports that tell only it; how many witnesses, where they are fewer."""
    claims = [c for c in look.claims(side.claims) if c.span.report not in both]
    reports = list(dict.fromkeys(c.span.report for c in claims))
    position = _worded(side.position, look)
    if not reports:
        return position
    independent = look.witnesses(claims)
    alike = f", {spelled(independent)} witness{'es' * (independent > 1)}"
    return f"{position} ({look.sources(reports)}{alike if independent < len(reports) else ''})"


def _worded(text: str, look: Lookup) -> str:
    """Names with their articles, days without the year that everything is about."""
    if text.startswith("“"):
        return text
    text = _RANGE.sub(_vague, text)
    known = sorted((a for a in look.picture.actors if a.name in text), key=lambda a: -len(a.name))
    if known and (name := names.actor(known[0])) != known[0].name:
        text = re.sub(_BEFORE_NAME + re.escape(known[0].name), lambda _: name, text)
    return re.sub(rf"(?<=[a-z]) {look.year}\b", "", text) if look.year else text


def _vague(found: re.Match[str]) -> str:
    """`hundreds of people` for `100 to 999 people`."""
    low, high, rest = found[1].replace(",", ""), found[2].replace(",", ""), found[3]
    word = wording().vague.get(f"{low}-{high}")
    return f"{word}{' of' if rest and word.endswith('s') else ''}{rest}" if word else found[0]


def _is_past(dispute: Dispute, look: Lookup) -> bool:
    claims = look.claims(c for s in dispute.sides for c in s.claims)
    return bool(claims) and all(c.period is Period.BACKGROUND for c in claims)


def _weight(dispute: Dispute, main: frozenset[str]) -> tuple[int, bool, int, str]:
    """The order of kinds, then what is about the main event, then the number of witnesses."""
    kinds = list(wording().disputes)
    kind = kinds.index(dispute.kind) if dispute.kind in kinds else len(kinds)
    elsewhere = all(main.isdisjoint(s.claims) for s in dispute.sides)
    return kind, elsewhere, -sum(s.witnesses for s in dispute.sides), dispute.id
