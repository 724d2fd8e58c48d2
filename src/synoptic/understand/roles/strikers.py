"""Whose a strike, a shelling or a raid was, by the words beside its noun.

Before it ("Russian", "the army's"), behind it ("by the rebels", "carried out by X"), or as a guess
("believed to be Russian", "blamed on X"), which makes what is told a claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Precision
from synoptic.understand.actors.beside import doubted, followed_by_hyphen, guesses, of_a_town
from synoptic.understand.actors.modifiers import BEFORE, POSTS
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    HYPHENS,
    Predicate,
    conjuncts,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.grammar.lights import outright
from synoptic.understand.grammar.subjects import participle
from synoptic.understand.reader.lemmas import lemma

# Killed or hurt in one of these, somebody was killed by the one whose it was.
ONE_SIDED = frozenset(
    {"aerial", "heavy-weapons", "explosives", "drone", "firearms", "suicide-attack", "primitive",
     "unconventional", "targeted"}
)  # fmt: skip
STRIKES = frozenset({"attack", "strike", "raid", "ambush"})
# Those who undertake one may die in it themselves: it tells the doer of others' deaths alone.
UNDERTAKEN = frozenset(
    "operation offensive counteroffensive campaign assault onslaught incursion invasion".split()
)
ADVANCE = "advance"  # "the army's advance on X killed 16"
VOLLEYS = frozenset("salvo barrage volley hail wave series string spate".split())
WEAPONS = frozenset({"weapon", "projectile", "munition"})
DOING = frozenset(
    """carry launch conduct stage mount commit perpetrate execute fire drop plant lay hurl throw
    lob""".split()
)
ASKING = frozenset({"which", "what"})
STATE = "state-"
UPON = frozenset({"on", "upon", "against"})
SOURCES = ("by", "on", "to")  # "claimed by X", "blamed on X", "attributed to X"


def one_sided(sentence: Sentence, head: int) -> bool:
    """A strike, shelling or raid: what is done by one side, so that its harm is that side's."""
    token = sentence.tokens[head]
    pos = "NOUN" if token.pos == "PROPN" and sentence.titled else token.pos
    if pos not in ("NOUN", "VERB") or "during" in sentence.cases(head):
        return False
    if token.lemma in STRIKES or is_weapon(sentence, head):
        return True
    entries = codebook.predicates().candidates(lemma(token.text, pos), pos)
    return any(entry.mode in ONE_SIDED or entry.mode == ADVANCE for entry in entries)


def undertaken(sentence: Sentence, head: int) -> bool:
    """An operation or offensive of one side."""
    token = sentence.tokens[head]
    known = token.pos == "NOUN" and token.lemma in UNDERTAKEN
    return known and "during" not in sentence.cases(head)


def is_weapon(sentence: Sentence, head: int) -> bool:
    """`barrel bombs`, `missiles`: what somebody drops or fires."""
    token = sentence.tokens[head]
    kinds = codebook.object_kinds().get(token.lemma, frozenset())
    return token.pos == "NOUN" and bool(kinds & WEAPONS)


def owners(analysis: Analysis, number: int, strike: Predicate) -> tuple[str, ...]:
    """Ids of those whose it was; empty where the words beside it name nobody."""
    return _first(analysis, number, strike, _named(strike))


def leaders(analysis: Analysis, number: int, strike: Predicate) -> tuple[str, ...]:
    """Ids of those who lead it: `rebel-led`. What a state leads is an alliance's: `US-led`."""
    sentence = strike.sentence
    for led in sentence.children(strike.index):
        if sentence.tokens[led].text.lower() == "led" and led > 1:
            before = led - 2 if sentence.tokens[led - 1].text in HYPHENS else led - 1
            found = meant(analysis, number, sentence, before)
            return tuple(a for a in found if not a.startswith(STATE))
    return ()


def names_nobody(sentence: Sentence, word: int) -> bool:
    """`US-led strikes`, behind which their own doer is told; `which army did it`, a question."""
    after = [t.text.lower() for t in sentence.tokens[word + 1 : word + 3]]
    leads = after[1:] == ["led"] and after[0] in HYPHENS
    return leads or any(sentence.tokens[c].lemma in ASKING for c in sentence.children(word))


def land_before(analysis: Analysis, number: int, noun: Predicate) -> tuple[int, ...]:
    """The word of `Syria strikes`, `Mali talks`: a land's own name before a deed is where it is.

    None where it is done to a place in another land, nor for a power's initials: "US strikes".
    """
    sentence, below = noun.sentence, noun.sentence.children(noun.index)
    places = {c: analysis.place_at(number, c) for c in below}
    struck = {p.country for c, p in places.items() if p and sentence.cases(c) & UPON}
    return tuple(
        c
        for c, place in places.items()
        if place
        and place.precision is Precision.COUNTRY
        and sentence.tokens[c].relation == "compound"
        and not sentence.tokens[c].text.isupper()
        and struck <= {place.country}
    )


