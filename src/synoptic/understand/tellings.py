"""A proposition with its words resolved: who, to whom, where, when, how surely, says who."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from synoptic import codebook
from synoptic.model import Interval, Modality, Period, Place, Polarity
from synoptic.understand.actors.beside import doubted, of_a_town, thought_of
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.actors.voices import partisan
from synoptic.understand.analysis import Analysis, Scene
from synoptic.understand.attribution import Saying, quotation, quoted
from synoptic.understand.attribution.speakers import named_by, speaker_name, speaks
from synoptic.understand.deeds.propositions import Proposition
from synoptic.understand.deeds.standing import STRONGHOLD
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import (
    conjuncts,
    fillers,
    predicate_at,
    preposition_objects,
)
from synoptic.understand.grammar.clauses import reason_for, told_in
from synoptic.understand.grammar.negation import negated
from synoptic.understand.grammar.run_on_names import run_on
from synoptic.understand.reality.asides import described, held_by
from synoptic.understand.reality.denial import beside_it, denies, share_denied
from synoptic.understand.reality.modality import Stance, stance
from synoptic.understand.reality.set_about import setting_about
from synoptic.understand.roles.doers import causes, doers
from synoptic.understand.roles.faulted import faulted
from synoptic.understand.roles.losers import losers
from synoptic.understand.roles.offices import by_office, going_on
from synoptic.understand.roles.strikers import land_before, names_nobody, unsure
from synoptic.understand.roles.struck import struck
from synoptic.understand.roles.unarmed import could_do, unarmed, violent
from synoptic.understand.roles.undertakers import blamed
from synoptic.understand.roles.unhurt import unhurt
from synoptic.understand.times import TimeMention
from synoptic.understand.when import attachment
from synoptic.understand.when.past import going_on_now, simple_past
from synoptic.understand.when.periods import had_been_so, of_the_past
from synoptic.understand.when.recurring import one_before
from synoptic.understand.whereabouts.spots import Spot, several_settled, spot_of

CITING = ("citing", "quoting")  # whoever is cited is nearer to what is said than who cites
LISTING = frozenset({"include", "including"})  # "villages including X and Y"
GOALS = frozenset({"on", "upon", "to", "toward", "towards", "into"})  # of those who withdraw
AGAINST = frozenset({"on", "upon", "against", "with", "in"})  # of one's own war
BETWEEN = "between"
ANNOUNCING = frozenset({"announce", "declare", "report", "confirm", "proclaim"})
MUTUAL = ("AGREE", "CONSULT")
CALLED_OFF = "reject.walkout"
OWNING = ("nmod:poss", "compound")
# What one is doing who tries to, and the verbs for it.
SET_OUT = ("MOVE", "MOBILIZE", "AID")
LASTING = ("condition", "control")
NAMELESS = "party-armed-group"
MOST_ACTORS = 3  # of a coordinated subject; a longer list is an enumeration, not a doer


@dataclass(frozen=True)
class Telling:
    """One proposition of a report, read against everything else that was found there."""

    analysis: Analysis
    number: int
    proposition: Proposition
    sayings: tuple[Saying, ...]
    history: bool = False
    span: tuple[int, int] | None = None
    number_at: int | None = None  # the word of a figure's number, which may be all that is said

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.analysis.document.sentences[self.number]

    @property
    def scene(self) -> Scene | None:
        """Where the text is, should it not say where."""
        return self.analysis.scenes.get(self.number)

    @property
    def entry(self) -> codebook.Predicate:
        """What the codebook knows of the predicate."""
        return self.proposition.entry

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Ids of those who do it; several where coordinated."""
        if not violent(self.entry):
            body = by_office(self.analysis, self.number, self.proposition)
            voice = going_on(self.analysis, self.sayings, self.proposition)
            told = self._ids("actor") if voice is None else voice
            return told or body or (self._doers() if voice is None else ())
        told = could_do(self.entry, self._ids("actor")) or could_do(self.entry, self._doers())
        carrier = self.proposition.carrier
        if carrier and carrier.token.lemma in ANNOUNCING:  # "the UN announced the capture of X"
            return tuple(a for a in told if not unarmed(a))
        return told

    def _doers(self) -> tuple[str, ...]:
        carrier, cases = self.proposition.carrier, self.sentence.cases(self._word)
        if carrier and "in" in cases:  # "Turkey took part in the rebel-led attack"
            return ()
        return doers(self.analysis, self.number, self.proposition)

    @cached_property
    def recipients(self) -> tuple[str, ...]:
        """Ids of those it is done to."""
        taken = set(self.proposition.heads("actor")) if self.actors else set()
        here = [s for s in self.sayings if s.source_sentence in (None, self.number)]
        taken |= {w for s in here if s.covers(self._word) for w in named_by(self.sentence, s)}
        taken |= set(unhurt(self.analysis, self.number, self.proposition))
        told = self.analysis, self.number, self.proposition
        beside = (whom(*told) for whom in (struck, faulted, losers))
        found = self._ids("recipient", taken)
        if not found or self._of_joined(found):
            own = next(filter(None, beside), ())
            found = own if own and not (found and own[0].startswith(NAMELESS)) else found
        return tuple(a for a in found if a not in self.actors)

    def _of_joined(self, found: tuple[str, ...]) -> bool:
        """`An IS post and groups of militants`: what is joined to the first is somebody."""
        first = next(self.proposition.heads("recipient"), None)
        nameless = all(a.startswith(NAMELESS) for a in found)
        return nameless and first is not None and not self.analysis.actors_at(self.number, first)

    @property
    def with_each_other(self) -> bool:
        """True where it is told to be between two: `talks between X and Y`."""
        told = self.proposition
        treat = self.entry.type in MUTUAL and (told.predicate.verbal or told.carrier is not None)
        if treat and len(self.actors) == 2 and not self.recipients:
            return True  # "X and Y signed a truce"
        between = {w for p in (told.predicate, told.verb) for w in fillers(p, BETWEEN)}
        heads = set(list(told.heads("actor"))[:2])
        return len(self.actors) == 2 and not self.recipients and len(between & heads) == 2

    @property
    def _word(self) -> int:
        return self.proposition.predicate.index

    def _ids(self, role: str, taken: Collection[int] = ()) -> tuple[str, ...]:
        taken = {*taken, *self._speakers_behind(), *self._land_of_war(), *self._land_named()}
        for head in self.proposition.heads(role):
            if head in taken or of_a_town(self.analysis.places, self.number, self.sentence, head):
                continue
            if role == "actor" and names_nobody(self.sentence, head):
                continue
            found = [
                actor
                for word in (head, *conjuncts(self.sentence, head))
                for actor in self.analysis.actors_at(self.number, word)
            ]
            if found:
                return tuple(dict.fromkeys(found))[:MOST_ACTORS]
        return ()

    def _speakers_behind(self) -> Iterator[int]:
        """Those who say what follows the clause: `after a day of fighting the army said ...`."""
        for saying in self.sayings:
            source = saying.source
            if source is not None and saying.told_in == self.number and source == saying.cue - 1:
                between = self.sentence.tokens[self._word : source]
                if between and not any(t.pos == "PUNCT" for t in between):
                    yield source

    def _land_of_war(self) -> Iterator[int]:
        """`Syria's war`: whose land it is fought in, where it is on or against nobody."""
        word, sentence = self.proposition.predicate, self.sentence
        if word.verbal or word.token.lemma not in SHARED:
            return
        below = sentence.children(word.index)
        if not any(sentence.cases(c) & AGAINST for c in below):
            yield from (c for c in below if sentence.tokens[c].relation in OWNING)

    def _land_named(self) -> tuple[int, ...]:
        """`Mali talks`: where it is, or about whom."""
        word = self.proposition.predicate
        if word.verbal or self.entry.type not in ("ASSAULT", "CONSULT"):
            return ()
        return land_before(self.analysis, self.number, word)

    @cached_property
    def spot(self) -> Spot | None:
        """Where: the place of the role, or of a locative beside the predicate."""
        return next(iter(self.spots), None)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """All places of the role that are coordinated with the first."""
        elsewhere = set(self.proposition.heads("other_place"))
        for head in (*self.proposition.heads("place"), *self._aims()):
            if self._a_goal(head):
                continue
            if head in elsewhere or elsewhere & set(self._aside(head)):
                continue
            joined = (head, *conjuncts(self.sentence, head), *self._of_several(head))
            found = (spot_of(self.analysis, self.number, word) for word in joined)
            if spots := tuple(dict.fromkeys(s for s in found if s)):
                return spots
        return ()

    def _aims(self) -> tuple[int, ...]:
        """What an offensive is for: `launched its offensive for X`."""
        if self.entry.mode != "offensive":
            return ()
        words = {self._word, self.proposition.verb.index}
        return tuple(k for w in words for k in preposition_objects(self.sentence, w, "for"))

    def _of_several(self, head: int) -> tuple[int, ...]:
        """The further names of `the cities of X and Y`."""
        if not several_settled(self.sentence, head):
            return ()
        below = self.sentence.children(head)
        listed = [c for c in below if self.sentence.tokens[c].relation == "appos"]
        listed += [c for c in below if self.sentence.cases(c) & LISTING]
        named = (*preposition_objects(self.sentence, head, "of"), *listed)
        joined = ((n, c) for n in named for c in (n, *conjuncts(self.sentence, n)))
        words = ((n, k) for n, c in joined for k in run_on(self.analysis, self.number, c))
        return tuple(k for n, k in words if k != n)

    @property
    def bound_for(self) -> tuple[Place, ...]:
        """The places named as those to which somebody withdraws."""
        verb, sentence = self.proposition.verb.index, self.sentence
        below = sentence.children(verb)
        goals = (c for k in below for c in (k, *self._aside(k)) if sentence.cases(c) & GOALS)
        return tuple(p for c in goals if (p := self.analysis.place_at(self.number, c)))

    def _a_goal(self, word: int) -> bool:
        """True where those who withdraw go: "is falling back on X", "withdrew to X"."""
        if self.entry.mode not in ("withdraw", "withdrawal"):
            return False
        token, after = self.sentence.tokens[word], self.sentence.tokens[word + 1 : word + 2]
        behind = token.relation == "advmod" and any(t.lemma in GOALS for t in after)
        return behind or bool(self.sentence.cases(word) & GOALS)

    def _aside(self, word: int) -> tuple[int, ...]:
        """What hangs on an adverb of direction: `back to X`."""
        adverb = self.sentence.tokens[word].relation == "advmod"
        return self.sentence.children(word) if adverb else ()

    @cached_property
    def place(self) -> Place | None:
        """The place itself."""
        return self.spot.place if self.spot else None

    @cached_property
    def other_place(self) -> Place | None:
        """The other end of a movement."""
        for head in self.proposition.heads("other_place"):
            found = spot_of(self.analysis, self.number, head)
            if found:
                return found.place
        return None

    @cached_property
    def _times(self) -> tuple[TimeMention, ...]:
        """The time expressions of its own words, else of those that carry it."""
        told = self.proposition
        for predicate in filter(None, (told.predicate, told.verb, told.staged)):
            if times := attachment.attached(self.analysis, self.number, predicate):
                return times
        return ()

    @cached_property
    def when(self) -> Interval | None:
        """The days told for it; None where none is."""
        told = self.proposition
        for predicate in filter(None, (told.predicate, told.verb, told.staged)):
            times = attachment.attached(self.analysis, self.number, predicate)
            if times:
                days = attachment.when(self.analysis, times, attachment.since(predicate, times[0]))
                return None if self._long_since(days) else days
        return None

    def _long_since(self, days: Interval | None) -> bool:
        """`A month later they took X`, told in the past: later than what, no words before tell."""
        today = self.analysis.published.end
        ahead = bool(days and days.start and today and days.start > today)
        return ahead and simple_past(self.sentence, self.proposition.verb.index)

    @cached_property
    def period(self) -> Period:
        """News or history."""
        if going_on_now(self.sentence, self.proposition.verb.index):
            return Period.CURRENT
        told = self.history and not held_by(self.sentence, self._word)
        if self.when is None and (told or self._of_the_past()):
            return Period.BACKGROUND
        if self.entry.claim in LASTING and had_been_so(self.sentence, self.proposition.verb.index):
            return Period.BACKGROUND
        if self.one_before:
            return Period.BACKGROUND
        if self.of_late:
            return Period.CURRENT
        return attachment.period(self.analysis, self.when)

    @property
    def one_before(self) -> bool:
        """True for another of the kind that the news tells: `a similar raid on 5 May`."""
        if self.entry.claim == "stance":
            return False
        days = (m.interval for m in self.analysis.times.get(self.number, ()) if m.type == "DATE")
        when = self.when or next(filter(None, days), None)
        verb, today = self.proposition.verb.index, self.analysis.published.end
        return one_before(self.sentence, verb, when, today)

    @property
    def of_late(self) -> bool:
        """True for what is told of `recent months`: news, however long they are."""
        return attachment.recent(self.analysis, self._times)

    def _of_the_past(self) -> bool:
        verb = self.proposition.verb.index
        return of_the_past(self.analysis, self.number, self.words, verb, self._times)

    @cached_property
    def stance(self) -> Stance:
        """How the words themselves stand to what happened, whoever says them."""
        return stance(self.proposition.predicate, self.proposition.carrier)

    @property
    def polarity(self) -> Polarity:
        """Affirmed or negated; of a visit called off, whether it was called off."""
        if self.entry.id == CALLED_OFF:
            no = negated(self.sentence, self.proposition.verb.index)
            return Polarity.NEGATIVE if no else Polarity.POSITIVE
        return self.stance.polarity

    @cached_property
    def modality(self) -> Modality:
        """How it stands to what happened, speakers counted in."""
        modality = Modality.ACTUAL if self._attempted else self.stance.modality
        for saying in self.around:
            word = codebook.say_verbs().get(saying.verb)
            told = modality in (Modality.ACTUAL, Modality.CLAIMED) or not self.stance.cued
            if denies(saying) and beside_it(self.sentence, self._word, saying):
                continue
            if word and word.modality and told:
                modality = Modality(word.modality)
        said = any(s.source is not None for s in self.around) or self._by_a_party
        said = said or self._doer_suspected
        if modality is Modality.ACTUAL and said:
            return Modality.CLAIMED
        return modality

    @property
    def _attempted(self) -> bool:
        """`They tried to cross the river`: whoever sets out, or comes to help, is doing it."""
        verb = self.proposition.verb
        planned = self.entry.type in SET_OUT and self.stance.modality is Modality.PLANNED
        return (
            setting_about(self.sentence, verb.index)
            and planned
            and stance(predicate_at(self.sentence, verb.token.head)).modality is Modality.ACTUAL
        )

    @property
    def _doer_suspected(self) -> bool:
        """`Suspected guerrillas attacked`: that it was they is what somebody holds."""
        if self.number_at is not None or self.entry.claim not in ("event", "control"):
            return False  # how many were killed is no matter of who did it
        if any(doubted(self.sentence, h) for h in self.proposition.heads("actor")):
            return True
        if thought_of(self.sentence, self.proposition.verb.index):
            return bool(self.actors)
        word = self.proposition.predicate
        if blamed(word):
            return bool(self.actors)
        deeds = causes(self.proposition) if word.verbal else (word.index,)
        return bool(self.actors) and any(unsure(predicate_at(self.sentence, h)) for h in deeds)

    @property
    def _by_a_party(self) -> bool:
        """True for a deed or a count that a side's own statement tells."""
        report = self.analysis.report
        of_war = self.entry.claim in ("event", "control", "figure")
        return of_war and partisan(report.outlet or "", report.title or "")

    @property
    def condition(self) -> str | None:
        """The words of the condition it hangs on."""
        words = self.stance.condition
        return self.analysis.document.text(self.sentence, *words) if words else None

    @cached_property
    def around(self) -> tuple[Saying, ...]:
        """The sayings that this is part of, the innermost first."""
        if self._by_the_way:
            return ()
        words = [self.proposition.predicate.index]
        words += [] if self.number_at is None else [self.number_at]
        inside = [
            s
            for s in self.sayings
            if any(s.covers(w) for w in words)
            and s.cue != self.proposition.verb.index
            and not share_denied(self.sentence, self._word, s)
            and speaks(self.analysis, s)
        ]
        return tuple(sorted(inside, key=lambda s: (s.verb not in CITING, s.end - s.start, s.cue)))

    @property
    def _by_the_way(self) -> bool:
        """The outlet's own words for a place, whoever speaks of it: `the rebel-held town`, `the
        rebel bastion of X`."""
        own = described(self.sentence, self._word, self.entry.id == STRONGHOLD)
        return bool(own and not quoted(self.analysis.document, self.number, self._word))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Names of those who say it, from the one who says it outwards."""
        names = (speaker_name(self.analysis, s) for s in self.around)
        return tuple(dict.fromkeys(name for name in names if name))

    @cached_property
    def quote(self) -> str | None:
        """Words in quotation marks within the clause."""
        return quotation(self.analysis.document, self.sentence, *self.words)

    @cached_property
    def words(self) -> tuple[int, int]:
        """Words [start, end) of the clause with the verb that carries it, or those it was given."""
        return self.span or told_in(self.proposition)

    @cached_property
    def reason(self) -> str | None:
        """The purpose or cause told for it, verbatim."""
        words = reason_for(self.proposition)
        return self.analysis.document.text(self.sentence, *words) if words else None

    def terms(self) -> tuple[str, ...]:
        """Content lemmas of the clause, sorted, each once."""
        start, end = self.words
        tokens = self.sentence.tokens[start:end]
        return tuple(
            sorted({t.lemma for t in tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")})
        )


def one_each(telling: Telling) -> Iterator[tuple[str | None, str | None]]:
    """(actor, recipient) pairs: one claim for each coordinated actor, with the first recipient.

    Of `clashes between the army and the rebels` each does it to the other.
    """
    if telling.with_each_other:
        one, other = telling.actors
        yield from ((one, other), (other, one))
        return
    recipient = telling.recipients[0] if telling.recipients else None
    for actor in telling.actors or (None,):
        yield actor, recipient
