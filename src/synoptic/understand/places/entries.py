"""The values of the gazetteer: an entry as it is kept, a candidate as it is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Feature(StrEnum):
    """What sort of place an entry is."""

    CITY = "city"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    COUNTRY = "country"
    CONTINENT = "continent"
    REGION = "region"
    WATER = "water"
    LANDMARK = "landmark"


DIVISIONS = frozenset({Feature.ADMIN1, Feature.ADMIN2})
NARROW = frozenset({Feature.CITY, Feature.LANDMARK})  # a town, or a site
OWN = "own"  # how ids of a user's places begin
WIDE = frozenset({Feature.COUNTRY, Feature.CONTINENT, Feature.REGION, Feature.WATER})


class Exactness(IntEnum):
    """How well the written name fits a name of the entry; more is better."""

    VARIANT = 1  # another spelling of it
    BARE = 2  # the same but for a leading article
    EXACT = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the world with all its names. `geonameid` None: it stands in the codebook alone.

    `radius_km` is how far the place reaches; degrees; `weight` is its population, or a figure
    that stands for it where a place is known by something else than those who live there; `own`: a
    user's table has it.
    """

    name: str
    feature: Feature
    lat: float | None
    lon: float | None
    country: str | None = None
    admin1: str | None = None
    weight: int = 0
    geonameid: int | None = None
    radius_km: float | None = None
    aliases: tuple[str, ...] = ()
    capital: bool = False
    demonyms: tuple[str, ...] = ()
    foldable: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a written name may mean.

    `id` is `gn<geonameid>`, `pl-<hash>` for entries of the codebook, or `own-<hash>`; `main`: the
    name is the usual one, not a lesser name of it; `demonym`: it names the people, not the place.
    """

    id: str
    name: str
    feature: Feature
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    weight: int
    geonameid: int | None
    radius_km: float | None
    capital: bool
    exactness: Exactness
    main: bool
    demonym: bool = False

    @property
    def own(self) -> bool:
        """True for a place of a user's table."""
        return self.id.startswith(OWN)
