"""What the codebook says of places holds together."""

from __future__ import annotations

from synoptic.codebook import places as book
from synoptic.globe import distance_km

WIDEST_DIVISION_KM = 2000  # from the middle of Alaska or Nunavut to its edge
FARTHEST_KM = 6500  # from the centre of the widest country to its last island


def test_every_division_belongs_to_a_country_or_territory() -> None:
    codes = {d.code.split(".")[0] for d in book.divisions()}
    assert len(codes - set(book.countries())) < 10  # small territories without an entry
    assert len({d.geonameid for d in book.divisions()}) == len(book.divisions())


def test_counties_lie_in_their_division() -> None:
    whole = {d.code: d.centre for d in book.divisions()}
    for county in book.counties():
        centre = whole[county.code.rsplit(".", 1)[0]]
        assert centre, county
        assert county.centre, county
        assert distance_km(county.centre, centre) < WIDEST_DIVISION_KM, county


def test_names_are_given_to_divisions_that_exist() -> None:
    assert set(book.division_names()) <= {d.code for d in book.divisions()}


def test_coordinates_are_degrees() -> None:
    points = [
        *(c.centre for c in book.countries().values()),
        *(r.centre for r in book.regions().values()),
        *(x.at for x in book.landmarks().values()),
    ]
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points)


def test_sites_and_regions_lie_in_their_country() -> None:
    countries = book.countries()
    places = [(n, x.country, x.at) for n, x in book.landmarks().items()]
    places += [(n, r.country, r.centre) for n, r in book.regions().items() if r.country]
    for name, country, at in places:
        assert country in countries, name
        assert distance_km(at, countries[country].centre) < FARTHEST_KM, name


def test_words_are_in_lower_case() -> None:
    words = book.place_words()
    lists = [words.locatives, words.titles, words.ordinary, *words.sorts.values()]
    assert all(word == word.lower() for each in lists for word in each)


def test_directions_go_round_the_compass() -> None:
    assert sorted(book.place_relations().bearings.values()) == [45.0 * k for k in range(8)]
