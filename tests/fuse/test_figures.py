"""Numbers of one thing come together; numbers of different scope never do."""

from __future__ import annotations

from dataclasses import replace

from small_claims import day, figure, on, reading, report, since

from synoptic.fuse import fuse
from synoptic.model import Claim, Figure, Modality, Period

MARCH = since(day(1))


def figures(*claims: Claim, printed: dict[str, int] | None = None) -> tuple[Figure, ...]:
    names = sorted({c.span.report for c in claims})
    reports = [report(n, f"text {n}", (printed or {}).get(n, 10)) for n in names]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in names]
    return fuse(reports, readings).figures


def test_low_best_and_high_of_three_reports() -> None:
    (found,) = figures(
        figure("a", "killed", 12, place="orsk", when=on(9)),
        figure("b", "killed", 15, place="orsk", when=on(9)),
        figure("c", "killed", 15, place="orsk", when=on(9), population="individuals"),
    )
    assert (found.low, found.best, found.high) == (12, 15, 15)
    assert [v.speaker for v in found.by] == ["a news", "b news", "c news"]


def test_a_part_is_a_figure_of_its_own_and_knows_its_total() -> None:
    total = figure("a", "killed", 704, 10, when=MARCH, population="lives")
    part = figure("a", "killed", 110, 60, when=MARCH, population="civilians", part_of_total=True)
    other = figure("a", "killed", 3000, 900, when=since(day(1, 1, 1990)))
    whole, of_it = (f for f in figures(total, part, other) if f.best in (704, 110))
    assert of_it.part_of == whole.id


def test_tolls_since_different_days_are_different_figures() -> None:
    a = figure("a", "killed", 700, when=MARCH)
    assert len(figures(a, figure("b", "killed", 500_000, when=since(day(1, 1, 1990))))) == 2
    assert len(figures(a, figure("b", "killed", 720, when=since(day(2))))) == 1


def test_a_district_is_not_the_country() -> None:
    a = figure("a", "displaced", 115_000, place="orsk")
    assert len(figures(a, figure("b", "displaced", 280_000))) == 2
    assert len(figures(a, figure("b", "displaced", 280_000, place="ruvia"))) == 2
    assert len(figures(a, figure("b", "displaced", 60_000, place="tarn"))) == 2


def test_a_repeated_number_shows_its_scope() -> None:
    a = figure("a", "displaced", 115_000, place="orsk")
    assert len(figures(a, figure("b", "displaced", 115_000))) == 1


def test_history_and_news_are_two_figures() -> None:
    a = figure("a", "killed", 40, place="orsk")
    assert len(figures(a, figure("b", "killed", 40, place="orsk", period=Period.BACKGROUND))) == 2


def test_a_later_word_of_one_speaker_replaces_his_earlier_one() -> None:
    (found,) = figures(
        figure("a", "killed", 20, place="orsk", when=on(9), said_by=("mayor", "a news")),
        figure("b", "killed", 31, place="orsk", when=on(9), said_by=("Mayor", "b news")),
        printed={"a": 9, "b": 11},
    )
    assert (found.low, found.best, found.high) == (20, 31, 31)


def test_ten_outlets_that_quote_one_speaker_are_one_voice() -> None:
    quoting = [
        figure(n, "killed", 90, place="orsk", when=on(9), said_by=("militia", f"{n} news"))
        for n in "abcdefgh"
    ]
    own = [figure(n, "killed", 30, place="orsk", when=on(9)) for n in "xy"]
    (found,) = figures(*quoting, *own)
    assert found.best == 30


def test_more_than_keeps_its_words() -> None:
    (found,) = figures(figure("a", "displaced", 115_000, low=115_000, comparator="more than"))
    assert (found.low, found.best, found.high) == (115_000, 115_000, 115_000)
    assert found.by[0].comparator == "more than"


def test_about_is_roundness_and_between_is_a_range() -> None:
    (about,) = figures(figure("a", "wounded", 110, low=99, high=121, comparator="about"))
    assert (about.low, about.best, about.high) == (110, 110, 110)
    (between,) = figures(figure("a", "wounded", 12, low=10, high=15, comparator="between"))
    assert (between.low, between.best, between.high) == (10, 12, 15)


