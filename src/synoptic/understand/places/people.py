"""The people a report names: their family names, told again alone, are no places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from synoptic.understand.places.cues import is_cue
from synoptic.understand.places.names import is_article
from synoptic.understand.places.words import Word

_LONGEST = 4  # words in a person's name


def family_names(words: Sequence[Word]) -> frozenset[str]:
    """Last words, in lower case, of the names of people in a text."""
    names = [*_read(words), *_called(words)]
    return frozenset(name[-1].lower for name in names if len(name) > 1)


def _read(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Names that the reader takes for a person's."""
    for entity, group in groupby(words, key=lambda w: w.entity_id):
        name = [w for w in group if w.text[0].isalpha() and not is_article(w.text)]
        if entity >= 0 and name and name[0].entity == "PERSON":
            yield name


def _called(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Names that begin with a given name or a title: "Ryan Bingham", "Mayor Bingham"."""
    for index, word in enumerate(words):
        low = word.lower.rstrip(".")
        if not word.capital or not (is_cue("given_names", low) or is_cue("titles", low)):
            continue
        name = [word]
        for following in words[index + 1 : index + _LONGEST]:
            if not following.capital or following.first:
                break
            name.append(following)
        yield name
