"""Actors called by a name: persons, organisations, countries that act, capitals that speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.registry import Registry, known_actor, plain
from synoptic.understand.analysis import ActorMention, At, words_in
from synoptic.understand.document import Document, Entity, Sentence
from synoptic.understand.places import PlaceMention

# After these a country is where something is; elsewhere it may be who acts or is acted upon.
WHERE = frozenset(
    """in into across inside near around through throughout within at over outside toward towards
    along beyond past""".split()
)
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z0-9.&-]{1,9}$")


def named_actors(
    document: Document, places: dict[At, PlaceMention], registry: Registry
) -> Iterator[ActorMention]:
    """Mentions of persons and organisations, then of countries as actors."""
    persons = _full_names(document)
    for number, sentence in enumerate(document.sentences):
        for entity in sentence.entities:
            last = plain(_name(document, sentence, entity))
            if entity.type not in ("PERSON", "ORGANISATION") or _is_place(places, number, entity):
                continue
            if entity.type == "PERSON" or last in persons:
                if not _no_person(sentence, entity):
                    yield _person(document, number, sentence, entity, persons, registry)
            elif not _common(document, number, sentence, entity, places, persons):
                yield from _organisation(document, number, sentence, entity, registry)
        yield from _surnames(number, sentence, persons, registry)
        yield from _known_names(document, number, sentence, registry)
        yield from _countries(number, sentence, places, registry)


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
            yield _mention(
                number, sentence, k, k + 1, registry.named(name, "person", token.text), token.text
            )


LONGEST_NAME = 6  # words


def _known_names(
    document: Document, number: int, sentence: Sentence, registry: Registry
) -> Iterator[ActorMention]:
    """Names of the codebook that the reader passed over, the longest first ("M23")."""
    named = {k for e in sentence.entities for k in range(e.start, e.end) if e.type != "QUANTITY"}
    start = 0
    while start < len(sentence.tokens):
        for end in range(min(start + LONGEST_NAME, len(sentence.tokens)), start, -1):
            label = document.text(sentence, start, end)
            if named.isdisjoint(range(start, end)) and _written_as_name(sentence, start, end):
                known = known_actor(label)
                if known:
                    yield _mention(
                        number, sentence, start, end, registry.named(label, known.kind), label
                    )
                    start = end - 1
                    break
        start += 1


def _written_as_name(sentence: Sentence, start: int, end: int) -> bool:
    """In capitals or with a digit; a single capitalised word only inside a sentence."""
    first, last = sentence.tokens[start].text, sentence.tokens[end - 1].text
    if not first[0].isupper() or not (last[0].isupper() or last[0].isdigit()):
        return False
    if end - start > 1 or any(c.isdigit() for c in first) or (first.isupper() and len(first) > 1):
        return True
    return start > 0 and sentence.tokens[start].pos == "PROPN"


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
    return _mention(number, sentence, entity.start, entity.end, actor, label)


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
    yield _mention(number, sentence, entity.start, entity.end, actor, label)


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
    titles = codebook.actor_patterns().titles
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


def _countries(
    number: int,
    sentence: Sentence,
    places: dict[At, PlaceMention],
    registry: Registry,
) -> Iterator[ActorMention]:
    """Countries that are no mere location, and capitals that stand for their government."""
    for word in range(len(sentence.tokens)):
        mention = places.get((number, word))
        if not mention or not mention.place or not mention.place.country:
            continue
        start, end = words_in(sentence, mention.start, mention.end)
        if word != start or not _acts(sentence, sentence.head_of(start, end), mention):
            continue
        country = mention.place.country
        if mention.kind == "metonym":
            actor = registry.party("government", country, f"government of {country}", mention.text)
        elif mention.place.precision == "country" and (
            mention.kind == "place" or _a_people(sentence, start, end)
        ):
            actor = registry.called(registry.state(mention.place.name, country), mention.text)
        else:
            continue
        yield _mention(number, sentence, start, end, actor, mention.text)


def _a_people(sentence: Sentence, start: int, end: int) -> bool:
    """`the Prussians`: a people told as one side. Without an article it is some of its people."""
    head = sentence.tokens[end - 1]
    if head.relation in ("amod", "compound", "nmod:desc", "flat"):
        return False
    return start > 0 and any(
        sentence.tokens[k].lemma == "the" for k in range(max(0, start - 2), start)
    )


def _acts(sentence: Sentence, head: int, mention: PlaceMention) -> bool:
    cases = {
        sentence.tokens[c].lemma
        for c in sentence.children(head)
        if sentence.tokens[c].relation == "case"
    }
    return mention.kind == "metonym" or not cases & WHERE


def _mention(
    number: int, sentence: Sentence, start: int, end: int, actor: str, label: str
) -> ActorMention:
    return ActorMention(number, start, end, sentence.head_of(start, end), actor, label, named=True)
