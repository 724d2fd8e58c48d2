"""Time expressions on documents of the `times` benchmark: one line of predictions for each.

    python -m benchmarks.times --data DIR --out FILE

DIR holds docs.jsonl (id, text, published, kind); FILE gets {"id", "times": [{"start", "end",
"type", "value"}]}. Speed goes to standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with docs.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="file for the predictions")
    options = parser.parse_args()
    lines = (options.data / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines if line.strip()]
    predict({"id": "", "text": "today", "published": None})
    begun = time.perf_counter()
    predictions = [predict(document) for document in documents]
    seconds = time.perf_counter() - begun
    with options.out.open("w", encoding="utf-8") as file:
        for prediction in predictions:
            file.write(json.dumps(prediction, ensure_ascii=False) + "\n")
    characters = sum(len(document["text"]) for document in documents)
    print(f"{characters / seconds:,.0f} characters a second", file=sys.stderr)


if __name__ == "__main__":
    main()
