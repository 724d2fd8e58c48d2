"""What the words around a spot say for and against a place: "in Homs", "Mr Homs"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from synoptic.codebook.places import place_relations
from synoptic.understand.places.cues import is_cue, sort_of
from synoptic.understand.places.entries import WIDE, Exactness, Feature
from synoptic.understand.places.spot import Spot, joined_article
from synoptic.understand.places.whole import new_name, opens_anew, opens_name
from synoptic.understand.places.words import Word

_BREAKS = frozenset(",(—–")
_DATELINE_BREAKS = frozenset(",(—–-:")
_PARTS = frozenset({"city", "admin1", "admin2"})
_REST = 6  # words that a longer name may go on for
_LINKS = frozenset({"of", "for", "and", "the", "&"})  # inside "Department of Fish and Wildlife"
_GREAT_KM = 300.0
_LETTERS = range(3, 5)  # of an acronym that a town may be spelled like
_CODE = 3  # letters in a code such as "US", which no dateline consists of

VARIANT = Exactness.VARIANT

Reasons = list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words about a spot."""

    before: Word | None
    before_that: Word | None
    after: Word | None
    opens: bool  # the spot opens its sentence


def surroundings(spot: Spot, words: Sequence[Word]) -> Surroundings:
    """The two words on each side, inside the sentence."""
    opens = words[spot.first].first
    before = None if opens or not spot.first else words[spot.first - 1]
    before_that = words[spot.first - 2] if before and not before.first and spot.first > 1 else None
    after = words[spot.last] if spot.last < len(words) else None
    after = None if after and after.first else after
    return Surroundings(before, before_that, after, opens)


def context(spot: Spot, words: Sequence[Word]) -> Reasons:
    """Points from the words before and after a spot, each with its reason."""
    around = surroundings(spot, words)
    rest = rest_of_name(spot, words)
    anew = not around.opens and new_name(words, spot.first)
    return [
        *([] if anew else _before(spot, around)),
        *_articled(spot, words),
        *_after(spot, around, rest, words),
        *_opening(spot, words),
        *_hyphened(spot, words),
        *_lone_code(spot, around),
        *_acronym(spot, around),
        *_money_or_road(spot, words),
        *_saint(spot, around),
    ]


def _lone_code(spot: Spot, around: Surroundings) -> Reasons:
    """A state's letters stand behind a town's name; alone they are much else: "OK", "an AK-47"."""
    before = around.before.lower if around.before else ""
    written = [c for c in spot.candidates if c.exactness is not VARIANT]
    short = len(spot.text.rstrip(".")) < _CODE and bool(written)
    if not short or any(c.feature is not Feature.ADMIN1 and c.main for c in written):
        return []
    told = before in _BREAKS or is_cue("locatives", before)
    return [] if told else [(-2.0, "letters that stand for much else")]


def _acronym(spot: Spot, around: Surroundings) -> Reasons:
    """Letters among words in small letters are a body's, a mark's or a firm's, though a town is
    spelled so as well: "DOH officials"; not "NYC", nor "USA"."""
    loud = spot.text.isupper() and spot.text.isalpha() and len(spot.text) in _LETTERS
    towns = all(c.feature is Feature.CITY for c in spot.candidates)
    if not loud or not towns or around.opens or not spot.candidates:
        return []
    beside = [w for w in (around.before, around.after) if w and len(w.text) > 1]
    initials = "".join(part[0] for part in spot.candidates[0].name.split())
    if any(w.text.isupper() for w in beside) or (spot.text.startswith(initials) and initials[1:]):
        return []
    return [(-2.0, "letters that stand for much else")]


def _money_or_road(spot: Spot, words: Sequence[Word]) -> Reasons:
    """The letters of a currency or of a road's number: "US$460 million", "US-24"."""
    if not spot.text.isupper():
        return []
    text = [w.text for w in words[spot.last : spot.last + 2]]
    before = words[spot.first - 1].text if spot.first else ""
    if "$" in (before, *text[:1]):
        return [(-4.0, "a currency")]
    road = text[:1] == ["-"] and text[1:] and text[1].isdigit()
    return [(-4.0, "a road")] if road else []


