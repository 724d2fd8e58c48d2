"""What a page writes behind its headline: section and paper."""

from __future__ import annotations

import pytest

from synoptic.read.crumbs import behind_title

PLAIN = "Shells hit the port of Kismayo"


@pytest.mark.parametrize(
    "behind",
    [
        " | The Harbour Times",
        " | Africa | The Harbour Times",
        " - Africa - World - Harbour Online",
        " – Region – BBC News",
    ],
)
def test_section_and_paper_are_no_headline(behind: str) -> None:
    assert behind_title(PLAIN + behind) == len(PLAIN)


@pytest.mark.parametrize(
    "behind",
    [
        "",
        " - police",
        " - Misrata - Zliten",
        " | What is known so far of the dead",
        " - Al Jazeera",
    ],
)
def test_what_may_be_told_stays(behind: str) -> None:
    assert behind_title(PLAIN + behind) == len(PLAIN + behind)


def test_whoever_tells_it_stays_before_the_paper() -> None:
    assert behind_title(f"{PLAIN} - Governor - BBC News") == len(f"{PLAIN} - Governor")
