"""What always holds when readings are fused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_claims import control, day, event, figure, on, reading, report, since

from synoptic.fuse import fuse
from synoptic.model import Claim, ClaimKind, Interval, Mention, Modality, Polarity, Reading, Span

NAMES = ("a", "b", "c", "d")
REPORTS = [report(n, f"words of {n} alone", 8 + i) for i, n in enumerate(NAMES)]


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    name = draw(st.sampled_from(NAMES))
    number = draw(st.integers(1, 28))
    when: Interval | None = draw(st.sampled_from([None, on(number), on(3, 9), since(day(1))]))
    more = {
        "start": draw(st.integers(0, 500)),
        "when": when,
        "place": draw(st.sampled_from([None, "orsk", "bridge", "tarn", "ruvia"])),
        "actor": draw(st.sampled_from([None, "front", "rebels", "army"])),
        "polarity": draw(st.sampled_from(list(Polarity))),
        "modality": draw(st.sampled_from([Modality.ACTUAL, Modality.CLAIMED, Modality.DENIED])),
        "terms": tuple(sorted(draw(st.sets(st.sampled_from("pqrstu"))))),
    }
    kind = draw(st.sampled_from(["event", "control", "figure"]))
    if kind == "event":
        return event(name, draw(st.sampled_from(["ASSAULT", "RETREAT"])), **more)
    if kind == "control":
        return control(name, draw(st.sampled_from(["take", "lose", "hold", "contest"])), **more)
    return figure(name, "killed", draw(st.integers(1, 300)), **more)


def readings(found: list[Claim]) -> list[Reading]:
    return [reading(n, *(c for c in found if c.span.report == n)) for n in NAMES]


@given(st.lists(claims(), max_size=12), st.permutations(range(4)), st.randoms())
def test_order_does_not_matter_and_twice_is_once(found, order, random) -> None:  # type: ignore
    once = fuse(REPORTS, readings(found))
    shuffled = random.sample(found, len(found))
    again = [readings(shuffled)[i] for i in order]
    assert fuse([REPORTS[i] for i in order] + REPORTS[:2], again + again[:1]) == once


@given(st.lists(claims(), max_size=12))
def test_no_claim_is_lost_or_changed(found: list[Claim]) -> None:
    fused = fuse(REPORTS, readings(found))
    assert {c.id for c in fused.claims} == {c.id for c in found}
    known = {c.id for c in fused.claims}
    for told in (*fused.events, *fused.figures, *fused.holdings, *fused.conditions):
        assert set(told.claims) <= known


@given(st.lists(claims(), max_size=12))
def test_a_claim_is_in_one_event_at_most(found: list[Claim]) -> None:
    used = [c for e in fuse(REPORTS, readings(found)).events for c in e.claims]
    assert len(used) == len(set(used))


@given(st.lists(claims(), max_size=12))
def test_best_lies_between_low_and_high(found: list[Claim]) -> None:
    for figure_ in fuse(REPORTS, readings(found)).figures:
        assert figure_.low <= figure_.best <= figure_.high
        assert figure_.best in {v.value for v in figure_.by}


def test_claims_come_in_order_of_print_and_place() -> None:
    late, early = event("d", start=1), event("a", start=40)
    first = event("a", start=3)
    fused = fuse(REPORTS, readings([late, early, first]))
    assert [c.id for c in fused.claims] == [first.id, early.id, late.id]


def test_actors_in_claims_and_mentions_are_resolved() -> None:
    from synoptic.model import Actor

    one = Actor("actor-00000000000000aa", "Ana Sorel", (), "person")
    two = Actor("actor-00000000000000bb", "Ana Sorell", (), "person")
    said = event("b", actor=two.id)
    mention = Mention(two.id, "Sorell", Span("b", 1, 7))
    fused = fuse(
        REPORTS,
        [Reading("a", actors=(one,)), Reading("b", (said,), (two,), mentions=(mention,))],
    )
    (actor,) = fused.actors
    assert fused.claims[0].actor == fused.mentions[0].actor == actor.id
    assert fused.claims[0].id == said.id
    assert fused.actor_of == {one.id: actor.id, two.id: actor.id}


def test_conditions_of_one_place_and_time_are_one() -> None:
    from small_claims import claim

    lack = [claim(n, ClaimKind.CONDITION, "bread", place="orsk", when=on(9)) for n in "ab"]
    other = claim("c", ClaimKind.CONDITION, "bread", place="tarn", when=on(9))
    assert sorted(len(c.claims) for c in fuse(REPORTS, readings([*lack, other])).conditions) == [
        1,
        2,
    ]


def test_nothing_gives_nothing() -> None:
    fused = fuse([], [])
    assert (fused.claims, fused.events, fused.derivations) == ((), (), ())
