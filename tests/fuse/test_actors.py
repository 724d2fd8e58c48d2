"""Local actors of many reports become one, or stay apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_claims import reading

from synoptic.fuse.actors import resolve
from synoptic.model import Actor, Mention, Reading, Span, identity


def local(name: str, kind: str = "person", *, of: tuple[str, ...] = ()) -> Actor:
    return Actor(identity("actor", name, kind), name, (), kind, of)


def resolved(*actors: Actor) -> list[set[str]]:
    """Names that became one actor."""
    readings = [Reading(f"r{i}", actors=(a,)) for i, a in enumerate(actors)]
    return [{a.name, *a.aliases} for a in resolve(readings)[0]]


def test_spellings_of_a_person_are_one() -> None:
    (names,) = resolved(local("Abu Omar al-Julani"), local("Abu Omar al-Jolani"), local("Golani"))
    assert names == {"Abu Omar al-Julani", "Abu Omar al-Jolani", "Golani"}


def test_a_surname_that_fits_two_people_stays_alone() -> None:
    found = resolved(local("Ana Sorel"), local("Petr Sorel"), local("Sorel"))
    assert sorted(map(len, found)) == [1, 1, 1]


def test_a_first_name_alone_is_never_joined() -> None:
    assert len(resolved(local("Ana"), local("Ana Sorel"))) == 2


def test_two_actors_of_the_codebook_stay_two() -> None:
    one = Actor("hts", "Defence Forces", (), "armed-group")
    two = Actor("rsf", "Defence Forces", (), "armed-group")
    found = resolved(one, two, local("Defence Forces", "armed-group"))
    assert len(found) == 2


def test_a_label_is_nobodys_name() -> None:
    one = Actor("armed-group-lions", "Lions", ("the group", "rebel fighters"), "armed-group")
    two = Actor("armed-group-bears", "Bears", ("the group", "rebel fighters"), "armed-group")
    assert len(resolved(one, two)) == 2


def test_the_rebels_of_two_countries_are_two() -> None:
    one = Actor("party-armed-group-sy", "rebels", (), "armed-group", (), "SY")
    two = Actor("party-armed-group-cd", "rebels", (), "armed-group", (), "CD")
    assert len(resolved(one, two)) == 2


def test_a_local_name_joins_the_codebook_and_takes_its_id() -> None:
    known = Actor("rsf", "Rapid Support Forces", ("RSF",), "armed-group")
    other = local("RSF", "armed-group", of=("army",))
    actors, actor_of = resolve([Reading("a", actors=(known,)), Reading("b", actors=(other,))])
    assert [a.id for a in actors] == ["rsf"]
    assert actor_of[other.id] == "rsf"
    assert actors[0].part_of == ("army",)


def test_an_acronym_is_its_full_name() -> None:
    assert len(resolved(local("League of River Towns", "alliance"), local("LRT", "alliance"))) == 1


def test_persons_and_groups_of_one_name_are_two() -> None:
    assert len(resolved(local("Sorel"), local("Sorel", "armed-group"))) == 2


def test_the_most_mentioned_name_is_chosen() -> None:
    often, once = local("Ana Sorell"), local("Ana Sorel")
    mentions = tuple(Mention(often.id, "x", Span("a", i, i + 1)) for i in range(3))
    actors, _ = resolve([Reading("a", actors=(often, once), mentions=mentions)])
    assert [a.name for a in actors] == ["Ana Sorell"]


@given(st.permutations(range(5)))
def test_order_does_not_matter(order: list[int]) -> None:
    people = ("Ana Sorel", "Petr Sorel", "Sorel", "Anna Sorell", "P. Sorel")
    readings = [Reading(f"r{i}", actors=(local(people[i]),)) for i in range(5)]
    assert resolve([readings[i] for i in order]) == resolve(readings)


def test_nothing_gives_nothing() -> None:
    assert resolve([reading("a")])[1]["front"] == "front"
    assert resolve([]) == ((), {})
