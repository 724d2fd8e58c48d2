"""What is found: one expression of time, what kind it is and what time it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from synoptic.model import Interval

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["in", "since", "until", "by", "before", "after", "for", "ago"]
Style = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression of time, `text[start:end]` of a report.

    `value` is written as TIMEX3 writes it (`2024-12-05`, `2024-W49`, `P3D`, `PAST_REF`,
    `2024-12-05TEV`, `XXXX-12-05`); "" where the words point at a time that the text does not
    tell ("at the same time"). `interval` holds calendar days, both ends included, widened or
    cut by `relation`; None where no day follows from the words (years before our era too, which
    calendar days cannot hold).
    """

    start: int
    end: int
    text: str
    type: Kind
    value: str
    interval: Interval | None = None
    relation: Relation = "in"
