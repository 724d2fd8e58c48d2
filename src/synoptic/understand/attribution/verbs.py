"""Sayings told by a verb: "the army said that ...", "..., the army said", "put the dead at 602"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from synoptic import codebook
from synoptic.understand.attribution.adjacent import a_speaker, beside_verb, right_before
from synoptic.understand.attribution.closing import closing, inverted
from synoptic.understand.attribution.contents import between_commas, content_of
from synoptic.understand.attribution.counts import number_given
from synoptic.understand.attribution.gapping import split
from synoptic.understand.attribution.inserted import inserted
from synoptic.understand.attribution.quoting import quoted_as, quoted_last
from synoptic.understand.attribution.saying import Content, Saying
from synoptic.understand.attribution.unsaid import unsaid
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import Predicate, fillers, subjects

# Relations in which a reader hangs "adding that ..." on the verb before it.
GOING_ON = ("advcl", "ccomp", "xcomp", "parataxis", "acl")
WHO = ("who", "which")
NO_AGENT = ("advmod", "det", "case", "punct")


def by_verbs(number: int, sentence: Sentence) -> Iterator[Saying]:
    """Sayings told by a verb of saying, by its roles, its tree or the commas around it."""
    found = {saying.cue: saying for saying in _by_each(number, sentence)}
    for index, saying in found.items():
        teller = found.get(_teller(sentence, index, found))
        yield replace(saying, source=teller.source) if teller else saying


def _teller(sentence: Sentence, index: int, cues: Collection[int]) -> int:
    """The verb that `adding that ...` goes on from: whoever said the one adds the other."""
    token = sentence.tokens[index]
    if not token.text.lower().endswith("ing") or token.relation.split(":")[0] not in GOING_ON:
        return -1
    if any(sentence.tokens[c].lemma == "as" for c in sentence.children(index)):
        return -1  # "quoted the ministry as saying": another speaks
    if token.relation == "acl" and a_speaker(sentence, token.head):
        return -1  # "with the agency saying"
    back = range(index - 1, -1, -1)
    verb = next((k for k in back if sentence.tokens[k].pos in ("VERB", "AUX")), -1)
    return verb if verb in cues else -1


def _by_each(number: int, sentence: Sentence) -> Iterator[Saying]:
    frames = {f.predicate: f for f in sentence.frames}
    for index, token in enumerate(sentence.tokens):
        if token.pos != "VERB":
            if token.pos == "NOUN" and (last := closing(sentence, index)):
                yield Saying(number, index, token.lemma, "report", last[0], 0, last[1].end)
            continue
        verb = Predicate(sentence, index, frames.get(index))
        word = codebook.say_verbs().get(token.lemma)
        if token.lemma in codebook.say_words().number_verbs:
            kind, found = "estimate", _giving(verb)
        elif word:
            kind, found = word.kind, _saying(verb, word.kind)
        else:
            continue
        if found and not unsaid(verb):
            source, content = found
            saying = Saying(
                number, index, token.lemma, kind, source,
                content.start, content.end, gap=content.gap,
            )  # fmt: skip
            yield from split(sentence, saying)


def _saying(verb: Predicate, kind: str) -> tuple[int | None, Content] | None:
    """Who says what by a verb."""
    source = next(iter(_sources(verb)), None)
    content = content_of(verb, kind, source)
    if content is None or source is None:
        between = between_commas(verb, kind)
        if between:
            return between
    last = closing(verb.sentence, verb.index) or quoted_last(verb.sentence, verb.index)
    last = last or inserted(verb)
    if last:
        return last
    behind = source is not None and source > verb.index
    follows = content is not None and source is not None and content.start > source
    broken = content is not None and not _tells(verb.sentence, content)
    if (not behind or follows or broken) and (turned := inverted(verb.sentence, verb.index)):
        return turned
    if source is None:
        source = right_before(verb)
    return (source, content) if content else None


def _tells(sentence: Sentence, content: Content) -> bool:
    """True where a verb is part of what is said: of `is an outrage said Y` more than the noun."""
    return any(t.pos in ("VERB", "AUX") for t in sentence.tokens[content.start : content.end])


def _giving(verb: Predicate) -> tuple[int | None, Content] | None:
    """Who gives which number."""
    content = number_given(verb)
    return (next(iter(_sources(verb)), None), content) if content else None


def _sources(verb: Predicate) -> tuple[int, ...]:
    """Who says it: the agent, never what is said."""
    if quoted := quoted_as(verb):
        return quoted
    tokens = verb.sentence.tokens
    below = {tokens[c].relation for c in verb.sentence.children(verb.index)}
    active = "obj" in below and "aux:pass" not in below  # "rights groups accused the army of ..."
    if active and (named := [c for c in verb.sentence.children(verb.index) if _done_to(tokens, c)]):
        return tuple(named)
    if verb.passive and ("nsubj" not in below or "aux:pass" in below):
        return fillers(verb, "by")  # not so "the fact that the army said in May ..."
    if (who := _antecedent(verb)) is not None:
        return (who,)
    agents = (a for a in fillers(verb, "ARG0") if tokens[a].relation not in NO_AGENT)
    return beside_verb(verb) or tuple(_head_of(verb, a) for a in agents) or tuple(subjects(verb))


def _head_of(verb: Predicate, word: int) -> int:
    """`the state media report`: the media, of whatever kind, where they are the subject."""
    token = verb.sentence.tokens[word]
    whole = token.relation in ("compound", "amod") and word < token.head < verb.index
    return token.head if whole and token.head in subjects(verb) else word


def _done_to(tokens: tuple[Token, ...], word: int) -> bool:
    return tokens[word].relation == "nsubj:pass"


def _antecedent(verb: Predicate) -> int | None:
    """The speaker that `which said` stands behind, whatever the sentence began with."""
    s, above = verb.sentence, verb.token.head
    if verb.token.relation != "acl:relcl" or above < 0 or not a_speaker(s, above):
        return None
    relative = any(s.tokens[c].text.lower() in WHO for c in s.children(verb.index))
    return above if relative else None
