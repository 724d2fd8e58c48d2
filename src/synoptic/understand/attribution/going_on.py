"""Words that go on with what somebody said: by a subject that only goes on, `Another hit ...`, and
behind a say-clause, `..., the army said, with four men killed`.

`The network said one raid struck a market. Another hit a school while a third missed`: nobody else
has spoken, and the words mean nothing without those before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from synoptic import codebook
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Document, Sentence

ELLIPTIC = frozenset("another other second third fourth fifth".split())
NOUNS = ("NOUN", "PROPN")
REST = frozenset("rest remainder others".split()) | ELLIPTIC
# Words from `with`, and from a verb, to a number: "raising a previous toll of nine".
NEAR, FAR = 3, 6


def gone_on(
    document: Document, number: int, said: Mapping[int, Sequence[Saying]]
) -> Iterator[Saying]:
    """The sentence as said by whoever said the one before, where it only goes on with that."""
    sentence, before = document.sentences[number], document.sentences[number - 1]
    between = document.report.text[before.end : sentence.start]
    if said.get(number) or "\n" in between or not _only_goes_on(sentence):
        return
    whole = [s for s in said.get(number - 1, ()) if s.source is not None and _to_the_end(before, s)]
    if len({(s.told_in, s.source) for s in whole}) == 1:
        yield replace(
            whole[0],
            sentence=number,
            cue=-1,
            start=0,
            end=len(sentence.tokens),
            source_sentence=whole[0].told_in,
            gap=(0, 0),
        )


def _only_goes_on(sentence: Sentence) -> bool:
    """True where the first word, or that behind its article, is a subject without a noun."""
    tokens = sentence.tokens
    first = next((k for k, t in enumerate(tokens[:2]) if t.lemma in ELLIPTIC), None)
    if first is None or (first and tokens[0].pos != "DET"):
        return False
    own = tokens[first].relation.startswith("nsubj") and tokens[first].pos not in NOUNS
    return own and tokens[tokens[first].head].pos in ("VERB", "AUX")


def _to_the_end(sentence: Sentence, saying: Saying) -> bool:
    """True for a saying whose words reach to the end of their sentence."""
    rest = sentence.tokens[saying.end :]
    return saying.sentence == saying.told_in and all(t.pos == "PUNCT" for t in rest)


def goes_on_behind(sentence: Sentence, stop: int) -> bool:
    """True where the same one goes on behind his say-clause, and nobody else speaks there.

    So he does behind `and`; behind `with` and a verb in -ing by a number (`with four men killed`,
    `raising a toll of nine`); and by a subject that only goes on (`while the rest were farmers`).
    """
    token, behind = sentence.tokens[stop], sentence.tokens[stop + 1 :]
    if token.lemma == "and":
        return True
    if any(t.lemma in codebook.say_verbs() for t in (token, *behind)):
        return False
    if token.pos == "VERB" or token.lemma == "with":
        near = behind[: FAR if token.pos == "VERB" else NEAR]
        return any(t.pos == "NUM" for t in near)
    first = [t.lemma for t in behind[:2]]
    return bool(first) and first[-1 if first[0] == "the" else 0] in REST
