"""Bare "fighters" or "militiamen": those of the one armed group of the report, if it is one."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.actors.beside import Setting
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence

BARE = frozenset({"fighter", "paramilitary", "militiaman"})
# What may stand beside a bare noun: an article or a number; any other word tells more.
PLAIN = (
    "det",
    "acl:relcl",
    "nummod",
    "case",
    "punct",
    "cc",
    "conj",
    "nmod:unmarked",
    "advmod",
    "cop",
    "mark",
)


def lone_fighters(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each "fighters" that nothing says more of; none where two groups take part."""
    side = _one_side(setting)
    if side is None:
        return
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if (number, word) not in setting.mentions and _bare(sentence, word):
                setting.registry.called(side, token.text)
                yield ActorMention(number, word, word + 1, word, side, token.text, named=False)


def _one_side(setting: Setting) -> str | None:
    """The one armed group that is no part of another."""
    drafts = setting.registry.drafts
    armed = {actor for actor, draft in drafts.items() if draft.kind == "armed-group"}
    whole = {actor for actor in armed if not drafts[actor].part_of & armed}
    return whole.pop() if len(whole) == 1 else None


def _bare(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    several = token.lemma in BARE and token.text.lower() != token.lemma
    beside = token.relation in ("compound", "amod", "flat")
    return (
        several
        and not beside
        and all(sentence.tokens[c].relation in PLAIN for c in sentence.children(word))
    )
