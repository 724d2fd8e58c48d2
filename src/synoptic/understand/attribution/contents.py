"""What a verb of saying says: a clause below it, the clause it is set into, or its object."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.attribution.charges import charge
from synoptic.understand.attribution.commas import set_off
from synoptic.understand.attribution.quoting import quoted_as
from synoptic.understand.attribution.saying import CLOSERS, Content, around
from synoptic.understand.attribution.turns import begins_anew, behind_colon, sets_against
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, preposition_objects

# Ways of saying that can stand behind what is said, with nothing but the speaker.
SET_OFF = frozenset("say tell report claim confirm announce warn predict believe estimate".split())
# Ways of saying whose object alone may be what is said ("confirmed the withdrawal").
NAMES_CONTENT = frozenset(
    "say report claim confirm deny announce warn predict pledge estimate".split()
)
# Of these, ways whose object is the thing itself: "released 300 prisoners", "shared a video".
NAMES_THING = frozenset(
    "release issue unveil offer commit agree publish share print show air broadcast".split()
)


def content_of(verb: Predicate, kind: str, source: int | None) -> Content | None:
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
    if kind not in NAMES_CONTENT or between_commas(verb, kind):
        return None
    return _object(verb)


def _clause(verb: Predicate, child: int, source: int | None) -> Content:
    """The clause said; where it begins before the verb, also what goes on behind the say-clause."""
    s, index = verb.sentence, verb.index
    start, end = s.subtree(child)
    if start > index:
        whole = _with_rest(s, index, _with_harm(s, index, end))
        return Content(start, next((k for k in range(child, whole) if sets_against(s, k)), whole))
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


def _with_rest(sentence: Sentence, index: int, end: int) -> int:
    """Where what is said ends, more clauses behind the first included that a reader hangs on the
    verb of saying: `said nine were among those killed as they fled`, `said "at least 12 men" nearly
    all farmers had been killed`."""
    tokens = sentence.tokens
    more = (c for c in sentence.children(index) if tokens[c].relation == "ccomp" and c >= end)
    for child in more:
        start, stop = sentence.subtree(child)
        if any(t.text not in CLOSERS for t in tokens[end:start]):
            break
        end = max(end, stop)
    return end


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


def between_commas(verb: Predicate, kind: str) -> tuple[int, Content] | None:
    """Who says all the rest, where the verb has no object of its own."""
    own = {verb.sentence.tokens[c].relation for c in verb.sentence.children(verb.index)}
    spoken = kind in SET_OFF and (kind == "tell" or not own & {"obj", "xcomp"})
    return set_off(verb.sentence, verb.index) if spoken else None
