"""What "there", "the area" and "the scene" point back to: the place told nearest before."""

from __future__ import annotations

from collections.abc import Mapping

from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention
from synoptic.understand.whereabouts.elsewhere import spoken_from
from synoptic.understand.whereabouts.sites import WIDE

SPOTS = frozenset({"area", "scene", "site", "spot"})
PARTS = frozenset({"district", "enclave", "suburb", "quarter", "neighbourhood", "neighborhood"})
PART = (Precision.DISTRICT, Precision.REGION)
BACK = 2  # sentences in which the part was named
PLACES = 2  # of a sentence before; with more it is open which is meant
OF_SOMEBODY = frozenset("based led backed born made run supplied trained supported".split())
BESIDE = frozenset({"near", "outside", "from"})
SAME = frozenset({"same", "entire", "whole"})


def there(
    document: Document, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """The place that "there" points back to: the nearest named before it, none in its own words.

    None where the sentence before tells of several. Of a town and a place told by it ("the camp
    near X") the camp: it is what the words are about; of a town and a province or country the
    town.
    """
    number, word = at
    for where in (number, number - 1):
        sentence = document.sentences[where] if where >= 0 else None
        end = word if where == number else len(sentence.tokens) if sentence else 0
        near = [
            (k, place)
            for k in range(end)
            if (place := named_place(places, found, (where, k)))
            and sentence
            and (head := _head(sentence, places, where, k)) == k
            and not _beside_another(sentence, places, where, head)
            and not _close_to(sentence, head)
            and not spoken_from(sentence, head)
            and not based(sentence, head)
        ]
        fine = [n for n in near if n[1].precision not in WIDE]
        narrow = fine or [n for n in near if n[1].precision is not Precision.COUNTRY]
        if near:
            told = narrow or near
            several = len({place.id for _, place in told}) > PLACES
            return None if several and where < number else told[-1][1]
    return None


def parts_told_again(document: Document, places: Mapping[At, PlaceMention]) -> dict[At, Place]:
    """`The district`, `the enclave`: the last part of a town or country named shortly before."""
    parts = [
        (at, m.place)
        for at, m in sorted(places.items())
        if m.kind == "place" and m.place and m.place.precision in PART
    ]
    return {
        (number, word): near[-1]
        for number, sentence in enumerate(document.sentences if parts else ())
        for word, token in enumerate(sentence.tokens)
        if token.lemma in PARTS and (number, word) not in places and _plain(sentence, word)
        if (near := [p for at, p in parts if (number - BACK, 0) <= at < (number, word)])
    }


def is_spot(sentence: Sentence, word: int) -> bool:
    """`the area`, `the same site`: a spot without a word of its own that was told before."""
    token = sentence.tokens[word]
    if token.pos != "NOUN" or token.lemma not in SPOTS or token.text.lower() != token.lemma:
        return False
    if token.head >= 0 and sentence.tokens[token.head].lemma == "leave":
        return False  # "leaving the area cut off"
    return _plain(sentence, word)


def _plain(sentence: Sentence, word: int) -> bool:
    """With an article and nothing that would make it another one."""
    below = [sentence.tokens[c] for c in sentence.children(word)]
    plain = all(t.relation in ("det", "case", "punct") or t.lemma in SAME for t in below)
    return plain and any(t.lemma in ("the", "that", "this") for t in below)


def _close_to(sentence: Sentence, word: int) -> bool:
    """`a range close to X`: what is told of is the range."""
    return [t.lemma for t in sentence.tokens[max(word - 2, 0) : word]] == ["close", "to"]


def based(sentence: Sentence, word: int) -> bool:
    """`the London-based group`, `US-led raids`: whose they are, not where anything happened."""
    after = [t.text.lower() for t in sentence.tokens[word + 1 : word + 3]]
    return after[:1] == ["-"] and after[-1] in OF_SOMEBODY


def named_place(places: dict[At, PlaceMention], found: dict[At, Place], at: At) -> Place | None:
    """The place that a word names, or a part of it, or stands for; no "20 km from X"."""
    mention = places.get(at)
    if mention is None:
        return found.get(at)
    return mention.place if mention.part or mention.kind in ("place", "facility") else None


def _head(sentence: Sentence, places: dict[At, PlaceMention], number: int, word: int) -> int:
    """The head of the words that name a place: `Fasher` of "El Fasher"."""
    mention, above = places.get((number, word)), sentence.tokens[word].head
    inside = mention is not None and places.get((number, above)) is mention
    return _head(sentence, places, number, above) if inside and above != word else word


def _beside_another(
    sentence: Sentence, places: dict[At, PlaceMention], number: int, word: int
) -> bool:
    """True for a place that only says where another is: "near X", "80 km north of X"."""
    beside = [c for c in sentence.children(word) if sentence.tokens[c].lemma in BESIDE]
    above = (sentence.tokens[word].head, *(c - 1 for c in beside))
    return bool(beside) and any((number, k) in places for k in above)
