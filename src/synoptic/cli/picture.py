"""`synoptic picture`: reports in, one picture out."""

from __future__ import annotations

import argparse
from typing import Any

from synoptic.cli import options
from synoptic.cli.output import check_writable, complain_of, console, progress, write
from synoptic.errors import InputError
from synoptic.pipeline import parse_day


def register(verbs: Any) -> None:
    """Add the verb to the parser."""
    parser = verbs.add_parser(
        "picture",
        help="read reports and give the brief, the page and the data",
        description="Reads reports and prints the brief; writes page and data where asked.",
    )
    options.paths(parser, "*")
    parser.add_argument("--out", metavar="FILE.html", help="write the page here")
    parser.add_argument("--json", metavar="FILE.json", help="write the data here")
    parser.add_argument("--brief", metavar="FILE.md", help="write the brief here as Markdown")
    options.as_of(parser)
    options.workers(parser)
    options.store(parser, required=False)
    options.places(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Draw the picture; print the brief; write what was asked for."""
    from synoptic.synopsis import picture
    from synoptic.tell.render import terminal

    _check(arguments)
    with progress() as told:
        seen = picture(
            *arguments.paths,
            as_of=arguments.as_of,
            workers=arguments.workers,
            store=arguments.store,
            places=arguments.places,
            progress=told,
        )
    complain_of(seen.problems)
    console().print(terminal(seen.picture))
    asked = (
        (arguments.out, seen.page),
        (arguments.json, seen.to_json),
        (arguments.brief, seen.brief),
    )
    written = []
    for path, form in asked:
        if path:
            write(path, form())
            written.append(path)
    if written:
        console().print(f"Written: {', '.join(written)}", soft_wrap=True)


def _check(arguments: argparse.Namespace) -> None:
    """Refuse at once what would fail only after the long work."""
    if not arguments.paths and not arguments.store:
        raise InputError("nothing to read was given", remedy="Give files or folders, or --store.")
    if arguments.as_of:
        parse_day(arguments.as_of)
    for path in (arguments.out, arguments.json, arguments.brief):
        check_writable(path)
