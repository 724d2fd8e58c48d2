"""Which town "the city" is: definite descriptions of places."""

from __future__ import annotations

from collections import Counter

from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention

TOWNS = {
    "city": Precision.TOWN, "town": Precision.TOWN, "village": Precision.TOWN,
    "province": Precision.ADMIN1, "governorate": Precision.ADMIN1, "region": Precision.ADMIN1,
    "country": Precision.COUNTRY, "nation": Precision.COUNTRY,
}  # fmt: skip
FURTHEST = 3  # sentences back; further away another place may have come between


def definite_places(document: Document, places: dict[At, PlaceMention]) -> dict[At, Place]:
    """The place that each "the city", "the town", "the country" stands for, where one fits."""
    found: dict[At, Place] = {}
    count = Counter(m.place.id for m in places.values() if m.place and m.kind != "relation")
    for number, sentence in enumerate(document.sentences):
        for word, token in enumerate(sentence.tokens):
            precision = TOWNS.get(token.lemma)
            if precision is None and token.pos == "NOUN" and _definite(sentence, word):
                site = _site(places, (number, word), token.lemma)
                if site and (number, word) not in places:
                    found[number, word] = site
            if token.text.lower() in ("it", "its") and token.pos == "PRON":
                topic = _topic(document, places, found, number, word)
                if topic:
                    found[number, word] = topic
            if precision is None or token.pos != "NOUN" or token.text.lower() != token.lemma:
                continue
            if (number, word) in places or not _definite(sentence, word):
                continue
            place = _antecedent(document, places, count, (number, word), precision)
            if place:
                found[number, word] = place
    return found


def _topic(
    document: Document,
    places: dict[At, PlaceMention],
    found: dict[At, Place],
    number: int,
    word: int,
) -> Place | None:
    """The town that "it" is: the subject of the sentence before, or of this one's first clause."""
    for where in (number, number - 1):
        if where < 0:
            return None
        sentence = document.sentences[where]
        for k, token in enumerate(sentence.tokens):
            if token.relation not in ("nsubj", "nsubj:pass") or (where == number and k >= word):
                continue
            mention = places.get((where, k))
            place = mention.place if mention and mention.kind == "place" else found.get((where, k))
            if place is None or place.precision is not Precision.TOWN:
                return None
            return place
    return None


def _site(places: dict[At, PlaceMention], at: At, lemma: str) -> Place | None:
    """`the palace`, `the airport`: the last place named before whose name ends in that noun."""
    before = [
        (where, m.place)
        for where, m in places.items()
        if where < at and m.place and m.place.name.lower().split(" (")[0].split()[-1:] == [lemma]
    ]
    return max(before, key=lambda b: b[0])[1] if before else None


def _definite(sentence: Sentence, word: int) -> bool:
    """With an article and without a name or a clause that would make it another place."""
    below = [sentence.tokens[c] for c in sentence.children(word) if not _aside(sentence, c)]
    if any(t.relation in ("compound", "acl:relcl", "nmod:poss", "flat") for t in below):
        return False
    if any(t.relation == "nmod" and t.pos == "PROPN" for t in below):
        return False  # "the city of X" is X
    return any(t.lemma in ("the", "this") and t.relation == "det" for t in below)


def _aside(sentence: Sentence, clause: int) -> bool:
    """A clause behind a comma: it adds to what the noun is, it does not make it another."""
    first, _ = sentence.subtree(clause)
    token = sentence.tokens[clause]
    return token.relation == "acl:relcl" and sentence.tokens[max(first - 1, 0)].text == ","


def _antecedent(
    document: Document,
    places: dict[At, PlaceMention],
    count: Counter[str],
    at: At,
    precision: Precision,
) -> Place | None:
    """The place of that fineness named nearest before.

    Of several in one sentence, the one in its core that the report names most.
    """
    number, word = at
    home = _home(places)
    for core in (True, False):
        for where in range(number, max(number - FURTHEST, 0) - 1, -1):
            sentence = document.sentences[where]
            fitting = [
                (n, w, m.place)
                for (n, w), m in places.items()
                if n == where
                and (where < number or w < word)
                and m.place
                and m.kind in ("place", "demonym")
                and m.place.precision == precision
                and (precision is Precision.COUNTRY or m.place.country == home)
                and (_prominent(sentence, w) or not core)
            ]
            if fitting:
                best = min(fitting, key=lambda f: (-count[f[2].id], -f[1]))[2]
                rivals = _towns(places, number - 1) if where < number - 1 else set()
                return best if rivals <= {best.id} else None
    return None


def _towns(places: dict[At, PlaceMention], number: int) -> set[str]:
    """Ids of the towns that a sentence names: one in between makes "the city" unclear."""
    return {
        m.place.id
        for (n, _), m in places.items()
        if n == number and m.place and m.place.precision is Precision.TOWN
    }


def _home(places: dict[At, PlaceMention]) -> str | None:
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
