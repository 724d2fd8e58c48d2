"""Words of saying by which nothing is said: `did not mention the raid`, `claimed three lives`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import PassageKind
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate
from synoptic.understand.grammar.negation import negated

ASKED = ("how", "who", "what", "where", "when", "which", "why", "whose")
CLAIM = "claim"
LIVES = frozenset("life victim".split())
SUBJECTS = ("nsubj", "nsubj:pass")


def unsaid(verb: Predicate) -> bool:
    """True where a verb of saying tells nobody's words."""
    return _kept_back(verb) or _takes_lives(verb) or _in_a_name(verb)


def _kept_back(verb: Predicate) -> bool:
    """`did not mention the raid`, `did not say how many died`: that is not theirs."""
    s, index = verb.sentence, verb.index
    asked = any(t.lemma in ASKED for t in s.tokens[index + 1 : index + 2])
    clause = any(s.tokens[c].relation in ("ccomp", "xcomp") for c in s.children(index))
    return (asked or not clause) and negated(s, index)


def _takes_lives(verb: Predicate) -> bool:
    """`claimed the lives of two`; `clashes broke out claiming at least 10 killed`."""
    s, index = verb.sentence, verb.index
    if verb.token.lemma != CLAIM:
        return False
    below = [s.tokens[c] for c in s.children(index)]
    if any(t.relation == "obj" and t.lemma in LIVES for t in below):
        return True
    harmed = (t for t in below if t.relation in ("ccomp", "obj"))
    counted = any(codebook.measures_of(t.lemma, t.pos) for t in harmed)
    beside = verb.token.text.lower() == "claiming" and verb.token.head >= 0
    return beside and counted and not _by_speakers(s, verb.token.head)


def _by_speakers(sentence: Sentence, above: int) -> bool:
    """True where the word above is, or has for subject, one who may claim something."""
    who = [c for c in sentence.children(above) if sentence.tokens[c].relation in SUBJECTS]
    return any(a_speaker(sentence, k) for k in who or [above])


def _in_a_name(verb: Predicate) -> bool:
    """`the quarter of Sheikh Said`: a capital behind another, where no verb has one."""
    s, index = verb.sentence, verb.index
    if s.passage is PassageKind.HEADLINE or not index:
        return False
    before, text = s.tokens[index - 1], verb.token.text
    return text[0].isupper() and not text.isupper() and before.pos == "PROPN"
