"""Actors called by a common noun: "the rebels", "Syrian army", "HTS fighters", "residents".

Such a label is somebody's word, not an identity. What it stands for is read from the words beside
it: a name ("M23 rebels" are M23), a people or country ("French troops"), a side ("government
forces"), and where nothing is told, the country that the report is mostly about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from synoptic import codebook
from synoptic.codebook.actors import Heads
from synoptic.codebook.places import countries
from synoptic.understand.actors.registry import Registry
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.arguments import phrase, preposition_objects
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention

OWNER_RELATIONS = ("nmod:poss", "compound", "amod", "nmod:desc", "flat")
POSSESSIVE = frozenset({"his", "her", "its", "their"})
# Heads that say nothing of a side by themselves: fighters, forces, troops, a group.
NEUTRAL = frozenset(
    """fighter force troop soldier unit group faction movement front organisation organization
    network cell brigade battalion division regiment column patrol crew detachment militia gunman
    combatant commando volunteer armed_group source official leader commander guard paratrooper
    militiaman army military paramilitary coalition alliance ally side infantry cavalry""".split()
)
# Heads that take the country's own army where nothing beside them says otherwise.
NATIONAL = frozenset({"army", "military", "armed forces", "navy", "air force", "police"})
# Nouns for a part in the war, not for people: whoever they mean is named elsewhere or nowhere.
ROLES = frozenset(
    """ally backer enemy foe rival opponent adversary supporter partner patron sponsor counterpart
    neighbour neighbor power powers player loyalist side source""".split()
)
SOLDIERS = frozenset({"soldier", "troop", "garrison", "conscript", "infantry", "army unit"})
ANAPHORIC = frozenset({"group", "movement", "organisation", "organization", "militia", "faction"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report's common nouns are read against."""

    document: Document
    places: dict[At, PlaceMention]
    mentions: dict[At, ActorMention]
    registry: Registry
    country: str | None
    civil: bool = False  # the report tells of rebels: then soldiers are the army's


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
    return next((p for p in pairs if codebook.actor_patterns().head(p)), token.lemma)


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
    owner = _owner(setting, number, sentence, word)
    if owner:
        return _owned(setting, owner, head, lemma, label)
    side = _side(sentence, word)
    country = _demonym(setting, number, sentence, word) or setting.country
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
    if lemma in ANAPHORIC and _definite(sentence, word):
        return _last_named(setting, number, word)
    told = _demonym(setting, number, sentence, word)
    if setting.civil and lemma in SOLDIERS and not told:
        return _party(setting, "military", country, label, lemma)
    if lemma in NEUTRAL and not (lemma in NATIONAL and (told or _definite(sentence, word))):
        if not told or head.kind == "armed-group":
            return None
    if head.stands_for == "body" and not told and not _definite(sentence, word):
        return None
    return _party(setting, head.kind, country, label, lemma)


def _armament(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> Iterator[ActorMention]:
    """`Russian warplanes`, `army artillery`: arms that act are those of the side named with them."""
    token = sentence.tokens[word]
    kinds = codebook.object_kinds().get(token.lemma, frozenset())
    if token.relation in OWNER_RELATIONS or kinds.isdisjoint(("aircraft", "weapon", "ship", "projectile")):
        return
    actor = _owner(setting, number, sentence, word)
    country = _demonym(setting, number, sentence, word)
    side = _side(sentence, word)
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
        whole = next(iter(sorted(draft.part_of)), None)
        if head.kind in ("government",):
            return _party(setting, "government", setting.country, label)
        if whole:
            return registry.called(whole, label)
        return (
            _party(setting, head.kind, setting.country, label) if head.kind == "military" else None
        )
    if draft.kind == "government" and head.kind == "military":
        return _party(setting, "military", draft.country or setting.country, label)
    if head.kind == "armed-group" and lemma not in NEUTRAL:
        registry.belongs(owner, _party(setting, "armed-group", setting.country, lemma))
    return registry.called(owner, label)


def _party(
    setting: Setting, kind: str, country: str | None, label: str, lemma: str | None = None
) -> str:
    """The side of that kind in that country, with a plain name."""
    if kind == "police" or (lemma == "police"):
        kind = "police"
    noun = {"armed-group": "rebels", "military": "army", "government": "government"}.get(kind)
    name = f"{demonym_name(country)} {noun or lemma or kind}".strip()
    if noun is None and lemma:
        kind = f"{kind}-{lemma.replace(' ', '-')}"
    return setting.registry.party(kind, country, name, label)


def _owner(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The named actor that a noun belongs to or is named with."""
    found: list[tuple[bool, int, str]] = []
    for child in sentence.children(word):
        token = sentence.tokens[child]
        if token.relation not in OWNER_RELATIONS or _followed_by_hyphen(sentence, child):
            continue
        mention = setting.mentions.get((number, child))
        if mention:
            found.append((token.relation != "nmod:poss", child, mention.actor))
    return min(found)[2] if found else None


def _followed_by_hyphen(sentence: Sentence, word: int) -> bool:
    """`X-backed`, `X-led`: the name belongs to the participle."""
    return word + 1 < len(sentence.tokens) and sentence.tokens[word + 1].text == "-"


def _side(sentence: Sentence, word: int) -> str | None:
    """`government forces`, `rebel fighters`, `opposition forces`: the kind of party told before."""
    owners = codebook.actor_patterns().owners
    for child in sentence.children(word):
        token = sentence.tokens[child]
        if token.relation not in OWNER_RELATIONS or _followed_by_hyphen(sentence, child):
            continue
        for words in (token.lemma, token.text.lower()):
            if words in owners["rebel"]:
                return "armed-group"
            if words in ("army", "military") and sentence.tokens[word].lemma in NEUTRAL:
                return "military"
            if words in owners["government"]:
                return "military" if sentence.tokens[word].lemma in NEUTRAL else "government"
    return None


def _demonym(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The country whose people's name stands before a noun."""
    for child in sentence.children(word):
        mention = setting.places.get((number, child))
        if (
            mention
            and mention.place
            and mention.place.country
            and not _followed_by_hyphen(sentence, child)
        ):
            if sentence.tokens[child].relation in OWNER_RELATIONS:
                return mention.place.country
    return None


def _definite(sentence: Sentence, word: int) -> bool:
    return any(sentence.tokens[c].lemma in ("the", "this", "that") for c in sentence.children(word))


def _last_named(setting: Setting, number: int, word: int) -> str | None:
    """The organisation named last before a word, in this sentence or the two before."""
    kinds = ("organisation", "armed-group", "party", "alliance", "military")
    best = max(
        (
            at
            for at, m in setting.mentions.items()
            if (number - 2, -1) <= at < (number, word)
            and m.named
            and setting.registry.drafts[m.actor].kind in kinds
        ),
        default=None,
    )
    return setting.mentions[best].actor if best else None


def demonym_name(country: str | None) -> str:
    """`Syrian` for SY; the code where the codebook has no demonym."""
    known = countries().get(country or "")
    return known.demonyms[0].title() if known and known.demonyms else (country or "")
