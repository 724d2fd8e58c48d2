"""The picture as a whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_claims import claim, control, event, figure, on, reading, report

from synoptic.fuse import fuse
from synoptic.judge import judge
from synoptic.model import ClaimKind, Mention, Picture, Report, Span

CLAIMS = (
    control("a", actor="front", when=on(9), mode="after clashes"),
    control("b", actor="rebels", when=on(9), mode="without a fight"),
    event("c", place="orsk", actor="army", when=on(9)),
    figure("c", "killed", 12, place="orsk", when=on(9)),
    figure("a", "killed", 19, place="orsk", when=on(9)),
    claim("b", ClaimKind.CONDITION, "bread", place="orsk", when=on(9)),
    claim("c", ClaimKind.FORECAST, "take", place="tarn", actor="front"),
)
MENTIONS = (
    Mention("front", "the insurgents", Span("a", 0, 14)),
    Mention("front", "The Insurgents", Span("a", 30, 44)),
    Mention("front", "terrorists", Span("b", 0, 10)),
)


def draw(order: list[str]) -> Picture:
    reports = [report(n, f"text {n}", outlet=None if n == "b" else "Gazette") for n in order]
    readings = [
        reading(
            n,
            *(c for c in CLAIMS if c.span.report == n),
            mentions=tuple(m for m in MENTIONS if m.span.report == n),
        )
        for n in order
    ]
    return judge(reports, fuse(reports, readings))


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_reports_changes_nothing_but_their_order(order: list[str]) -> None:
    one, two = draw(order), draw(["a", "b", "c"])
    assert {r.id for r in one.reports} == {r.id for r in two.reports}
    for part in ("events", "figures", "holdings", "disputes", "forecasts", "naming", "conditions"):
        assert getattr(one, part) == getattr(two, part)


def test_every_part_leads_to_claims() -> None:
    told = draw(["a", "b", "c"])
    known = {c.id for c in told.claims}
    sides = [s for d in told.disputes for s in d.sides]
    for part in (*told.events, *told.figures, *told.holdings, *told.conditions, *sides):
        assert part.claims and set(part.claims) <= known
    assert {d.kind for d in told.disputes} == {"manner", "number"}


def test_naming_by_outlet_or_by_file_where_no_outlet_is_known() -> None:
    found = [(n.label, n.outlet, n.count) for n in draw(["a", "b", "c"]).naming]
    assert found == [("The Insurgents", "Gazette", 2), ("terrorists", "b", 1)]


def test_no_claim_is_changed() -> None:
    assert {c.id: c for c in draw(["a", "b", "c"]).claims} == {c.id: c for c in CLAIMS}


def test_reports_without_claims_are_still_witnesses() -> None:
    alone = Report(id="x", file="x.txt", text="")
    told = judge([alone], fuse([alone], []))
    assert told.witnesses[0].reports == ("x",)
