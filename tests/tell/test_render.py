"""The brief on paper and in the terminal: each sentence leads to its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import StringIO

from rich.console import Console
from small_war import GAZETTE, HERALD, WIRE, picture

from synoptic.model import How, Interval, Picture
from synoptic.tell import tell
from synoptic.tell.citations import cited
from synoptic.tell.quoting import words
from synoptic.tell.render import markdown, terminal


def on_screen(told: Picture, width: int = 80) -> str:
    out = StringIO()
    Console(file=out, width=width).print(terminal(told))
    return out.getvalue()


def test_each_sentence_has_its_sources_by_number() -> None:
    text = markdown(tell(picture()))
    assert "on 3 May. [1][2]" in text
    assert f"1. Gazette, 4 May 1999: “{GAZETTE.text}”" in text


def test_it_says_which_day_it_is_of() -> None:
    assert markdown(tell(picture())).startswith("# As known on 5 May 1999\n")
    assert markdown(tell(picture(as_of=date(1999, 5, 4)))).startswith("# As known on 4 May 1999\n")


def test_an_inferred_date_is_told_as_such() -> None:
    guessed = Interval(date(1999, 5, 4), date(1999, 5, 5), how=How.INFERRED)
    told = tell(picture(reports=(replace(GAZETTE, published=guessed), HERALD, WIRE)))
    assert "Gazette, 4 – 5 May 1999 (inferred): " in markdown(told)


def test_a_date_known_only_from_one_side_is_told_so() -> None:
    open_end = Interval(date(1999, 5, 4), None, how=How.INFERRED)
    told = tell(picture(reports=(replace(GAZETTE, published=open_end), HERALD, WIRE)))
    assert "Gazette, 4 May 1999 or later (inferred): " in markdown(told)


def test_quotations_inside_quoted_words_keep_their_sides() -> None:
    assert words('He said "we hold it" twice.') == "“He said ‘we hold it’ twice.”"


def test_every_number_cited_has_a_source_and_every_source_is_cited() -> None:
    lines, sources = cited(tell(picture()))
    used = {n for line in lines for n in line.numbers}
    assert used == {s.number for s in sources} == set(range(1, len(sources) + 1))


def test_signs_of_markup_in_names_and_words_stay_as_they_are() -> None:
    odd = replace(GAZETTE, outlet="[The *Gazette*]", text=GAZETTE.text)
    told = tell(picture(reports=(odd, HERALD, WIRE)))
    assert r"\[The \*Gazette\*\]" in markdown(told)
    assert "[The *Gazette*], 4 May 1999" in on_screen(told)


def test_the_terminal_shows_the_same_lines() -> None:
    shown = " ".join(on_screen(tell(picture()), width=200).split())
    for line in tell(picture()).lines:
        assert line.text in shown


def test_an_empty_picture_is_told_as_empty() -> None:
    assert "say nothing" in markdown(tell(Picture(None)))
    assert "say nothing" in on_screen(Picture(None))
