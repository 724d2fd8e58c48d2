"""Places of news texts: `python -m benchmarks.places --data DIR --out FILE`.

DIR holds `docs.jsonl` ({"id", "text"} on each line); FILE gets {"id", "places": [{"start", "end",
"geonameid", "lat", "lon"}]} on each line, every mention that is a name (not "north of Hama").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.lines import Row, arguments, rows, write
from synoptic.model import Report
from synoptic.understand.places import Gazetteer, PlaceMention, find, find_text

_NAMES = frozenset({"place", "demonym", "metonym", "facility", "nested"})


def row(mention: PlaceMention) -> dict[str, Any]:
    """A mention as the benchmark writes it. A people and a government have a place, but it does
    not say that anything is there."""
    place = mention.place
    where = place if mention.kind not in ("demonym", "metonym") else None
    return {
        "start": mention.start,
        "end": mention.end,
        "geonameid": place.geonameid if place else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
    }


Finder = Callable[[str], tuple[PlaceMention, ...]]


def finder(gazetteer: Gazetteer, parsed: bool) -> Finder:
    """How a text's places are found: with the reader, or by the words alone."""
    if not parsed:
        return lambda text: find_text(text, gazetteer)
    from synoptic.understand.reader import Reader

    reader = Reader.load()
    return lambda text: find(reader.parse(Report("report", "text", text)), gazetteer)


def main() -> None:
    """Read the documents, write the places."""
    parser = arguments(__doc__)
    parser.add_argument("--no-reader", action="store_true", help="find names without a parse")
    options = parser.parse_args()
    find_places = finder(Gazetteer.open(), not options.no_reader)

    def predict(doc: Row) -> Row:
        places = [row(m) for m in find_places(doc["text"]) if m.kind in _NAMES]
        return {"id": doc["id"], "places": places}

    write(options.out, map(predict, rows(options.data / "docs.jsonl")))


if __name__ == "__main__":
    main()
