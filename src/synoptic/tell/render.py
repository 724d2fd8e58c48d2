"""The brief as Markdown and for the terminal."""

from __future__ import annotations

import re

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from synoptic.model import Picture
from synoptic.tell.citations import Citation, CitedLine, cited
from synoptic.tell.wording.times import day

NOTHING = "The reports say nothing of events, places held, numbers or conditions that can be told."
_MARKED = re.compile(r"([\\`*_\[\]<>#|~])")


def title(picture: Picture) -> str:
    """`As known on 5 December 2024`: the day asked for, else that of the latest report."""
    ends = [r.published.end for r in picture.reports if r.published.end]
    known = picture.as_of or (max(ends) if ends else None)
    return f"As known on {day(known)}" if known else "As known from reports without a date"


def markdown(picture: Picture) -> str:
    """Title, sentences with source numbers, sources with their words."""
    lines, sources = cited(picture)
    body = [f"- {escaped(x.line.text)} {_numbers(x)}".rstrip() for x in lines] or [NOTHING]
    notes = [
        f"{s.number}. {escaped(s.source)}, {escaped(s.published)}: {escaped(s.words)}"
        for s in sources
    ]
    parts = [f"# {title(picture)}", "\n".join(body)]
    if notes:
        parts += ["## Sources", "\n".join(notes)]
    return "\n\n".join(parts) + "\n"


def terminal(picture: Picture) -> RenderableType:
    """The brief for a terminal of any width: the main line in bold, sources below."""
    lines, sources = cited(picture)
    if not lines:
        return Text(f"{title(picture)}\n\n{NOTHING}\n")
    body = [Padding(_line(x, bold=i == 0), (0, 0, 0, 2)) for i, x in enumerate(lines)]
    return Group(
        Text(f"{title(picture)}\n"), *body, Text("\nSources", style="bold"), _table(sources)
    )


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _MARKED.sub(r"\\\1", text)


def _numbers(cited_line: CitedLine) -> str:
    return "".join(f"[{n}]" for n in cited_line.numbers)


def _line(cited_line: CitedLine, *, bold: bool) -> Text:
    text = Text(cited_line.line.text, style="bold" if bold else "")
    return text.append(f" {_numbers(cited_line)}", style="not bold dim")


def _table(sources: tuple[Citation, ...]) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim")
    table.add_column()
    for source in sources:
        words = Text(f"{source.source}, {source.published}: ").append(source.words, style="italic")
        table.add_row(Text(f"[{source.number}]"), words)
    return table
