"""Which entry of the codebook a word stands for: by its object, its doer and what is beside it."""

from __future__ import annotations

from collections.abc import Callable

from synoptic import codebook
from synoptic.codebook.measures import Doer
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.codebook.predicates import doer_of
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    fillers,
    preposition_objects,
    subjects,
)

KindsOf = Callable[[Sentence, int], frozenset[str]]
# Words before a noun of people that make them armed: "security men".
SECURITY = ("security", "army", "military", "militia")
SIDES = frozenset({"group", "person", "troops"})
HYPHEN = "-"
PARTICLES = frozenset("back out off over up down away in together close nearer near".split())
COMING_DOWN = frozenset({"land", "fall", "crash", "rain", "hit", "strike"})
AROUND = frozenset({"surrounding", "encircling", "enveloping"})
BARE_OBJECTS = frozenset({"place"})

CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
STATE = "state"
# Nouns that only hold the event that follows `of`.
NAMING = (STATE, "cessation")
HOLDING = frozenset(
    {*NAMING, "series", "round", "wave", "spate", "string", "flurry", "raft", "set"}
)


def entry_for(predicate: Predicate, kinds_of: KindsOf) -> Entry | None:
    """The first codebook entry of the word whose object fits."""
    kinds: frozenset[str] = frozenset().union(
        *(kinds_of(predicate.sentence, o) for o in objects(predicate)[:1] or _fallen(predicate))
    )
    pos = {"ADV": "ADJ"}.get(predicate.token.pos, predicate.token.pos)
    pos = "VERB" if predicate.verbal else pos
    transitive = predicate.verbal and (predicate.passive or bool(fillers(predicate, "object")))
    index, lemma = codebook.predicates(), predicate.token.lemma
    if hyphened(predicate.sentence, predicate.index) and pos == "ADP":
        pos = "NOUN"  # "a sit-in"
    name = name_of(predicate)
    named = index.candidates(name, pos) if name else ()
    for entry in named or index.candidates(lemma, pos, particle(predicate)):
        if (
            _has_needed(predicate, entry)
            and not _ruled_out(predicate, entry)
            and _has_subject(predicate, entry, kinds_of)
            and entry.fits(kinds, transitive=transitive, doer=_doer(predicate, entry, kinds_of))
        ):
            return entry
    return None


def _fallen(predicate: Predicate) -> list[int]:
    """What comes down by itself: `shells landed in X`, where the roles make them who does it."""
    alone = predicate.verbal and not fillers(predicate, "object")
    return subjects(predicate)[:1] if alone and predicate.token.lemma in COMING_DOWN else []


def hyphened(s: Sentence, index: int) -> str | None:
    """The part before the hyphen that makes one word with what follows: `sit` of `sit-in`."""
    if index < 2 or s.tokens[index - 1].text != HYPHEN:
        return None
    first, hyphen, word = s.tokens[index - 2 : index + 1]
    return first.lemma if first.end == hyphen.start and hyphen.end == word.start else None


def name_of(noun: Predicate) -> str | None:
    """The name that a noun ends: `hunger strike`, `cease-fire`, `state of siege`."""
    s = noun.sentence
    if part := hyphened(s, noun.index):
        return f"{part}-{noun.token.lemma}"
    if (above := _noun_above(noun)) in NAMING:
        return f"{above} of {noun.token.lemma}"
    beside = (c for c in s.children(noun.index) if s.tokens[c].relation in ("compound", "amod"))
    if noun.verbal or noun.index - 1 not in beside:
        return None
    return f"{s.tokens[noun.index - 1].lemma} {noun.token.lemma}"


def held_by(noun: Predicate) -> str | None:
    """The noun that only holds it: `state` of "state of siege", `round` of "round of drills"."""
    above = _noun_above(noun)
    return above if above in HOLDING else None


def _noun_above(noun: Predicate) -> str | None:
    """The noun that it is bound to by `of`."""
    s, above = noun.sentence, noun.token.head
    of = noun.token.relation == "nmod" and "of" in s.cases(noun.index)
    return s.tokens[above].lemma if of and above >= 0 else None


def _doer(predicate: Predicate, entry: Entry, kinds_of: KindsOf) -> Doer | None:
    """Whether those who do it bear arms or are people, where the words tell."""
    s = predicate.sentence
    for slot in entry.roles.get("actor") or entry.roles.get("recipient") or ():
        for head in fillers(predicate, slot):
            kinds = kinds_of(s, head)
            if bears_arms(s, head):
                return "armed"
            if "people" in kinds:
                return "people"
            doer = doer_of(s.tokens[head].lemma)
            return None if doer == "people" and "group" in kinds else doer  # "the army's men"
    return None


