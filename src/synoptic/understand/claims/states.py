"""Words of a sentence that tell a state of things: services cut, shortages, ways open or closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from synoptic import codebook
from synoptic.codebook.measures import doer_of_population
from synoptic.understand.deeds.learned import learned_conditions
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.grammar.subjects import subjects_of

# Steps in the tree between a thing and its state: "services, including hospitals, are disrupted".
NEAR = 4
# Verbs by which somebody ends a state: what they are done to is what is better.
MENDING = frozenset("open reopen restore repair clear resume reconnect reestablish deliver".split())
JOINED = ("conj", "parataxis", "ccomp", "acl:relcl")  # clauses with a subject of their own
RELATIVE = ("which", "that", "who")
WAYS = "transport"
BURDENS = frozenset({"pressure", "strain"})  # anybody may be under it, near a clinic or not
CROWDS = frozenset({"people", "crowd", "thousand", "hundred", "supporter", "refugee"})
SUBJECT = ("nsubj", "nsubj:pass")
PARTS = ("nmod", "compound", "amod")  # `half of the hospitals`, the first word of a name
MODIFYING = ("amod", "acl", "acl:relcl")
Sign = Literal["states", "better", "works"]
SIGNS: tuple[Sign, ...] = ("states", "better", "works")
LISTS = ("nouns", "marks", "under", "tells", *SIGNS)  # of the codebook's conditions


@dataclass(frozen=True, slots=True)
class State:
    """A condition, the word that tells it, the thing it is told of, and which list has the word."""

    condition: str
    word: int
    thing: int
    sign: Sign


def states(sentence: Sentence, text: str) -> Iterator[list[State]]:
    """For each condition that a sentence may tell, the words that do, the likeliest first."""
    phrases = dict(_phrases_of(sentence, text))
    things, marked, laid, told, *signs = _listed(sentence)
    words = dict(zip(SIGNS, signs, strict=True))
    for name in codebook.conditions():
        if name in phrases:
            yield [State(name, phrases[name], phrases[name], "states")]
        elif marks := [k for k in marked.get(name, ()) if sentence.tokens[k].relation == "amod"]:
            yield [State(name, marks[0], sentence.tokens[marks[0]].head, "states")]
        elif under := [k for k in laid.get(name, ()) if "under" in sentence.cases(k)]:
            yield [State(name, under[0], under[0], "states")]
        elif of_people := [k for k in told.get(name, ()) if _of_people(sentence, k)]:
            yield [State(name, of_people[0], of_people[0], "states")]
        elif name in things:
            found = [
                (_order(sentence, thing, word, sign), State(name, word, thing, sign))
                for sign in SIGNS
                for thing in things[name]
                for word in words[sign].get(name, ())
                if word != thing and _belongs(sentence, thing, word, sign)
                if not _another_thing(sentence, word, name)
            ]
            yield [state for _, state in sorted(found, key=lambda f: f[0])]
    for name, word in learned_conditions(sentence):
        if name not in phrases and name not in things:
            yield [State(name, word, word, "states")]


def _of_people(sentence: Sentence, word: int) -> bool:
    """`Residents celebrated`, `as crowds cheer`: a verb of people, whoever they are."""
    if sentence.tokens[word].pos != "VERB":
        return False
    said = [sentence.tokens[k].lemma for k in subjects_of(sentence, word)]
    people = (doer_of_population(codebook.population_of(s)) == "people" for s in said)
    return any(people) or not CROWDS.isdisjoint(said)


def _order(sentence: Sentence, thing: int, word: int, sign: Sign) -> tuple[int, int, int, int]:
    """What is said of the thing first, then what modifies it, then what stands nearest."""
    near = (_told_of(sentence, thing, word), _modifies(sentence, thing, word), True)
    return near.index(True), _steps(sentence, thing, word), SIGNS.index(sign), word


def _belongs(sentence: Sentence, thing: int, word: int, sign: Sign) -> bool:
    """A hardship near a thing is likely its own; what is better or done must be said of it."""
    if sign == "states":
        if sentence.tokens[word].lemma in BURDENS:
            return _told_of(sentence, thing, _whole(sentence, word))
        near = _steps(sentence, thing, word) <= NEAR and not _apart(sentence, thing, word)
        return near and not _of_another(sentence, thing, word)
    mended = sign == "better" and sentence.tokens[word].lemma in MENDING
    done_to = sentence.tokens[thing].head == word and sentence.tokens[thing].relation == "obj"
    said = _told_of(sentence, thing, word) or _modifies(sentence, thing, word)
    return said or (mended and done_to)


def _whole(sentence: Sentence, word: int) -> int:
    """`A lot` of "a lot of pressure"."""
    token = sentence.tokens[word]
    return token.head if token.relation == "nmod" and "of" in sentence.cases(word) else word


def _another_thing(sentence: Sentence, word: int, condition: str) -> bool:
    """`Trapped under the rubble`: no siege, by what stands below the word."""
    unless = codebook.conditions()[condition].unless
    start, end = sentence.subtree(word) if unless else (word, word)
    return any(t.lemma in unless for t in sentence.tokens[start:end])


def _of_another(sentence: Sentence, thing: int, word: int) -> bool:
    """`The hospital in the besieged town`: the word stands before a noun beside the thing."""
    above = sentence.tokens[word].head
    own = above in (thing, whole_name(sentence, thing)) or above in ancestors(sentence, thing)
    return sentence.tokens[word].relation == "amod" and not own


def _apart(sentence: Sentence, thing: int, word: int) -> bool:
    """True where one stands in a clause of its own: `no power, and a loaf costs a day's wages`."""
    up, over = [thing, *ancestors(sentence, thing)], [word, *ancestors(sentence, word)]
    between = [k for k in (*up, *over) if (k in up) != (k in over)]
    return any(
        sentence.tokens[k].relation in JOINED
        and sentence.tokens[k].head not in (thing, whole_name(sentence, thing))  # "mines they laid"
        and any(_own_subject(sentence, c) for c in sentence.children(k))
        for k in between
    )


def _own_subject(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    return token.relation in SUBJECT and token.lemma not in RELATIVE


def _modifies(sentence: Sentence, thing: int, word: int) -> bool:
    token = sentence.tokens[word]
    return token.head == thing and token.relation in MODIFYING


def whole_name(sentence: Sentence, word: int) -> int:
    """The last noun of a name that a word opens: `agency` for the `aid` of `aid agency`."""
    while sentence.tokens[word].relation == "compound" and sentence.tokens[word].head >= 0:
        word = sentence.tokens[word].head
    return word


def _told_of(sentence: Sentence, thing: int, word: int) -> bool:
    """The thing, or a number of it, is the subject of the word."""
    tokens = sentence.tokens
    while tokens[thing].relation in PARTS and tokens[thing].head >= 0:
        thing = tokens[thing].head
    verb = tokens[thing].head
    had = tokens[word].relation == "obj" and tokens[word].head == verb
    has = had and verb >= 0 and tokens[verb].lemma == "have"  # "no agency has permission"
    return (verb == word or has) and tokens[thing].relation in SUBJECT


def _phrases_of(sentence: Sentence, text: str) -> Iterator[tuple[str, int]]:
    """(condition, word) for each listed phrase, the first of a condition last."""
    low = text[sentence.start : sentence.end].lower()
    for match in reversed(list(_phrases().finditer(low))):
        at = sentence.start + match.start()
        word = next((k for k, t in enumerate(sentence.tokens) if t.end > at), None)
        if word is not None:
            yield from ((name, word) for name in _index("phrases")[match[0]])


def _listed(sentence: Sentence) -> list[dict[str, list[int]]]:
    """For each list and each condition, the words of a sentence that stand in it."""
    out: list[dict[str, list[int]]] = [{} for _ in LISTS]
    for k, token in enumerate(sentence.tokens):
        noun = token.pos in ("NOUN", "PROPN") or k == 0  # "Mines lie" opens like "Mine is"
        single, joined = _single(sentence, k), _joined(sentence, k)
        for field, found in zip(LISTS, out, strict=True):
            if field == "nouns" and _names_way(sentence, k):
                continue
            alone = noun if field == "nouns" else token.pos != "PROPN"
            index = _index(field)
            keys = [key for key in (*(single if alone else ()), *joined) if key in index]
            for name in {n for key in keys for n in index[key]}:
                found.setdefault(name, []).append(k)
    return out


def _names_way(sentence: Sentence, word: int) -> bool:
    """`Supply` of "supply route", `access` of "access road": a way, not what comes by it."""
    token = sentence.tokens[word]
    above = sentence.tokens[token.head] if token.head > word else None
    ways = _index("nouns").get(above.lemma, ()) if above else ()
    return token.relation == "compound" and WAYS in ways


def _single(sentence: Sentence, word: int) -> tuple[str, str]:
    """A word as it may be listed: its lemma and its form."""
    token = sentence.tokens[word]
    return token.lemma, token.text.lower()


def _joined(sentence: Sentence, word: int) -> tuple[str, ...]:
    """It with the words behind it: `mobile network`, `medical centres`, `hours a day`."""
    after = [t.text.lower() for t in sentence.tokens[word : word + 3]]
    if len(after) < 2:
        return ()
    one = f"{after[0]} {sentence.tokens[word + 1].lemma}"
    return (" ".join(after[:2]), one, "".join(after), " ".join(after))


@cache
def _index(field: str) -> dict[str, tuple[str, ...]]:
    """Listed word or phrase to the conditions that list it."""
    out: dict[str, list[str]] = {}
    for name, kind in codebook.conditions().items():
        for word in getattr(kind, field):
            out.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in out.items()}


@cache
def _phrases() -> re.Pattern[str]:
    """All phrases in one pattern, the longest first."""
    longest = sorted(_index("phrases"), key=lambda p: (-len(p), p))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def _steps(sentence: Sentence, a: int, b: int) -> int:
    """Steps between two words in the tree."""
    up, over = [a, *ancestors(sentence, a)], [b, *ancestors(sentence, b)]
    common = next((x for x in up if x in over), None)
    below = [*(up if common is None else up[: up.index(common)])]
    below += over if common is None else over[: over.index(common)]
    return sum(not _listed_on(sentence, k) for k in below)


def _listed_on(sentence: Sentence, word: int) -> bool:
    """A noun joined to another stands where that one stands: `including hospitals and water`."""
    token = sentence.tokens[word]
    return token.relation == "conj" and token.pos in ("NOUN", "PROPN")
