"""Which reports take words from one another, on texts written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_claims import report

from synoptic.fuse.derivations import MERGING, derivations
from synoptic.fuse.voices import voices
from synoptic.model import Passage, PassageKind, Report

AGENCY = (
    "Shells fell on the market square of Orsk shortly before noon and set three stalls on fire. "
    "A baker who had hidden in his cellar counted eleven explosions within a quarter of an hour. "
    "Firemen needed until evening to clear glass and rubble from the tram line near the river. "
    "The mayor ordered schools in the eastern quarter to stay shut for the rest of the week. "
    "Nobody has yet explained why the warning sirens on the old brewery stayed silent."
)
RETOLD = (
    "In Orsk, three stalls burned on Friday. Shells fell on the city's market square shortly "
    "before noon, setting three stalls on fire, witnesses said. "
    "Hidden in his cellar, one trader heard what he took for thunder. "
    "Firemen worked until the evening to clear glass and rubble from a tram line near the river. "
    "Our reporter spoke to families who slept in the railway station, where soup was handed out. "
    "Prices of bread have doubled since autumn, and many pensioners depend on parcels from abroad."
)
OWN = (
    "Our correspondent reached the town by the southern road and found the bridge guarded by boys. "
    "They asked for cigarettes and let every cart pass. In the hospital two surgeons share a lamp. "
    "The priest keeps a list of those who left, which had grown to four hundred names by Sunday."
)
STATEMENT = "“We leave the town in good order so that no stone of it shall suffer from our guns”"


def kinds(*reports: Report) -> list[str]:
    return [d.kind for d in derivations(reports)]


def test_the_same_text_under_another_name_is_a_copy() -> None:
    (found,) = derivations([report("a", AGENCY), report("b", "By our staff. " + AGENCY)])
    assert found.kind == "copy"
    assert found.share > 0.95
    assert found.passages[0].text in AGENCY


def test_a_brief_cut_from_a_long_story_is_found_by_containment() -> None:
    brief = " ".join(AGENCY.split(". ")[:2]) + "."
    (found,) = derivations([report("a", brief), report("b", AGENCY + " " + OWN)])
    assert found.kind in MERGING


def test_a_later_and_longer_state_of_a_story_is_an_update() -> None:
    later = report("a", AGENCY + " " + OWN, printed=12)
    (found,) = derivations([later, report("b", AGENCY, printed=10)])
    assert (found.kind, found.earlier, found.later) == ("update", "b", "a")
    assert found.direction_known


def test_on_one_day_nobody_knows_which_came_first() -> None:
    (found,) = derivations([report("b", AGENCY), report("a", AGENCY)])
    assert not found.direction_known
    assert (found.earlier, found.later) == ("a", "b")


def test_sentences_told_again_in_other_words_are_found() -> None:
    (found,) = derivations([report("a", AGENCY), report("b", RETOLD)])
    assert found.kind == "shared passages"
    assert found.share < 0.6


def test_reports_of_their_own_share_nothing() -> None:
    assert kinds(report("a", AGENCY), report("b", OWN)) == []


def test_one_statement_quoted_by_both_is_no_copying() -> None:
    a = report("a", f"{OWN} The colonel said: {STATEMENT}.")
    b = report("b", f"{STATEMENT}, read a note on the door. {AGENCY}")
    assert kinds(a, b) == ["shared quotation"]
    assert voices(["a", "b"], derivations([a, b])) == (("a",), ("b",))


def test_a_single_sentence_does_not_make_one_witness_of_two() -> None:
    shared = AGENCY.split(". ")[2] + ". "
    a, b = report("a", shared + OWN), report("b", shared + AGENCY.split(". ")[0] + ".")
    assert kinds(a, b) == ["single passage"]


def test_background_at_the_end_of_both_makes_no_witness() -> None:
    stock = (
        " The war began when the valley was divided among three claimants after the old duke died. "
        "Since then some nine thousand people have lost their homes, by the count of the league. "
        "A truce signed in the monastery last spring was broken within a single fortnight."
    )
    found = derivations([report("a", AGENCY + stock), report("b", OWN + stock)])
    assert [d.kind for d in found] == ["shared background"]
    assert voices(["a", "b"], found) == (("a",), ("b",))


def test_only_headline_and_body_are_compared() -> None:
    credit = (
        " Picture by A. Nother for the Northern Agency, all rights reserved, used with consent."
    )
    parts = [
        Report(id=n, file=n, text=own + credit, passages=(Passage(0, len(own), PassageKind.BODY),))
        for n, own in (("a", OWN), ("b", AGENCY))
    ]
    assert kinds(*parts) == []


def test_a_post_is_not_compared_with_the_report_it_stands_in() -> None:
    post = report("p", AGENCY, parent="a")
    found = derivations([report("a", OWN + " " + AGENCY), post, report("b", AGENCY)])
    assert {(d.earlier, d.later) for d in found} == {("a", "b"), ("b", "p")}


@given(st.permutations(["a", "b", "c", "d"]))
@settings(deadline=None)
def test_the_order_of_reports_does_not_matter(order: list[str]) -> None:
    texts = {"a": AGENCY, "b": RETOLD, "c": OWN, "d": AGENCY + " " + OWN}
    reports = [report(name, texts[name]) for name in order]
    assert derivations(reports) == derivations([report(n, texts[n]) for n in "abcd"])


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared(one: str, two: str) -> None:
    for found in derivations([report("a", one), report("b", two)]):
        assert 0 <= found.share <= 1
        assert all(p.text == one[p.from_start : p.from_end] for p in found.passages)


@pytest.mark.shared
def test_of_the_five_reference_reports_two_are_one_witness(shared: Path) -> None:
    files = sorted((shared / "reports" / "hama").glob("*.txt"))
    reports = [Report(id=f.name[:3], file=f.name, text=f.read_text()) for f in files]
    groups = voices([r.id for r in reports], derivations(reports))
    assert groups == (("000",), ("001", "003"), ("002",), ("004",))
