"""What one denies and others say of him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic.codebook.relations import happening, helps, speaks_of_help, stance
from synoptic.fuse import times
from synoptic.fuse.changes import most_named
from synoptic.fuse.distance import Where, where
from synoptic.fuse.events import affirms
from synoptic.fuse.kinship import NEAR, Kin
from synoptic.judge.evidence import Evidence, attributed
from synoptic.judge.grades import STATES
from synoptic.judge.sides import dispute
from synoptic.model import Claim, ClaimKind, Dispute, Modality

DEEDS = frozenset({ClaimKind.EVENT, ClaimKind.STANCE})
TOLD = frozenset({Modality.ACTUAL, Modality.CLAIMED})
PRESENCE = frozenset({"troop", "soldier", "force", "army", "man"})
LOOSE_WORDS = frozenset({"hundred", "thousand", "million", "year", "day", "war", "kill"})
SOME_DAYS = 14  # days between what is said of a side and its answer; later it answers others
ONE_DAY = 1  # days between a deed in one report and its denial in another
COMMON_WORDS = 2  # beside the names: the matter of a denial and of what it denies


def responsibility_disputes(evidence: Evidence) -> Iterator[Dispute]:
    """One dispute for each actor who denies something that others say of him."""
    claims = [c for c in evidence.claims.values() if c.kind in DEEDS]
    denials: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.actor and denies(claim):
            denials.setdefault(claim.actor, []).append(claim)
    for actor, denied in sorted(denials.items()):
        said = [c for c in claims if any(_contradicts(c, d, evidence) for d in denied)]
        kept = [d for d in denied if any(_contradicts(c, d, evidence) for c in said)]
        own = [d for d in kept if stance(d.type) == "disowning"] or kept
        name = evidence.actor(actor)
        positions = {_denial(own, name, evidence): own, _charge(said, name, evidence): said}
        found = dispute("responsibility", f"the part of {name}", positions, evidence)
        if found is not None:
            yield found


def _denial(claims: Sequence[Claim], name: str, evidence: Evidence) -> str:
    """`Kelland denies a part in it`; of a negation in others' words `Kelland does not help X`."""
    if not claims:
        return ""
    if all(c.modality is Modality.DENIED for c in claims):
        return f"{name} denies it"
    if all(stance(c.type) == "disowning" for c in claims):
        involved = any(speaks_of_help(c.terms) for c in claims)
        return f"{name} denies a part in it" if involved else f"{name} denies it"
    other = evidence.actor(most_named(c.recipient for c in claims))
    return f"{name} does not support {other}" if other else f"not {name}"


def _charge(claims: Sequence[Claim], name: str, evidence: Evidence) -> str:
    """`Kelland supports X`, `X accuses Kelland`: what most of those who say it say."""
    blaming = [c for c in claims if stance(c.type) == "blaming"]
    helping = [c for c in claims if stance(c.type) == "owning" or helps(c.type)]
    if helping and len(helping) >= len(blaming):
        other = evidence.actor(most_named(c.recipient for c in helping))
        return f"{name} supports {other}" if other else f"{name} supports it"
    accuser = evidence.actor(most_named(c.actor for c in blaming if not attributed(c)))
    if accuser:
        return f"{accuser} accuses {name}"
    return f"{name} is blamed" if blaming else f"it was {name}"


def denies(claim: Claim) -> bool:
    """True for a stance that disowns, and for a deed or stance that is said not to be."""
    if claim.kind is ClaimKind.STANCE and stance(claim.type) == "disowning":
        return affirms(claim)
    return not affirms(claim) and (claim.modality in TOLD or claim.modality is Modality.DENIED)


def _contradicts(said: Claim, denied: Claim, evidence: Evidence) -> bool:
    """True where one says of an actor what the other denies of him."""
    if denies(said) or not affirms(said) or said.modality not in TOLD:
        return False
    if said.period is not denied.period or said.span.overlaps(denied.span):
        return False
    if not _printed_together(said, denied, evidence, SOME_DAYS):
        return False
    if said.kind is ClaimKind.STANCE and not stance(said.type) and said.type != denied.type:
        return False
    blamed = said.kind is ClaimKind.STANCE and stance(said.type) == "blaming"
    subject = said.recipient if blamed else said.actor
    if evidence.kin(subject, denied.actor) not in (Kin.SAME, Kin.PART):
        return False
    return _one_matter(said, denied, evidence)


def _one_matter(said: Claim, denied: Claim, evidence: Evidence) -> bool:
    """The same kind of deed towards the same side, or words in common beside the names."""
    if denied.kind is ClaimKind.EVENT:
        own = evidence.kin(evidence.speaker(denied), denied.actor) in NEAR
        return (own or denied.modality is Modality.DENIED) and _one_deed(said, denied, evidence)
    towards = evidence.kin(said.recipient, denied.recipient)
    kinds = {said.type, denied.type}
    owning = any(stance(k) == "owning" for k in kinds) or len(kinds) == 1
    if towards in NEAR and (owning or stance(denied.type) == "disowning"):
        return True
    part = helps(said.type) or stance(said.type) == "blaming"
    if denied.recipient is None and part and _speaks_of_part(denied):
        return _one_state(said, denied, evidence)
    common = set(said.terms) & set(denied.terms) - _names(said, evidence) - LOOSE_WORDS
    return len(common) >= COMMON_WORDS and towards is not Kin.OPPOSED


def _one_state(said: Claim, denied: Claim, evidence: Evidence) -> bool:
    """False for an army and its government: one denies for itself alone."""
    if stance(said.type) == "blaming" or said.actor == denied.actor:
        return True
    actors = [evidence.known.actors.get(a or "") for a in (said.actor, denied.actor)]
    return any(a is not None and a.kind == "state" for a in actors)


def _speaks_of_part(denied: Claim) -> bool:
    """A denial of involvement, or of having troops there."""
    present = "have" in denied.terms and not PRESENCE.isdisjoint(denied.terms)
    return present or speaks_of_help(denied.terms)


def _one_deed(said: Claim, denied: Claim, evidence: Evidence) -> bool:
    """A deed that somebody puts in a place, and the denial of such a deed about that time.

    `denied that it had bombed civilians` beside `aircraft bombed the market at X`.
    """
    known = evidence.known
    apart = times.gap(times.window(said, known.published), times.window(denied, known.published))
    elsewhere = where(said.place, denied.place, known.places) is Where.APART
    lasts = happening(said.type).name in STATES  # who holds what is no question of guilt
    if said.type != denied.type or said.place is None or elsewhere or lasts:
        return False
    common = set(said.terms) & set(denied.terms) - _names(said, evidence)
    return (
        bool(common)
        and apart <= happening(said.type).days
        and _printed_together(said, denied, evidence, ONE_DAY)
    )


def _printed_together(one: Claim, two: Claim, evidence: Evidence, days: int) -> bool:
    """True for one report, or reports that many days apart at most; or of unknown days."""
    if one.span.report == two.span.report:
        return True
    first, second = (evidence.reports[c.span.report].published.end for c in (one, two))
    return first is None or second is None or abs((first - second).days) <= days


def _names(claim: Claim, evidence: Evidence) -> set[str]:
    known = evidence.known.actors
    actors = [known[a] for a in (claim.actor, claim.recipient) if a is not None and a in known]
    named = [name for a in actors for name in (a.name, *a.aliases)]
    return {word for name in named for word in name.casefold().split()}
