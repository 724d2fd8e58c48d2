"""Actors called by a common noun: "the rebels", "Syrian army", "HTS fighters", "residents".

Such a label is somebody's word, not an identity. What it stands for is read from the words beside
it: a name ("M23 rebels" are M23), a people or country ("French troops"), a side ("government
forces"), and where nothing is told, the country that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.actors import Heads
from synoptic.understand.actors.beside import (
    NATIONAL,
    NEUTRAL,
    OWNER_RELATIONS,
    Setting,
    definite,
    demonym_name,
    demonym_of,
    last_named,
    owner_of,
    side_of,
)
from synoptic.understand.actors.registry import Draft, plain
from synoptic.understand.analysis import ActorMention
from synoptic.understand.arguments import phrase, preposition_objects
from synoptic.understand.document import Sentence
from synoptic.understand.reader.lemmas import lemma

POSSESSIVE = frozenset({"his", "her", "its", "their"})
# Nouns for a part in the war, not for people: whoever they mean is named elsewhere or nowhere.
ROLES = frozenset(
    """ally backer enemy foe rival opponent adversary supporter partner patron sponsor counterpart
    neighbour neighbor power powers player loyalist side source""".split()
)
SOLDIERS = frozenset({"soldier", "troop", "garrison", "conscript", "infantry", "army unit"})
ANAPHORIC = frozenset({"group", "movement", "organisation", "organization", "militia", "faction"})


def common_actors(setting: Setting, owned_by_pronoun: bool) -> Iterator[ActorMention]:
    """Mentions by common nouns; those behind "his" and "their" apart, once pronouns are known."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos not in ("NOUN", "ADJ", "PROPN") or (number, word) in setting.mentions:
                continue
            head = _head(sentence, word)
            if head is None and not owned_by_pronoun:
                yield from _armament(setting, number, sentence, word)
            if head is None or _has_pronoun(sentence, word) != owned_by_pronoun:
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
    if token.relation in ("compound", "amod", "flat", "nmod:desc") or token.pos == "ADJ":
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
        return _owned(setting, owner, head, lemma, label)
    side = side_of(sentence, word)
    told = demonym_of(setting, number, sentence, word)
    country = told or setting.country
    if side:
        return _party(setting, side, country, label)
    if any(_is_armed_group(sentence, c) for c in preposition_objects(sentence, word, "of")):
        return _party(setting, "armed-group", country, label)
    if head.stands_for == "people":
        if lemma in ROLES:
            return None
        name = f"{demonym_name(country)} {sentence.tokens[word].text.lower()}".strip()
        return setting.registry.party(f"people-{lemma.replace(' ', '-')}", country, name, label)
    if head.stands_for == "office":
        return _holder(setting, number, sentence, word)
    if lemma in ANAPHORIC and definite(sentence, word):
        return last_named(setting, number, word)
    people = None if told else _people(sentence, word)
    if people and head.stands_for in ("party", "unit"):
        name = f"{people} {sentence.tokens[word].text.lower()}"
        return setting.registry.named(name, head.kind, label)
    if setting.civil and lemma in SOLDIERS and not told:
        return _party(setting, "military", country, label, lemma)
    national = lemma in NATIONAL and (told or definite(sentence, word))
    if lemma in NEUTRAL and not national and (not told or head.kind == "armed-group"):
        return None
    if head.stands_for == "body" and not told and not definite(sentence, word):
        return None
    return _party(setting, head.kind, country, label, lemma)


def _people(sentence: Sentence, word: int) -> str | None:
    """A people that no country is named for: `Kurdish fighters`, `Tuareg rebels`."""
    for child in sentence.children(word):
        token = sentence.tokens[child]
        capital = token.text[0].isupper() and not token.text.isupper() and child > 0
        if token.relation == "amod" and capital and token.text.isalpha():
            return token.text
    return None


def _armament(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> Iterator[ActorMention]:
    """`Russian warplanes`, `army artillery`: arms that act are those of the side named there."""
    token = sentence.tokens[word]
    kinds = codebook.object_kinds().get(token.lemma, frozenset())
    if token.relation in OWNER_RELATIONS or kinds.isdisjoint(
        ("aircraft", "weapon", "ship", "projectile")
    ):
        return
    actor = owner_of(setting, number, sentence, word)
    country = demonym_of(setting, number, sentence, word)
    side = side_of(sentence, word)
    if side and not actor:
        actor = _party(setting, side, country or setting.country, token.text)
    elif country and not actor:
        name = next(
            m.place.name for c in sentence.children(word)
            if (m := setting.places.get((number, c))) and m.place and m.place.country == country
        )  # fmt: skip
        actor = setting.registry.state(name, country)
    if actor:
        yield ActorMention(number, word, word + 1, word, actor, token.text, named=False)


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


def _owned(setting: Setting, owner: str, head: Heads, lemma: str, label: str) -> str | None:
    """ "HTS fighters", "Assad's regime", "his forces", "the group's leader"."""
    registry = setting.registry
    draft = registry.drafts[owner]
    if head.stands_for in ("people", "office"):
        return None
    if draft.kind == "state" and head.kind == "armed-group":
        return None  # a state's proxies are not its rebels
    if draft.kind in ("state", "people"):
        return _party(setting, head.kind, draft.country or setting.country, label, lemma)
    if draft.kind == "person":
        return _of_person(setting, draft, head, label)
    if draft.kind == "government" and head.kind == "military":
        return _party(setting, "military", draft.country or setting.country, label)
    if head.kind == "armed-group" and lemma not in NEUTRAL:
        registry.belongs(owner, _party(setting, "armed-group", setting.country, lemma))
    return registry.called(owner, label)


def _of_person(setting: Setting, person: Draft, head: Heads, label: str) -> str | None:
    """Whose the forces of a person are: those of the body the person belongs to.

    Nothing where that is not told: a wrong side is worse than none.
    """
    registry = setting.registry
    if head.kind == "government":
        return _party(setting, "government", setting.country, label)
    whole = next(iter(sorted(person.part_of)), None) or _regime(setting, person)
    if whole is None:
        return None
    draft = registry.drafts.get(whole)
    if draft and draft.kind == "government" and head.kind == "military":
        return _party(setting, "military", draft.country, label)
    return registry.called(whole, label)


def _regime(setting: Setting, person: Draft) -> str | None:
    """The government that the report itself calls by the person's name: "Assad's regime"."""
    actor = f"party-government-{(setting.country or 'xx').lower()}"
    government = setting.registry.drafts.get(actor)
    surname = plain(person.name).split()[-1:]
    named = government and any(set(surname) & set(plain(x).split()) for x in government.labels)
    return actor if named else None


def _party(
    setting: Setting, kind: str, country: str | None, label: str, lemma: str | None = None
) -> str:
    """The side of that kind in that country, with a plain name."""
    if lemma == "police":
        kind = "police"
    noun = {"armed-group": "rebels", "military": "army", "government": "government"}.get(kind)
    name = f"{demonym_name(country)} {noun or lemma or kind}".strip()
    if noun is None and lemma:
        kind = f"{kind}-{lemma.replace(' ', '-')}"
    return setting.registry.party(kind, country, name, label)
