"""Where a short word for a speaker was spoken of in more words: `a military source`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import predicate_at, preposition_objects, subjects

FARTHEST = 8  # sentences back that "the source" may have been introduced in
INDEFINITE = frozenset({"a", "an", "one"})
OWNING = ("nmod:poss", "compound", "amod", "nmod:desc", "appos", "flat")


def owners(sentence: Sentence, word: int) -> list[int]:
    """Whose a statement or report is: `the army's statement`, `a statement by the army`."""
    own = [c for c in sentence.children(word) if sentence.tokens[c].relation in OWNING]
    own += preposition_objects(sentence, word, "by")
    return own + list(preposition_objects(sentence, word, "from"))


def bare(sentence: Sentence, word: int) -> bool:
    """True for a noun with nothing before it but its article: `the source`."""
    below = [sentence.tokens[c] for c in sentence.children(word) if c < word]
    below = [t for t in below if t.relation not in ("case", "punct")]
    return sentence.tokens[word].pos == "NOUN" and [t.lemma for t in below] == ["the"]


def introduced(analysis: Analysis, number: int, word: int) -> tuple[int, int] | None:
    """Where "the source" was first spoken of in more words: "a military source"."""
    sentence = analysis.document.sentences[number]
    if not bare(sentence, word):
        return None
    lemma = sentence.tokens[word].lemma
    for back in range(number - 1, max(number - FARTHEST, 0) - 1, -1):
        before = analysis.document.sentences[back]
        for k, token in enumerate(before.tokens):
            told = {before.tokens[c].lemma for c in before.children(k) if c < k}
            whose = lemma in codebook.say_nouns() and owners(before, k)
            if token.lemma == lemma and token.pos == "NOUN" and (whose or told & INDEFINITE):
                return back, k
    return None


def issuer(analysis: Analysis, number: int, word: int) -> int | None:
    """Who spoke by a statement: `the army said in a statement`, `the ministry issued a report`."""
    sentence = analysis.document.sentences[number]
    if sentence.tokens[word].lemma not in codebook.say_nouns():
        return None
    verb = predicate_at(sentence, _said_before(sentence, word))
    by_it = sentence.tokens[word].relation == "obl" and "in" in sentence.cases(word)
    issued = sentence.tokens[word].relation == "obj"
    if not (by_it or issued) or verb.token.lemma not in codebook.say_verbs() or verb.passive:
        return None
    return next((k for k in subjects(verb) if sentence.tokens[k].pos in ("NOUN", "PROPN")), None)


def _said_before(sentence: Sentence, word: int) -> int:
    """The verb right before "in a statement", whatever the tree hangs that on; else its head."""
    start, _ = sentence.subtree(word)
    verb = sentence.tokens[start - 1] if start else sentence.tokens[word]
    beside = verb.pos == "VERB" and verb.lemma in codebook.say_verbs()
    return start - 1 if beside else sentence.tokens[word].head
