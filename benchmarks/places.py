"""Places of news texts: `python -m benchmarks.places --data DIR --out FILE`.

DIR holds `docs.jsonl` ({"id", "text"} on each line); FILE gets {"id", "places": [{"start", "end",
"geonameid", "lat", "lon"}]} on each line, every mention that is a name (not "north of Hama").
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from synoptic.understand.places import Gazetteer, PlaceMention, find_text

_NAMES = frozenset({"place", "demonym", "metonym", "facility", "nested"})


def row(mention: PlaceMention) -> dict[str, Any]:
    """A mention as the benchmark writes it."""
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "geonameid": place.geonameid if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
    }


def main() -> None:
    """Read the documents, write the places."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    gazetteer = Gazetteer.open()
    with (
        (options.data / "docs.jsonl").open(encoding="utf-8") as docs,
        options.out.open("w", encoding="utf-8") as out,
    ):
        for line in docs:
            doc = json.loads(line)
            places = [row(m) for m in find_text(doc["text"], gazetteer) if m.kind in _NAMES]
            out.write(json.dumps({"id": doc["id"], "places": places}) + "\n")


if __name__ == "__main__":
    main()
