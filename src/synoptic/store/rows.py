"""Values as rows of the tables."""

from __future__ import annotations

from typing import Any

import msgspec

from synoptic.model import Claim, Reading, Report
from synoptic.store.base import Key

Row = dict[str, Any]


def _record(value: Report | Reading) -> str:
    return msgspec.json.encode(value).decode()


def report_row(report: Report) -> Row:
    """A report as it was read."""
    return {
        "id": report.id,
        "file": report.file,
        "outlet": report.outlet,
        "language": report.language,
        "published_start": report.published.start,
        "published_end": report.published.end,
        "parent": report.parent,
        "record": _record(report),
    }


def reading_row(key: Key, reading: Reading) -> Row:
    """A reading under its key."""
    return {
        "id": key.id,
        "report": key.report,
        "published": key.published,
        "reader": key.reader,
        "record": _record(reading),
    }


# Columns of a claim that are its fields under the same name.
_SAME = ("id", "kind", "type", "text", "actor", "recipient", "place", "polarity", "modality")
_NUMBERS = ("period", "measure", "low", "best", "high")


def _plain(value: object) -> object:
    """PostgreSQL's text cannot hold the null character; the record keeps it, escaped."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def claim_row(key: Key, claim: Claim) -> Row:
    """A claim of a reading, in columns that can be asked for."""
    when = claim.when
    return {name: _plain(getattr(claim, name)) for name in _SAME + _NUMBERS} | {
        "reading": key.id,
        "report": claim.span.report,
        "start": claim.span.start,
        "end": claim.span.end,
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
    }
