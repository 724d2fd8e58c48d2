"""Claims that cannot all be true, of every kind."""

from __future__ import annotations

from dataclasses import replace

from small_claims import claim, control, day, event, figure, on, reading, report

from synoptic.fuse import fuse
from synoptic.judge import judge
from synoptic.model import Claim, ClaimKind, Dispute, Interval, Modality, Period, Polarity


def disputes(*claims: Claim, printed: dict[str, int] | None = None) -> list[Dispute]:
    names = sorted({c.span.report for c in claims})
    reports = [report(n, f"text {n}", (printed or {}).get(n, 10)) for n in names]
    readings = [reading(n, *(c for c in claims if c.span.report == n)) for n in names]
    return list(judge(reports, fuse(reports, readings)).disputes)


def kinds(*claims: Claim, printed: dict[str, int] | None = None) -> list[str]:
    return [d.kind for d in disputes(*claims, printed=printed)]


def stance(name: str, type_: str, **more: object) -> Claim:
    return claim(name, ClaimKind.STANCE, type_, **more)


def distance(name: str, km: float, comparator: str | None = None) -> Claim:
    where = {"place": "orsk", "other_place": "tarn", "population": None}
    return figure(name, "distance", km, unit="km", comparator=comparator, **where)


def test_distance() -> None:
    (found,) = disputes(distance("a", 110, "about"), distance("b", 130, "more than"))
    assert (found.kind, found.about) == ("distance", "the distance between Orsk and Tarn")
    assert [s.position for s in found.sides] == ["about 110 km", "more than 130 km"]
    assert kinds(distance("a", 140), distance("b", 130, "more than")) == []


def test_numbers_of_one_toll() -> None:
    def toll(name: str, number: float, comparator: str | None = None) -> Claim:
        return figure(name, "killed", number, place="orsk", when=on(9), comparator=comparator)

    assert kinds(toll("a", 12), toll("b", 19)) == ["number"]
    assert kinds(toll("a", 700), toll("b", 704)) == []  # one is the other rounded
    assert kinds(toll("a", 12, "at least"), toll("b", 19)) == []
    assert kinds(toll("a", 12), toll("b", 19), printed={"a": 10, "b": 11}) == []  # it rose
    assert kinds(toll("a", 19), toll("b", 12), printed={"a": 10, "b": 11}) == ["number"]


def test_a_distance_is_not_revised_and_rounding_excuses_a_tenth() -> None:
    assert kinds(distance("a", 120, "about"), distance("b", 145, "about")) == ["distance"]
    assert kinds(distance("a", 120, "about"), distance("b", 125, "about")) == []
    nowhere = figure("a", "distance", 20, unit="km", place="orsk", other_place="orsk")
    other = figure("b", "distance", 30, unit="km", place="orsk", other_place="orsk")
    assert kinds(nowhere, other) == []


def test_a_number_with_an_open_end_is_told_by_that_end() -> None:
    """Not "up to 0 to 4,800": what it reaches down to is nobody's word."""
    here = {"place": "orsk", "when": on(9), "unit": "people"}
    most = figure("a", "killed", 4800, comparator="up to", low=0, high=4800, **here)
    (found,) = disputes(most, figure("b", "killed", 7000, **here))
    assert {s.position for s in found.sides} == {"up to 4,800 people", "7,000 people"}


def test_numbers_within_one_report() -> None:
    def toll(number: float, start: int, *said_by: str) -> Claim:
        where = {"place": "orsk", "when": on(9)}
        return figure("a", "killed", number, start, said_by=(*said_by, "a news"), **where)

    lawyers, teacher = toll(270, 0, "lawyers"), toll(54, 40, "a teacher")
    assert kinds(lawyers, teacher) == ["number"]
    assert kinds(toll(270, 0, "lawyers"), toll(54, 40, "lawyers")) == []  # two things
    assert kinds(toll(270, 0), toll(54, 40, "a teacher")) == []  # a sum and a part of it


