"""The line of the brief that tells why the losing side left, in the words of who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic.model import Actor, BriefLine, Claim, Control, Event, Modality, Period, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.quoting import words
from synoptic.tell.ranking import CHANGES, main_event
from synoptic.tell.wording import names
from synoptic.tell.wording.numbers import spelled

# Kinds of claim that tell of a side leaving a place.
WITHDRAWALS = frozenset({("RETREAT", "withdraw"), (Control.LOSE.value, "withdrawal")})
# A redeployment is a withdrawal where the same report tells of one too.
MOVES = frozenset({("MOBILIZE", "troops")})
# Characters after a sentence within which a claim of the next one begins.
NEXT_SENTENCE = 80
TOLD = (Modality.ACTUAL, Modality.CLAIMED)


def leaving_lines(look: Lookup) -> Iterator[BriefLine]:
    """`Three reports tell that the army left Hama; it says that this was “to spare lives” (A).`"""
    main = main_event(look)
    place = look.place(main.place) if main else None
    loser = look.actor(next(iter(_losers(main)), None)) if main else None
    if main is None or place is None or loser is None:
        return
    left = [c for c in look.picture.claims if _leaves(c, WITHDRAWALS, loser, main, look)]
    reports = {c.span.report for c in left}
    moved = [
        c
        for c in look.picture.claims
        if c.span.report in reports and _leaves(c, MOVES, loser, main, look)
    ]
    reasons = [c for c in _near(left + moved, look) if c.quote or c.reason]
    if left and (best := max(reasons, key=_fullness, default=None)):
        text = f"{_told(left)} that {names.actor(loser)} left {names.place(place)}; "
        reason = words(best.quote or best.reason or "")
        text += f"{_speaker(best, loser, look)} that this was {reason}"
        text += f" ({look.source(best.span.report)})."
        claims = dict.fromkeys(c.id for c in (best, *left))
        yield BriefLine(names.capitalised(text), tuple(claims), "events")


def _losers(main: Event) -> tuple[str, ...]:
    return main.recipients if main.type in CHANGES and main.actors else main.actors


def _leaves(
    claim: Claim, kinds: frozenset[tuple[str, str]], loser: Actor, main: Event, look: Lookup
) -> bool:
    """Whether a claim tells that a side left the place; another place is never meant."""
    actor = look.actor(claim.actor)
    kin = actor is not None and (
        actor.id == loser.id or actor.id in loser.part_of or loser.id in actor.part_of
    )
    affirmed = claim.polarity is Polarity.POSITIVE and claim.modality in TOLD
    here = claim.place in (main.place, None) and claim.period is Period.CURRENT
    return (claim.type, claim.mode or "") in kinds and kin and affirmed and here


def _near(left: Sequence[Claim], look: Lookup) -> list[Claim]:
    """Claims in the sentences of these, or in the next one, by the same speaker: the same word."""
    found = []
    for claim in look.picture.claims:
        for other in left:
            if claim.span.report == other.span.report and claim.said_by == other.said_by:
                start, end = look.sentence(other)
                if start <= claim.span.start <= end + NEXT_SENTENCE:
                    found.append(claim)
                    break
    return found


def _fullness(claim: Claim) -> tuple[bool, int, str]:
    """A quotation before a paraphrase, the fuller one first."""
    return claim.quote is not None, len(claim.quote or claim.reason or ""), claim.id


def _told(left: Sequence[Claim]) -> str:
    number = len({c.span.report for c in left})
    return f"{spelled(number)} report{'s tell' if number > 1 else ' tells'}"


def _speaker(claim: Claim, loser: Actor, look: Lookup) -> str:
    """`it says`; of words nobody is named for, the report's own account."""
    plural = names.is_plural(loser)
    if claim.quote and not look.is_relayed(claim):
        return "they say" if plural else "it says"
    if not look.is_relayed(claim):
        return "the report says"
    known = look.actor(claim.said_by[0]) if claim.said_by else None
    return f"{names.actor(known) if known else names.inside(look.speaker(claim))} says"
