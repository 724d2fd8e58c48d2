"""The words that say what happened to those a quantity counts."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.counts.befallen import behind_aside, done_to, fell_later, leaves
from synoptic.understand.counts.given import HARM, given_for, right_before
from synoptic.understand.counts.left_as import OWN, left_as, nearer, numbered
from synoptic.understand.counts.measures import measures_told
from synoptic.understand.counts.presence import deed_of, light_verb, only_there, top_of
from synoptic.understand.counts.quantities import Quantity
from synoptic.understand.counts.victims import is_victim, stays
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    ancestors,
    predicate_at,
    preposition_objects,
)

# Measures whose nouns say what people are ("prisoners"), not what happened to them ("deaths").
STATUS = frozenset(
    """detained abducted captured refugees strength protesters population convicted assisted
    ill""".split()
)
LETTING = frozenset({"able", "manage"})  # "were able to leave"
FATE, UNKNOWN = ("fate", "whereabouts"), ("unknown", "unclear", "uncertain")
OUTCOMES = (*HARM, "missing", "displaced")
# What the participle of people behind a bare number may tell: `290 taken to hospital`.
BEFALLEN = (*HARM, "hospitalised", "detained", "evacuated")
OF_OLD = ("displaced", "displace")
PEOPLE = "people"
JOINING = ("and", "with", ",")


def triggers(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """(word, measure) of the words that may say what happened to those counted.

    A counted noun that is itself an outcome ("12 deaths") comes first, then the verbs around it,
    then the subject of a verb that only gives the number ("put the dead at 602"), and last a noun
    that says what people are ("200 prisoners").
    """
    head = quantity.head
    right = tuple(_right_behind(sentence, quantity))
    yield from ((k, m) for k, m in right if not _of_old(sentence, k, m))
    if _done_alone(sentence, quantity):
        return
    yield from right_before(sentence, quantity)
    yield from fell_later(sentence, quantity)
    yield from _of_those(sentence, quantity)
    yield from left_as(sentence, top_of(sentence, quantity))
    yield from _of_fate(sentence, head)
    own = codebook.measures_of(sentence.tokens[head].lemma, "NOUN")
    status = bool(own) and set(own) <= STATUS
    who_they_are = bool(own) and (status or _person(sentence, head))
    if not who_they_are:
        yield from ((head, m) for m in own)
    yield from _around(sentence, head, top_of(sentence, quantity))
    yield from given_for(sentence, quantity)
    yield from done_to(sentence, top_of(sentence, quantity))
    if who_they_are and (not status or only_there(sentence, head)):
        yield from ((head, m) for m in own)
    elif (deed := deed_of(sentence, quantity)) is not None:
        yield deed, "strength"
    yield from behind_aside(sentence, head)
    yield from ((k, m) for k, m in right if _of_old(sentence, k, m))


def _person(sentence: Sentence, head: int) -> bool:
    """True for a noun of people of some kind: evacuees, hostages, rescue workers; not the dead."""
    return codebook.population_of(sentence.tokens[head].lemma) not in (None, PEOPLE)


def _of_fate(sentence: Sentence, head: int) -> Iterator[tuple[int, str]]:
    """People of whom nothing is known: `the fate of 200 men remains unknown`."""
    fate = sentence.tokens[head].head
    if fate < 0 or sentence.tokens[fate].lemma not in FATE:
        return
    above = sentence.tokens[fate].head
    near = (above, *sentence.children(above)) if above >= 0 else ()
    if any(sentence.tokens[k].lemma in UNKNOWN for k in near):
        yield fate, "missing"


def _right_behind(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """A participle or adjective right behind a bare number: `17 dead and 367 wounded`."""
    behind = _behind(sentence, quantity)
    number = sentence.tokens[quantity.end - 1].pos == "NUM" or _vague(sentence, quantity)
    if behind >= len(sentence.tokens) or not number:
        return
    token = sentence.tokens[behind]
    participle = token.pos == "VERB" and token.lemma != token.text.lower()
    does = any(sentence.tokens[c].relation == "obj" for c in sentence.children(behind))
    if token.pos == "ADJ" or (participle and not does):
        found = {
            *(set(measures_told(sentence, behind, "VERB")[:1]) & set(BEFALLEN)),
            *(set(codebook.measures_of(token.text.lower(), "ADJ")) & set(OUTCOMES)),
        }
        yield from ((behind, m) for m in sorted(found))


def _of_old(sentence: Sentence, word: int, measure: str) -> bool:
    """`Six displaced people were hurt`: what they were before, told by an adjective."""
    return measure == "displaced" and _before(sentence, word)


def _before(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].relation == "amod"


def _vague(sentence: Sentence, quantity: Quantity) -> bool:
    """A noun that is the number itself: `thousands displaced`."""
    last = quantity.end - 1
    return quantity.head == last and sentence.tokens[last].pos == "NOUN" and not quantity.single


def _behind(sentence: Sentence, quantity: Quantity) -> int:
    """The word behind a number, and behind its noun where that is joined to what was counted
    before: `12 people were killed and 70 others wounded`."""
    head = quantity.head
    noun = head >= quantity.end and sentence.tokens[head].pos == "NOUN"
    return head + 1 if noun and sentence.tokens[head].relation == "conj" else quantity.end


def _done_alone(sentence: Sentence, quantity: Quantity) -> bool:
    """True where a participle of its own says what became of a bare number that is joined to
    another: `20 dead and 290 taken to hospital` are not 290 dead.
    """
    end, number = quantity.end, sentence.tokens[quantity.end - 1]
    if end >= len(sentence.tokens) or number.pos != "NUM":
        return False
    token, before = sentence.tokens[end], sentence.tokens[max(quantity.start - 1, 0)]
    participle = token.pos == "VERB" and token.text.lower() not in (token.lemma, "said")
    if any(codebook.measures()[m].unit == PEOPLE for m in measures_told(sentence, end, token.pos)):
        return False  # "29 taken prisoner"
    return participle and before.text.lower() in JOINING and not token.text.endswith("ing")


def _of_those(sentence: Sentence, quantity: Quantity) -> Iterator[tuple[int, str]]:
    """What happened to those of whom some are counted: `13 of those killed`."""
    if quantity.start <= quantity.head < quantity.end:
        for whole in preposition_objects(sentence, quantity.head, "of"):
            below = [c for c in sentence.children(whole) if sentence.tokens[c].relation == "acl"]
            for word in (whole, *below):
                token = sentence.tokens[word]
                pos = "NOUN" if token.pos in ("NOUN", "PROPN") else token.pos
                yield from ((word, m) for m in codebook.measures_of(token.lemma, pos))


def _around(sentence: Sentence, head: int, top: int) -> Iterator[tuple[int, str]]:
    """Measures of the words below and above a counted noun, or below its number."""
    if _befallen_else(sentence, head):
        return
    modifiers = ("acl", "amod", "acl:relcl", "compound")
    said = {*sentence.children(head), *sentence.children(top)}
    near = [c for c in sorted(said) if sentence.tokens[c].relation in modifiers]
    near = [c for c in near if not _of_some(sentence, c) and not numbered(sentence, head, c)]
    near = [c for c in near if not _does_it(sentence, c) and not _of_trade(sentence, c)]
    near = [c for c in near if not _of_nearer(sentence, head, c)]
    near = [c for c in near if not (sentence.tokens[c].lemma in OF_OLD and _before(sentence, c))]
    above = ancestors(sentence, head)[:4]
    for word in (*near, *above):
        token = sentence.tokens[word]
        pos = "VERB" if token.pos in ("VERB", "AUX") else token.pos
        if _listed_with(sentence, word, head):
            continue
        if stays(sentence, word, head):
            if token.relation == "advcl":
                return  # "displaced 40, leaving nine dead": the nine are left, no more
            continue
        for measure in measures_told(sentence, word, pos):
            if (
                word in near
                or is_victim(sentence, word, head)
                or _suffers(sentence, word, measure, top)
                or leaves(sentence, word, top)
            ):
                yield word, measure
        for told in _thought_to(sentence, word, head) if word in above else ():
            yield from ((told, m) for m in measures_told(sentence, told, "VERB"))
        if token.pos == "VERB" and word in above and not light_verb(sentence, word):
            yield from _done_next(sentence, word, head)
            return


def _suffers(sentence: Sentence, verb: int, measure: str, top: int) -> bool:
    """True for the subject of a verb that tells a measure by its object: `12 suffered burns`."""
    told = codebook.measures()[measure].particles.get(sentence.tokens[verb].lemma, ())
    objects = (c for c in sentence.children(verb) if sentence.tokens[c].relation == "obj")
    subject = sentence.tokens[top].relation == "nsubj" and sentence.tokens[top].head == verb
    return subject and any(sentence.tokens[c].lemma in told for c in objects)


def _listed_with(sentence: Sentence, word: int, head: int) -> bool:
    """True for the men with whom those counted are listed: `11 soldiers and 17 rebels fell`."""
    token = sentence.tokens[word]
    own = codebook.measures_of(token.lemma, "NOUN") if token.pos in ("NOUN", "PROPN") else ()
    above, chain = head, set[str]()
    while above != word and sentence.tokens[above].head >= 0:
        chain.add(sentence.tokens[above].relation)
        above = sentence.tokens[above].head
    return bool(own) and set(own) <= STATUS and above == word and "conj" in chain


def _of_nearer(sentence: Sentence, head: int, clause: int) -> bool:
    """True for a participle that rather says what a noun between is: `men in a town freed`."""
    token = sentence.tokens[clause]
    return token.relation == "acl" and token.pos == "VERB" and nearer(sentence, head, clause)


def _of_trade(sentence: Sentence, word: int) -> bool:
    """True for what people do for others: `rescue workers`, `a burial team`."""
    token = sentence.tokens[word]
    return token.relation == "compound" and token.pos == "NOUN" and _person(sentence, token.head)


def _does_it(sentence: Sentence, clause: int) -> bool:
    """True where those counted do it to others: `took the lives of 15 people, injuring 20`."""
    active = sentence.tokens[clause].text.lower().endswith("ing")
    return active and any(sentence.tokens[c].relation == "obj" for c in sentence.children(clause))


def _done_next(sentence: Sentence, verb: int, head: int) -> Iterator[tuple[int, str]]:
    """What a verb joined to one that counts nothing did to the same: `were shot and killed`."""
    if not (predicate_at(sentence, verb).passive and is_victim(sentence, verb, head)):
        return
    for word in sentence.children(verb):
        token = sentence.tokens[word]
        own = {sentence.tokens[c].relation for c in sentence.children(word)} & OWN
        if token.relation == "conj" and token.pos == "VERB" and not own:
            yield from ((word, m) for m in measures_told(sentence, word, "VERB") if m in HARM)


def _thought_to(sentence: Sentence, verb: int, head: int) -> Iterator[int]:
    """What those counted are believed, feared or known to have suffered: `to have been killed`;
    what they were able or forced to do: `to leave`."""
    if sentence.tokens[verb].lemma in LETTING:
        leave = (c for c in sentence.children(verb) if sentence.tokens[c].relation == "xcomp")
        yield from (c for c in leave if is_victim(sentence, c, head))
        return
    told = codebook.say_verbs().get(sentence.tokens[verb].lemma)
    below = {sentence.tokens[c].relation: c for c in sentence.children(verb)}
    subject = below.get("nsubj:pass")
    if told and subject is not None and subject in (head, *ancestors(sentence, head)):
        clause = below.get("xcomp")
        if clause is not None and predicate_at(sentence, clause).passive:
            yield clause


def _befallen_else(sentence: Sentence, head: int) -> bool:
    """True for a number joined to another that a participle follows: `20 dead and 290 taken away`.

    Its people are told of by that participle, not by what befell those before.
    """
    token, behind = sentence.tokens[head], sentence.tokens[head + 1 : head + 2]
    joined = token.pos == "NUM" and token.relation == "conj"
    participle = bool(behind) and behind[0].pos == "VERB" and behind[0].lemma != behind[0].text
    return joined and participle and behind[0].head != head


def _of_some(sentence: Sentence, clause: int) -> bool:
    """True for a clause about some of those counted: `7,000 men, of whom 3,000 were taken`."""
    start, end = sentence.subtree(clause)
    words = [t.lemma for t in sentence.tokens[start:end]]
    return any(words[k : k + 2] in (["of", "whom"], ["of", "which"]) for k in range(3))
