"""Which town "the city" is: definite descriptions of places."""

from __future__ import annotations

from collections import Counter

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention, beside_capital, capital, own_capital
from synoptic.understand.whereabouts.antecedents import antecedent, home
from synoptic.understand.whereabouts.called import called_as, called_otherwise
from synoptic.understand.whereabouts.spots import part_kind
from synoptic.understand.whereabouts.taken_again import taken_again
from synoptic.understand.whereabouts.there import is_spot, named_place, there

TOWNS = {
    "city": Precision.TOWN, "town": Precision.TOWN, "village": Precision.TOWN,
    "province": Precision.ADMIN1, "governorate": Precision.ADMIN1, "region": Precision.ADMIN1,
    "country": Precision.COUNTRY, "nation": Precision.COUNTRY,
}  # fmt: skip
NEARBY = 2  # sentences back
# The gazetteer misses many of these; one that the report calls so is meant before any other.
SMALL = frozenset({"village", "hamlet"})


def definite_places(document: Document, places: dict[At, PlaceMention]) -> dict[At, Place]:
    """The place that each "the city", "the town", "the country" stands for, where one fits.

    What was found for one counts for the next, so that "the city" stays the same one as long as
    no other is named.
    """
    found: dict[At, Place] = {}
    here = home(places)
    count = Counter(m.place.id for m in places.values() if m.place and m.kind != "relation")
    for number, sentence in enumerate(document.sentences):
        for word, token in enumerate(sentence.tokens):
            at = number, word
            if at in places:
                continue
            place = None
            if token.text.lower() in ("it", "its") and token.pos == "PRON":
                place = _held_before(document, places, found, at)
                place = place or taken_again(document, places, found, at)
                place = place or _topic(document, places, found, number, word)
                place = place or _same_object(sentence, places, found, at)
            elif token.lemma == "there" and token.pos == "ADV":
                place = there(document, places, found, at)
            elif is_spot(sentence, word):
                place = there(document, places, found, at)
                place = place if place and place.country in (home(places), None) else None
            elif token.lemma == "capital":
                named = _beside(sentence, places, at)
                place = capital(sentence, word, named) or own_capital(sentence, word, here)
                above = number, token.head
                if above not in places and (side := beside_capital(sentence, word, named, here)):
                    found[above] = side
            elif token.pos == "NOUN" and _definite(sentence, word):
                precision = TOWNS.get(token.lemma)
                if precision is None or token.lemma in SMALL:
                    place = _site(document, places, at, token.lemma)
                place = place or _unlisted(document, places, at, token.lemma)
                if place is None and precision and token.text.lower() == token.lemma:
                    others = called_otherwise(document, places, token.lemma)
                    place = antecedent(document, places, found, count, at, precision, others)
            if place:
                found[at] = place
    return found


def _beside(
    sentence: Sentence, places: dict[At, PlaceMention], at: At
) -> list[tuple[int, PlaceMention]]:
    """The places that are named by words right below a word."""
    number, word = at
    below = ((c, places.get((number, c))) for c in sentence.children(word))
    return [(c, mention) for c, mention in below if mention]


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


def _held_before(
    document: Document, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """`The rebels took X. Its capture`: the town that the sentence before did something to."""
    number, word = at
    token = document.sentences[number].tokens[word]
    owned = document.sentences[number].tokens[token.head].lemma if token.head >= 0 else ""
    told = codebook.predicates().candidates(owned, "NOUN")
    if token.relation != "nmod:poss" or not number or not any(e.claim == "control" for e in told):
        return None
    sentence = document.sentences[number - 1]
    core = (k for k, t in enumerate(sentence.tokens) if t.relation in ("obj", "nsubj:pass"))
    named = [p for k in core if (p := named_place(places, found, (number - 1, k)))]
    towns = {p.id: p for p in named if p.precision in (Precision.TOWN, Precision.UNKNOWN)}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _same_object(
    sentence: Sentence, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """`The rebels took X and the army retook it`: the town that was done something to before.

    `They stormed X and reached its centre` as well.
    """
    number, word = at
    token = sentence.tokens[word]
    part = token.relation == "nmod:poss" and part_kind(sentence, token.head)
    if token.relation != "obj" and not part:
        return None
    before = (
        named_place(places, found, (number, k)) or _named_with(sentence, places, (number, k))
        for k in reversed(range(word))
        if sentence.tokens[k].relation in ("obj", "nsubj:pass")
    )
    place = next(before, None)  # the nearest: another thing in between is what "it" may be
    return place if place and place.precision in (Precision.TOWN, Precision.POINT) else None


def _named_with(sentence: Sentence, places: dict[At, PlaceMention], at: At) -> Place | None:
    """`the Tora base`: the site that a noun is named with."""
    named = (m for c, m in _beside(sentence, places, at) if m.kind == "facility" and c < at[1])
    return next((m.place for m in named), None)


def _site(document: Document, places: dict[At, PlaceMention], at: At, lemma: str) -> Place | None:
    """`the palace`, `the camp`, `the village`: the last place named before that is called so.

    By the last word of its name, or by a noun beside it: "Tora, a village", "the village of Tora".
    """
    for where in sorted((w for w in places if w < at), reverse=True):
        mention = places[where]
        if mention.place is None or mention.kind not in ("place", "facility"):
            continue
        name = mention.place.name.lower().split(" (")[0].split()
        if name[-1:] == [lemma] or called_as(document.sentences[where[0]], where[1]) == lemma:
            return mention.place
    return None


def _unlisted(
    document: Document, places: dict[At, PlaceMention], at: At, lemma: str
) -> Place | None:
    """`The town` after "X town", where the map has no X: the only place just called so."""
    called = {
        m.place.id: m.place
        for where, m in places.items()
        if (at[0] - NEARBY, 0) <= where < at and m.place and m.kind == "place"
        if lemma in (m.text.lower().split()[-1], called_as(document.sentences[where[0]], where[1]))
    }
    alone = next(iter(called.values()), None) if len(called) == 1 else None
    return alone if alone and alone.precision is Precision.UNKNOWN else None


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
