"""Who is told by a backer: `Iran-backed militias`, `the government-sponsored militia`.

The backer stands before the hyphen as a name or as its people's. Those who are backed are often
told by nothing else, and are a side nonetheless.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synoptic import codebook
from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.modifiers import BEFORE, by_adjective
from synoptic.understand.actors.nouns import noun_head
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import backing, preposition_objects

SIDES = ("armed-group", "military", "alliance", "government")


def backed_actors(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each backer that no rule knows, and for each of those backed."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            yield from _behind(setting, number, sentence, word)
            if not backing(sentence, word):
                continue
            if (number, word - 2) not in setting.mentions:
                found = by_adjective(setting, number, sentence, word - 2)
                yield from [found] if found else []
            head = noun_head(sentence, token.head)
            if head and head.kind in SIDES and (number, token.head) not in setting.mentions:
                yield _mention(setting, number, word - 2, token.head, head.kind)


def _behind(setting: Setting, number: int, sentence: Sentence, word: int) -> Iterator[ActorMention]:
    """`backed by Russian air support`, `supported by allied militia`: those behind the `by`."""
    if sentence.tokens[word].text.lower() not in codebook.actor_patterns().relations["backer"]:
        return
    for agent in preposition_objects(sentence, word, "by"):
        if (number, agent) in setting.mentions or sentence.tokens[agent].pos != "NOUN":
            continue
        before = [c for c in sentence.children(agent) if sentence.tokens[c].relation in BEFORE]
        whose = (by_adjective(setting, number, sentence, c) for c in before)
        head = noun_head(sentence, agent)
        if found := next((m for m in whose if m), None):
            yield replace(found, end=agent + 1, head=agent)
        elif head and head.kind in SIDES and before:
            yield _mention(setting, number, before[0], agent, head.kind)


def _mention(setting: Setting, number: int, start: int, head: int, kind: str) -> ActorMention:
    """A side called by its noun and the word before it: it is this report's own."""
    sentence, report = setting.document.sentences[number], setting.document.report
    label = setting.document.text(sentence, start, head + 1)
    actor = setting.registry.nameless(label, kind, report.id)
    return ActorMention(number, start, head + 1, head, actor, label, named=False)
