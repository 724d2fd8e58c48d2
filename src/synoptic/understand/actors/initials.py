"""Initials of a body that the report names in full: "the Lord's Resistance Army ... the LRA".

Nothing need tell that they belong together. Where two bodies have the same initials neither is
meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from synoptic.understand.actors.beside import Setting
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Token

BODIES = ("armed-group", "military", "organisation", "party", "alliance", "ngo", "monitor", "group")
LEAST, MOST = 2, 6  # letters
# No letter stands for these: `Front for the Liberation of X`, `the Islamic State group`.
SILENT = frozenset({"of", "the", "for", "and", "in", "group"})


def initial_names(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each run of capitals that are the initials of one body of the report."""
    bodies = _bodies(setting)
    for number, sentence in enumerate(setting.document.sentences):
        if not any(t.text.islower() and len(t.text) > LEAST for t in sentence.tokens):
            continue  # all in capitals: any word may be
        for word, token in enumerate(sentence.tokens):
            at = (number, word)
            if not _nominal(token) or at in setting.mentions or at in setting.places:
                continue
            found = bodies.get(token.text, set())
            if len(found) == 1:
                (actor,) = found
                yield ActorMention(number, word, word + 1, word, actor, token.text, named=True)


def _nominal(token: Token) -> bool:
    """A noun, or "IS" that the reader takes for a verb where the tree has a noun."""
    noun = token.pos in ("NOUN", "PROPN")
    return noun or (token.pos == "AUX" and token.relation in ("compound", "nsubj", "obj", "nmod"))


def _bodies(setting: Setting) -> dict[str, set[str]]:
    """The bodies of a report by their initials."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor, draft in setting.registry.drafts.items():
        if draft.kind in BODIES and not actor.startswith("party-"):
            for name in (draft.name, *draft.labels):
                letters = _letters(name)
                if LEAST <= len(letters) <= MOST:
                    found[letters].add(actor)
    return found


def _letters(name: str) -> str:
    words = [w for w in name.replace("-", " ").split() if w.lower() not in SILENT]
    return "".join(w[0] for w in words) if all(w[0].isupper() for w in words) else ""
