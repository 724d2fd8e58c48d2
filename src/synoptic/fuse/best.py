"""The best of several values of one figure: each speaker's latest word, most voices, newest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from synoptic.fuse.fused import Known
from synoptic.model import Claim, FigureValue


def best_value(
    claims: Sequence[Claim],
    values: Sequence[FigureValue],
    known: Known,
    voice_of: Mapping[str, str],
) -> float:
    """The value with most independent voices; of equals the newest, then the smallest.

    A speaker's earlier values are superseded by a later one. Outlets that quote one speaker are
    one voice; where no speaker is named, reports that derive from one another are.
    """
    latest = latest_by_speaker(values, known)
    voices: dict[float, set[str]] = defaultdict(set)
    newest: dict[float, int] = defaultdict(int)
    chain = {c.id: c.said_by for c in claims}
    for value in latest:
        named = len(chain[value.claim]) > 1
        voice = value.speaker if named else voice_of.get(value.report, value.report)
        voices[value.value].add(voice.casefold())
        newest[value.value] = max(newest[value.value], published(value, known))
    return min(voices, key=lambda v: (-len(voices[v]), -newest[v], v))


def latest_by_speaker(values: Sequence[FigureValue], known: Known) -> tuple[FigureValue, ...]:
    """Each speaker's values of the last day he gave any; all of them where no day is known."""
    last: dict[str, int] = defaultdict(int)
    for value in values:
        key = value.speaker.casefold()
        last[key] = max(last[key], published(value, known))
    return tuple(v for v in values if published(v, known) == last[v.speaker.casefold()])


def published(value: FigureValue, known: Known) -> int:
    """The day the value was printed, as an ordinal; 0 where not known."""
    first, last = known.published.get(value.report, (None, None))
    return last or first or 0
