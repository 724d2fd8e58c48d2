"""For whom an office holder without a name speaks and treats: `the UN envoy`, `Russia's minister`.

What such a person says, asks and negotiates is said for the body or the state that is named with
the office; what is done to him is not done to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic import codebook
from synoptic.understand.actors.beside import owning
from synoptic.understand.analysis import Analysis
from synoptic.understand.attribution import Saying
from synoptic.understand.attribution.speakers import source_actor
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects

TALKS = ("CONSULT", "AGREE", "REQUEST", "CONCEDE")
HOLDERS = ("office", "people")
BESIDE = ("obl:unmarked", "nmod:unmarked", "obl", "advmod")
GOING_ON = ("advcl", "parataxis", "xcomp", "ccomp")
NO_BODIES = ("person-", "party-people")


def by_office(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """The id of the body for which the doer of a deed of words acts; empty where none is told."""
    entry = proposition.entry
    if entry.claim != "stance" and entry.type not in TALKS:
        return ()
    found = (body_of(analysis, number, head) for head in proposition.heads("actor"))
    return next(((body,) for body in found if body), ())


def body_of(analysis: Analysis, number: int, word: int) -> str | None:
    """The body whose office a word is: a name before it, or behind `of` and `for`."""
    sentence = analysis.document.sentences[number]
    if not _holds_office(sentence, word) or analysis.actor_at(number, word):
        return None
    for owner in _owners(sentence, word):
        if (actor := analysis.actor_at(number, owner)) and not actor.startswith(NO_BODIES):
            return actor
        mention = analysis.places.get((number, owner))
        place = mention.place if mention and mention.kind == "demonym" else None
        if place and place.country and (known := _of_country(analysis, place.country)):
            return known
    return None


def voice_of(analysis: Analysis, saying: Saying) -> str | None:
    """Who says it, or for whom an office holder does: `the UN envoy said`."""
    mention = source_actor(analysis, saying)
    if mention or saying.source is None:
        return mention.actor if mention else None
    return body_of(analysis, saying.told_in, saying.source)


def going_on(
    analysis: Analysis, sayings: Sequence[Saying], proposition: Proposition
) -> tuple[str, ...] | None:
    """The one who says the one and takes a stance besides: `the ministry said, blaming rebels`.

    None where nobody has spoken right before; empty where it is nobody known who has.
    """
    verb = proposition.verb
    if proposition.entry.claim != "stance" or not verb.token.text.lower().endswith("ing"):
        return None
    below = (verb.sentence.tokens[c] for c in verb.sentence.children(verb.index))
    if any(t.relation in ("mark", "case") for t in below):  # "accused X of backing the rebels"
        return None
    hung = (verb.token.head, verb.index - 1) if verb.token.relation in GOING_ON else ()
    own = [s for s in sayings if s.source_sentence is None]
    behind = [s for s in own if _right_behind(verb.sentence, s.cue, verb.index)]
    found = (voice_of(analysis, s) for s in own if s.cue in hung or s in behind)
    known = next(((actor,) for actor in found if actor), None)
    return () if known is None and behind else known


def _right_behind(sentence: Sentence, cue: int, verb: int) -> bool:
    """`It said on Friday blaming X`: nothing but a day stands between, whatever it hangs on."""
    between = sentence.tokens[cue + 1 : verb] if 0 <= cue < verb else ()
    days = any(t.head == cue and t.relation in BESIDE for t in between)
    return days and all(t.head == cue or t.pos in ("PUNCT", "ADP") for t in between)


def _holds_office(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    head = codebook.actor_patterns().head(token.lemma)
    return token.pos in ("NOUN", "PROPN") and head is not None and head.stands_for in HOLDERS


def _owners(sentence: Sentence, word: int) -> Iterator[int]:
    yield from owning(sentence, word)
    for preposition in ("of", "for"):
        yield from preposition_objects(sentence, word, preposition)


def _of_country(analysis: Analysis, country: str) -> str | None:
    """A state or its government, where the report speaks of it at all."""
    ids = {mention.actor for mention in analysis.actors.values()}
    wanted = (f"party-government-{country.lower()}", f"state-{country.lower()}")
    return next((actor for actor in wanted if actor in ids), None)
