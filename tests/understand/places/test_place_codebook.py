"""What the codebook says of places holds together."""

from __future__ import annotations

from synoptic.codebook import places as book
from synoptic.globe import distance_km
from synoptic.understand.places.entries import Entry, Feature
from synoptic.understand.places.sources import villages

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


def test_a_village_lies_where_its_brackets_say_and_its_plain_name_is_the_better_known() -> None:
    near = [Entry("Afrin", Feature.CITY, 36.5, 36.9, "SY", "SY.09", 9_000)]
    near += [Entry(c, Feature.CITY, 0.0, 0.0, c) for c in book.towns() if c != "SY"]
    found = [e for e in villages(near) if e.country == "SY"]
    division = {e.name: e.admin1 for e in found}
    assert division["Atmeh"] == "SY.12"  # (Idlib)
    assert division["Latamina"] == "SY.09"  # that of the only town
    weights = {round(e.lat or 0): e.weight for e in found if e.name == "Ras al-Ain"}
    assert weights[37] > weights[34]  # (Qalamoun)
