"""Whom or what a deed was done to, in the words of the text and in the keys' closed lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.templates.words import THINGS, listed, person_type
from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Entity, Sentence
from synoptic.understand.whereabouts.spots import grounds

BEFORE = ("compound", "amod", "nmod:poss", "flat", "nummod", "appos")
SHORT = 6  # words of a phrase behind a noun: "of the state-owned bank"
NOT_OURS = frozenset(
    "violence war peace it this that which what one other way situation body corpse remains".split()
)


@dataclass(frozen=True, slots=True)
class Target:
    """A person, persons or a thing; `name` and `words` as they stand in the text."""

    person: bool
    name: str
    words: str
    type: str
    number: str
    effect: str | None
    armed: bool = False

    @property
    def label(self) -> str:
        """What the slots about it point at."""
        return self.name or self.words


def target(
    analysis: Analysis, number: int, head: int, effect: str | None, persons: Mapping[str, str]
) -> Target | None:
    """The target that a word stands for; None where it stands for none.

    `persons`: the names of the report's persons by the ids of their actors.
    """
    sentence = analysis.document.sentences[number]
    token = sentence.tokens[head]
    name = _name(analysis, number, head) or _meant(analysis, number, head, persons)
    words = _described(sentence, head)
    lemmas = (token.lemma, *reversed([w.lower() for w in words.split()]))
    if name:
        type_ = person_type(*lemmas[1:])
        return Target(True, name, words, type_, "1", effect, type_ in ARMED)
    if token.pos not in ("NOUN", "PROPN", "NUM") or token.lemma in NOT_OURS or not words:
        return None
    if grounds(sentence, head):  # "shot at near the town of X": where it was
        return None
    kinds = codebook.object_kinds().get(token.lemma, frozenset())
    count = _number(analysis, number, head)
    if codebook.population_of(token.lemma) and _people(token.lemma):
        armed = codebook.doer_of(token.lemma) == "armed" and person_type(*lemmas) in ARMED
        return Target(True, "", words, person_type(*lemmas), count, effect, armed)
    if kinds & {"person", "diplomat"}:
        return Target(True, "", words, person_type(*lemmas), count, effect)
    type_ = listed(THINGS, *lemmas)
    if type_ or kinds & {"facility", "property", "vehicle"}:
        armed = bool(OF_ARMIES & {*lemmas})
        return Target(False, "", words, type_ or "OTHER", count, effect, armed)
    return None


ARMED = ("ACTIVE MILITARY",)
OF_ARMIES = frozenset("military army barracks garrison battalion brigade guerrilla rebel".split())


def _people(lemma: str) -> bool:
    population = codebook.population_of(lemma)
    return bool(population) and codebook.populations()[population or ""].unit == "people"


def _entity(sentence: Sentence, head: int) -> Entity | None:
    return next(
        (e for e in sentence.entities if e.type == "PERSON" and e.start <= head < e.end), None
    )


def _name(analysis: Analysis, number: int, head: int) -> str:
    """A person's name in the words themselves."""
    sentence = analysis.document.sentences[number]
    tokens = sentence.tokens
    near = [head, *(c for c in sentence.children(head) if tokens[c].relation in ("appos", "flat"))]
    for word in near:
        entity = _entity(sentence, word)
        if entity and tokens[word].pos == "PROPN":
            return analysis.document.text(sentence, entity.start, entity.end)
    return ""


def _meant(analysis: Analysis, number: int, head: int, persons: Mapping[str, str]) -> str:
    """The full name of the one person whom "he" or "the judge" means."""
    mention = analysis.actors.get((number, head))
    name = persons.get(mention.actor, "") if mention and not mention.others else ""
    return name if " " in name else ""


def _described(sentence: Sentence, head: int) -> str:
    """A noun with what stands before it: `presidency minister`; for a name, its title."""
    tokens, entity = sentence.tokens, _entity(sentence, head)
    last = head
    if entity:
        last = entity.start - 1
        if last < 0 or tokens[last].pos not in ("NOUN", "PROPN"):
            return _beside(sentence, head)
    return _with_tail(sentence, last, _text(sentence, first_word(sentence, last), last + 1))


def first_word(sentence: Sentence, head: int) -> int:
    """The first of the nouns and adjectives before a noun, a time left out."""
    tokens, first = sentence.tokens, head
    times = {k for e in sentence.entities if e.type == "TIME" for k in range(e.start, e.end)}
    while (
        first
        and first - 1 not in times
        and (
            tokens[first - 1].pos in ("NOUN", "PROPN", "ADJ")
            or tokens[first - 1].text in ("-", "'s")
        )
    ):
        first -= 1
    return first


def _beside(sentence: Sentence, head: int) -> str:
    """`Galan, a presidential candidate`: the noun in apposition."""
    for child in sentence.children(head):
        if sentence.tokens[child].relation == "appos" and sentence.tokens[child].pos == "NOUN":
            return _described(sentence, child)
    return ""


def _with_tail(sentence: Sentence, head: int, words: str) -> str:
    """A thing with a short phrase behind it: `branch of the state-owned bank`."""
    tails = (sentence.subtree(c) for c in sentence.children(head) if c > head)
    for start, end in tails:
        if start == head + 1 and end - start <= SHORT and sentence.tokens[start].text == "of":
            return f"{words} {_text(sentence, start, end)}"
    return words


def _text(sentence: Sentence, start: int, end: int) -> str:
    words = [t.text for t in sentence.tokens[start:end]]
    return " ".join(words).replace(" - ", "-").replace(" '", "'").strip(" -'")


def _number(analysis: Analysis, number: int, head: int) -> str:
    """`1`, `12`, `~20`, `60-`, `PLURAL`."""
    for quantity in analysis.quantities.get(number, ()):
        if quantity.head == head and quantity.unit in (None, "people"):
            best = f"{quantity.best:.0f}"
            if quantity.high is None:
                return f"{best}-"
            vague = quantity.low != quantity.high
            return f"~{best}" if vague else best
    token = analysis.document.sentences[number].tokens[head]
    plural = (token.pos == "NOUN" and token.text.lower() != token.lemma) or token.lemma == "people"
    return "PLURAL" if plural else "1"


def merged(targets: Iterator[Target]) -> list[Target]:
    """Each target once: names that share their words, and nouns that are the same."""
    found: list[Target] = []
    for new in targets:
        same = next((k for k, old in enumerate(found) if _same(old, new)), None)
        if same is None:
            found.append(new)
        else:
            found[same] = _fuller(found[same], new)
    return found


def _same(old: Target, new: Target) -> bool:
    if old.person != new.person or bool(old.name) != bool(new.name):
        return False
    a, b = ({*(t.name or t.words.split()[-1]).lower().split()} for t in (old, new))
    return a <= b or b <= a


def _fuller(old: Target, new: Target) -> Target:
    """The longer name and description, the number that is told, the worse effect."""
    name = max(old.name, new.name, key=len)
    words = old.words if len(old.words) >= len(new.words) or old.name == "" else new.words
    number = old.number if old.number not in ("PLURAL", "1") else new.number
    kinds = [t.type for t in (old, new) if t.type != "CIVILIAN"]
    effect = "DEATH" if "DEATH" in (old.effect, new.effect) else old.effect or new.effect
    return Target(old.person, name, words, (kinds or [old.type])[0], number, effect, old.armed)
