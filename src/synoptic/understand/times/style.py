"""Whether a text is news of its day or a history told from far off."""

from __future__ import annotations

import re

from synoptic.model import Interval
from synoptic.understand.times.mention import Style

YEAR = re.compile(r"(?<![\d.,$£€-])(?:1\d|20)\d\d(?![\d%]|[.,]\d)|\b\d{1,3} B\.?C")
DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:last|this|next) (?:week|month|night|weekend))\b"
)
NEAR_YEARS = 2
"""Years this close to publication are those that news speaks of."""
FAR_ENOUGH, PAST_ENOUGH = 5, 12
"""So many years far from publication make a history, or so many past ones at any distance."""
SHARE = 0.7
"""Their share of all explicit years in a history; in news it rarely passes a half."""


def guess_style(text: str, published: Interval | None) -> Style:
    """A narrative is where most explicit years lie before publication and few days are near.

    Without a day of publication every explicit year counts as past.
    """
    years = [match.group() for match in YEAR.finditer(text)]
    here = published.end.year if published and published.end else None
    far = [y for y in years if not y.isdigit() or (here and abs(int(y) - here) > NEAR_YEARS)]
    past = [y for y in years if not y.isdigit() or here is None or int(y) < here]
    near_days = len(DEICTIC.findall(text))
    for found, enough in ((far, FAR_ENOUGH), (past, PAST_ENOUGH)):
        if len(found) >= max(enough, SHARE * len(years)) and len(found) > 2 * near_days:
            return "narrative"
    return "news"
