"""Short names: an office or a noun that stands for one the report names in full.

"The Marshal" is the marshal named before, "the Observatory" the one observatory of the report,
"the Guards" a corps of that name. Where two could be meant nobody is, but a sovereign told by his
office alone ("the Emperor") is somebody all the same, and is called so.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.beside import Setting
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.reader.lemmas import lemma

# Sides whose noun alone is no name, with a capital or without: there is more than one army.
GENERAL = ("military", "government", "armed-group")
# But these, with a capital, are ends of names: "the Council" is the one council of the report.
ENDINGS = frozenset({"Council", "Front", "Movement", "Brigade", "Brigades", "Command", "Junta"})

BODIES = frozenset({"council"})  # also a town's own, which has no name


def short_names(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each definite noun that stands for somebody named elsewhere in the report."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos not in ("NOUN", "PROPN") or (number, word) in setting.mentions:
                continue
            start = _first(sentence, word)
            if start is None or _goes_on(setting, number, sentence, word):
                continue
            label = setting.document.text(sentence, start, word + 1)
            actor = _meant(setting, number, word, label)
            if actor:
                yield ActorMention(number, start, word + 1, word, actor, label, named=False)


def _first(sentence: Sentence, word: int) -> int | None:
    """The first word of a definite noun of one or two words: `the Crown Prince`."""
    tokens = sentence.tokens
    if word and tokens[word - 1].lemma == "the":
        return word
    two = word > 1 and tokens[word - 2].lemma == "the" and tokens[word - 1].text[0].isupper()
    pair = f"{tokens[word - 1].text} {tokens[word].text}".lower()
    return word - 1 if two and pair in codebook.actor_patterns().relations["sovereign"] else None


def _goes_on(setting: Setting, number: int, sentence: Sentence, word: int) -> bool:
    """Part of a longer name or of a compound: `the Marshal Bazaine`, `the Guards officer`."""
    after = sentence.tokens[word + 1] if word + 1 < len(sentence.tokens) else None
    named = after is not None and after.pos == "PROPN" and after.text[0].isupper()
    beside = sentence.tokens[word].relation in ("compound", "amod", "flat", "nmod:desc")
    of = any(
        sentence.tokens[c].pos == "PROPN" and sentence.tokens[c].relation == "nmod"
        for c in sentence.children(word)
    )
    return named or beside or of or (number, word) in setting.places


def _meant(setting: Setting, number: int, word: int, label: str) -> str | None:
    """The person of that office, the body of that name, a corps or a sovereign called so."""
    patterns = codebook.actor_patterns()
    capital, name = label[0].isupper(), label.lower()
    if capital and name in patterns.titles:
        person = _titled(setting, number, word, name)
        if person:
            return person
    if capital and name in patterns.relations["sovereign"]:
        return setting.registry.named(f"the {name.title()}", "person", label)
    corps = capital and name in patterns.relations["corps"]
    head = patterns.head(lemma(label, "NOUN"))
    body = name in BODIES or (head is not None and head.stands_for == "body")
    general = head is not None and not body and head.kind in GENERAL and label not in ENDINGS
    if (capital and not general) or body or corps:
        found = _body(setting, label)
        if found:
            return found
    return setting.registry.named(label, "military", label) if corps else None


def _titled(setting: Setting, number: int, word: int, title: str) -> str | None:
    """The one person who was given a title before; None where two were."""
    found = {
        m.actor
        for at, m in setting.mentions.items()
        if at < (number, word) and m.named and _bears(setting, m, title)
    }
    return found.pop() if len(found) == 1 else None


def _bears(setting: Setting, mention: ActorMention, title: str) -> bool:
    """The title stands in a person's name or right before it."""
    if setting.registry.drafts[mention.actor].kind != "person":
        return False
    tokens = setting.document.sentences[mention.sentence].tokens
    before = tokens[mention.start - 1].text if mention.start else ""
    return f"{before} {mention.label}".lower().find(f"{title} ") >= 0


def _body(setting: Setting, label: str) -> str | None:
    """The one organisation of the report in whose name a noun stands."""
    word = label.lower()
    found = {
        actor
        for actor, draft in setting.registry.drafts.items()
        if draft.kind not in ("person", "state", "people")
        and not actor.startswith("party-")
        and any(word in name.lower().split() for name in (draft.name, *draft.labels))
    }
    return found.pop() if len(found) == 1 else None
