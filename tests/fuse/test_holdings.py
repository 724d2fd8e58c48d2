"""Who held a place and when."""

from __future__ import annotations

from small_claims import control, day, on, reading, report

from synoptic.fuse import fuse
from synoptic.model import Claim, Granularity, Holding, Interval, Period, Polarity


def holdings(*claims: Claim) -> list[Holding]:
    names = sorted({c.span.report for c in claims})
    reports = [report(n, f"text {n}") for n in names]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in names]
    return list(fuse(reports, readings).holdings)


def year(number: int, until: int | None = None) -> Interval:
    return Interval(day(1, 1, number), day(31, 12, until or number), Granularity.YEAR)


def test_a_town_taken_is_held_since_then() -> None:
    (found,) = holdings(control("a", actor="front", when=on(9)))
    assert (found.holder, found.since, found.until) == ("front", on(9), None)


def test_the_one_who_held_it_before_held_it_until_then() -> None:
    before = control("b", "hold", actor="army", when=Interval(day(1, 1, 1990), day(10)))
    first, second = holdings(control("a", actor="front", when=on(9)), before)
    assert (first.holder, first.until) == ("army", on(9))
    assert first.since and first.since.start == day(1, 1, 1990)
    assert (second.holder, second.against) == ("front", ())


def test_a_loser_without_history_is_told_with_an_open_beginning() -> None:
    first, second = holdings(control("a", actor="front", recipient="army", when=on(9)))
    assert (first.holder, first.since, first.until) == ("army", None, on(9))
    assert second.holder == "front"


def test_history_comes_before_news() -> None:
    old = control("a", actor="army", when=year(1991), period=Period.BACKGROUND)
    first, second = holdings(old, control("b", actor="rebels", when=on(9)))
    assert (first.holder, first.since, first.until) == ("army", year(1991), on(9))
    assert second.holder == "rebels"


def test_days_that_agree_are_narrowed_and_days_that_clash_are_all_kept() -> None:
    (agreed,) = holdings(
        control("a", actor="front", when=on(4, 8)), control("b", actor="front", when=on(7, 9))
    )
    assert agreed.since and (agreed.since.start, agreed.since.end) == (day(7), day(8))
    (clashing,) = holdings(
        control("a", actor="front", when=on(4)), control("b", actor="front", when=on(7, 8))
    )
    assert clashing.since and (clashing.since.start, clashing.since.end) == (day(4), day(8))


def test_a_part_of_the_town_speaks_against_all_of_it() -> None:
    whole = control("a", actor="front", when=on(9))
    part = control("b", actor="front", when=on(9), mode="part")
    (found,) = holdings(whole, part)
    assert (found.claims, found.against) == ((whole.id,), (part.id,))
    (only,) = holdings(part)
    assert not only.whole


def test_two_may_each_hold_a_part() -> None:
    """A divided town is no quarrel over who has it."""
    one = control("a", type_="hold", actor="front", when=on(9), mode="part")
    other = control("b", type_="hold", actor="army", when=on(9), mode="part")
    assert [h.against for h in holdings(one, other)] == [(), ()]


def test_holding_after_a_loss_speaks_against_the_new_holder() -> None:
    took = control("a", actor="front", when=on(4))
    still = control("b", "hold", actor="army", when=on(8))
    by_holder = {h.holder: h for h in holdings(took, still)}
    assert by_holder["front"].against == (still.id,)
    assert by_holder["army"].against == (took.id,)


def test_fighting_before_the_fall_is_no_doubt_fighting_after_it_is() -> None:
    took = control("a", actor="front", when=on(5))
    assert holdings(took, control("b", "contest", when=on(4)))[0].against == ()
    later = control("b", "contest", when=on(8))
    assert holdings(took, later)[0].against == (later.id,)


def test_an_alliance_and_its_member_hold_it_together() -> None:
    took = control("a", actor="front", when=on(5))
    held = control("b", "hold", actor="rebels", when=on(8))
    (found,) = holdings(took, held)
    assert found.claims == (took.id, held.id)


def test_a_loser_misread_as_the_gainer_is_left_out() -> None:
    took = control("a", actor="front", recipient="army", when=on(9))
    wrong = control("b", "lose", actor="front", when=on(9))
    assert all(wrong.id not in h.claims for h in holdings(took, wrong))


def test_a_report_does_not_deny_what_it_tells() -> None:
    took = control("a", actor="front", when=on(5))
    could_not = control("a", "hold", 40, actor="front", polarity=Polarity.NEGATIVE, when=on(5))
    assert holdings(took, could_not)[0].against == ()
    other = control("b", "hold", 40, actor="front", polarity=Polarity.NEGATIVE, when=on(5))
    assert holdings(took, other)[0].against == (other.id,)


def test_since_a_year_names_no_day() -> None:
    told = Interval(day(1, 1, 1990), day(10), Granularity.SPAN)
    (found,) = holdings(control("a", "hold", actor="army", when=told))
    assert found.since == Interval(day(1, 1, 1990), day(31, 12, 1990), Granularity.YEAR)


def test_an_undated_change_ends_no_dated_holding() -> None:
    took, back = control("a", actor="front", when=on(5)), control("b", actor="army")
    by_holder = {h.holder: h for h in holdings(took, back)}
    assert by_holder["front"].until is None
    assert by_holder["front"].against == (back.id,)


def test_a_retaking_of_no_day_says_nothing_beside_a_dated_change_of_more_reports() -> None:
    fell = [control(n, actor="front", when=on(9)) for n in "ab"]
    once = control("c", actor="army", mode="retaken")
    (found,) = holdings(*fell, once)
    assert (found.holder, found.against) == ("front", ())
