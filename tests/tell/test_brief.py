"""The brief: a dozen sentences, each with its words, in an order that serves the reader."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from small_war import DEAD, GAZETTE, HERALD, LEAGUE, PORT, WIRE, event, figure, on, picture

from synoptic.model import FigureValue, Holding, Interval, Picture
from synoptic.tell import tell
from synoptic.tell.export.json import to_json


def lines(told: Picture, section: str) -> list[str]:
    return [line.text for line in tell(told).lines if line.section == section]


def test_the_change_of_hands_comes_first_and_how_sure_it_is_second() -> None:
    first, second, *_ = tell(picture()).lines
    assert first.text == "The Northern League took Port Sol from the river guard on 3 May."
    assert second.text == "2 reports say so, 2 of them independent; graded confirmed."


def test_an_attack_does_not_displace_a_change_of_hands() -> None:
    raid = event(id="event-0", type="ASSAULT", witnesses=9, reports=("gazette", "herald", "wire"))
    assert lines(picture(events=(raid, event())), "headline")[0].startswith("The Northern League t")


def test_holders_before_and_after() -> None:
    assert lines(picture(), "control") == [
        "The river guard held Port Sol until 3 May; the Northern League has held it since 3 May."
    ]


def test_a_holding_is_no_more_certain_than_its_claims() -> None:
    holding = Holding(
        PORT.id, LEAGUE.id, Interval(on(1).start, on(3).end), None, ("c1",), ("c5",), whole=False
    )
    assert lines(picture(holdings=(holding,)), "control") == [
        "The Northern League has held part of Port Sol "
        "since some day between 1 and 3 May (disputed)."
    ]


def test_a_toll_has_speaker_scope_and_its_part() -> None:
    assert lines(picture(), "figures") == [
        "40 killed since 3 May, 12 of them civilians (doctors' union)."
    ]


def test_a_count_that_goes_on_to_the_report_has_no_last_day() -> None:
    months = Interval(on(3, 2).start, on(5).end)
    assert lines(picture(figures=(figure("f1", DEAD, period=months),)), "figures") == [
        "40 killed since 3 February (doctors' union)."
    ]


def test_speakers_who_differ_are_told_apart() -> None:
    values = (
        FigureValue("actor-doctors", 40, "wire", "c3"),
        FigureValue("", 55, "herald", "c3", comparator="at least"),
    )
    toll = replace(figure("f1", DEAD, by=values), low=40, high=55)
    assert lines(picture(figures=(toll,)), "figures") == [
        "40 to 55 killed since 3 May (40: doctors' union; at least 55: Herald)."
    ]


def test_a_figure_of_the_past_is_left_out() -> None:
    assert lines(picture(figures=(figure("f1", DEAD, current=False),)), "figures") == []


def test_a_dispute_names_both_sides_and_their_witnesses() -> None:
    (line,) = lines(picture(), "disputes")
    assert line.startswith("Reports differ on how it happened that “The Northern League took")
    assert "by storm (1 independent: Gazette); freely (1 independent: Herald)" in line


def test_a_forecast_has_its_speaker_and_its_outcome() -> None:
    assert lines(picture(), "outlook") == [
        "Herald: “The river guard held it before.” (still open)."
    ]


def test_the_last_line_counts_witnesses_not_articles() -> None:
    assert tell(picture()).lines[-1].text == (
        "3 reports, 2 independent of one another: Herald repeats Gazette (rewrite)."
    )


def test_every_line_has_claims_of_the_picture() -> None:
    told = tell(picture())
    known = {c.id for c in told.claims}
    for line in told.lines:
        assert line.claims, line.text
        assert set(line.claims) <= known


def test_every_event_and_condition_has_a_summary() -> None:
    told = tell(picture())
    assert all(x.summary for x in (*told.events, *told.conditions))


def test_a_picture_of_nothing_has_no_lines() -> None:
    assert tell(Picture(None)).lines == ()


def test_at_most_a_page() -> None:
    many = tuple(event(id=f"event-{n}", type="ASSAULT") for n in range(50))
    assert len(tell(picture(events=many)).lines) <= 18


@given(st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(random: random.Random) -> None:
    def mix(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(values, len(values)))

    base = picture(events=(event(), event(id="event-2", type="ASSAULT", witnesses=1)))
    mixed = replace(base, events=mix(base.events), figures=mix(base.figures))
    assert tell(mixed).lines == tell(base).lines


def test_the_json_has_the_promised_keys_in_order() -> None:
    data = json.loads(to_json(tell(picture())))
    assert list(data)[:15] == [
        "as_of",
        "reports",
        "claims",
        "events",
        "figures",
        "holdings",
        "derivations",
        "witnesses",
        "disputes",
        "forecasts",
        "naming",
        "conditions",
        "actors",
        "places",
        "brief",
    ]
    assert data["figures"][0]["best"] == 40
    assert data["brief"][0]["claims"] == ["c1", "c2"]


def test_the_json_gives_words_that_stand_where_it_says() -> None:
    data = json.loads(to_json(picture()))
    texts = {r["id"]: r["text"] for r in data["reports"]}
    for claim in data["claims"]:
        assert texts[claim["report"]][claim["start"] : claim["end"]] == claim["text"]


def test_an_open_number_stays_valid_json() -> None:
    toll = figure("f1", DEAD, high=float("inf"))
    assert json.loads(to_json(picture(figures=(toll,))))["figures"][0]["high"] is None


def test_reports_are_called_by_outlet_else_by_file() -> None:
    bare = replace(HERALD, outlet=None, file="in/box/herald-3.txt")
    told = tell(picture(reports=(GAZETTE, bare, WIRE)))
    assert "herald-3 repeats Gazette" in told.lines[-1].text
