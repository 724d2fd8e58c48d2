"""The language of a text, also of a single sentence full of foreign names."""

from __future__ import annotations

import pytest

from synoptic.read.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels captured Abéché and killed 12 soldiers.", "en"),
        ("RSF drone hits the hospital of El Fasher; 12 killed", "en"),
        ("Les rebelles ont pris Abéché et tué douze soldats.", "fr"),
        ("Die Soldaten ziehen sich aus Cherson zurück, sagte der Sprecher.", "de"),
        ("Войска вошли в Херсон утром", "ru"),
        ("دخلت قوات المعارضة مدينة حماة صباح اليوم", "ar"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["Goma!", "Explosions in Donetsk, Makiivka and Luhansk"])
def test_names_alone_tell_no_language(text: str) -> None:
    assert language_of(text) == "und"
