"""Bytes to text: byte-order marks, UTF-8, then what the bytes themselves suggest."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from synoptic.errors import UnreadableFile

_MARKS = (  # the longer marks first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)
SAMPLE = 65_536
# Text has a tab, line break or form feed here and there; other control characters mean data.
MOST_CONTROL = 0.01
# Western text has few letters beyond ASCII; a larger share speaks for another alphabet.
MOST_WESTERN = 0.2
_TYPOGRAPHY = frozenset(b"\x80\x82\x84\x85\x8a\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x99\x9a\x9c\x9e")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and, where it had to be patched, what was lost."""

    text: str
    damage: str = ""


def decode(data: bytes, file: str = "") -> Decoded:
    """The text of a file, line ends as they are. Raises UnreadableFile for data that is none."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    encoding = encoding or _wide(data)
    if encoding is None and _is_binary(data[:SAMPLE]):
        raise UnreadableFile(
            "not a text file", where=file, remedy="Save the report as plain text, HTML or a table."
        )
    for name in _encodings(data, encoding):
        if name:
            try:
                return Decoded(data.decode(name).removeprefix("\ufeff"))
            except UnicodeError:
                continue
    return Decoded(data.decode("utf-8", "replace"), "some bytes are of no known encoding")


def _encodings(data: bytes, told: str | None) -> Iterator[str | None]:
    """What its mark tells, UTF-8, then a guess, made only where those do not fit."""
    yield told
    yield "utf-8"
    yield _guess(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[:1024]
    half = max(1, len(sample) // 2)
    if len(sample) >= 8 and sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) == 0:
        return "utf-16-le"
    if len(sample) >= 8 and sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _is_binary(sample: bytes) -> bool:
    """True for known formats, zero bytes, or many control characters."""
    if sample.startswith(_SIGNATURES) or b"\x00" in sample:
        return True
    control = sum(
        sample.count(bytes((c,))) for c in range(32) if c not in (7, 8, 9, 10, 11, 12, 13, 27)
    )
    return control > MOST_CONTROL * max(1, len(sample))


def _guess(data: bytes) -> str | None:
    """Windows-1252 where the high bytes look like its quotes and accents, else the guess of
    charset-normalizer on the first bytes."""
    sample = data[:SAMPLE]
    high = [b for b in sample if b >= 0x80]
    western = all(b in _TYPOGRAPHY or b >= 0xA0 for b in high)
    if western and len(high) <= MOST_WESTERN * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes  # comes with trafilatura; slow to load

    best = from_bytes(sample).best()
    return best.encoding if best else None
