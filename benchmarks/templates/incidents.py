"""What the product reads in a report as incidents: tellings of force, put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from benchmarks.templates.targets import Target, first_word, target
from benchmarks.templates.words import (
    BY_WORD,
    DAMAGE,
    EFFECTS,
    INSTRUMENTS,
    SHOOTING,
    TYPES,
    listed,
)
from synoptic import codebook
from synoptic.model import Actor, Interval, Modality, Period, Place, Polarity, Precision
from synoptic.understand.analysis import Analysis
from synoptic.understand.claims import tellings_of
from synoptic.understand.claims.events import by_chance, means
from synoptic.understand.claims.where import beside
from synoptic.understand.tellings import Telling

TOLD = (Modality.ACTUAL, Modality.CLAIMED)
OF_ARMIES = ("clash", "offensive", "repel", "intercept", "naval", "crowd-control")
STATE = ("state", "government", "military", "police")
NEAR = 4  # sentences over which a text goes on about one incident without saying so
WIDE = (Precision.COUNTRY, Precision.REGION, Precision.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did it: words of the text, or an organisation; `sure`: told by the report itself."""

    words: str
    organisation: bool
    state: bool
    sure: bool


@dataclass
class Incident:
    """Tellings of one incident in the making."""

    type: str
    sentences: list[int] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    doers: list[Doer] = field(default_factory=list)
    instruments: list[tuple[str, str]] = field(default_factory=list)
    place: Place | None = None
    when: Interval | None = None

    def add(self, other: Incident) -> None:
        """All that another telling of it says."""
        self.type = self.type if other.type == "ATTACK" else other.type
        self.sentences += other.sentences
        self.targets += other.targets
        self.doers += other.doers
        self.instruments += other.instruments
        self.place = self.place if _narrow(self.place) else other.place or self.place
        self.when = self.when or other.when

    def fits(self, other: Incident) -> bool:
        """True where the other may be of the same incident."""
        types = {self.type, other.type} - {"ATTACK"}
        towns = {p.id for p in (self.place, other.place) if p and _narrow(p)}
        days = [w for w in (self.when, other.when) if w]
        apart = len(days) == 2 and not days[0].overlaps(days[1])
        if len(types) > 1 or len(towns) > 1 or apart:
            return False
        named = [{t.name for t in i.targets if t.name} for i in (self, other)]
        if all(named):
            return any(_alike(a, b) for a in named[0] for b in named[1]) or self.near(other, 1)
        return self.near(other, NEAR) or _shares(self, other)

    def near(self, other: Incident, reach: int) -> bool:
        """True where the one is told shortly before the other."""
        return min(abs(a - b) for a in self.sentences for b in other.sentences) <= reach


def incidents(analysis: Analysis, actors: tuple[Actor, ...]) -> list[Incident]:
    """The incidents of a report, in order of the text."""
    known = {a.id: a for a in actors}
    found: list[Incident] = []
    for telling in tellings_of(analysis):
        new = _deed(telling, known)
        if new is None:
            continue
        same = next((i for i in reversed(found) if i.fits(new)), None)
        if same:
            same.add(new)
        else:
            found.append(new)
    return [i for i in found if _worth(i)]


def _deed(telling: Telling, known: dict[str, Actor]) -> Incident | None:
    """A telling of force as an incident of its own."""
    type_, mode = by_chance(telling) or (telling.entry.type, means(telling) or telling.entry.mode)
    lemma = telling.proposition.predicate.token.lemma
    harm = type_ == "HARM" and mode is None and telling.entry.measure
    if not (type_ == "ASSAULT" or harm or BY_WORD.get(lemma) == "ROBBERY") or mode in OF_ARMIES:
        return None
    if telling.polarity is Polarity.NEGATIVE or telling.modality not in TOLD:
        return None
    if telling.period is Period.BACKGROUND:
        return None
    instruments = list(dict.fromkeys(_instruments(telling)))
    place = telling.place or beside(telling).place
    return Incident(
        BY_WORD.get(lemma) or TYPES.get(mode or "") or "ATTACK",
        [telling.number],
        list(_targets(telling, known)),
        list(_doers(telling, known)),
        instruments,
        place,
        telling.when,
    )


def _targets(telling: Telling, known: dict[str, Actor]) -> Iterator[Target]:
    persons = {a.id: a.name for a in known.values() if a.kind == "person"}
    effect = EFFECTS.get(telling.entry.measure or "")
    damage = DAMAGE.get(telling.proposition.predicate.token.lemma)
    taken = set(telling.proposition.heads("actor")) if telling.actors else set()
    for head in telling.proposition.heads("recipient"):
        if head in taken:
            continue
        found = target(telling.analysis, telling.number, head, effect, persons)
        if found:
            yield found if found.person else replace(found, effect=damage)


def _doers(telling: Telling, known: dict[str, Actor]) -> Iterator[Doer]:
    sentence = telling.sentence
    sure = telling.modality is Modality.ACTUAL
    for head in telling.proposition.heads("actor"):
        token = sentence.tokens[head]
        kinds = codebook.object_kinds().get(token.lemma, frozenset())
        if token.pos == "NOUN" and (codebook.doer_of(token.lemma) or kinds & {"person", "group"}):
            text = telling.analysis.document.text(sentence, *_noun(telling, head))
            state = bool({known[a].kind for a in telling.actors if a in known} & {*STATE})
            yield Doer(text, False, state, sure)
    for actor in (known[a] for a in telling.actors if a in known):
        named = [
            m.label for m in telling.analysis.actors.values() if m.actor == actor.id and m.named
        ]
        if named and actor.kind not in ("person", "people", "state"):
            yield Doer(max(named, key=len), True, actor.kind in STATE, sure)


def _noun(telling: Telling, head: int) -> tuple[int, int]:
    return first_word(telling.sentence, head), head + 1


def _instruments(telling: Telling) -> Iterator[tuple[str, str]]:
    """(words, type) of the weapons named in the clause."""
    sentence = telling.sentence
    start, end = telling.words
    for k in range(start, end):
        token = sentence.tokens[k]
        type_ = listed(INSTRUMENTS, token.lemma)
        if token.pos == "NOUN" and type_:
            car = k and sentence.tokens[k - 1].lemma == "car" and type_ == "BOMB"
            first = k - 1 if k > start and sentence.tokens[k - 1].relation == "compound" else k
            text = telling.analysis.document.text(sentence, first, k + 1)
            yield text, "VEHICLE BOMB" if car else type_
        elif (
            token.pos == "VERB" and token.lemma in SHOOTING and k == telling.proposition.verb.index
        ):
            yield "", "MACHINE GUN" if token.lemma.startswith("machine") else "GUN"


def _worth(incident: Incident) -> bool:
    """Somebody who bears no arms, or something, was harmed; or a bomb went off."""
    harmed = [t for t in incident.targets if not t.armed]
    if incident.targets and not harmed:
        return False
    return bool(harmed) or (incident.type == "BOMBING" and bool(incident.instruments))


def _narrow(place: Place | None) -> bool:
    return place is not None and place.precision not in (*WIDE, Precision.ADMIN1)


def _alike(a: str, b: str) -> bool:
    x, y = ({*n.lower().split()} for n in (a, b))
    return x <= y or y <= x


def _shares(one: Incident, other: Incident) -> bool:
    heads = [{t.words.split()[-1].lower() for t in i.targets if t.words} for i in (one, other)]
    return bool(heads[0] & heads[1])
