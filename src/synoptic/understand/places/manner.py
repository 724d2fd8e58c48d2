"""How a name of a place is used: for the place, for its government, inside another name."""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.understand.places.context import rest_of_name
from synoptic.understand.places.cues import is_cue, sort_of
from synoptic.understand.places.spot import Spot
from synoptic.understand.places.words import Word

_BODIES = frozenset({"organisation", "facility", "street"})
_ALLIED = frozenset("backed led allied aligned sponsored supported funded appointed".split())
_ALLIES = frozenset("ally allies backer backers patron sponsor".split())
_TIES = frozenset(
    """talks negotiations deal agreement accord pact truce relations ties links alliance tensions
    contacts rift row""".split()
)
_HELP = frozenset("assistance support backing loyal".split())
_ARRANGED = frozenset("brokered mediated backed endorsed sponsored negotiated supported".split())
_BLAMED = frozenset("blame blames blamed blaming".split())
_ASKED = frozenset("call calls called calling pressure prevail prevailed".split())
_AHEAD = 4  # words from a capital to its verb: "Tehran is also looking"


def speaks(spot: Spot, words: Sequence[Word]) -> bool:
    """True where a capital acts as a government does: "Moscow and Kyiv agreed", "the
    Damascus-backed forces"; a seat of government does so wherever it is not said that something
    is there."""
    after = [w.lower for w in words[spot.last : spot.last + 2]]
    if after[:1] in (["-"], ["–"]) and after[1:] and after[1] in _ALLIED:
        return True
    if _treated(spot, words):
        return True
    behind = [w.lower for w in words[max(0, spot.first - 2) : spot.first] if w.lower != "the"]
    if behind and (is_cue("locatives", behind[-1]) or is_cue("grasping", behind[-1])):
        return False
    if is_cue("seats", spot.key) or _done_by(behind):
        return True
    index = spot.last
    if _joined(index, words):
        index += 2
    for word in words[index : index + _AHEAD]:
        if is_cue("sayings", word.lower):
            return True
        if not is_cue("verb_fillers", word.lower):
            return False
    return False


def _done_by(behind: Sequence[str]) -> bool:
    """`strikes launched by Ankara`, `raids carried out by Ankara`: no town does that."""
    return behind[1:] == ["by"] and behind[0].endswith(("ed", "out"))


def _treated(spot: Spot, words: Sequence[Word]) -> bool:
    """True behind words of what only a government is: "its ally Moscow", "called on Tripoli",
    "ties with Kyiv", "support for Doha", "talks between the UN and Tunis", "brokered by Doha and
    Cairo"."""
    first, joined = spot.first, False
    if first > 1 and words[first - 1].lower == "and" and words[first - 2].capital:
        first, joined = first - 2, True
        first -= first > 0 and words[first - 1].lower == "the"
    before = [w.lower for w in words[max(0, first - 2) : first]]
    if before[-1:] and before[-1] in _ALLIES and not joined:
        return True
    if len(before) < 2:
        return False
    word, link = before
    ties = link in ("with", "between") and word in _TIES
    helped = link in ("to", "for") and word in _HELP
    asked = link in ("on", "upon") and word in (*_BLAMED, *_ASKED)
    return ties or helped or asked or (link == "by" and word in _ARRANGED)


def _joined(index: int, words: Sequence[Word]) -> bool:
    """True before "and Kyiv"."""
    return index + 1 < len(words) and words[index].lower == "and" and words[index + 1].capital


def is_nested(spot: Spot, words: Sequence[Word]) -> bool:
    """True where the place is part of the name of a body or a site: "Homs University", "Homs
    Governorate police", "the University of Homs"."""
    rest = rest_of_name(spot, words)
    if any(_names_a_body(w) for w in rest) or _body_of(spot, words):
        return True
    behind = spot.last + len(rest)
    return bool(rest) and behind < len(words) and "organisation" in sort_of(words[behind].lower)


def _body_of(spot: Spot, words: Sequence[Word]) -> bool:
    """True behind "University of" and "Bank of", with a capital inside the sentence."""
    if spot.first < 2 or words[spot.first - 1].lower != "of":
        return False
    body = words[spot.first - 2]
    return body.capital and not body.first and _names_a_body(body)


def _names_a_body(word: Word) -> bool:
    return bool(_BODIES & set(sort_of(word.lower.rstrip("."))))
