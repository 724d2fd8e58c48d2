"""Who does it where the clause's own words name no doer.

The one whose strike it was: "eleven people were killed in Russian air strikes", "shelling by
rebels killed four". And the one whose deed began it: "the offensive began when the Boers attacked".
Where a doer is only suspected, or two sides fought, nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from synoptic import codebook
from synoptic.understand.actors.beside import doubted, followed_by_hyphen
from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import (
    Predicate,
    conjuncts,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.document import Sentence
from synoptic.understand.propositions import Proposition
from synoptic.understand.reader.lemmas import lemma

# Killed or hurt in one of these, somebody was killed by the one whose it was.
ONE_SIDED = frozenset(
    {"aerial", "heavy-weapons", "explosives", "drone", "firearms", "suicide-attack", "primitive",
     "unconventional", "targeted"}
)  # fmt: skip
STRIKES = frozenset({"attack", "strike", "raid", "ambush"})
HARMING = ("ASSAULT", "HARM")
DEEDS = ("ASSAULT", "MOBILIZE", "take", "enter")
ADVANCE = "advance"  # "the army's advance on X killed 16"
CLASH = "clash"  # a battle is not the deed of the one who began it
DEEPEST = 3  # nouns between a verb and the one that did it
STARTING = frozenset({"begin", "start", "commence", "open"})


def doers(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those who do it by the words around the clause; empty where nobody is told."""
    if proposition.entry.type not in HARMING:
        return ()
    told = chain(
        _agents(analysis, number, proposition),
        _strikers(analysis, number, proposition),
        _beginners(analysis, number, proposition),
    )
    return next((found for found in told if found), ())


def _agents(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[tuple[str, ...]]:
    """`was surprised in the camp at X by Y`: whom the tree hangs on the place before."""
    verb = proposition.verb
    if not verb.passive:
        return
    sentence, open_ = verb.sentence, [verb.index]
    for _ in range(DEEPEST):
        below = [c for k in open_ for c in sentence.children(k)]
        open_ = [c for c in below if sentence.tokens[c].relation in ("obl", "nmod")]
        for noun in open_:
            if _just_a_thing(sentence, noun):
                for head in preposition_objects(sentence, noun, "by"):
                    yield _meant(analysis, number, sentence, head)


def _just_a_thing(sentence: Sentence, noun: int) -> bool:
    """A noun that nobody does: a camp or a village, no attack and no report."""
    token = sentence.tokens[noun]
    does = codebook.predicates().candidates(token.lemma, "NOUN")
    return token.pos in ("NOUN", "PROPN") and not does and token.lemma not in codebook.say_nouns()


def _strikers(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """Those whose strike, shelling or raid the grammatical doer or cause is."""
    sentence = proposition.predicate.sentence
    for hand in preposition_objects(sentence, proposition.verb.index, "at"):
        if sentence.tokens[hand].lemma == "hand":  # "died at the hands of X"
            for head in preposition_objects(sentence, hand, "of"):
                yield _meant(analysis, number, sentence, head)
    if not proposition.predicate.verbal:
        return  # "any deaths from its strikes": what a noun names need not have happened
    for role in ("actor", "cause"):
        for head in proposition.heads(role):
            if one_sided(sentence, head) and not doubted(sentence, head):
                yield _owners(analysis, number, predicate_at(sentence, head))


def one_sided(sentence: Sentence, head: int) -> bool:
    """A strike, shelling or raid: what is done by one side, so that its harm is that side's."""
    token = sentence.tokens[head]
    if token.pos not in ("NOUN", "VERB") or "during" in sentence.cases(head):
        return False
    if token.lemma in STRIKES:
        return True
    entries = codebook.predicates().candidates(lemma(token.text, token.pos), token.pos)
    return any(entry.mode in ONE_SIDED or entry.mode == ADVANCE for entry in entries)


def _owners(analysis: Analysis, number: int, strike: Predicate) -> tuple[str, ...]:
    """Whose a strike was: `Russian`, `by the rebels`, `the army's`."""
    for slot in ("ARG0", "by"):
        for head in fillers(strike, slot):
            if followed_by_hyphen(strike.sentence, head):
                continue  # "US-led raids"
            found = _meant(analysis, number, strike.sentence, head)
            if found:
                return found
    return ()


def _beginners(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """The subject of the deed with which an attack or battle began: `began when X attacked`."""
    verb = proposition.carrier
    if verb is None or verb.token.lemma not in STARTING or proposition.entry.mode == CLASH:
        return
    sentence = verb.sentence
    for clause in sentence.children(verb.index):
        words = {sentence.tokens[c].lemma for c in sentence.children(clause)}
        if sentence.tokens[clause].relation != "advcl" or "when" not in words:
            continue
        deed = predicate_at(sentence, clause)
        if _a_deed(deed):
            for head in fillers(deed, "subject"):
                yield _meant(analysis, number, sentence, head)


def _a_deed(verb: Predicate) -> bool:
    entries = codebook.predicates().candidates(verb.token.lemma, "VERB")
    return not verb.passive and any(e.type in DEEDS for e in entries)


def _meant(analysis: Analysis, number: int, sentence: Sentence, head: int) -> tuple[str, ...]:
    """The actors of a word and of those coordinated with it."""
    found = (
        actor
        for word in (head, *conjuncts(sentence, head))
        for actor in analysis.actors_at(number, word)
    )
    return tuple(dict.fromkeys(found))
