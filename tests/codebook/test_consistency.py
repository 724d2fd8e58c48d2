"""What the codebook's files say of one another holds together."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from synoptic import codebook as book
from synoptic.codebook.predicates import ARGUMENTS, ROLES, LightVerbs, Predicate, Roles
from synoptic.codebook.source import load
from synoptic.model import Control, Modality
from synoptic.understand.grammar.arguments import STEP

ENTRIES = book.predicates().entries
LIGHT = load("predicates/light.yaml", LightVerbs)
KINDS = frozenset().union(*book.object_kinds().values())
# What is told of arguments by the tree alone, beside PropBank's labels and prepositions.
TREE_SLOTS = ("nmod:poss", "amod")
STATE = re.compile(r"^(state|government|military)-[a-z-]+$")


def all_roles(entry: Predicate) -> Iterator[Roles]:
    yield entry.roles
    yield from (frame.roles for frame in entry.frames)


def test_predicate_ids_are_unique() -> None:
    assert [i for i, n in Counter(e.id for e in ENTRIES).items() if n > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_a_predicate_uses_only_known_words(entry: Predicate) -> None:
    control = entry.type in [str(word) for word in Control]
    if entry.claim == "control":
        assert control
    elif entry.claim == "condition":
        assert entry.type
    else:
        assert book.known(entry.type, entry.mode) or (control and entry.claim == "forecast")
    assert entry.measure is None or entry.measure in book.measures()
    assert set(entry.object) <= KINDS | {"any", "group", "person", "place"}
    assert set(entry.also) <= set(book.predicates().by_id)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_roles_and_slots_are_known(entry: Predicate) -> None:
    for roles in all_roles(entry):
        assert set(roles) <= set(ROLES)
        for slots in roles.values():
            steps = [step for slot in slots for step in slot.split(STEP)]
            assert all(s in ARGUMENTS or s in TREE_SLOTS or s.islower() for s in steps)
            assert len(slots) == len(set(slots))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_lemmas_are_lower_case_and_stand_once(entry: Predicate) -> None:
    for words in (entry.verbs, entry.nouns, entry.adjectives, tuple(entry.particles)):
        assert [w for w in words if w != w.lower()] == []
        assert [w for w, n in Counter(words).items() if n > 1] == []
    said = {*entry.verbs, *entry.nouns, *entry.adjectives, *entry.particles}
    assert {lemma for frame in entry.frames for lemma in frame.lemmas} <= said


def test_fixed_pairs_lead_to_entries() -> None:
    assert {pair.entry for pair in LIGHT.fixed} <= set(book.predicates().by_id)
    for pair in LIGHT.fixed:
        assert set(pair.roles) <= set(ROLES)


def test_every_type_has_a_crosswalk_and_every_crosswalk_a_type() -> None:
    assert {t for t in book.event_types() if book.crosswalk(t).hxl == ""} == set()
    for key in book.crosswalks().types:
        type_, _, mode = key.partition("/")
        assert type_ in list(Control) or book.known(type_, mode or None), key


def test_crosswalks_use_acled_names() -> None:
    names = book.crosswalks().acled_types
    for key, entry in book.crosswalks().types.items():
        assert entry.acled is None or entry.acled[1] in names[entry.acled[0]], key


def test_plover_modes_of_our_own_modes_exist_in_plover() -> None:
    for name, entry in book.event_types().items():
        for mode in entry.modes.values():
            assert mode.plover is None or not entry.modes[mode.plover].own, name


def test_no_name_means_two_actors() -> None:
    names = Counter(
        name.casefold()
        for actor in book.known_actors()
        for name in {actor.name, *actor.aliases, actor.self_name or actor.name}
    )
    assert [name for name, n in names.items() if n > 1] == []


def test_actor_ids_are_unique_and_their_wholes_exist() -> None:
    ids = [actor.id for actor in book.known_actors()]
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    wholes = {whole for actor in book.known_actors() for whole in actor.part_of}
    assert {w for w in wholes if w not in ids and not STATE.match(w)} == set()


@pytest.mark.parametrize("label", ["rebels", "the rebels", "regime", "terrorists", "insurgents"])
def test_labels_are_no_identities(label: str) -> None:
    assert label not in book.actors()


def test_countries_of_actors_and_outlets_are_codes() -> None:
    codes = {a.country for a in book.known_actors()} | {o.country for o in book.known_outlets()}
    assert [c for c in codes if c and not re.fullmatch("[A-Z]{2}", c)] == []


def test_no_name_means_two_outlets() -> None:
    names = Counter(
        name.casefold() for o in book.known_outlets() for name in (o.name, *o.aliases, *o.domains)
    )
    assert [name for name, n in names.items() if n > 1] == []
    owners = {o.owner for o in book.known_outlets() if o.owner}
    assert owners <= {actor.id for actor in book.known_actors()}


def test_measures_name_known_populations_and_measures() -> None:
    for name, measure in book.measures().items():
        assert measure.population is None or measure.population in book.populations(), name
        assert set(measure.adds) <= set(book.measures())
        assert measure.within is None or measure.within in book.measures()
        assert measure.victim in ROLES
    for population in book.populations().values():
        assert population.parent is None or population.parent in book.populations()


def test_vague_counts_do_not_contradict_themselves() -> None:
    for vague in book.quantity_words().vague.values():
        ends = [end for end in (vague.low, vague.best, vague.high) if end is not None]
        assert ends == sorted(ends)


def test_sayings_lead_to_modalities() -> None:
    words = book.say_words()
    for saying in (*words.verbs, *words.nouns, *words.cues):
        assert saying.modality is None or saying.modality in list(Modality)


def test_modes_of_means_are_modes_of_assault() -> None:
    assert set(book.instruments().values()) <= set(book.event_types()["ASSAULT"].modes)
