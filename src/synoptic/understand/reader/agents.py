"""Who did it and to whom, where the reader took the doer for the one it was done to.

`The junta executed four monks`: a name right before a verb of harm and a noun right behind it,
with nothing between, are its subject and its object. A participle has no object behind it.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic import codebook
from synoptic.understand.document import Frame, Role, Sentence, Token
from synoptic.understand.grammar.subjects import ARMS

HARMFUL = ("ASSAULT", "COERCE")
DONE_TO = "ARG1"
SUBJECTS = ("nsubj", "nsubj:pass")
NOUNS = ("NOUN", "PROPN")
NONE: frozenset[str] = frozenset()
# What people are left or taken as: `held hostage`, `two killed, nine wounded`.
OUTCOMES = frozenset("dead wounded injured hurt missing hostage captive prisoner".split())


def with_agents(sentence: Sentence) -> Sentence:
    """The sentence with the doers of its verbs of harm as their subjects."""
    sentence = _over_means(_two_tolls(_active(sentence)))
    for k, frame in enumerate(sentence.frames):
        pair = _misread(sentence, frame)
        if pair:
            frames = list(sentence.frames)
            frames[k] = _turned(frame)
            tokens = tuple(_joined(list(sentence.tokens), frame.predicate, *pair))
            sentence = replace(sentence, tokens=tokens, frames=tuple(frames))
    return sentence


def _active(sentence: Sentence) -> Sentence:
    """`The air force targeted a team`: with an object and no helper no subject is struck."""
    tokens = list(sentence.tokens)
    for k, token in enumerate(tokens):
        if token.relation != "nsubj:pass" or token.head < k or _counted(sentence, k):
            continue
        below = {tokens[c].relation for c in sentence.children(token.head)}
        behind = any(tokens[c].relation == "obj" for c in sentence.children(token.head))
        if behind and "aux:pass" not in below and _of_harm(tokens[token.head]):
            tokens[k] = replace(token, relation="nsubj")
    return replace(sentence, tokens=tuple(tokens)) if tuple(tokens) != sentence.tokens else sentence


def _two_tolls(sentence: Sentence) -> Sentence:
    """`Five villagers killed 10 wounded in blast`: a comma is lost, the five killed nobody."""
    tokens, frames = list(sentence.tokens), list(sentence.frames)
    for k, frame in enumerate(frames):
        doer = frame.role("ARG0")
        if doer is None or doer.end != frame.predicate or not _second_toll(tokens, frame.predicate):
            continue
        head = sentence.head_of(doer.start, doer.end)
        if _counted(sentence, head) and tokens[head].relation == "nsubj":
            tokens[head] = replace(tokens[head], relation="nsubj:pass")
            others = tuple(r for r in frame.roles if r.name not in ("ARG0", DONE_TO))
            struck = Role(DONE_TO, doer.start, doer.end)
            frames[k] = replace(frame, roles=(struck, *others))
    if frames == list(sentence.frames):
        return sentence
    return replace(sentence, tokens=tuple(tokens), frames=tuple(frames))


def _over_means(sentence: Sentence) -> Sentence:
    """`The militia targeted with mortars the town of X`: what it fired stands before the object."""
    for k, frame in enumerate(sentence.frames):
        before, verb = frame.role(DONE_TO), frame.predicate
        struck = _object_behind_means(sentence, verb)
        if struck is None or not before or before.end != verb or frame.role("ARG0"):
            continue
        doer = sentence.head_of(before.start, before.end)
        if _counted(sentence, doer):
            continue
        roles = (Role("ARG0", before.start, before.end), Role(DONE_TO, *sentence.subtree(struck)))
        frames = list(sentence.frames)
        frames[k] = replace(frame, roles=roles)
        words = list(sentence.tokens)
        words[struck] = replace(words[struck], head=verb)
        tokens = tuple(_joined(words, verb, doer, struck))
        return _over_means(replace(sentence, tokens=tokens, frames=tuple(frames)))
    return sentence


def _object_behind_means(sentence: Sentence, verb: int) -> int | None:
    """The object of an active verb of harm that `with` and a weapon stand before."""
    tokens, below = sentence.tokens, sentence.children(verb)
    if not _of_harm(tokens[verb]) or any(tokens[c].relation == "aux:pass" for c in below):
        return None
    means = (c for c in below if c > verb and "with" in sentence.cases(c))
    fired = [c for c in means if codebook.object_kinds().get(tokens[c].lemma, NONE) & ARMS]
    beside = [k for c in fired for k in sentence.children(c) if tokens[k].relation == "appos"]
    bare = (c for c in below if tokens[c].relation in ("obj", "obl") and not sentence.cases(c))
    struck = [*bare, *beside]
    if not fired:
        return None
    return next((k for k in struck if k > fired[0] and tokens[k].pos in NOUNS), None)


def _second_toll(tokens: list[Token], verb: int) -> bool:
    """A number with what became of those it counts, right behind a past form of harm.

    Not `killed 12 wounded soldiers`.
    """
    behind = tokens[verb + 1 : verb + 5]
    number = bool(behind) and behind[0].pos == "NUM"
    told = next((k for k, t in enumerate(behind[:3]) if t.text.lower() in OUTCOMES), None)
    past = tokens[verb].lemma != tokens[verb].text.lower()
    if not (number and told and past and _of_harm(tokens[verb])):
        return False
    return not any(t.pos in NOUNS for t in behind[told + 1 : told + 2])


def _misread(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """(doer, struck) of a frame that has the doer as ARG1 and those struck as ARG2."""
    before, behind = frame.role(DONE_TO), frame.role("ARG2")
    verb = frame.predicate
    if not before or not behind or frame.role("ARG0"):
        return None
    if before.end != verb or behind.start != verb + 1 or not _harmful(sentence, verb):
        return None
    doer, struck = (sentence.head_of(r.start, r.end) for r in (before, behind))
    told = sentence.tokens[struck]
    words = {t.lemma for t in sentence.tokens[behind.start : behind.end + 1]}
    if told.pos not in NOUNS or sentence.cases(struck) or words & OUTCOMES:
        return None
    return None if _counted(sentence, doer) else (doer, struck)


def _harmful(sentence: Sentence, verb: int) -> bool:
    """An active form of a verb of harm."""
    below = {sentence.tokens[c].relation for c in sentence.children(verb)}
    return _of_harm(sentence.tokens[verb]) and not below & {"aux:pass", "nsubj:pass", "obj"}


def _of_harm(token: Token) -> bool:
    entries = codebook.predicates().candidates(token.lemma, "VERB")
    told = (e.roles.get("recipient", ())[:1] for e in entries if e.type in HARMFUL)
    return (DONE_TO,) in told


def _counted(sentence: Sentence, noun: int) -> bool:
    """`Ten villagers killed`: whoever is counted before the verb was struck."""
    numbers = (sentence.tokens[c].pos for c in sentence.children(noun))
    return sentence.tokens[noun].pos == "NUM" or "NUM" in numbers


def _turned(frame: Frame) -> Frame:
    """The frame with its ARG1 as ARG0 and its ARG2 as ARG1."""
    names = {DONE_TO: "ARG0", "ARG2": DONE_TO}
    roles = (Role(names.get(r.name, r.name), r.start, r.end) for r in frame.roles)
    return replace(frame, roles=tuple(roles))


def _joined(tokens: list[Token], verb: int, doer: int, struck: int) -> list[Token]:
    """The words with the verb at the top of its clause, its subject and its object below it."""
    if tokens[verb].head == doer:
        above = tokens[doer]
        tokens[verb] = replace(tokens[verb], head=above.head, relation=above.relation)
        for k, token in enumerate(tokens):
            if token.head == doer and k > verb:
                tokens[k] = replace(token, head=verb)
        tokens[doer] = replace(above, head=verb, relation="nsubj")
    if tokens[doer].head == verb and tokens[doer].relation not in SUBJECTS:
        tokens[doer] = replace(tokens[doer], relation="nsubj")
    if tokens[struck].head == verb:
        tokens[struck] = replace(tokens[struck], relation="obj")
    return tokens
