"""Who a saying's speaker is, and whether it is one who can speak at all."""

from __future__ import annotations

from functools import cache

from synoptic import codebook
from synoptic.understand.analysis import ActorMention, Analysis
from synoptic.understand.attribution import Saying
from synoptic.understand.attribution.bounds import first_of, top
from synoptic.understand.attribution.introduced import owners
from synoptic.understand.attribution.meant_speakers import body_before, fullest, meant_by, told_as
from synoptic.understand.document import Sentence

SPEAKING = ("PERSON", "ORGANISATION")
# Words of saying that only one who speaks can be the subject of.
SPOKEN = frozenset(
    """say tell add according announce deny vow pledge insist accuse count report record estimate
    document expect predict forecast foresee""".split()
)
HOURS = frozenset("noon midnight dawn dusk morning afternoon evening night day today".split())
TOLLS = frozenset({"toll"})
NOBODY = frozenset({"nobody", "none", "no"})
MUTE = ("service", "weapon", "vehicle", "event")  # things that carry words or make none
PERSON = "PERSON"
NAMED_BEHIND = ("NOUN", "PROPN", "PUNCT")
STATIONS = ("Radio", "TV", "Television")
OFFICES = ("office", "people")
OWNING = ("its", "their")


def named_by(sentence: Sentence, saying: Saying) -> tuple[int, ...]:
    """The words of a speaker's name that stand right before its verb, or the head alone."""
    source = saying.source
    if source is None:
        return ()
    name = next((e for e in sentence.entities if e.start <= source < e.end), None)
    if name and source < saying.cue <= source + 2:
        return tuple(range(name.start, saying.cue))
    return (source,)


def speaks(analysis: Analysis, saying: Saying) -> bool:
    """False where the grammatical speaker is no one who can speak ("the fighting claimed ...")."""
    if saying.source is None:
        return True
    number = saying.told_in
    sentence = analysis.document.sentences[number]
    if source_actor(analysis, saying):
        return True
    lemma = sentence.tokens[saying.source].lemma
    token = sentence.tokens[saying.source]
    place = analysis.place_at(number, saying.source)
    named = token.text[0].isupper() and saying.source > 0 and place is None
    if lemma in HOURS | NOBODY | TOLLS:
        return False  # "counted by noon", "an earlier toll put the dead at four"
    if token.pos == "PRON" and saying.before is not None and meant_by(analysis, saying):
        return True
    by_phrase = saying.verb not in codebook.say_verbs()  # `in the opinion of X`
    head = codebook.actor_patterns().head(lemma)
    if named or by_phrase or saying.verb in _spoken():  # a network may be wires, or people
        mute = not codebook.object_kinds().get(lemma, frozenset()).isdisjoint(MUTE)
        return head is not None or not mute
    known = codebook.say_words().speakers.values()
    return (
        lemma in codebook.say_nouns()
        or any(lemma in words for words in known)
        or (head is not None and head.stands_for in ("people", "office", "body"))
        or any(e.start <= saying.source < e.end and e.type in SPEAKING for e in sentence.entities)
    )


@cache
def _spoken() -> frozenset[str]:
    """Words of saying, counting and citing that only one who speaks can stand beside."""
    cues = (phrase.split()[0] for phrase in codebook.say_cues())
    return SPOKEN | {*codebook.say_words().number_verbs, *cues}


def source_actor(analysis: Analysis, saying: Saying) -> ActorMention | None:
    """The actor who says it: the speaker's own, or whose data, statement or report it is."""
    if saying.source is None:
        return None
    number = saying.told_in
    own = analysis.actors.get((number, saying.source))
    if own:
        return own
    sentence = analysis.document.sentences[number]
    if sentence.tokens[saying.source].lemma not in codebook.say_nouns():
        return None
    return _of_owner(analysis, number, saying.source)


def _of_owner(analysis: Analysis, number: int, word: int) -> ActorMention | None:
    """The actor whose statement or report it is."""
    sentence = analysis.document.sentences[number]
    found = (analysis.actors.get((number, o)) for o in owners(sentence, word))
    return next((m for m in found if m), None)


