"""`synoptic add`: read more reports into a store."""

from __future__ import annotations

import argparse
from typing import Any

from synoptic.cli import options
from synoptic.cli.output import complain_of, console, progress
from synoptic.engine import Local
from synoptic.pipeline import gather, read, theatre
from synoptic.problems import nothing_to_read
from synoptic.store import open_store


def register(verbs: Any) -> None:
    """Add the verb to the parser."""
    parser = verbs.add_parser(
        "add",
        help="read more reports into a store",
        description="Reads reports into a store; reading one twice changes nothing.",
    )
    options.paths(parser)
    options.store(parser, required=True)
    options.workers(parser)
    options.places(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Keep the reports, then understand whatever of the store is not understood yet."""
    own = theatre(arguments.places)
    reports, problems = read(arguments.paths)
    if not reports:
        raise nothing_to_read(problems)
    complain_of(problems)
    store = open_store(arguments.store, create=True)
    try:
        new = store.add(reports)
        with progress() as told:
            material = gather(
                store.reports(),
                engine=Local(arguments.workers),
                store=store,
                progress=told,
                own=own,
            )
    finally:
        store.close()
    complain_of(material.problems)
    total = len(material.reports)
    console().print(f"{new} new, {len(reports) - new} known already, {total} in the store.")
