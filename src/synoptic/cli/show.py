"""`synoptic show`: one part of the picture as a table, from a store."""

from __future__ import annotations

import argparse
from typing import Any

from rich.text import Text

from synoptic.cli import options, source_tables, tables
from synoptic.cli.output import complain_of, console, progress
from synoptic.pipeline import parse_day
from synoptic.tell.lookup import Lookup

VIEWS = {
    "events": tables.events,
    "figures": tables.figures,
    "control": tables.control,
    "disputes": tables.disputes,
    "outlook": tables.outlook,
    "sources": source_tables.sources,
    "conditions": tables.conditions,
}


def register(verbs: Any) -> None:
    """Add the verb to the parser."""
    parser = verbs.add_parser(
        "show",
        help="print one part of the picture from a store",
        description="Prints a part of the picture; every row has its source and its words.",
    )
    parser.add_argument("what", choices=VIEWS, help="which part")
    options.store(parser, required=True)
    options.as_of(parser)
    parser.add_argument("--place", metavar="NAME", help="only what is about this place")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Draw the picture from the store and print the part asked for."""
    from synoptic.synopsis import picture

    if arguments.as_of:
        parse_day(arguments.as_of)
    with progress() as told:
        seen = picture(store=arguments.store, as_of=arguments.as_of, progress=told)
    complain_of(seen.problems)
    view = VIEWS[arguments.what](Lookup(seen.picture), arguments.place)
    out = console()
    for table in view:
        out.print(table)
    if not any(table.row_count for table in view):
        out.print(Text(_nothing(arguments)))


def _nothing(arguments: argparse.Namespace) -> str:
    about = f" about {arguments.place}" if arguments.place else ""
    known = f" as known on {arguments.as_of}" if arguments.as_of else ""
    return f"Nothing{about}{known}."
