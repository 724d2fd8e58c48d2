"""Whom a deed struck, where its object only belongs to them."""

from __future__ import annotations

import pytest

from synoptic.model import ClaimKind, Reading


def struck(reading: Reading) -> set[str]:
    name = {a.id: a.name for a in reading.actors}
    events = [c for c in reading.claims if c.kind is ClaimKind.EVENT]
    return {name[c.recipient] for c in events if c.recipient}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Turkish jets hit 34 Daesh targets near Jarablus on Thursday.", "Islamic State group"),
        ("At least 20 members of the RSF were killed in Khartoum.", "RSF"),
        ("Azerbaijan struck positions of the Armenian army near Sotk.", "Armenian army"),
        ("Russian aircraft bombed rebel positions in Idlib.", "rebels"),
    ],
)
def test_whose_positions_members_or_attack_it_was(read, text, side) -> None:
    assert struck(read(text)) == {side}


def test_the_extremist_group_is_the_one_named_before_not_its_victim(read) -> None:
    text = (
        "The coalition condemned the massacre committed by ISIS militants against elements of "
        "the FSA in Al Bab. Activists said 41 FSA rebels were executed by the extremist group."
    )
    reading = read(text)
    (event,) = [c for c in reading.claims if c.mode == "targeted" and "executed" in c.text]
    assert event.actor and event.actor != event.recipient
    name = {a.id: a.name for a in reading.actors}
    assert name[event.actor] == "Islamic State group"


def test_a_speaker_is_struck_by_nothing_it_tells(read) -> None:
    text = "Five people died when bombs hit a market in Idlib the Hama Monitor said."
    assert "Hama Monitor" not in struck(read(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells killed two people in Ukraine's eastern city of Bakhmut.", "Bakhmut"),
        ("Two people were killed in Syrias southwestern province of Daraa.", "Daraa"),
        ("The Houthis attacked US ships in the Red Sea.", "Red Sea"),
    ],
)
def test_a_city_is_finer_than_its_country(read, text, place) -> None:
    reading = read(text)
    name = {p.id: p.name for p in reading.places}
    assert {name[c.place] for c in reading.claims if c.place} == {place}


@pytest.mark.parametrize(
    ("text", "denials"),
    [
        ("Turkey denied involvement in the attack.", 1),
        ("Russia denied the Ukrainians access to the dam.", 0),
        ("The navy denied Argentine ships passage near Stanley.", 0),
    ],
)
def test_who_is_denied_a_thing_is_told_nothing_untrue(read, text, denials) -> None:
    assert sum(c.type == "deny" for c in read(text).claims) == denials


def test_the_attack_comes_back_from_history(read) -> None:
    text = (
        "The rebels launched an attack on Homs on Friday. In 2011 the army razed parts of Hama. "
        "The army said its men repelled the attack."
    )
    periods = [str(c.period) for c in read(text).claims]
    assert periods[0] == "current" and periods[-1] == "current" and "background" in periods


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The UN deplored the shelling of Grozny by Russian forces.", "Russian army"),
        ("Armenia condemned the Azerbaijani assault on Stepanakert.", "Azerbaijan"),
        ("Kenya condemned a massacre committed by M23 rebels in Kishishe.", "March 23 Movement"),
        ("Britain condemned a suspected Russian strike on Odesa.", None),
        ("Nigeria condemned the attack on Maiduguri.", None),
    ],
)
def test_who_condemns_a_deed_accuses_its_doer(read, text, side) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    (accused,) = [c.recipient for c in reading.claims if c.type == "accuse"]
    assert (name[accused] if accused else None) == side


