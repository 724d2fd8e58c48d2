"""Looking words up: which claim a word may tell of, and where its participants stand."""

import pytest

from synoptic import codebook as book


def first(lemma: str, pos: str, kinds: set[str], particle: str | None = None) -> str | None:
    """The id of the first candidate that an object of these kinds fits."""
    candidates = book.predicates().candidates(lemma, pos, particle)
    return next((c.id for c in candidates if c.fits(frozenset(kinds))), None)


@pytest.mark.parametrize(
    ("lemma", "pos", "kinds", "particle", "entry"),
    [
        ("seize", "VERB", {"place"}, None, "control.take"),
        ("seize", "VERB", {"weapon"}, None, "coerce.raid"),
        ("capture", "NOUN", {"place"}, None, "control.take"),
        ("capture", "VERB", {"person"}, None, "harm.abduct"),
        ("take", "VERB", {"place"}, "over", "control.take.plain"),
        ("retake", "VERB", {"place"}, None, "control.retake"),
        ("fall", "VERB", {"place"}, None, "control.fall"),
        ("fall", "NOUN", {"office"}, None, "office.overthrow"),
        ("liberate", "VERB", {"place"}, None, "control.liberate"),
        ("liberate", "VERB", {"captive"}, None, "ease.release"),
        ("hold", "VERB", {"place"}, None, "control.hold"),
        ("hold", "VERB", {"captive"}, None, "coerce.arrest"),
        ("pull", "VERB", {"troops"}, "out", "move.withdraw"),
        ("shoot", "VERB", {"aircraft"}, "down", "force.shoot_down"),
        ("drop", "VERB", {"projectile"}, None, "force.drop"),
        ("send", "VERB", {"troops"}, None, "mobilize.send"),
        ("send", "VERB", {"aid"}, None, "help.relief"),
        ("send", "VERB", {"weapon"}, None, "help.arms.goods"),
        ("airstrike", "NOUN", set(), None, "force.airstrike"),
        ("shelling", "NOUN", set(), None, "force.shell"),
        ("clash", "NOUN", set(), None, "force.clash"),
        ("execute", "VERB", {"person"}, None, "harm.execute"),
        ("ceasefire", "NOUN", set(), None, "talks.ceasefire"),
        ("call", "VERB", set(), "on", "request.any"),
        ("deny", "VERB", set(), None, "statement.deny"),
    ],
)
def test_the_object_decides_between_senses(
    lemma: str, pos: str, kinds: set[str], particle: str | None, entry: str
) -> None:
    assert first(lemma, pos, kinds, particle) == entry


def test_what_falls_is_the_place_and_who_takes_it_follows_to() -> None:
    fall = book.predicates().candidates("fall", "VERB")[0]
    assert "ARG1" in fall.roles["place"]
    assert "to" in fall.roles["actor"]


@pytest.mark.parametrize(
    ("verb", "noun", "preposition", "entry"),
    [
        ("seize", "control", None, "control.take"),
        ("lose", "control", None, "control.lose"),
        ("remain", "control", "under", "control.hold"),
        ("fall", "hand", "into", "control.take"),
        ("claim", "life", None, "harm.kill"),
        ("lay", "siege", None, "coerce.siege"),
        ("open", "fire", None, "force.shoot"),
    ],
)
def test_a_verb_and_a_noun_are_read_as_a_whole(
    verb: str, noun: str, preposition: str | None, entry: str
) -> None:
    found = book.predicates().fixed(verb, noun, preposition)
    assert found is not None
    assert found.id == entry


def test_light_verbs_leave_the_event_to_their_noun() -> None:
    launch, come = book.predicates().light("launch"), book.predicates().light("come")
    assert launch is not None
    assert launch.event == ("ARG1",)
    assert come is not None
    assert come.event == ("under",)


def test_one_man_under_several_spellings_is_one_actor() -> None:
    spellings = ["Abu Mohammed al-Jolani", "Abu Mohammed al-Julani", "Ahmed al-Sharaa"]
    assert {book.actors()[s.casefold()].id for s in spellings} == {"ahmed-al-sharaa"}


def test_words_of_saying_show_how_far_the_report_trusts_them() -> None:
    verbs = book.say_verbs()
    hedges = [verbs[word].hedge for word in ("say", "claim", "confirm")]
    assert hedges == ["neutral", "claims", "confirms"]
    assert verbs["deny"].stance == "deny"
    assert book.say_cues()["according to"].kind == "say"


def test_numbers_in_words() -> None:
    words = book.quantity_words()
    assert words.comparator_of("At least") == "at least"
    assert words.comparator_of("an estimated") == "about"
    assert words.vague["dozens"].low == 12
    assert book.population_of("combatant") == "fighters"
    assert "killed" in book.measures_of("kill", "VERB")


@pytest.mark.parametrize(
    ("lemma", "doer"),
    [("soldier", "armed"), ("rebel", "armed"), ("refugee", "people"), ("family", "people")],
)
def test_who_does_a_thing_with_or_without_arms(lemma: str, doer: str) -> None:
    assert book.doer_of(lemma) == doer


def test_the_doer_decides_between_a_march_of_soldiers_and_of_people() -> None:
    march = book.predicates().candidates("march", "VERB")
    armed = [entry.id for entry in march if entry.fits(frozenset(), doer="armed")]
    people = [entry.id for entry in march if entry.fits(frozenset(), doer="people")]
    assert {"control.enter.into", "force.advance"} <= set(armed)
    assert "protest.demo" not in armed
    assert {"control.enter.into", "force.advance"}.isdisjoint(people)
    assert "protest.demo" in people


def test_what_is_marched_into_is_entered_and_needs_the_preposition() -> None:
    first = book.predicates().candidates("march", "VERB")[0]
    assert (first.id, "into" in first.needs) == ("control.enter.into", True)


def test_a_light_verb_may_need_its_particle() -> None:
    clashes = book.predicates().light("flare", "up")
    assert clashes is not None
    assert clashes.event[0] == "ARG1"
    assert book.predicates().light("flare") is None


@pytest.mark.parametrize(
    ("means", "mode"),
    [
        ("warplane", "aerial"),
        ("car bomb", "explosives"),
        ("mortar", "heavy-weapons"),
        ("tea", None),
    ],
)
def test_the_means_tells_the_mode_of_an_attack(means: str, mode: str | None) -> None:
    assert book.mode_of_means(means) == mode


def test_crosswalks() -> None:
    assert book.crosswalk("ASSAULT", "aerial").acled == (
        "Explosions/Remote violence",
        "Air/drone strike",
    )
    assert book.plover("COERCE", "siege") == ("COERCE", "restrict")
    assert book.plover("ASSAULT", "clash") == ("ASSAULT", None)
    assert book.plover("APPEAR") is None
