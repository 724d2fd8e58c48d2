"""Fighting that a noun tells beside what came of it: `took X after heavy clashes`.

Whoever won a place by it, lost it or went on after it fought there, though the noun names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from synoptic.model import Claim, ClaimKind, Control, Modality, Polarity
from synoptic.understand.claims.events import NOT_EVENTS, names_thing
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.undertakings import armed, peaceful
from synoptic.understand.deeds.senses import HOLDING
from synoptic.understand.grammar.negation import negated
from synoptic.understand.tellings import Telling

# Words that put the fighting beside what another verb tells, and what only measures it.
AMID = frozenset({"after", "following", "amid", "amidst", "during", "despite", "in"})
MEASURING = HOLDING | {"hour", "day", "night", "week", "month", "year", "bout"}
# What those who fought did then: they won a place or went on, they lost it or went away.
WON = (Control.TAKE, Control.ENTER, "advance")
LOST = (Control.LOSE, "withdraw", "surrender")
OF_TWO = "clash"  # fighting that either side may be said to do
# What one side does to win a place; a bombing before it may be anybody's.
TO_WIN = ("offensive", "heavy-weapons")


def fought(tellings: Sequence[Telling], told: Sequence[Telling], claims: Claims) -> None:
    """Claims of the fighting that the nouns of a sentence tell; `told` are those with claims."""
    for telling in tellings:
        if _fighting(telling) and (above := _outcome(telling, told)):
            _claim(telling, above, claims)


def _fighting(telling: Telling) -> bool:
    """A noun that tells of fighting as of a fact, and not by itself of who fought where."""
    predicate, entry = telling.proposition.predicate, telling.entry
    return (
        entry.claim == "event"
        and entry.type == "ASSAULT"
        and not predicate.verbal
        and not (telling.actors and telling.place)
        and telling.modality not in NOT_EVENTS
        and telling.polarity is Polarity.POSITIVE
        and not negated(telling.sentence, predicate.token.head)  # "not after a battle"
        and not peaceful(telling)
        and not names_thing(telling)
    )


def _outcome(telling: Telling, told: Sequence[Telling]) -> Telling | None:
    """What came of it: `took X` of "took X after three days of fighting"."""
    sentence, word = telling.sentence, telling.proposition.predicate.index
    token = sentence.tokens[word]
    while token.relation == "nmod" and sentence.tokens[token.head].lemma in MEASURING:
        word, token = token.head, sentence.tokens[token.head]
    elsewhere = telling.place and telling.entry.mode != OF_TWO
    if elsewhere or not sentence.cases(word) & AMID:
        return None
    return next(
        (
            t
            for t in told
            if _came_of(telling, t)
            and t.proposition.verb.index == token.head
            and t.actors
            and all(armed(a) for a in t.actors)  # peacekeepers come after others' clashes
            and t.modality in (Modality.ACTUAL, Modality.CLAIMED)
        ),
        None,
    )


def _came_of(telling: Telling, outcome: Telling) -> bool:
    """Whether it was fought for; who goes into a town that was shelled need not have shelled it."""
    result, mode = _result(outcome), telling.entry.mode
    fought_for = mode == OF_TWO or (mode in TO_WIN and result != Control.ENTER)
    return fought_for and result in (*WON, *LOST)


def _result(telling: Telling) -> str | None:
    """What a telling says became of those who fought: the type of control, the mode of an event."""
    return telling.entry.type if telling.entry.claim == "control" else telling.entry.mode


def _same(telling: Telling, claim: Claim) -> bool:
    """A claim of the noun alone."""
    tokens, (start, end) = telling.sentence.tokens, telling.words
    span = (tokens[start].start, tokens[end - 1].end)
    return claim.type == telling.entry.type and (claim.span.start, claim.span.end) == span


def _claim(telling: Telling, above: Telling, claims: Claims) -> None:
    """Those who won or lost by it fought there; whoever was shelled out of a place was struck."""
    claims.found = {
        k: c for k, c in claims.found.items() if k not in claims.slight or not _same(telling, c)
    }
    suffered = telling.entry.mode != OF_TWO and _result(above) in LOST
    ours, theirs = above.actors, above.recipients
    recipients = telling.recipients or (ours if suffered else theirs)
    for actor in telling.actors or (theirs if suffered else ours) or (None,):
        claims.add(
            telling, ClaimKind.EVENT, telling.entry.type, mode=telling.entry.mode, actor=actor,
            recipient=next((r for r in recipients if r != actor), None),
            place=claims.place(telling.place or above.place), when=telling.when or above.when,
        )  # fmt: skip
