"""Time expressions on documents of the `times` benchmark: one line of predictions for each.

    python -m benchmarks.times --data DIR --out FILE

DIR holds docs.jsonl (id, text, published, kind); FILE gets {"id", "times": [{"start", "end",
"type", "value"}]}. Speed goes to standard error.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import Any

from benchmarks.lines import arguments, rows, write
from synoptic.model import Interval
from synoptic.understand.times import find, guess_style


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The times of one document, in the form of the benchmark."""
    day = date.fromisoformat(document["published"]) if document.get("published") else None
    published = Interval(day, day) if day else None
    text = document["text"]
    style = document.get("kind") or guess_style(text, published)
    times = [
        {"start": m.start, "end": m.end, "type": m.type, "value": m.value}
        for m in find(text, published=published, style=style)
    ]
    return {"id": document["id"], "times": times}


def main() -> None:
    """Read, predict, write."""
    options = arguments(__doc__).parse_args()
    documents = [*rows(options.data / "docs.jsonl")]
    predict({"id": "", "text": "today", "published": None})
    begun = time.perf_counter()
    predictions = [predict(document) for document in documents]
    seconds = time.perf_counter() - begun
    write(options.out, predictions)
    characters = sum(len(document["text"]) for document in documents)
    print(f"{characters / seconds:,.0f} characters a second", file=sys.stderr)


if __name__ == "__main__":
    main()
