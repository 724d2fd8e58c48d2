"""An event's sentence says what its claims say, and nothing they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_war import (
    DENIED,
    DOCTORS,
    GAZETTE,
    GUARD,
    LEAGUE,
    PORT,
    TOOK_G,
    TOOK_H,
    claim,
    event,
    on,
    picture,
)

from synoptic.model import Actor, Claim, ClaimKind, Event, Grade, Interval, Modality, Precision
from synoptic.tell.lookup import Lookup
from synoptic.tell.sentences import event_sentence

TOLD = (TOOK_G, TOOK_H)


def said(happening: Event, *claims: Claim, **changes: object) -> str:
    """The sentence of an event whose claims are these."""
    told = replace(happening, claims=tuple(c.id for c in claims))
    return event_sentence(told, Lookup(picture(claims=claims, **changes)))


def test_who_took_what_from_whom_and_when() -> None:
    sentence = said(event(), TOOK_G, TOOK_H)
    assert sentence == "The Northern League took Port Sol from the river guard on 3 May."


def test_an_unknown_actor_is_never_made_up() -> None:
    unnamed = replace(TOOK_G, actor=None)
    assert said(event(actors=()), unnamed, TOOK_H) == "The river guard lost Port Sol on 3 May."
    nobody = event(actors=(), recipients=())
    assert said(nobody, unnamed, TOOK_H) == "Port Sol changed hands on 3 May."


def test_an_id_that_stands_for_nothing_is_unknown() -> None:
    assert "actor-" not in said(event(actors=("actor-gone",), recipients=()), TOOK_G, TOOK_H)


def test_one_witness_is_named() -> None:
    sentence = said(event(witnesses=1), TOOK_G)
    assert sentence.endswith("on 3 May, according to Gazette.")


def test_a_speaker_behind_all_reports_is_named_however_many_repeat_it() -> None:
    voiced = [replace(c, said_by=(DOCTORS.id, "paper")) for c in (TOOK_G, TOOK_H)]
    assert said(event(), *voiced).endswith("according to the doctors' union.")


def test_what_is_only_claimed_is_told_as_a_claim() -> None:
    claimed = [replace(c, modality=Modality.CLAIMED) for c in (TOOK_G, TOOK_H)]
    assert said(event(), *claimed).endswith("according to Gazette and Herald.")


def test_a_contested_event_says_so() -> None:
    sentence = said(event(grade=Grade.CONTESTED), TOOK_G, TOOK_H)
    assert sentence.endswith("on 3 May, though this is disputed.")


def test_one_reading_of_a_deed_is_quoted_not_retold() -> None:
    raid = event(type="ASSAULT", witnesses=1)
    assert said(raid, TOOK_G) == f"Gazette (4 May): “{GAZETTE.text}”"


def test_people_without_arms_do_not_clash() -> None:
    townsfolk = Actor("actor-t", "townspeople", kind="people")
    clash = event(type="ASSAULT", mode="clash", recipients=(townsfolk.id,))
    assert said(clash, TOOK_G, TOOK_H, actors=(LEAGUE, townsfolk)).startswith("Gazette")


def test_whom_it_struck_is_told_only_where_one_report_says_so() -> None:
    """The league says that it struck, another who died: that it struck them is nobody's word."""
    raid = event(type="ASSAULT", actors=(LEAGUE.id,), recipients=(GUARD.id,))
    apart = replace(TOOK_G, recipient=None), replace(TOOK_H, actor=None, recipient=GUARD.id)
    assert "river guard" not in said(raid, *apart)
    assert "river guard" in said(raid, *(replace(c, recipient=GUARD.id) for c in TOLD))


def test_an_outlet_that_says_we_is_no_party() -> None:
    paper = Actor("actor-paper", "Gazette", kind="media")
    told = [replace(c, actor=paper.id) for c in TOLD]
    sentence = said(event(actors=(paper.id,)), *told, actors=(paper, GUARD))
    assert sentence == "The river guard lost Port Sol on 3 May."


def test_nobody_stands_on_both_sides() -> None:
    muddled = event(recipients=(LEAGUE.id, GUARD.id))
    assert "from the river guard" in said(muddled, TOOK_G, TOOK_H)


def test_one_stray_reading_makes_no_party() -> None:
    stray = Actor("actor-stray", "Bridge Company", kind="armed group")
    muddled = event(recipients=(GUARD.id, stray.id))
    told = (TOOK_G, TOOK_H, replace(TOOK_H, id="c7"), replace(TOOK_H, id="c8", recipient=stray.id))
    sentence = said(muddled, *told, actors=(LEAGUE, GUARD, stray))
    assert "Bridge Company" not in sentence


def test_the_sentence_around_a_short_claim_is_quoted() -> None:
    short = claim("c9", GAZETTE, kind=ClaimKind.EVENT, type="SUPPORT", text="fighters took")
    assert said(event(type="SUPPORT"), short) == f"Gazette (4 May): “{GAZETTE.text}”"


