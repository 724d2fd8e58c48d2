"""Header lines of a plain file: "Outlet: …", "Date: …", or front matter between "---" lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from synoptic.model import Passage, PassageKind
from synoptic.read.press import press
from synoptic.read.units import Unit

_KEY = re.compile(r"^(?P<key>[A-Za-z][A-Za-z _-]{0,24}?)\s*:\s+(?P<value>\S.*)$")
_FENCE = re.compile(r"^-{3,}$")
# Header keys a plain file may carry; text and id make sense in tables only.
_HEADER_FIELDS = ("title", "outlet", "published", "author", "url", "language")
_KINDS = {
    "title": PassageKind.HEADLINE,
    "published": PassageKind.DATELINE,
    "author": PassageKind.BYLINE,
    "url": PassageKind.LINK,
}


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, its passages, and how many units it takes up."""

    fields: dict[str, str]
    passages: tuple[Passage, ...]
    units: int


@cache
def field_names() -> dict[str, str]:
    """Every spelling of a field's name, lower case with "_", and the field it means."""
    return {word: name for name, words in press().fields.items() for word in words}


def field_of(key: str) -> str | None:
    """The field a column or header key means ("Article Content": text), or None."""
    return field_names().get(re.sub(r"[^a-z0-9]+", "_", _snake(key)).strip("_"))


def _snake(key: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower()


def read_header(units: Sequence[Unit]) -> Header:
    """The header at the head of a file; empty where the first line is no header line."""
    fenced = bool(units) and _FENCE.match(units[0].text) is not None
    lines = list(_fenced(units) if fenced else _leading(units))
    fields: dict[str, str] = {}
    passages: list[Passage] = []
    for unit in lines:
        name, value = _read_line(unit)
        if name:
            fields.setdefault(name, value)
        passages.extend(_passages(unit, name, value))
    return Header(fields, tuple(passages), len(lines))


def _fenced(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units from "---" to the next "---", both included; none where it never closes."""
    close = next((i for i, u in enumerate(units[1:40], 1) if _FENCE.match(u.text)), None)
    return units[: close + 1] if close else ()


def _leading(units: Sequence[Unit]) -> Iterator[Unit]:
    """The known "Key: value" lines that open the file, as far as they go without a break."""
    for unit in units[:12]:
        if _read_line(unit)[0] is None or unit.block != units[0].block:
            return
        yield unit


def _read_line(unit: Unit) -> tuple[str | None, str]:
    match = _KEY.match(unit.text)
    name = field_of(match["key"]) if match else None
    if match is None or name not in _HEADER_FIELDS:
        return None, ""
    return name, match["value"].strip().strip("\"'")


def _passages(unit: Unit, name: str | None, value: str) -> Iterator[Passage]:
    """The key is furniture; the value is what its field makes it."""
    kind = _KINDS.get(name or "")
    if kind is None:
        yield Passage(unit.start, unit.end, PassageKind.BOILERPLATE)
        return
    start = unit.start + unit.text.index(value, unit.text.index(":"))
    yield Passage(unit.start, start, PassageKind.BOILERPLATE)
    yield Passage(start, start + len(value), kind)
    if start + len(value) < unit.end:
        yield Passage(start + len(value), unit.end, PassageKind.BOILERPLATE)
