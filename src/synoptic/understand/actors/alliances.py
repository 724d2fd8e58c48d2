"""Coalitions told by who leads them: "the US-led coalition", "NATO-led forces".

Such words are a name, however many they are of. Behind them "the coalition", "coalition jets" and
the leader's "US coalition" are that one, as long as the report speaks of one alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Precision
from synoptic.understand.actors.beside import OWNER_RELATIONS, Setting, owner_of
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.reader.lemmas import lemma

ALLIANCE = "alliance"
# Forces told by a leader alone are those of several: "Kurdish-led forces" are no state's army.
LED = ("coalition", "alliance", "bloc", "force", "mission", "fighter")
KINDS = {"force": "military", "fighter": "armed-group"}
HYPHENS = ("-", "‐", "–")
LEADING = ("led",)
# A coalition of these governs or stands for election, and is no side of a war.
CIVIL = frozenset("government partner party talk agreement deal minister rule".split())


def led_alliances(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each alliance or force told by its leader."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            if token.pos not in ("NOUN", "PROPN") or _noun(sentence, word) not in LED:
                continue
            leader = _leader(sentence, word)
            if leader is None or (number, word) in setting.mentions:
                continue
            if owner_of(setting, number, sentence, word):
                continue  # "Kurdish-led SDF fighters" are the SDF's
            own = _own_name(setting, number, word)
            if own:
                yield ActorMention(number, word, word + 1, word, own, token.text, named=False)
                continue
            tokens = sentence.tokens[leader : leader + 3]
            name = f"{''.join(t.text for t in tokens)} {token.text.lower()}"
            kind = KINDS.get(_noun(sentence, word), ALLIANCE)
            actor = setting.registry.named(name, kind, name)
            yield ActorMention(number, leader, word + 1, word, actor, name, named=True)


def led_attacks(setting: Setting) -> Iterator[ActorMention]:
    """`NATO-led strikes`, `the Saudi-led raid`: those of the coalition that the report names so,
    else of the one who leads them."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            leader = _leader(sentence, word) if token.pos == "NOUN" else None
            if leader is None or not attacks(token.lemma):
                continue
            if actor := _who_leads(setting, number, sentence, leader):
                label = "".join(t.text for t in sentence.tokens[leader : leader + 3])
                led = leader + 2
                yield ActorMention(number, leader, led + 1, led, actor, label, named=False)


def attacks(lemma: str) -> bool:
    """A noun that tells of an attack."""
    return any(e.type == "ASSAULT" for e in codebook.predicates().candidates(lemma, "NOUN"))


def _who_leads(setting: Setting, number: int, sentence: Sentence, leader: int) -> str | None:
    at = (number, leader)
    mention, place = setting.mentions.get(at), setting.places.get(at)
    kind = setting.registry.drafts[mention.actor].kind if mention else None
    if mention and kind not in (ALLIANCE, "state"):
        return mention.actor if kind == "armed-group" else None
    state = place.place if place and place.place else None
    if mention is None and (state is None or state.precision is not Precision.COUNTRY):
        return None  # "a jihadist-led attack"
    coalition = _the_one(setting, "coalition", (_letters(sentence.tokens[leader].text),))
    if coalition or mention:
        return coalition or (mention.actor if mention else None)
    return setting.registry.state(state.name, state.country) if state else None


def bare_alliances(setting: Setting) -> Iterator[ActorMention]:
    """A mention for each "the coalition" where the report names one, and one alone."""
    for number, sentence in enumerate(setting.document.sentences):
        for word, token in enumerate(sentence.tokens):
            noun = _noun(sentence, word)
            if token.pos not in ("NOUN", "PROPN") or noun not in ("coalition", "alliance"):
                continue
            if (number, word) in setting.mentions or not _means_one(sentence, word):
                continue
            actor = _the_one(setting, noun, _beside(sentence, word))
            if actor:
                yield ActorMention(number, word, word + 1, word, actor, token.text, named=False)


def _noun(sentence: Sentence, word: int) -> str:
    token = sentence.tokens[word]
    return lemma(token.text, "NOUN") if token.pos == "PROPN" else token.lemma


def _own_name(setting: Setting, number: int, word: int) -> str | None:
    """`a Kurdish-led alliance, the SDF`: the one whose name stands beside it."""
    sentence = setting.document.sentences[number]
    beside = [c for c in sentence.children(word) if sentence.tokens[c].relation == "appos"]
    beside += [sentence.tokens[word].head] if sentence.tokens[word].relation == "appos" else []
    found = (m.actor for c in beside if (m := setting.mentions.get((number, c))) and m.named)
    return next(found, None)


def _leader(sentence: Sentence, word: int) -> int | None:
    """The word of the leader's name in "X-led coalition", other adjectives passed over."""
    for led in sentence.children(word):
        beside = 1 < led < word and sentence.tokens[led].text.lower() in LEADING
        if beside and sentence.tokens[led - 1].text in HYPHENS:
            return led - 2 if sentence.tokens[led - 2].text[0].isupper() else None
    return None


def _means_one(sentence: Sentence, word: int) -> bool:
    """True for `the coalition` and `coalition jets`; not `a coalition of groups`."""
    token, below = sentence.tokens[word], [sentence.tokens[c] for c in sentence.children(word)]
    if any(t.relation == "nmod" for t in below):
        return False
    if token.relation in OWNER_RELATIONS and token.head >= 0:
        above = sentence.tokens[token.head]
        return above.lemma not in CIVIL
    return any(t.lemma == "the" for t in below) or bool(_beside(sentence, word))


def _beside(sentence: Sentence, word: int) -> tuple[str, ...]:
    """What stands before the noun and tells which is meant: `US` of "US coalition"."""
    below = (sentence.tokens[c] for c in sentence.children(word))
    return tuple(_letters(t.text) for t in below if t.relation in OWNER_RELATIONS)


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _the_one(setting: Setting, noun: str, told: tuple[str, ...]) -> str | None:
    """The one alliance of the report that is called so, by its name or by its leader."""
    found = set()
    for draft in setting.registry.drafts.values():
        names = [n for n in (draft.name, *draft.labels) if noun in n.lower().split()]
        led = any(all(_letters(n).startswith(t) for t in told) for n in names)
        if draft.kind == ALLIANCE and led:
            found.add(draft.id)
    return found.pop() if len(found) == 1 else None
