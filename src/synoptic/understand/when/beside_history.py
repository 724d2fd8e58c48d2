"""Clauses that are history by what they hang on: `the anniversary of the massacre`, and beside the
toll of a war of years `with every second family driven out`.
"""

from __future__ import annotations

from synoptic.understand.analysis import Analysis
from synoptic.understand.counts.long_wars import total_of_years
from synoptic.understand.grammar.arguments import ancestors

ANNIVERSARY = "anniversary"


def beside_history(analysis: Analysis, number: int, verb: int) -> bool:
    """True for what an anniversary is of, and for a with-clause beside the total of a war."""
    sentence = analysis.document.sentences[number]
    above = ancestors(sentence, verb)
    if any(sentence.tokens[k].lemma == ANNIVERSARY for k in above):
        return True
    noun = next((k for k in above if sentence.cases(k) >= {"with"}), None)
    if noun is None:
        return False
    return any(
        total_of_years(analysis, number, k)
        for k in ancestors(sentence, noun)
        if sentence.tokens[k].pos == "VERB"
    )
