"""Actors called by a name: persons and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.known import countries_and_peoples, known_names, mention_of, peoples
from synoptic.understand.actors.registry import Registry, known_actor, plain
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.document import Document, Entity, Sentence
from synoptic.understand.places import PlaceMention

_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z0-9.&-]{1,9}$")


def named_actors(
    document: Document, places: dict[At, PlaceMention], registry: Registry
) -> Iterator[ActorMention]:
    """Mentions of persons and organisations, then of whom the codebook and the map know."""
    persons = _full_names(document)
    for number, sentence in enumerate(document.sentences):
        for entity in sentence.entities:
            last = plain(_name(document, sentence, entity))
            if entity.type not in ("PERSON", "ORGANISATION") or _is_place(places, number, entity):
                continue
            if _no_person(sentence, entity):
                continue
            if entity.type == "PERSON" or last in persons:
                yield _person(document, number, sentence, entity, persons, registry)
            elif not _common(document, number, sentence, entity, places, persons):
                yield from _organisation(document, number, sentence, entity, registry)
        yield from _surnames(number, sentence, persons, registry)
        yield from known_names(document, number, sentence, registry)
        yield from countries_and_peoples(number, sentence, places, registry)
        yield from peoples(document, number, sentence, places, registry)


def _surnames(
    number: int,
    sentence: Sentence,
    persons: dict[str, str],
    registry: Registry,
) -> Iterator[ActorMention]:
    """A surname alone that the reader passed over, of a person named in full elsewhere."""
    taken = [e for e in sentence.entities if e.type in ("PERSON", "ORGANISATION")]
    named = {k for e in taken for k in range(e.start, e.end)}
    for k, token in enumerate(sentence.tokens):
        name = persons.get(plain(token.text)) if token.pos == "PROPN" and k not in named else None
        if name:
            yield mention_of(
                number, sentence, k, k + 1, registry.named(name, "person", token.text), token.text
            )


def _full_names(document: Document) -> dict[str, str]:
    """Surname to the one full name that ends with it; nothing where two persons share it."""
    full: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for entity in sentence.entities:
            if entity.type == "PERSON" and entity.end - entity.start > 1:
                name = _name(document, sentence, entity)
                full.setdefault(plain(name).split()[-1:][0] if plain(name) else "", set()).add(name)
    return {
        last: min(names, key=lambda n: (-len(n), n)) for last, names in full.items() if _one(names)
    }


def _one(names: set[str]) -> bool:
    """True where all spellings may be one person: each one's words are among the longest one's."""
    longest = max(names, key=lambda n: (len(n), n))
    return (
        all(set(plain(n).split()) <= set(plain(longest).split()) for n in names)
        or len({plain(n).split()[0] for n in names}) == 1
    )


def _name(document: Document, sentence: Sentence, entity: Entity) -> str:
    """A name without the clitic and quotation marks at its ends."""
    text = document.text(sentence, entity.start, entity.end)
    return re.sub(r"['’]s?$", "", text).strip(" \"'“”‘’,")


def _person(
    document: Document,
    number: int,
    sentence: Sentence,
    entity: Entity,
    persons: dict[str, str],
    registry: Registry,
) -> ActorMention:
    label = _name(document, sentence, entity)
    last = plain(label).split()[-1:] or [""]
    name = persons.get(last[0], label) if len(plain(label).split()) == 1 else label
    actor = registry.named(name, "person", label)
    return mention_of(number, sentence, entity.start, entity.end, actor, label)


def _organisation(
    document: Document, number: int, sentence: Sentence, entity: Entity, registry: Registry
) -> Iterator[ActorMention]:
    label = _name(document, sentence, entity)
    if not any(c.isalpha() for c in label):
        return
    last = sentence.tokens[entity.end - 1]
    if entity.end - entity.start == 1 and last.relation == "amod" and not known_actor(label):
        return  # "Alawite", "Islamist": an adjective, nobody's name
    actor = registry.named(label, _kind(last.text, last.lemma))
    for short in _brackets(sentence, entity.end):
        registry.abbreviated(short, actor)
    yield mention_of(number, sentence, entity.start, entity.end, actor, label)


def _kind(word: str, lemma: str) -> str:
    """What an organisation is, by the last word of its name."""
    patterns = codebook.actor_patterns()
    for kind, heads in patterns.name_heads.items():
        if word in heads:
            return kind
    head = patterns.head(lemma)
    return head.kind if head and head.kind not in ("people", "person") else "organisation"


def _no_person(sentence: Sentence, entity: Entity) -> bool:
    """A title, a day or a handle alone."""
    patterns = codebook.actor_patterns()
    titles = {*patterns.titles, *(w for s in patterns.relations["sovereign"] for w in s.split())}
    words = [sentence.tokens[k].text for k in range(entity.start, entity.end)]
    return all(w.lower() in titles or not w[0].isalpha() for w in words)


def _common(
    document: Document,
    number: int,
    sentence: Sentence,
    entity: Entity,
    places: dict[At, PlaceMention],
    persons: dict[str, str],
) -> bool:
    """True for `Syrian army`, `Assad regime`: a people or person and a common noun, no name.

    Names that the codebook knows stay names, however they are built.
    """
    last = sentence.tokens[entity.end - 1]
    head = codebook.actor_patterns().head(last.lemma)
    if head is None or known_actor(_name(document, sentence, entity)):
        return False
    if entity.end - entity.start == 1:
        return True
    if head.stands_for != "party":
        return False
    before = range(entity.start, entity.end - 1)
    return all(
        (number, k) in places
        or plain(sentence.tokens[k].text) in persons
        or not sentence.tokens[k].text[0].isupper()
        for k in before
    )


def _brackets(sentence: Sentence, end: int) -> Iterator[str]:
    """An abbreviation in brackets right after a name: `(HTS)`."""
    tokens = sentence.tokens
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        word = tokens[end + 1].text
        if _ABBREVIATION.match(word) and sum(c.isupper() for c in word) >= 2:
            yield word


def _is_place(places: dict[At, PlaceMention], number: int, entity: Entity) -> bool:
    """True where the place finder took the same words for a place or a country."""
    return all((number, w) in places for w in range(entity.start, entity.end))
