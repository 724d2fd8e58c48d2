"""Who is told by a backer: `Iran-backed militias`, `the government-sponsored militia`.

The backer stands before the hyphen as a name or as its people's. Those who are backed are often
told by nothing else, and are a side nonetheless.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import Setting
from synoptic.understand.actors.modifiers import by_adjective
from synoptic.understand.actors.nouns import noun_head
from synoptic.understand.analysis import ActorMention
from synoptic.understand.arguments import backing

SIDES = ("armed-group", "military", "alliance", "government")


def backed_actors(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each backer that no rule knows, and for each of those backed."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if not backing(sentence, word):
                continue
            if (number, word - 2) not in setting.mentions:
                found = by_adjective(setting, number, sentence, word - 2)
                yield from [found] if found else []
            head = noun_head(sentence, token.head)
            if head and head.kind in SIDES and (number, token.head) not in setting.mentions:
                yield _mention(setting, number, word - 2, token.head, head.kind)


def _mention(setting: Setting, number: int, start: int, head: int, kind: str) -> ActorMention:
    """Those backed, called by the backer and their noun: they are this report's own."""
    sentence, report = setting.document.sentences[number], setting.document.report
    label = setting.document.text(sentence, start, head + 1)
    actor = setting.registry.nameless(label, kind, report.id)
    return ActorMention(number, start, head + 1, head, actor, label, named=False)
