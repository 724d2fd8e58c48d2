"""Folders and files to reports. A bad file is a Problem; the others are read all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from synoptic.errors import UnreadableFile
from synoptic.model import Problem, Report
from synoptic.read.compose import Given, compose, outlet_from_file_name
from synoptic.read.decoding import decode
from synoptic.read.tables import read_table
from synoptic.read.web import read_page

PLAIN = (".txt", ".md")
PAGES = (".html", ".htm")
TABLES = (".json", ".jsonl", ".csv", ".tsv")
KNOWN = (*PLAIN, *PAGES, *TABLES)
# One report is a few kilobytes; beyond this a plain file or page is a dump, not a report.
LARGEST_REPORT = 20_000_000
# Tables hold many reports and are read whole.
LARGEST_TABLE = 500_000_000


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Reports sorted by id, what could not be read, and how many files were passed over."""

    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]
    passed_over: int = 0


def read_paths(paths: Sequence[Path]) -> ReadResult:
    """Every report in these files and folders; folders are walked to the bottom.

    The order of `paths` makes no difference. Reports with the same content are read once. Never
    raises for a bad file, an empty folder or a missing path: each gives a Problem.
    """
    reports: list[Report] = []
    problems: list[Problem] = []
    passed_over = 0
    for path in sorted({Path(p) for p in paths}):
        found = _read_folder(path) if path.is_dir() else _read_named(path)
        reports.extend(found.reports)
        problems.extend(found.problems)
        passed_over += found.passed_over
    return ReadResult(_once(reports), tuple(sorted(set(problems), key=_order)), passed_over)


def read_text(text: str, file: str = "text") -> list[Report]:
    """The report that a text is, then the posts in it. Header lines at its top are understood."""
    return list(compose(text, Given(file, headed=True)))


def _order(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line or 0, problem.what


def _once(reports: Iterable[Report]) -> tuple[Report, ...]:
    """One report for each content, that of the smallest file name; sorted by id."""
    kept: dict[str, Report] = {}
    for report in sorted(reports, key=lambda r: (r.id, r.file, r.parent or "", r.offset)):
        kept.setdefault(report.id, report)
    return tuple(kept.values())


def _read_named(path: Path) -> ReadResult:
    """A file the user named, whatever its kind."""
    if not path.exists():
        return _refused(str(path), "there is no such file or folder", "Check the path.")
    if path.suffix.lower() not in KNOWN:
        kinds = ", ".join(KNOWN)
        return _refused(path.name, f"files of kind “{path.suffix}” are not read", f"Give {kinds}.")
    return _gather(_read_file(path, path.name), 0)


def _read_folder(folder: Path) -> ReadResult:
    """All readable files below a folder; hidden ones and other kinds are passed over."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not _hidden(p, folder)]
    known = [p for p in files if p.suffix.lower() in KNOWN]
    if not known:
        remedy = f"Put reports there as {', '.join(KNOWN)}."
        return _refused(str(folder), "no reports in this folder", remedy, len(files))
    items = (i for p in known for i in _read_file(p, p.relative_to(folder).as_posix()))
    return _gather(items, len(files) - len(known))


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _refused(file: str, what: str, remedy: str, passed_over: int = 0) -> ReadResult:
    return ReadResult((), (Problem(file, what, remedy),), passed_over)


def _gather(items: Iterable[Report | Problem], passed_over: int) -> ReadResult:
    reports: list[Report] = []
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Report):
            reports.append(item)
        else:
            problems.append(item)
    return ReadResult(tuple(reports), tuple(problems), passed_over)


def _read_file(path: Path, file: str) -> Iterator[Report | Problem]:
    """The reports of one file; whatever is wrong with it becomes a Problem."""
    try:
        yield from _read_bytes(_load(path, file), path.suffix.lower(), file)
    except UnreadableFile as problem:
        line = problem.where.removeprefix(f"{file}:")
        yield Problem(file, problem.what, problem.remedy, int(line) if line.isdigit() else None)
    except OSError as problem:
        why = (problem.strerror or str(problem)).lower()
        yield Problem(file, f"cannot be opened: {why}", "Check that you may read the file.")


def _load(path: Path, file: str) -> bytes:
    """The bytes of a file; UnreadableFile for an empty or an overlong one."""
    largest = LARGEST_TABLE if path.suffix.lower() in TABLES else LARGEST_REPORT
    size = path.stat().st_size
    if size > largest:
        raise UnreadableFile(
            f"{size / 1e6:.0f} MB is too long for one report file (at most {largest / 1e6:.0f} MB)",
            where=file, remedy="Split it into one file for each report.",
        )  # fmt: skip
    data = path.read_bytes()
    if not data.strip():
        raise UnreadableFile("the file is empty", where=file, remedy="Remove it or fill it.")
    return data


def _read_bytes(data: bytes, suffix: str, file: str) -> Iterator[Report | Problem]:
    decoded = decode(data, file)
    if decoded.damage:
        yield Problem(file, decoded.damage, "Save the file as UTF-8; it was read with gaps.")
    if not decoded.text.strip():
        raise UnreadableFile("the file is empty", where=file, remedy="Remove it or fill it.")
    if suffix in TABLES:
        yield from read_table(decoded.text, file, suffix)
    elif suffix in PAGES:
        yield from read_page(data, file)
    else:
        outlet = outlet_from_file_name(file)
        for report in compose(decoded.text, Given(file, headed=True)):
            named = outlet and not report.outlet and not report.parent
            yield replace(report, outlet=outlet) if named else report
