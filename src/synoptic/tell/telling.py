"""Fills in what a judged picture lacks: summaries, and the lines of the brief."""

from __future__ import annotations

from dataclasses import replace

from synoptic.model import Picture
from synoptic.tell.brief import brief_lines
from synoptic.tell.lookup import Lookup
from synoptic.tell.sentences import event_sentence
from synoptic.tell.states import condition_sentence


def tell(picture: Picture) -> Picture:
    """The picture with a sentence for every event and condition, and its brief."""
    look = Lookup(picture)
    worded = replace(
        picture,
        events=tuple(replace(e, summary=event_sentence(e, look)) for e in picture.events),
        conditions=tuple(
            replace(c, summary=condition_sentence(c, look)) for c in picture.conditions
        ),
    )
    return replace(worded, lines=brief_lines(Lookup(worded)))
