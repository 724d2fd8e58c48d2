"""`synoptic show`: one part of the picture, from a store."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from synoptic.cli import options, source_tables, views
from synoptic.cli.listing import Listing
from synoptic.cli.output import complain_of, console, progress
from synoptic.pipeline import parse_day
from synoptic.tell.lookup import Lookup

View = Callable[[Lookup, str | None], Sequence[Listing | Table]]
VIEWS: dict[str, View] = {
    "events": views.events,
    "figures": views.figures,
    "control": views.control,
    "disputes": views.disputes,
    "outlook": views.outlook,
    "sources": source_tables.sources,
    "conditions": views.conditions,
}


def register(verbs: Any) -> None:
    """Add the verb to the parser."""
    parser = verbs.add_parser(
        "show",
        help="print one part of the picture from a store",
        description="Prints a part of the picture; every entry has its source and its words.",
    )
    parser.add_argument("what", choices=VIEWS, help="which part")
    options.store(parser, required=True)
    options.as_of(parser)
    options.places(parser)
    parser.add_argument("--place", metavar="NAME", help="only what is about this place")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Draw the picture from the store and print the part asked for."""
    from synoptic.synopsis import picture

    if arguments.as_of:
        parse_day(arguments.as_of)
    with progress() as told:
        seen = picture(
            store=arguments.store,
            as_of=arguments.as_of,
            places=arguments.places,
            progress=told,
        )
    complain_of(seen.problems)
    view = VIEWS[arguments.what](Lookup(seen.picture), arguments.place)
    out = console()
    filled = [part for part in view if part.row_count]
    for part in filled:
        out.print(part)
    if not filled:
        out.print(Text(_nothing(arguments)))


def _nothing(arguments: argparse.Namespace) -> str:
    about = f" about {arguments.place}" if arguments.place else ""
    known = f" as known on {arguments.as_of}" if arguments.as_of else ""
    return f"Nothing{about}{known}."
