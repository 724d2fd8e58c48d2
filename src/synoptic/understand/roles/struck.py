"""Whom a deed struck where its object only belongs to them.

`20 members of the RSF`, `rebel positions`, `an attack by M23` that was repelled: the group itself
is told beside the noun, which is no actor of its own. Or where it is told what the deed was for:
`an operation to drive out the militia`.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.actors.modifiers import BEFORE
from synoptic.understand.analysis import Analysis
from synoptic.understand.deeds.kinds import kinds_of
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.deeds.senses import entry_for, particle
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at
from synoptic.understand.grammar.behind import right_behind
from synoptic.understand.roles.belongings import MEANS, carried, holders, owners, toll_told
from synoptic.understand.roles.unhurt import a_credit, fired

STRIKING = ("ASSAULT", "COERCE", "HARM")
REPEL = "repel"
ADVANCE = "advance"
EXPLOSIVES = "explosives"
UPON = ("on", "upon", "against")
ABOARD = ("aboard", "inside")
ALL_OF_THEM = frozenset({"the", "all", "these", "those"})
BACK = 4  # sentences, this one among them
SIDE, EITHER = (False,), (False, True)
PEOPLE = "people"
CLAUSES = ("xcomp", "advcl", "acl")
OVERTHROW, OUST = "overthrow", "control.oust"
AIMS = ("siege", OVERTHROW)


def struck(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Ids of those it struck, by the words beside its object; empty where none are told."""
    if proposition.entry.type not in STRIKING and proposition.entry.mode != ADVANCE:
        return ()
    for word, people in _words(proposition):
        found = analysis.actors_at(number, word)
        if found and any(f.startswith("party-" + PEOPLE) for f in found) in people:
            return found
    for told in (_counted_before, _shared, _aimed_at):
        if found := told(analysis, number, proposition):
            return found
    return ()


