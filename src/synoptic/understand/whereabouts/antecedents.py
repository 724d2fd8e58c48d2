"""The place of a kind that was named nearest before: which town "the city" points back to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention
from synoptic.understand.whereabouts.elsewhere import TOWARDS, cases, spoken_from, where_doers_are
from synoptic.understand.whereabouts.sites import is_dateline

YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
FURTHEST = 3  # sentences back; further away another place may have come between


def antecedent(
    document: Document,
    places: dict[At, PlaceMention],
    found: dict[At, Place],
    count: Counter[str],
    at: At,
    precision: Precision,
    others: Container[str] = (),
) -> Place | None:
    """The place of that fineness named nearest before; `others`: ids of those not meant.

    Of several in one sentence, the one in its core that the report names most. Further back than
    a few sentences it counts only where its sentence named no other.
    """
    fitting = [
        f
        for f in _fitting(places, found, at, precision)
        if f[2].id not in others
        and not is_dateline(document.sentences[f[0]])
        and not _bound_for(document.sentences[f[0]], f[1])
        and not where_doers_are(document.sentences[f[0]], f[1])
        and not (precision is Precision.TOWN and spoken_from(document.sentences[f[0]], f[1]))
    ]
    fitting = _of_the_news(document, fitting)
    near = [f for f in fitting if at[0] - f[0] <= FURTHEST]
    if precision is Precision.COUNTRY:  # "Russia backs Syrian forces across the country"
        own = [f for f in near if f[0] == at[0] and f[2].country == home(places)]
        if own:
            return own[-1][2]
    core = [f for f in near if _prominent(document.sentences[f[0]], f[1])]
    for group in (core, near):
        last = [f for f in group if f[0] == max(g[0] for g in group)]
        if last:
            best = min(last, key=lambda f: (-count[f[2].id], -f[1]))
            rivals = {p.id for n, _, p in fitting if best[0] < n < at[0]}
            return best[2] if rivals <= {best[2].id} else None
    last = [f for f in fitting if f[0] == max(g[0] for g in fitting)]
    alone = len({f[2].id for f in last}) == 1
    return last[0][2] if alone and not _others(places, last[0], at) else None


def _of_the_news(
    document: Document, fitting: list[tuple[int, int, Place]]
) -> list[tuple[int, int, Place]]:
    """Without places named once beside a year, where the report comes back to another one.

    `The group took X in 2023. Hospitals in the city have run out of drugs`: not in X.
    """
    named: dict[str, set[int]] = {}
    for number, _, place in fitting:
        named.setdefault(place.id, set()).add(number)
    again = {place for place, numbers in named.items() if len(numbers) > 1}
    news = [
        (number, word, place)
        for number, word, place in fitting
        if place.id in again
        or not any(YEAR.match(t.text) for t in document.sentences[number].tokens)
    ]
    return news if again else fitting


def _others(places: dict[At, PlaceMention], last: tuple[int, int, Place], at: At) -> bool:
    """True where a province was named after a place: its name is often that of a city too, if
    not of this one."""
    return any(
        last[0] < number < at[0]
        and m.kind == "place"
        and m.place is not None
        and m.place.precision is Precision.ADMIN1
        and m.place.name != last[2].name
        for (number, _), m in places.items()
    )


def _fitting(
    places: dict[At, PlaceMention], found: dict[At, Place], at: At, precision: Precision
) -> list[tuple[int, int, Place]]:
    """Sentence, word and place of all that is named before and could be meant."""
    country = home(places)
    named = [(w, m.place) for w, m in places.items() if m.kind in ("place", "demonym")]
    return [
        (*where, place)
        for where, place in (*named, *found.items())
        if place
        and where < at
        and place.precision == precision
        and (precision is Precision.COUNTRY or place.country == country)
    ]


def _bound_for(sentence: Sentence, word: int) -> bool:
    """Where somebody goes or comes from; not what forces give up: `withdrew from X`."""
    behind = cases(sentence, word) & TOWARDS
    verb = sentence.tokens[sentence.tokens[word].head]
    told = codebook.predicates().candidates(verb.lemma, verb.pos)
    given_up = behind == {"from"} and any(e.type == "RETREAT" for e in told)
    return bool(behind) and not given_up


def home(places: Mapping[At, PlaceMention]) -> str | None:
    """The country of most of the places named inside one: "the city" is not one abroad."""
    inside = Counter(
        m.place.country
        for m in places.values()
        if m.place and m.place.country and m.place.precision is not Precision.COUNTRY
    )
    return min(inside, key=lambda c: (-inside[c], c)) if inside else None


def _prominent(sentence: Sentence, word: int) -> bool:
    """A subject or object, or what hangs right below one ("the fall of Hama")."""
    core = ("nsubj", "nsubj:pass", "obj", "root")
    token = sentence.tokens[word]
    above = sentence.tokens[token.head].relation if token.head >= 0 else ""
    return token.relation in core or above in core