def _saint(spot: Spot, around: Surroundings) -> Reasons:
    """A church, a school or a day of a saint: "at St. Paul's"."""
    owned = around.after is not None and around.after.text in ("'s", "’s")
    return [(-1.5, "a saint's")] if owned and spot.key.startswith(("saint ", "st ")) else []


def _hyphened(spot: Spot, words: Sequence[Word]) -> Reasons:
    """The first half of a double name: "Wal-Mart"; not "Egypt-Sudan", nor a dateline's dash."""
    if spot.demonym or spot.text.isupper() or _known(spot) or spot.last + 1 >= len(words):
        return []
    sign, second = words[spot.last], words[spot.last + 1]
    double = sign.text == "-" and (sign.start, sign.end) == (spot.end, second.start)
    if [w.lower for w in words[spot.last + 2 : spot.last + 3]] in _roads():
        return []  # "the Enugu-Onitsha road"
    return [(-1.2, "half of a double name")] if double and second.capital else []


@cache
def _roads() -> list[list[str]]:
    return [[word] for word in place_relations().roads]


def _before(spot: Spot, around: Surroundings) -> Reasons:
    before = around.before
    if before is None:
        return []
    word = before.lower.rstrip(".")
    if word.isdigit() and spot.text.replace(".", "") in ("BC", "AD"):
        return [(-4.0, "a year")]
    if is_cue("locatives", word):
        return [(1.5, f"after '{before.text}'")]
    if is_cue("titles", word) and before.capital:
        return [(-3.0, f"after the title '{before.text}'")]
    if _named_after(word, around.before_that):
        return [(-3.0, f"named after '{before.text}'")]
    if set(sort_of(word)) & {"city", "admin1"}:
        return [(0.8, f"after '{before.text}'")]
    if is_cue("grasping", word):
        return [(0.8, f"after '{before.text}'")]
    if is_cue("weak_locatives", word):
        return _after_of(around)
    if not before.text[0].isalpha():
        return [(0.2, "after a break")] if before.text in _BREAKS else []
    return _in_a_longer_name(spot, before)


def _named_after(word: str, that: Word | None) -> bool:
    """True after "the channel" and "the television station": what follows is its name."""
    station = that is not None and is_cue("naming", that.lower) and bool(sort_of(word))
    return is_cue("naming", word) or station


def _in_a_longer_name(spot: Spot, before: Word) -> Reasons:
    """A capital before a name: "Artis Jackson", "Team Alberta"; not "Although Edmonton"."""
    if not before.capital or spot.demonym or (before.first and is_cue("ordinary", before.lower)):
        return []
    name = f"part of a longer name, '{before.text} {spot.text}'"
    if before.first or is_cue("modifiers", before.lower):
        return [(-0.8, name)]
    return [(-1.2 if _known(spot) else -2.2, name)]


def _articled(spot: Spot, words: Sequence[Word]) -> Reasons:
    """The end of a body's or a person's name: "Ahrar ash-Sham"; not the next of a list."""
    if not spot.first or not joined_article(words, spot.first) or new_name(words, spot.first):
        return []
    before, name = words[spot.first - 1], words[spot.first + 2]
    one = before.capital and before.entity_id == name.entity_id >= 0 and name.entity != "PLACE"
    return [(-2.0, f"part of a longer name, '{before.text} {spot.text}'")] if one else []


def _known(spot: Spot) -> bool:
    """True where the name is first of all that of a country, a state, a great region."""
    top = spot.candidates[0] if spot.candidates else None
    return top is not None and top.main and top.feature in (WIDE | {Feature.ADMIN1})


def _after_of(around: Surroundings) -> Reasons:
    that, of = around.before_that, around.before.text if around.before else ""
    if that and set(sort_of(that.lower)) & {"city", "admin1", "admin2", "quarter", "water"}:
        return [(1.5, f"after '{that.text} {of}'")]
    return [(0.4, f"after '{of}'")]