def _shared(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """`Raiders seized, beheaded ten monks`: whom the verb right behind has as its object."""
    deed, sentence = proposition.predicate, proposition.predicate.sentence
    behind = [c for c in sentence.children(deed.index) if c in (deed.index + 1, deed.index + 2)]
    verbs = (c for c in behind if _alike(sentence.tokens[deed.index], sentence.tokens[c]))
    for verb in verbs if deed.verbal and not fillers(deed, "object") else ():
        for word in fillers(predicate_at(sentence, verb), "object"):
            if found := analysis.actors_at(number, word):
                return found
    return ()


def _alike(one: Token, other: Token) -> bool:
    """`Kills beheads`, `seized beheaded`: of one form, as verbs are that share an object."""
    ends = {t.text.lower()[-1] for t in (one, other)}
    return other.pos == "VERB" and len(ends) == 1 and not other.text.lower().endswith("ing")


def _counted_before(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """`Seized 14 herders. They shot the 14`: those whom the same number counted before."""
    sentence = proposition.predicate.sentence
    if proposition.predicate.token.relation in ("acl", "amod"):
        return ()  # "all 18 killed": which 18
    for head in proposition.heads("recipient"):
        below = {sentence.tokens[c].lemma for c in sentence.children(head)}
        if sentence.tokens[head].pos != "NUM" or not below & ALL_OF_THEM:
            continue
        told = {q.best for q in analysis.quantities.get(number, ()) if q.head == head}
        for at in range(number, max(number - BACK, -1), -1):
            for quantity in analysis.quantities.get(at, ()):
                earlier = (at, quantity.head) < (number, head) and quantity.best in told
                if earlier and (found := analysis.actors_at(at, quantity.head)):
                    return found
    return ()


def _words(proposition: Proposition) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Words that may name those struck, with whether those may be people, a side or either."""
    deed, sentence = proposition.predicate, proposition.predicate.sentence
    if not deed.verbal:
        yield from ((word, SIDE) for word in _repellers(sentence, deed.index))
        yield from ((word, EITHER) for word in right_behind(sentence, deed.index, UPON))
    heads = [*proposition.heads("recipient"), *fillers(deed, "ARG1")]
    if proposition.entry.mode == ADVANCE:  # "advanced on rebel positions"
        heads += [w for slot in ("on", "to") for w in fillers(deed, slot)]
    if proposition.entry.mode == EXPLOSIVES:
        heads += [w for slot in ABOARD for w in fillers(deed, slot)]
    missiles = {
        *fired(deed),
        *proposition.heads("instrument"),
        *(proposition.heads("cause") if proposition.entry.measure else ()),
    }
    for head in dict.fromkeys(h for h in heads if not _means(proposition, h)):
        if head in missiles:  # "deaths in rebel fire" are not the rebels'
            continue
        if proposition.entry.mode == REPEL:
            yield from ((word, SIDE) for word in _attackers(sentence, head))
        else:
            yield from owners(sentence, head)
            yield from ((word, EITHER) for word in carried(sentence, head))
            if not toll_told(sentence):  # those killed there may be anybody
                yield from ((word, SIDE) for word in holders(sentence, head))


def _means(proposition: Proposition, head: int) -> bool:
    """`A rebel mortar attack`, `a tank assault`: what is fired or driven before the deed's noun."""
    deed = proposition.predicate
    token = deed.sentence.tokens[head]
    driven = codebook.object_kinds().get(token.lemma, frozenset()) & MEANS
    return (
        not deed.verbal and token.head == deed.index and token.relation in BEFORE and bool(driven)
    )


def _attackers(sentence: Sentence, head: int) -> Iterator[int]:
    """Whose attack was repelled."""
    attack = predicate_at(sentence, head)
    if not attack.verbal:
        for slot in ("ARG0", "by"):
            yield from fillers(attack, slot)
        led = (c for c in sentence.children(head) if sentence.tokens[c].text.lower() == "led")
        yield from (c - 2 for c in led if c > 1)  # "a rebel-led offensive"


def _repellers(sentence: Sentence, deed: int) -> tuple[int, ...]:
    """Those on whom an attack fell: `the garrison beat back a rebel attack`."""
    above = sentence.tokens[deed].head
    if above < 0 or sentence.tokens[deed].relation not in ("obj", "nsubj:pass"):
        return ()
    verb = predicate_at(sentence, above)
    known = codebook.predicates().candidates(verb.token.lemma, verb.token.pos, particle(verb))
    return fillers(verb, "ARG0") if any(e.mode == REPEL for e in known) else ()


def _aimed_at(analysis: Analysis, number: int, proposition: Proposition) -> tuple[str, ...]:
    """Whom it was to harm or oust: `fighting to topple X`, `an operation to encircle the militia`.

    Not whom it was to save.
    """
    sentence = proposition.predicate.sentence
    above = dict.fromkeys((proposition.predicate.index, proposition.verb.index))
    for clause in (c for k in above for c in sentence.children(k)):
        token = sentence.tokens[clause]
        marks = {sentence.tokens[c].lemma for c in sentence.children(clause)}
        if token.relation not in CLAUSES or token.pos != "VERB" or "to" not in marks:
            continue
        deed = predicate_at(sentence, clause)
        entry = entry_for(deed, kinds_of(analysis, number)) or _ousts(deed)
        slots = entry.roles.get("recipient", ()) if entry and _harms(entry) else ()
        for word in (w for slot in slots for w in fillers(deed, slot)):
            if a_credit(sentence, word):
                continue
            if found := analysis.actors_at(number, word):
                return found
    return ()


def _ousts(deed: Predicate) -> Entry | None:
    """`fighting to oust Assad`, `to root out the rebels`: those who are to go, be it from an office
    or from a place. Not whom one is to move to something: `to push the army to talks`."""
    known = codebook.predicates().candidates(deed.token.lemma, "VERB", particle(deed))
    ousting = (e for e in known if e.mode == OVERTHROW or e.id == OUST)
    moved = bool(fillers(deed, "to") or fillers(deed, "xcomp"))
    return None if moved else next(ousting, None)


def _harms(entry: Entry) -> bool:
    return entry.type == "ASSAULT" or entry.mode in AIMS or entry.claim == "control"
