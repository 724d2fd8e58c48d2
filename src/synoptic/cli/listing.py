"""How a part of the picture is printed: entry by entry, readable at any width of the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.text import Text

INDENT = 4  # columns before facts and words


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told, the facts beside it, and the words it rests on, a line for each source."""

    head: str
    facts: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled list of entries."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def row_count(self) -> int:
        """How many entries it has, as a table of rich says how many rows."""
        return len(self.entries)

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        yield Text(self.title, style="italic")
        for entry in self.entries:
            yield Text("")
            yield Text(entry.head, style="bold")
            if facts := " · ".join(filter(None, entry.facts)):
                yield Padding(Text(facts, style="dim"), (0, 0, 0, INDENT))
            yield from (Padding(Text(line), (0, 0, 0, INDENT)) for line in entry.words)
