"""The floors of quality, on data that lies beside the checkout."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from synoptic.model import Interval
from synoptic.understand.times import find, guess_style

VALUE_FLOOR = {"narrative": 0.90, "news": 0.82}
"""F1 of values on the development documents; measured 0.907 and 0.826."""
SPEED_FLOOR = 50_000
"""Characters a second on one core; measured above 300,000."""


def _documents(shared: Path) -> list[dict[str, str]]:
    lines = (shared / "bench/times/dev/docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.shared
def test_values_and_speed_keep_their_floors(shared: Path) -> None:
    sys.path.insert(0, str(shared / "bench"))
    import score_times  # type: ignore[import-not-found]

    documents = _documents(shared)
    gold = (shared / "bench/times/dev/gold.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {mark["id"]: mark["times"] for mark in map(json.loads, gold)}
    found, begun = {}, time.process_time()
    for document in documents:
        day = date.fromisoformat(document["published"])
        mentions = find(document["text"], published=Interval(day, day), style=document["kind"])  # type: ignore[arg-type]
        found[document["id"]] = [
            {"start": m.start, "end": m.end, "type": m.type, "value": m.value} for m in mentions
        ]
    speed = sum(len(d["text"]) for d in documents) / (time.process_time() - begun)
    kinds = {document["id"]: document["kind"] for document in documents}
    result = score_times.score({i: (wanted[i], found[i]) for i in wanted}, kinds)
    for kind, floor in VALUE_FLOOR.items():
        assert result["kind"][kind]["value"]["f1"] >= floor
    assert speed >= SPEED_FLOOR


@pytest.mark.shared
def test_the_style_of_most_documents_is_guessed(shared: Path) -> None:
    right = 0
    documents = _documents(shared)
    for document in documents:
        day = date.fromisoformat(document["published"])
        right += guess_style(document["text"], Interval(day, day)) == document["kind"]
    assert right >= 0.98 * len(documents)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("report", "published", "expected"),
    [
        ("001", date(2024, 12, 5), {"Thursday": "2024-12-05", "last week": "2024-W48",
                                    "Tuesday": "2024-12-03", "Wednesday": "2024-12-04"}),
        ("002", date(2024, 12, 5), {"late last week": "2024-W48", "the past four years": "P4Y",
                                    "This week": "2024-W49", "54-year": "P54Y"}),
        ("003", date(2024, 12, 6), {"eight days ago": "2024-11-28", "the weekend": "2024-W48-WE",
                                    "mid-2012": "2012", "December 5": "2024-12-05",
                                    "Thursday": "2024-12-05", "13-year": "P13Y"}),
        ("004", date(2024, 12, 5), {"November 27": "2024-11-27", "December 4": "2024-12-04",
                                    "2020": "2020"}),
    ],
)  # fmt: skip
def test_the_reference_reports(
    shared: Path, report: str, published: date, expected: dict[str, str]
) -> None:
    (path,) = (shared / "reports/hama").glob(f"{report}_*.txt")
    text = path.read_text(encoding="utf-8")
    found = {m.text: m.value for m in find(text, published=Interval(published, published))}
    assert {words: found.get(words) for words in expected} == expected
