"""One happening that several words of a sentence tell is one event.

`Twelve died when jets struck the market`, `shells fell on X, killing three and wounding nine`: the
blow and the harm are one deed, so that who struck, who was hit and where are told in one claim.
Words that differ in who did it, where or when tell of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, starmap

from synoptic import codebook
from synoptic.model import Claim, ClaimKind, Interval, Precision
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.together.again import TOLD
from synoptic.understand.claims.together.incidents import CLASH, JOINT, PEOPLE, VIOLENT
from synoptic.understand.claims.together.no_hand import unfit
from synoptic.understand.claims.together.whom import whom
from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.places.areas import is_within
from synoptic.understand.tellings import Telling
from synoptic.understand.when.days_apart import another_time
from synoptic.understand.whereabouts.holding import nested

HARMED = ("killed", "wounded", "casualties", "destroyed")
CASUALTIES = ("killed", "wounded")
DAMAGE = "harm.destroy"
# Clauses of another time or another matter: "101 have been killed since the attack began".
APART = frozenset({"since", "before", "until", "although", "though", "if", "unless", "because"})
CAUSING = frozenset({"in", "by", "from", "on", "of", "after", "during", "with", "to"})
CLAUSES = ("advcl", "acl", "acl:relcl", "xcomp", "ccomp", "parataxis", "root")
WITHIN = ("obl", "nmod", "nsubj", "nsubj:pass", "obj", "compound")
FINEST = (Precision.POINT, Precision.TOWN, Precision.DISTRICT, Precision.ADMIN1, Precision.COUNTRY)


@dataclass(frozen=True, slots=True)
class Told:
    """A happening as some words of a sentence tell it, with the event claims that they made.

    Words that made no claim may join others: `18 were killed and dozens hurt in a blast`.
    """

    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]

    @property
    def harm(self) -> bool:
        """It tells what became of those struck, and no blow."""
        return all(_harm(t) for t in self.tellings)

    @property
    def harmed(self) -> bool:
        """Some of its words tell who was harmed."""
        return any(_harm(t) and t.recipients for t in self.tellings)

    @property
    def when(self) -> Interval | None:
        """The days that its words tell."""
        return next((t.when for t in self.tellings if t.when), None)

    def any_of(self, field: str) -> str | None:
        """What the first of its claims that tells a field says there."""
        return next((v for c in self.claims if (v := getattr(c, field))), None)


def once(told: Iterable[tuple[Telling, tuple[Claim, ...]]], claims: Claims) -> None:
    """Put one claim in the place of those that tell one happening of a sentence."""
    events = [Told((t,), tuple(filter(_violent, c))) for t, c in told if _happened(t)]
    while pair := next(_same(events, claims), None):
        upper, lower = pair
        parts = (*upper.claims, *lower.claims)
        made = claims.instead(parts, tuple(_joined(upper, lower, claims)))
        whole = Told((*upper.tellings, *lower.tellings), made)
        events = [whole if e is upper else e for e in events if e is not lower]


def _happened(telling: Telling) -> bool:
    return telling.entry.type in VIOLENT and telling.modality in TOLD


def _harm(telling: Telling) -> bool:
    return telling.entry.measure in HARMED


def _violent(claim: Claim) -> bool:
    event = claim.kind is ClaimKind.EVENT and claim.type in VIOLENT
    return event and claim.modality in TOLD


def _same(events: list[Told], claims: Claims) -> Iterator[tuple[Told, Told]]:
    """Pairs of tellings of one happening, the one that the other hangs on first."""
    for lower in events:
        for upper in events:
            links = ((a, b) for a in upper.tellings for b in lower.tellings)
            if upper is not lower and _agree(upper, lower, claims) and any(starmap(_linked, links)):
                yield upper, lower


def _linked(upper: Telling, lower: Telling) -> bool:
    """True where the grammar makes the one a part, the cause or the outcome of the other."""
    sentence, tokens = upper.sentence, upper.sentence.tokens
    words, below = _words(upper), _words(lower)
    if _damage(upper) or _damage(lower):
        return False
    if words & below:
        return True
    word = lower.proposition.verb.index
    token = tokens[word]
    if token.relation == "conj":
        return bool(words & set(_firsts(sentence, word))) and _listed(upper, lower)
    apart = _marks(sentence, word) & APART or another_time(sentence, word, words)
    if token.relation in CLAUSES and apart:
        return False
    if token.head in words:
        return _below(upper, lower, token.relation)
    if _harm(lower) and _gerund(token) and words & set(ancestors(sentence, word)):
        return True  # "hit a mill killing five", wherever the tree hangs the killing
    through = tokens[token.head]
    means = through.head in words and through.relation in WITHIN and token.relation in CLAUSES
    return means and codebook.mode_of_means(through.lemma) is not None


def _damage(telling: Telling) -> bool:
    """`The army's raid damaged residents' homes`: told beside the raid, with whose they were."""
    carrier = telling.proposition.carrier
    done = telling.entry.id == DAMAGE and carrier is not None and carrier.verbal
    return done and bool(telling.recipients and telling.actors)


def _gerund(token: Token) -> bool:
    return token.relation in CLAUSES and token.text.lower().endswith("ing")


def _words(telling: Telling) -> set[int]:
    return {telling.proposition.predicate.index, telling.proposition.verb.index}


def _below(upper: Telling, lower: Telling, relation: str) -> bool:
    """What hangs right on the other: an outcome, or a blow that harm came of."""
    if relation in CLAUSES:
        noun = relation.startswith("acl")  # "an attack that targeted X"
        clash = lower.entry.mode == CLASH  # "dies of wounds as fighting nears X"
        return not clash and (_harm(lower) or _harm(upper) or noun)
    if relation in WITHIN:
        cases = upper.sentence.cases(lower.proposition.predicate.index)
        return relation.startswith("nsubj") or (bool(cases & CAUSING) and not _harm(lower))
    return False


def _firsts(sentence: Sentence, word: int) -> Iterator[int]:
    """What a coordinated word is joined to: `killed` of "killed and wounded"."""
    while sentence.tokens[word].relation == "conj":
        word = sentence.tokens[word].head
        yield word


def _listed(upper: Telling, lower: Telling) -> bool:
    """`Hit a school and killed nine`, `in strikes and shelling`: no clause with its own doer."""
    words = [t.proposition.predicate for t in (upper, lower)]
    if not _harm(lower):
        return not any(w.verbal for w in words)
    people = all(t.entry.measure in CASUALTIES for t in (upper, lower))
    both = people and all(w.passive for w in words)  # "five were killed and nine wounded"
    below = lower.sentence.children(words[1].index)
    return both or not any(lower.sentence.tokens[c].relation.startswith("nsubj") for c in below)


def _marks(sentence: Sentence, word: int) -> set[str]:
    return {sentence.tokens[c].lemma for c in sentence.children(word)}


def _agree(upper: Told, lower: Told, claims: Claims) -> bool:
    """True where nothing told of the one is at odds with the other."""
    if len({t.polarity for told in (upper, lower) for t in told.tellings}) > 1:
        return False
    doers = [{c.actor for c in t.claims if c.actor} for t in (upper, lower)]
    struck = [{c.recipient for c in t.claims if c.recipient} for t in (upper, lower)]
    if all(doers) and not doers[0] & doers[1]:
        return False
    if any(t.any_of("mode") in JOINT and d for t, d in zip((upper, lower), doers, strict=True)):
        return False  # whoever began it need not be whose fire killed
    if doers[0] & struck[1] or doers[1] & struck[0]:
        return False
    sides = [{s for s in some if not s.startswith(PEOPLE)} for some in struck]
    if all(sides) and not sides[0] & sides[1]:
        return False
    places = [claims.places[p] for t in (upper, lower) if (p := t.any_of("place"))]
    lie = all(nested(a, b) for a, b in pairwise(places))
    return lie and (not (upper.when and lower.when) or upper.when.overlaps(lower.when))


def _joined(upper: Told, lower: Told, claims: Claims) -> Iterator[Claim]:
    """The claims of both in one: the longer words, the rest from the one that tells it."""
    if not upper.claims or not lower.claims:
        yield from (*upper.claims, *lower.claims)
        return
    base = max(upper.claims[0], lower.claims[0], key=lambda c: (c.span.end - c.span.start, c.id))
    blow, harm = (upper, lower) if lower.harm else (lower, upper)
    both = (*blow.claims, *harm.claims)  # the blow says who and where
    deed = any(c.actor for c in both if c.type == "ASSAULT")  # "crashed after rebels shot it down"
    mishap = next((c for c in both if c.type == "HARM" and c.mode and not deed), None)
    placed = min((c for c in both if c.place), key=lambda c: _rank(claims, c), default=base)
    dated = next((t.claims[0] for t in (blow, harm) if t.when), base)
    struck = (upper.any_of("recipient"), lower.any_of("recipient"))
    fields: dict[str, object] = {
        "type": mishap.type if mishap else min(c.type for c in both),  # an assault that harmed
        "mode": mishap.mode if mishap else blow.any_of("mode") or harm.any_of("mode"),
        "recipient": whom(*struck, harm=(upper.harmed, lower.harmed)),
        "place": placed.place,
        "place_inferred": placed.place_inferred,
        "when": dated.when,
        "period": dated.period,
    }
    told = (c.actor for c in both if c.actor and not unfit(c.actor, str(fields["mode"])))
    for actor in dict.fromkeys(told) or (None,):
        yield replace(base, actor=actor, **fields)  # type: ignore[arg-type]


def _rank(claims: Claims, claim: Claim) -> tuple[bool, int]:
    """Told before inferred, fine before coarse."""
    place = claims.places[claim.place or ""]
    precision = Precision.POINT if is_within(place) else place.precision
    order = FINEST.index(precision) if precision in FINEST else len(FINEST)
    return bool(claim.place_inferred), order