def test_those_killed_in_a_blast_were_killed_on_its_day(read) -> None:
    text = (
        "At least 20 Syrian rebels were killed in a blast at a border crossing with Turkey on "
        "Thursday the Observatory said."
    )
    days = {c.when.start for c in read(text).claims if c.when}
    assert len(days) == 1 and None not in days


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Army gunners hit M23 sites and trucks near Sake on Friday.", "March 23 Movement"),
        ("Gatherings of UNITA fighters were bombed near Huambo on Friday.", "UNITA"),
        ("A truck carrying six M23 fighters was destroyed near Sake.", "March 23 Movement"),
        ("The army shelled M23 fighters positions near Sake.", "March 23 Movement"),
        ("The Houthis shot down an American drone over Marib.", "United States"),
        ("The army led a push near Kuito on Friday to encircle UNITA men.", "UNITA"),
        ("The army began a push on Friday to retake Goma from the M23.", "March 23 Movement"),
        ("Troops launched an operation to free hostages in Marawi.", "hostages"),
    ],
)
def test_whose_trucks_they_were_and_whom_it_was_to_harm(read, text, side) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    hit = {name[c.recipient] for c in reading.claims if c.type == "ASSAULT" and c.recipient}
    assert hit == ({side} if side != "hostages" else set())


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Militiamen carried out a massacre against 14 villagers in Butare.", "villagers"),
        ("Gunmen committed a massacre among the residents of Sake.", "residents"),
        ("Jets carried out countless raids on civilian targets in Sake.", "civilians"),
        ("The shells caused heavy damage to the locals houses in Sake.", "locals"),
        ("The blast damaged several homes of residents in Sake.", "residents"),
    ],
)
def test_whose_homes_they_were_and_who_was_massacred(read, text, people) -> None:
    assert struck(read(text)) == {people}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("An airstrike hit a bus carrying workers near Mekelle.", "workers"),
        ("A bomb exploded aboard a ferry carrying pilgrims near Aba.", "pilgrims"),
        ("A blast targeted a convoy of evacuees in Bakhmut.", "evacuees"),
        ("Russian jets struck rebel-held areas of Grozny.", "rebels"),
        ("M23 attacked several districts held by government troops in Goma.", "Congolese army"),
        ("Jets struck rebel-held areas of Grozny killing five civilians.", "civilians"),
        ("Shells hit a rebel-held village near Goma.", None),
        ("M23 executed Kenyan activists in Goma.", "Kenyan activists"),
        ("Al-Shabaab killed five Kenyans in Mandera.", "Kenyans"),
        ("Shells hit the command centre of the M23 in Sake.", "March 23 Movement"),
        ("Jets hit the rebel stronghold of Gori.", None),
        ("Gunmen killed three tourists in Luxor.", "tourists"),
    ],
)
def test_who_was_aboard_and_who_held_the_ground(read, text, people) -> None:
    assert struck(read(text)) == ({people} if people else set())


@pytest.mark.parametrize(
    "text",
    [
        "The army repelled an attack by M23 on Sake.",
        "The M23 attack on Sake was beaten back by the army.",
        "The army repelled an M23-led offensive on Sake.",
    ],
)
def test_an_attack_that_was_repelled_fell_on_those_who_repelled_it(read, text) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    repelled = next(c for c in reading.claims if c.mode == "repel")
    attack = next(c for c in reading.claims if c.type == "ASSAULT" and c.mode != "repel")
    assert name[repelled.recipient] == name[attack.actor] == "March 23 Movement"
    assert attack.recipient == repelled.actor


def test_those_counted_by_the_same_number_before(read) -> None:
    reading = read("Guerrillas seized 14 herders in Kadugli. They then executed the 14.")
    name = {a.id: a.name for a in reading.actors}
    (shot,) = [c for c in reading.claims if c.mode == "targeted"]
    assert name[shot.recipient] == "herders"


def test_people_and_no_thing_are_hurt(read) -> None:
    text = "The men were killed as they gave aid to nurses injured in bombing in Aba."
    assert struck(read(text)) == {"men", "nurses"}


def test_what_is_fired_is_not_whom_it_hits(read) -> None:
    text = "Two houses were damaged in a rebel mortar attack that hit Sake."
    assert "rebels" not in struck(read(text))


def test_the_residents_killed_in_a_massacre_killed_nobody(read) -> None:
    text = "A militia committed a massacre among the residents of Sake killing 14 of them."
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    assert "residents" not in {name[c.actor] for c in reading.claims if c.actor}


