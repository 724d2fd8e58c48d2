"""Control claims: who takes, holds, loses, enters or contests a place."""

from __future__ import annotations

import re

from synoptic import codebook
from synoptic.model import ClaimKind, Control, Modality, Precision
from synoptic.understand.arguments import fillers
from synoptic.understand.claims.making import Claims
from synoptic.understand.spots import grounds, is_facility, part_kind, spot_of
from synoptic.understand.tellings import Telling, one_each

# A country does not change hands in a sentence, and what has no name is no place to hold.
TOO_WIDE = (Precision.COUNTRY, Precision.REGION)
PEOPLE = "party-people"  # residents and crowds hold no place
NOT_YET = (Modality.FORECAST, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.PLANNED)


def control(telling: Telling, claims: Claims) -> None:
    """Claims of control over the telling's place, one for each coordinated holder."""
    spot = telling.spot
    if spot is None or telling.modality in NOT_YET or _of_a_site_elsewhere(telling):
        return
    kind = telling.entry.type
    known = telling.actors or telling.recipients or (kind == Control.LOSE and telling.when)
    if kind in (Control.HOLD, Control.LOSE, Control.ENTER) and not known:
        return
    if spot.place.precision in TOO_WIDE and not (
        kind == Control.HOLD and spot.place.precision is Precision.REGION
    ):
        return
    if kind in (Control.HOLD, Control.CONTEST) and _only_named(telling):
        return
    mode = manner(telling) or telling.entry.mode
    if spot.extent in ("part", "edge", "centre") or _of_a_part(telling):
        edge = spot.extent in ("edge", "centre")
        kind = Control.ENTER if kind == Control.TAKE and edge else kind
        mode = "part"
    for actor, recipient in one_each(telling):
        if (actor or "").startswith(PEOPLE):
            continue
        recipient = None if (recipient or "").startswith(PEOPLE) else recipient
        claims.add(
            telling, ClaimKind.CONTROL, str(kind), mode=mode, actor=actor, recipient=recipient,
            place=claims.place(spot.place),
        )  # fmt: skip


def _of_a_part(telling: Telling) -> bool:
    """`X, where they hold part of the west`: the object is a part, the place stands elsewhere."""
    objects = fillers(telling.proposition.predicate, "ARG1")[:1]
    return any(
        part_kind(telling.sentence, o) == "part"
        and not grounds(telling.sentence, o)
        and telling.analysis.place_at(telling.number, o) is None
        for o in objects
    )


def _of_a_site_elsewhere(telling: Telling) -> bool:
    """`lost six air bases in X`: sites that lie in a place, not the place."""
    objects = fillers(telling.proposition.predicate, "ARG1")[:1]
    return any(
        is_facility(telling.sentence, o) and spot_of(telling.analysis, telling.number, o) is None
        for o in objects
    )


def _only_named(telling: Telling) -> bool:
    """A noun ("the defence of the capital", "its control") that names holding and no more."""
    predicate = telling.proposition.predicate
    return not predicate.verbal and telling.proposition.carrier is None and telling.when is None


def manner(telling: Telling) -> str | None:
    """How the place was taken, by the longest of the codebook's phrases in the sentence."""
    start, end = telling.words
    tokens = telling.sentence.tokens
    first, last = tokens[start].start, tokens[end - 1].end
    # The words told with it may follow in a clause of their own, so all that comes after counts.
    text = telling.analysis.report.text[first : max(last, telling.sentence.end)].lower()
    best, found = "", None
    for name, entry in codebook.control_words().manners.items():
        for phrase in entry.phrases:
            if len(phrase) > len(best) and re.search(rf"\b{re.escape(phrase)}\b", text):
                best, found = phrase, name
    if found:
        return found
    return _by_heads(text)


def _by_heads(text: str) -> str | None:
    """An opener, up to three words, and a word for the manner: `after several days of fighting`."""
    for name, entry in codebook.control_words().manners.items():
        openers, heads = "|".join(entry.openers), "|".join(entry.heads)
        if heads and re.search(rf"\b(?:{openers}) (?:[\w-]+ ){{0,4}}(?:{heads})(?:e?s)?\b", text):
            return name
    return None
