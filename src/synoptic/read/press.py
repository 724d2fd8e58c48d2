"""What is known of the press's furniture (`codebook/press.yaml`), made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from synoptic.codebook.source import Entry, Words, load


class Press(Entry, frozen=True):
    """The content of `press.yaml`; the file says what each list is for."""

    agencies: dict[str, str]
    photo_agencies: Words
    credit_cues: Words
    photo_words: Words
    platforms: Words
    roles: Words
    contributions: Words
    byline_openings: Words
    labels: Words
    outlet_nouns: Words
    outlet_nouns_weak: Words
    outlet_openers: Words
    organisation_nouns: Words
    section_names: Words
    no_name_words: Words
    imprint_keys: Words
    release_labels: Words
    signing_cues: Words
    desk_words: Words
    stamp_cues: Words
    published_cues: Words
    covered_cues: Words
    updated_cues: Words
    sheet_cues: Words
    boilerplate_openings: Words
    boilerplate_labels: Words
    boilerplate_anywhere: Words
    fields: dict[str, Words]


@cache
def press() -> Press:
    """The lists, read once."""
    found: Press = load("press.yaml", Press)
    return found


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words whole, the longest first, blanks of any length."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    parts = (r"\s+".join(re.escape(p) for p in word.split()) for word in longest)
    return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"
