"""How well an event is borne out, and why, in words.

confirmed: two independent witnesses or more that do not all quote one speaker, unless he admits
what goes against him. fair: one witness in its own words, an admission that one report prints,
or several reports that quote one speaker.
weak: said by one quoted or partisan voice alone. contested: somebody denies it.
"""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.codebook.relations import happening
from synoptic.fuse import times
from synoptic.fuse.events import affirms
from synoptic.fuse.kinship import NEAR
from synoptic.fuse.likeness import roles
from synoptic.judge.evidence import Evidence, attributed
from synoptic.model import Claim, Grade, Modality

STATES = frozenset({"change of control", "entry", "withdrawal"})  # what holds from then on
CONFIRMING = 2  # independent witnesses
Graded = tuple[Grade, tuple[str, ...]]


def grade(claims: Sequence[Claim], evidence: Evidence, disputed: frozenset[str]) -> Graded:
    """The grade of an event and its reasons. `disputed`: claims whose substance is disputed."""
    said = [c for c in claims if affirms(c)]
    number, voices = evidence.witnesses(said), evidence.voices(said)
    admitted = any(admits(c, evidence) for c in said)
    own = any(not attributed(c) and c.modality is not Modality.CLAIMED for c in said)
    partisan = all(boasts(c, evidence) for c in said)
    reasons = [_witnesses(number, evidence, said)]
    reasons += ["admitted by the side it goes against"] * admitted
    reasons += ["said only by the side it speaks for"] * partisan
    reasons += ["all quote one speaker"] * (number > 1 and voices == 1)
    against = [c for c in claims if not affirms(c)]
    before = [c for c in against if superseded(c, said, evidence)]
    denied = [c for c in against if c not in before and denies(c, said, evidence)]
    reasons += ["denied before it happened: superseded"] * bool(before)
    if denied or disputed.intersection(c.id for c in said):
        by = sorted({evidence.outlet(c.span.report) for c in denied})
        reasons.append(f"denied in {', '.join(by)}" if by else "its substance is disputed")
        return Grade.CONTESTED, tuple(reasons)
    if number >= CONFIRMING and (voices >= CONFIRMING or admitted) and not partisan:
        return Grade.CONFIRMED, tuple(reasons)
    if partisan or not (own or admitted or number > 1):
        reasons += ["no report says it in its own words"] * (not own and not partisan)
        return Grade.WEAK, tuple(reasons)
    return Grade.FAIR, tuple(reasons)


def denies(claim: Claim, said: Sequence[Claim], evidence: Evidence) -> bool:
    """False for a negation by one who himself tells that it happened: "could not stop its fall"."""
    if evidence.voice(claim) in {evidence.voice(c) for c in said}:
        return False
    own_words = not attributed(claim) and claim.modality is not Modality.DENIED
    if own_words and claim.span.report in {c.span.report for c in said}:
        return False
    return not happening(claim.type).same_place or not evidence.tells_of_gain(claim)


def superseded(claim: Claim, said: Sequence[Claim], evidence: Evidence) -> bool:
    """True for a denial spoken before what it denies came about, or on the eve of it.

    Of a place that changed hands or was left it is enough that all who tell it wrote later: what
    was not so yet may have been so an hour after.
    """
    spoken = evidence.spoken(claim)
    when = times.dated(times.agreed(c.when for c in said if times.fine(c.when)))
    if spoken is not None and when is not None and when.end is not None and spoken < when.end:
        return True
    firsts = [evidence.reports[c.span.report].published.start for c in said]
    earlier = spoken is not None and all(f is not None and f > spoken for f in firsts)
    return earlier and happening(claim.type).name in STATES


def admits(claim: Claim, evidence: Evidence) -> bool:
    """True where the side an event goes against says it: the loser, or who did a deed."""
    actor, recipient = roles(claim)
    against = recipient if _control(claim) else actor
    return evidence.kin(evidence.speaker(claim), against) in NEAR


def boasts(claim: Claim, evidence: Evidence) -> bool:
    """True where the side an event speaks for says it: the gainer, or who suffered a deed."""
    actor, recipient = roles(claim)
    gains = actor if _control(claim) else recipient
    return evidence.kin(evidence.speaker(claim), gains) in NEAR


def _control(claim: Claim) -> bool:
    return happening(claim.type).same_place


def _witnesses(number: int, evidence: Evidence, said: Sequence[Claim]) -> str:
    found = {c.span.report for c in said}
    posts = sum(evidence.reports[r].parent is not None for r in found)
    told = ((len(found) - posts, "report"), (posts, "post"))
    shown = " and ".join(f"{n} {what}{'s' * (n > 1)}" for n, what in told if n)
    if number == 1:
        return (
            f"one {'post' if posts else 'report'}"
            if len(found) == 1
            else (f"{shown} that count as one witness")
        )
    return f"{number} independent witnesses" + (f" in {shown}" * (len(found) > number or posts > 0))
