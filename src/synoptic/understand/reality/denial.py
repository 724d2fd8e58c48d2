"""What a denial leaves standing: `denied a role in the bombing`, `denied raids in its war`.

Denied is the clause itself; what it only speaks of, nobody denies.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.attribution import Saying
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors

# Parts in a deed; denied is one's own, not the deed.
SHARES = frozenset("involvement role responsibility part hand knowledge complicity".split())
ASIDE = frozenset("in during amid after before since".split())


def share_denied(sentence: Sentence, word: int, saying: Saying) -> bool:
    """`denied a role in the bombing`: the bombing itself nobody denies."""
    between = (k for k in ancestors(sentence, word) if saying.covers(k) and k != saying.cue)
    return denies(saying) and any(sentence.tokens[k].lemma in SHARES for k in between)


def denies(saying: Saying) -> bool:
    """True for a verb that denies what it says."""
    known = codebook.say_verbs().get(saying.verb)
    return bool(known and known.modality == "denied")


def beside_it(sentence: Sentence, word: int, saying: Saying) -> bool:
    """True in a clause that says more of a noun, and for what is told of by the way: `denied a part
    in a war that killed many`, `denied bombing clinics in their campaign`."""
    words = (word, *ancestors(sentence, word))
    if any(saying.covers(k) and sentence.tokens[k].relation == "acl:relcl" for k in words):
        return True
    if sentence.tokens[word].pos != "NOUN" or saying.cue not in words:
        return False
    above = words[1 : words.index(saying.cue)]
    of_a_clause = any(sentence.tokens[k].pos == "VERB" for k in above)
    return of_a_clause and bool(sentence.cases(word) & ASIDE)
