"""The benchmark of templates: text in capitals, one incident, its slots."""

from __future__ import annotations

from benchmarks.templates.__main__ import predict
from benchmarks.templates.ordinary_case import ordinary_case
from benchmarks.templates.targets import Target, merged

TEXT = (
    "BOGOTA, 3 MAY 90 (WIRE) -- [TEXT] TWO TEACHERS WERE KILLED ON 1 MAY WHEN TERRORISTS ATTACKED"
    " A BUS IN CALI, THE POLICE SAID. SENATOR JUAN PEREZ MET THE PRESIDENT OF EL SALVADOR."
)


def test_capitals_stay_where_names_and_sentences_begin() -> None:
    text = ordinary_case(TEXT, TEXT.index("TWO"))
    assert "Two teachers were killed on 1 May when terrorists attacked a bus in Cali" in text
    assert "Juan Perez met the" in text
    assert "El Salvador." in text
    assert len(text) == len(TEXT)


def test_an_incident_becomes_a_template() -> None:
    found = predict({"id": "1", "text": TEXT, "published": "1990-05-03"})
    [template] = found["templates"]
    assert template["type"] == ["ATTACK"]
    assert template["incident_date"] == ["1990-05-01"]
    assert template["location"] == ["COLOMBIA: CALI"]
    assert {"value": "DEATH", "of": "TEACHERS"} in template["hum_effect"]
    assert {"value": "2", "of": "TEACHERS"} in template["hum_number"]
    assert template["perp_individual"] == ["TERRORISTS"]


def test_what_was_not_asked_for_gives_none() -> None:
    army = "LIMA, 3 MAY 90 (WIRE) -- [TEXT] THE ARMY KILLED FOUR GUERRILLAS NEAR LIMA YESTERDAY."
    abroad = "PARIS, 3 MAY 90 (WIRE) -- [TEXT] TWO MEN WERE KILLED IN PARIS YESTERDAY."
    for text in (army, abroad):
        assert predict({"id": "1", "text": text, "published": "1990-05-03"})["templates"] == []


def test_a_longer_name_takes_in_a_shorter() -> None:
    one = Target(True, "Pérez", "senator", "POLITICAL FIGURE", "1", None)
    two = Target(True, "Juan Pérez", "", "CIVILIAN", "1", "DEATH")
    [both] = merged(iter((one, two)))
    assert (both.name, both.type, both.effect) == ("Juan Pérez", "POLITICAL FIGURE", "DEATH")
