"""Names taken for places that are those of groups: `Tamboura` of "Tamboura militants".

Of a place that the gazetteer knows the map is sure enough; a name that it does not know is a
group's where the codebook says so, where the report elsewhere has it in an organisation's name, or
where it stands before those who fight or what they hold.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.actors.modifiers import POSTS
from synoptic.understand.actors.registry import known_actor, plain
from synoptic.understand.analysis import At
from synoptic.understand.document import Document
from synoptic.understand.places import PlaceMention

SITE = "facility"
ARMED = ("armed-group", "military")


def without_groups(document: Document, places: dict[At, PlaceMention]) -> dict[At, PlaceMention]:
    """The mentions of places that are no groups' names."""
    groups = _groups(document)
    return {
        at: mention
        for at, mention in places.items()
        if not _unknown(mention) or not _of_group(document, at, mention, groups)
    }


def _unknown(mention: PlaceMention) -> bool:
    """A name that is nowhere on the map."""
    return mention.place is not None and mention.place.lat is None


def _groups(document: Document) -> set[tuple[str, ...]]:
    """The words of the names that the reader takes for organisations', or how a known one begins.

    "Tamboura Front" says nothing of the town of Tamboura; a cut name of a known group does.
    """
    found = {
        plain(name): bool(known_actor(name))
        for s in document.sentences
        for e in s.entities
        if e.type == "ORGANISATION" and (name := document.text(s, e.start, e.end))
    }
    whole = {tuple(name.split()) for name in found}
    known = [name.split() for name, is_known in found.items() if is_known]
    return whole | {tuple(w[:k]) for w in known for k in range(1, len(w))}


def _of_group(
    document: Document, at: At, mention: PlaceMention, groups: set[tuple[str, ...]]
) -> bool:
    if known_actor(mention.text):
        return True
    number, word = at
    tokens = document.sentences[number].tokens
    after = next((t.lemma for t in tokens[word:] if t.start >= mention.end), "")
    if SITE in codebook.object_kinds().get(after, frozenset()):
        return False  # a barracks is called by those who are in it
    return tuple(plain(mention.text).split()) in groups or _fights(after)


def _fights(lemma: str) -> bool:
    """Those who fight, or what they hold: `militants`, `positions`."""
    pattern = codebook.actor_patterns().head(lemma)
    return lemma in POSTS or (pattern is not None and pattern.kind in ARMED)