def test_undated_tolls_without_a_place_are_one_only_where_the_number_is() -> None:
    assert len(figures(figure("a", "killed", 12), figure("b", "killed", 40))) == 2
    assert len(figures(figure("a", "killed", 12), figure("b", "killed", 12))) == 1
    assert len(figures(figure("a", "killed", 100), figure("b", "killed", 100))) == 2
    assert len(figures(figure("a", "killed", 12), figure("a", "killed", 12, 300))) == 2


def test_another_twelve_come_on_top_of_what_was_told() -> None:
    first = figure("a", "killed", 12, place="orsk", when=on(9))
    more = figure("b", "killed", 12, place="orsk", when=on(9), comparator="another")
    assert len(figures(first, more)) == 2


def test_a_distance_is_between_two_places_in_either_order() -> None:
    a = figure("a", "distance", 110, unit="km", place="orsk", other_place="tarn", population=None)
    b = figure("b", "distance", 130, unit="km", place="tarn", other_place="orsk", population=None)
    c = figure("c", "distance", 5, unit="km", place="orsk", other_place="malo", population=None)
    assert len(figures(a, b)) == 1
    assert len(figures(a, b, c)) == 2


def test_the_same_distance_in_miles_is_not_told_twice() -> None:
    ends = {"unit": "km", "place": "orsk", "other_place": "tarn", "population": None}
    (found,) = figures(
        figure("a", "distance", 130, 0, **ends), figure("a", "distance", 128.7, 5, **ends)
    )
    assert [v.value for v in found.by] == [130]


def test_a_number_that_is_only_foretold_is_no_figure() -> None:
    assert figures(figure("a", "killed", 9, modality=Modality.POSSIBLE)) == ()


def test_two_numbers_in_one_breath_count_two_things() -> None:
    march = {"when": MARCH, "population": None}
    first = [figure("a", "killed", 704, 0, **march), figure("a", "killed", 110, 5, **march)]
    later = [figure("b", "killed", 910, 0, **march), figure("b", "killed", 138, 5, **march)]
    found = figures(*first, *later, printed={"a": 9, "b": 12})
    assert sorted((f.low, f.high) for f in found) == [(110, 138), (704, 910)]


def test_a_smaller_number_in_the_same_words_is_a_part_of_the_larger() -> None:
    whole = figure("a", "killed", 704, 0, when=since(day(1)))
    part = figure("a", "killed", 110, 4, when=since(day(1)))
    found = {f.best: f for f in figures(whole, part)}
    assert found[110].part_of == found[704].id


def test_a_part_may_be_of_a_looser_measure() -> None:
    lost = figure("a", "casualties", 7000, 10)
    taken = figure("a", "captured", 3000, 60, part_of_total=True)
    alone = figure("a", "captured", 21, 900)
    found = {f.best: f for f in figures(lost, taken, alone)}
    assert found[3000].part_of == found[7000].id
    assert found[21].part_of is None


def test_the_losses_of_two_sides_are_two_figures() -> None:
    ours = figure("a", "casualties", 900, place="orsk", when=on(9), recipient="army")
    theirs = figure("b", "casualties", 900, place="orsk", when=on(9), recipient="front")
    assert len(figures(ours, theirs)) == 2


def test_counts_to_date_that_begin_together_are_one_that_rose() -> None:
    a = figure("a", "killed", 327, when=on(1, 5), said_by=("the register", "a news"))
    b = figure("b", "killed", 602, when=on(1, 8), said_by=("the register", "b news"))
    assert len(figures(a, b, printed={"a": 5, "b": 8})) == 1
    week_before = figure("b", "killed", 602, when=on(1, 5), said_by=("the register", "b news"))
    assert len(figures(a, week_before, printed={"a": 5, "b": 20})) == 2


def test_one_speaker_counts_a_place_again() -> None:
    a = figure("a", "killed", 700, place="orsk", when=on(3, 7), said_by=("the UN", "a"))
    b = figure("b", "killed", 2900, place="orsk", said_by=("the UN", "b"))
    c = figure("b", "killed", 2900, place="orsk", said_by=("the army", "b"))
    assert len(figures(a, b, printed={"a": 8, "b": 25})) == 1
    assert len(figures(a, c, printed={"a": 8, "b": 25})) == 2


def test_another_value_for_the_number_told_before() -> None:
    first = figure("a", "casualties", 7000, 10, said_by=("the front", "a news"))
    second = figure("a", "casualties", 4800, 90, said_by=("the army", "a news"))
    assert len(figures(first, second)) == 2
    (found,) = figures(first, replace(second, revalues=first.id))
    assert (found.low, found.high) == (4800, 7000)
