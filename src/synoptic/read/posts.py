"""Social posts inside a report: where each stands, who wrote it, and when.

Known forms: the embed of X, Twitter and Bluesky ("text", then "— Name (@handle) December 5,
2024"); a copied Telegram message ("Channel, [5 Dec 2024 at 14:33]", then the text); a quoted or
set-apart block closed by a t.me address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.read.dates import find_dates
from synoptic.read.units import Unit

_SIGNATURE = re.compile(
    r"(?:^|(?<=\s))[>\s]*(?:[—–]|--?)\s*(?P<name>[^()\n]{1,80}?)\s*"
    r"\((?P<handle>@[\w.-]{2,60})\)[\s·|,]*(?P<date>[^()\n]{0,48})$"
)
_TELEGRAM = re.compile(r"^(?P<name>[^\[\]\n]{1,80}),\s\[(?P<date>[^\]\n]{6,40})\]:?$")
_CHANNEL = re.compile(
    r"^[>\s(]*(?:source|telegram)?[:\s]*(?:https?://)?t\.me/(?:s/)?(?P<handle>\w{3,40})(?:/\d+)?\)?$",
    re.IGNORECASE,
)
# A line that only a post would carry: tags, handles, short addresses, pictographs.
_SOCIAL = re.compile(
    r"(?:^|\s)[#@]\w|\b(?:pic\.twitter\.com|t\.co|t\.me)/|[\U0001F000-\U0001FAFF☀-➿]"
)
_PLAIN_ONLY = re.compile(r"(?:\d{1,2}:\d\d(?:\s?[AP]M)?|at|on|edited|[\s,.·|-])*", re.IGNORECASE)


# Names, handles and dates are shorter; the rest of a long line is not searched.
LONGEST_CLOSING = 200


@dataclass(frozen=True, slots=True)
class Post:
    """`text` stands at [text_start, text_end) of the report; [start, end) includes who signed."""

    start: int
    end: int
    text_start: int
    text_end: int
    author: str
    outlet: str
    date_words: str


def find_posts(text: str, units: Sequence[Unit]) -> tuple[Post, ...]:
    """The posts a report carries, in order, none overlapping."""
    found: list[Post] = []
    for post in sorted((*_signed(text, units), *_telegram(text, units)), key=lambda p: p.start):
        if not found or post.start >= found[-1].end:
            found.append(post)
    return tuple(found)


def _signed(text: str, units: Sequence[Unit]) -> Iterator[Post]:
    """Posts closed by a signature or by the address of a channel."""
    taken = -1
    for index, unit in enumerate(units):
        match = _closing(unit.text)
        if match is None:
            continue
        own = unit.start + len(unit.text) - len(unit.text[-LONGEST_CLOSING:]) + match.start()
        alone = not text[unit.start : own].strip(" >")
        first = _first_unit(units, index, taken, match) if alone else index
        if first is None:
            continue
        body = units[first].start, units[index - 1].end if alone else own
        yield _post(text, (units[first].start, unit.end), body, match)
        taken = index


def _closing(line: str) -> re.Match[str] | None:
    """The signature that ends a line, or the channel's address that is all of it."""
    signature = _SIGNATURE.search(line[-LONGEST_CLOSING:])
    if signature:
        return signature if _is_date(signature["date"]) else None
    return _CHANNEL.match(line) if len(line) <= LONGEST_CLOSING else None


def _is_date(words: str) -> bool:
    """True for nothing, or a date with at most a time beside it."""
    dates = find_dates(words)
    bare = words
    for date in reversed(dates):
        bare = bare[: date.start] + bare[date.end :]
    return _PLAIN_ONLY.fullmatch(bare) is not None


def _first_unit(
    units: Sequence[Unit], signature: int, taken: int, match: re.Match[str]
) -> int | None:
    """Index of the unit a post begins with: the line before its signature, and lines above it
    that only a post would carry, or that blank lines set apart together with it."""
    first = signature - 1
    if first <= taken:
        return None
    apart = units[-1].block > 2 and units[first].block == units[signature].block
    quoted = units[first].text.startswith((">", "“", '"'))
    if match.re is _CHANNEL and not (apart or quoted):
        return None  # an address under a paragraph of the report's own is its source
    while first - 1 > taken and _belongs(units, first, signature, apart):
        first -= 1
    return first


def _belongs(units: Sequence[Unit], first: int, signature: int, apart: bool) -> bool:
    above = units[first - 1]
    if apart:
        return above.block == units[signature].block
    near = units[signature].block - above.block <= signature - first + 1
    return near and _SOCIAL.search(above.text) is not None


def _telegram(text: str, units: Sequence[Unit]) -> Iterator[Post]:
    """Copied messages: a line with channel and time, then the text up to the next such line, or
    to the end of the paragraphs when the report goes on in its own voice."""
    heads = [(i, m) for i, u in enumerate(units) if (m := _TELEGRAM.match(u.text[:160]))]
    heads = [(i, m) for i, m in heads if any(d.day for d in find_dates(m["date"]))]
    whole = bool(heads) and heads[0][0] == 0
    ends = [*(i for i, _ in heads[1:]), len(units)]
    for (index, match), following in zip(heads, ends, strict=False):
        block = units[index].block
        last = next(
            (i for i in range(index + 1, following) if not whole and units[i].block > block + 1),
            following,
        )
        if last > index + 1:
            body = units[index + 1].start, units[last - 1].end
            yield _post(text, (units[index].start, body[1]), body, match)


def _post(text: str, whole: tuple[int, int], body: tuple[int, int], match: re.Match[str]) -> Post:
    groups = match.groupdict()
    start, end = _trim(text, *body)
    name, handle = (groups.get("name") or "").strip(), groups.get("handle") or ""
    words = groups.get("date") or ""
    return Post(
        *whole, start, end, f"{name} ({handle})" if name and handle else name or f"t.me/{handle}",
        _outlet(name, handle, text[start:end]), words.strip(),
    )  # fmt: skip


def _outlet(name: str, handle: str, text: str) -> str:
    """ "@handle on X", "@handle on Bluesky", "name on Telegram"."""
    if not handle.startswith("@"):
        return f"{name or handle} on Telegram"
    platform = "Bluesky" if "." in handle else "Telegram" if "t.me/" in text else "X"
    return f"{handle} on {platform}"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks and quote marks of a mail or Markdown quotation around it."""
    while start < end and text[start] in "> \t\r\n":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
