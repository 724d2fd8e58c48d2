"""One happening that several words of a sentence tell is one event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from synoptic.model import Claim, ClaimKind, Reading

Read = Callable[..., Reading]


def assaults(reading: Reading) -> list[Claim]:
    events = [c for c in reading.claims if c.kind is ClaimKind.EVENT]
    return [c for c in events if c.type in ("ASSAULT", "HARM")]


def names(reading: Reading, *ids: str | None) -> list[str | None]:
    known = {a.id: a.name for a in reading.actors} | {p.id: p.name for p in reading.places}
    return [known.get(i or "") for i in ids]


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "place"),
    [
        (
            "Nine civilians were killed when rebels shelled Marawi.",
            *("rebels", "civilians", "Marawi City"),
        ),
        (
            "Shells fell on Umuahia, killing three nurses and wounding eleven.",
            *(None, "nurses", "Umuahia"),
        ),
        (
            "Russian strikes hit a mill in Mariupol, killed three civilians and wounded nine.",
            *("Russia", "civilians", "Mariupol"),
        ),
        (
            "Rebels shelled Iligan injuring three nurses and causing damage to the clinics.",
            *("rebels", "nurses", "Iligan"),
        ),
        (
            "Nine civilians were killed and dozens wounded in a bomb attack that targeted Sirte.",
            *(None, "civilians", "Sirte"),
        ),
    ],
)
def test_the_blow_and_its_harm_are_one_event(
    read: Read, text: str, actor: str | None, recipient: str, place: str
) -> None:
    reading = read(text)
    [claim] = assaults(reading)
    assert claim.type == "ASSAULT"
    assert names(reading, claim.actor, claim.recipient) == [actor, recipient]
    assert place in (names(reading, claim.place)[0] or "")


@pytest.mark.parametrize(
    "text",
    [
        "Four troops were killed in Sirte and nine wounded in an ambush in Misrata.",
        "A raid on Shusha killed two soldiers while rebels shelled Agdam.",
        "Six men have been killed in Iligan since the rebels attacked Marawi on Monday.",
    ],
)
def test_what_differs_in_doer_place_or_time_is_two(read: Read, text: str) -> None:
    assert len({(c.actor, c.place) for c in assaults(read(text))}) == 2


def test_under_fire_is_no_arson(read: Read) -> None:
    [claim] = assaults(read("Two sailors were killed when their boat came under fire at Goma."))
    assert claim.mode is None
