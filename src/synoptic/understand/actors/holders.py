"""Whoever takes or holds ground, or attacks under a name, is a side, whatever it is called.

"Cobra militiamen rule the north bank", "the town is controlled by the Committee": no list has
them, and nothing else in the report need tell who they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Precision
from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.modifiers import BEFORE, by_adjective
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    Predicate,
    fillers,
    holder,
    holding,
    predicate_at,
    preposition_objects,
)

# What is held, where it has no name of its own.
GROUND = frozenset(
    """town city village hill fort fortress bridge airport airfield port harbour district quarter
    province region area road railway station barracks ridge mountain camp base capital
    island""".split()
)
HOLDINGS = frozenset({"control", "rule", "hand", "possession", "occupation", "keeping"})
LED = (["-", "led"], ["–", "led"])
OF_THE_NAME = ("compound", "amod", "flat", "nmod:desc", "nummod", "punct")
OTHERS = frozenset({"TIME", "QUANTITY", "EVENT", "PERSON"})  # types of names that are no sides
NO_SIDES = frozenset(
    {"people", "other", "one", "side", "man", "all", "none", "both", "day", "night"}
)
# Said alone, these are somebody's, and it is not told whose.
UNTOLD = frozenset({"fighter", "troop", "soldier", "force", "army", "unit", "military"})
ASSAULT = "ASSAULT"
KIND = "group"
MOST = 4  # words in front of the head that belong to the name


def holders(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each doer of taking or holding that no other rule knows."""
    for number, sentence in enumerate(setting.document.sentences):
        yield from _told_before(setting, number, sentence)
        seen: set[int] = set()
        for head in _doers(setting, number, sentence):
            if head not in seen and _may_be_a_side(setting, number, sentence, head):
                seen.add(head)
                yield _mention(setting, number, sentence, head)


def _told_before(setting: Setting, number: int, sentence: Sentence) -> Iterator[ActorMention]:
    """`government-held`, `in rebel hands`, `rebel-led`."""
    for word, token in enumerate(sentence.tokens):
        noun = sentence.tokens[token.head] if token.relation in BEFORE and token.head >= 0 else None
        behind = (k for k in (word + 2, word + 1) if holder(sentence, k) == word)
        held = any(holding(sentence, k) for k in behind)
        owned = noun is not None and noun.lemma in HOLDINGS
        led = [t.text.lower() for t in sentence.tokens[word + 1 : word + 3]] in LED
        if (held or owned or led) and (number, word) not in setting.mentions:
            found = by_adjective(setting, number, sentence, word)
            if found:
                yield found


def _doers(setting: Setting, number: int, sentence: Sentence) -> Iterator[int]:
    known = codebook.predicates()
    for index, token in enumerate(sentence.tokens):
        predicate = predicate_at(sentence, index)
        holds = predicate.verbal and known.tells_control(token.lemma, "VERB")
        objects = fillers(predicate, "ARG1") if holds else ()
        if predicate.verbal and any(
            e.type == ASSAULT for e in known.candidates(token.lemma, "VERB")
        ):
            yield from (k for k in fillers(predicate, "ARG0") if _with_name(sentence, k))
        if any(_is_ground(setting, number, sentence, o) for o in objects):
            yield from fillers(predicate, "ARG0")
        if token.lemma in HOLDINGS and token.pos == "NOUN":
            yield from _of_a_holding(setting, number, predicate)


def _with_name(sentence: Sentence, head: int) -> bool:
    """`Mai Mai militiamen`: a noun for those who fight, behind a name of theirs."""
    before = (c for c in sentence.children(head) if sentence.tokens[c].relation in ("compound",))
    named = any(sentence.tokens[c].pos == "PROPN" and _is_name(sentence, c) for c in before)
    return named and sentence.tokens[head].pos == "NOUN" and _armed(sentence.tokens[head].lemma)


def _of_a_holding(setting: Setting, number: int, noun: Predicate) -> Iterator[int]:
    """`X is under the control of Y`, `Y is in control of X`."""
    sentence, below = noun.sentence, preposition_objects(noun.sentence, noun.index, "of")
    subjects = fillers(noun, "subject") or fillers(
        predicate_at(sentence, noun.token.head), "subject"
    )
    for one, other in ((subjects, below), (below, subjects)):
        if any(_is_ground(setting, number, sentence, k) for k in one):
            yield from other


def _is_ground(setting: Setting, number: int, sentence: Sentence, word: int) -> bool:
    mention = setting.places.get((number, word))
    if mention is not None and mention.place is not None:
        wide = mention.place.precision is Precision.COUNTRY  # "leaves Syria's fourth-largest city"
        return mention.kind in ("place", "facility", "relation") and not wide
    token = sentence.tokens[word]
    return token.pos == "NOUN" and token.lemma in GROUND


def _may_be_a_side(setting: Setting, number: int, sentence: Sentence, head: int) -> bool:
    """Whether a word names neither a place, a known actor, a person nor a thing."""
    token = sentence.tokens[head]
    known = (number, head) in setting.mentions or (number, head) in setting.places
    other = any(e.start <= head < e.end and e.type in OTHERS for e in sentence.entities)
    owned = any(sentence.tokens[c].relation == "nmod:poss" for c in sentence.children(head))
    if known or other or owned or token.lemma in NO_SIDES:
        return False
    alone = token.lemma in UNTOLD and not any(
        sentence.tokens[c].relation in OF_THE_NAME for c in sentence.children(head)
    )
    return _is_name(sentence, head) or (token.pos == "NOUN" and _armed(token.lemma) and not alone)


def _armed(lemma: str) -> bool:
    found = codebook.actor_patterns().head(lemma)
    return found is not None and found.kind in ("armed-group", "military")


def _is_name(sentence: Sentence, word: int) -> bool:
    """`the Kingites`, `the Committee`: a capital that does not only open the sentence."""
    token = sentence.tokens[word]
    opens = word == 0 or sentence.tokens[word - 1].pos == "PUNCT"
    return token.text[0].isupper() and (token.pos == "PROPN" or (token.pos == "NOUN" and not opens))


def _mention(setting: Setting, number: int, sentence: Sentence, head: int) -> ActorMention:
    """The name as the report writes it. One told by a common noun alone is this report's own."""
    start = head
    for child in range(head - 1, max(head - 1 - MOST, -1), -1):
        token = sentence.tokens[child]
        inside = token.relation == "flat" or token.head in range(child + 1, head + 1)
        if not inside or token.relation not in OF_THE_NAME:
            break
        start = child
    end = head + 1
    while (
        end < len(sentence.tokens)
        and sentence.tokens[end].relation == "flat"
        and sentence.tokens[end].head == head
    ):
        end += 1
    label = setting.document.text(sentence, start, end)
    known = codebook.actor_patterns().head(sentence.tokens[head].lemma)
    kind = known.kind if known else KIND
    named = any(_is_name(sentence, k) for k in range(start, end))
    actor = (
        setting.registry.named(label, kind)
        if named
        else setting.registry.nameless(label, kind, setting.document.report.id)
    )
    return ActorMention(number, start, end, head, actor, label, named)
