"""The country whose army "the army" is: the report's, or another that the text has gone over to.

`In Iraq, government forces repelled an attack`: from there on they are Iraq's, until a place of
another country is named.
"""

from __future__ import annotations

from synoptic.model import Precision
from synoptic.understand.actors.beside import Setting

LASTS = 6  # sentences that a text stays in another country without naming it again


def land_at(setting: Setting, number: int) -> str | None:
    """The country that a sentence is told of."""
    for before in range(number, max(number - LASTS, -1), -1):
        if opened := _opens_in(setting, before):
            return opened
        if setting.country in _named(setting, before):
            break
    return setting.country


def _opens_in(setting: Setting, number: int) -> str | None:
    """The country of a sentence that begins with it: `In Iraq, ...`."""
    tokens = setting.document.sentences[number].tokens
    first = next((k for k, t in enumerate(tokens) if t.text == "In"), None)
    if first not in (0, 1):
        return None
    mention = setting.places.get((number, first + 1)) if first is not None else None
    place = mention.place if mention and mention.kind == "place" else None
    return place.country if place and place.precision is Precision.COUNTRY else None


def _named(setting: Setting, number: int) -> set[str | None]:
    """The countries of the places that a sentence names."""
    return {
        m.place.country
        for (at, _), m in setting.places.items()
        if at == number and m.place and m.kind != "demonym"
    }