def owners_behind(analysis: Analysis, number: int, strike: Predicate) -> tuple[str, ...]:
    """Ids of those whose it was by a participle behind it: `carried out by X`."""
    return _first(analysis, number, strike, _behind(strike))


def _first(
    analysis: Analysis, number: int, strike: Predicate, heads: Iterator[int]
) -> tuple[str, ...]:
    lands = land_before(analysis, number, strike)
    for head in (h for h in heads if h not in lands):
        if of_a_town(analysis.places, number, strike.sentence, head):
            continue
        found = meant(analysis, number, strike.sentence, head)
        if found and not followed_by_hyphen(strike.sentence, head):
            return found
    return ()


def _alone(strike: Predicate, head: int) -> bool:
    """A name behind the noun with no preposition: of those who say what follows, or are named next.

    `killed in the strikes the agency said`.
    """
    return head > strike.index and not strike.sentence.cases(head)


def unsure(strike: Predicate) -> bool:
    """True where it is only thought whose it was: `raids by suspected Russian jets`.

    Or `raids allegedly carried out by Russia`.
    """
    sentence = strike.sentence
    if any(doubted(sentence, head) for head in (strike.index, *_named(strike))):
        return True
    return any(not outright(p) and any(_agents(p)) for p in _participles(strike))


def _named(strike: Predicate) -> Iterator[int]:
    """Words that may name the one whose it was, the surest first."""
    sentence = strike.sentence
    if is_weapon(sentence, strike.index):
        yield strike.index  # arms that are told with a side mean that side
    for slot in ("ARG0", "by"):
        yield from (head for head in fillers(strike, slot) if not _alone(strike, head))
    if strike.token.lemma in VOLLEYS:  # "a salvo of Turkish rockets"
        fired = preposition_objects(sentence, strike.index, "of")
        yield from (h for h in fired if is_weapon(sentence, h))
    posts = (p for p in fillers(strike, "from") if sentence.tokens[p].lemma in POSTS)
    for post in posts:  # "shelling from army positions"
        yield from (c for c in sentence.children(post) if sentence.tokens[c].relation in BEFORE)
    for slot in BEFORE:
        for word in fillers(strike, slot):  # "rebel" that the tree hangs on "rocket attack"
            yield from (c for c in sentence.children(word) if sentence.tokens[c].relation in BEFORE)
    yield from _behind(strike)


def _behind(strike: Predicate) -> Iterator[int]:
    """Words behind it that may: `launched by X`, `believed to be Russian`."""
    sentence = strike.sentence
    for behind in _participles(strike):
        yield from _agents(behind)
    for verb in sentence.children(strike.index):
        if _takes_place(predicate_at(sentence, verb)):
            yield from _agents(predicate_at(sentence, verb))
    for guess in guesses(sentence, strike.index):
        yield from _guessed(sentence, guess)


def _participles(strike: Predicate) -> Iterator[Predicate]:
    """`carried out` behind "strikes", with an adverb between or without; not `to be launched`."""
    sentence, tokens = strike.sentence, strike.sentence.tokens
    near = range(strike.index + 1, min(strike.index + 3, len(tokens)))
    loose = (k for k in near if tokens[k].relation == "advcl" and participle(tokens[k]))
    for verb in dict.fromkeys((*sentence.children(strike.index), *loose)):
        below = {tokens[c].relation for c in sentence.children(verb)}
        done = tokens[verb].lemma in DOING and not below & {"mark", "aux", "aux:pass"}
        acl = tokens[verb].relation == "acl" and predicate_at(sentence, verb).passive
        if done and verb > strike.index and (acl or tokens[verb].relation == "advcl"):
            yield predicate_at(sentence, verb)


def _takes_place(verb: Predicate) -> bool:
    """`attacks taking place in X by Y`."""
    place = (verb.sentence.tokens[o].lemma for o in fillers(verb, "object"))
    return verb.token.relation == "acl" and verb.token.lemma == "take" and "place" in place


def _agents(verb: Predicate) -> Iterator[int]:
    """Those behind `by`, where the tree may hang them on the place before."""
    yield from fillers(verb, "by")
    for noun in verb.sentence.children(verb.index):
        if verb.sentence.tokens[noun].relation in ("obl", "obj"):
            yield from preposition_objects(verb.sentence, noun, "by")


def _guessed(sentence: Sentence, guess: int) -> Iterator[int]:
    """`thought to be X`, `believed to have been launched by X`, `blamed on X`."""
    for child in sentence.children(guess):
        if sentence.tokens[child].relation in ("xcomp", "ccomp"):
            yield from fillers(predicate_at(sentence, child), "by")
            yield child  # a people's name stands there for the state
    for source in SOURCES:
        yield from preposition_objects(sentence, guess, source)


def meant(analysis: Analysis, number: int, sentence: Sentence, head: int) -> tuple[str, ...]:
    """The actors of a word and of those coordinated with it."""
    found = (
        actor
        for word in (head, *conjuncts(sentence, head))
        for actor in analysis.actors_at(number, word)
    )
    return tuple(dict.fromkeys(found))
