"""Who tells a headline, where the mark between him and what he tells is lost.

`12 killed in port monitor`, `NGO Rebels hold the airport`: left in the sentence, the word would be
taken for whom or where the blow struck. It is the speaker where the text right below says that one
of that kind told it, and where its capital, in a headline of small letters, begins something new.
"""

from __future__ import annotations

import re
from functools import cache

from synoptic import codebook
from synoptic.codebook.source import Words
from synoptic.read.press import any_of
from synoptic.understand.counts.numbers import numbers

BELOW = 900  # characters below a headline in which its speaker is named again
ONLY_FIRST = frozenset({"group"})  # at the end it is a side's: "raid kills leader of IS group"
SHORTEST = 3  # words of a headline that tells something
LONG = 4  # letters; shorter words have small letters in any headline
# Behind these the last word belongs to what is told: "kill a UN monitor", "denies reports".
BOUND = frozenset(
    """a an the of by on at with from against to for and or its his her their this un eu osce media
    peace truce election kill kills killed arrest arrests free frees deny denies confirm confirms
    reject rejects investigate investigates probe probes new more false some any after amid over
    despite about into former senior top chief army police rebel government military""".split()
)
SAID = r"said|says|say|told|reported|reports|announced|added|counted|documented"
BEFORE = r"said|according to|citing|quoting|reported by"


def parted(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The headline `text[start:end]` in pieces: what it tells, and its speaker where one is."""
    head = text[start:end]
    below = text[end : end + BELOW]
    first, last = _first().match(head), _last().search(head)
    told = last and (_told(last["voice"], below) or _anew(head[: last.start()], last["voice"]))
    if last and told and _stands_alone(head[: last.start()]):
        return (start, start + last.start()), (start + last.start("voice"), end)
    if first and _told(first["voice"], below):
        return (start, start + first.end("voice")), (start + first.end(), end)
    return ((start, end),)


def _stands_alone(told: str) -> bool:
    """True where what goes before needs no word behind it."""
    words = told.split()
    if len(words) < SHORTEST:
        return False
    low = words[-1].lower()
    return low not in BOUND and not low.endswith(("'s", "’s", "-", ",", ":"))


def _anew(told: str, voice: str) -> bool:
    """True for a voice with a capital behind words of small letters, as nobody's name has it."""
    small = sum(len(w) >= LONG and w[0].islower() for w in told.split())
    counted = voice.endswith("s") and numbers(told.lower().split()[-1:])  # "kill 4 Monitors"
    return voice.istitle() and " " not in voice and small > 1 and not counted


def _told(voice: str, below: str) -> bool:
    """True where the text below says that one of the kind told it."""
    named = _voices()[voice.lower()]
    if not named:
        return re.search(rf"\b(?:{SAID}|{BEFORE})\b", below) is not None
    return _says(named).search(below) is not None


@cache
def _says(named: Words) -> re.Pattern[str]:
    """One of the names as a speaker, not far from a word of saying."""
    who = any_of((*named, *_state_media())) if "media" in named else any_of(named)
    behind, before = r"(?:\W+\w+){0,7}?\W+", r"\W+(?:[^\W.]+\W+){0,7}?"
    said = rf"\b(?:{who}{behind}(?:{SAID})\b|(?:{BEFORE}){before}{who})"
    return re.compile(said, re.IGNORECASE)


@cache
def _state_media() -> tuple[str, ...]:
    return tuple(name for name, o in codebook.outlets().items() if o.kind == "state media")


def _voices() -> dict[str, Words]:
    return codebook.say_words().headline_voices


@cache
def _last() -> re.Pattern[str]:
    names = [v for v in _voices() if v not in ONLY_FIRST]
    return re.compile(rf"\s+(?P<voice>{any_of(names)})$", re.IGNORECASE)


@cache
def _first() -> re.Pattern[str]:
    """At the head only before what begins anew with a capital or a number."""
    return re.compile(rf"(?P<voice>(?i:{any_of(_voices())}))\s+(?=[A-Z\d])")
