"""Everything that was found in a report before claims are made of it, with look-ups by word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from synoptic.model import Actor, Interval, Place, Report
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import Gazetteer, PlaceMention
from synoptic.understand.times import TimeMention

At = tuple[int, int]  # number of the sentence, number of the word


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words [start, end) of sentence `sentence` that mean an actor; `head` is their head word.

    `others` are those who do it together with the actor: both of "Syrian and Russian jets".
    """

    sentence: int
    start: int
    end: int
    head: int
    actor: str
    label: str
    named: bool
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """The place a sentence is at without saying so, and how that is known.

    `of_harm`: only the harm done in what is told; all else in the report may be of anywhere.
    """

    place: Place
    reason: str
    of_harm: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """A parsed report with its times, places, actors and quantities, and where it is when."""

    document: Document
    gazetteer: Gazetteer
    times: Mapping[int, tuple[TimeMention, ...]] = field(default_factory=dict)
    places: Mapping[At, PlaceMention] = field(default_factory=dict)
    actors: Mapping[At, ActorMention] = field(default_factory=dict)
    quantities: Mapping[int, tuple[Quantity, ...]] = field(default_factory=dict)
    things: Mapping[At, Actor] = field(default_factory=dict)  # that may be told as struck
    definite_places: Mapping[At, Place] = field(default_factory=dict)
    scenes: Mapping[int, Scene] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        """The report."""
        return self.document.report

    @property
    def published(self) -> Interval:
        """When it was published."""
        return self.report.published

    def place_at(self, sentence: int, word: int) -> Place | None:
        """The place that a word names, or that "the city" stands for."""
        mention = self.places.get((sentence, word))
        if mention and mention.place and mention.kind not in ("demonym", "metonym"):
            return mention.place
        return self.definite_places.get((sentence, word))

    def relative(self, sentence: int, word: int) -> bool:
        """True where the place of a word is told from another: `110km south of X`."""
        mention = self.places.get((sentence, word))
        return mention is not None and mention.kind == "relation"

    def remote(self, sentence: int, word: int) -> bool:
        """True where it is told by its distance from another place; "northern X" is not."""
        mention = self.places.get((sentence, word))
        return self.relative(sentence, word) and bool(mention and mention.text[0].isdigit())

    def actor_at(self, sentence: int, word: int) -> str | None:
        """The id of the actor that a word means."""
        mention = self.actors.get((sentence, word))
        return mention.actor if mention else None

    def actors_at(self, sentence: int, word: int) -> tuple[str, ...]:
        """The ids of all actors that a word means."""
        mention = self.actors.get((sentence, word))
        return (mention.actor, *mention.others) if mention else ()


def words_in(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Words [first, last + 1) of a sentence that characters [start, end) touch."""
    starts = [t.start for t in sentence.tokens]
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, end - 1), first + 1)
    return first, last


def sentence_at(document: Document, character: int) -> int | None:
    """Number of the sentence that holds a character, or None between sentences."""
    starts = [s.start for s in document.sentences]
    k = bisect_right(starts, character) - 1
    return k if k >= 0 and character < document.sentences[k].end else None
