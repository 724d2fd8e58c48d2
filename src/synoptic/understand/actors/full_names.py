"""Names told in full, by what the report calls their bearers in short: surnames and initials."""

from __future__ import annotations

import re

from synoptic.understand.actors.registry import known_actor, plain
from synoptic.understand.document import Document, Entity, Sentence

OWNED = ("NOUN", "ADJ", "PROPN")  # what stands behind its owner
SMALL = frozenset({"of", "the", "and", "for", "in", "de", "al"})  # words that initials leave out


def full_names(document: Document) -> dict[str, str]:
    """Surname to the one full name that ends with it; nothing where two persons share it."""
    full: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for entity in sentence.entities:
            if entity.type == "PERSON" and entity.end - entity.start > 1:
                name = name_of(document, sentence, entity)
                full.setdefault(plain(name).split()[-1:][0] if plain(name) else "", set()).add(name)
    return {
        last: min(names, key=lambda n: (-len(n), n)) for last, names in full.items() if _one(names)
    }


def initials(document: Document) -> dict[str, str]:
    """Initials to the one organisation of the report whose name they are: `RSF`."""
    found: dict[str, dict[str, str]] = {}
    for sentence in document.sentences:
        for entity in sentence.entities:
            name = name_of(document, sentence, entity)
            words = plain(name).split()
            if entity.type == "ORGANISATION" and len(words) > 1:
                short = "".join(w[0] for w in words if w not in SMALL).upper()
                found.setdefault(short, {})[plain(name)] = name
    return {
        short: min(names.values())
        for short, names in found.items()
        if len(names) == 1 and not known_actor(short)
    }


def _one(names: set[str]) -> bool:
    """True where all spellings may be one person: each one's words are among the longest one's."""
    longest = max(names, key=lambda n: (len(n), n))
    return (
        all(set(plain(n).split()) <= set(plain(longest).split()) for n in names)
        or len({plain(n).split()[0] for n in names}) == 1
    )


def name_of(document: Document, sentence: Sentence, entity: Entity) -> str:
    """A name without the clitic and quotation marks at its ends."""
    text = document.text(sentence, entity.start, entity.end)
    text = re.sub(r"['’]s?$", "", text).strip(" \"'“”‘’,")
    return text[:-1] if _lost_apostrophe(document, sentence, entity, text) else text


def _lost_apostrophe(document: Document, sentence: Sentence, entity: Entity, text: str) -> bool:
    """`Mugabes plan`: a genitive whose apostrophe is lost, of a name that stands elsewhere too."""
    after = sentence.tokens[entity.end : entity.end + 1]
    owned = (*OWNED, "VERB") if entity.type == "PERSON" else OWNED  # "his request": read as a verb
    if not text.endswith("s") or known_actor(text) or not after or after[0].pos not in owned:
        return False
    last = text.split()[-1][:-1]
    return bool(known_actor(text[:-1])) or any(
        t.text == last for s in document.sentences for t in s.tokens
    )
