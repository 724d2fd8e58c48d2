"""What became of what was foretold."""

from __future__ import annotations

from datetime import date

from small_claims import claim, control, day, on, reading, report

from synoptic.fuse import fuse
from synoptic.judge import judge
from synoptic.model import Claim, ClaimKind, Forecast, Interval, Outcome, Picture, Polarity


def picture(*claims: Claim, printed: dict[str, int], as_of: date | None = None) -> Picture:
    reports = [report(n, f"text {n}", printed[n]) for n in sorted(printed)]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in sorted(printed)]
    return judge(reports, fuse(reports, readings), as_of)


def foretold(*claims: Claim, printed: dict[str, int], as_of: date | None = None) -> Forecast:
    (found,) = picture(*claims, printed=printed, as_of=as_of).forecasts
    return found


def forecast(**more: object) -> Claim:
    given = {"place": "orsk", "actor": "rebels", "said_by": ("a general", "a news"), **more}
    return claim("a", ClaimKind.FORECAST, "take", **given)


def test_a_later_event_of_that_kind_bears_it_out() -> None:
    fell = control("b", actor="front", when=on(12))
    found = foretold(forecast(), fell, printed={"a": 8, "b": 13})
    assert (found.outcome, found.speaker) == (Outcome.BORNE_OUT, "a general")
    assert found.by


def test_what_happened_before_or_elsewhere_bears_out_nothing() -> None:
    for other in (
        control("b", actor="front", when=on(7)),
        control("b", actor="front", when=on(12), place="tarn"),
        control("b", actor="army", when=on(12)),
    ):
        found = foretold(forecast(), other, printed={"a": 8, "b": 13})
        assert found.outcome is Outcome.PENDING


def test_silence_is_no_evidence_that_it_failed() -> None:
    said = forecast(horizon=on(9, 11))
    found = foretold(said, printed={"a": 8, "b": 13})
    assert (found.outcome, found.reason) == (
        Outcome.PENDING,
        "its time passed, and no report tells of it",
    )
    assert foretold(said, printed={"a": 8}, as_of=day(20)).outcome is Outcome.PENDING


def test_it_fails_when_it_came_after_its_time_or_all_is_as_before() -> None:
    said = forecast(horizon=on(9, 11))
    late = control("b", actor="front", when=on(12))
    found = foretold(said, late, printed={"a": 8, "b": 13})
    assert found.outcome is Outcome.FAILED
    assert found.by
    held = control("b", "hold", actor="army", text="the army still holds Orsk")
    assert foretold(said, held, printed={"a": 8, "b": 13}).outcome is Outcome.FAILED
    assert foretold(said, held, printed={"a": 8, "b": 10}).outcome is Outcome.PENDING
    new = control("b", "hold", actor="front", text="the front holds Orsk")
    assert foretold(said, new, printed={"a": 8, "b": 13}).outcome is Outcome.PENDING


def test_first_told_after_it_came_after() -> None:
    fell = control("b", actor="front", when=Interval(None, day(12)))
    assert foretold(forecast(), fell, printed={"a": 8, "b": 13}).outcome is Outcome.BORNE_OUT
    assert foretold(forecast(), fell, printed={"a": 13, "b": 13}).outcome is Outcome.PENDING


def test_a_town_has_not_fallen_with_a_bridge_in_it() -> None:
    fell = control("b", actor="front", when=on(12), place="bridge")
    assert foretold(forecast(), fell, printed={"a": 8, "b": 13}).outcome is Outcome.PENDING


def test_what_cannot_hold_is_borne_out_by_its_fall() -> None:
    said = claim("a", ClaimKind.FORECAST, "hold", place="orsk", polarity=Polarity.NEGATIVE)
    fell = control("b", actor="front", when=on(12))
    assert foretold(said, fell, printed={"a": 8, "b": 13}).outcome is Outcome.BORNE_OUT


def test_who_was_not_to_leave_must_be_who_lost_it() -> None:
    said = claim(
        "a", ClaimKind.FORECAST, "lose", place="orsk", actor="army", polarity=Polarity.NEGATIVE
    )
    fell = control("b", actor="front", recipient="army", when=on(12))
    assert foretold(said, fell, printed={"a": 8, "b": 13}).outcome is Outcome.FAILED
    won = control("b", actor="army", recipient="front", when=on(12))
    assert foretold(said, won, printed={"a": 8, "b": 13}).outcome is Outcome.PENDING


def test_it_stays_pending_while_its_condition_is_open() -> None:
    said = forecast(place="tarn", condition="if Orsk falls", horizon=on(9, 11))
    found = foretold(said, printed={"a": 8, "b": 13})
    assert (found.outcome, found.reason) == (Outcome.PENDING, "its condition is open")


def test_the_event_that_meets_its_condition_is_named() -> None:
    said = forecast(place="tarn", condition="if Orsk falls")
    fell = control("b", actor="front", when=on(12), terms=("fall", "orsk"))
    told = picture(said, fell, printed={"a": 8, "b": 13})
    assert told.forecasts[0].outcome is Outcome.PENDING
    assert "its condition came about at Orsk" in told.forecasts[0].reason


def test_as_of_an_earlier_day_it_was_still_pending() -> None:
    assert foretold(forecast(), printed={"a": 8}, as_of=day(9)).outcome is Outcome.PENDING


def test_what_was_to_hold_fails_when_the_place_falls() -> None:
    said = claim("a", ClaimKind.FORECAST, "hold", place="orsk", actor="army")
    fell = control("b", actor="front", when=on(12))
    assert foretold(said, fell, printed={"a": 8, "b": 13}).outcome is Outcome.FAILED
    retaken = control("b", actor="army", when=on(12))
    assert foretold(said, retaken, printed={"a": 8, "b": 13}).outcome is Outcome.PENDING


def test_what_was_not_to_come_is_borne_out_when_its_time_passes() -> None:
    said = forecast(polarity=Polarity.NEGATIVE, horizon=on(9, 11))
    held = control("b", "hold", actor="army", text="the army still holds Orsk")
    assert foretold(said, held, printed={"a": 8, "b": 13}).outcome is Outcome.BORNE_OUT
    fell = control("b", actor="front", when=on(10))
    assert foretold(said, fell, printed={"a": 8, "b": 13}).outcome is Outcome.FAILED


def test_a_condition_in_everyday_words() -> None:
    said = forecast(place="tarn", condition="should Orsk go")
    fell = control("b", actor="front", when=on(12))
    told = picture(said, fell, printed={"a": 8, "b": 13})
    assert "its condition came about" in told.forecasts[0].reason
    held = forecast(place="tarn", condition="if Orsk stands firm")
    assert foretold(held, fell, printed={"a": 8, "b": 13}).reason == "its condition is open"


def test_who_takes_a_town_has_marched_on_it() -> None:
    said = claim("a", ClaimKind.FORECAST, "MOBILIZE", place="orsk", actor="rebels")
    fell = control("b", actor="front", when=on(12))
    assert foretold(said, fell, printed={"a": 8, "b": 13}).outcome is Outcome.BORNE_OUT


def test_a_contested_event_leaves_it_pending_and_says_so() -> None:
    fell = control("b", actor="front", when=on(12))
    no = control("c", actor="front", when=on(12), polarity=Polarity.NEGATIVE)
    found = foretold(forecast(), fell, no, printed={"a": 8, "b": 13, "c": 13})
    assert found.outcome is Outcome.PENDING
    assert "contested" in found.reason
