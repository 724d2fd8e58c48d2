"""Which reports take words from one another. Reads text and nothing else.

Measured is the part of the shorter text that stands in the longer one (containment), so a brief
cut from a long story is found. Words inside quote marks never make a copy: many may quote one
statement. What two reports share only towards their ends is stock background and does not make
them one witness either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synoptic.fuse import alignment
from synoptic.fuse.alignment import Shared, Words
from synoptic.fuse.candidates import candidate_pairs
from synoptic.fuse.words import words_of
from synoptic.model import Derivation, Report, SharedPassage

COPY, UPDATE, REWRITE = "copy", "update", "rewrite"
SHARED, SINGLE = "shared passages", "single passage"
BACKGROUND, QUOTATION = "shared background", "shared quotation"
MERGING = frozenset({COPY, UPDATE, REWRITE, SHARED})  # kinds that make one witness of two reports

# Thresholds below: measured on 25 hand-judged pairs of news reports and 100 pairs of one event
# told independently; with them 22 of 25 are judged right and 95 of 100 kept apart.
COPY_SHARE = 0.88  # of the shorter text, quotations included
COPY_OWN_SHARE = 0.75  # of the shorter text, quotations left out
REWRITE_SHARE = 0.6  # below it only passages are shared
VERBATIM_SHARE = 0.6  # of what is shared: below it the words were changed
UPDATE_GROWTH = 1.25  # the later text is longer by a quarter and holds the earlier one
STRONG_RUN = 8  # equal words outside quotations that count as a passage
MERGING_PASSAGES = 2  # passages before the closing part of either text
CLOSING = 0.6  # what stands after this part of both texts is background, told for years
SHORT = 60  # words; of a shorter text (a post) half in one run is enough
SHORT_SHARE = 0.5
LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the shorter text `a` shares with `b`. Shares are parts of `a`'s words, 0 to 1."""

    a: Words
    b: Words
    passages: tuple[Shared, ...]
    share: float
    own_share: float
    verbatim_share: float
    strong: int
    strong_early: int

    @property
    def quotations(self) -> int:
        """Number of shared stretches inside quote marks."""
        return sum(p.quotation for p in self.passages)


def derivations(reports: Sequence[Report]) -> tuple[Derivation, ...]:
    """All derivations among these reports, sorted; their order does not matter.

    A post and the report it stands in are never compared.
    """
    ordered = sorted({r.id: r for r in reports}.values(), key=lambda r: r.id)
    words = [words_of(r) for r in ordered]
    found = []
    for i, j in candidate_pairs(words):
        one, two = ordered[i], ordered[j]
        if one.parent == two.id or two.parent == one.id:
            continue
        if derivation := derive(one, two, words[i], words[j]):
            found.append(derivation)
    return tuple(sorted(found, key=lambda d: (d.earlier, d.later)))


def derive(one: Report, two: Report, first: Words, second: Words) -> Derivation | None:
    """How one of two reports derives from the other, or None where they share nothing."""
    known = _published_before(one, two) or _published_before(two, one)
    if _published_before(two, one) or (not known and two.id < one.id):
        one, two, first, second = two, one, second, first
    shorter = len(first) <= len(second)
    found = compare(first, second) if shorter else compare(second, first)
    kind = kind_of(found, grown=known and shorter)
    if kind is None:
        return None
    passages = _passages(one, first, second, found, swapped=not shorter)
    share = round(found.own_share if kind != QUOTATION else found.share, 3)
    reason = _reason(kind, found, known)
    return Derivation(one.id, two.id, kind, share, passages, known, reason)


def compare(a: Words, b: Words) -> Comparison:
    """Compare two texts, the shorter first."""
    runs = alignment.verbatim(a, b)
    retold = [r for r in alignment.retold(a, b) if not _within_runs(r, runs)]
    own = [s for s in (*runs, *retold) if not s.quotation]
    strong = _strong(own, a)
    covered, own_covered = _covered((*runs, *retold)), _covered(own)
    exact = _covered([r for r in runs if not r.quotation])
    return Comparison(
        a,
        b,
        tuple(sorted((*runs, *retold), key=lambda s: (s.a_start, s.b_start))),
        share=len(covered) / len(a) if a else 0.0,
        own_share=len(own_covered) / len(a) if a else 0.0,
        verbatim_share=len(exact) / len(own_covered) if own_covered else 0.0,
        strong=len(strong),
        strong_early=sum(not _closing(s, a, b) for s in strong),
    )


