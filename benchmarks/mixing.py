"""Reports for measuring speed: paragraphs of the project's own texts, put together anew.

The same number gives the same files on every machine. Paragraphs of one war stay together, so that
places are settled among places of the same country, as in real reports.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from synoptic.model import PassageKind, Report
from synoptic.read import read_paths

ROOT = Path(__file__).resolve().parents[1]
SETS = tuple(
    ROOT / name
    for name in ("examples/hama", "examples/khartoum", "tests/data/goma", "tests/data/kherson")
)
WORDS = 750  # of one report: about 1,000 word pieces, a longish agency report
LEAST_WORDS = 15  # a shorter paragraph is a title, a credit, a date
FIRST_DAY = date(2024, 11, 27)
DAYS = 30


def paragraphs(folder: Path) -> tuple[str, ...]:
    """Every paragraph of running text in the reports of a folder, each once, in a fixed order."""
    found = (p for r in read_paths([folder]).reports if r.parent is None for p in _running(r))
    return tuple(sorted(set(found)))


def _running(report: Report) -> Iterator[str]:
    for passage in report.passages:
        if passage.kind is PassageKind.BODY:
            for part in report.text[passage.start : passage.end].split("\n\n"):
                if len(part.split()) >= LEAST_WORDS:
                    yield " ".join(part.split())


def mixed(stock: Sequence[str], number: int) -> str:
    """Report `number`: a day, then paragraphs in an order of its own until it is long enough."""
    order = random.Random(number).sample(stock, len(stock))
    day = FIRST_DAY + timedelta(days=number % DAYS)
    parts = [f"{day.day} {day:%B %Y}"]
    words = 0
    while words < WORDS:
        parts.append(order[(len(parts) - 1) % len(order)])
        words += len(parts[-1].split())
    return "\n\n".join(parts) + "\n"


def write(folder: Path, count: int) -> None:
    """Write `count` reports, no two the same, as text files."""
    stocks = [paragraphs(s) for s in SETS]
    for number in range(count):
        text = mixed(stocks[number % len(stocks)], number)
        (folder / f"report-{number:04}.txt").write_text(text, encoding="utf-8")
