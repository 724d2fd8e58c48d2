"""What lies in what: a quarter and the town that is told to hold it; "the capital"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import ClaimKind, Reading

Read = Callable[..., Reading]


def _wounded_in(reading: Reading) -> str | None:
    names = {p.id: p.name for p in reading.places}
    found = [c for c in reading.claims if c.kind is ClaimKind.FIGURE and c.measure == "wounded"]
    return names.get(found[-1].place or "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militants hit Bab Zuweila neighborhood in Cairo with a mortar, wounding two people.",
         "Bab Zuweila neighborhood, Cairo"),
        ("A shell fell in Zanjili neighborhood in the Old City in Mosul, wounding two people.",
         "Zanjili neighborhood, Mosul"),
        ("Mortars struck Ganfouda and Hawari districts in Benghazi, wounding four.",
         "Ganfouda and Hawari districts, Benghazi"),
        ("A bus blew up in the Hodan quarter of Mogadishu. Nine people were wounded.",
         "Hodan quarter, Mogadishu"),
    ],
)  # fmt: skip
def test_a_town_gives_way_to_the_quarter_it_holds(read: Read, text: str, place: str) -> None:
    assert _wounded_in(read(text)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Snipers entered the Old City of Homs on Friday.", "Old City, Homs"),
        ("Police entered the Old City on Friday. They freed six men in Jerusalem.",
         "Old City, Jerusalem"),
    ],
)  # fmt: skip
def test_an_old_city_is_a_part_of_the_town_told_of(read: Read, text: str, place: str) -> None:
    assert place in [p.name for p in read(text).places]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels shelled Misrata. In the capital, a car bomb wounded two people.", "Tripoli"),
        ("Rebels shelled Misrata. In the capital LANA said two people were wounded.", "Tripoli"),
        ("Rebels took Goma. The capitals eastern suburbs were bombed and ten people wounded.",
         "eastern Kinshasa"),
        ("Bria fell. Two people were wounded in a village east of the capital.", None),
        ("A bomb went off in the capital of Borno state, wounding two people.", "Borno"),
    ],
)  # fmt: skip
def test_the_capital_is_that_of_the_country_told_of(
    read: Read, text: str, place: str | None
) -> None:
    assert _wounded_in(read(text)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit the Minutka quarter of Grozny. Six people were wounded in the quarter.",
         "Minutka quarter, Grozny"),
        ("Donbas has been under fire all week. Twelve people were wounded in the enclave.",
         "Donbas"),
    ],
)  # fmt: skip
def test_the_quarter_is_the_one_just_told_of(read: Read, text: str, place: str) -> None:
    assert _wounded_in(read(text)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Cairo two people were wounded by a shell that hit Bab Zuweila neighborhood.",
         "Bab Zuweila neighborhood, Cairo"),
        ("Gunners positioned in Bria and Bakala shelled Bambari, wounding two.", "Bambari"),
        ("Shells fell on Homs central Syria wounding six people.", "Homs"),
        ("Four women were injured during rebel fire in government-held west Aleppo.",
         "western Aleppo"),
        ("Scores of troops were wounded in the days after Mariupol fell to the army.",
         "Mariupol"),
        ("Shells fell on eastern Ghouta. Two people were wounded.", "Eastern Ghouta"),
    ],
)  # fmt: skip
def test_the_place_struck_goes_before_those_beside_it(read: Read, text: str, place: str) -> None:
    assert _wounded_in(read(text)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine people were wounded in raids on several towns east of the Syrian capital.",
         "east of Damascus"),
        ("Six people were wounded as they fled in eastern Congo's Ituri province.", "Ituri"),
        ("Six people were wounded on rebel-held ground in Homs, central Syria.", "Homs"),
        ("One woman was wounded in an attack on besieged Saraqib town in Idlib.", "Saraqib"),
        ("Six people, among them a 10-year-old child, were wounded in Goma.", "Goma"),
        ("Bria was calm. Gunners positioned in Bambari shelled houses in the town, wounding two.",
         "Bria"),
        ("Shells hit Bria. Six people were wounded including a 10-year-old child.", "Bria"),
    ],
)  # fmt: skip
def test_what_holds_a_place_is_not_the_place(read: Read, text: str, place: str) -> None:
    assert _wounded_in(read(text)) == place


def test_a_town_that_no_map_has_is_the_town(read: Read) -> None:
    text = "Gunmen stormed Qarrashan town and Tell Umran village. Six were wounded in the town."
    assert str(_wounded_in(read(text))).startswith("Qarrashan")


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Grozny. In the meantime, six people were wounded.",
        "Shells fell on Grozny. Six people were wounded in Tell Qarrashan village.",
    ],
)
def test_what_turns_away_from_a_place_is_not_there(read: Read, text: str) -> None:
    assert _wounded_in(read(text)) in (None, "Tell Qarrashan", "Tell Qarrashan village")


def test_a_title_may_call_a_city_before_it_names_it(read: Read) -> None:
    names = [p.name for p in read("Army wounds 75 fighters in Southern City of Daraa").places]
    assert "Southern City" not in names and "Daraa" in names
