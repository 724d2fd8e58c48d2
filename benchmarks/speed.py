"""How fast reports are read and understood, and how much memory that takes.

    python -m benchmarks.speed [--reports 200] [--out FILE]

Writes so many reports of about 750 words (see `mixing`), reads them with one and with two
workers, and times the first picture of five reports, program start included. A rate includes
loading the model, once a worker. The last line printed is JSON. Give it two idle cores.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import group, mixing
from synoptic.understand.places import Gazetteer

FIVE = (
    "levant-ledger.txt", "meridian-sitrep-3.md", "national-dispatch.txt", "northern-wire-1205.txt",
    "orontes-observer.txt",
)  # fmt: skip


def main() -> None:
    """Measure, print a table and a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=200, help="how many to read (default 200)")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", type=Path, help="write the JSON here, too")
    options = parser.parse_args()
    Gazetteer.open()  # built once, on a machine's first run: no part of any figure
    with tempfile.TemporaryDirectory() as name:
        mixing.write(Path(name), options.reports)
        runs = [reading(Path(name), n) for n in options.workers]
    found = {"cores": os.cpu_count(), "runs": runs, "cold": cold()}
    show(found)
    print(json.dumps(found))
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def reading(folder: Path, workers: int) -> dict[str, Any]:
    """Figures of one run over a folder, in processes of its own."""
    command = [sys.executable, "-m", "benchmarks.speed_run"]
    ended = group.run([*command, "--data", str(folder), "--workers", str(workers)], mixing.ROOT)
    told: dict[str, Any] = json.loads(ended.output)
    seconds = told["seconds"]
    return {
        "workers": workers,
        **told,
        "reports_per_second": round(told["reports"] / seconds, 2),
        "pieces_per_second": round(told["pieces"] / seconds),
        "encoder_share": round(told["encoder_seconds"] / (seconds * workers), 3),
        "peak_mb": ended.peak_mb and round(ended.peak_mb),
    }


def cold() -> dict[str, Any]:
    """The picture of five reports by the command itself; the gazetteer is there."""
    files = [str(mixing.ROOT / "examples" / "hama" / name) for name in FIVE]
    ended = group.run([sys.executable, "-m", "synoptic", "picture", *files], mixing.ROOT)
    return {"reports": len(files), "seconds": round(ended.seconds, 2),
            "peak_mb": ended.peak_mb and round(ended.peak_mb)}  # fmt: skip


def show(found: dict[str, Any]) -> None:
    """One table; goals beside what has one."""
    runs = found["runs"]
    table = Table("", *(f"{n(r['workers'], 'worker')}" for r in runs), "goal")
    rows = {
        "reports": ("reports", ""),
        "reports a second": ("reports_per_second", "≥ 6 with 2 workers"),
        "word pieces a second": ("pieces_per_second", ""),
        "seconds": ("seconds", ""),
        "in the encoder": ("encoder_share", ""),
        "peak memory, MB": ("peak_mb", "< 1,000"),
    }
    for label, (key, goal) in rows.items():
        table.add_row(label, *(str(r[key]) for r in runs), goal)
    table.add_section()
    blanks = [""] * (len(runs) - 1)
    first = found["cold"]
    table.add_row("five reports, from the start, s", str(first["seconds"]), *blanks, "< 8")
    table.add_row("the same, peak memory, MB", str(first["peak_mb"]), *blanks, "< 1,000")
    Console(width=100).print(table)


def n(count: int, noun: str) -> str:
    """`1 worker`, `2 workers`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


if __name__ == "__main__":
    main()
