"""Lines above reporting, by their shape and what stands below: headline, heading, caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synoptic.read import marks
from synoptic.read.units import ENDS_SENTENCE, Unit

LONGEST_HEADLINE = 200
LONGEST_HEADING = 80
MOST_HEADING_WORDS = 11
# Lines below to look at: lead, byline, stamp and caption may stand above the first paragraph.
REACH = 5
_BULLET = re.compile(r"^(?:[-•*·▪◦–—]|\(?\d{1,2}[.)])\s")
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+\S")


def is_headline(line: str, below: Sequence[Unit]) -> bool:
    """A short line without a full stop, more text below it."""
    return (
        len(below) > 0
        and len(line) <= LONGEST_HEADLINE
        and " " in line
        and (not line.endswith((".", ",", ";", ":")) or line.endswith("...") or _shouted(line))
        and not _BULLET.match(line)
        and not _credits(below[0].text)
        and any(len(u.text) > len(line) or ENDS_SENTENCE.search(u.text) for u in below)
    )


def is_caption(line: str, below: Sequence[Unit]) -> bool:
    """A short line without a full stop right above a credit."""
    short = len(line) <= LONGEST_HEADLINE and not line.endswith((".", ":", "?", "!"))
    return short and len(below) > 0 and _credits(below[0].text)


def is_heading(line: str, below: Sequence[Unit], *, under_title: bool) -> bool:
    """A few words without a full stop, a longer paragraph right below.

    Right under the title (`under_title`) a longer line is one too: it leads into the report.
    """
    if _MARKDOWN_HEADING.match(line):
        return True
    following = below[0].text if below else ""
    if under_title and following and line[0].isupper():
        ends = ENDS_SENTENCE.search(line) is not None and not _shouted(line)
        return len(line) <= LONGEST_HEADLINE and not ends
    return (
        len(line) <= LONGEST_HEADING
        and len(line.split()) <= MOST_HEADING_WORDS
        and (line[0].isupper() or line[0].isdigit())
        and (not ENDS_SENTENCE.search(line) or line.endswith("?"))
        and len(following) > 2 * len(line)
        and ENDS_SENTENCE.search(following) is not None
    )


def _credits(line: str) -> bool:
    """True for a line that credits a picture; an agency's bare name signs a report."""
    return marks.is_credit(line) and not marks.is_byline(line)


def _shouted(line: str) -> bool:
    """True for a headline as old papers set it: capitals, with a full stop."""
    return line.isupper() and " " in line and "." not in line.rstrip(".")
