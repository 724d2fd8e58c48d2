"""Where a clause was that tells no place of its own: the place beside it in the sentence."""

from __future__ import annotations

from collections.abc import Container

from synoptic import codebook
from synoptic.model import Place, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.when.days_apart import another_time, in_the_days_of
from synoptic.understand.whereabouts.elsewhere import AT, SEEING, calls_a_blow, cases, phrase_head
from synoptic.understand.whereabouts.facilities import is_facility
from synoptic.understand.whereabouts.holding import HELD, held_in, lies_by
from synoptic.understand.whereabouts.sites import AREA_AT, WIDE, Site, sites_of, under_fire
from synoptic.understand.whereabouts.spots import spot_of

ACTED_ON = ("obj", "nsubj:pass")
THEN = frozenset({"after", "when", "while"})
STRIKING = ("ASSAULT", "take", "enter")
LEAVING = ("MOVE", "RETREAT", "lose")
JOINED = ("conj", "advcl")


def located(analysis: Analysis, number: int, word: int) -> Place | None:
    """The nearest place that a sentence tells for one of its verbs; country names left out.

    Behind `in`, `at` or `near` for any of them: the others happened there as well. What a verb
    does something to, for those joined to it: "a drone struck the palace and killed two", and
    for those it is told of: "two died in a blast that struck the palace".
    """
    sentence = analysis.document.sentences[number]
    above = {word, *ancestors(sentence, word)}
    found: list[tuple[int, int, Place]] = []
    sites = sites_of(analysis, number)
    areas = (s for s in sites.wide if s.place.precision is not Precision.COUNTRY)
    for site in (*sites.found, *areas):
        head = phrase_head(sentence, site.word)
        if another_time(sentence, head, above) or _of_the_doers(analysis, number, head, word):
            continue
        told = _acted_on(sentence, site, head, word) or _stands_at(sentence, site, head)
        told = told or _aimed_at(sentence, head, word) or _goes_through(sentence, head, above)
        told = told or _calls_the_blow(sentence, site.word, word)
        if told or in_the_days_of(sentence, head, above):
            found.append((abs(site.word - word), site.word, _finest(analysis, number, site, head)))
    return min(found, key=lambda f: f[:2])[2] if found else None


def narrowed(analysis: Analysis, number: int, word: int, place: Place) -> Place:
    """`In X two people were hurt by a shell that hit the Y quarter`: the quarter, where it is the
    only part or site of the town that the sentence is at; else the town."""
    if place.precision is not Precision.TOWN:
        return place
    sentence = analysis.document.sentences[number]
    above = {word, *ancestors(sentence, word)}
    inner: dict[str, tuple[Place, bool]] = {}
    for site in sites_of(analysis, number).found:
        head = phrase_head(sentence, site.word)
        if site.place.precision is Precision.TOWN and site.place.id != place.id:
            return place
        hit = sentence.tokens[head].relation in ACTED_ON or "on" in cases(sentence, head)
        told = hit and not another_time(sentence, head, above)
        if site.place.precision in HELD and lies_by(site.place, place):
            known = inner.get(site.place.id, (place, False))[1]
            struck = told and not analysis.relative(number, site.word)
            inner[site.place.id] = site.place, known or struck
    alone, struck = next(iter(inner.values()), (place, False))
    return alone if struck and len(inner) == 1 else place


def _stands_at(sentence: Sentence, site: Site, head: int) -> bool:
    """Behind a preposition of place, or what an attack is told of: "X is under fire"."""
    if under_fire(sentence, site.word):
        return True
    at = AREA_AT if site.place.precision in WIDE else AT
    return sentence.tokens[head].relation in ("nmod", "obl") and bool(cases(sentence, head) & at)


def _acted_on(sentence: Sentence, site: Site, head: int, word: int) -> bool:
    """What a verb above does something to, or one that says more of an attack told beside it."""
    token = sentence.tokens[head]
    if site.place.precision in WIDE or token.relation not in ACTED_ON:
        return False
    above = {word, *ancestors(sentence, word)}
    deed = token.head
    while sentence.tokens[deed].relation == "xcomp":
        deed = sentence.tokens[deed].head  # "managed to enter X but was beaten back"
    if deed in above - {word} or _right_after(sentence, deed, word):
        return True
    if sentence.tokens[token.head].relation != "acl:relcl":
        return False
    if _leaves(sentence, token.head):
        return False
    verb = next((k for k in ancestors(sentence, token.head) if _verb(sentence, k)), None)
    joined = verb is not None and sentence.tokens[verb].relation in JOINED
    return verb in above or (joined and verb is not None and sentence.tokens[verb].head == word)


