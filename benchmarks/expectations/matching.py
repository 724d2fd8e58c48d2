"""When something found is what was expected: names, days, spans, and the fields of an item."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from synoptic.model import Interval, Span

Item = dict[str, Any]
ARTICLE = re.compile(r"^(?:a[lrsdnt]|ash|el|the)[- ]")


def told_by(item: Item, key: str = "told_by") -> tuple[str, ...]:
    """Files behind an item."""
    files = item.get(key, [])
    return (files,) if isinstance(files, str) else tuple(files)


def words_of(item: Item, file: str) -> str | None:
    """The words an item expects in a file."""
    words = item.get("words")
    if isinstance(words, Mapping):
        found = words.get(file)
        return str(found) if found else None
    return words


def shared(one: Span, two: Span) -> int:
    """Number of characters two spans share."""
    overlap = min(one.end, two.end) - max(one.start, two.start)
    return max(0, overlap) if one.report == two.report else 0


def like(pattern: str, text: str) -> bool:
    """Whether a pattern is found, whatever the case and the accents."""
    return re.search(plain(pattern), plain(text), re.IGNORECASE) is not None


def plain(text: str) -> str:
    """Text without accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def sound(name: str) -> str:
    """Consonants of a name without its article: Tel Rifaat and Tall Rif‘at are one."""
    bare = ARTICLE.sub("", plain(name).casefold())
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[\W\daeiouy_]", "", bare))


def days_of(item: Item) -> Interval | None:
    """The days an item expects, both included."""
    if "when" not in item:
        return None
    first, last = item["when"]
    return Interval(first, last)


def inside(found: Interval | None, expected: Interval) -> bool:
    """Whether an interval is known on both sides and lies in the expected days."""
    if found is None or found.start is None or found.end is None:
        return False
    return (expected.start or date.min) <= found.start and found.end <= (expected.end or date.max)


def day(when: Interval | None) -> str:
    """An interval in short."""
    if when is None:
        return "no day"
    return f"{when.start or '…'}" + ("" if when.start == when.end else f"–{when.end or '…'}")
