"""When two names may be one."""

from __future__ import annotations

import pytest

from synoptic.fuse.names import acronym_of, same_person, words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Abu Mohammed al-Julani", "Abu Mohammad al-Jolani"),
        ("Abu Mohammed al-Julani", "Abu Muhammad al-Golani"),
        ("Muammar Gaddafi", "Moammar Ghadafi"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("J. Smuts", "Jan Smuts"),
        ("President Smuts", "Jan Smuts"),
    ],
)
def test_spellings_of_one_name(one: str, two: str) -> None:
    assert same_person(one, two)
    assert same_person(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("Maria", "Maria Okoye"),
        ("Ahmed Hassan", "Ahmed Hussein"),
        ("Paul Kagame", "Paul Biya"),
    ],
)
def test_different_people(one: str, two: str) -> None:
    assert not same_person(one, two)


def test_articles_accents_and_case_do_not_matter() -> None:
    assert words("Frente Polisário") == words("frente polisario")
    assert words("Hayat Tahrir al-Sham") == ("hayat", "tahrir", "sham")


def test_acronyms() -> None:
    assert acronym_of("HTS", "Hayat Tahrir al-Sham")
    assert acronym_of("R.S.F.", "Rapid Support Forces")
    assert not acronym_of("RSF", "Sudanese Armed Forces")
    assert not acronym_of("he", "Hezbollah East")
