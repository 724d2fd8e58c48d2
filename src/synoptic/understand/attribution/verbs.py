"""Sayings told by a verb: "the army said that ...", "..., the army said", "put the dead at 602"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from synoptic import codebook
from synoptic.understand.arguments import Predicate, fillers, preposition_objects, subjects
from synoptic.understand.attribution.adjacent import a_speaker, beside_verb, right_before
from synoptic.understand.attribution.charges import charge
from synoptic.understand.attribution.closing import closing, inverted
from synoptic.understand.attribution.commas import set_off
from synoptic.understand.attribution.counts import number_given
from synoptic.understand.attribution.gapping import split
from synoptic.understand.attribution.quoting import quoted_as, quoted_last
from synoptic.understand.attribution.saying import Content, Saying, around
from synoptic.understand.attribution.turns import begins_anew, behind_colon, sets_against
from synoptic.understand.document import Sentence
from synoptic.understand.negation import negated

# Ways of saying whose object alone may be what is said ("confirmed the withdrawal").
NAMES_CONTENT = frozenset(
    "say report claim confirm deny announce warn predict pledge estimate".split()
)
# Ways of saying that can stand behind what is said, with nothing but the speaker.
SET_OFF = frozenset("say tell report claim confirm announce warn predict believe estimate".split())
# Of these, ways whose object is the thing itself: "released 300 prisoners", "shared a video".
NAMES_THING = frozenset(
    "release issue unveil offer commit agree publish share print show air broadcast".split()
)

# Relations in which a reader hangs "adding that ..." on the verb before it.
GOING_ON = ("advcl", "ccomp", "xcomp", "parataxis", "acl")
WHO = ("who", "which")
ASKED = ("how", "who", "what", "where", "when", "which", "why", "whose")
NO_AGENT = ("advmod", "det", "case", "punct")


def by_verbs(number: int, sentence: Sentence) -> Iterator[Saying]:
    """Sayings told by a verb of saying, by its roles, its tree or the commas around it."""
    found = {saying.cue: saying for saying in _by_each(number, sentence)}
    for index, saying in found.items():
        teller = found.get(_teller(sentence, index, found))
        yield replace(saying, source=teller.source) if teller else saying


def _unsaid(verb: Predicate) -> bool:
    """True for `did not mention the raid`, `did not say how many died`: that is not theirs."""
    s, index = verb.sentence, verb.index
    asked = any(t.lemma in ASKED for t in s.tokens[index + 1 : index + 2])
    clause = any(s.tokens[c].relation in ("ccomp", "xcomp") for c in s.children(index))
    return (asked or not clause) and negated(s, index)


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
        if found and not _unsaid(verb):
            source, content = found
            saying = Saying(
                number, index, token.lemma, kind, source,
                content.start, content.end, gap=content.gap,
            )  # fmt: skip
            yield from split(sentence, saying)


def _saying(verb: Predicate, kind: str) -> tuple[int | None, Content] | None:
    """Who says what by a verb."""
    source = next(iter(_sources(verb)), None)
    content = _content(verb, kind, source)
    if content is None or source is None:
        between = _between_commas(verb, kind)
        if between:
            return between
    last = closing(verb.sentence, verb.index) or quoted_last(verb.sentence, verb.index)
    if last:
        return last
    behind = source is not None and source > verb.index
    follows = content is not None and source is not None and content.start > source
    if (not behind or follows) and (turned := inverted(verb.sentence, verb.index)):
        return turned
    if source is None:
        source = right_before(verb)
    return (source, content) if content else None


def _between_commas(verb: Predicate, kind: str) -> tuple[int, Content] | None:
    """Who says all the rest, where the verb has no object of its own."""
    own = {verb.sentence.tokens[c].relation for c in verb.sentence.children(verb.index)}
    spoken = kind in SET_OFF and (kind == "tell" or not own & {"obj", "xcomp"})
    return set_off(verb.sentence, verb.index) if spoken else None


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
    if verb.passive and ("nsubj" not in below or "aux:pass" in below):
        return fillers(verb, "by")  # not so "the fact that the army said in May ..."
    if (who := _antecedent(verb)) is not None:
        return (who,)
    agents = (a for a in fillers(verb, "ARG0") if tokens[a].relation not in NO_AGENT)
    return beside_verb(verb) or tuple(agents) or tuple(subjects(verb))


def _antecedent(verb: Predicate) -> int | None:
    """The speaker that `which said` stands behind, whatever the sentence began with."""
    s, above = verb.sentence, verb.token.head
    if verb.token.relation != "acl:relcl" or above < 0 or not a_speaker(s, above):
        return None
    relative = any(s.tokens[k].text.lower() in WHO for k in subjects(verb))
    return above if relative else None


def _content(verb: Predicate, kind: str, source: int | None) -> Content | None:
    """What is said: the clause below the verb, the clause the verb is set into, or its object."""
    s, index = verb.sentence, verb.index
    for child in s.children(index):
        if s.tokens[child].relation in ("ccomp", "parataxis") and s.tokens[child].pos != "PUNCT":
            if begins_anew(s, index, child):
                continue  # "they claim to have killed 83; the army acknowledges 11"
            if s.tokens[child].relation == "parataxis" and _has_object(verb) and child > index:
                continue  # "counted 64 dead, 30 of them were children"
            if kind not in SET_OFF and behind_colon(s, index, child):
                continue  # "the figures do not agree: ..."
            return _clause(verb, child, source)
        if quoted_as(Predicate(s, child)):
            return _below(s, child)
    if verb.token.relation in ("parataxis", "advcl") and verb.token.head >= 0 and _set_in(verb):
        content = around(s, *s.subtree(index))
        if content.end > content.start:
            return content
    if kind == "accuse":
        return charge(s, index)
    if kind not in NAMES_CONTENT or _between_commas(verb, kind):
        return None
    return _object(verb)


def _clause(verb: Predicate, child: int, source: int | None) -> Content:
    """The clause said; where it begins before the verb, also what goes on behind the say-clause."""
    s, index = verb.sentence, verb.index
    start, end = s.subtree(child)
    if start > index:
        end = next((k for k in range(child, end) if sets_against(s, k)), end)
        return Content(start, _with_harm(s, index, end))
    first, last = index, index + 1
    if source is not None:
        own = s.subtree(source)
        first, last = (own[0] if start < own[0] < first else first), max(last, own[1])
    if child > index:
        return Content(start, end, (first, index + 1))
    while last < len(s.tokens) and s.tokens[last].pos != "PUNCT":
        last += 1
    return around(s, first, last, left=start)


def _with_harm(sentence: Sentence, index: int, end: int) -> int:
    """Where what is said ends, what came of it included: `said a bomb went off killing two`."""
    tokens = sentence.tokens
    behind = end + 1 if tokens[end : end + 1] and tokens[end].text == "," else end
    came = tokens[behind] if behind < len(tokens) else None
    harm = came and came.text.lower().endswith("ing") and came.lemma not in codebook.say_verbs()
    known = codebook.measures_of(came.lemma, "VERB") if came and harm else ()
    return sentence.subtree(behind)[1] if known and sentence.tokens[behind].head == index else end


def _has_object(verb: Predicate) -> bool:
    return any(
        verb.sentence.tokens[c].relation == "obj" for c in verb.sentence.children(verb.index)
    )


def _below(sentence: Sentence, word: int) -> Content:
    start, end = sentence.subtree(word)
    return Content(start, end)


def _object(verb: Predicate) -> Content | None:
    s, index = verb.sentence, verb.index
    thing = verb.token.lemma in NAMES_THING
    role = verb.frame.role("ARG1") if verb.frame and not thing else None
    if role and not role.start <= index < role.end:
        return Content(role.start, role.end)
    named = ("xcomp",) if thing else ("obj", "xcomp")
    objects = [c for c in s.children(index) if s.tokens[c].relation in named]
    if verb.token.lemma in ("admit", "confess", "own"):
        objects += preposition_objects(s, index, "to")  # "admits to 649 dead"
    return _below(s, objects[0]) if objects else None


def _set_in(verb: Predicate) -> bool:
    """True for a say-clause set into what is said: `..., the army said, ...`."""
    s = verb.sentence
    below = [s.tokens[c].relation for c in s.children(verb.index)]
    return "nsubj" in below and not {"ccomp", "mark", "obj"} & set(below)
