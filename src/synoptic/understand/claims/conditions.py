"""Condition claims: services cut, shortages, people trapped, access blocked."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from synoptic import codebook
from synoptic.model import ClaimKind, Interval, Modality, Period, Polarity
from synoptic.understand.analysis import words_in
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.state_places import place_laid, place_near, tells_unknown_place
from synoptic.understand.claims.states import State, states, whole_name
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import ancestors, predicate_at
from synoptic.understand.grammar.clauses import trimmed
from synoptic.understand.grammar.negation import negated
from synoptic.understand.tellings import Telling

BETTER = "better"  # the mode of a condition that is told to be over, or to be good news
LIMITING = frozenset({"only", "just", "barely", "hardly"})  # "only two hospitals work"
ONCE_MORE = frozenset({"again"})
UNREAL = (Modality.CONDITIONAL, Modality.FORECAST, Modality.POSSIBLE, Modality.PLANNED)


def conditions(blank: Telling, claims: Claims) -> None:
    """Conditions told in the sentence of `blank`, a telling that stands for its whole sentence."""
    for told in states(blank.sentence, blank.analysis.report.text):
        for state in told:
            telling = _telling(blank, state)
            mode = _mode(state, telling)
            if mode is None or telling.modality in UNREAL:
                continue
            elsewhere = tells_unknown_place(blank.analysis, blank.number, state.thing)
            laid = place_laid(blank, state.word) if _laid(state, telling) else None
            where = laid or place_near(blank, state.word, elsewhere=elsewhere)
            if where.place is not None or (elsewhere and laid is None):
                since = {} if telling.when else _since(telling, state)
                claims.add(
                    telling, ClaimKind.CONDITION, state.condition, mode=mode,
                    place=claims.place(where.place), place_inferred=where.inferred,
                    polarity=Polarity.POSITIVE, period=_period(telling), **since,
                    **(_own_words(claims) if _described(state, telling) else {}),
                )  # fmt: skip
            break


def _telling(blank: Telling, state: State) -> Telling:
    """The clause of a state as a telling."""
    predicate = predicate_at(blank.sentence, state.word)
    proposition = Proposition(predicate, entry(state.condition))
    return replace(blank, proposition=proposition, span=_clause(blank.sentence, state.word))


def _laid(state: State, telling: Telling) -> bool:
    """A word that tells it of ground: `besieged` before it, `under siege`."""
    kind, token = codebook.conditions()[state.condition], telling.sentence.tokens[state.word]
    return token.lemma in kind.under or token.text.lower() in kind.marks


def _described(state: State, telling: Telling) -> bool:
    """`The besieged town`: the words of whoever writes, in whatever somebody says."""
    token = telling.sentence.tokens[state.word]
    return _laid(state, telling) and token.relation == "amod" and not telling.quote


def _own_words(claims: Claims) -> dict[str, object]:
    return {"said_by": (claims.outlet,), "modality": Modality.ACTUAL}


def _mode(state: State, telling: Telling) -> str | None:
    """The condition's group, or that it is better; None where the words tell neither.

    Denied, a hardship is none, and what is done where all is well tells one.
    """
    hardship = state.sign == "states"
    things = (state.thing, whole_name(telling.sentence, state.thing))
    nothing = not hardship and any(negated(telling.sentence, thing) for thing in things)
    denied = nothing or telling.polarity is Polarity.NEGATIVE
    if denied is not hardship or (not hardship and _limited(telling, state)):
        return codebook.conditions()[state.condition].group
    better = state.sign == "better" or (not hardship and _beside(telling, state, ONCE_MORE))
    return BETTER if better and not hardship else None


def _limited(telling: Telling, state: State) -> bool:
    """`only two of the hospitals work`; "the only road left" is no road that works."""
    counted = state.sign == "better" or any(t.pos == "NUM" for t in _around(telling, state))
    return counted and _beside(telling, state, LIMITING)


def _beside(telling: Telling, state: State, words: frozenset[str]) -> bool:
    """One of some words hangs on the thing, on its number, or on what is said of it."""
    return any(token.lemma in words for token in _around(telling, state))


def _around(telling: Telling, state: State) -> list[Token]:
    s = telling.sentence
    near = [c for top in (state.thing, state.word) for c in s.children(top)]
    return [s.tokens[k] for k in (*near, *(k for c in near for k in s.children(c)))]


def _since(telling: Telling, state: State) -> dict[str, Interval]:
    """`There has been no power since Tuesday`: since when, told with the verb above the state."""
    s, analysis = telling.sentence, telling.analysis
    above = ancestors(s, state.word)
    for mention in analysis.times.get(telling.number, ()):
        head = s.head_of(*words_in(s, mention.start, mention.end))
        if mention.relation == "since" and mention.interval and s.tokens[head].head in above:
            return {"when": mention.interval}
    return {}


def _period(telling: Telling) -> Period:
    """A state that lasts to the day of the report is news, however long ago it began."""
    end, published = telling.when and telling.when.end, telling.analysis.published.start
    return Period.CURRENT if end and published and end >= published else telling.period


def _without_joined(sentence: Sentence, top: int, word: int) -> tuple[int, int]:
    """Words below a verb but for clauses joined to it, unless the word stands in one."""
    start, end = sentence.subtree(top)
    for child in sentence.children(top):
        first, last = sentence.subtree(child)
        joined = sentence.tokens[child].relation in ("conj", "parataxis") and child > top
        if joined and not first <= word < last:
            end = min(end, first)
    return start, end


def _clause(sentence: Sentence, word: int) -> tuple[int, int]:
    """The words of the clause that a state word stands in."""
    for top in (word, *ancestors(sentence, word)):
        token = sentence.tokens[top]
        if token.pos in ("VERB", "AUX") and token.relation not in ("acl", "amod", "xcomp", "aux"):
            return trimmed(sentence, *_without_joined(sentence, top, word))
    return trimmed(sentence, 0, len(sentence.tokens))


@cache
def entry(name: str) -> codebook.Predicate:
    """A condition as an entry of the codebook's predicates."""
    return codebook.Predicate(id=f"condition.{name}", claim="condition", type=name)
