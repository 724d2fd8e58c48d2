"""Whom "it", "he", "the group" and "the source" mean where they speak: one who spoke before, or is
named next, or was first told in more words."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.analysis import ActorMention, Analysis
from synoptic.understand.attribution import BODIES, Saying
from synoptic.understand.attribution.introduced import bare, introduced, issuer, owners
from synoptic.understand.attribution.named_speakers import named_elsewhere
from synoptic.understand.attribution.speaker_words import speaker_phrase

PERSONS = ("person-", "party-people")
HE = ("he", "she")
MEANT = ("it", "they", *HE)


def body_before(analysis: Analysis, saying: Saying) -> str | None:
    """`The group said`, right behind what a body by name has said, and `a rights group said` where
    the name follows: that body."""
    sentence = analysis.document.sentences[saying.told_in]
    word = saying.source or 0
    if saying.before is None or sentence.tokens[word].lemma not in BODIES:
        return None
    if not bare(sentence, word) and saying.before[0] <= saying.told_in:
        return None
    mention = analysis.actors.get(saying.before)
    if mention is None and saying.before[0] > saying.told_in:
        return speaker_phrase(analysis, *saying.before)
    if mention is None or not mention.named:
        return named_elsewhere(analysis, *saying.before)
    return None if mention.actor.startswith(PERSONS) else fullest(analysis, mention)


def meant_by(analysis: Analysis, saying: Saying) -> str | None:
    """Whom "it", "they" or "he" means: the speaker of the sentence before, if it can be that."""
    if saying.before is None or saying.source is None:
        return None
    number, word = saying.before
    token = analysis.document.sentences[number].tokens[word]
    pronoun = analysis.document.sentences[saying.told_in].tokens[saying.source].lemma
    mention = analysis.actors.get((number, word))
    plural = token.pos == "NOUN" and token.text.lower() != token.lemma
    if token.pos == "PRON" or (pronoun == "they") != plural or pronoun not in MEANT:
        return None
    if pronoun in HE and not _a_person(analysis, number, word):
        named = mention is not None and mention.named  # somebody who speaks for it
        return mention.label if mention and named else named_elsewhere(analysis, number, word)
    return mention.label if mention and mention.named else told_as(analysis, number, word)


def told_as(analysis: Analysis, number: int, word: int, cue: int | None = None) -> str:
    """The words for a speaker of no name; of "the statement" those of whoever issued it."""
    if name := named_elsewhere(analysis, number, word):
        return name
    where = introduced(analysis, number, word) or (number, word)
    there = analysis.document.sentences[where[0]]
    whose = [k for k in owners(there, where[1]) if _owns(analysis, where, k)]
    by = whose[0] if where != (number, word) and whose else issuer(analysis, *where)
    if by is None:
        return speaker_phrase(analysis, *where, cue if where == (number, word) else None)
    mention = analysis.actors.get((where[0], by))
    return mention.label if mention and mention.named else speaker_phrase(analysis, where[0], by)


def _owns(analysis: Analysis, where: tuple[int, int], owner: int) -> bool:
    """Whose a statement is, or a source; a network is not that of "Kidal-based"."""
    sentence = analysis.document.sentences[where[0]]
    nominal = sentence.tokens[owner].pos in ("NOUN", "PROPN", "PRON")
    said = sentence.tokens[where[1]].lemma in codebook.say_nouns() and nominal
    return said or (where[0], owner) in analysis.actors


def _a_person(analysis: Analysis, number: int, word: int) -> bool:
    """True for a word that names one man or woman: `an official`, `Mr X`."""
    sentence = analysis.document.sentences[number]
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    named = any(e.start <= word < e.end and e.type == "PERSON" for e in sentence.entities)
    return named or (head is not None and head.stands_for in ("office", "people"))


def fullest(analysis: Analysis, mention: ActorMention) -> str:
    """The longest name of a body that holds this one: `Observatory`, of a Relief Observatory."""
    words = mention.label.removeprefix("The ").removeprefix("the ").split()
    if len(words) > 1 or mention.actor.startswith(PERSONS):
        return mention.label
    same = {m.label for m in analysis.actors.values() if m.actor == mention.actor and m.named}
    longer = (name for name in same if words[-1] in name.split())
    return max(longer, key=lambda name: (len(name.split()), name), default=mention.label)
