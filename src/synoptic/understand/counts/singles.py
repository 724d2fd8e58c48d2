"""One person told by an article: `a civilian was killed`, `a woman and her two children`; as
somebody's (`his son was hurt`), as one more (`another was wounded`), by a headline that drops the
article (`Civilian killed by mine`), as the one who was there (`killing the driver`)."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.document import Sentence

ARTICLES = frozenset({"a", "an"})
ONE_MORE = frozenset({"another"})
THE = "the"
# Nouns of people that an article does not make one person.
COLLECTIVE = frozenset(
    "life body force element staff crew personnel human other dead police".split()
)
HARM = ("killed", "wounded")
SAID_OF_HIM = ("acl", "acl:relcl", "amod")
LEAVING = frozenset({"leave", "find"})  # "leaving a woman dead"
ALONE = ("nsubj", "nsubj:pass", "obj")
FATES = frozenset("killed wounded injured hurt dead".split())  # of whom a headline tells first


def single_people(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """(first word, noun) of each person told alone."""
    for word, token in enumerate(sentence.tokens):
        text = token.text.lower()
        if text in ONE_MORE and _stands_alone(sentence, word):
            yield word, word
        elif token.head > word and _one_person(sentence, token.head):
            if (text in ARTICLES and token.relation == "det") or _of_somebody(sentence, word):
                yield word, token.head
                yield from ((word, other) for other in _joined(sentence, token.head))
            elif text == THE and _there(sentence, token.head):
                yield word, token.head
    if _headlined(sentence):
        yield 0, 0


def _joined(sentence: Sentence, noun: int) -> Iterator[int]:
    """Who shares an article: the brother of `her father and elder brother`."""
    for other in sentence.children(noun):
        own = {sentence.tokens[c].relation for c in sentence.children(other)}
        if sentence.tokens[other].relation == "conj" and not own & {"det", "nmod:poss"}:
            yield from (other,) if _one_person(sentence, other) else ()


def _stands_alone(sentence: Sentence, word: int) -> bool:
    """True for `another was hurt`, `another wounded`; not for `another man`."""
    token = sentence.tokens[word]
    fate = token.head == word + 1 and sentence.tokens[word + 1].text.lower() in FATES
    return token.relation in ALONE or fate


def _of_somebody(sentence: Sentence, word: int) -> bool:
    """True for the pronoun of `his son`, said of one who was not told by a name of his own."""
    token = sentence.tokens[word]
    return token.relation == "nmod:poss" and token.pos == "PRON" and token.lemma != "its"


def _there(sentence: Sentence, noun: int) -> bool:
    """True for a person of a calling to whom a clause says it was done: `killing the driver`; not
    for one told of before, who has a name (`the commander, Ivo Lem`) or a past (`the old fighter`).
    """
    token = sentence.tokens[noun]
    below = {sentence.tokens[c].relation for c in sentence.children(noun)}
    named = any(t.pos == "PROPN" for t in sentence.tokens[noun + 1 : noun + 2])
    calling = codebook.population_of(token.lemma) != "people"
    done_to = token.relation == "obj" and sentence.tokens[token.head].pos == "VERB"
    return calling and done_to and not named and not below & {"appos", "amod", "acl:relcl"}


def _headlined(sentence: Sentence) -> bool:
    """True for `Civilian killed by mine`; not for `Gunman killed three`."""
    first, fate = (*sentence.tokens[:2], None, None)[:2]
    if first is None or fate is None or fate.text.lower() not in FATES:
        return False
    does = any(sentence.tokens[c].relation == "obj" for c in sentence.children(1))
    return one_person(first.text.lower()) and first.head == 1 and not does


def _one_person(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    singular = token.pos == "NOUN" and token.text.lower() == token.lemma
    before = (c for c in sentence.children(noun) if c < noun)
    return (
        one_person(token.lemma)
        and singular
        and not any(sentence.tokens[c].pos == "NUM" for c in before)
    )


def one_person(lemma: str) -> bool:
    """True for a noun that an article makes one person: not `a crew`, `a family`."""
    kind = codebook.population_of(lemma)
    person = kind is not None and codebook.populations()[kind].unit == "people"
    return person and lemma not in COLLECTIVE


def harmed_alone(sentence: Sentence, noun: int, trigger: int, measure: str) -> bool:
    """True where a clause of its own tells that one person was killed or hurt; a word that only
    says more of the person ("a wounded soldier said") is no news."""
    token = sentence.tokens[trigger]
    if measure not in HARM:
        return False
    above = sentence.tokens[token.head] if token.head >= 0 else token
    if above.pos == "VERB" and above.lemma in LEAVING and token.relation != "acl:relcl":
        return True
    said_of_him = token.relation in SAID_OF_HIM and (token.head == noun or token.pos != "VERB")
    return _told(sentence, trigger) and not said_of_him


def _told(sentence: Sentence, trigger: int) -> bool:
    """True for a verb, and for an adjective that stands for one: `another wounded`, `was hurt`."""
    token = sentence.tokens[trigger]
    return token.pos == "VERB" or token.relation in ("conj", "ccomp", "root", "parataxis")