def _after(
    spot: Spot, around: Surroundings, rest: Sequence[Word], words: Sequence[Word]
) -> Reasons:
    after = around.after
    if after is None:
        return []
    word = after.lower.rstrip(".")
    if set(sort_of(word)) & _PARTS:
        return [(1.2, f"before '{after.text}'")]
    if is_cue("ailments", word):
        return [(-3.0, f"the name of a {word}")]
    if rest and not spot.demonym and not _listed(spot, rest, words):
        return [_longer(spot, rest)]
    if is_cue("sayings", word):
        governs = _governs(spot)
        return [(0.4, "speaks as a government") if governs else (-0.8, f"'{spot.text}' speaks")]
    return []


def _listed(spot: Spot, rest: Sequence[Word], words: Sequence[Word]) -> bool:
    """True for "Tell X Y" and "al-X Y", where a list has lost its commas."""
    several = spot.last - spot.first > 1
    made = several and (opens_name(words, spot.first) or joined_article(words, spot.first))
    return made and not any(sort_of(w.lower) for w in rest)


def _governs(spot: Spot) -> bool:
    """True for the names of countries, states and capitals, which speak as governments."""
    return _known(spot) or any(c.capital and c.exactness is not VARIANT for c in spot.candidates)


def _longer(spot: Spot, rest: Sequence[Word]) -> tuple[float, str]:
    """A name that goes on: "Dublin City Council" names Dublin, "Jackson Brown" does not."""
    name = f"part of a longer name, '{spot.text} {' '.join(w.text for w in rest)}'"
    if is_cue("titles", rest[0].lower.rstrip(".")):
        return 0.8, f"before the title '{rest[0].text}'"
    sorts = [set(sort_of(w.lower.rstrip("."))) for w in rest]
    if not any(sorts) and is_cue("given_names", spot.text.lower()):
        return -3.0, name
    if sorts[-1] & {"street"}:
        return -1.6, name
    if any(s & {"organisation", "facility"} for s in sorts):
        return (-3.0 if _vast(spot) else 0.0), name
    if sorts[0] & {"water", "street"}:
        return -1.6, name
    return -0.6 if _known(spot) else -1.2, name


def _vast(spot: Spot) -> bool:
    """True for a sea, a river or a great region: what bears its name is not told to be there."""
    top = spot.candidates[0] if spot.candidates else None
    great = top is not None and top.feature is Feature.REGION and (top.radius_km or 0) >= _GREAT_KM
    return great or (top is not None and top.feature is Feature.WATER)


def rest_of_name(spot: Spot, words: Sequence[Word]) -> list[Word]:
    """The capitals that follow a spot in the same name, small words between them left out."""
    rest: list[Word] = []
    for index in range(spot.last, min(len(words), spot.last + _REST)):
        word = words[index]
        if word.first or not (word.text[0].isalpha() or word.text == "&"):
            break
        if not rest and is_cue("sayings", word.lower):
            break  # a headline in capitals: "Syria Accuses Rebels"
        if opens_anew(words, spot.first, index):
            break  # the next of a list
        if word.capital and (rest or not _begins_anew(word)):
            rest.append(word)
        elif not rest or word.lower not in _LINKS:
            break
    return rest


def _begins_anew(word: Word) -> bool:
    """True for a capital that opens something else: "AUSTIN, Texas A white nationalist"."""
    return is_cue("ordinary", word.lower) and not sort_of(word.lower)


def _opening(spot: Spot, words: Sequence[Word]) -> Reasons:
    """A dateline: capitals at the head of a text or line, then a break."""
    after = words[spot.last].text if spot.last < len(words) else ""
    if words[spot.first].first and spot.text.isupper() and len(spot.text) > _CODE:
        return [(2.0 if after in _DATELINE_BREAKS else 0.8, "as in a dateline")]
    return []
