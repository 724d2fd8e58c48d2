"""Every error the package raises on purpose.

    SynopticError
    ├── InputError            something the user gave cannot be used
    │   ├── UnreadableFile    one file; the rest of a batch goes on
    │   ├── NothingToRead     no file of a batch could be read
    │   └── BadDay            a date argument that is none
    ├── OutputError           a result cannot be written where it was asked for
    ├── StoreError            the database is missing, locked, of another version
    ├── CodebookError         a codebook file does not fit its schema
    └── ReaderError           the model or the gazetteer is missing or damaged

A message says what was wrong, where, and what to do.
"""

from __future__ import annotations


class SynopticError(Exception):
    """Base of all our errors: what was wrong, where, and the way out."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        head = f"{where}: {what}" if where else what
        super().__init__(f"{head}. {remedy}" if remedy else head)


class InputError(SynopticError):
    """Something the user gave cannot be used."""


class UnreadableFile(InputError):
    """One file cannot be read; a batch goes on without it."""


class NothingToRead(InputError):
    """No file of a batch could be read."""


class BadDay(InputError):
    """A date argument that is not an ISO date."""


class OutputError(SynopticError):
    """A result cannot be written where it was asked for."""


class StoreError(SynopticError):
    """The database is missing, locked, or of another version."""


class CodebookError(SynopticError):
    """A codebook file does not fit its schema."""


class ReaderError(SynopticError):
    """The reader's model or the gazetteer is missing or damaged."""
