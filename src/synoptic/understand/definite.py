"""Which town "the city" is: definite descriptions of places."""

from __future__ import annotations

from collections import Counter

from synoptic.model import Place, Precision
from synoptic.understand.analysis import At
from synoptic.understand.antecedents import antecedent
from synoptic.understand.document import Document, Sentence
from synoptic.understand.elsewhere import spoken_from
from synoptic.understand.places import PlaceMention, capital

TOWNS = {
    "city": Precision.TOWN, "town": Precision.TOWN, "village": Precision.TOWN,
    "province": Precision.ADMIN1, "governorate": Precision.ADMIN1, "region": Precision.ADMIN1,
    "country": Precision.COUNTRY, "nation": Precision.COUNTRY,
}  # fmt: skip
# The gazetteer misses many of these; one that the report calls so is meant before any other.
# What writers tell apart; a small town is a village to one and a town to the next.
APART = (frozenset({"city"}), frozenset({"town", "village"}))
SETTLED = frozenset().union(*APART)
SMALL = frozenset({"village", "hamlet"})


def definite_places(document: Document, places: dict[At, PlaceMention]) -> dict[At, Place]:
    """The place that each "the city", "the town", "the country" stands for, where one fits.

    What was found for one counts for the next, so that "the city" stays the same one as long as
    no other is named.
    """
    found: dict[At, Place] = {}
    count = Counter(m.place.id for m in places.values() if m.place and m.kind != "relation")
    for number, sentence in enumerate(document.sentences):
        for word, token in enumerate(sentence.tokens):
            at = number, word
            if at in places:
                continue
            place = None
            if token.text.lower() in ("it", "its") and token.pos == "PRON":
                place = _topic(document, places, found, number, word)
                place = place or _same_object(sentence, places, found, at)
            elif token.lemma == "there" and token.pos == "ADV":
                place = _there(document, places, found, at)
            elif token.lemma == "capital" and (named := _beside(sentence, places, at)):
                place = capital(sentence, word, named)
            elif token.pos == "NOUN" and _definite(sentence, word):
                precision = TOWNS.get(token.lemma)
                if precision is None or token.lemma in SMALL:
                    place = _site(document, places, at, token.lemma)
                if place is None and precision and token.text.lower() == token.lemma:
                    others = _called_otherwise(document, places, token.lemma)
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


def _there(
    document: Document, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """The place that "there" points back to: the nearest named before it, none in its own words.

    Of a town and a place told by it ("the camp near X") the camp: it is what the words are about;
    of a town and a country the town.
    """
    number, word = at
    for where in (number, number - 1):
        sentence = document.sentences[where] if where >= 0 else None
        end = word if where == number else len(sentence.tokens) if sentence else 0
        near = [
            (k, place)
            for k in range(end)
            if (place := _named(places, found, (where, k)))
            and sentence
            and (head := _head(sentence, places, where, k)) == k
            and not _beside_another(sentence, places, where, head)
            and not spoken_from(sentence, head)
            and not _based(sentence, head)
        ]
        fine = [n for n in near if n[1].precision is not Precision.COUNTRY]
        if near:
            return (fine or near)[-1][1]
    return None


def _based(sentence: Sentence, word: int) -> bool:
    """`the London-based group`: where it sits, not where anything happened."""
    after = sentence.tokens[word + 1 : word + 3]
    return [t.text.lower() for t in after] == ["-", "based"]


def _named(places: dict[At, PlaceMention], found: dict[At, Place], at: At) -> Place | None:
    mention = places.get(at)
    if mention is None:
        return found.get(at)
    return mention.place if mention.kind in ("place", "facility") else None


def _head(sentence: Sentence, places: dict[At, PlaceMention], number: int, word: int) -> int:
    """The head of the words that name a place: `Fasher` of "El Fasher"."""
    mention, above = places.get((number, word)), sentence.tokens[word].head
    inside = mention is not None and places.get((number, above)) is mention
    return _head(sentence, places, number, above) if inside and above != word else word


def _beside_another(
    sentence: Sentence, places: dict[At, PlaceMention], number: int, word: int
) -> bool:
    """True for a place that only says where another is: "near X", "80 km north of X"."""
    token = sentence.tokens[word]
    cases = {sentence.tokens[c].lemma for c in sentence.children(word)}
    return bool(cases & {"near", "outside", "from"}) and (number, token.head) in places


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


def _same_object(
    sentence: Sentence, places: dict[At, PlaceMention], found: dict[At, Place], at: At
) -> Place | None:
    """`The rebels took X and the army retook it`: the town that was done something to before."""
    number, word = at
    if sentence.tokens[word].relation != "obj":
        return None
    before = (
        _named(places, found, (number, k))
        for k in reversed(range(word))
        if sentence.tokens[k].relation in ("obj", "nsubj:pass")
    )
    place = next(before, None)  # the nearest: another thing in between is what "it" may be
    return place if place and place.precision in (Precision.TOWN, Precision.POINT) else None


def _site(document: Document, places: dict[At, PlaceMention], at: At, lemma: str) -> Place | None:
    """`the palace`, `the camp`, `the village`: the last place named before that is called so.

    By the last word of its name, or by a noun beside it: "Tora, a village", "the village of Tora".
    """
    for where in sorted((w for w in places if w < at), reverse=True):
        mention = places[where]
        if mention.place is None or mention.kind not in ("place", "facility"):
            continue
        name = mention.place.name.lower().split(" (")[0].split()
        if name[-1:] == [lemma] or _called(document.sentences[where[0]], where[1]) == lemma:
            return mention.place
    return None


def _called(sentence: Sentence, word: int) -> str | None:
    """The noun that a name is told to be: of an apposition, or beside it: "the city of X"."""
    for child in sentence.children(word):
        if sentence.tokens[child].relation == "appos" and sentence.tokens[child].pos == "NOUN":
            return sentence.tokens[child].lemma
    token = sentence.tokens[word]
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if above is None or above.pos not in ("NOUN", "PROPN") or above.lemma not in TOWNS:
        return None
    of_it = token.relation == "nmod" and "of" in sentence.cases(word)
    one = above.text.lower() == above.lemma  # "towns outside X" are not X
    named = of_it or token.relation in ("appos", "nmod:desc", "compound")
    return above.lemma if one and named else None


def _called_otherwise(
    document: Document, places: dict[At, PlaceMention], lemma: str
) -> frozenset[str]:
    """Ids of the places that the report calls by another noun alone: a town is not "the city"."""
    apart = next((nouns for nouns in APART if lemma in nouns), None)
    if apart is None:
        return frozenset()
    called: dict[str, set[str | None]] = {}
    for (number, word), mention in places.items():
        if mention.place:
            noun = _called(document.sentences[number], word)
            called.setdefault(mention.place.id, set()).update({noun} & SETTLED)
    return frozenset(id_ for id_, nouns in called.items() if nouns and not nouns & apart)


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
