"""Whose killing a film shows: an armed group that posts a video of an execution did it.

`The group released a video showing the beheading of two aid workers`. What somebody else filmed
may be anybody's deed.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.registry import of_id
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors, fillers, predicate_at, subjects

FILMS = frozenset("video footage film clip recording image photo photograph picture".split())
SHOWING = frozenset("show depict display purport capture".split())
POSTING = frozenset("release post publish upload issue share circulate distribute".split())
BEFORE = ("compound", "nmod:poss", "amod", "nmod:desc")
GROUPS = ("armed-group-", "party-armed-group-")


def filmed_by(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """Ids of the armed group that shows the killing; nothing where another shows it."""
    sentence = proposition.predicate.sentence
    if proposition.entry.measure != "killed":
        return
    for film in _films(sentence, proposition.verb.index):
        for word in _showing_it(sentence, film):
            found = analysis.actors_at(number, word)
            if found and all(_armed_group(a) for a in found):
                yield found


def _films(sentence: Sentence, word: int) -> Iterator[int]:
    """The video of `a video showing the murder`, `the video shows them killing two`."""
    for verb in ancestors(sentence, word):
        token = sentence.tokens[verb]
        if token.lemma not in SHOWING:
            continue
        own = (c for c in sentence.children(verb) if sentence.tokens[c].relation == "nsubj")
        shown = (*own, *subjects(predicate_at(sentence, verb)), token.head)
        yield from (k for k in shown if k >= 0 and sentence.tokens[k].lemma in FILMS)


def _showing_it(sentence: Sentence, film: int) -> Iterator[int]:
    """Words for whose video it is, or who posted it."""
    yield from (c for c in sentence.children(film) if sentence.tokens[c].relation in BEFORE)
    yield from range(film - 1, max(film - 2, -1), -1)  # wherever the tree hangs the name before it
    above = sentence.tokens[film].head
    if above >= 0 and sentence.tokens[above].lemma in POSTING:
        posting = predicate_at(sentence, above)
        if film in fillers(posting, "object"):
            yield from subjects(posting) if not posting.passive else fillers(posting, "by")


def _armed_group(actor: str) -> bool:
    known = of_id(actor)
    return known.kind == "armed-group" if known else actor.startswith(GROUPS)
