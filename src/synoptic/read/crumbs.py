"""Section and paper behind a headline: `Shells hit the port - Africa - World - The Lantern Online`.

A page's own title goes on with where the page stands. Behind bars, or behind two dashes and more,
such names tell nothing of the news; behind one dash may stand who says it (`- police`).
"""

from __future__ import annotations

import re

from synoptic.read.imprint import names_only_outlet

SECTIONS = frozenset(
    """world region regions regional local national international news politics opinion business
    africa americas asia europe mideast home front latest security conflict defence""".split()
)
LONGEST = 4  # words of a section's or a paper's name
_BAR = re.compile(r"(?:\s+\|\s+[^|]+)+$")
_DASHED = re.compile(r"\s+[-–—]\s+(?P<name>(?:(?!\s+[-–—]\s).)*)")


def behind_title(headline: str) -> int:
    """Where the headline itself ends; its length where nothing stands behind it."""
    bars = _BAR.search(headline)
    if bars and all(_short(name) for name in bars[0].split("|")):
        return bars.start()
    dashed = list(_DASHED.finditer(headline))
    if len(dashed) < 2:
        return len(headline)
    known = (k for k, m in enumerate(dashed) if _of_the_page(m["name"].strip()))
    crumbs = dashed[next(known, len(dashed)) :]
    cut = crumbs and all(_short(m["name"]) for m in crumbs)
    return crumbs[0].start() if cut else len(headline)


def _short(name: str) -> bool:
    """A few words and no day or number."""
    return len(name.split()) <= LONGEST and not any(c.isdigit() for c in name)


def _of_the_page(name: str) -> bool:
    """True for the name of a section or a paper."""
    return name.lower() in SECTIONS or names_only_outlet(name)
