"""How each outlet names the parties: actor, label, outlet, and how often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from synoptic.judge.evidence import Evidence
from synoptic.model import Mention, Naming


def naming(mentions: Sequence[Mention], evidence: Evidence) -> tuple[Naming, ...]:
    """All namings, by actor, then the most frequent first. Labels differ by more than case."""
    found: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.span.report in evidence.reports:
            outlet = evidence.outlet(mention.span.report)
            found[mention.actor, _folded(mention.label), outlet].append(mention)
    made = [_naming(actor, outlet, group) for (actor, _, outlet), group in found.items()]
    return tuple(sorted(made, key=lambda n: (n.actor, -n.count, n.label, n.outlet)))


def _naming(actor: str, outlet: str, group: Sequence[Mention]) -> Naming:
    labels = [" ".join(m.label.split()) for m in group]
    label = min(labels, key=lambda text: (-labels.count(text), text))
    reports = tuple(sorted({m.span.report for m in group}))
    return Naming(actor, label, outlet, reports, len(group))


def _folded(label: str) -> str:
    words = label.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
