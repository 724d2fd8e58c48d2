"""The real reader on small reports written for the tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from synoptic.model import Interval, Reading, Report
from synoptic.understand import understand

FRIDAY = date(2025, 1, 31)

Understood = Callable[..., Reading]


@cache
def _read(text: str, day: date) -> Reading:
    return understand(Report("r", "r.txt", text, published=Interval(day, day), language="en"))


@pytest.fixture(scope="session")
def read() -> Understood:
    """What is understood of a text published on a Friday, 31 January 2025, or on another day."""

    def understood(text: str, day: date = FRIDAY) -> Reading:
        return _read(text, day)

    return understood
