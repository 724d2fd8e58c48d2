"""From a text and what is known beside it to a Report and the posts it carries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit

from synoptic.model import Interval, Passage, PassageKind, Report, identity
from synoptic.read import stated
from synoptic.read.cleaning import Cleaned, clean
from synoptic.read.header import read_header
from synoptic.read.language import language_of
from synoptic.read.plates import outlet_at, without_remark
from synoptic.read.posts import Post, find_posts
from synoptic.read.units import units_of

# The language shows in the first paragraphs; more would only cost time.
LANGUAGE_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a report besides its text; `published` as the source words it."""

    file: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    headed: bool = False  # the text may open with header lines ("Outlet: …")


def compose(text: str, given: Given) -> tuple[Report, ...]:
    """The report, then its embedded posts in order of the text."""
    units = units_of(text)
    header = read_header(units) if given.headed else read_header(())
    posts = find_posts(text, units)
    inside = [
        u for u in units[header.units :] if not any(p.start <= u.start < p.end for p in posts)
    ]
    cleaned = clean(inside)
    passages = tuple(sorted((*header.passages, *_post_passages(posts), *cleaned.passages)))
    report = _report(text, _with_header(given, header.fields), cleaned, passages)
    return report, *(_post(report, post) for post in posts)


def _with_header(given: Given, fields: dict[str, str]) -> Given:
    """What was given, filled up from header lines."""
    return replace(
        given,
        outlet=given.outlet or fields.get("outlet"),
        title=given.title or fields.get("title"),
        author=given.author or fields.get("author"),
        published=given.published or fields.get("published"),
        url=given.url or fields.get("url"),
        language=given.language or fields.get("language"),
    )


def _post_passages(posts: tuple[Post, ...]) -> list[Passage]:
    return [Passage(p.start, p.end, PassageKind.POST) for p in posts]


def _report(text: str, given: Given, cleaned: Cleaned, passages: tuple[Passage, ...]) -> Report:
    outlet = (
        without_remark(given.outlet)
        if given.outlet
        else cleaned.outlet or outlet_at(_host(given.url))
    )
    title = given.title or cleaned.title
    field = stated.from_words(given.published, "date given") if given.published else None
    published = field or stated.from_text(text, passages)
    ident = identity("r", outlet, title, _as_stated(published), text)
    return Report(
        id=ident,
        file=given.file,
        text=text,
        outlet=outlet,
        title=title,
        author=given.author or cleaned.author,
        published=published or stated.from_file_name(given.file) or stated.UNKNOWN,
        language=(given.language or "").strip().lower()[:2] or _language(text, passages),
        url=given.url,
        passages=passages,
    )


def _host(url: str | None) -> str | None:
    """The host of an address; None without one, or where it is malformed."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _as_stated(published: Interval | None) -> str | None:
    """What of the date enters the id: only what the source itself states, never the file name."""
    return f"{published.start}/{published.end}" if published else None


def _language(text: str, passages: tuple[Passage, ...]) -> str:
    """The language of the reporting, or of all of it where nothing is reporting."""
    told = (p for p in passages if p.kind in (PassageKind.BODY, PassageKind.HEADLINE))
    words = " ".join(text[p.start : min(p.end, p.start + LANGUAGE_SAMPLE)] for p in told)
    return language_of(words[:LANGUAGE_SAMPLE] or text[:LANGUAGE_SAMPLE])


def _post(parent: Report, post: Post) -> Report:
    """A post as a report of its own: its words, its writer, the day its own line states."""
    text = parent.text[post.text_start : post.text_end]
    day = stated.from_words(post.date_words, "the post's own line") if post.date_words else None
    passages = clean(units_of(text)).passages
    return Report(
        id=identity("r", post.outlet, None, _as_stated(day), text),
        file=parent.file,
        text=text,
        outlet=post.outlet,
        author=post.author,
        published=day or stated.UNKNOWN,
        language=_language(text, passages),
        parent=parent.id,
        offset=post.text_start,
        passages=passages,
    )


def outlet_from_file_name(file: str) -> str | None:
    """The outlet in `2024-12-05_outlet.txt`: what follows a leading date, when it is a word."""
    date, _, rest = PurePath(file).stem.partition("_")
    word = rest.split("_")[0].strip()
    dated = stated.from_file_name(f"{date}.txt") is not None
    return word if dated and len(word) > 1 and word[0].isalpha() else None
