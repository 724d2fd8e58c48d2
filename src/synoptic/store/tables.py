"""The tables. Whole values stand as JSON in `record`; the other columns are for querying.

Nothing is ever changed in place: readings and claims are only added, each under the key of the
reader and the date they hang on.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Integer, MetaData, String, Table, Text

METADATA = MetaData()

SCHEMA = Table(
    "synoptic_schema",
    METADATA,
    Column("version", Integer, primary_key=True),
    Column("what", Text, nullable=False),
)

REPORTS = Table(
    "reports",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("file", Text, nullable=False),
    Column("outlet", Text),
    Column("language", String(16), nullable=False),
    Column("published_start", Date),
    Column("published_end", Date),
    Column("parent", String(40), index=True),
    Column("record", Text, nullable=False),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False, index=True),
    Column("published", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("record", Text, nullable=False),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("reading", String(40), primary_key=True),
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False, index=True),
    Column("kind", String(16), nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("actor", Text, index=True),
    Column("recipient", Text),
    Column("place", Text, index=True),
    Column("when_start", Date),
    Column("when_end", Date),
    Column("polarity", String(16), nullable=False),
    Column("modality", String(16), nullable=False),
    Column("period", String(16), nullable=False),
    Column("measure", Text),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
)
