"""Actors called by a common noun: "the rebels", "Syrian army", "HTS fighters", "residents".

Such a label is somebody's word, not an identity. What it stands for is read from the words beside
it: a name ("M23 rebels" are M23), a people or country ("French troops"), a side ("government
forces"), and where nothing is told, the country that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.actors import Heads
from synoptic.understand.actors.arms import armament
from synoptic.understand.actors.beside import (
    NATIONAL,
    NEUTRAL,
    Setting,
    definite,
    demonym_name,
    demonym_of,
    last_named,
    owner_of,
    side_of,
)
from synoptic.understand.actors.sides import MEN, owned, party
from synoptic.understand.actors.voices import around_word, source_party
from synoptic.understand.analysis import ActorMention
from synoptic.understand.arguments import listed_before, phrase, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.reader.lemmas import lemma

POSSESSIVE = frozenset({"his", "her", "its", "their", "our"})
# Nouns for a part in the war, not for people: whoever they mean is named elsewhere or nowhere.
ROLES = frozenset(
    """ally backer enemy foe rival opponent adversary supporter partner patron sponsor counterpart
    neighbour neighbor power powers player loyalist side source""".split()
)
SOLDIERS = frozenset({"soldier", "troop", "garrison", "conscript", "infantry", "army unit"})
# What an army says of these it says of its own: "the units had been moved".
UNITS = frozenset({"unit", "troop", "soldier", "garrison", "regiment", "battalion", "division"})
ANAPHORIC = frozenset({"group", "movement", "organisation", "organization", "militia", "faction"})


def common_actors(setting: Setting, owned_by_pronoun: bool) -> Iterator[ActorMention]:
    """Mentions by common nouns; those behind "his" and "their" apart, once pronouns are known."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos not in ("NOUN", "ADJ", "PROPN") or (number, word) in setting.mentions:
                continue
            if _has_pronoun(sentence, word) != owned_by_pronoun:
                continue
            head = _head(sentence, word)
            if head is None:
                yield from armament(setting, number, sentence, word)
                continue
            actor = _actor(setting, number, sentence, word, head)
            if actor:
                start, end = phrase(sentence, word)
                yield ActorMention(
                    number,
                    start,
                    end,
                    word,
                    actor,
                    setting.document.text(sentence, start, end),
                    named=False,
                )


def _head(sentence: Sentence, word: int) -> Heads | None:
    """What the codebook knows of a head noun, with the word before it where both make one."""
    token = sentence.tokens[word]
    beside = token.relation in ("compound", "amod", "flat", "nmod:desc") or token.pos == "ADJ"
    if beside and not listed_before(sentence, word):
        return None
    return codebook.actor_patterns().head(_key(sentence, word))


def _key(sentence: Sentence, word: int) -> str:
    """The lemma of a head noun, or it and the word before where the codebook knows the pair."""
    token = sentence.tokens[word]
    before = sentence.tokens[word - 1].text.lower() if word else ""
    pairs = (f"{before} {token.text.lower()}", f"{before} {token.lemma}")
    one = lemma(token.text, "NOUN") if token.pos == "PROPN" else token.lemma
    return next((p for p in pairs if codebook.actor_patterns().head(p)), one)


def _is_armed_group(sentence: Sentence, word: int) -> bool:
    """`a coalition of armed groups`, `an alliance of insurgents`."""
    head = _head(sentence, word)
    before = sentence.tokens[word - 1].lemma if word else ""
    owners = codebook.actor_patterns().owners
    if head is None or head.kind != "armed-group":
        return False
    return sentence.tokens[word].lemma not in NEUTRAL or before in (*owners["rebel"], "armed")


def _has_pronoun(sentence: Sentence, word: int) -> bool:
    return any(
        sentence.tokens[c].text.lower() in POSSESSIVE and sentence.tokens[c].relation == "nmod:poss"
        for c in sentence.children(word)
    )


