"""Actors told only by an adjective before a happening: "Russian airstrikes", "rebel advance"."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.places import countries
from synoptic.model import Place, Precision
from synoptic.understand.actors.beside import Setting, either, followed_by_hyphen, guesses, regional
from synoptic.understand.actors.branded import a_side_here
from synoptic.understand.actors.lands import land_at
from synoptic.understand.actors.sides import party, side_named
from synoptic.understand.analysis import ActorMention
from synoptic.understand.deeds.standing import names_land
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.subjects import guessed_of
from synoptic.understand.reader.lemmas import lemma

# Happenings that belong to a country, not to a side: "the Syrian insurgency".
SHARED = frozenset(
    """war conflict insurgency uprising revolt revolution rebellion crisis unrest protest
    insurrection""".split()
)
# What a side has in the field: "rebel positions" are the rebels'.
POSTS = frozenset(
    """target position post outpost base convoy stronghold hideout headquarters camp trench bunker
    depot line site den lair facility installation asset""".split()
)
IN_THE_FIELD = frozenset({"vehicle", "aircraft", "ship", "emplacement", "stash", "weapon"})
NOT_THEIRS = IN_THE_FIELD | {"place"}
THEIRS = frozenset({"property", "goods"})
CIVIL = frozenset({"car", "vehicle", "target", "centre", "center", "area", "site", "object"})
EMBLEM = "emblem"  # whose flag it is stands before it as whose deed it is does
AIR_ARMS = ("air force",)
# Words of a speaker for those who fight, and what such people fire.
BRANDED = frozenset({"terrorist", "jihadist", "jihadi", "islamist", "extremist"})
WAGED = frozenset("advance assault offensive takeover onslaught ambush siege push".split())
GUNS = ("heavy-weapons", "firearms")
BEFORE = ("amod", "compound", "nmod:desc")


def modifier_actors(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each people's or side's name that stands before a noun of happening."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if (number, word) in setting.mentions or followed_by_hyphen(sentence, word):
                continue
            before = token.relation in BEFORE and happening(sentence, last_of(sentence, word))
            before = before or names_land(sentence, word)
            if not before and not _thought_to_be(sentence, word):
                continue
            if found := by_adjective(setting, number, sentence, word):
                yield found


def last_of(sentence: Sentence, word: int) -> int:
    """The noun at the end of those that a word stands before: `attack` of "rebel rocket attack"."""
    while sentence.tokens[word].relation in BEFORE and sentence.tokens[word].head > word:
        word = sentence.tokens[word].head
    return word


def _thought_to_be(sentence: Sentence, word: int) -> bool:
    """`raids believed to be Russian`."""
    above = sentence.tokens[word].head
    if sentence.tokens[word].relation != "xcomp" or above < 0:
        return False
    of = above - 1 if guessed_of(sentence, above) else sentence.tokens[above].head
    return of >= 0 and above in guesses(sentence, of) and happening(sentence, of)


def by_adjective(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> ActorMention | None:
    """The mention of the sides that an adjective or noun before another word tells of."""
    actors = _actors(setting, number, sentence, word)
    if not actors:
        return None
    label = sentence.tokens[word].text
    return ActorMention(number, word, word + 1, word, actors[0], label, False, others=actors[1:])


def happening(sentence: Sentence, head: int) -> bool:
    """A noun that the codebook knows as a happening, a flag or a post; a war is nobody's own."""
    token = sentence.tokens[head] if head >= 0 else None
    if token is None or not _noun(sentence, head) or token.lemma in SHARED:
        return False
    if token.pos == "PROPN":
        return bool(codebook.predicates().candidates(lemma(token.text, "NOUN"), "NOUN"))
    emblem = EMBLEM in codebook.object_kinds().get(token.lemma, frozenset())
    return (
        emblem
        or of_a_side(token.lemma)
        or bool(codebook.predicates().candidates(token.lemma, "NOUN"))
    )


def of_a_side(lemma: str) -> bool:
    """True for what a side has in the field: its posts, vehicles and guns."""
    return lemma in POSTS or bool(codebook.object_kinds().get(lemma, frozenset()) & IN_THE_FIELD)


def of_people(lemma: str) -> bool:
    """True for what those who live in a place have there: their homes, shops and fields."""
    kinds = codebook.object_kinds().get(lemma, frozenset())
    return lemma in CIVIL or bool(kinds & THEIRS and not kinds & NOT_THEIRS)


def _noun(sentence: Sentence, word: int) -> bool:
    """A common noun, though a headline may write it as a name."""
    pos = sentence.tokens[word].pos
    return pos == "NOUN" or (pos == "PROPN" and sentence.titled)


def _actors(setting: Setting, number: int, sentence: Sentence, word: int) -> tuple[str, ...]:
    """The sides of an adjective and of those joined to it; none where only one of them is meant."""
    if either(sentence, word):
        return ()
    found = (_actor(setting, number, sentence, k) for k in (word, *_joined(sentence, word)))
    return tuple(dict.fromkeys(actor for actor in found if actor))


def _joined(sentence: Sentence, word: int) -> Iterator[int]:
    """Words joined to one of those: `government and Russian air strikes`."""
    yield from (c for c in sentence.children(word) if sentence.tokens[c].relation == "conj")


def _actor(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The side or the state of an adjective; in "Syrian rebel shelling" it is the rebels'."""
    side = _side(setting, sentence, word)
    if side:
        before = _people(setting, number, word - 1)
        country = before.country if before else land_at(setting, number)
        told = before is not None
        return party(setting, side, country, sentence.tokens[word].lemma, told=told)
    people = _people(setting, number, word)
    after = sentence.tokens[word + 1] if word + 1 < len(sentence.tokens) else None
    if people is None or (after and after.relation in BEFORE and side_named(after.lemma)):
        return None
    return setting.registry.state(people.name, people.country)


def _side(setting: Setting, sentence: Sentence, word: int) -> str | None:
    """The kind of side: of `rebel advance`, `air force bombardment`, `terrorist mortar fire`."""
    token = sentence.tokens[word]
    arm = f"{sentence.tokens[word - 1].lemma} {token.lemma}" if word else token.lemma
    if arm in AIR_ARMS:
        return "military"
    if token.lemma in BRANDED and (_of_a_side(sentence, word) or a_side_here(setting, token.lemma)):
        return "armed-group"
    return side_named(token.lemma)


def _of_a_side(sentence: Sentence, word: int) -> bool:
    """Behind a speaker's word for them, what only a side in a war does: shelling, an advance.

    "A terrorist attack" is a kind of attack, and nobody's.
    """
    words = range(word + 1, last_of(sentence, word) + 1)
    told = [sentence.tokens[k].lemma for k in words]
    return bool(WAGED & {*told}) or any(codebook.mode_of_means(t) in GUNS for t in told)


def _people(setting: Setting, number: int, word: int) -> Place | None:
    """The country whose people's name a word is."""
    mention = setting.places.get((number, word))
    place = mention.place if mention and mention.kind == "demonym" else None
    if place is None or regional(setting, number, word) or place.country not in countries():
        return None
    return place if place.precision is Precision.COUNTRY else None
