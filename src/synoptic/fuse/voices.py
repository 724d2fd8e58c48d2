"""Which reports speak with one voice, because they derive from one another."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic.fuse.derivations import MERGING
from synoptic.fuse.groups import Groups
from synoptic.model import Derivation


def voices(reports: Iterable[str], found: Iterable[Derivation]) -> tuple[tuple[str, ...], ...]:
    """Groups of report ids, sorted; a report that derives from none is alone."""
    groups = Groups(sorted(set(reports)))
    for derivation in found:
        if derivation.kind in MERGING:
            groups.join(derivation.earlier, derivation.later)
    return groups.all()
