"""The brief: a dozen sentences, each with its words, in an order that serves the reader."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from small_war import (
    DEAD,
    GAZETTE,
    GUARD,
    HERALD,
    LEAGUE,
    PORT,
    TOOK_H,
    WIRE,
    claim,
    event,
    figure,
    on,
    picture,
)

from synoptic.model import (
    Claim,
    ClaimKind,
    Condition,
    Dispute,
    FigureValue,
    Forecast,
    Grade,
    Holding,
    Interval,
    Outcome,
    Period,
    Picture,
    Place,
    Precision,
    Report,
    Side,
)
from synoptic.tell import tell
from synoptic.tell.export.json import to_json


def lines(told: Picture, section: str) -> list[str]:
    return [line.text for line in tell(told).lines if line.section == section]


def test_the_change_of_hands_comes_first_and_how_sure_it_is_second() -> None:
    first, second, *_ = tell(picture()).lines
    assert first.text == "The Northern League took Port Sol from the river guard on 3 May."
    assert second.text == "Two reports say so, independently of one another; graded confirmed."


def test_what_one_report_says_names_that_report_and_no_more() -> None:
    alone = event(witnesses=1, claims=("c1",), reports=("gazette",), grade=Grade.FAIR)
    assert lines(picture(events=(alone,)), "certainty") == []


def test_reports_that_repeat_one_another_are_one_witness() -> None:
    (line,) = lines(picture(events=(event(witnesses=1, grade=Grade.FAIR),)), "certainty")
    assert line.startswith("Two reports say so, but count as one witness")


def test_a_quoted_line_cites_the_quoted_words_alone() -> None:
    raid = event(id="event-2", type="SUPPORT", claims=("c1", "c2"))
    told = tell(picture(events=(raid,)))
    (line,) = (x for x in told.lines if x.section == "headline")
    assert "“" in line.text and len(line.claims) == 1


def test_an_attack_does_not_displace_a_change_of_hands() -> None:
    raid = event(id="event-0", type="ASSAULT", witnesses=9, reports=("gazette", "herald", "wire"))
    assert lines(picture(events=(raid, event())), "headline")[0].startswith("The Northern League t")


def test_holders_before_and_after() -> None:
    assert lines(picture(), "control") == [
        "The river guard held Port Sol until 3 May; the Northern League has held it since 3 May."
    ]


def test_a_whole_is_not_called_by_the_part_held_before() -> None:
    part = Holding(PORT.id, GUARD.id, None, on(3), ("c5",), whole=False)
    whole = Holding(PORT.id, LEAGUE.id, on(3), None, ("c1", "c2"))
    assert lines(picture(holdings=(part, whole)), "control") == [
        "The river guard held part of Port Sol until 3 May; "
        "the Northern League has held Port Sol since 3 May."
    ]


def test_a_holding_is_no_more_certain_than_its_claims() -> None:
    holding = Holding(
        PORT.id, LEAGUE.id, Interval(on(1).start, on(3).end), None, ("c1",), ("c5",), whole=False
    )
    assert lines(picture(holdings=(holding,)), "control") == [
        "The Northern League has held part of Port Sol "
        "since some day between 1 and 3 May, according to Gazette (disputed)."
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


def test_a_toll_of_one_side_names_the_side() -> None:
    theirs = replace(DEAD, recipient="actor-guard")
    assert lines(picture(figures=(figure("f1", theirs),), claims=(theirs,)), "figures") == [
        "40 killed on the side of the river guard since 3 May (doctors' union)."
    ]


def test_a_number_without_place_or_time_is_told_in_its_sentence() -> None:
    bare = figure("f1", DEAD, period=None)
    assert lines(picture(figures=(bare,)), "figures") == [
        "Wire: “A doctors' union counted 40 dead, 12 of them civilians.”"
    ]


def test_a_number_is_not_placed_where_its_sentence_names_no_place() -> None:
    placed = figure("f1", DEAD, place=PORT.id)
    unsaid = tuple(replace(c, place_inferred="told before") for c in picture().claims)
    assert "Port Sol" not in lines(picture(claims=unsaid, figures=(placed,)), "figures")[0]
    port = replace(WIRE, text="In the port a doctors' union counted 40 dead.")
    dead = claim("c3", port, kind=ClaimKind.FIGURE, type="killed", measure="killed", best=40.0)
    told = picture(reports=(GAZETTE, HERALD, port), claims=(*picture().claims[:2], dead),
                   figures=(placed,))  # fmt: skip
    assert "in Port Sol" in lines(told, "figures")[0]


def test_a_few_of_whom_no_place_or_time_is_told_make_no_line() -> None:
    few = figure("f1", replace(DEAD, best=2.0), period=None)
    assert lines(picture(figures=(few,)), "figures") == []


def test_one_number_told_exactly_and_as_the_least_is_told_as_the_least() -> None:
    values = (
        FigureValue("doctors", 40, "wire", "c3"),
        FigureValue("army doctors", 40, "herald", "c3", comparator="at least"),
    )
    toll = figure("f1", DEAD, by=values)
    assert lines(picture(figures=(toll,)), "figures") == [
        "At least 40 killed since 3 May (army doctors)."
    ]


def test_a_number_is_not_told_again_where_its_sentence_is_quoted() -> None:
    raid = event(id="event-2", type="ASSAULT", mode="clash", claims=("c3",), witnesses=1,
                 reports=("wire",), actors=(), recipients=())  # fmt: skip
    told = picture(events=(event(), raid), figures=(figure("f1", DEAD),))
    assert len([x for x in tell(told).lines if "40" in x.text]) == 1


def test_a_figure_of_the_past_is_left_out() -> None:
    assert lines(picture(figures=(figure("f1", DEAD, current=False),)), "figures") == []


def test_a_dispute_names_both_sides_and_their_witnesses() -> None:
    (line,) = lines(picture(), "disputes")
    assert line == (
        "Accounts differ on how Port Sol was taken: by storm (Gazette); freely (Herald)."
    )


def test_a_report_that_tells_both_sides_is_said_to() -> None:
    both = Dispute(
        "d1", "how Port Sol was taken", "manner",
        (Side("by storm", ("c1", "c2"), 1), Side("freely", ("c5",), 1)),
    )  # fmt: skip
    assert lines(picture(disputes=(both,)), "disputes") == [
        "Accounts differ on how Port Sol was taken: by storm (Gazette); freely; Herald tells both."
    ]


def test_a_side_that_left_says_why() -> None:
    left = replace(TOOK_H, id="c7", kind=ClaimKind.EVENT, type="RETREAT", mode="withdraw",
                   actor=GUARD.id, recipient=None, quote="to spare the port",
                   said_by=(GUARD.id, "Herald"))  # fmt: skip
    first, *_ = lines(picture(claims=(*picture().claims, left)), "events")
    assert first == (
        "One report tells that the river guard left Port Sol; "
        "the river guard says that this was “to spare the port” (Herald)."
    )


def ahead(id: str, source: Report, **slots: Any) -> Claim:
    given: dict[str, Any] = {"kind": ClaimKind.FORECAST, "actor": LEAGUE.id, "place": PORT.id}
    return claim(id, source, **(given | slots))


def test_a_quotation_too_short_to_tell_what_happened_is_left_to_the_page() -> None:
    short = replace(WIRE, text="One man was killed.")
    raid = event(id="event-2", type="ASSAULT", mode=None, claims=("c9",), witnesses=1,
                 reports=("wire",), actors=(), recipients=(), place=None)  # fmt: skip
    death = claim("c9", short, kind=ClaimKind.EVENT, type="ASSAULT", text="One man was killed.")
    told = picture(reports=(GAZETTE, HERALD, short), claims=(*picture().claims[:2], death),
                   events=(event(), raid), figures=())  # fmt: skip
    assert lines(told, "events") == []


def test_forecasts_of_one_thing_are_told_together() -> None:
    two = (ahead("f1", GAZETTE), ahead("f2", WIRE, type="MOBILIZE"))
    told = picture(
        claims=(*picture().claims, *two),
        forecasts=tuple(Forecast(c.id, "paper", None, None) for c in two),
    )
    (line,) = tell(told).lines[-2:-1]
    assert line.text == (
        "Two reports look ahead to a move by the Northern League on Port Sol "
        "(Gazette and Wire; still open)."
    )
    assert set(line.claims) == {"f1", "f2"}


def test_a_forecast_that_could_never_be_checked_is_left_out() -> None:
    vague = ahead("f1", GAZETTE, place=None)
    told = picture(claims=(*picture().claims, vague), forecasts=(Forecast("f1", "x", None, None),))
    assert lines(told, "outlook") == []


def test_of_two_forecasts_in_one_sentence_the_one_that_failed_is_quoted_alone() -> None:
    text = "Port Sol will fall by June, and the guard will be back by July."
    paper = replace(HERALD, text=text)
    fall = ahead("f1", paper, text="Port Sol will fall by June")
    back = ahead("f2", paper, text="the guard will be back by July", type="MOVE", actor=GUARD.id)
    told = picture(
        claims=(fall, back), reports=(paper,), events=(), holdings=(), figures=(), disputes=(),
        forecasts=(
            Forecast("f1", "Herald", None, None, Outcome.FAILED),
            Forecast("f2", "Herald", None, None, Outcome.BORNE_OUT),
        ),
    )  # fmt: skip
    assert lines(told, "outlook") == [
        "Herald: “the guard will be back by July” (borne out).",
        "Herald: “Port Sol will fall by June” (did not come true).",
    ]


def test_history_is_one_line_of_its_own() -> None:
    year = Interval(date(1911, 1, 1), date(1911, 12, 31))
    old = claim("h1", HERALD, text="The river guard held it before.", kind=ClaimKind.EVENT,
                type="ASSAULT", when=year, period=Period.BACKGROUND)  # fmt: skip
    assert lines(picture(claims=(*picture().claims, old)), "background") == [
        "Told as history: 1911: “The river guard held it before.” (Herald)."
    ]


def test_a_number_is_no_year_of_history() -> None:
    year = Interval(date(1429, 1, 1), date(1429, 12, 31))
    paper = replace(HERALD, text="The guard killed up to 1429 people in its raids on the coast.")
    old = claim("h1", paper, kind=ClaimKind.EVENT, type="ASSAULT", when=year,
                period=Period.BACKGROUND)  # fmt: skip
    told = picture(claims=(*picture().claims[:1], old), reports=(GAZETTE, paper))
    assert lines(told, "background") == []


def test_places_only_looked_ahead_to_are_told_as_inferred() -> None:
    inferred = Holding(PORT.id, GUARD.id, None, None, ("c5",), inferred="expected next")
    assert lines(picture(holdings=(inferred,)), "control") == [
        "Port Sol is taken to be still with the river guard: "
        "reports speak of what may come there; no change was found."
    ]


def test_nothing_is_inferred_of_a_place_that_a_later_report_names() -> None:
    inferred = Holding(PORT.id, GUARD.id, None, None, ("c5",), inferred="expected next")
    later = replace(WIRE, text=f"{WIRE.text} Shots were heard in Port Sol.")
    told = picture(holdings=(inferred,), reports=(GAZETTE, HERALD, later))
    assert lines(told, "control") == []


def test_a_place_told_to_have_fallen_is_not_told_again_as_held() -> None:
    holding = Holding(PORT.id, LEAGUE.id, on(3), None, ("c1", "c2"))
    assert lines(picture(holdings=(holding,)), "control") == []


def test_the_fresh_fall_of_a_town_comes_before_an_older_one_and_before_a_site() -> None:
    mill = Place("place-mill", "old mill, Port Sol", 10.0, 20.0, Precision.DISTRICT)
    ford = Place("place-ford", "Ford", 11.0, 20.0, Precision.TOWN)
    old = event(id="event-0", place=ford.id, when=on(20, 4), witnesses=3)
    site = event(id="event-2", place=mill.id, when=on(4), witnesses=3)
    told = picture(events=(old, site, event()), places=(PORT, mill, ford))
    assert lines(told, "headline")[0].startswith("The Northern League took Port Sol from")


def test_counts_of_different_days_are_not_given_the_days_they_share() -> None:
    one = replace(DEAD, id="c3", when=on(3))
    two = replace(DEAD, id="c8", when=Interval(on(2).start, on(5).end))
    toll = replace(figure("f1", one, period=on(3)), claims=("c3", "c8"))
    told = picture(claims=(one, two, *picture().claims[:2]), figures=(toll,))
    assert "on 3 May" not in lines(told, "figures")[0]


def test_a_toll_that_a_later_report_gives_higher_comes_after_that() -> None:
    early = FigureValue("doctors", 40, "gazette", "c3")
    also = FigureValue("the guard", 41, "herald", "c3")
    late = FigureValue("doctors", 90, "wire", "c3")
    first = replace(figure("f1", DEAD, by=(early, also)), low=40, high=41)
    then = replace(figure("f2", replace(DEAD, best=90.0), by=(late,)), id="f2")
    assert lines(picture(figures=(first, then)), "figures")[0].startswith("90 killed")


def test_a_count_that_rose_is_told_with_its_latest_value() -> None:
    values = (
        FigureValue("actor-doctors", 40, "gazette", "c3"),
        FigureValue("actor-doctors", 55, "wire", "c3", comparator="at least"),
    )
    toll = replace(figure("f1", DEAD, by=values), low=40, high=55)
    assert lines(picture(figures=(toll,)), "figures") == [
        "At least 55 killed since 3 May "
        "(at least 55 by 5 May: doctors' union; 40 by 4 May: doctors' union)."
    ]


def test_a_state_whose_words_do_not_show_it_is_left_out() -> None:
    dark = Condition("k1", "electricity", PORT.id, on(3), "", ("c2",), ("herald",), 1)
    assert lines(picture(conditions=(dark,)), "conditions") == []


def test_a_state_is_named_where_its_words_do_not_name_it() -> None:
    dry = replace(WIRE, text="Port Sol has no water. There is no bread in Port Sol.")
    thirst = claim("k1", dry, kind=ClaimKind.CONDITION, type="water", place=PORT.id,
                   text="Port Sol has no water.")  # fmt: skip
    hunger = replace(thirst, id="k2", type="food shortage", text="There is no bread in Port Sol.")
    hunger = replace(hunger, span=replace(hunger.span, start=23, end=len(dry.text)))
    states = (
        Condition("s1", "water", PORT.id, on(3), "", ("k1",), ("wire",), 1),
        Condition("s2", "food shortage", PORT.id, on(3), "", ("k2",), ("wire",), 1),
    )
    told = picture(reports=(GAZETTE, HERALD, dry), claims=(*picture().claims[:2], thirst, hunger),
                   figures=(), conditions=states)  # fmt: skip
    assert sorted(lines(told, "conditions")) == [
        "Food shortage in Port Sol – Wire: “There is no bread in Port Sol.”",
        "Wire: “Port Sol has no water.”",
    ]


def test_a_forecast_has_its_speaker_and_its_outcome() -> None:
    assert lines(picture(), "outlook") == [
        "Herald: “The river guard held it before.” (still open)."
    ]


def test_the_last_line_counts_witnesses_not_articles() -> None:
    assert tell(picture()).lines[-1].text == (
        "Three reports, two independent of one another: Herald rewrites Gazette."
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
    assert len(tell(picture(events=many)).lines) <= 16


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
    for told in data["claims"]:
        assert texts[told["report"]][told["start"] : told["end"]] == told["text"]


def test_an_open_number_stays_valid_json() -> None:
    toll = figure("f1", DEAD, high=float("inf"))
    assert json.loads(to_json(picture(figures=(toll,))))["figures"][0]["high"] is None


def test_reports_are_called_by_outlet_else_by_file() -> None:
    bare = replace(HERALD, outlet=None, file="in/box/herald-3.txt")
    told = tell(picture(reports=(GAZETTE, bare, WIRE)))
    assert "herald-3 rewrites Gazette" in told.lines[-1].text