def test_of_a_fight_between_two_each_is_struck_by_the_other(read) -> None:
    reading = read("Clashes between the army and the RSF broke out in Omdurman on Friday.")
    name = {a.id: a.name for a in reading.actors}
    pairs = {(name[c.actor], name[c.recipient]) for c in reading.claims if c.mode == "clash"}
    assert pairs == {("Sudanese army", "RSF"), ("RSF", "Sudanese army")}


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Museveni vowed to crush the rebels.", {"rebels"}),
        ("The rebels promised to protect minorities in Goma.", {"minorities"}),
        ("The rebels encouraged residents to leave Goma.", {"residents"}),
        ("The UN warned Rwanda against sending more troops.", {"Rwanda"}),
        ("The army blamed the gas attack on rebel forces.", {"rebels"}),
        ("The army alleged that rebels had used gas in Douma.", {"rebels"}),
        ("The army alleged that hundreds of prisoners had died in Douma.", set()),
        ("The rebels are threatening the government's survival.", {"government"}),
        ("Kagame dismissed the UN's report as biased.", {"United Nations"}),
        ("Fighting raged between troops and rebels backed by Rwanda near Goma.", {"rebels"}),
    ],
)
def test_to_whom_words_are_said(read, text, to) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    said = [c for c in reading.claims if c.kind is ClaimKind.STANCE]
    assert {name[c.recipient] for c in said if c.recipient} == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Lincoln asked Congress to approve the plan.", {"Congress"}),
        ("The UN called for the withdrawal of Rwandan troops from Goma.", {"Rwandan army"}),
        ("France demanded an end to the siege by the RSF of El Fasher.", {"RSF"}),
        ("The EU demanded the release of prisoners in Goma.", set()),
        ("Museveni accused Western powers of arming the rebels.", {"western powers"}),
        ("The rebels vowed to protect Angola's minorities.", {"Angolan minorities"}),
    ],
)
def test_of_whom_it_is_asked(read, text, to) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    said = [c for c in reading.claims if c.kind is ClaimKind.STANCE and c.recipient]
    assert {name[c.recipient] for c in said} == to


def test_those_who_flee_do_it(read) -> None:
    reading = read("On Friday thousands of villagers fled Sake for Goma.")
    name = {a.id: a.name for a in reading.actors}
    (flight,) = [c for c in reading.claims if c.type == "MOVE"]
    assert (name[flight.actor], flight.recipient) == ("villagers", None)


def test_an_advance_is_against_those_whose_positions_it_is_on(read) -> None:
    assert struck(read("The M23 advanced on army positions near Goma.")) == {"Congolese army"}


def test_the_pilots_are_those_told_before(read) -> None:
    text = "Two Russian pilots landed in Kuito on Friday. The rebels shot at the pilots on Sunday."
    assert struck(read(text)) == {"Russian army"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Raids said to be carried out by Chadian forces killed 17 people in Aba.", {"people"}),
        ("The fight for Syria goes on.", set()),
        ("A salvo of rebel rockets struck Goma.", set()),
        ("The army arrested dozens of opposition activists in Kampala.", {"activists"}),
    ],
)
def test_who_stands_in_the_place_of_those_struck_and_is_not(read, text, people) -> None:
    assert struck(read(text)) == people


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Five villagers killed 10 wounded in blast in Aba", "villagers"),
        ("Three children killed 6 others injured in Aba", "children"),
    ],
)
def test_two_tolls_without_the_comma_between_them(read, text, hit) -> None:
    reading = read(text)
    assert struck(reading) == {hit}
    assert not any(c.actor for c in reading.claims)


def test_the_wounded_may_be_killed(read) -> None:
    text = "Three gunmen killed 12 wounded soldiers in Aba."
    assert "gunmen" not in struck(read(text))


def test_whose_rockets_came_down_was_not_struck(read) -> None:
    assert not struck(read("Army rockets fell on Goma."))


@pytest.mark.parametrize(
    ("text", "enemy"),
    [
        ("Militants have been fighting to overthrow President Deby.", "Deby"),
        ("An offensive to root out the insurgents in Marib began on Sunday.", "rebels"),
    ],
)
def test_who_is_to_be_ousted_is_the_one_fought(read, text, enemy) -> None:
    assert struck(read(text)) == {enemy}


@pytest.mark.parametrize(
    "text",
    [
        "Monitors 12 killed in rocket strike on southern Sudan city",
        "Last year saw a run of blasts to hit this mainly Serb district AFP Tuesday 6 Aug 2013",
        "A campaign to push the government to talks began in Lima.",
    ],
)
def test_agencies_beside_their_reports_are_not_struck(read, text) -> None:
    assert struck(read(text)) <= {"people"}
