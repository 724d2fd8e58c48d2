"""A saved web page to a report: its article, title, author, site and day, by trafilatura."""

from __future__ import annotations

import logging
import re

from synoptic.errors import UnreadableFile
from synoptic.model import PassageKind, Report
from synoptic.read.compose import Given, compose
from synoptic.read.plates import outlet_at

# trafilatura's own default ends at the day of running; a fixed end keeps reading repeatable.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1500-01-01",
    "max_date": "2099-12-31",
}
_MARKUP = re.compile(
    r"<(?:p|div|br|a|span|html|body|h[1-6]|ul|li|blockquote)\b[^>]*>", re.IGNORECASE
)


def read_page(data: bytes | str, file: str) -> tuple[Report, ...]:
    """The article of a page and the posts in it. Raises UnreadableFile where there is none.

    `Report.text` is the title, a blank line, and the article as extracted.
    """
    import trafilatura  # slow to load: only for pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    page = trafilatura.bare_extraction(
        data, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    text = "" if page is None or isinstance(page, dict) else (page.text or "").strip()
    if page is None or isinstance(page, dict) or not text:
        raise _no_article(file)
    title = (page.title or "").strip()
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    given = Given(
        file=file,
        outlet=page.sitename or outlet_at(page.hostname) or page.hostname or None,
        title=title or None,
        author=page.author or None,
        published=page.date or None,
        url=page.url or None,
    )
    reports = compose(text, given)
    if not any(p.kind is PassageKind.BODY for p in reports[0].passages):
        raise _no_article(file)
    return reports


def _no_article(file: str) -> UnreadableFile:
    remedy = "Save the article itself, or paste its text into a .txt file."
    return UnreadableFile("no article text in this page", where=file, remedy=remedy)


def looks_like_markup(text: str) -> bool:
    """True for a table's cell that holds HTML rather than text."""
    return len(_MARKUP.findall(text[:2000])) >= 2
