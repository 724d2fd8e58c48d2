"""From whom a place was taken, where the clause tells it by another deed or by their rule of it.

`retook four villages in an offensive on the rebels`, `won back X after months of control by the
mutineers`, `took X, ousting the garrison`.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.model import Control
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.deeds.senses import entry_for, particle
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at
from synoptic.understand.grammar.behind import right_behind

BESIDE = ("in", "after", "during", "amid", "following", "with", "through")
RULE = frozenset("control rule occupation hold grip possession domination siege".split())
OUST = "control.oust"
CLAUSES = ("advcl", "xcomp", "conj")
UPON = ("on", "against", "upon", "with")


def losers(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those who had the place, by the words beside its taking; empty where none do."""
    if proposition.entry.claim != "control" or proposition.entry.type != Control.TAKE:
        return ()
    sentence = proposition.predicate.sentence
    above = dict.fromkeys((proposition.verb.index, proposition.predicate.index))
    for verb in (predicate_at(sentence, k) for k in above):
        for word in (*_ousted(verb), *_fought(analysis, number, verb), *_ruling(verb)):
            if found := analysis.actors_at(number, word):
                return found
    return ()


def _ousted(verb: Predicate) -> Iterator[int]:
    """`took X, driving out the army`, `after ousting the rebels`."""
    sentence = verb.sentence
    for clause in sentence.children(verb.index):
        token = sentence.tokens[clause]
        if token.relation not in CLAUSES or not token.text.lower().endswith("ing"):
            continue
        deed = predicate_at(sentence, clause)
        known = codebook.predicates().candidates(token.lemma, "VERB", particle(deed))
        if any(e.id == OUST for e in known):
            yield from fillers(deed, "object")


def _fought(analysis: Analysis, number: int, verb: Predicate) -> Iterator[int]:
    """`in an offensive on the rebels`, `after clashes with them`."""
    for noun in _beside(verb):
        entry = entry_for(noun, kinds_of(analysis, number))
        if entry and entry.type == "ASSAULT":
            yield from right_behind(noun.sentence, noun.index, UPON)
            for slot in UPON:
                yield from fillers(noun, slot)


def _ruling(verb: Predicate) -> Iterator[int]:
    """`after months of control by the mutineers`, `after a year under their rule`."""
    for noun in _beside(verb):
        inner = [noun, *(predicate_at(verb.sentence, k) for k in fillers(noun, "of"))]
        for rule in (n for n in inner if n.token.lemma in RULE):
            yield from fillers(rule, "by")


def _beside(verb: Predicate) -> Iterator[Predicate]:
    """Nouns behind a preposition, wherever the tree hangs them: on the verb or its object."""
    sentence: Sentence = verb.sentence
    for above in (verb, *(predicate_at(sentence, k) for k in fillers(verb, "object"))):
        for slot in BESIDE:
            for word in fillers(above, slot):
                if sentence.tokens[word].pos == "NOUN":
                    yield predicate_at(sentence, word)
