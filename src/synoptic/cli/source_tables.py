"""`synoptic show sources`: witnesses, who repeats whom, who calls whom what."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from synoptic.cli.views import MOST_QUOTED, actor_name
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import words
from synoptic.tell.wording.times import days


def sources(look: Lookup, place: str | None) -> list[Table]:
    """Witnesses, who repeats whom, and who calls whom what; the place plays no part."""
    return [_witnesses(look), _derivations(look), _naming(look)]


def _titled(title: str, *columns: str) -> Table:
    """A table with its columns and no rows."""
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column)
    return table


def _witnesses(look: Lookup) -> Table:
    table = _titled("Witnesses", "Witness", "Reports", "Published", "Why")
    reports = {r.id: r for r in look.picture.reports}
    for number, w in enumerate(look.picture.witnesses, 1):
        names = "\n".join(look.source(r) for r in w.reports)
        dates = "\n".join(days(reports[r].published) for r in w.reports if r in reports)
        table.add_row(*map(Text, (str(number), names, dates, w.reason)))
    return table


def _derivations(look: Lookup) -> Table:
    table = _titled("Who repeats whom", "Earlier", "Later", "Kind", "Share", "Words")
    for d in look.picture.derivations:
        arrow = "" if d.direction_known else " (or both from a third)"
        quoted = "\n".join(words(p.text) for p in d.passages[:MOST_QUOTED])
        names = (look.source(d.earlier), look.source(d.later) + arrow)
        table.add_row(*map(Text, (*names, d.kind, f"{d.share:.0%}", quoted)))
    return table


def _naming(look: Lookup) -> Table:
    table = _titled("Who calls whom what", "Actor", "Label", "Outlet", "Times")
    for n in look.picture.naming:
        table.add_row(*map(Text, (actor_name(look, n.actor), n.label, n.outlet, str(n.count))))
    return table
