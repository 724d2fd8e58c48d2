"""What every judgement looks up: claims, reports, witnesses, speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from synoptic.fuse import names, times
from synoptic.fuse.events import affirms
from synoptic.fuse.fused import Fused, Known
from synoptic.fuse.kinship import Kin, kin
from synoptic.model import Actor, Claim, ClaimKind, Control, Report


@dataclass(frozen=True, slots=True)
class Evidence:
    """Fused claims with what is known of who says them."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    witness: Mapping[str, str]  # report -> witness
    known: Known
    speakers: Mapping[tuple[str, ...], str]  # folded name -> actor

    def of(self, ids: Iterable[str]) -> list[Claim]:
        """Claims by id."""
        return [self.claims[i] for i in ids]

    def witnesses(self, claims: Iterable[Claim]) -> int:
        """How many independent witnesses print some claims."""
        return len({self.witness[c.span.report] for c in claims})

    def voices(self, claims: Iterable[Claim]) -> int:
        """How many independent voices say them: outlets that quote one speaker are one."""
        return len({self.voice(c) for c in claims})

    def voice(self, claim: Claim) -> str:
        """Who says it: a named speaker, else the witness that prints it."""
        if not attributed(claim):
            return self.witness[claim.span.report]
        return self.speaker(claim) or " ".join(names.words(claim.said_by[0]))

    def speaker(self, claim: Claim) -> str | None:
        """The actor who says a claim, where the report names one it knows."""
        return self.speakers.get(names.words(claim.said_by[0])) if attributed(claim) else None

    def speaker_name(self, claim: Claim) -> str:
        """Who says a claim, by name: its speaker, else the outlet."""
        return claim.said_by[0] if claim.said_by else self.outlet(claim.span.report)

    def spoken(self, claim: Claim) -> date | None:
        """The last day on which a claim can have been made: when its report says that it was.

        "On Saturday the ministry denied ..." is of Saturday, in whatever paper it stands.
        """
        told = [
            other.when.end
            for other in self.claims.values()
            if other.kind is ClaimKind.STANCE
            and other.span.report == claim.span.report
            and other.span.start <= claim.span.start
            and claim.span.end <= other.span.end
            and other.when is not None
            and times.fine(other.when)
            and other.when.end is not None
        ]
        return min([*told, *self._printed(claim)], default=None)

    def _printed(self, claim: Claim) -> list[date]:
        end = self.reports[claim.span.report].published.end
        return [end] if end else []

    def kin(self, one: str | None, two: str | None) -> Kin:
        """How two actors stand to each other."""
        return kin(one, two, self.known.actors)

    def tells_of_gain(self, claim: Claim) -> bool:
        """True where the voice of a claim elsewhere tells that somebody gained its place."""
        return any(
            other.place == claim.place
            and other.type in (Control.TAKE, Control.LOSE)
            and affirms(other)
            and self.voice(other) == self.voice(claim)
            for other in self.claims.values()
            if other.kind is ClaimKind.CONTROL
        )

    def outlet(self, report: str) -> str:
        """The outlet of a report, or its file's name where no outlet is known."""
        return outlet_of(self.reports[report])

    def place(self, id_: str | None) -> str:
        """A place's name, or its id where it is not known."""
        found = self.known.places.get(id_ or "")
        return found.name if found else id_ or ""

    def actor(self, id_: str | None) -> str:
        """An actor's name, or its id where it is not known."""
        found = self.known.actors.get(id_ or "")
        return found.name if found else id_ or ""


def evidence(
    reports: Sequence[Report], fused: Fused, witness: Mapping[str, str], known: Known
) -> Evidence:
    """Gather what judgements look up."""
    return Evidence(
        claims={c.id: c for c in fused.claims},
        reports={r.id: r for r in reports},
        witness=witness,
        known=known,
        speakers=speakers(fused.actors),
    )


def attributed(claim: Claim) -> bool:
    """True where the report says that somebody else says it."""
    return len(claim.said_by) > 1


def outlet_of(report: Report) -> str:
    """The outlet, or the file's name without its ending."""
    return report.outlet or PurePath(report.file).stem


def speakers(actors: Sequence[Actor]) -> dict[tuple[str, ...], str]:
    """Folded names that mean one actor only."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            found[names.words(name)].add(actor.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1 and name}
