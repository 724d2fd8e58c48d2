"""The map and the holder strip: nothing finer, nothing surer than it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
import sample

from synoptic.model import (
    ClaimKind,
    Event,
    Grade,
    Granularity,
    Holding,
    Interval,
    Period,
    Picture,
    Place,
    Precision,
)
from synoptic.tell.page.axis import MOST_TICKS, Axis, ticks
from synoptic.tell.page.chart import Chart, chart
from synoptic.tell.page.ground import ground
from synoptic.tell.page.scene import Scene, scene, share
from synoptic.tell.page.strip import Row, strip
from synoptic.tell.page.tenures import present
from synoptic.tell.page.theatre import Canvas, canvas, theatre


def scene_of(picture: Picture) -> Scene:
    return scene(share([picture]), picture)


def drawn(picture: Picture, width: int = 900, height: int = 500) -> tuple[Chart, Canvas]:
    area = theatre([picture])
    assert area is not None
    base = ground(canvas(area, width, height))
    return chart(scene_of(picture), base), base.canvas


def towns(*spots: tuple[str, float, float]) -> Picture:
    """A picture with one event at each of these places."""
    places = tuple(Place(n, n, lat, lon, Precision.TOWN, radius_km=2.0) for n, lat, lon in spots)
    events = tuple(
        Event(n, "x", None, (), (), n, None, n, (), (), 1, Grade.FAIR, ()) for n, _, _ in spots
    )
    return Picture(date(2024, 12, 6), events=events, places=places)


def test_a_country_is_an_outline_with_a_name_and_never_a_point() -> None:
    laid, _ = drawn(sample.rich())
    assert "Syria" not in {s.title.split(":")[0] for s in laid.spots}
    assert [r.name for r in laid.regions] == ["Syria"]
    assert "place told no closer" in laid.regions[0].title


def test_what_was_held_in_another_war_is_not_drawn_to_this_day() -> None:
    picture = sample.rich()
    old = replace(picture.claims[0], id="c-old", kind=ClaimKind.CONTROL, period=Period.BACKGROUND)
    past = replace(picture.holdings[0], since=None, until=None, claims=("c-old",))
    told = replace(picture, claims=(*picture.claims, old), holdings=(*picture.holdings, past))
    assert present(told).holdings == picture.holdings


def test_a_country_is_not_named_on_a_piece_far_from_its_main_land() -> None:
    kaliningrad = Canvas(900, 500, left=19.0, top=55.5, scale=300.0, shrink=0.6)
    lands = {land.name: land for land in ground(kaliningrad).lands}
    assert lands["Russia"].path and not lands["Russia"].spots
    assert lands["Poland"].spots or lands["Lithuania"].spots


def test_a_place_without_coordinates_is_not_drawn() -> None:
    laid, _ = drawn(sample.rich())
    assert not [s for s in laid.spots if "the hill" in s.title]


def test_a_far_place_is_named_at_the_edge_instead_of_shrinking_the_map() -> None:
    laid, _ = drawn(sample.rich())
    assert [(f.name, f.towards) for f in laid.far] == [("Moscow", "north")]
    assert 2_000 < laid.far[0].km < 2_500


def test_a_circle_has_the_radius_of_the_places_precision() -> None:
    laid, frame = drawn(sample.rich())
    aleppo = next(s for s in laid.spots if s.title.startswith("Aleppo"))
    assert aleppo.radius == pytest.approx(frame.pixels(10.0), abs=0.1)


def test_change_doubt_and_ignorance_are_drawn() -> None:
    laid, _ = drawn(sample.rich())
    spots = {s.title.split(":")[0]: s for s in laid.spots}
    assert spots["Hama"].before
    assert spots["Hama"].doubted
    assert spots["Salamiya"].unknown
    assert not spots["Homs"].before
    assert spots["Aleppo"].label is not None
    assert spots["Aleppo"].label.lines == ("Aleppo", "Sat 30 Nov")


@pytest.mark.parametrize(("width", "height"), [(900, 500), (370, 400)])
def test_labels_stay_in_the_frame_and_off_each_other(width: int, height: int) -> None:
    picture = towns(*[(f"Town {n}", 35 + n % 5 * 0.05, 36 + n // 5 * 0.05) for n in range(25)])
    laid, frame = drawn(picture, width, height)
    boxes = []
    for s in laid.spots:
        if s.label:
            wide = max(map(len, s.label.lines)) * 6.9
            left = s.label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[s.label.anchor]
            boxes.append((left, s.label.y - 12, left + wide, s.label.y + 4))
    assert boxes
    for n, a in enumerate(boxes):
        assert a[0] >= 0
        assert a[2] <= frame.width
        assert not any(
            a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for b in boxes[n + 1 :]
        )


def test_a_theatre_across_the_antimeridian_is_one_small_frame() -> None:
    picture = towns(("Suva", -18.1, 178.4), ("Taveuni", -16.8, -179.9), ("Levuka", -17.7, 178.8))
    laid, frame = drawn(picture)
    assert len(laid.spots) == 3
    west, _, east, _ = frame.box()
    assert east - west < 10
    assert ground(frame).lands


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [("Goma", -1.67, 29.23), ("Kherson", 46.64, 32.62), ("Longyearbyen", 78.2, 15.6)],
)
def test_one_place_alone_gets_a_frame_with_its_surroundings(
    name: str, lat: float, lon: float
) -> None:
    laid, frame = drawn(towns((name, lat, lon)))
    assert len(laid.spots) == 1
    assert (laid.spots[0].x, laid.spots[0].y) == (450.0, 250.0)
    assert frame.pixels(50) < 500
    base = ground(frame)
    assert base.lands
    assert 40 < base.scale_px < 160


def test_nothing_placed_gives_no_map() -> None:
    assert theatre([sample.tiny()]) is None


# --------------------------------------------------------------------------- the strip


def rows() -> dict[str, Row]:
    return {row.place: row for row in strip(scene_of(sample.rich()))}


def test_a_town_that_changed_hands_has_a_bar_for_each_holder() -> None:
    hama = rows()["Hama"]
    army, hts = hama.bars
    assert army.open_left
    assert "since 2011" in army.label
    assert hts.doubted
    assert hts.rise > 0
    assert hama.lanes == 1


def test_a_start_nobody_tells_fades_in_from_the_edge() -> None:
    (homs,) = rows()["Homs"].bars
    assert homs.left == 0
    assert homs.rise == 90  # the first to speak of it did so on the last day but one
    assert "since when is not told" in homs.label


def test_what_ends_leaves_the_unknown_behind_it() -> None:
    salamiya = rows()["Salamiya"]
    (bar,) = salamiya.bars
    assert bar.left + bar.width < salamiya.known == 100


def test_an_earlier_day_knows_only_the_axis_up_to_it() -> None:
    picture = sample.rich()
    shared = share([picture])
    earlier = scene(shared, sample.as_known(picture, date(2024, 12, 5)), date(2024, 12, 5))
    assert all(row.known == 90 for row in strip(earlier))
    assert all(b.left + b.width <= 90.01 for row in strip(earlier) for b in row.bars)


def test_holders_who_surely_overlap_get_lanes_of_their_own() -> None:
    day = Interval(date(2024, 11, 28), date(2024, 11, 28))
    both = (Holding("homs", "army", day, None, ()), Holding("homs", "hts", day, None, ()))
    (row,) = strip(scene_of(replace(sample.rich(), holdings=both)))
    assert row.lanes == 2
    assert {b.lane for b in row.bars} == {0, 1}


def test_hues_go_by_appearance_and_repeat_with_another_pattern() -> None:
    names = [f"side {n}" for n in range(8)]
    day = Interval(date(2024, 12, 1), date(2024, 12, 1), Granularity.DAY)
    held = tuple(Holding("homs", n, day, None, ()) for n in names)
    holders = scene_of(replace(sample.rich(), holdings=held)).shared.holders
    styles = [holders.style(n) for n in names]
    assert len(set(styles)) == 8
    assert styles[0].split()[0] == styles[6].split()[0]


@pytest.mark.parametrize("days", [7, 10, 31, 90, 150, 400, 4000, 40000])
def test_an_axis_of_any_length_names_a_few_days(days: int) -> None:
    first = date(1900, 1, 1)
    found = list(ticks(Axis(first, date.fromordinal(first.toordinal() + days - 1))))
    assert 2 <= len(found) <= MOST_TICKS
    assert all(a.label != b.label for a, b in pairwise(found))


def test_a_site_in_a_town_lies_under_the_towns_mark_and_row() -> None:
    picture = sample.rich()
    prison = Place("prison", "central prison", 35.1318, 36.7578, Precision.DISTRICT, radius_km=15.0)
    held = Holding("prison", "hts", None, None, ("prison",))
    more = replace(picture, places=(*picture.places, prison), holdings=(*picture.holdings, held))
    laid, _ = drawn(more)
    hama = next(s for s in laid.spots if s.title.startswith("Hama"))
    assert "with central prison" in hama.title
    found = [(row.place, row.within) for row in strip(scene_of(more))]
    assert found[found.index(("Hama", False)) + 1] == ("central prison", True)


def test_on_the_day_of_a_handover_the_new_holder_is_shown() -> None:
    day = date(2024, 12, 5)
    earlier = sample.as_known(sample.rich(), day)
    laid, _ = drawn(earlier)
    hama = next(s for s in laid.spots if s.title.startswith("Hama"))
    assert len(hama.styles) == 1
    assert "held by Hayat Tahrir al-Sham" in hama.title
