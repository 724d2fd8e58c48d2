"""Actors called by a name: persons and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.arms import ARMS
from synoptic.understand.actors.full_names import full_names, initials, name_of
from synoptic.understand.actors.known import countries_and_peoples, known_names, mention_of, peoples
from synoptic.understand.actors.registry import Registry, known_actor, plain
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.document import Document, Entity, Sentence
from synoptic.understand.places import PlaceMention
from synoptic.understand.reader.lemmas import lemma

_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z0-9.&-]{1,9}$")


def named_actors(
    document: Document, places: dict[At, PlaceMention], registry: Registry
) -> Iterator[ActorMention]:
    """Mentions of persons and organisations, then of whom the codebook and the map know."""
    persons = full_names(document)
    long_names = initials(document)
    for number, sentence in enumerate(document.sentences):
        for entity in sentence.entities:
            last = plain(name_of(document, sentence, entity))
            if entity.type not in ("PERSON", "ORGANISATION") or _is_place(places, number, entity):
                continue
            if _no_person(sentence, entity):
                continue
            if entity.type == "PERSON" or last in persons:
                yield _person(document, number, sentence, entity, persons, registry)
            elif not _common(document, number, sentence, entity, places, persons):
                yield from _organisation(document, number, sentence, entity, registry, long_names)
        yield from _surnames(number, sentence, persons, registry)
        yield from known_names(document, number, sentence, places, registry)
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


def _person(
    document: Document,
    number: int,
    sentence: Sentence,
    entity: Entity,
    persons: dict[str, str],
    registry: Registry,
) -> ActorMention:
    label = name_of(document, sentence, entity)
    last = plain(label).split()[-1:] or [""]
    name = persons.get(last[0], label) if len(plain(label).split()) == 1 else label
    actor = registry.named(name, "person", label)
    return mention_of(number, sentence, entity.start, entity.end, actor, label)


def _organisation(
    document: Document,
    number: int,
    sentence: Sentence,
    entity: Entity,
    registry: Registry,
    long_names: dict[str, str],
) -> Iterator[ActorMention]:
    label = name_of(document, sentence, entity)
    last = sentence.tokens[entity.end - 1]
    described = label.islower() and codebook.actor_patterns().head(last.lemma)
    if described or not any(c.isalpha() for c in label):
        return  # "defence ministry": a description, whoever it belongs to
    alone = entity.end - entity.start == 1 and not known_actor(label)
    if alone and (last.relation == "amod" or _thing(sentence, entity.start)):
        return  # "Alawite", "Islamist": an adjective, nobody's name
    if entity.start == 0 and entity.end == 1 and _a_deed(last.text) and not known_actor(label):
        return  # "Airstrikes hit X": a capital that only opens the sentence
    name = long_names.get(label, label)
    ending = (last.text, last.lemma) if name == label else (name.split()[-1], name.split()[-1])
    if label.lower() in codebook.actor_patterns().relations["corps"]:
        return  # "the Guards": a short name
    actor = registry.named(name, _kind(*ending), label)
    for short in _brackets(sentence, entity.end):
        registry.abbreviated(short, actor)
    yield mention_of(number, sentence, entity.start, entity.end, actor, label)


def _thing(sentence: Sentence, word: int) -> bool:
    """A thing that has its capital from the sentence: "Warplanes hit the bridge"."""
    return word == 0 and lemma(sentence.tokens[word].text, "NOUN") in codebook.object_kinds()


def _a_deed(text: str) -> bool:
    """True for the plural of a noun of happening, or of arms."""
    one = lemma(text, "NOUN")
    arms = codebook.object_kinds().get(one, frozenset()) & {*ARMS}
    told = arms or codebook.predicates().candidates(one, "NOUN")
    return one != text.lower() and bool(told)


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
    if head is None or known_actor(name_of(document, sentence, entity)):
        return False
    if entity.end - entity.start == 1:
        organ = head.kind == "government" and head.stands_for == "body"
        return not (organ and _bare_name(sentence, entity.start))
    if head.stands_for != "party":
        return False
    before = range(entity.start, entity.end - 1)
    return all(
        (number, k) in places
        or plain(sentence.tokens[k].text) in persons
        or not sentence.tokens[k].text[0].isupper()
        for k in before
    )


def _bare_name(sentence: Sentence, word: int) -> bool:
    """`asked Congress`, `Parliament voted`: a body that needs no article is called by its name."""
    token = sentence.tokens[word]
    below = {sentence.tokens[c].relation for c in sentence.children(word)}
    return token.pos == "PROPN" and word > 0 and not below & {"det", "amod", "nmod:poss"}


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