def speaker_name(analysis: Analysis, saying: Saying) -> str | None:
    """The name of the one who says it: the actor's where it has one, else the words."""
    if saying.source is None:
        return None
    number = saying.told_in
    sentence = analysis.document.sentences[number]
    if named := body_before(analysis, saying) or _station(analysis, number, saying.source):
        return named
    mention = source_actor(analysis, saying)
    if mention and mention.named:
        return fullest(analysis, mention)
    if named := _apposed(analysis, number, saying.source) or _set_before(analysis, saying):
        return named
    pronoun = sentence.tokens[saying.source].pos == "PRON"
    if mention and not pronoun and (name := _named_beside(analysis, mention)):
        return name
    if pronoun:
        return meant_by(analysis, saying) or (
            _named_before(analysis, mention.actor, (number, saying.source)) if mention else None
        )
    person = _person_beside(analysis, number, saying.source, _cue(saying))
    person = person or _owned(analysis, number, saying.source)
    return person or told_as(analysis, number, saying.source, _cue(saying))


def _station(analysis: Analysis, number: int, word: int) -> str | None:
    """`Radio Kivu`, whatever else the second word is the name of."""
    sentence = analysis.document.sentences[number]
    name = next((e for e in sentence.entities if e.start <= word < e.end), None)
    if (
        name is None
        or sentence.tokens[name.start].text not in STATIONS
        or name.end < name.start + 2
    ):
        return None
    return analysis.document.text(sentence, name.start, name.end)


def _person_beside(analysis: Analysis, number: int, word: int, cue: int | None) -> str | None:
    """The man whose office a speaker's words are, commas lost: `Ali Bek deputy head of X said`,
    `the secretary of the committee Ali Bek said`."""
    sentence = analysis.document.sentences[number]
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    if cue is None or cue <= word or head is None or head.stands_for not in OFFICES:
        return None
    first = first_of(sentence, word)
    cue -= sentence.tokens[cue - 1].text == ","  # "the mayor, Ali Bek, said"
    for e in sentence.entities:
        left = sentence.tokens[e.start - 1].pos if e.start else "PUNCT"
        before = e.end == first and left not in ("ADP", "PART")
        beside = before or e.start == first or (e.end == cue and left in NAMED_BEHIND)
        if e.type == PERSON and beside and e.end <= cue and not e.start <= word < e.end:
            return analysis.document.text(sentence, e.start, e.end)
    return None


def _owned(analysis: Analysis, number: int, word: int) -> str | None:
    """`Its defence ministry` by the name of whose it is: `Russia's defence ministry`."""
    sentence = analysis.document.sentences[number]
    whose = next((k for k in sentence.children(word) if sentence.tokens[k].lemma in OWNING), None)
    owner = analysis.actors.get((number, whose)) if whose is not None else None
    if whose is None or owner is None:
        return None
    name = _named_before(analysis, owner.actor, (number, whose))
    return name and f"{name}'s {analysis.document.text(sentence, whose + 1, word + 1)}"


def _cue(saying: Saying) -> int | None:
    """The word of saying, where it stands in the speaker's own sentence."""
    return saying.cue if saying.source_sentence in (None, saying.sentence) else None


def _apposed(analysis: Analysis, number: int, word: int) -> str | None:
    """The name set behind a noun: `a rights group, Amnesty International, said`."""
    sentence = analysis.document.sentences[number]
    beside = (c for c in sentence.children(word) if sentence.tokens[c].relation == "appos")
    found = (m for c in beside if (m := analysis.actors.get((number, c))) and m.named)
    return next((m.label for m in found if not m.actor.startswith("person-")), None)


def _set_before(analysis: Analysis, saying: Saying) -> str | None:
    """The name right before what says who it is, with no comma: `the Lantern Aid a group of X`."""
    number = saying.told_in
    sentence = analysis.document.sentences[number]
    first = first_of(sentence, top(sentence, saying.source or 0))
    name = next((e for e in sentence.entities if e.end == first and e.type in SPEAKING), None)
    if name is None or sentence.tokens[first].lemma != "a" or saying.cue < first:
        return None
    mention = analysis.actors.get((number, name.start))
    return mention.label if mention and mention.named else None


def _named_beside(analysis: Analysis, mention: ActorMention) -> str | None:
    """The name that stands beside an office in the same sentence: `X, the leader of Y`."""
    same = [
        m
        for (number, _), m in analysis.actors.items()
        if number == mention.sentence and m.actor == mention.actor and m.named
    ]
    return min(same, key=lambda m: abs(m.head - mention.head)).label if same else None


def _named_before(analysis: Analysis, actor: str, at: tuple[int, int]) -> str | None:
    """How the report named an actor last before a word, pronouns left out."""
    earlier = [
        (where, m)
        for where, m in analysis.actors.items()
        if m.actor == actor
        and where <= at
        and m.label[:1].isupper()
        and analysis.document.sentences[where[0]].tokens[m.head].pos != "PRON"
    ]
    return max(earlier, key=lambda e: e[0])[1].label if earlier else None