@pytest.mark.parametrize(
    ("mood", "opening"),
    [
        (Modality.PLANNED, "Gazette (4 May), of a plan: “"),
        (Modality.POSSIBLE, "Gazette (4 May), as a possibility: “"),
        (Modality.CONDITIONAL, "Gazette (4 May), on a condition: “"),
    ],
)
def test_what_did_not_surely_happen_is_quoted(mood: Modality, opening: str) -> None:
    assert said(event(), replace(TOOK_G, modality=mood)).startswith(opening)


def test_a_denial_is_told_as_one() -> None:
    assert said(event(), DENIED).startswith(
        "Gazette (4 May), of a denial: “Northern League fighters"
    )


def test_a_type_wider_than_any_verb_is_quoted() -> None:
    backed = replace(TOOK_G, kind=ClaimKind.EVENT, type="SUPPORT")
    assert said(event(type="SUPPORT"), backed) == f"Gazette (4 May): “{GAZETTE.text}”"


def test_slots_too_thin_for_a_sentence_are_quoted() -> None:
    thin = replace(TOOK_G, actor=None, recipient=None, type="ASSAULT")
    happening = event(type="ASSAULT", mode="clash", actors=(), recipients=())
    assert said(happening, thin) == f"Gazette (4 May): “{GAZETTE.text}”"


def test_a_mode_with_templates_of_its_own_never_takes_those_of_its_type() -> None:
    shot_down = event(type="ASSAULT", mode="intercept")
    assert said(shot_down, TOOK_G, TOOK_H).startswith("Gazette (4 May): “")


@pytest.mark.parametrize(
    ("when", "phrase"),
    [
        (on(3), "on 3 May."),
        (Interval(None, on(3).end), "by 3 May."),
        (Interval(on(28, 4).start, on(1).end), "between 28 April and 1 May."),
        (Interval(on(1).start, on(31).end), "in May 1999."),
        (None, "Port Sol from the river guard."),
    ],
)
def test_time_is_as_fine_as_it_is_known(when: Interval | None, phrase: str) -> None:
    assert said(event(when=when), TOOK_G, TOOK_H).endswith(phrase)


def test_verbs_agree_with_their_subject() -> None:
    beaten = event(type="ASSAULT", mode="beat", actors=(), place=None, when=None)
    reporters = Actor("actor-r", "reporters", kind="people")
    one, many = said(beaten, TOOK_G, TOOK_H), replace(beaten, recipients=(reporters.id,))
    assert one == "The river guard was beaten."
    plural = said(many, TOOK_G, TOOK_H, actors=(reporters,))
    assert plural == "Reporters were beaten."


def test_a_part_and_its_whole_are_not_both_named() -> None:
    wing = Actor("actor-wing", "Eastern Wing", kind="armed group", part_of=(LEAGUE.id,))
    both = event(actors=(LEAGUE.id, wing.id))
    sentence = said(both, TOOK_G, TOOK_H, actors=(LEAGUE, wing, GUARD))
    assert "Eastern Wing" not in sentence


def test_two_sides_that_did_it_together_are_both_named() -> None:
    ally = Actor("actor-ally", "Hill Front", kind="armed group")
    both = event(actors=(LEAGUE.id, ally.id))
    other = replace(TOOK_H, actor=ally.id)
    sentence = said(both, TOOK_G, other, actors=(LEAGUE, ally, GUARD))
    assert sentence.startswith("The Northern League and the Hill Front took")


def test_a_part_of_a_place_is_not_the_place() -> None:
    assert said(event(mode="part"), TOOK_G, TOOK_H).startswith("The Northern League took part of P")


def test_what_its_own_side_says_is_its_own_account() -> None:
    told = [replace(c, said_by=(LEAGUE.id, "paper"), modality=Modality.CLAIMED) for c in TOLD]
    assert said(event(), *told).endswith("on 3 May, by its own account.")


def test_a_report_that_tells_it_itself_is_named_before_those_it_cites() -> None:
    cited = replace(TOOK_G, said_by=(DOCTORS.id, "Gazette"))
    own = replace(TOOK_G, id="c7", said_by=("Gazette",))
    assert said(event(witnesses=1), cited, own).endswith("according to Gazette.")


def test_a_place_that_no_sentence_tells_is_not_told() -> None:
    rioted = event(type="PROTEST", mode="riot", actors=(GUARD.id,), when=None)
    unsaid = [replace(c, place_inferred="the place told before") for c in TOLD]
    assert said(rioted, *unsaid) == "The river guard rioted."


def test_a_point_stands_at_an_area_stands_in() -> None:
    jetty = replace(PORT, name="Kilo jetty", precision=Precision.POINT)
    rioted = event(type="PROTEST", mode="riot", actors=(GUARD.id,), when=None)
    assert said(rioted, TOOK_G, TOOK_H).endswith("rioted in Port Sol.")
    assert said(rioted, TOOK_G, TOOK_H, places=(jetty,)).endswith("rioted at Kilo jetty.")


def test_long_words_are_cut_between_words() -> None:
    long = replace(GAZETTE, text="The column moved along the river and " * 20)
    told = claim("c9", long, kind=ClaimKind.EVENT, type="SUPPORT")
    sentence = said(event(type="SUPPORT"), told, reports=(long,))
    assert sentence.endswith(" …”")
    assert len(sentence) < 270
