"""What pictures show: claimed by whoever released them, and where they are doubted by nobody told.

`The militia released a video showing ...`, `footage that appears to show ...`, `an unverified clip
purportedly showing ...`: what is seen there is as sure as those who hand it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, subjects
from synoptic.understand.reality.modality_words import lexicon

FOOTAGE = frozenset("video footage photo photograph picture image clip recording film".split())
SHOWING = frozenset("show depict capture feature document".split())
SEEMING = frozenset("purport appear seem claim".split())
DOUBTFUL = frozenset("unverified unconfirmed purported alleged".split())
RELEASING = frozenset(
    "release publish post share upload circulate issue distribute broadcast air disseminate".split()
)
CLAUSES = ("acl", "acl:relcl")


def by_footage(number: int, sentence: Sentence) -> Iterator[Saying]:
    """What each picture shows, as said by whoever released it."""
    for word, token in enumerate(sentence.tokens):
        shown = _shown(sentence, word) if token.lemma in FOOTAGE else None
        if shown is None:
            continue
        verb, seems = shown
        source = _released_by(sentence, word)
        doubted = seems or _doubtful(sentence, word, verb)
        if source is not None or doubted:
            end = max(sentence.subtree(verb)[1], sentence.subtree(word)[1])
            said = "report" if source is not None else "purport"
            yield Saying(number, verb, said, "claim", source, verb + 1, end)


def _shown(sentence: Sentence, word: int) -> tuple[int, bool] | None:
    """The verb by which a picture shows something, and whether it only seems to."""
    tokens = sentence.tokens
    above = tokens[word].head if tokens[word].relation.startswith("nsubj") else -1
    own = [c for c in sentence.children(word) if tokens[c].relation in CLAUSES]
    for clause in (*own, above):
        if clause < 0:
            continue
        if tokens[clause].lemma in SHOWING and clause > word:
            seems = any(tokens[c].lemma in SEEMING for c in own)
            return clause, seems
        if tokens[clause].lemma in SEEMING:
            below = (c for c in sentence.children(clause) if tokens[c].lemma in SHOWING)
            if (verb := next(below, None)) is not None:
                return verb, True
    return None


def _doubtful(sentence: Sentence, word: int, verb: int) -> bool:
    """`Unverified footage`, `purportedly showing`."""
    tokens = sentence.tokens
    doubts = lexicon()["adverbs", "claimed"]
    about = any(tokens[c].lemma in DOUBTFUL for c in sentence.children(word))
    return about or any(tokens[c].lemma in doubts for c in sentence.children(verb))


def _released_by(sentence: Sentence, word: int) -> int | None:
    """Whoever released a picture: by the verb it is the object of, or `posted by activists`."""
    tokens = sentence.tokens
    while tokens[word].relation == "conj" and tokens[tokens[word].head].lemma in FOOTAGE:
        word = tokens[word].head
    above = tokens[word].head
    if tokens[word].relation == "obj" and tokens[above].lemma in RELEASING:
        return next(iter(subjects(Predicate(sentence, above))), None)
    passed = (c for c in sentence.children(word) if tokens[c].relation in CLAUSES)
    for clause in (*passed, above):
        if clause >= 0 and tokens[clause].lemma in RELEASING:
            return next(iter(fillers(Predicate(sentence, clause), "by")), None)
    return None
