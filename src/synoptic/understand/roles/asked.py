"""Of whom something is asked, where the words name him beside what is asked for.

`called for the withdrawal of X`, `for an end to X's siege`, `for UN action`, `for raids by X`,
`for students to march`; and `called on its members`: those whose members they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.deeds.senses import entry_for
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import fillers, predicate_at, preposition_objects

DEEDS = ("ASSAULT", "COERCE", "HARM")
RETREAT = "RETREAT"
ENDS = frozenset({"end", "halt", "stop", "cessation"})
# What a body is asked to do that is named with it: `UN action`, `a response from the EU`.
DOINGS = frozenset(
    """action intervention help response protection involvement restraint mediation leadership
    pressure support assistance inquiry investigation""".split()
)
MEMBERS = frozenset({"member", "follower", "supporter", "people", "leader", "citizen"})
OWNERS = ("nmod:poss", "of")
# What is asked of somebody's power: `the downfall of X`, `X's departure`.
GOING = frozenset(
    "downfall overthrow ouster resignation removal departure toppling dismissal abdication".split()
)
INFINITIVES = ("acl", "xcomp", "advcl")


def asked(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those of whom it is asked, by the words beside what is asked for."""
    sentence = proposition.predicate.sentence
    for word in (*_by_topic(analysis, number, proposition), *_by_members(sentence, proposition)):
        if found := analysis.actors_at(number, word):
            return found
    return ()


def _by_topic(analysis: Analysis, number: int, proposition: Proposition) -> Iterator[int]:
    sentence, verb = proposition.predicate.sentence, proposition.verb
    for head in proposition.heads("topic"):
        if _to_do(sentence, head) or _to_do(sentence, verb.index, after=head):
            yield head
        ended = sentence.tokens[head].lemma in ENDS
        for word in preposition_objects(sentence, head, "to") if ended else (head,):
            noun = predicate_at(sentence, word)
            entry = None if noun.verbal else entry_for(noun, kinds_of(analysis, number))
            named = "for" in sentence.cases(head)
            for slot in _doing(sentence.tokens[word].lemma, entry, ended=ended, named=named):
                yield from fillers(noun, slot)
    if not verb.passive:
        yield from fillers(verb, "by")  # "called for protests by millions"


def _to_do(sentence: Sentence, word: int, after: int = -1) -> bool:
    """`students to march`: an infinitive below, wherever the tree hangs it."""
    return any(
        c > after
        and sentence.tokens[c].relation in INFINITIVES
        and any(sentence.tokens[k].lemma == "to" for k in sentence.children(c))
        for c in sentence.children(word)
    )


def _doing(lemma: str, entry: Entry | None, *, ended: bool, named: bool) -> tuple[str, ...]:
    """The slots of those who would have to do what is asked; `named` with it: "for UN action"."""
    if lemma in GOING:
        return ("of", "nmod:poss")
    if named and lemma in DOINGS:
        return ("by", "from", "nmod:poss", "compound", "amod")
    told = entry is not None and (entry.type in DEEDS if ended else entry.type == RETREAT)
    return entry.roles.get("actor", ()) if entry and told else ("by",)


def _by_members(sentence: Sentence, proposition: Proposition) -> Iterator[int]:
    """`called on its members`, `urged supporters of X`."""
    for head in proposition.heads("recipient"):
        if sentence.tokens[head].lemma in MEMBERS:
            yield from (k for slot in OWNERS for k in fillers(predicate_at(sentence, head), slot))
