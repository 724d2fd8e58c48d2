"""Armed men who are killed where nothing tells whose they were."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Drone strikes killed at least nine fighters in Sake.", "fighters"),
        ("Police killed two gunmen in Goma.", "gunmen"),
        ("Two commanders of the M23 were killed near Sake.", "March 23 Movement"),
        ("Nine fighters from the M23 were killed near Sake.", "March 23 Movement"),
    ],
)
def test_they_are_called_what_the_report_calls_them(read, text, killed) -> None:
    reading = read(text)
    name = {a.id: a.name for a in reading.actors}
    assert {name[c.recipient] for c in reading.claims if c.type == "ASSAULT"} == {killed}
