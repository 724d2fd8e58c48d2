"""Options that several verbs share."""

from __future__ import annotations

import argparse
import os


def paths(parser: argparse.ArgumentParser, count: str = "+") -> None:
    """The files and folders to read."""
    parser.add_argument("paths", nargs=count, metavar="PATH", help="a report, or a folder of them")


def as_of(parser: argparse.ArgumentParser) -> None:
    """The day to which knowledge is cut back."""
    parser.add_argument(
        "--as-of", metavar="DAY", help="use only reports published by the end of this day"
    )


def workers(parser: argparse.ArgumentParser) -> None:
    """How many processes read."""
    parser.add_argument(
        "--workers",
        type=int,
        default=1,
        metavar="N",
        help=f"processes that read (default 1; this machine has {os.cpu_count() or 1} cores)",
    )


def places(parser: argparse.ArgumentParser) -> None:
    """A theatre's own places."""
    parser.add_argument(
        "--places",
        metavar="FILE.csv",
        help="places that the gazetteer lacks: a table with columns name, lat, lon and, if "
        "wanted, aliases, country, radius_km (default: the one SYNOPTIC_PLACES names)",
    )


def store(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Where reports and readings are kept."""
    parser.add_argument(
        "--store",
        required=required,
        metavar="FILE",
        help="SQLite file (or database address) that keeps reports and what was read in them",
    )
