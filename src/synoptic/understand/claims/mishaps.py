"""Deeds that nobody did: "the floods killed 40", "a plane crashed and destroyed ten houses"."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at, preposition_objects, subjects
from synoptic.understand.tellings import Telling

BECAUSE = frozenset({"because", "due", "by", "from"})
# Words beside a crash by which it may be somebody's deed.
MEANT = frozenset(
    """shoot shot down hit strike hijack ram intercept bomb attack sabotage shell shelling bombing
    bombardment airstrike rocket missile""".split()
)
# What is fired or planted does not come down by accident.
FIRED = frozenset({"projectile", "munition", "explosive", "weapon"})


# Clauses beside the harm in which what came down is told: "killed when a jet crashed".
BESIDE = ("conj", "advcl", "parataxis", "acl", "root")
WENT_DOWN = frozenset({"aircraft", "vehicle", "ship"})
MISHAP = ("HARM", "accident")
CRASH = "harm.accident"  # the entry of what comes down or collides; bombs burst by another


def by_chance(telling: Telling) -> tuple[str, str | None] | None:
    """What a deed without a doer is when its cause is a mishap: `the floods killed 40`.

    Whoever flies the jet that crashed is no doer either.
    """
    if telling.entry.type != "ASSAULT":
        return None
    if telling.entry.measure and _in_a_crash(telling):
        return MISHAP
    if telling.actors:
        return None
    proposition = telling.proposition
    for head in (*proposition.heads("actor"), *proposition.heads("cause")):
        for entry in (*_named(telling.sentence, head), *_befell(telling, head)):
            if entry.type == "HARM" and entry.mode:
                return entry.type, entry.mode
    return None


def _in_a_crash(telling: Telling) -> bool:
    """True where a clause beside the harm tells what crashed: `crashed into a mill and killed`."""
    sentence, tokens = telling.sentence, telling.sentence.tokens
    if _meant(sentence):
        return False
    known = codebook.object_kinds()
    for verb in _beside(sentence, telling.proposition.verb.index):
        crash = predicate_at(sentence, verb)
        fell = (known.get(tokens[h].lemma, frozenset()) for h in subjects(crash))
        told = any(k & WENT_DOWN and not k & FIRED for k in fell)
        if told and not crash.passive and _accident(tokens[verb].lemma):
            return True
    return False


def kills_others(telling: Telling) -> bool:
    """`A jet crashed into a mill, killing nine`: whose jet it was is not who was harmed."""
    sentence, tokens = telling.sentence, telling.sentence.tokens
    if (telling.entry.type, telling.entry.mode) != MISHAP:
        return False
    index = codebook.predicates()
    beside = _beside(sentence, telling.proposition.verb.index)
    told = (e for k in beside for e in index.candidates(tokens[k].lemma, "VERB"))
    return any(e.measure in ("killed", "wounded") for e in told)


def _beside(sentence: Sentence, verb: int) -> Iterator[int]:
    """The verb, and those of the clauses above it, below it and joined to it."""
    tokens, chain = sentence.tokens, [verb]
    if tokens[verb].relation in ("obj", "nsubj", "nsubj:pass"):  # "the damage", looked at
        chain.append(tokens[verb].head)
    while tokens[chain[-1]].relation in BESIDE and tokens[chain[-1]].head >= 0:
        chain.append(tokens[chain[-1]].head)
    below = (c for k in chain for c in sentence.children(k) if tokens[c].relation in BESIDE)
    yield from (*chain, *below)


def _accident(lemma: str) -> bool:
    entries = codebook.predicates().candidates(lemma, "VERB")
    return any(e.id == CRASH for e in entries)


def _meant(sentence: Sentence) -> bool:
    """True where the sentence tells of a deed by which it came down."""
    return any(t.lemma in MEANT or t.text.lower() in MEANT for t in sentence.tokens)


def _named(sentence: Sentence, head: int) -> Iterator[Entry]:
    """What the noun itself tells: `floods`, `gas explosion`, `collapse of a mine`."""
    index, tokens = codebook.predicates(), sentence.tokens
    lemma = tokens[head].lemma
    own = index.candidates(f"{tokens[head - 1].lemma} {lemma}", "NOUN") if head else ()
    yield from (own or index.candidates(lemma, "NOUN"))[:1]
    for word in (*preposition_objects(sentence, head, "of"), *_causes(sentence, head)):
        yield from index.candidates(f"{tokens[word].lemma} {lemma}", "NOUN")[:1]
        named = f"{tokens[word - 1].lemma} {tokens[word].lemma}"
        yield from index.candidates(named, "NOUN")[:1] if word - 1 > head else ()


def _causes(sentence: Sentence, head: int) -> Iterator[int]:
    """What a noun came of: `an explosion caused by a leak`, `because of gas`."""
    for word in range(head + 1, len(sentence.tokens)):
        if sentence.tokens[word].pos in ("VERB", "AUX") and sentence.tokens[word].head != head:
            return
        if sentence.tokens[word].pos == "NOUN" and sentence.cases(word) & BECAUSE:
            yield word


def _befell(telling: Telling, head: int) -> Iterator[Entry]:
    """What became of the thing before: `a bridge collapsed and killed 43`, `the jet that crashed`.

    Nothing where the sentence tells of a deed by which it came down.
    """
    sentence, tokens = telling.sentence, telling.sentence.tokens
    known = codebook.object_kinds().get(tokens[head].lemma, frozenset())
    if known & FIRED or codebook.mode_of_means(tokens[head].lemma) == "drone":
        return
    if _meant(sentence):
        return
    verb = telling.proposition.verb.index
    above = tokens[verb].head if tokens[verb].relation in ("conj", "advcl") else -1
    clauses = [c for c in sentence.children(head) if tokens[c].relation.startswith("acl")]
    for clause in (*clauses, *([above] if above >= 0 else [])):
        if not predicate_at(sentence, clause).passive:
            entries = codebook.predicates().candidates(tokens[clause].lemma, "VERB")
            yield from (e for e in entries if (e.type, e.mode) == MISHAP)
