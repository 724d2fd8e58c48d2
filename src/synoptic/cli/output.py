"""What the terminal gets, and files that results are written to."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from synoptic.errors import OutputError
from synoptic.model import Problem
from synoptic.pipeline import Progress as Told
from synoptic.problems import problem_line

# Columns where nobody's terminal sets them: a table's quotations stay on few lines.
FILE_WIDTH = 160


def console() -> Console:
    """Standard output; colours and width as the terminal has them, none and wide in a file."""
    wide = None if sys.stdout.isatty() or "COLUMNS" in os.environ else FILE_WIDTH
    return Console(file=sys.stdout, highlight=False, width=wide)


def complain(message: str) -> None:
    """One message on standard error, as it stands."""
    print(message, file=sys.stderr)


def complain_of(problems: Iterable[Problem]) -> None:
    """Each problem on a line: file, line, what was wrong, what to do."""
    for problem in problems:
        complain(problem_line(problem))


@contextmanager
def progress() -> Iterator[Told]:
    """A bar on standard error while reports are read; nothing where that is no terminal."""
    bar = Progress(
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def check_writable(path: str | None) -> None:
    """Raise OutputError, before any long work, where a result could not be written."""
    if path is None:
        return
    target = Path(path)
    if target.is_dir():
        raise OutputError("this is a folder", where=path, remedy="Give the name of a file.")
    folder = target.absolute().parent
    nearest = next(p for p in (folder, *folder.parents) if p.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise OutputError("no file can be made here", where=path, remedy=_ELSEWHERE)
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError("the file may not be overwritten", where=path, remedy=_ELSEWHERE)


_ELSEWHERE = "Allow writing there, or give another place."


def write(path: str, text: str) -> None:
    """Write a whole file or leave what was there; makes the folder. Raises OutputError."""
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():  # /dev/stdout and the like
            target.write_text(text, encoding="utf-8", newline="\n")
            return
        _replace(target, text)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        raise OutputError(what, where=path, remedy=_ELSEWHERE) from error


def _replace(target: Path, text: str) -> None:
    """Write beside the target, then put it in place in one move."""
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions new files are denied; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
