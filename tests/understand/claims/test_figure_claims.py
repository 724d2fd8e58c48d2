"""How many, of whom, since when, says who."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from synoptic.model import Claim, ClaimKind, Period, Reading

Read = Callable[..., Reading]


def figures(reading: Reading) -> list[Claim]:
    return [c for c in reading.claims if c.kind is ClaimKind.FIGURE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling killed 12 people in Goma.", {("killed", None, 12)}),
        (
            "At least 17 people were killed and 367 wounded in Goma.",
            {("killed", None, 17), ("wounded", None, 367)},
        ),
        ("Three journalists died in the attack.", {("killed", "journalists", 3)}),
        ("More than 400,000 people have fled their homes.", {("displaced", None, 400_000)}),
        ("The toll rose to 52 dead.", {("killed", None, 52)}),
        ("The police arrested 40 protesters in Khartoum.", {("detained", "protesters", 40)}),
        (
            "The mayor spoke of at least 14 dead and 90 taken to hospital.",
            {("killed", None, 14), ("hospitalised", None, 90)},
        ),
        (
            "Three soldiers were killed and 12 wounded near Bama.",
            {("killed", "soldiers", 3), ("wounded", "soldiers", 12)},
        ),
        (
            "At least 31 people were killed and more than 90 others wounded in Goma.",
            {("killed", None, 31), ("wounded", None, 90)},
        ),
        (
            "Around 41 rebels were rounded up and executed by the army in Idlib.",
            {("detained", "rebels", 41), ("killed", "rebels", 41)},
        ),
        ("Some 200 men were captured or killed at Stanley.", set()),
        (
            "Mines killed 30 people in a town lately freed of rebels.",
            {("killed", None, 30)},
        ),
        ("Two houses were damaged in Goma.", {("damaged", "homes", 2)}),
        (
            "A shell killed a woman with three of her children in Goma.",
            {("killed", "women", 1), ("killed", "children", 3)},
        ),
        (
            "The mine went off near the mill killing the driver and wounding his son.",
            {("killed", "workers", 1), ("wounded", None, 1)},
        ),
        (
            "One soldier was killed and another wounded near Goma.",
            {("killed", "soldiers", 1), ("wounded", "soldiers", 1)},
        ),
        ("A father and son were killed in Goma.", {("killed", None, 2)}),
        (
            "Among the dead were 14 children and three women, the priest said.",
            {("killed", "children", 14), ("killed", "women", 3)},
        ),
        ("Four of its drivers were among the wounded.", {("wounded", "workers", 4)}),
        ("At least 90 of the dead were evacuees.", {("killed", "displaced people", 90)}),
        ("Two of the wounded later died.", {("killed", None, 2)}),
        ("Some 300 sailors were listed as missing.", {("missing", "soldiers", 300)}),
        ("The raid killed 30 members of the border troops.", {("killed", "soldiers", 30)}),
        ("25 Rebels Killed Injured in Goma", {("casualties", "rebels", 25)}),
        ("More than half the population has fled.", {("share", None, 50)}),
        ("He slept half the night.", set()),
        ("Hundreds of rebels evacuated the town of Madaya.", {("evacuated", "rebels", 100)}),
        ("Nine nurses evacuated the wounded.", set()),
        (
            "The militia killed 70 guards when they captured a gas field.",
            {("killed", "security forces", 70)},
        ),
        (
            "The dead included three children and one woman.",
            {("killed", "children", 3), ("killed", "women", 1)},
        ),
        ("Hundreds of rebels evacuated the town of Madaya.", {("evacuated", "rebels", 100)}),
        ("Nine nurses evacuated the wounded.", set()),
        (
            'The council said "at least 90 people" nearly all of them women had been killed.',
            {("killed", None, 90)},
        ),
        ("He met 40 people and the rebels were arrested.", set()),
        (
            "A rocket fell on the quarter causing damage to seven cars.",
            {("damaged", "vehicles", 7)},
        ),
        ("The raid deprived 70,000 people of medical care.", {("affected", None, 70_000)}),
        ("The town was shelled 12 times in May.", {("attacks", None, 12)}),
        ("Prices are three times as high as in May.", set()),
        ("Twin bombings hit the town of Sirte.", {("attacks", None, 2)}),
        ("The twin cities were hit.", set()),
        (
            "Clashes broke out claiming ten killed and 15 injured a Radio Goma reporter said.",
            {("killed", None, 10), ("wounded", None, 15)},
        ),
        ("Shelling of the port kills 19 rights group says", {("killed", None, 19)}),
        ("Her father and elder brother were killed.", {("killed", "men", 2)}),
        (
            "The militia shelled the quarter leaving an elderly woman killed.",
            {("killed", "women", 1)},
        ),
        ("Teacher killed by shell in Goma", {("killed", "teachers", 1)}),
        ("Gunman killed soldier in ambush", set()),
        ("The shell hit the commander, Ivo Lem, killing him.", set()),
        ("The wounded teacher said her husband fled.", set()),
        (
            "Jets hit the camp killing 31 rebels and wounding 18 others.",
            {("killed", "rebels", 31), ("wounded", "rebels", 18)},
        ),
        (
            "The dead included 19 evacuees, four of whom were women.",
            {("killed", "displaced people", 19), ("killed", "women", 4)},
        ),
        ("She added that three boys were among those killed.", {("killed", "children", 3)}),
        (
            "A strike killed five people and injured seven Mayor Ivo Lem said.",
            {("killed", None, 5), ("wounded", None, 7)},
        ),
        (
            "Missile Strike on Goma Kills Five Injures Seven",
            {("killed", None, 5), ("wounded", None, 7)},
        ),
        ("Topic 38 A missile strike on Goma killed 12 people.", {("killed", None, 12)}),
        (
            "More than 50 soldiers were shot dead 19 more were killed in a raid and 16 others had "
            "died in an ambush.",
            {("killed", "soldiers", 50), ("killed", "soldiers", 19), ("killed", "soldiers", 16)},
        ),
        ("The video shows the murder of two nuns.", {("killed", "clergy", 2)}),
        ("A nurse saw half a dozen wounded boys.", {("wounded", "children", 6)}),
        ("Twelve people suffered burns in Goma.", {("wounded", None, 12)}),
        ("Some 200 people staged a rally in Goma.", {("protesters", "protesters", 200)}),
        ("About 900 civilians were able to leave.", {("displaced", "civilians", 900)}),
        ("Thousands of people were stuck near Goma.", {("besieged", None, 1000)}),
        ("They put the death toll at five civilians.", {("killed", "civilians", 5)}),
        (
            "Some 40 people died and thousands displaced.",
            {("killed", None, 40), ("displaced", None, 1000)},
        ),
        ("A bomb killed 14 evacuees near Goma.", {("killed", "displaced people", 14)}),
        ("Two rescue workers from Goma were killed.", {("killed", "aid workers", 2)}),
        ("Three million people have become refugees.", {("refugees", None, 3_000_000)}),
        ("The raid destroyed two buildings in Goma.", {("destroyed", "buildings", 2)}),
        (
            "More than 8,000 people are believed to have been killed in the siege.",
            {("killed", None, 8_000)},
        ),
        (
            "Seven children were killed and 40 wounded near Aba.",
            {("killed", "children", 7), ("wounded", None, 40)},
        ),
        (
            "By Wednesday evening 41,600 people had crossed the border, the government said.",
            {("arrived", None, 41_600)},
        ),
        (
            "Eight guards, three of them police officers, were killed by a mine.",
            {("killed", "security forces", 8), ("killed", "police", 3)},
        ),
    ],
)
def test_measure_population_and_value(
    read: Read, text: str, expected: set[tuple[str, str | None, float]]
) -> None:
    assert {(c.measure, c.population, c.best) for c in figures(read(text))} == expected


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        (
            "More than 70,000 people have entered Chad from Darfur. Some 30,000 of them are"
            " children, the agency said.",
            ("arrived", None, 70_000),
            ("arrived", "children", 30_000),
        ),
        (
            "At least 68 people were killed. Nineteen of the dead were journalists.",
            ("killed", None, 68),
            ("killed", "journalists", 19),
        ),
    ],
)
def test_a_part_of_the_number_before(
    read: Read,
    text: str,
    whole: tuple[str, str | None, float],
    part: tuple[str, str | None, float],
) -> None:
    found = {(c.measure, c.population, c.best): c.part_of_total for c in figures(read(text))}
    assert found == {whole: False, part: True}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Hezbollah said that 12 of its fighters were killed in Tyre.", "Hezbollah"),
        ("Hezbollah said that 12 of its fighters were killed and 30 wounded.", "Hezbollah"),
        ("Hezbollah said that Israel had pulled out 300 of its soldiers.", None),
    ],
)
def test_its_men_are_those_of_the_speaker(read: Read, text: str, side: str | None) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert {names.get(c.recipient or "") for c in figures(reading)} == {side}


def test_a_part_is_told_apart_from_its_total(read: Read) -> None:
    total, part = sorted(
        figures(read("The war has killed 704 people, 110 of them civilians.")),
        key=lambda c: -(c.best or 0),
    )
    assert (total.best, total.population, total.part_of_total) == (704, None, False)
    assert (part.best, part.population, part.part_of_total) == (110, "civilians", True)


def test_comparators_leave_a_side_open(read: Read) -> None:
    (claim,) = figures(read("More than 500,000 people have been killed since 2011."))
    assert (claim.low, claim.best, claim.high) == (500_000, 500_000, None)
    assert claim.comparator == "more than"
    assert claim.period is Period.BACKGROUND
    assert claim.when is not None
    assert claim.when.start == date(2011, 1, 1)


def test_the_speaker_is_whose_data_it_is(read: Read) -> None:
    text = "The shelling has killed 31 people, according to United Nations data."
    (claim,) = figures(read(text))
    assert "United Nations" in claim.said_by[0]


@pytest.mark.parametrize(
    "text",
    [
        "The 25-year-old left in 2016.",
        "He commands the 4th Division.",
        "One of them spoke on 5 December.",
    ],
)
def test_numbers_that_count_nothing(read: Read, text: str) -> None:
    assert not figures(read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The monitor put the dead of the past week at 52, of whom 9 were women.", {52, 9}),
        ("At Lagos the clinics reported 2,300 new cases of cholera and 40 deaths.", {2300, 40}),
        ("Half a million Syrians have been killed.", {500_000}),
        ("The UN said that 13 of those killed belonged to one family.", {13}),
        ("We estimate 10,000 to 30,000 displaced in the camps.", {10_000}),
        ("It lost 42 guns and, according to the Danes, 700 men.", {42, 700}),
        ("The Greeks lost 300 killed, 110 wounded and 29 taken prisoner.", {300, 110, 29}),
        ("More than 15,000 people have been taken across the river.", {15_000}),
    ],
)
def test_numbers_that_count(read: Read, text: str, expected: set[float]) -> None:
    assert {c.best for c in figures(read(text))} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nine in ten of the cases were in the capital.",
        "The soldiers meant to defend the city of 1.3 million left on Saturday.",
        "One resident said the shops were shut.",
        "The wounded men were taken to a hospital at 12.",
        "They have gained control over two towns, giving Chad a voice at 5.",
    ],
)
def test_numbers_of_something_else(read: Read, text: str) -> None:
    assert not [c for c in figures(read(text)) if c.unit == "people"]


def test_a_number_that_stands_alone_is_of_what_was_counted_before(read: Read) -> None:
    text = "The raid on Goma killed 290 people, the police said; the union has spoken of 310."
    first, second = figures(read(text))
    assert (second.best, second.measure, second.place) == (310, "killed", first.place)
    assert second.said_by[0] == "the union"


def test_a_far_number_that_stands_alone_is_not_of_the_same(read: Read) -> None:
    text = "The raid killed 29 people. The union has spoken of 31,000."
    assert [c.best for c in figures(read(text))] == [29]


def test_two_speakers_may_share_one_verb(read: Read) -> None:
    text = "The Turks say that 70 of theirs were killed, the Greeks that it was above 100."
    mine, others = figures(read(text))
    assert mine.best == 70
    assert "Turks" in mine.said_by[0]
    assert others.best == 100
    assert "Greeks" in others.said_by[0]


def test_a_part_counts_what_its_whole_counts(read: Read) -> None:
    text = "Thirteen foreign soldiers, nine of them Kenyan, have been killed since Thursday."
    assert {(c.best, c.measure, c.part_of_total) for c in figures(read(text))} == {
        (13, "killed", False),
        (9, "killed", True),
    }


def test_whose_losses_they_are(read: Read) -> None:
    reading = read("The Russian army lost 300 men. The losses of the Ukrainian army were 200.")
    names = {a.id: a.name for a in reading.actors}
    assert [names[c.recipient or ""] for c in figures(reading)] == [
        "Russian army",
        "Ukrainian army",
    ]


def test_a_range_goes_by_its_careful_end(read: Read) -> None:
    (claim,) = figures(read("Between 300 and 400 people were killed."))
    assert (claim.low, claim.best, claim.high) == (300, 300, 400)


def test_a_length_of_days_is_the_period_counted(read: Read) -> None:
    (claim,) = figures(read("Fighting has killed 602 people in the past week."))
    assert claim.period is Period.CURRENT
    assert claim.when is not None
    assert claim.when.start == date(2025, 1, 24)


def test_the_time_of_another_number_is_not_this_ones(read: Read) -> None:
    text = "10 million people are displaced in Sudan, down from a peak of 11 million in June 2024."
    (claim,) = [c for c in figures(read(text)) if c.best == 10e6]
    assert claim.period is Period.CURRENT
    assert claim.when is not None
    assert claim.when.start is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The blast left 11 people dead.", "killed"),
        ("Shells hit the market, leaving 11 people wounded.", "wounded"),
        ("Some 11 people left the town.", "displaced"),
    ],
)
def test_who_is_left_and_who_leaves(read: Read, text: str, measure: str) -> None:
    (claim,) = figures(read(text))
    assert (claim.best, claim.measure) == (11, measure)


def test_a_quarter_of_a_million(read: Read) -> None:
    (claim,) = figures(read("More than a quarter of a million people have been killed."))
    assert (claim.best, claim.unit) == (250_000, "people")


def test_those_left_without_something_have_not_left(read: Read) -> None:
    assert not figures(read("Two million people in Aleppo were left with no running water."))


def test_others_wounded_are_not_those_lost(read: Read) -> None:
    found = figures(read("The generals said they had lost 47 men, with 115 wounded."))
    assert {(c.best, c.measure) for c in found} == {(47, "casualties"), (115, "wounded")}


def test_what_a_count_rose_from_is_not_the_count(read: Read) -> None:
    text = "The number of refugees in Chad rose to 600,000 from 400,000 in June 2024."
    (claim,) = figures(read(text))
    assert (claim.best, claim.period) == (600_000, Period.CURRENT)


def test_a_ratio_counts_nobody(read: Read) -> None:
    assert not figures(read("One in five of the dead is a child."))


def test_a_loss_is_its_subjects(read: Read) -> None:
    reading = read("It is said that the German loss is near to 20,000 killed and wounded.")
    (claim,) = figures(reading)
    assert (claim.measure, claim.best) == ("casualties", 20_000)
    assert claim.recipient in {a.id for a in reading.actors if a.country == "DE"}


def test_a_loss_may_be_so_many_men(read: Read) -> None:
    (claim,) = figures(read("The loss of the army was 20,000 men."))
    assert (claim.measure, claim.best) == ("casualties", 20_000)


@pytest.mark.parametrize(
    "text",
    [
        "Three in four of the 400,000 people who lived in the city have left.",
        "None of the 12 hostages was killed.",
        "Not one soldier was killed, the general said.",
    ],
)
def test_a_whole_of_which_some_are_told_and_nobody_at_all(read: Read, text: str) -> None:
    assert not figures(read(text))


def test_own_losses_are_no_strength(read: Read) -> None:
    (claim,) = figures(read("The fighters put their own losses at 46."))
    assert (claim.best, claim.measure) == (46, "casualties")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jets carried out 40 air strikes on Sirte.", {("attacks", None, 40)}),
        ("Warplanes dropped 12 barrel bombs on Marawi.", {("attacks", None, 12)}),
        ("The army seized 20 rockets near Aba.", {("lost equipment", "aircraft", 20)}),
        ("Some 12 attacks were foiled in Kano.", set()),
        ("Three hospitals were hit by shells in Aba.", {("affected", "hospitals", 3)}),
        ("Sanctions hit 40 traders.", {("affected", "workers", 40)}),
        (
            "They said they had destroyed three tanks and 40 soldiers.",
            {("destroyed", "armour", 3), ("killed", "soldiers", 40)},
        ),
        ("The elimination of 34 gunmen was confirmed.", {("killed", "fighters", 34)}),
        ("Six gunmen attacked the base near Gao.", {("strength", "fighters", 6)}),
        ("Some 4,000 soldiers fought beside them.", {("strength", "soldiers", 4_000)}),
        ("The fate of 200 sailors remains unknown.", {("missing", "soldiers", 200)}),
        ("More than 9,000 people live under siege in Leith.", {("besieged", None, 9_000)}),
        ("Millions have been forced to flee.", {("displaced", None, 1_000_000)}),
        ("The toll from the shelling has reached 41 people.", {("killed", None, 41)}),
        ("Four men were shot and killed in Aba.", {("killed", "men", 4)}),
        ("Five of his men were confirmed dead.", {("killed", "men", 5)}),
        (
            "Dozens of soldiers were reported killed or injured.",
            {("casualties", "soldiers", 12)},
        ),
        (
            "Eleven soldiers and 17 rebels were killed in Marawi.",
            {("killed", "soldiers", 11), ("killed", "rebels", 17)},
        ),
        (
            "The blast killed ten people and wounded dozens more in Sirte.",
            {("killed", None, 10), ("wounded", None, 12)},
        ),
    ],
)
def test_what_else_a_number_counts(
    read: Read, text: str, expected: set[tuple[str, str | None, float]]
) -> None:
    assert {(c.measure, c.population, c.best) for c in figures(read(text))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A civilian was killed in Vicksburg.", {("killed", "civilians")}),
        (
            "The shell killed a nurse and wounded a boy.",
            {("killed", "medics"), ("wounded", "children")},
        ),
        ("One dead in raid on Marawi.", {("killed", None)}),
        ("A wounded soldier spoke of the siege.", set()),
        ("A man was arrested after a girl was wounded.", {("wounded", "children")}),
        ("A girl of seven was killed by a sniper.", {("killed", "children")}),
    ],
)
def test_one_person(read: Read, text: str, expected: set[tuple[str, str | None]]) -> None:
    found = figures(read(text))
    assert {(c.measure, c.population) for c in found} == expected
    assert {c.best for c in found} <= {1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Those killed included 12 medics.", {("killed", "medics", 12)}),
        (
            "Among the wounded were 20 women and 15 children.",
            {("wounded", "women", 20), ("wounded", "children", 15)},
        ),
    ],
)
def test_parts_with_a_clause_of_their_own(
    read: Read, text: str, expected: set[tuple[str, str | None, float]]
) -> None:
    found = figures(read(text))
    assert {(c.measure, c.population, c.best) for c in found} == expected
    assert all(c.part_of_total for c in found)


def test_each_number_has_its_own_place(read: Read) -> None:
    reading = read("Shelling killed ten in Kherson, five in Mariupol and two in Izium.")
    names = {p.id: p.name for p in reading.places}
    found = {(c.best, names.get(c.place or "")) for c in figures(reading)}
    assert found == {(10, "Kherson"), (5, "Mariupol"), (2, "Izyum")}


def test_who_hurts_others_is_not_counted_as_hurt(read: Read) -> None:
    text = "Mortar bombs took the lives of 15 villagers injuring tens more in Aba."
    found = {(c.measure, c.best) for c in figures(read(text))}
    assert found == {("killed", 15), ("wounded", 10)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hundreds of troops withdrew from Gao on Tuesday.", (1, 1)),
        ("The toll from the raids on Aba in the past 24 hours has reached 20.", (3, 4)),
        ("Some 120 rebels were killed over the past 24 hours, the army said on Wednesday.", (1, 2)),
        ("Tuesdays shelling killed a boy in Aba.", (1, 1)),
    ],
)
def test_the_days_of_a_number(read: Read, text: str, days: tuple[int, int]) -> None:
    (claim,) = figures(read(text, date(2024, 10, 4)))
    assert claim.when is not None
    first, last = (date(2024, 10, day) for day in days)
    assert (claim.when.start, claim.when.end) == (first, last)


def test_more_are_more_of_the_same_men(read: Read) -> None:
    text = "At least 50 soldiers died in Gao and 19 more were wounded."
    found = {(c.measure, c.population, c.best) for c in figures(read(text))}
    assert found == {("killed", "soldiers", 50), ("wounded", "soldiers", 19)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shells hit Gao on Tuesday. Five people were killed.", 28),
        ("Shells hit Gao on Tuesday. Another five people were killed in Bamako.", None),
        ("Shells hit Gao on Tuesday. So far 500 people have been killed.", None),
    ],
)
def test_harm_told_right_behind_an_attack_is_of_its_day(
    read: Read, text: str, day: int | None
) -> None:
    (claim,) = figures(read(text))
    first = claim.when.start if claim.when else None
    assert (first.day if first else None) == day


def test_a_list_of_places_has_a_number_each(read: Read) -> None:
    reading = read("Ten soldiers were killed in Gao, three in Kidal and a civilian in Menaka.")
    names = {p.id: p.name for p in reading.places}
    found = {(c.best, c.population, names.get(c.place or "")) for c in figures(reading)}
    assert found == {(10, "soldiers", "Gao"), (3, "soldiers", "Kidal"), (1, "civilians", "Menaka")}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A family of five was killed.", 5),
        ("Since Monday 31 people have been killed.", 31),
        ("The union called two strikes in May.", None),
        ("The general warned that a soldier could be killed.", None),
    ],
)
def test_what_a_number_is_of(read: Read, text: str, number: int | None) -> None:
    assert [c.best for c in figures(read(text))] == ([number] if number else [])


def test_ground_is_of_the_land_it_is_a_part_of(read: Read) -> None:
    reading = read("The army seized 40 square kilometres of the Sinai.")
    (claim,) = figures(reading)
    assert claim.measure == "area"
    assert claim.place in {p.id for p in reading.places}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The militia held 70 percent of the town of Orsk.", "Orsk"),
        ("Shells hit Orsk. Rebels hold a third of the city.", "Orsk"),
        ("Half of the people of Sudan have fled.", "Sudan"),
        ("Shells hit Orsk. The army has lost a quarter of its tanks.", None),
    ],
)
def test_a_share_is_of_the_place_it_is_a_part_of(read: Read, text: str, place: str | None) -> None:
    reading = read(text)
    share = next(c for c in figures(reading) if c.measure == "share")
    assert next((p.name for p in reading.places if p.id == share.place), None) == place


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Nine civilians died and 31 others were injured in Goma.", "civilians"),
        ("Bombers struck Aba, killing 21 civilians and injuring dozens more.", "civilians"),
        ("Shells killed two soldiers and three civilians and hurt 20 others in Gori.", None),
        ("Two children were killed and nine others wounded in Bakhmut.", None),
        ("Shells killed three civilians in Gori and injured 20 people.", None),
    ],
)
def test_others_hurt_beside_civilians_are_civilians(read, text, hurt) -> None:
    (wounded,) = [c for c in read(text).claims if c.measure == "wounded"]
    assert wounded.population == hurt


def test_children_before_the_name_of_who_reports_them(read) -> None:
    text = "Bombs in Beirut claimed the lives of 17 civilians including 9 children LBC reported."
    told = {(c.best, c.population) for c in read(text).claims if c.measure == "killed"}
    assert told == {(17, "civilians"), (9, "children")}


@pytest.mark.parametrize(
    "text", ["Some 900 people have fled Goma.", "About 900 families left the town of Goma."]
)
def test_who_leave_a_place_are_counted_there(read: Read, text: str) -> None:
    reading = read(text)
    (figure,) = figures(reading)
    assert next(p.name for p in reading.places if p.id == figure.place) == "Goma"


def test_the_family_of_those_killed_is_no_second_toll(read) -> None:
    reading = read("Six civilians of one household including a child were killed in Goma.")
    assert {c.population for c in figures(reading)} == {"civilians", "children"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells killed nine people in Goma and Sake.", {"Goma and Sake"}),
        ("Four people were killed in attacks in Goma, Sake and Beni.", {"Goma and Sake and Beni"}),
        ("Gunmen killed ten in Goma, five in Sake and a nun in Beni.", {"Goma", "Sake", "Beni"}),
    ],
)
def test_a_number_of_several_towns_is_of_all_of_them(
    read: Read, text: str, places: set[str]
) -> None:
    reading = read(text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(c.place or "") for c in figures(reading)} == places


def test_one_of_its_fighters_is_no_strength(read) -> None:
    reading = read("One of its fighters threw a grenade, the group said.")
    assert not [c for c in reading.claims if c.measure == "strength"]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Six displaced people were killed in a strike on Bunia.", {"killed"}),
        ("Some 300 displaced families live in Bunia.", {"displaced"}),
        ("The shells fell within a half-hour of each other in Bunia.", set()),
    ],
)
def test_what_people_were_before_is_not_what_befell_them(
    read: Read, text: str, measures: set[str]
) -> None:
    assert {c.measure for c in figures(read(text))} == measures


def test_a_number_of_before_the_war_is_history(read: Read) -> None:
    (figure,) = figures(read("Bunia's pre-war population was 20,000 people."))
    assert figure.period == "background"
