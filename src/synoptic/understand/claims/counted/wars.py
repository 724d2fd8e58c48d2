"""The land of a war: where those fell who fell "in the Chadian conflict" or "since the war began".

A war is told by the land it is fought in ("the war in Chad", "Chad's civil war") or as known
("the war", "since then" behind one): then it is the one named before, else that of the country that
the report is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from synoptic.model import Place, Precision
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.analysis import Analysis
from synoptic.understand.counts.long_wars import tells_since_then, total_of_years
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects
from synoptic.understand.grammar.subjects import subjects_of
from synoptic.understand.whereabouts.antecedents import home

# "War" may be named by who wages it ("their war on us"); of the others the owner is the land.
BY_EITHER = "war"
FOUGHT_IN = frozenset({"in", "on", "over", "across", "throughout"})
OWNERS = ("nmod:poss", "amod", "compound", "nmod:desc")
# How a war hangs on what is told of it: killed in it, since it, by it.
WITHIN = frozenset({"in", "during", "since", "by", "of", "throughout", "from", "because", "due"})
CLAUSES = frozenset({"advcl", "conj", "parataxis"})
KNOWN = frozenset({"the", "this", "its"})  # "the war": one that the reader knows of


def land_of_war(analysis: Analysis, number: int, word: int) -> Place | None:
    """The land of the war that a sentence tells for one of its verbs; None where it tells none."""
    sentence = analysis.document.sentences[number]
    for war in wars_told(sentence, word):
        named = _land(analysis, number, war)
        if named or _owned(sentence, war):
            return named
        if _known(sentence, war):
            waging = _in_the_midst(analysis, number, war)
            return waging or _named_before(analysis, number) or at_home(analysis)
        if total_of_years(analysis, number, word):
            return at_home(analysis)
    if tells_since_then(sentence, word) and _told_in(analysis, number - 1):
        return _named_before(analysis, number) or at_home(analysis)
    return None


def wars_told(sentence: Sentence, word: int) -> Iterator[int]:
    """The wars that a verb, or one above it, is told of: as its subject, its time or its cause."""
    chain = list(_clauses(sentence, word))
    top = sentence.tokens[chain[-1]]
    if top.relation == "acl:relcl":  # "years of conflict, in which 300 have died"
        said_of = (top.head, *preposition_objects(sentence, top.head, "of"))
        yield from (c for c in said_of if _is_war(sentence, c))
    for verb in chain:
        below = sentence.children(verb)
        yield from (c for c in below if _is_war(sentence, c) and _within(sentence, c))
        for clause in (c for c in below if sentence.tokens[c].relation == "advcl"):
            marks = {sentence.tokens[c].lemma for c in sentence.children(clause)}
            if "since" in marks:
                yield from (c for c in sentence.children(clause) if _is_war(sentence, c))


def _clauses(sentence: Sentence, word: int) -> Iterator[int]:
    """A verb and those above that it is joined to; also `with half the people forced to flee`."""
    while word >= 0:
        yield word
        token = sentence.tokens[word]
        noun = sentence.tokens[token.head]
        if token.relation == "acl" and noun.relation == "nsubj" and _with(sentence, token.head):
            word = noun.head
        elif token.relation.split(":")[0] in CLAUSES:
            word = token.head
        else:
            return


def _with(sentence: Sentence, noun: int) -> bool:
    return any(sentence.tokens[c].lemma == "with" for c in sentence.children(noun))


def _is_war(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    return token.pos in ("NOUN", "PROPN") and token.lemma in SHARED


def _within(sentence: Sentence, war: int) -> bool:
    """The subject of an active verb, or behind a preposition of time, place or cause."""
    relation = sentence.tokens[war].relation
    return relation == "nsubj" or (
        relation in ("obl", "nmod", "obl:agent") and bool(sentence.cases(war) & WITHIN)
    )


def _told_in(analysis: Analysis, number: int) -> bool:
    """True for a sentence that tells of a war."""
    sentence = analysis.document.sentences[max(number, 0)]
    return any(_is_war(sentence, k) for k in range(len(sentence.tokens)))


def _land(analysis: Analysis, number: int, war: int) -> Place | None:
    """The land that a war is told to be fought in, else whose it is."""
    sentence = analysis.document.sentences[number]
    below = sentence.children(war)
    raging = sentence.tokens[war].relation == "nsubj"  # "a conflict has been raging in X"
    around = (*below, *(sentence.children(sentence.tokens[war].head) if raging else ()))
    fought = (c for c in around if sentence.cases(c) & FOUGHT_IN)
    if place := next((p for c in fought if (p := analysis.place_at(number, c))), None):
        return place
    owners = [c for c in below if sentence.tokens[c].relation in OWNERS]
    words = range(min((sentence.subtree(c)[0] for c in owners), default=war), war)
    named = (analysis.places.get((number, k)) for k in words)
    lands = {m.place.id: m.place for m in named if m and m.place}
    if len(lands) != 1:
        return None  # "the Iran-Iraq war"
    land = next(iter(lands.values()))
    civil = any(sentence.tokens[c].lemma == "civil" for c in below)
    either = sentence.tokens[war].lemma == BY_EITHER and not civil
    return None if either and home(analysis.places) not in (land.country, None) else land


def _owned(sentence: Sentence, war: int) -> bool:
    """Of another name: "the drug war", "the Pacific war", "a war of words"; not "a long war"."""
    below = [sentence.tokens[c] for c in sentence.children(war)]
    owners = [t for t in below if t.relation in OWNERS and t.lemma not in (*KNOWN, "civil")]
    named = [t for t in owners if t.relation != "amod" or t.text[0].isupper()]  # "a bloody war"
    return bool(named) or any(t.relation == "nmod" for t in below)


def _in_the_midst(analysis: Analysis, number: int, war: int) -> Place | None:
    """The land of `X has been locked in a civil war`."""
    sentence = analysis.document.sentences[number]
    verb = sentence.tokens[war].head
    if verb < 0 or "in" not in sentence.cases(war):
        return None
    named = (analysis.place_at(number, k) for k in subjects_of(sentence, verb))
    return next((p for p in named if p and p.precision is Precision.COUNTRY), None)


def _known(sentence: Sentence, war: int) -> bool:
    """`the war`, `its civil war`, `civil war`."""
    below = {sentence.tokens[c].lemma for c in sentence.children(war)}
    return bool(below & {*KNOWN, "civil"})


def _named_before(analysis: Analysis, number: int) -> Place | None:
    """The land of the war named last before a sentence."""
    for where in reversed(range(number)):
        sentence = analysis.document.sentences[where]
        wars = (k for k in range(len(sentence.tokens)) if _is_war(sentence, k))
        if land := next((p for k in wars if (p := _land(analysis, where, k))), None):
            return land
    return None


def at_home(analysis: Analysis) -> Place | None:
    """The country that the places of the report lie in, where it is named."""
    code = home(analysis.places)
    named = Counter(
        m.place
        for m in analysis.places.values()
        if m.place and m.place.country == code and m.place.precision is Precision.COUNTRY
    )
    return named.most_common(1)[0][0] if code and named else None
