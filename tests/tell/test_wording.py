"""Times, numbers and names in words: never finer, never surer than they are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from synoptic.codebook.event_types import known
from synoptic.model import Actor, Control, Granularity, Interval
from synoptic.tell.wording.book import fill, slots, wording
from synoptic.tell.wording.names import actor, inside, is_plural, one_of, with_article
from synoptic.tell.wording.numbers import amount, counted, listed, number, ordinal
from synoptic.tell.wording.times import days, phrase, since
from synoptic.understand.times.lengths import HOW_LONG_UNTOLD


def between(start: str | None, end: str | None, fine: Granularity = Granularity.DAY) -> Interval:
    return Interval(
        date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None, fine
    )


@pytest.mark.parametrize(
    ("start", "end", "alone", "inside", "span"),
    [
        ("1916-07-01", "1916-07-01", "1 July", "on 1 July", "on 1 July"),
        ("1916-07-01", "1916-07-03", "1 – 3 July", "between 1 and 3 July", "from 1 to 3 July"),
        ("1916-06-30", "1916-07-02", "30 June – 2 July", "between 30 June and 2 July", None),
        ("1915-12-30", "1916-01-02", "30 December 1915 – 2 January 1916", None, None),
        ("1916-07-01", "1916-07-31", "July 1916", "in July 1916", "in July 1916"),
        ("1982-01-01", "1982-12-31", "1982", "in 1982", "in 1982"),
        ("1980-01-01", "1989-12-31", "the 1980s", "in the 1980s", None),
        ("1801-01-01", "1900-12-31", "the 19th century", "in the 19th century", None),
        ("2011-01-01", "2016-12-31", "2011–2016", "in 2011–2016", None),
        (None, "1916-07-01", "by 1 July", "by 1 July", "by 1 July"),
        ("1916-07-01", None, "since 1 July", "since 1 July", "since 1 July"),
        (None, None, "unknown", "", ""),
    ],
)
def test_a_time_in_words(
    start: str | None, end: str | None, alone: str, inside: str | None, span: str | None
) -> None:
    when = between(start, end)
    assert days(when, 1916) == alone
    assert inside is None or phrase(when, 1916) == inside
    assert span is None or since(when, 1916) == span


def test_the_year_is_told_where_it_is_another() -> None:
    assert phrase(between("1914-08-05", "1914-08-05"), 1916) == "on 5 August 1914"


def test_a_time_open_since_a_year_names_no_day() -> None:
    assert days(between("1911-01-01", None, Granularity.SPAN), 1916) == "since 1911"
    assert days(between("1911-01-01", None, Granularity.DAY), 1916) == "since 1 January 1911"


def test_a_span_reckoned_from_a_part_of_a_month_names_no_day() -> None:
    assert days(between("1916-05-21", None, Granularity.SPAN), 1916) == "since late May"
    assert days(between("1916-05-01", None, Granularity.SPAN), 1916) == "since May"
    assert days(between("1916-05-22", None, Granularity.SPAN), 1916) == "since 22 May"


def test_a_length_that_nobody_told_has_no_first_day() -> None:
    weeks = replace(between("1916-05-02", "1916-07-01"), reason=f"before; {HOW_LONG_UNTOLD}")
    assert since(weeks, 1916) == "in the time before 1 July"


def test_a_week_is_a_week() -> None:
    week = between("1916-07-03", "1916-07-09", Granularity.WEEK)
    assert phrase(week, 1916) == "in the week from 3 July"


def test_numbers() -> None:
    assert number(280000.0) == "280,000"
    assert number(0.5) == "0.5"
    assert number(128.7475) == "129"
    assert amount(115000, 115000, float("inf"), "over") == "more than 115,000"
    assert amount(100, 100, 999, "hundreds") == "hundreds"
    assert amount(704, 704, 704) == "704"


def test_ordinals() -> None:
    found = [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 21, 113)]
    assert found == ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "113th"]


def test_counting_and_listing() -> None:
    assert (counted(1, "report"), counted(2, "report")) == ("1 report", "2 reports")
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"


@pytest.mark.parametrize(
    ("name", "kind", "told", "plural"),
    [
        ("rebels", "armed group", "rebels", True),
        ("opposition forces", "armed group", "opposition forces", True),
        ("Syrian army", "army", "the Syrian army", False),
        ("Rapid Support Forces", "armed group", "the Rapid Support Forces", True),
        ("Hamas", "armed group", "Hamas", False),
        ("Hezbollah", "armed group", "Hezbollah", False),
        ("United Nations", "un", "the United Nations", False),
        ("Observatory for Human Rights", "ngo", "the Observatory for Human Rights", False),
        ("France", "state", "France", False),
        ("Army of the Meuse", "army", "the Army of the Meuse", False),
        ("police", "police", "police", True),
        ("Napoleon", "person", "Napoleon", False),
    ],
)
def test_names_in_a_sentence(name: str, kind: str, told: str, plural: bool) -> None:
    party = Actor("actor-x", name, kind=kind)
    assert actor(party) == told
    assert is_plural(party) is plural


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Rebel sources", "rebel sources"),
        ("The army", "the army"),
        ("Turkish officials", "Turkish officials"),
        ("Residents of the town", "residents of the town"),
        ("SOHR", "SOHR"),
        ("Anna Comnena", "Anna Comnena"),
    ],
)
def test_a_speaker_inside_a_sentence(name: str, told: str) -> None:
    assert inside(name) == told


def test_one_of_many() -> None:
    assert one_of("civilians") == "civilian"
    assert one_of("men") == "man"
    assert one_of("aid workers") == "aid worker"


def test_an_article_is_never_doubled() -> None:
    assert with_article("the government") == "the government"


def test_templates_fill_and_agree() -> None:
    template = "{recipient} {recipient:was|were} freed"
    assert fill(template, {"recipient": "hostages"}, {"recipient": True}) == "hostages were freed"
    assert slots(template) == {"recipient"}


@pytest.mark.parametrize("key", sorted(wording().events))
def test_every_template_is_for_a_type_of_the_codebook(key: str) -> None:
    kind, _, mode = key.partition("/")
    manner_of_control = kind in set(Control)
    assert manner_of_control or known(kind, mode or None)


@pytest.mark.parametrize("key", sorted(wording().events))
def test_templates_use_only_slots_an_event_has(key: str) -> None:
    for template in wording().events[key]:
        assert slots(template) <= {"actor", "recipient", "place"}
