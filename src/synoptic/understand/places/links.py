"""How the candidates of different names support one another: near, same country, same division."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from synoptic.globe import EARTH_RADIUS_KM
from synoptic.understand.places.entries import NARROW, Candidate, Feature

# Points that the other names of a text can give a candidate, at most. Halving or doubling any of
# them moves the benchmark's figures by less than two in a hundred.
_NEAR = 2.5
_NEAR_KM = 100.0
_SAME_COUNTRY = 3.0
_SAME_DIVISION = 4.0

_LOCAL = NARROW | {Feature.ADMIN2}

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int_]


class Links:
    """The links between candidates `flat`; `owner` is the number of the name of each."""

    def __init__(self, flat: Sequence[Candidate], owner: Numbers) -> None:
        apart = owner[:, None] != owner[None, :]
        self._near = _nearness(flat) * apart
        self._country = _same([c.country for c in flat]) * apart
        self._division = _same([c.admin1 for c in flat]) * apart
        self._placed = np.array([c.country is not None for c in flat], dtype=float)
        self._divided = np.array([c.admin1 is not None for c in flat], dtype=float)
        self._apart = apart.astype(float)

    def support(self, belief: Floats) -> Floats:
        """Points for each candidate from the others, by how far they are believed."""
        near = 1.0 - np.exp(-(self._near @ belief))
        country = self._share(self._country, self._placed, belief)
        division = self._share(self._division, self._divided, belief)
        points: Floats = _NEAR * near + _SAME_COUNTRY * country + _SAME_DIVISION * division
        return points

    def _share(self, same: Floats, counted: Floats, belief: Floats) -> Floats:
        """The part of the other names that agrees; a single other name counts half."""
        share: Floats = (same @ belief) / (1.0 + self._apart @ (counted * belief))
        return share


def _same(codes: Sequence[str | None]) -> Floats:
    numbers = {c: i for i, c in enumerate(dict.fromkeys(c for c in codes if c))}
    column = np.array([numbers[c] if c else -1 for c in codes])
    same: Floats = (column[:, None] == column[None, :]) & (column >= 0)[None, :]
    return same.astype(np.float64)


def _nearness(flat: Sequence[Candidate]) -> Floats:
    """1 where two places are one, falling off over some hundred kilometres; 0 for wide areas."""
    point = np.array([(c.lat or 0.0, c.lon or 0.0) for c in flat])
    narrow = np.array([c.feature in _LOCAL and c.lat is not None for c in flat])
    lat, lon = np.radians(point[:, 0]), np.radians(point[:, 1])
    chord = (
        np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
        + np.cos(lat)[:, None] * np.cos(lat)[None, :]
        * np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    )  # fmt: skip
    km = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))
    near: Floats = np.exp(-km / _NEAR_KM) * (narrow[:, None] & narrow[None, :])
    return near
