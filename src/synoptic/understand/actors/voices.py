"""Who "we" and "our" are: the party that speaks.

In a quotation or a sentence that somebody says it is the one who says it, or the body that person
belongs to; in a party's own statement it is that party. A reporter's "we" is no side, and where
nobody knows who speaks nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from synoptic import codebook
from synoptic.codebook.places import countries
from synoptic.understand.actors.beside import OWNER_RELATIONS, Setting, owner_of
from synoptic.understand.actors.registry import known_actor
from synoptic.understand.actors.sides import party, side_named
from synoptic.understand.analysis import ActorMention
from synoptic.understand.attribution import Saying
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects

FIRST_PERSON = frozenset({"we", "our", "us", "ours", "ourselves"})
PEOPLE = "party-people"
# A text under such a title is the voice of the one who issues it.
STATEMENT = re.compile(r"\b(?:statement|communiqu[eé]|declaration|proclamation|appeal)\b", re.I)
PARTIES = ("armed-group", "military", "government", "party", "alliance", "ngo", "monitor")
SIDES = ("armed-group", "military", "government", "party", "alliance")
QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“"}


def voices(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each "we" and "our" whose speaker is known."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos == "PRON" and token.text.lower() in FIRST_PERSON:
                actor = _speaker(setting, number, word)
                if actor:
                    yield ActorMention(number, word, word + 1, word, actor, token.text, named=False)


def _speaker(setting: Setting, number: int, word: int) -> str | None:
    """The one who says the words around a word; the issuer of the text where nobody does."""
    around = around_word(setting, number, word)
    if around:
        return source_party(setting, around[0])
    if _quoted(setting.document.sentences[number], word):
        return None
    return _issuer(setting)


def around_word(setting: Setting, number: int, word: int) -> list[Saying]:
    """The sayings that a word is part of, the innermost first."""
    around = [s for s in setting.said.get(number, ()) if s.covers(word)]
    return sorted(around, key=lambda s: (s.end - s.start, s.cue))


def source_party(setting: Setting, saying: Saying) -> str | None:
    """The party of a speaker: himself where he is one, else whose he is."""
    if saying.source is None:
        return None
    number = saying.told_in
    mention = setting.mentions.get((number, saying.source))
    if mention is None:
        return _whose(setting, number, saying.source)
    draft = setting.registry.drafts[mention.actor]
    if draft.kind == "person":
        return min(draft.part_of, default=None)
    return None if mention.actor.startswith(PEOPLE) else mention.actor


def _whose(setting: Setting, number: int, word: int) -> str | None:
    """Whose spokesman it is: `an RSF commander`, `a spokesman for the army`, `an army officer`."""
    sentence = setting.document.sentences[number]
    owner = owner_of(setting, number, sentence, word)
    if owner:
        return owner
    for child in (*preposition_objects(sentence, word, "for"), *sentence.children(word)):
        mention = setting.mentions.get((number, child))
        if mention and not mention.actor.startswith(PEOPLE):
            return mention.actor
        if sentence.tokens[child].relation in OWNER_RELATIONS:
            side = side_named(sentence.tokens[child].lemma)
            if side:
                return party(setting, side, setting.country, sentence.tokens[child].text)
    return None


def _quoted(sentence: Sentence, word: int) -> bool:
    """Inside quotation marks, or in a quotation that this sentence goes on with."""
    closing: str | None = None
    for token in sentence.tokens[:word]:
        closing = None if token.text == closing else QUOTES.get(token.text, closing)
    after = [t.text for t in sentence.tokens[word:]]
    return closing is not None or any(
        after.count(end) > after.count(start) for start, end in QUOTES.items() if start != end
    )


def _issuer(setting: Setting) -> str | None:
    """The party whose own voice the report is."""
    report = setting.document.report
    name = (report.outlet or "").removesuffix("(invented)").strip()
    outlet = codebook.outlets().get(name.casefold())
    if outlet and outlet.owner:
        return setting.registry.of_codebook(outlet.owner)
    if outlet and outlet.kind == "state media" and outlet.country in countries():
        return party(setting, "government", outlet.country, name)
    known = known_actor(name)
    kind = known.kind if known else kind_of_name(name)
    if kind in PARTIES:
        return setting.registry.named(name, kind)
    if name and not outlet and STATEMENT.search(report.title or ""):
        side = f"the side of {name}" if _of_press(name) else name
        return setting.registry.named(side, "organisation")
    return None


@cache
def partisan(outlet: str, title: str) -> bool:
    """True where a text is a party's own voice, so that what it tells of a war is its claim."""
    name = outlet.removesuffix("(invented)").strip()
    known, entry = known_actor(name), codebook.outlets().get(name.casefold())
    if entry:
        return bool(entry.owner)
    kind = known.kind if known else kind_of_name(name)
    return kind in SIDES or bool(name and STATEMENT.search(title))


def _of_press(name: str) -> bool:
    """A paper or a station is no side, whoever speaks in it: `The Voice of Victory`."""
    words = set(name.split())
    return bool(words & {"Voice", *codebook.actor_patterns().name_heads["media"]})


def kind_of_name(name: str) -> str | None:
    """What an issuer is by the words of its name; an outlet's name makes it an outlet."""
    heads = codebook.actor_patterns().name_heads
    words = set(name.split())
    kinds = [kind for kind, known in heads.items() if words & set(known)]
    return None if "media" in kinds or not kinds else kinds[0]
