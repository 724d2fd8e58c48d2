"""The one whose strike it was, and the one whose deed began it."""

from __future__ import annotations

import pytest

from synoptic.model import Claim, Modality, Reading


def killings(reading: Reading) -> list[Claim]:
    done = [c for c in reading.claims if c.type in ("ASSAULT", "HARM") and c.recipient]
    return [c for c in done if c.mode != "clash"]  # in which each strikes the other


def doer(reading: Reading) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    return {name[c.actor] for c in killings(reading) if c.actor}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Eleven civilians were killed in Turkish airstrikes on Kobani.", "Turkey"),
        ("A Russian air strike killed 38 civilians in Aleppo.", "Russia"),
        ("Three people were killed in shelling by Turkish forces near Afrin.", "Turkish army"),
        ("Shelling by Syrian rebels killed ten people in Damascus.", "Syrian rebels"),
        ("The Syrian army was surprised in the camp at Hama by the Turks.", "Turkey"),
        ("Ten people died at the hands of M23 fighters in Goma.", "March 23 Movement"),
        ("Eleven people were killed in Syrian rebel shelling of Aleppo.", "Syrian rebels"),
        ("Six civilians were killed in Russian cluster bombs in Kharkiv.", "Russia"),
        ("Two civilians were killed and nine wounded in Turkish shelling of Afrin.", "Turkey"),
        ("Two civilians were killed after Ethiopian air strikes on Mekelle.", "Ethiopia"),
        ("Ten civilians died as a result of Serbian mortar fire in Sarajevo.", "Serbia"),
        ("Four militants were killed in a Philippine army operation in Marawi.", "Filipino army"),
        ("Shelling carried out by Syrian rebels killed ten people in Aleppo.", "Syrian rebels"),
        ("Nine people were killed in US-led strikes on Raqqa.", "United States"),
        ("Three civilians were killed in a terrorist mortar attack in Aleppo.", "rebels"),
        ("Three civilians were killed by fighters from Boko Haram in Baga.", "Boko Haram"),
        ("Three civilians were shot by young Boko Haram members in Baga.", "Boko Haram"),
        ("Masked gunmen shot two farmers in Baga.", "gunmen"),
        ("A salvo of Turkish rockets wounded nine farmers in Kobani.", "Turkey"),
        ("Rebels left Hama. In Iraq government forces shot two boys in Ramadi.", "Iraqi army"),
        (
            "Boko Haram militants hold Baga. Rain fell. Fishermen left. "
            "The militants shot two boys in Doro.",
            "Boko Haram",
        ),
        ("A suicide bomber killed nine people in Kano.", "suicide bomber"),
        ("Land mines planted by Boko Haram killed nine farmers in Baga.", "Boko Haram"),
        ("Strikes carried out by Ankara killed nine farmers in Afrin.", "Turkish government"),
        ("Three civilians were wounded in the terrorist groups mortar attacks.", "rebels"),
    ],
)
def test_a_strike_is_its_owners(read, text, side) -> None:
    assert doer(read(text)) == {side}


def test_forces_of_two_peoples_are_both(read) -> None:
    told = doer(read("Chadian and Nigerian forces killed 17 people in a market in Baga."))
    assert told == {"Chadian army", "Nigerian army"}


def test_the_land_of_a_town_did_not_shell_it(read) -> None:
    assert doer(read("Two children were killed in Chads Abeche by mortar rounds.")) == set()


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Four people were killed in a suspected Russian strike on Hama.", "Russia"),
        ("Drone raids believed to be Ethiopian killed nine farmers in Axum.", "Ethiopia"),
        ("Air raids thought to be carried out by Russia killed ten people in Hama.", "Russia"),
        ("An attack blamed on Boko Haram killed 20 people in Maiduguri.", "Boko Haram"),
        ("Ten people were killed in Hama in raids allegedly carried out by Russia.", "Russia"),
        ("A blast that police blamed on Boko Haram killed 20 people in Maiduguri.", "Boko Haram"),
        (
            "Two people were killed near Goma by gunmen believed to be M23 fighters.",
            "March 23 Movement",
        ),
    ],
)
def test_whose_it_is_thought_to_be_did_it_as_is_claimed(read, text, side) -> None:
    reading = read(text)
    assert doer(reading) == {side}
    assert {c.modality for c in killings(reading)} == {Modality.CLAIMED}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Four civilians were killed when Syrian rebels fired mortars at Aleppo.", "Syrian rebels"),
        ("Four civilians killed as Russia shells Kharkiv.", "Russia"),
        ("Four civilians died after Russian missiles hit Kharkiv.", "Russia"),
    ],
)
def test_who_fired_when_somebody_was_killed(read, text, side) -> None:
    assert doer(read(text)) == {side}


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed in clashes between the Syrian army and rebels in Idlib.",
        "Nine people were killed during a Russian offensive on Homs.",
        "Nine Boko Haram militants were killed as they attacked Maiduguri.",
        "Nine people were killed in a terrorist attack in Paris.",
        "A shell killed two people in Homs.",
    ],
)
def test_where_no_one_side_is_told_nobody_did_it(read, text) -> None:
    assert killings(read(text))
    assert not doer(read(text))


def test_rockets_of_nobody_are_not_those_of_who_answers(read) -> None:
    text = "Turkish artillery hit Afrin after rockets fired from Syria killed two men in Akcakale."
    assert "party-military-tr" not in {c.actor for c in killings(read(text))}


def test_who_began_an_offensive(read) -> None:
    reading = read("The offensive began on 20 January, when the M23 broke out of Sake.")
    assert {c.actor for c in reading.claims if c.mode == "offensive"} == {"m23"}