def test_the_day() -> None:
    (found,) = disputes(
        control("a", actor="front", when=on(4)),
        control("b", actor="front", when=on(6, 7)),
        control("c", actor="front", when=on(3, 8)),
    )
    assert found.kind == "day"
    assert {s.position for s in found.sides} == {"4 March 1994", "6 to 7 March 1994"}


def test_the_manner() -> None:
    fought = control("a", actor="front", when=on(9), mode="after heavy clashes")
    (found,) = disputes(fought, control("b", actor="front", when=on(9), mode="without a fight"))
    assert {s.position for s in found.sides} == {"with fighting", "without fighting"}
    assert kinds(fought, control("b", actor="front", when=on(9), mode="by storming it")) == []


def test_the_manner_of_entering_is_the_manner_of_taking() -> None:
    took = control("a", actor="front", when=on(9), mode="after fighting")
    came = control("b", "enter", actor="rebels", when=on(9), mode="without a fight")
    assert kinds(took, came) == ["manner"]
    assert (
        kinds(took, control("b", "enter", actor="army", when=on(9), mode="without a fight")) == []
    )


def test_the_place() -> None:
    a = event("a", place="orsk", actor="army", when=on(9))
    near = event("b", place="malo", actor="army", when=on(9))
    assert kinds(a, near) == ["place"]
    assert kinds(a, event("b", place="bridge", actor="army", when=on(9))) == []


def test_responsibility_denied_and_alleged() -> None:
    denial = stance("a", "deny", actor="kelland", terms=("involvement", "raid"))
    helps = event("b", "AID", actor="kelland", recipient="front")
    (found,) = disputes(denial, helps)
    assert found.kind == "responsibility"
    assert kinds(denial, event("b", "CONSULT", actor="kelland", recipient="front")) == []
    assert kinds(denial, event("b", "AID", actor="army", recipient="front")) == []


def test_responsibility_in_a_negated_clause() -> None:
    told = {"actor": "kelland", "recipient": "front"}
    no = stance("a", "support", polarity=Polarity.NEGATIVE, **told)
    assert kinds(no, stance("b", "support", **told)) == ["responsibility"]


def test_an_accusation_against_a_denial() -> None:
    denial = stance("a", "deny", actor="kelland", terms=("mine", "harbour", "lay"))
    blame = stance("b", "accuse", actor="state", recipient="kelland", terms=("mine", "harbour"))
    assert kinds(denial, blame) == ["responsibility"]


def test_a_denial_of_a_part_answers_who_blames() -> None:
    troops = stance("a", "deny", actor="kelland", terms=("have", "troop", "ruvia"))
    blame = stance("b", "accuse", actor="state", recipient="kelland", terms=("attack",))
    assert kinds(troops, blame) == ["responsibility"]
    harm = stance("a", "deny", actor="kelland", terms=("harm", "troop", "civilian"))
    assert kinds(harm, blame) == []


def test_a_deed_denied_and_told() -> None:
    denied = event("a", actor="army", modality=Modality.DENIED, terms=("bomb", "civilian"))
    told = {"actor": "army", "place": "orsk", "when": on(9)}
    (found,) = disputes(denied, event("b", terms=("bomb", "market"), **told))
    assert found.kind == "responsibility"
    assert {s.position for s in found.sides} == {"Ruvian army denies it", "it was Ruvian army"}
    assert kinds(denied, event("b", terms=("shell", "market"), **told)) == []
    assert kinds(denied, event("b", terms=("bomb", "market"), **{**told, "place": None})) == []
    other_day = replace(denied, when=on(2))
    assert kinds(other_day, event("b", terms=("bomb", "market"), **told)) == []


