"""Who did it, where nobody denies it: sides that blame each other, doers known to some alone.

And deeds told without a doer that somebody else denies: `the general has been cut off`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from synoptic.codebook.relations import happening, stance, unknown_doers
from synoptic.fuse import times
from synoptic.fuse.changes import most_named
from synoptic.fuse.distance import Where, where
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Cluster
from synoptic.fuse.kinship import NEAR, Kin, specific
from synoptic.judge.evidence import Evidence
from synoptic.judge.grades import STATES
from synoptic.judge.sides import dispute
from synoptic.model import Claim, ClaimKind, Dispute, Modality, Precision

TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
EACH_OTHER = re.compile(r"\b(?:each other|one another)\b", re.IGNORECASE)
BESIDE = 400  # characters between a charge and the charge that answers it
SITE_OF = ", "  # "airport, X": a site known to lie in X; there few things happen at once
VIOLENCE = frozenset({"ASSAULT", "HARM"})


def mutual_blame(evidence: Evidence) -> Iterator[Dispute]:
    """`A blamed B for the attack; B blamed A`, in one report and beside one another."""
    blames = _by_report(c for c in evidence.claims.values() if _blames(c))
    for one, two in (pair for there in blames.values() for pair in combinations(there, 2)):
        if not _answers(one, two, evidence):
            continue
        names = sorted(evidence.actor(c.actor) for c in (one, two))
        positions = {f"{names[0]} blames {names[1]}": [one], f"{names[1]} blames {names[0]}": [two]}
        if evidence.actor(one.actor) != names[0]:
            positions = dict(zip(positions, ([two], [one]), strict=True))
        about = f"what {' and '.join(names)} blame on each other"
        found = dispute("responsibility", about, positions, evidence)
        if found is not None:
            yield found


def _by_report(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Claims by report, in the order of its text."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.span, c.id)):
        found[claim.span.report].append(claim)
    return found


def _blames(claim: Claim) -> bool:
    told = claim.modality in TOLD and affirms(claim) and claim.actor is not None
    return told and claim.kind is ClaimKind.STANCE and stance(claim.type) == "blaming"


def _answers(one: Claim, two: Claim, evidence: Evidence) -> bool:
    if one.period is not two.period:
        return False
    if evidence.kin(one.actor, two.actor) in (*NEAR, Kin.UNKNOWN):
        return False
    if one.span == two.span:
        return bool(EACH_OTHER.search(one.text))
    across = {Kin.SAME, Kin.PART}
    answers = (
        evidence.kin(one.recipient, two.actor) in across
        and evidence.kin(two.recipient, one.actor) in across
    )
    return answers and two.span.start - one.span.end <= BESIDE


def unknown_doer(cluster: Cluster, evidence: Evidence) -> Iterator[Dispute]:
    """A deed that some tell of persons unknown and others of a side: `unknown persons blew up`."""
    said = [c for c in evidence.of(cluster.claims) if affirms(c) and c.type in VIOLENCE]
    unknown = [c for c in said if c.actor is None and unknown_doers() & set(c.terms)]
    named = [c for c in said if c.actor is not None]
    voices = {evidence.voice(c) for c in unknown} & {evidence.voice(c) for c in named}
    if not unknown or not named or voices:
        return
    name = evidence.actor(most_named(c.actor for c in named))
    place = evidence.place(most_named(c.place for c in said))
    about = "who did it" + (f" at {place}" if place else "")
    found = dispute(
        "responsibility", about, {"persons unknown": unknown, f"it was {name}": named}, evidence
    )
    if found is not None:
        yield found


def told_and_denied(evidence: Evidence) -> Iterator[Dispute]:
    """What one voice tells was done to somebody or to a site, and another denies of it."""
    events = _by_report(c for c in evidence.claims.values() if c.kind is ClaimKind.EVENT)
    told = [c for there in events.values() for c in there]
    denied = [c for c in told if c.modality is Modality.DENIED and c.actor is None]
    for denial in denied:
        said = [c for c in events[denial.span.report] if _tells_it(c, denial, evidence)]
        name = evidence.actor(denial.recipient) or evidence.place(denial.place)
        words = " ".join(said[0].text.split()) if said else ""
        denier = evidence.speaker_name(denial)
        positions = {f"“{words}”": said, f"denied by {denier}": [denial]}
        found = dispute("responsibility", f"what was done to {name}", positions, evidence)
        if found is not None:
            yield found


def _tells_it(said: Claim, denial: Claim, evidence: Evidence) -> bool:
    """The same kind of deed, to the same one or place, about the same time, by another voice."""
    known = evidence.known
    apart = times.gap(times.window(said, known.published), times.window(denial, known.published))
    same = said.type == denial.type and (said.mode == denial.mode or denial.mode is None)
    happened = affirms(said) and said.modality in TOLD and said.period is denial.period
    return (
        same
        and happened
        and _same_target(said, denial, evidence)
        and happening(said.type).name not in STATES
        and apart <= happening(said.type).days
        and evidence.voice(said) != evidence.voice(denial)
    )


def _same_target(said: Claim, denial: Claim, evidence: Evidence) -> bool:
    """The same person or side by name; where nobody is named, the same site."""
    places = evidence.known.places
    there = where(said.place, denial.place, places)
    if denial.recipient is not None:
        same = said.recipient == denial.recipient and specific(denial.recipient)
        return same and there is not Where.APART
    site = places.get(denial.place or "")
    one_site = site and (site.precision is Precision.POINT or SITE_OF in site.name)
    return there is Where.SAME and bool(one_site)
