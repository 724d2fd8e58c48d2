"""Who undertakes what a noun tells, where the verb above the noun has him as its subject.

"The minister arrived on a visit", "the general plans an offensive".
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.analysis import Analysis
from synoptic.understand.arguments import Predicate, fillers, predicate_at
from synoptic.understand.propositions import Proposition
from synoptic.understand.strikers import meant

# Whoever does one of these to a deed to come will be its doer.
PLANNING = frozenset(
    "plan prepare schedule arrange announce undertake threaten intend conduct begin".split()
)
# Whoever does one of these for a meeting or on a visit takes part in it.
GOING = frozenset(
    "arrive go travel fly come leave depart head set embark be stay land return gather".split()
)
MEETING = ("CONSULT", "APPEAR")
AFTER = frozenset({"after", "amid", "during", "following", "in", "despite"})
ON_IT = frozenset({"on", "for"})


def undertakers(
    analysis: Analysis, number: int, proposition: Proposition
) -> Iterator[tuple[str, ...]]:
    """Ids of those who undertake it, the likeliest first; nothing where a verb tells it."""
    noun = proposition.predicate
    if noun.verbal or noun.token.head < 0:
        return
    for verb in _above(noun, proposition.entry.type):
        for head in fillers(verb, "subject"):
            yield meant(analysis, number, noun.sentence, head)


def _above(noun: Predicate, type_: str) -> Iterator[Predicate]:
    sentence, token = noun.sentence, noun.token
    above = predicate_at(sentence, token.head)
    planned = token.relation == "obj" and above.token.lemma in PLANNING
    if planned and not above.passive:
        yield above
    going = token.relation == "obl" and bool(sentence.cases(noun.index) & ON_IT)
    if going and type_ in MEETING and above.token.lemma in GOING:
        yield above
    fought = type_ == "ASSAULT" and token.relation == "obl" and bool(fillers(noun, "with"))
    if fought and sentence.cases(noun.index) & AFTER and not above.passive:
        yield above  # "took the town after clashes with the army"
    relations = {sentence.tokens[c].relation for c in sentence.children(noun.index)}
    if type_ in MEETING and "cop" in relations and sentence.cases(noun.index) & ON_IT:
        yield noun  # "was on a visit"
