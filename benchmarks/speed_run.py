"""Read and understand a folder once, and say how long it took: `speed` runs this as a process."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from benchmarks.encoder import Counting
from synoptic.pipeline import gather, read


def main() -> None:
    """Print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--workers", type=int, required=True)
    options = parser.parse_args()
    begun = time.perf_counter()
    reports, problems = read([options.data])
    engine = Counting(options.workers)
    material = gather(reports, engine=engine, problems=problems)
    seconds = time.perf_counter() - begun
    found = {
        "reports": len(material.readings),
        "claims": sum(len(r.claims) for r in material.readings),
        "pieces": engine.spent.pieces,
        "seconds": round(seconds, 2),
        "encoder_seconds": round(engine.spent.seconds, 2),
        "problems": len(material.problems),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
