"""Problems in words, and the errors where they leave nothing to go on with."""

from __future__ import annotations

from typing import TypeVar

from synoptic.errors import NothingToRead, ReaderError, SynopticError
from synoptic.model import Problem

Failure = TypeVar("Failure", bound=SynopticError)


def nothing_to_read(problems: tuple[Problem, ...]) -> NothingToRead:
    """The error, with what was wrong with each file as its notes."""
    error = NothingToRead(
        "no report could be read", remedy="Give text or HTML files, or folders that hold some."
    )
    return _noted(error, problems)


def nothing_understood(problems: tuple[Problem, ...]) -> ReaderError:
    """The error where the reader fails on every report: the fault is hardly theirs."""
    error = ReaderError("no report could be understood", remedy="Install the package anew.")
    return _noted(error, problems)


def _noted(error: Failure, problems: tuple[Problem, ...]) -> Failure:
    for problem in problems:
        error.add_note(problem_line(problem))
    return error


def problem_line(problem: Problem) -> str:
    """`FILE:LINE: what was wrong. What to do.`"""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return f"{where}: {problem.what}. {problem.remedy}".rstrip()
