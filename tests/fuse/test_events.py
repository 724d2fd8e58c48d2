"""Claims about one happening are brought together; others are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from small_claims import control, day, event, on, reading, report

from synoptic.fuse import fuse
from synoptic.model import Claim, Granularity, Interval, Modality, Period, Polarity


def clusters(*claims: Claim, printed: dict[str, int] | None = None) -> list[tuple[Claim, ...]]:
    names = sorted({c.span.report for c in claims})
    reports = [report(n, f"text {n}", (printed or {}).get(n, 10)) for n in names]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in names]
    by_id = {c.id: c for c in claims}
    return [tuple(by_id[i] for i in e.claims) for e in fuse(reports, readings).events]


def one(*claims: Claim) -> bool:
    return len(clusters(*claims)) == 1


def test_one_attack_told_twice() -> None:
    a = event("a", place="orsk", actor="army", when=on(9))
    assert one(a, event("b", place="orsk", actor="army", when=on(9)))


def test_a_part_of_an_alliance_and_the_alliance_may_be_one_actor() -> None:
    a = event("a", place="orsk", actor="front", when=on(9))
    assert one(a, event("b", place="orsk", actor="rebels", when=on(9)))


def test_other_places_other_days_other_kinds_are_other_happenings() -> None:
    a = event("a", place="orsk", actor="army", when=on(9))
    assert not one(a, event("b", place="tarn", actor="army", when=on(9)))
    assert not one(a, event("b", place="orsk", actor="army", when=on(5)))
    assert not one(a, event("b", "CONSULT", place="orsk", actor="army", when=on(9)))


def test_a_bridge_is_in_its_town_but_is_not_taken_with_it() -> None:
    shelling = event("a", place="bridge", actor="army", when=on(9))
    assert one(shelling, event("b", place="orsk", actor="army", when=on(9)))
    assert not one(
        control("a", place="bridge", actor="front", when=on(9)),
        control("b", place="orsk", actor="front", when=on(9)),
    )


def test_losing_to_one_is_being_taken_by_him() -> None:
    lost = control("a", "lose", actor="army", recipient="front", when=on(9))
    assert one(lost, control("b", "take", actor="front", when=on(9)))


def test_one_who_lost_a_place_did_not_take_it() -> None:
    took = control("a", "take", actor="army", when=on(9))
    assert not one(took, control("b", "take", actor="front", when=on(9)))


def test_history_is_news_only_where_it_is_dated() -> None:
    a = control("a", actor="front", when=on(9))
    assert not one(a, control("b", actor="front", period=Period.BACKGROUND))
    long = replace(on(9), end=day(9) + timedelta(days=90), granularity=Granularity.SPAN)
    assert not one(a, control("b", actor="front", when=long, period=Period.BACKGROUND))
    assert one(a, control("b", actor="front", when=on(9), period=Period.BACKGROUND))


def test_soft_times_of_one_fall_are_one_event() -> None:
    assert one(
        control("a", actor="front", when=on(3)),
        control("b", actor="rebels", when=on(5, 6)),
        control("c", actor="front", when=on(3, 6)),
    )


def test_days_are_not_chained() -> None:
    daily = [event("a", start=n, place="orsk", actor="army", when=on(n)) for n in range(1, 9)]
    found = clusters(*daily)
    for cluster in found:
        days = sorted(c.when.start for c in cluster if c.when and c.when.start)
        assert all((b - a).days <= 1 for a, b in pairwise(days))
        assert len(cluster) <= 2


def test_a_denial_stays_with_what_it_denies() -> None:
    said = event("a", place="orsk", actor="army", when=on(9))
    denied = event("b", place="orsk", actor="army", when=on(9), modality=Modality.DENIED)
    assert one(said, denied)
    assert clusters(denied) == []


def test_what_nobody_says_happened_is_no_event() -> None:
    assert clusters(event("a", modality=Modality.FORECAST, place="orsk")) == []
    assert clusters(event("a", modality=Modality.CONDITIONAL, place="orsk")) == []
    assert clusters(control("a", polarity=Polarity.NEGATIVE, actor="front")) == []


def test_undated_news_of_reports_years_apart_is_not_one() -> None:
    a, b = (event(n, place="orsk", actor="army", terms=("orsk", "shell")) for n in "ab")
    assert len(clusters(a, b)) == 1
    longer_ago = Interval(day(10, year=1991), day(10, year=1991))
    reports = [report("a", "text a"), replace(report("b", "text b"), published=longer_ago)]
    assert len(fuse(reports, [reading("a", a), reading("b", b)]).events) == 2


def test_who_strikes_in_one_and_is_struck_in_the_other_makes_two() -> None:
    struck = event("a", place="orsk", actor="army", recipient="front", when=on(9))
    back = event("b", place="orsk", actor="front", recipient="crowd", when=on(9))
    assert not one(struck, back)


def test_an_attack_beaten_back_is_no_air_strike() -> None:
    repelled = replace(event("a", place="orsk", actor="army", when=on(9)), mode="repel")
    bombed = replace(event("b", place="orsk", actor="army", when=on(9)), mode="aerial")
    assert not one(repelled, bombed)


def test_one_voice_that_names_two_sides_tells_of_two_deeds() -> None:
    told = {"place": "orsk", "when": on(9), "terms": ("shell", "market", "night")}
    shelled = event("a", actor="army", **told)
    assert not one(shelled, event("a", start=20, actor="rebels", **told))
    assert one(shelled, event("b", actor="rebels", **told))  # two voices: they quarrel
