"""Numbers that are of a whole country: a share of its people, so many dead as only a war kills."""

from __future__ import annotations

from itertools import takewhile

from synoptic.understand.counts.counting import Count
from synoptic.understand.counts.long_wars import DEAD_OF_YEARS, KILLED
from synoptic.understand.document import Sentence, Token

COUNTRY, PEOPLE = "country", "population"
LONGEST_SHARE = 4  # words from "half" to "population"


def countless(count: Count) -> bool:
    """So many dead as no war of weeks has: they are of a land, and of years."""
    return count.measure == KILLED and count.quantity.best >= DEAD_OF_YEARS


def of_the_country(sentence: Sentence, count: Count) -> bool:
    """`Half of the country's population`, `44 attacks in the war-torn country`."""
    words = sentence.tokens[count.quantity.end :]
    if count.measure == "share":
        near = [t.lemma for t in words[:LONGEST_SHARE]]
        return COUNTRY in (lemma.removesuffix("s") for lemma in near) and PEOPLE in near
    behind = range(count.quantity.end, len(sentence.tokens))
    clause = takewhile(lambda k: not _of_next_clause(sentence.tokens[k]), behind)
    return any(sentence.tokens[k].lemma == COUNTRY and "in" in sentence.cases(k) for k in clause)


def _of_next_clause(token: Token) -> bool:
    """True for a verb, but for one that only says more of a noun: `the war-torn country`."""
    return token.pos in ("VERB", "AUX") and token.relation != "amod"
