"""Reports that derive from one another count as one witness."""

from __future__ import annotations

from small_claims import report

from synoptic.judge.witnesses import witness_of, witnesses
from synoptic.model import Derivation


def derived(one: str, two: str, kind: str = "copy") -> Derivation:
    return Derivation(one, two, kind, 0.9, ())


def test_copies_of_copies_are_one_witness() -> None:
    reports = [report(n) for n in "abcd"]
    found = witnesses(reports, [derived("a", "b"), derived("b", "c", "rewrite")])
    assert [w.reports for w in found] == [("a", "b", "c"), ("d",)]
    assert "copy, rewrite" in found[0].reason


def test_a_shared_quotation_or_a_single_passage_keeps_two_witnesses() -> None:
    links = [derived("a", "b", "shared quotation"), derived("b", "c", "single passage")]
    assert len(witnesses([report(n) for n in "abc"], links)) == 3


def test_a_post_is_a_witness_of_its_own() -> None:
    found = witnesses([report("a"), report("p", parent="a")], [])
    assert len(set(witness_of(found).values())) == 2
