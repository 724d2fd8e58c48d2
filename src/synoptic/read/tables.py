"""Tables of reports: JSON, JSON lines, CSV and TSV. Columns are known by their names."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from synoptic.errors import UnreadableFile
from synoptic.model import Problem, Report
from synoptic.read.compose import Given, compose
from synoptic.read.header import field_of
from synoptic.read.web import looks_like_markup, read_page

# Python refuses longer cells by default; a report in one cell may well be longer than 128 kB.
csv.field_size_limit(50_000_000)
_NAME_PARTS = ("name", "title", "value", "text", "_", "id")


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a table and the line it starts on; or what is wrong with that line."""

    line: int
    fields: Mapping[str, Any] | None
    wrong: str = ""


def read_table(text: str, file: str, suffix: str) -> Iterator[Report | Problem]:
    """The reports of a table, and a Problem for each row that gives none.

    Raises UnreadableFile where the whole file is not what its name says.
    """
    for row in _READERS[suffix](text, file):
        yield from _read_row(row, file)


def _read_row(row: Row, file: str) -> Iterator[Report | Problem]:
    if row.fields is None:
        yield Problem(file, row.wrong, "Mend or remove this line; the others were read.", row.line)
        return
    values = _values(row.fields)
    text = values.get("text", "")
    if not text.strip():
        known = "text, body, content, article_content"
        yield Problem(
            file, "no text in this row", f"Name the column of the text one of: {known}.", row.line
        )
        return
    where = f"{file}#{values.get('id') or row.line}"
    try:
        if looks_like_markup(text):
            text = read_page(f"<html><body><article>{text}</article></body></html>", where)[0].text
    except UnreadableFile:
        pass  # the cell is kept as it is: better marked-up words than none
    yield from compose(text, _given(where, values))


def _given(where: str, values: Mapping[str, str]) -> Given:
    return Given(
        file=where,
        outlet=values.get("outlet"),
        title=values.get("title"),
        author=values.get("author"),
        published=values.get("published"),
        url=values.get("url"),
        language=values.get("language"),
    )


def _values(fields: Mapping[str, Any]) -> dict[str, str]:
    """What each column is for and its words. Where two columns serve, the earlier spelling in
    `press.yaml` would do; the first filled one of the row wins. Nested records are looked into."""
    found: dict[str, str] = {}
    nested: list[Mapping[str, Any]] = []
    for key, value in fields.items():
        name = field_of(str(key))
        words = _words(value)
        if name and words.strip():
            found.setdefault(name, words)
        elif isinstance(value, Mapping):
            nested.append(value)
    for inner in nested:
        for name, words in _values(inner).items():
            found.setdefault(name, words)
    return found


def _words(value: Any) -> str:
    """A cell as text: lists joined, a record by its name, nothing as empty."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(v) for v in value)))
    if isinstance(value, Mapping):
        return next((_words(value[k]) for k in _NAME_PARTS if value.get(k)), "")
    return "" if value is None or isinstance(value, bool) else str(value)


def _json_lines(text: str, file: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as problem:
            yield Row(number, None, f"not JSON: {_why(problem)}")
            continue
        yield _row(number, value)


def _json(text: str, file: str) -> Iterator[Row]:
    """One record, a list of them, or a list under a key ("articles"); else JSON lines."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as problem:
        if "\n{" in text.strip():
            yield from _json_lines(text, file)
            return
        line = getattr(problem, "lineno", None)
        where = f"{file}:{line}" if line else file
        raise UnreadableFile(
            f"not JSON: {_why(problem)}", where=where, remedy="Export the file again."
        ) from problem
    for number, record in enumerate(_records(value), 1):
        yield _row(number, record)


def _records(value: Any) -> list[Any]:
    """The records of a JSON document."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and "text" not in _values(value):
        lists = [
            v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], Mapping)
        ]
        if lists:
            return max(lists, key=len)
        records = [v for v in value.values() if isinstance(v, Mapping)]
        if len(records) > 1 and all("text" in _values(r) for r in records):
            return records
    return [value]


def _row(number: int, value: Any) -> Row:
    if isinstance(value, Mapping):
        return Row(number, value)
    if isinstance(value, str):
        return Row(number, {"text": value})
    return Row(number, None, f"a record was expected, not {type(value).__name__}")


def _why(problem: Exception) -> str:
    return getattr(problem, "msg", None) or "nested too deeply"


def _separated(default: str) -> Callable[[str, str], Iterator[Row]]:
    """A reader of CSV or TSV; a CSV that separates by semicolon is seen by its first line."""

    def read(text: str, file: str) -> Iterator[Row]:
        first = text.split("\n", 1)[0]
        counts = {mark: first.count(mark) for mark in (default, ";", "\t", ",", "|")}
        mark = max(counts, key=lambda m: (counts[m] > 0 and m == default, counts[m]))
        table = csv.reader(StringIO(text, newline=""), delimiter=mark)
        try:
            names = next(table)
            if not any(field_of(n) == "text" for n in names):
                raise UnreadableFile(
                    "no column of text in the first line", where=file,
                    remedy="Name the column of the text one of: text, body, content.",
                )  # fmt: skip
            before = table.line_num
            for cells in table:
                if any(c.strip() for c in cells):
                    yield Row(before + 1, dict(zip(names, cells, strict=False)))
                before = table.line_num
        except csv.Error as problem:
            yield Row(table.line_num, None, f"not a table: {problem}")

    return read


_READERS: dict[str, Callable[[str, str], Iterator[Row]]] = {
    ".json": _json,
    ".jsonl": _json_lines,
    ".csv": _separated(","),
    ".tsv": _separated("\t"),
}