def kind_of(found: Comparison, *, grown: bool = False) -> str | None:
    """The kind of derivation; `grown` where the earlier text is known to be the shorter."""
    if len(found.a) < LEAST_WORDS or not found.passages:
        return None
    if found.share >= COPY_SHARE and found.own_share >= COPY_OWN_SHARE:
        if grown and len(found.b) >= UPDATE_GROWTH * len(found.a):
            return UPDATE
        return COPY if found.verbatim_share >= VERBATIM_SHARE else REWRITE
    if len(found.a) < SHORT and found.own_share >= SHORT_SHARE and found.strong:
        return COPY if found.verbatim_share >= VERBATIM_SHARE else REWRITE
    if found.strong_early >= MERGING_PASSAGES:
        rewritten = found.own_share >= REWRITE_SHARE and found.verbatim_share < VERBATIM_SHARE
        return REWRITE if rewritten else SHARED
    if found.strong:
        return SINGLE if found.strong < MERGING_PASSAGES else BACKGROUND
    return QUOTATION if found.quotations else None


def _published_before(one: Report, two: Report) -> bool:
    end, start = one.published.end, two.published.start
    return end is not None and start is not None and end < start


def _covered(stretches: Sequence[Shared]) -> set[int]:
    return {i for s in stretches for i in range(s.a_start, s.a_end)}


def _within_runs(stretch: Shared, runs: Sequence[Shared]) -> bool:
    """True where a retold sentence adds nothing to the word-for-word runs."""
    return any(r.a_start <= stretch.a_start and stretch.a_end <= r.a_end for r in runs)


def _strong(own: Sequence[Shared], a: Words) -> list[Shared]:
    """Passages that count: retold sentences, and long runs that lie in none of them.

    A run over several sentences is as many passages.
    """
    retold = [s for s in own if not s.verbatim]
    runs = [piece for s in own if s.verbatim for piece in _by_sentence(s, a)]
    long = [s for s in runs if _units(a[s.a_start : s.a_end]) >= STRONG_RUN]
    return retold + [s for s in long if not any(_overlap(s, r) for r in retold)]


def _by_sentence(run: Shared, a: Words) -> Iterator[Shared]:
    start = run.a_start
    for i in range(run.a_start + 1, run.a_end + 1):
        if i == run.a_end or a[i].sentence != a[start].sentence:
            shift = run.b_start - run.a_start
            yield Shared(start, i, start + shift, i + shift, True, run.quotation)
            start = i


def _overlap(one: Shared, two: Shared) -> bool:
    return one.a_start < two.a_end and two.a_start < one.a_end


def _units(words: Words) -> int:
    """Number of words, a name of several words counted as one."""
    return sum(not w.goes_on for w in words)


def _closing(s: Shared, a: Words, b: Words) -> bool:
    return s.a_start > CLOSING * len(a) and s.b_start > CLOSING * len(b)


def _passages(
    earlier: Report, first: Words, second: Words, found: Comparison, *, swapped: bool
) -> tuple[SharedPassage, ...]:
    turned = [_turn(s) if swapped else s for s in found.passages]
    return tuple(
        alignment.passage(first, second, s, earlier.text)
        for s in sorted(turned, key=lambda s: (s.a_start, s.b_start))
    )


def _turn(s: Shared) -> Shared:
    return Shared(s.b_start, s.b_end, s.a_start, s.a_end, s.verbatim, s.quotation)


def _reason(kind: str, found: Comparison, known: bool) -> str:
    own = sum(not p.quotation for p in found.passages)
    share = f"{found.own_share:.0%} of the shorter text"
    if kind == QUOTATION:
        return "both quote the same words; nothing else is shared"
    if kind == SINGLE:
        return f"one passage is alike ({share}): too little to make one witness of two"
    if kind == BACKGROUND:
        return f"what is alike ({share}) stands towards the end of both: background told again"
    order = "the one published earlier comes first" if known else "which came first is not known"
    return f"{own} passages outside quotations are alike ({share}); {order}"
