"""What somebody is at: `in an attempt to seize X`, `pressed on with its push to retake X`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at

# Whoever does one of these is out to do what follows it.
TRYING = frozenset(
    """aim attempt battle endeavor endeavour fight hope intend mean move plan prepare push race
    scramble seek strive struggle try vie want""".split()
)
EFFORTS = frozenset(
    """aim attempt assault attack battle bid campaign drive effort fight goal intention mission
    objective offensive operation plan push race struggle""".split()
)
OWNING = ("nmod:poss", "compound", "amod")
RANKS = frozenset("first second third only last latest deadliest worst biggest largest".split())
DEEPEST = 4  # nouns between the effort and the verb that it goes with: "as part of a push to"


def effort(sentence: Sentence, verb: int) -> int | None:
    """The noun of trying that an infinitive says more of, wherever the tree hangs it."""
    tokens, below = sentence.tokens, sentence.children(verb)
    to = next((k for k in below if (tokens[k].relation, tokens[k].lemma) == ("mark", "to")), 0)
    done_to = any(tokens[k].relation == "aux:pass" for k in below)  # "the raid to be launched by X"
    nouns = (tokens[verb].head, to - 1) if to and not done_to else ()
    return next((n for n in nouns if n >= 0 and _is_effort(sentence, n)), None)


def _is_effort(sentence: Sentence, noun: int) -> bool:
    """Not "the first attack to reach the capital", which did."""
    token = sentence.tokens[noun]
    done = any(sentence.tokens[c].lemma in RANKS for c in sentence.children(noun))
    return token.pos == "NOUN" and token.lemma in EFFORTS and not done


def those_trying(verb: Predicate) -> Iterator[int]:
    """The words for those whose effort it is: its owner, else the doer of what is done by it."""
    sentence = verb.sentence
    noun = effort(sentence, verb.index) if verb.verbal else None
    if noun is None:
        return
    owners = [c for c in sentence.children(noun) if sentence.tokens[c].relation in OWNING]
    yield from owners
    above = sentence.tokens[noun].head
    for _ in range(DEEPEST):
        if above < 0 or sentence.tokens[above].pos in ("VERB", "AUX"):
            break
        above = sentence.tokens[above].head
    done = predicate_at(sentence, above) if above >= 0 else None
    if done is not None and done.verbal and not done.passive:
        yield from fillers(done, "subject")
