"""Who says what: source, cue and content of each saying in a report.

A saying is found by its verb's roles and tree ("the army said that ..."), by the commas around it,
by a phrase ("according to ..."), in headlines by a colon or dash, or by quotation marks whose
speaker stands beside them or in the sentence before. Contents are word ranges, so a claim's chain
of speakers is every saying around it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from synoptic.understand.attribution.cues import by_cues
from synoptic.understand.attribution.eyewitnesses import by_eyewitnesses
from synoptic.understand.attribution.footage import by_footage
from synoptic.understand.attribution.going_on import gone_on
from synoptic.understand.attribution.headlines import by_headline
from synoptic.understand.attribution.introducing import BODIES, named_next
from synoptic.understand.attribution.last_words import by_last_word
from synoptic.understand.attribution.quotations import Quoted, quotation, quotations, quoted
from synoptic.understand.attribution.saying import Saying
from synoptic.understand.attribution.verbs import by_verbs
from synoptic.understand.document import Document, Sentence

__all__ = ["BODIES", "Saying", "quotation", "quoted", "sayings"]


def sayings(document: Document) -> dict[int, tuple[Saying, ...]]:
    """All sayings by sentence, the widest content first."""
    out: dict[int, list[Saying]] = defaultdict(list)
    for number, sentence in enumerate(document.sentences):
        out[number] += [*by_verbs(number, sentence), *by_cues(number, sentence)]
        out[number] += [*by_headline(number, sentence), *by_eyewitnesses(number, sentence)]
        shown = tuple(by_footage(number, sentence))
        seen = {s.cue for s in shown}
        out[number] = [*(s for s in out[number] if s.cue not in seen), *shown]
    for saying in tuple(by_last_word(document, out)):
        out[saying.sentence].append(saying)
    for number in range(1, len(document.sentences)):
        before = _before(document, number, out)
        here = document.sentences[number]
        out[number] = [replace(s, before=_subject(here, s) or before) for s in out[number]]
        out[number] += gone_on(document, number, out)
    _quote(document, out)
    _introduce(document, out)
    return {
        number: tuple(sorted(found, key=lambda s: (s.start - s.end, s.cue)))
        for number, found in sorted(out.items())
        if found
    }


def _before(
    document: Document, number: int, out: dict[int, list[Saying]]
) -> tuple[int, int] | None:
    """The one speaker of the sentence before, or whom a pronoun there meant, in one paragraph."""
    first, here = document.sentences[number - 1], document.sentences[number]
    told = [s for s in out.get(number - 1, ()) if s.source is not None and s.told_in == number - 1]
    told = [s for s in told if not any(o.covers(s.cue) for o in told)]  # who says it all
    if not told or "\n" in document.report.text[first.end : here.start]:
        return None
    found = {s.before if _means_another(first, s) else (number - 1, s.source or 0) for s in told}
    return next(iter(found)) if len(found) == 1 else None


def _subject(sentence: Sentence, saying: Saying) -> tuple[int, int] | None:
    """Whom "it" means in `the agency showed what it said was ...`: the subject of the sentence."""
    word, tokens = saying.source or 0, sentence.tokens
    if saying.told_in != saying.sentence or not tokens:
        return None
    if tokens[word].pos != "PRON" or not word or tokens[word - 1].lemma != "what":
        return None
    root = next((k for k, t in enumerate(tokens) if t.head < 0), 0)
    subjects = (c for c in sentence.children(root) if tokens[c].relation.startswith("nsubj"))
    return next(((saying.sentence, c) for c in subjects if c < word - 1), None)


def _introduce(document: Document, out: dict[int, list[Saying]]) -> None:
    """Let `a rights group said` mean the body whose name says something right below."""
    for found in out.values():
        for k, saying in enumerate(found):
            name = named_next(document, saying, out) if saying.before is None else None
            found[k] = replace(saying, before=name) if name else saying


def _means_another(sentence: Sentence, saying: Saying) -> bool:
    """True for "it", and for "the group" where somebody spoke before."""
    word = saying.source or 0
    token = sentence.tokens[word]
    below = [sentence.tokens[c].lemma for c in sentence.children(word) if c < word]
    body = token.lemma in BODIES and below == ["the"] and saying.before is not None
    return token.pos == "PRON" or body


def _quote(document: Document, out: dict[int, list[Saying]]) -> None:
    """Let each quotation be said by whoever stands beside it, or said the one right before."""
    last: tuple[Quoted, Saying] | None = None
    for parts in quotations(document):
        saying = _beside(parts, out)
        if saying is None and last and _follows(last[0], parts[0]):
            saying = last[1]
        last = (parts[-1], saying) if saying else None
        if saying:
            for part in parts:
                _extend(part, saying, out)


def _beside(parts: tuple[Quoted, ...], out: dict[int, list[Saying]]) -> Saying | None:
    """The saying outside a quotation whose content is or holds some of it."""
    near = []
    for part in parts:
        for saying in out.get(part.sentence, ()):
            outside = not part.start <= saying.cue < part.end
            touches = saying.start < part.end and part.start < saying.end
            if saying.source is not None and saying.cue >= 0 and outside and touches:
                distance = min(abs(saying.cue - part.start), abs(saying.cue - part.end))
                near.append((distance, saying.cue, saying))
    return min(near, key=lambda n: n[:2])[2] if near else None


def _follows(before: Quoted, here: Quoted) -> bool:
    """True for a quotation that begins a sentence right behind the one before it or its speaker."""
    return here.start <= 1 and here.sentence - before.sentence in (0, 1)


def _extend(part: Quoted, saying: Saying, out: dict[int, list[Saying]]) -> None:
    """Count the words of a quotation into what a saying says, in whichever sentence they stand."""
    known = out[part.sentence]
    where = saying.told_in
    if part.sentence != where:
        known.append(
            replace(
                saying,
                sentence=part.sentence,
                cue=-1,
                start=part.start,
                end=part.end,
                source_sentence=where,
                gap=(0, 0),
            )
        )
        return
    own = next((k for k, s in enumerate(known) if s.cue == saying.cue), None)
    if own is not None:
        known[own] = _joined(known[own], part)


def _joined(saying: Saying, part: Quoted) -> Saying:
    """A saying whose content reaches over a quotation in its own sentence."""
    if saying.start <= part.start and part.end <= saying.end:
        return saying
    if part.start > saying.end:
        gap = saying.gap if saying.gap != (0, 0) else (saying.end, part.start)
        return replace(saying, end=part.end, gap=gap)
    if part.end < saying.start:
        gap = saying.gap if saying.gap != (0, 0) else (part.end, saying.start)
        return replace(saying, start=part.start, gap=gap)
    return replace(saying, start=min(saying.start, part.start), end=max(saying.end, part.end))
