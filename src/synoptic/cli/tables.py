"""The tables of `synoptic show`, one function a view. Each row ends with its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from synoptic.model import Holding, Interval
from synoptic.tell.counts import counted_words, speaker_name, value_words
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import evidence
from synoptic.tell.wording.times import days

# Quotations in one row; the page and the data have all of them.
MOST_QUOTED = 2

Tables = list[Table]


def events(look: Lookup, place: str | None) -> Tables:
    """Day, sentence, place, witnesses, grade."""
    table = _table("Events", "When", "What", "Where", "Witnesses", "Grade")
    ordered = sorted(look.picture.events, key=lambda e: (_begin(e.when), e.id))
    for e in ordered:
        if is_about(look, place, e.place):
            cells = (days(e.when), e.summary, _place(look, e.place))
            _row(table, look, e.claims, *cells, str(e.witnesses), e.grade.value)
    return [table]


def figures(look: Lookup, place: str | None) -> Tables:
    """What is counted, where, over which days, by whom."""
    table = _table("Figures", "What", "Where", "Period", "Who says", "Current")
    for f in look.picture.figures:
        if is_about(look, place, f.place, f.other_place):
            said = dict.fromkeys(counted_words(f, value_words(v)) for v in f.by)
            speakers = dict.fromkeys(speaker_name(v, look) for v in f.by)
            cells = ("\n".join(said), _place(look, f.place), days(f.period), "\n".join(speakers))
            _row(table, look, f.claims, *cells, "yes" if f.current else "no")
    return [table]


def control(look: Lookup, place: str | None) -> Tables:
    """Who holds which place, by place and time."""
    table = _table("Control", "Where", "Holder", "Since", "Until", "Against")
    ordered = sorted(look.picture.holdings, key=lambda h: _holding_order(h, look))
    for h in ordered:
        if is_about(look, place, h.place):
            where = _place(look, h.place) + ("" if h.whole else " (part)")
            cells = (where, actor_name(look, h.holder), days(h.since), days(h.until))
            _row(table, look, h.claims, *cells, str(len(h.against) or ""))
    return [table]


def disputes(look: Lookup, place: str | None) -> Tables:
    """One row a side."""
    table = _table("Disputes", "About", "Kind", "Position", "Witnesses")
    for d in look.picture.disputes:
        places = [c.place for s in d.sides for c in look.claims(s.claims)]
        for number, s in enumerate(d.sides if is_about(look, place, *places) else ()):
            head = (d.about, d.kind) if number == 0 else ("", "")
            _row(table, look, s.claims, *head, s.position, str(s.witnesses))
    return [table]


def outlook(look: Lookup, place: str | None) -> Tables:
    """Who said what would come, on what condition, and how it ended."""
    table = _table("Outlook", "Who says", "If", "By", "Outcome", "Why")
    for f in look.picture.forecasts:
        claims = look.claims([f.claim])
        if claims and is_about(look, place, *(p for c in claims for p in (c.place, c.other_place))):
            cells = (actor_name(look, f.speaker), f.condition or "", days(f.horizon))
            _row(table, look, [f.claim], *cells, f.outcome.value, f.reason)
    return [table]


def conditions(look: Lookup, place: str | None) -> Tables:
    """The state of things on the ground."""
    table = _table("Conditions", "What", "Where", "When", "Witnesses")
    for c in look.picture.conditions:
        if is_about(look, place, c.place):
            cells = (c.type.replace("_", " "), _place(look, c.place), days(c.when))
            _row(table, look, c.claims, *cells, str(c.witnesses))
    return [table]


def is_about(look: Lookup, name: str | None, *ids: str | None) -> bool:
    """Whether one of the places has this name, or lies in the division or country of it."""
    if name is None:
        return True
    found = [p for i in ids if (p := look.place(i))]
    wanted = name.casefold()
    return any(
        wanted in (x.casefold() for x in (p.name, p.id, p.admin1, p.country) if x) for p in found
    )


def titled(title: str, *columns: str) -> Table:
    """A table with its columns and no rows."""
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column)
    return table


def actor_name(look: Lookup, id: str) -> str:
    """The actor's name; the id where the picture does not know it."""
    found = look.actor(id)
    return found.name if found else id


def _table(title: str, *columns: str) -> Table:
    table = titled(title, *columns)
    table.add_column("Source and words", ratio=1)
    return table


def _row(table: Table, look: Lookup, claims: Iterable[str], *cells: str) -> None:
    """A row and, at its end, where it comes from."""
    table.add_row(*map(Text, cells), Text(_quotations(look, list(claims))))


def _quotations(look: Lookup, claims: Sequence[str]) -> str:
    """Outlet and words of the first claims, one a report, and how many more there are."""
    first = {c.span.report: c for c in reversed(look.claims(claims))}
    shown = [c for c in look.claims(claims) if first[c.span.report] is c]
    lines = [f"{look.source(c.span.report)}: {evidence(c, look)}" for c in shown[:MOST_QUOTED]]
    more = len(look.claims(claims)) - len(lines)
    return "\n".join(lines + ([f"and {more} more"] if more > 0 else []))


def _place(look: Lookup, id: str | None) -> str:
    found = look.place(id)
    return found.name if found else ""


def _begin(when: Interval | None) -> str:
    """For sorting by time; what has no day comes last."""
    day = when and (when.start or when.end)
    return day.isoformat() if day else "9999"


def _holding_order(holding: Holding, look: Lookup) -> tuple[str, str, str]:
    return _place(look, holding.place), _begin(holding.since or holding.until), holding.holder
