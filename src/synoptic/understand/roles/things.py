"""Things that were struck where nobody is told to be: a hospital, a convoy, three buses.

They are no party to anything and only stand as those to whom a blow was dealt.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Actor
from synoptic.understand.actors.registry import party_id
from synoptic.understand.analysis import Analysis, At
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Document, Sentence
from synoptic.understand.grammar.arguments import fillers, predicate_at
from synoptic.understand.grammar.behind import right_behind

HIT = "hit"  # a kind of noun
THING = "thing"  # a kind of actor
NO_BLOWS = ("clash", "abduct")  # of people alone
BURSTING = frozenset({"blow", "explode", "detonate"})
MOVING = "vehicle"  # one that is blown up may be the bomb: "a car exploded"
UPON = ("on", "upon", "against", "at")
TARGETING = frozenset({"target", "hit", "strike"})


def things_of(document: Document, country: str | None) -> dict[At, Actor]:
    """The things of a report that may be struck, by the word that names them."""
    return {
        (number, word): _thing(sentence, word, country)
        for number, sentence in enumerate(document.sentences)
        for word, token in enumerate(sentence.tokens)
        if token.pos == "NOUN" and _listed(sentence, word)
    }


def thing_struck(analysis: Analysis, number: int, proposition: Proposition) -> str | None:
    """The id of the thing that a blow struck; none where it is a place of the report."""
    if proposition.entry.mode in NO_BLOWS:
        return None
    not_struck = {*proposition.heads("actor"), *proposition.heads("instrument")}
    for word in _objects(proposition):
        thing = None if word in not_struck else analysis.things.get((number, word))
        meant = analysis.place_at(number, word) or analysis.actors_at(number, word)
        if thing and not meant:  # "a Russian warplane" is Russia's
            return thing.id
    return None


def _objects(proposition: Proposition) -> Iterator[int]:
    deed, sentence = proposition.predicate, proposition.predicate.sentence
    kinds = codebook.object_kinds()
    for word in proposition.heads("recipient"):
        vehicle = MOVING in kinds.get(sentence.tokens[word].lemma, ())
        if not (vehicle and deed.token.lemma in BURSTING):
            yield word
    if deed.verbal:
        return
    yield from right_behind(sentence, deed.index, UPON)
    for slot in UPON:
        yield from fillers(deed, slot)
    for clause in sentence.children(deed.index):  # "a blast targeting buses"
        if sentence.tokens[clause].lemma in TARGETING:
            yield from fillers(predicate_at(sentence, clause), "object")


def _listed(sentence: Sentence, word: int) -> bool:
    known = codebook.object_kinds()
    token, before = sentence.tokens[word], sentence.tokens[max(word - 1, 0)]
    pair = f"{before.lemma} {token.lemma}"
    return HIT in known.get(pair, known.get(token.lemma, frozenset()))


def _thing(sentence: Sentence, word: int, country: str | None) -> Actor:
    """`petrol station`: with the nouns right before it that say which kind it is."""
    first = word
    while first and _says_kind(sentence, first - 1, word):
        first -= 1
    words = [t.text.lower() for t in sentence.tokens[first : word + 1]]
    kind = f"{THING}-{'-'.join(words)}"
    return Actor(party_id(kind, country), " ".join(words), (), kind)


def _says_kind(sentence: Sentence, before: int, word: int) -> bool:
    """A noun that belongs to the next; not one of a list that has lost its commas."""
    token = sentence.tokens[before]
    kind = token.relation == "compound" and token.head == word and token.pos == "NOUN"
    return kind and token.text.lower() == token.lemma
