"""An attack told of again: `the attack`, `that raid`, `the strikes` are where they were told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synoptic import codebook
from synoptic.model import Claim, ClaimKind, Modality, Period, Place, Polarity, Precision
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.analysis import sentence_at
from synoptic.understand.claims.making import Claims
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.holding import lies_by

NEAR = 3  # sentences back; further away all attacks told so far must be at one place
POINTING = frozenset({"the", "this", "that", "these", "those"})
# Adjectives of another attack than the one told before.
ANOTHER = frozenset("another other second third separate similar previous earlier".split())
UNTOLD = frozenset("first new further more next several many numerous past future alleged".split())
NAMING = ("nmod", "nmod:poss", "compound", "acl", "acl:relcl", "nummod", "appos", "flat")
LINKS = ("nsubj", "nsubj:pass", "obl", "obl:agent", "nmod", "obj")
SHARING = frozenset({"conj", "xcomp", "advcl", "acl"})
BATTLES = frozenset({"battle", "combat"})  # of which what was told may be a part
HAPPENINGS = frozenset({"incident"})  # "the incident killed two": the attack told before
CAMPAIGN = "offensive"  # it is fought in many places
FROM = frozenset({"after", "since", "following", "before", "for"})
TOLD = (Modality.ACTUAL, Modality.CLAIMED)  # as fact, by the outlet or by whom it quotes


def attack_before(telling: Telling, claims: Claims) -> Place | None:
    """Where the attack was that a clause points back to; None where it points to none."""
    if telling.period is not Period.CURRENT or telling.polarity is not Polarity.POSITIVE:
        return None
    sentence = telling.sentence
    for noun in _attacks(sentence, telling.proposition.predicate.index):
        if points_back(sentence, noun):
            return _one_place(_told_before(telling, claims, sentence.tokens[noun].lemma), claims)
    return None


def another_attack(telling: Telling) -> bool:
    """True for `in a separate attack`: not where the text was."""
    sentence = telling.sentence
    return any(
        sentence.tokens[c].lemma in ANOTHER
        for noun in _attacks(sentence, telling.proposition.predicate.index)
        for c in sentence.children(noun)
    )


def recalled(telling: Telling) -> bool:
    """`After the attack`, `blamed for the strike`: told from or of, wherever the rest happens."""
    sentence, word = telling.sentence, telling.proposition.predicate.index
    token = sentence.tokens[word]
    known = token.pos == "NOUN" and points_back(sentence, word)
    return known and (bool(sentence.cases(word) & FROM) or _is_called(sentence, word))


def _is_called(sentence: Sentence, word: int) -> bool:
    """`The attack was a response to X`: whatever it is called, and of whatever that is told."""
    token = sentence.tokens[word]
    below = (sentence.tokens[c].relation for c in sentence.children(max(token.head, 0)))
    called = token.relation == "nsubj" and sentence.tokens[token.head].pos == "NOUN"
    return called and "cop" in below


def _attacks(sentence: Sentence, word: int) -> Iterator[int]:
    """The nouns of attacks that a verb is said of, itself first."""
    nouns = [word]
    chain = [word, *(c for c in sentence.children(word) if sentence.tokens[c].relation == "conj")]
    for above in ancestors(sentence, word):
        if sentence.tokens[chain[-1]].relation.split(":")[0] not in SHARING:
            break
        chain.append(above)
    for verb in chain:
        nouns += [c for c in sentence.children(verb) if sentence.tokens[c].relation in LINKS]
    for noun in nouns:
        token = sentence.tokens[noun]
        told = token.lemma in HAPPENINGS or attacks_told(token.lemma, "NOUN")
        if token.pos == "NOUN" and told:
            yield noun


def points_back(sentence: Sentence, word: int) -> bool:
    """`the attack`, `that strike`: not `the attack on X`, nor `the second attack`."""
    below = [sentence.tokens[c] for c in sentence.children(word)]
    naming = (t for t in below if t.relation in NAMING and not _means(t))
    if any(naming) or any(t.lemma in ANOTHER | UNTOLD for t in below):
        return False
    return any(t.lemma in POINTING for t in below)


def _means(token: Token) -> bool:
    """`the air strikes`, `the suicide attack`: with what, not which."""
    return token.relation == "compound" and token.pos == "NOUN"


def attacks_told(lemma: str, pos: str) -> dict[str, str | None]:
    """The entries of the codebook by which a word tells an attack, with the mode of each."""
    if lemma in SHARED | BATTLES:
        return {}
    found = codebook.predicates().candidates(lemma, pos)
    return {e.id: e.mode for e in found if e.type == "ASSAULT" and e.mode != CAMPAIGN}


def _told_before(telling: Telling, claims: Claims, lemma: str) -> list[Claim]:
    """The attacks of sentences before that a word may point back to.

    `The attack` is the one told last; `the shelling` the last that was one. Far away, or where
    none was, all that were told may be meant.
    """
    document, before = telling.analysis.document, telling.sentence.start
    told = [c for c in claims.found.values() if _is_attack(c) and c.span.end <= before]
    general = lemma in HAPPENINGS or None in attacks_told(lemma, "NOUN").values()
    fitting = told if general else [c for c in told if _alike(c, lemma)]
    numbers = {c.id: sentence_at(document, c.span.start) or 0 for c in fitting}
    last = max(numbers.values(), default=-1)
    near = last >= max(telling.number - NEAR, 0)
    return [c for c in fitting if numbers[c.id] == last] if near else told


def _alike(claim: Claim, lemma: str) -> bool:
    """True for an attack told by the same word, a kindred one, or as one of the same mode."""
    entries = attacks_told(lemma, "NOUN")
    words = (e for t in claim.terms for pos in ("VERB", "NOUN") for e in attacks_told(t, pos))
    return claim.mode in set(entries.values()) or bool(set(words) & set(entries))


def _is_attack(claim: Claim) -> bool:
    return (
        claim.kind is ClaimKind.EVENT
        and claim.type == "ASSAULT"
        and claim.place is not None
        and claim.polarity is Polarity.POSITIVE
        and claim.modality in TOLD
        and claim.period is Period.CURRENT
    )


def _one_place(told: Sequence[Claim], claims: Claims) -> Place | None:
    """The one place that attacks were at; of a town and its country the town."""
    places = list({c.place: claims.places[c.place] for c in told if c.place}.values())
    fine = [p for p in places if p.precision is not Precision.COUNTRY] or places
    return next((p for p in fine if all(lies_by(q, p) for q in fine)), None)
