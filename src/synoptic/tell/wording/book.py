"""The wordings of the codebook: sentence templates and the small words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from synoptic.codebook.source import Entry, Words, load
from synoptic.model import Event

# {actor}, or {actor:was|were} for a word that agrees with the actor in number.
SLOT = re.compile(r"\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}")


class Ahead(Entry, frozen=True):
    """What is foretold: the types of claims that foretell it, and how it is put."""

    types: Words
    words: tuple[str, ...]
    negative: tuple[str, ...] = ()


class Wording(Entry, frozen=True):
    """All that `wording.yaml` holds. Templates are tried in order; the first whose slots are known
    is used, and where none is, the report's own words are quoted."""

    events: dict[str, tuple[str, ...]]
    measures: dict[str, str]
    comparators: dict[str, str]
    grades: dict[str, str]
    disputes: dict[str, str]
    repeats: dict[str, str]
    shares: dict[str, str]
    outlook: dict[str, Ahead]
    turns: Words
    news: Words
    leaning: frozenset[str]
    joining: Words
    day_words: frozenset[str]
    pointing: frozenset[str]
    vague: dict[str, str]
    outcomes: dict[str, str]
    states: dict[str, str]
    quotes: dict[str, str]
    armed_only: Words
    told_alone: Words
    article_nouns: Words
    plural_nouns: Words
    singular_kinds: Words

    def event(self, kind: str, mode: str | None) -> tuple[str, ...]:
        """Templates for an event type: those of its mode where it has some, else of the type."""
        return self.events.get(f"{kind}/{mode}", self.events.get(kind, ()))


def wording() -> Wording:
    """The wordings. Raises CodebookError where the file is damaged."""
    book: Wording = load("wording.yaml", Wording)
    return book


def kind_of(event: Event) -> str:
    """How the wordings name a kind of event: by its type, with its mode where it has one."""
    return f"{event.type}/{event.mode}" if event.mode else event.type


def slots(template: str) -> frozenset[str]:
    """Names of the slots a template needs."""
    return frozenset(m[1] for m in SLOT.finditer(template))


def fill(template: str, words: Mapping[str, str], plural: Mapping[str, bool]) -> str:
    """The template with its slots filled and its verbs in the right number."""

    def put(match: re.Match[str]) -> str:
        name, one, many = match.groups()
        if one is None:
            return words[name]
        return str(many if plural[name] else one)

    return SLOT.sub(put, template)