def test_a_battle_is_not_the_deed_of_who_began_it(read) -> None:
    reading = read("The battle began on 20 January, when the M23 attacked Sake.")
    assert not {c.actor for c in reading.claims if c.mode == "clash"} - {None}


def does(reading: Reading, type_: str) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    return {name[c.actor] for c in reading.claims if c.type == type_ and c.actor}


def test_who_goes_on_a_visit_or_plans_a_deed(read) -> None:
    visit = read("Laurent Fabius arrived on Saturday on a visit to Israel.")
    assert does(visit, "CONSULT") == {"Laurent Fabius"}
    speech = read("President Robert Mugabe plans a speech in Harare on Tuesday.")
    assert does(speech, "APPEAR") == {"Robert Mugabe"}


def test_those_against_whom_it_is_do_not_do_it(read) -> None:
    reading = read("The advances against Boko Haram in Borno went on.")
    assert not does(reading, "MOBILIZE")


def test_a_land_named_before_a_deed_is_where_it_is(read) -> None:
    assert not does(read("Syria talks in Tehran began on Monday."), "CONSULT")
    assert not does(read("Syria mortar attacks in Aleppo killed five people."), "ASSAULT")
    assert does(read("US strikes in Syria killed nine people."), "ASSAULT") == {"United States"}
    assert does(read("A Russia attack on Kharkiv killed nine."), "ASSAULT") == {"Russia"}


def test_a_jihadist_advance_is_a_sides(read) -> None:
    text = "85 Syrian soldiers were killed in a jihadist advance on Raqqa."
    assert does(read(text), "ASSAULT") == {"rebels"}


def test_attacks_that_take_place_by_somebody(read) -> None:
    text = "Attacks taking place on hospitals in Mekelle by Ethiopian warplanes killed ten people."
    assert does(read(text), "ASSAULT") == {"Ethiopia"}


def test_whose_strikes_a_headline_tells_in_capitals(read) -> None:
    assert does(read("Israeli Strikes Kill Nine In Gaza"), "ASSAULT") == {"Israel"}


def test_who_suffers_a_deed_did_not_do_it(read) -> None:
    reading = read("Armenia suffered great destruction at the hands of Azerbaijan in Stepanakert.")
    assert does(reading, "ASSAULT") == {"Azerbaijan"}


def test_what_is_destroyed_with_somebody_is_not_destroyed_by_him(read) -> None:
    reading = read("The positions in Palmyra were destroyed with terrorists around being killed.")
    assert not does(reading, "ASSAULT")


def test_who_speaks_next_did_not_strike(read) -> None:
    text = "Nine clerks were wounded in Kherson in the raids Orsk news agency said."
    assert not {"Orsk", "Orsk news agency"} & does(read(text), "ASSAULT")


def test_whoever_took_a_town_killed_those_in_it(read) -> None:
    reading = read("Syrian rebels shelled army positions killing ten soldiers in Hama.")
    assert does(reading, "ASSAULT") == {"Syrian rebels"}


def test_both_of_two_before_with(read) -> None:
    text = "Juba leaned on Uganda and Kenya with both giving aid to its army."
    assert does(read(text), "AID") == {"Uganda", "Kenya"}


def test_those_whose_fire_killed_did_not_die_in_it(read) -> None:
    (deed,) = [
        c
        for c in read("The monitor told of six more deaths in rebel fire on Aleppo.").claims
        if c.type in ("ASSAULT", "HARM")
    ]
    assert (deed.type, bool(deed.actor)) == ("ASSAULT", True)
    assert deed.recipient != deed.actor


def test_whom_nobody_engages_with_is_not_attacked(read) -> None:
    claims = read("France has long been reluctant to engage with Boko Haram in Baga.").claims
    assert "ASSAULT" not in {c.type for c in claims}


def test_what_is_fired_may_stand_before_whom_it_hits(read) -> None:
    for text in (
        "M23 targeted with mortars the town of Sake.",
        "Two were hurt as the M23 rebel organisation targeted with rockets the town of Sake.",
    ):
        told = read(text)
        names = {a.id: a.name for a in told.actors}
        places = {p.id: p.name for p in told.places}
        blows = [c for c in told.claims if c.type == "ASSAULT"]
        assert {names.get(c.actor or "") for c in blows} == {"March 23 Movement"}
        assert {places.get(c.place or "") for c in blows} == {"Sake"}


def test_one_of_its_fighters_is_of_those_it_has(read) -> None:
    text = "Boko Haram said that one of its fighters had shot at a group of soldiers."
    assert {c.actor for c in read(text).claims if c.type == "ASSAULT"} == {"boko-haram"}


def test_whose_responsibility_an_attack_is_called(read) -> None:
    reading = read("The evidence pointed to the M23's responsibility for the shelling of Goma.")
    found = [c for c in reading.claims if c.type == "ASSAULT"]
    assert {(c.actor, c.modality) for c in found} == {("m23", Modality.CLAIMED)}


def test_a_denied_responsibility_is_nobody_s(read) -> None:
    reading = read("Rwanda denied the M23's responsibility for the shelling of Goma.")
    assert not {c.actor for c in reading.claims if c.type == "ASSAULT"} - {None}


def test_terrorist_attacks_are_theirs_where_a_report_tells_what_terrorists_do(read) -> None:
    said = "A police source said that terrorists fired ten shells on Bukavu."
    reading = read(f"Seven people were hurt due to terrorist attacks in Goma. {said}")
    assert {c.actor for c in reading.claims if c.type == "ASSAULT"} == {"party-armed-group-cd"}