def test_two_sides_blame_each_other() -> None:
    one = stance("a", "accuse", actor="state", recipient="kelland")
    two = claim("a", ClaimKind.STANCE, "blame", 60, actor="kelland", recipient="state")
    (found,) = disputes(one, two)
    assert found.kind == "responsibility"
    assert [s.position for s in found.sides] == ["Kelland blames Ruvia", "Ruvia blames Kelland"]
    assert kinds(one, replace(two, recipient="front")) == []
    both = [stance("a", "accuse", actor=a, text="blamed each other") for a in ("state", "kelland")]
    assert kinds(*both) == ["responsibility"]


def test_persons_unknown_and_a_side_that_is_named() -> None:
    unknown = event("a", place="bridge", when=on(9), terms=("bridge", "unknown", "blow"))
    named = event("b", place="bridge", when=on(9), actor="army", terms=("bridge", "blow"))
    (found,) = disputes(unknown, named)
    assert {s.position for s in found.sides} == {"persons unknown", "it was Ruvian army"}
    assert kinds(replace(unknown, terms=("bridge", "blow")), named) == []


def test_what_was_done_to_somebody_is_told_and_denied() -> None:
    told = {"recipient": "front", "mode": "siege"}
    denied = event(
        "a", "COERCE", modality=Modality.DENIED, said_by=("the ministers", "a news"), **told
    )
    said = event("a", "COERCE", 40, said_by=("a general", "a news"), **told)
    assert kinds(denied, said) == ["responsibility"]
    assert kinds(denied, replace(said, mode="arrest")) == []
    bombed = event("a", start=40, place="bridge", mode="aerial", said_by=("a general", "a news"))
    no = event("a", place="bridge", modality=Modality.DENIED, said_by=("the ministers", "a news"))
    assert kinds(no, bombed) == ["responsibility"]
    assert kinds(replace(no, place="orsk"), replace(bombed, place="orsk")) == []  # too wide


def test_who_still_holds_what_another_says_he_took() -> None:
    took = control("a", actor="front", when=on(10), said_by=("the front", "a news"))
    still = {"actor": "army", "text": "the army still holds Orsk"}
    held = control("a", "hold", 40, said_by=("the army", "a news"), **still)
    (found,) = disputes(took, held)
    assert found.kind == "holder"
    before = control("b", "hold", **still)
    assert kinds(took, before, printed={"a": 10, "b": 8}) == []


def test_history_is_no_dispute_over_the_holder() -> None:
    took = control("a", actor="front", when=on(4))
    once = control("b", "hold", actor="army", when=Interval(day(1, 1, 1980), day(1, 2, 1980)))
    old = replace(once, period=Period.BACKGROUND)
    assert kinds(took, old) == []


def test_two_holders_at_once() -> None:
    took = control("a", actor="front", when=on(4))
    (found,) = disputes(took, control("b", "hold", actor="army", when=on(8)))
    assert found.kind == "holder"
    assert {s.position for s in found.sides} == {"held by Northern Front", "held by Ruvian army"}


def test_a_part_of_a_town_is_no_dispute_over_its_holder() -> None:
    took = control("a", actor="front", when=on(4))
    assert kinds(took, control("b", actor="front", when=on(4), mode="part")) == []


def test_one_utterance_in_two_wordings() -> None:
    def said(name: str, quote: str) -> Claim:
        chain = ("the army", f"{name} news")
        return event(name, "RETREAT", actor="army", when=on(9), quote=quote, said_by=chain)

    one = said("a", "We leave to spare the town and its people from war.")
    other = said("b", "we leave to spare this old town and its people the horrors of war")
    part = said("b", "to spare the town and its people")
    (found,) = disputes(one, other)
    assert (found.kind, found.about) == ("wording", "the words of Ruvian army")
    assert kinds(one, part) == []
    assert kinds(one, said("b", "Every soldier will get his pay before winter sets in")) == []


def test_sides_count_independent_witnesses() -> None:
    (found,) = disputes(*(distance(n, 110) for n in "abc"), distance("d", 160))
    assert [s.witnesses for s in found.sides] == [3, 1]
