"""Names inside a sentence: with an article where English wants one, and their number."""

from __future__ import annotations

import re

from lemminflect import getAllLemmas

from synoptic.model import Actor, Place, Precision
from synoptic.tell.wording.book import wording

# What follows these words describes the head, which stands before: "Observatory for Human Rights".
_AFTER_HEAD = re.compile(r"\s+(?:of|for|in|on|against|from|to|under|and)\s+")


def head(name: str) -> str:
    """The word that carries the number: `forces` in `forces of the north`."""
    bare = name.split(",")[0].split(" (")[0]
    words = _AFTER_HEAD.split(bare, maxsplit=1)[0].split()
    return re.sub(r"\W+$", "", words[-1]) if words else ""


def is_plural(actor: Actor) -> bool:
    """Whether a verb with this actor stands in the plural."""
    noun = head(actor.name)
    if noun.lower() in wording().plural_nouns:
        return True
    if actor.kind in wording().singular_kinds or not noun.lower().endswith(("s", "en")):
        return False
    return noun.lower() not in getAllLemmas(noun.lower(), "NOUN").get("NOUN", (noun.lower(),))


def actor(value: Actor) -> str:
    """`the Syrian army`, `rebels`, `Hezbollah`."""
    return with_article(value.name, plural=is_plural(value))


def with_article(name: str, *, plural: bool = False) -> str:
    """The name, with `the` where its head is a common noun: `the United Nations`."""
    if name.lower().startswith(("the ", "a ", "an ")):
        return name
    noun = head(name)
    common = noun.lower() in wording().article_nouns
    described = noun.islower() and not plural
    named = common and (name[:1].isupper() and noun[:1].isupper())
    return f"the {name}" if described or named else name


def inside(name: str) -> str:
    """A name as it stands inside a sentence; a description that opened one loses its capital."""
    first, _, rest = name.partition(" ")
    described = first.istitle() and rest.islower() and bool(getAllLemmas(first.lower()))
    if described or first in ("The", "A", "An"):
        return f"{first.lower()} {rest}"
    return with_article(name, plural=True)


def place(value: Place) -> str:
    """`Hama`, `northern Aleppo`, `the Gaza Strip`, `the central prison in Hama`."""
    if not value.name[:1].islower():
        return with_article(value.name, plural=True)
    described, _, town = value.name.partition(", ")
    part_of_name = described.split()[-1][:1].isupper() and " of " not in described
    return f"{'' if part_of_name else 'the '}{described}{f' in {town}' if town else ''}"


def at_place(value: Place) -> str:
    """`in Hama`, `at Tabqa airbase`: a point stands `at`, an area `in`."""
    return f"{'at' if value.precision is Precision.POINT else 'in'} {place(value)}"


def one_of(people: str) -> str:
    """The singular of what is counted: `civilians` to `civilian`, `men` to `man`."""
    noun = head(people)
    found = getAllLemmas(noun.lower(), "NOUN").get("NOUN", ())
    return people.replace(noun, found[0], 1) if found else people


def capitalised(sentence: str) -> str:
    """The sentence with its first letter as a capital; the rest as it stands."""
    return sentence[:1].upper() + sentence[1:]
