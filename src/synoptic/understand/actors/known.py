"""Actors whom the codebook or the map knows: named groups, countries, peoples, capitals."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.beside import demonym_name
from synoptic.understand.actors.registry import Registry, known_actor
from synoptic.understand.analysis import ActorMention, At, words_in
from synoptic.understand.document import Document, Sentence
from synoptic.understand.places import PlaceMention

# After these a country is where something is; elsewhere it may be who acts or is acted upon.
WHERE = frozenset(
    """in into across inside near around through throughout within over outside toward towards
    along beyond past""".split()
)
LONGEST_NAME = 6  # words
LOOSE = ("QUANTITY", "NATIONALITY")  # what the reader calls so may still be a name: "the Bavarians"


def known_names(
    document: Document,
    number: int,
    sentence: Sentence,
    places: dict[At, PlaceMention],
    registry: Registry,
) -> Iterator[ActorMention]:
    """Names of the codebook that the reader passed over, the longest first ("M23").

    Or took for a place that is on no map: "Hezbollah".
    """
    named = {
        k
        for e in sentence.entities
        for k in range(e.start, e.end)
        if e.type not in LOOSE and not (e.type == "PLACE" and (number, k) not in places)
    }
    start = 0
    while start < len(sentence.tokens):
        for end in range(min(start + LONGEST_NAME, len(sentence.tokens)), start, -1):
            label = document.text(sentence, start, end)
            if named.isdisjoint(range(start, end)) and _written_as_name(sentence, start, end):
                known = known_actor(label)
                if known:
                    actor = registry.named(label, known.kind)
                    own = not (end - start == 1 and known.kind == "state" and label.endswith("s"))
                    yield mention_of(number, sentence, start, end, actor, label, named=own)
                    start = end - 1
                    break
        start += 1


def _written_as_name(sentence: Sentence, start: int, end: int) -> bool:
    """In capitals or with a digit; a single capitalised word that is no common noun."""
    first, last = sentence.tokens[start].text, sentence.tokens[end - 1].text
    if not first[0].isupper() or not (last[0].isupper() or last[0].isdigit()):
        return False
    if end - start > 1 or any(c.isdigit() for c in first) or (first.isupper() and len(first) > 1):
        return True
    # At the start of a sentence any word has a capital: "Union", "Front", "Allies".
    word = sentence.tokens[start].text.lower()
    plain = codebook.actor_patterns().head(word) or codebook.object_kinds().get(word)
    return sentence.tokens[start].pos == "PROPN" and (start > 0 or not plain)


def countries_and_peoples(
    number: int,
    sentence: Sentence,
    places: dict[At, PlaceMention],
    registry: Registry,
) -> Iterator[ActorMention]:
    """Countries that are no mere location, their peoples, and capitals for their government."""
    for word in range(len(sentence.tokens)):
        mention = places.get((number, word))
        if not mention or not mention.place or not mention.place.country:
            continue
        start, end = words_in(sentence, mention.start, mention.end)
        if word != start or not _acts(sentence, sentence.head_of(start, end), mention):
            continue
        country = mention.place.country
        if mention.text.lower() in codebook.actor_patterns().relations["ethnic"]:
            continue
        if mention.kind == "metonym":
            name = f"{demonym_name(country)} government"
            actor = registry.party("government", country, name, mention.text)
        elif mention.place.precision == "country" and (
            mention.kind == "place" or _a_people(sentence, start, end)
        ):
            actor = registry.called(registry.state(mention.place.name, country), mention.text)
        else:
            continue
        named = mention.kind != "demonym"
        yield mention_of(number, sentence, start, end, actor, mention.text, named=named)


def peoples(
    document: Document,
    number: int,
    sentence: Sentence,
    places: dict[At, PlaceMention],
    registry: Registry,
) -> Iterator[ActorMention]:
    """Peoples without a state of their name, told as one side or one body: `the Kurds`."""
    called = {(e.start, e.end) for e in sentence.entities if e.type == "NATIONALITY"}
    for word in range(len(sentence.tokens)):
        mention = places.get((number, word))
        if mention and mention.kind == "demonym" and mention.text == sentence.tokens[word].text:
            called.add((word, word + 1))
    for start, end in sorted(called):
        label = document.text(sentence, start, end)
        if label.endswith("s") and _a_people(sentence, start, end) and not known_actor(label):
            actor = registry.named(label, "people")
            yield mention_of(number, sentence, start, end, actor, label, named=False)


def _a_people(sentence: Sentence, start: int, end: int) -> bool:
    """`the Prussians`: a people told as one side. Without an article it is some of its people."""
    head = sentence.tokens[end - 1]
    if head.relation == "conj":  # "the Saxons and Bavarians"
        return _a_people(sentence, head.head, head.head + 1)
    if end - start > 1 or head.relation in ("amod", "compound", "nmod:desc", "flat"):
        return False
    return start > 0 and any(
        sentence.tokens[k].lemma == "the" for k in range(max(0, start - 2), start)
    )


def _acts(sentence: Sentence, head: int, mention: PlaceMention) -> bool:
    return mention.kind == "metonym" or not sentence.cases(head) & WHERE


def mention_of(
    number: int,
    sentence: Sentence,
    start: int,
    end: int,
    actor: str,
    label: str,
    *,
    named: bool = True,
) -> ActorMention:
    """A mention by words [start, end); `named` where they are the actor's own name."""
    return ActorMention(number, start, end, sentence.head_of(start, end), actor, label, named)
