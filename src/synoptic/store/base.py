"""What every store can do. All of it may be done twice without changing anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from synoptic.model import Reading, Report, identity


@dataclass(frozen=True, slots=True)
class Key:
    """What a reading hangs on: the text, the day it was published, and the reader's version.

    The day counts because it settles what "Thursday" means.
    """

    report: str
    published: str
    reader: str

    @classmethod
    def of(cls, report: Report, reader: str) -> Key:
        """The key under which `reader`'s reading of a report is kept."""
        day = report.published
        return cls(report.id, f"{day.start}/{day.end}/{day.granularity}/{day.how}", reader)

    @property
    def id(self) -> str:
        """One short id for the three."""
        return identity("reading", self.report, self.published, self.reader)


class Store(Protocol):
    """Reports as they were read, before dates are settled, and readings by key."""

    def add(self, reports: Iterable[Report]) -> int:
        """Keep reports; gives how many were new."""
        ...

    def reports(self) -> tuple[Report, ...]:
        """All reports, by id."""
        ...

    def reading(self, key: Key) -> Reading | None:
        """The reading under this key, or None where it was not made yet."""
        ...

    def known(self, keys: Sequence[Key]) -> frozenset[str]:
        """Ids of those keys whose reading is kept."""
        ...

    def keep(self, key: Key, reading: Reading) -> None:
        """Keep one reading and its claims, safe on disk when this returns."""
        ...

    def close(self) -> None:
        """Let the database go."""
        ...
