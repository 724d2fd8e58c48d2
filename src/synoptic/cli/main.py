"""Which verb is meant, and what becomes of its errors.

Ends with 0 when it did what was asked, 1 when nothing could be read, 2 when something else that
was given cannot be used, 3 on a fault of the program, 130 when stopped by the user.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from synoptic import __version__
from synoptic.cli import add, picture, read, show
from synoptic.cli.output import complain
from synoptic.errors import NothingToRead, SynopticError

DONE, NOTHING, UNUSABLE, FAULT, STOPPED = 0, 1, 2, 3, 130
VERBS = (picture, read, show, add)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit status and never shows a traceback unasked."""
    arguments = parser().parse_args(argv)
    try:
        arguments.run(arguments)
    except Exception as error:
        if os.environ.get("SYNOPTIC_DEBUG"):
            raise
        return _told(error)
    except KeyboardInterrupt:
        complain("Stopped. Run the same command again to go on.")
        return STOPPED
    return DONE


def parser() -> argparse.ArgumentParser:
    """All verbs and their options."""
    top = argparse.ArgumentParser(
        prog="synoptic",
        description="Reads many reports of a conflict and lays them side by side.",
        epilog="Every line leads back to the words it came from.",
    )
    top.add_argument("--version", action="version", version=f"synoptic {__version__}")
    verbs = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for verb in VERBS:
        verb.register(verbs)
    return top


def _told(error: Exception) -> int:
    """Say what went wrong in words; gives the exit status."""
    if isinstance(error, BrokenPipeError):  # the reader of our output, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    if isinstance(error, SynopticError):
        for message in (*getattr(error, "__notes__", ()), str(error)):
            complain(message)
        return NOTHING if isinstance(error, NothingToRead) else UNUSABLE
    complain(
        f"A fault of the program, not yours: {type(error).__name__}: {error}. "
        "Set SYNOPTIC_DEBUG=1 and run again to see where, and please report it."
    )
    return FAULT