def bears_arms(s: Sentence, head: int) -> bool:
    """`security men`, `men of the garrison`, `soldiers and men`: armed by a word beside it."""
    beside = [c for c in s.children(head) if s.tokens[c].relation in ("compound", "amod", "conj")]
    return any(
        doer_of(s.tokens[c].lemma) == "armed" or s.tokens[c].lemma in SECURITY for c in beside
    )


def _has_needed(predicate: Predicate, entry: Entry) -> bool:
    """True where a preposition or clause that it needs stands below the word, not before a time."""
    s = predicate.sentence
    first, last = s.subtree(predicate.index)
    below = {s.tokens[c].relation for c in s.children(predicate.index)}
    if entry.clause and below.isdisjoint(CLAUSES):
        return False
    return not entry.needs or any(
        s.tokens[k].lemma in entry.needs
        and (s.tokens[k].relation == "case" or s.tokens[k].lemma == "for")  # "for students to"
        and not _time(s, s.tokens[k].head)
        for k in range(first, last)
    )


def _time(s: Sentence, word: int) -> bool:
    """`on Saturday`: a day, not a place."""
    return any(e.type == "TIME" and e.start <= word < e.end for e in s.entities)


def _has_subject(predicate: Predicate, entry: Entry, kinds_of: KindsOf) -> bool:
    """True where the subject is of the kinds that an entry asks for; a side is no place."""
    wanted = set(entry.subject)
    found = (kinds_of(predicate.sentence, k) for k in subjects(predicate)[:1])
    others = SIDES if "place" in wanted else frozenset()
    return not wanted or any(kinds & wanted and not kinds & others for kinds in found)


def _ruled_out(predicate: Predicate, entry: Entry) -> bool:
    """True where what is right below makes it another thing: `rescue operation`, `heart attack`,
    `hails from`, `denies them an income`; or the passive: `reached by telephone`.
    """
    if predicate.verbal and predicate.token.lemma in entry.active and predicate.passive:
        return True
    s = predicate.sentence
    if _idiom(predicate, entry) or _lies_around(predicate):
        return True
    return bool(entry.unless) and any(
        s.tokens[c].relation in entry.unless
        or (
            s.tokens[c].relation in ("amod", "compound", "obl")
            and s.tokens[c].lemma in entry.unless
        )
        or any(s.tokens[k].lemma in entry.unless for k in _prepositions(s, c))
        for c in s.children(predicate.index)
    )


def _lies_around(predicate: Predicate) -> bool:
    """`The area surrounding the town hall` lies around it, and besieges nobody."""
    token, s = predicate.token, predicate.sentence
    if token.text.lower() not in AROUND or token.relation != "acl":
        return False
    return "place" in codebook.object_kinds().get(s.tokens[token.head].lemma, frozenset())


def _idiom(predicate: Predicate, entry: Entry) -> bool:
    """`Hit the nail`, `struck a chord`: what its object makes another thing."""
    tokens = predicate.sentence.tokens
    return bool(entry.not_of) and any(
        tokens[o].lemma in entry.not_of for o in objects(predicate)[:1]
    )


def is_idiom(predicate: Predicate) -> bool:
    """True where the codebook says of some sense of the verb that its object rules it out."""
    if not predicate.verbal:
        return False
    candidates = codebook.predicates().candidates(predicate.token.lemma, "VERB")
    return any(_idiom(predicate, entry) for entry in candidates)


def _prepositions(s: Sentence, word: int) -> list[int]:
    """The prepositions of a noun that hangs on a verb."""
    if s.tokens[word].relation != "obl":
        return []
    return [k for k in s.children(word) if s.tokens[k].relation == "case"]


def particle(predicate: Predicate) -> str | None:
    """The particle of a verb ("take over"), as the tree gives it, or a bare adverb beside it.

    "Take place" is a verb too.
    """
    s = predicate.sentence
    for child in s.children(predicate.index):
        token = s.tokens[child]
        if token.relation == "compound:prt":
            return token.lemma
        if token.relation == "advmod" and token.pos in ("ADV", "ADP") and token.lemma in PARTICLES:
            return token.lemma
        if token.relation == "obj" and token.lemma in BARE_OBJECTS and not s.children(child):
            return token.lemma
    return None


def objects(predicate: Predicate) -> tuple[int, ...]:
    """The thing acted upon: ARG1; for a noun what follows `of`, or whose it is."""
    found = fillers(predicate, "ARG1")
    if found or predicate.verbal:
        return found
    s = predicate.sentence
    return (
        *preposition_objects(s, predicate.index, "of"),
        *(c for c in s.children(predicate.index) if s.tokens[c].relation == "nmod:poss"),
    )
