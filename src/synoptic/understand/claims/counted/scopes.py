"""Whose people a number counts, and which times are another number's."""

from __future__ import annotations

from synoptic.codebook.measures import doer_of_population
from synoptic.understand.analysis import ActorMention, Analysis, words_in
from synoptic.understand.attribution.speakers import source_actor
from synoptic.understand.counts.counting import Count
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    ancestors,
    fillers,
    predicate_at,
    preposition_objects,
    subjects,
)
from synoptic.understand.tellings import Telling
from synoptic.understand.times import TimeMention

OWNED = "nmod:poss"
OWNERS = (OWNED, "amod", "compound")
OWN = ("theirs", "ours")  # said of the speaker's own people
ITS = ("its", "their", "our")
SIDES = ("NATIONALITY", "PLACE")
# Words that hold a number against another one: "10 million, down from 11 million in January".
COMPARING = frozenset("down up compare against than".split())


def whose(telling: Telling, count: Count) -> str | None:
    """The actor whose people or things are counted: `the French lost`, `German losses`."""
    sentence, number = telling.sentence, telling.number
    for word in _owners(sentence, count):
        own = sentence.tokens[word].lemma in OWN or _speakers_own(telling, word)
        if own and telling.around:
            speaker = source_actor(telling.analysis, telling.around[0])
            return speaker.actor if speaker else None
        mention = telling.analysis.actors.get((number, word))
        if mention and _is_side(telling.analysis, mention):
            return mention.actor
    return None


def _speakers_own(telling: Telling, word: int) -> bool:
    """True for `the army said that 192 of its men fell`: nobody else is named who could own them.

    Behind "said that Russia had lost" it is open whose "its" are.
    """
    tokens, source = telling.sentence.tokens, telling.around[0].source if telling.around else None
    if tokens[word].text.lower() not in ITS or source is None or source >= word:
        return False
    here = telling.around[0].source_sentence in (None, telling.number)
    between = tokens[source + 1 : word]
    return here and not any(t.pos in ("PROPN", "NOUN") for t in between)


def _is_side(analysis: Analysis, mention: ActorMention) -> bool:
    """True for a side of its own: named, or of a nation; not `people`, nor somebody's allies."""
    sentence = analysis.document.sentences[mention.sentence]
    owners = (c for c in sentence.children(mention.head) if sentence.tokens[c].relation == OWNED)
    if any(analysis.actor_at(mention.sentence, c) == mention.actor for c in owners):
        return False
    within = range(mention.start, mention.end)
    nations = [e.start for e in sentence.entities if e.type in SIDES and e.start in within]
    adjectives = [k for k in nations if sentence.tokens[k].pos == "ADJ" or k == mention.head]
    return mention.named or any(sentence.tokens[k].text[0].isupper() for k in adjectives)


def _owners(sentence: Sentence, count: Count) -> tuple[int, ...]:
    """Words that may name the owner, the surest first."""
    head = count.quantity.head if count.shares is None else count.shares
    found = list(owners_of(sentence, count.trigger)) if _is_loss(sentence, count.trigger) else []
    for word in (count.trigger, *ancestors(sentence, head)[:2]):
        verb = predicate_at(sentence, word)
        if verb.verbal and verb.token.lemma == "lose":
            found += fillers(verb, "ARG0")
        own = [
            c for c in sentence.children(word) if sentence.tokens[c].relation.startswith("nsubj")
        ]
        losses = [s for s in (*own, *subjects(verb)) if _is_loss(sentence, s)]
        found += [owner for loss in losses for owner in owners_of(sentence, loss)]
    found += preposition_objects(sentence, head, "of")
    found += [c for c in sentence.children(head) if sentence.tokens[c].relation == OWNED]
    if doer_of_population(count.population) == "armed" or _nation(sentence, head):
        found.append(head)
    return tuple(found)


def _is_loss(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].lemma in ("loss", "casualty")


def owners_of(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Words that say whose a noun is: `German loss`, `the loss of the Germans`."""
    own = (c for c in sentence.children(noun) if sentence.tokens[c].relation in OWNERS)
    return (*own, *preposition_objects(sentence, noun, "of"))


def _nation(sentence: Sentence, head: int) -> bool:
    return any(e.start <= head < e.end and e.type == "NATIONALITY" for e in sentence.entities)


def of_another(analysis: Analysis, number: int, quantity: Quantity, mention: TimeMention) -> bool:
    """True for the time of a number this one is held against: `down from 11 million in January`."""
    sentence = analysis.document.sentences[number]
    first, _ = words_in(sentence, mention.start, mention.end)
    between = [q for q in analysis.quantities.get(number, ()) if quantity.end <= q.start < first]
    if not between:
        return False
    words = [t.lemma for t in sentence.tokens[quantity.end : between[-1].start]]
    rose = sentence.tokens[quantity.start - 1].lemma == "to" and "from" in words
    return rose or any(word in COMPARING for word in words)