def _actor(setting: Setting, number: int, sentence: Sentence, word: int, head: Heads) -> str | None:
    """The actor that a common noun stands for, or None where nothing tells."""
    label = setting.document.text(sentence, *phrase(sentence, word))
    lemma = _key(sentence, word)
    owner = owner_of(setting, number, sentence, word)
    if owner:
        named = not _has_pronoun(sentence, word)
        return owned(setting, owner, head, lemma, label, named=named)
    side = side_of(sentence, word)
    told = demonym_of(setting, number, sentence, word)
    country = told or setting.country
    if side:
        return party(setting, side, country, label)
    if any(_is_armed_group(sentence, c) for c in preposition_objects(sentence, word, "of")):
        return party(setting, "armed-group", country, label)
    if head.stands_for == "people":
        if lemma in ROLES:
            return None
        return _some_people(setting, sentence, word, lemma, country, told is not None)
    if head.stands_for == "office":
        return _holder(setting, number, sentence, word)
    if lemma in ANAPHORIC and definite(sentence, word):
        return last_named(setting, number, word)
    people = None if told else _people(sentence, word)
    if people and head.stands_for in ("party", "unit"):
        name = f"{people} {sentence.tokens[word].text.lower()}"
        return setting.registry.named(name, head.kind, label)
    if setting.civil and lemma in SOLDIERS and not told:
        return party(setting, "military", country, label, lemma)
    if lemma in UNITS and definite(sentence, word) and not told:
        own = _army_that_says(setting, number, word)
        if own:
            return setting.registry.called(own, label)
    national = lemma in NATIONAL and (told or definite(sentence, word))
    if lemma in NEUTRAL and not national and (not told or head.kind == "armed-group"):
        return None
    if head.stands_for == "body" and not told and not definite(sentence, word):
        return None
    return party(setting, head.kind, country, label, lemma)


def _army_that_says(setting: Setting, number: int, word: int) -> str | None:
    """The army that speaks of "the units" and means its own."""
    around = around_word(setting, number, word)
    actor = source_party(setting, around[0]) if around else None
    return actor if actor and setting.registry.drafts[actor].kind == "military" else None


def _some_people(
    setting: Setting, sentence: Sentence, word: int, lemma: str, country: str | None, told: bool
) -> str:
    """People by what they are: `civilians`, `men in uniform`; of a country only where it is told.

    The id holds the report's country, so that reports of one war can speak of the same people.
    """
    words = _guise(setting, sentence, word) or sentence.tokens[word].text.lower()
    name = f"{demonym_name(country)} {words}" if told else words
    kind = lemma if words == sentence.tokens[word].text.lower() else words
    label = setting.document.text(sentence, *phrase(sentence, word))
    return setting.registry.party(f"people-{kind.replace(' ', '-')}", country, name, label)


def _guise(setting: Setting, sentence: Sentence, word: int) -> str | None:
    """`men in uniform`, `masked men`: how those looked of whom nobody knows whose they were."""
    guises = codebook.actor_patterns().relations["guise"]
    if sentence.tokens[word].lemma not in MEN:
        return None
    near = [c for c in sentence.children(word) if sentence.tokens[c].relation in ("amod", "nmod")]
    told = [c for c in near if sentence.tokens[c].lemma in guises]
    if not told:
        return None
    first = min(word, *(sentence.subtree(c)[0] for c in told))
    last = max(word + 1, *(sentence.subtree(c)[1] for c in told))
    return setting.document.text(sentence, first, last).lower()


def _people(sentence: Sentence, word: int) -> str | None:
    """A people that no country is named for: `Kurdish fighters`, `Tuareg rebels`."""
    for child in sentence.children(word):
        token = sentence.tokens[child]
        capital = token.text[0].isupper() and not token.text.isupper() and child > 0
        if token.relation == "amod" and capital and token.text.isalpha():
            return token.text
    return None


def _holder(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The person named beside an office: `HTS leader X`, `X, the governor`."""
    near = [c for c in sentence.children(word) if sentence.tokens[c].relation in ("flat", "appos")]
    if sentence.tokens[word].relation in ("appos", "flat", "nmod:desc"):
        near.append(sentence.tokens[word].head)
    for at in near:
        mention = setting.mentions.get((number, at))
        if mention and setting.registry.drafts[mention.actor].kind == "person":
            return mention.actor
    return None
