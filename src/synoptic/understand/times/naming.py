"""What time each rule of the grammar names: the functions of all files, by name."""

from __future__ import annotations

from synoptic.understand.times import (
    days,
    deictic,
    distance,
    hours,
    lengths,
    months,
    quarters,
    seasons,
    sets,
    units,
    years,
)
from synoptic.understand.times.story import Builders

BUILDERS: Builders = {
    name: build
    for file in (
        days, months, years, quarters, seasons, deictic, units, distance, hours, lengths, sets,
    )
    for name, build in file.BUILDERS.items()
}  # fmt: skip