def _right_after(sentence: Sentence, deed: int, word: int) -> bool:
    """`Killed ten men after storming X`: they took or struck X, and did it there."""
    token = sentence.tokens[deed]
    if token.relation != "advcl" or token.head != word:
        return False
    marks = {sentence.tokens[c].lemma for c in sentence.children(deed)}
    found = codebook.predicates().candidates(token.lemma, "VERB")
    return bool(marks & THEN) and any(e.type in STRIKING for e in found)


def _leaves(sentence: Sentence, verb: int) -> bool:
    """`Troops who had fled X`: they are no longer there."""
    found = codebook.predicates().candidates(sentence.tokens[verb].lemma, "VERB")
    return bool(found) and all(e.type in LEAVING for e in found)


def _of_the_doers(analysis: Analysis, number: int, head: int, word: int) -> bool:
    """`The coalition fighting X struck Y`: what else those do of whom a clause says more."""
    sentence = analysis.document.sentences[number]
    clause = next(
        (k for k in (word, *ancestors(sentence, word)) if sentence.tokens[k].pos == "VERB"), word
    )
    token = sentence.tokens[clause]
    if not token.relation.startswith("acl") or (number, token.head) not in analysis.actors:
        return False
    first, last = sentence.subtree(token.head)
    return sentence.tokens[token.head].relation == "nsubj" and not first <= head < last


def _goes_through(sentence: Sentence, head: int, above: Container[int]) -> bool:
    """`X has seen some of the worst fighting`: what a place is told to go through."""
    token = sentence.tokens[head]
    seen = token.relation == "nsubj" and token.head in above
    return seen and sentence.tokens[token.head].lemma in SEEING


def _calls_the_blow(sentence: Sentence, site: int, word: int) -> bool:
    """`The X massacre left thousands dead`: the place that an attack is called by."""
    if not calls_a_blow(sentence, site):
        return False
    blow = sentence.tokens[site].head
    said = sentence.tokens[blow].head if sentence.tokens[blow].relation == "nsubj" else -1
    near = (word, sentence.tokens[word].head)
    more = (k for k in near if sentence.tokens[k].relation == "acl:relcl")
    return blow == word or said in near or any(sentence.tokens[k].head == blow for k in more)


def _aimed_at(sentence: Sentence, head: int, word: int) -> bool:
    """`An operation to retake X`: what those who undertake it mean to do something to."""
    verb = sentence.tokens[head].head
    if sentence.tokens[head].relation != "obj" or verb < 0:
        return False
    aim = sentence.tokens[verb]
    marked = any(sentence.tokens[c].lemma == "to" for c in sentence.children(verb))
    return marked and aim.relation == "acl" and aim.head == word


def _verb(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    return token.pos in ("VERB", "AUX") or token.head < 0


def _finest(analysis: Analysis, number: int, site: Site, head: int) -> Place:
    """The town of `the town of X in Y province`, wherever the tree hangs the province."""
    sentence = analysis.document.sentences[number]
    if head != site.word and is_facility(sentence, head):
        spot = spot_of(analysis, number, head)  # "X prison": the prison, not X
        return spot.place if spot else site.place
    if site.place.precision not in WIDE:
        return held_in(analysis, number, site.word, site.place)
    first = sentence.subtree(head)[0]
    near = (sentence.tokens[head].head, first - 1)
    named = (analysis.place_at(number, k) or _named_by(analysis, number, k) for k in near if k >= 0)
    return next((p for p in named if p and p.precision not in WIDE), site.place)


def _named_by(analysis: Analysis, number: int, word: int) -> Place | None:
    """The town of `X city`."""
    below = analysis.document.sentences[number].children(word)
    return next((p for c in below if (p := analysis.place_at(number, c))), None)
