"""What one telling is among the labels: ACLED's sub-events, and five kinds beside them.

What the product reads, in our types and modes, is put into ACLED's by the codebook's crosswalk;
who does it and to whom decides between labels that ask for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.acled.parties import Party, armed_thing, parties
from benchmarks.acled.standing import Standing, standing
from synoptic.codebook.crosswalks import crosswalk
from synoptic.model import Modality, Polarity
from synoptic.understand.claims.events import by_chance, means
from synoptic.understand.claims.holders.control import manner
from synoptic.understand.tellings import Telling

# What is wrecked when it is attacked.
POSSESSIONS = frozenset("property shop store crop orchard monument statue grave cemetery".split())
HELD = ("take", "enter", "hold")
NO_FIGHT = ("without a fight", "after withdrawal", "withdrawal")
# ACLED's sub-event types as the set writes them.
LABELS = {
    "Armed clash": "ARMED_CLASH",
    "Air/drone strike": "AIR_STRIKE",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Suicide bomb": "SUIC_BOMB",
    "Chemical weapon": "CHEM_WEAP",
    "Attack": "ATTACK",
    "Sexual violence": "SEX_VIOL",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Peaceful protest": "PEACE_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Mob violence": "MOB_VIOL",
    "Agreement": "AGREEMENT",
    "Arrests": "ARREST",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Disrupted weapons use": "DISR_WEAP",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
}
# What ACLED tells otherwise than the crosswalk, or the set beside ACLED: by type/mode, then type.
BESIDE = {
    "HARM/disaster": "NATURAL_DISASTER", "HARM/accident": "MAN_MADE_DISASTER",
    "STATEMENT/responsibility": "ATTRIB", "STATEMENT/deny": "ATTRIB", "ACCUSE/allege": "ATTRIB",
    "SANCTION/convict": "ARREST", "SANCTION": "DIPLO", "CONSULT": "DIPLO", "REQUEST": "DIPLO",
    "MOVE": "OTHER", "AID": "OTHER", "MOBILIZE": "CHANGE_TO_GROUP_ACT",
    "lose": "CHANGE_TO_GROUP_ACT", "RETREAT/withdraw": "CHANGE_TO_GROUP_ACT",
    "RETREAT/release": "AGREEMENT", "ACCUSE": "DIPLO", "COERCE/seize": "DISR_WEAP",
}  # fmt: skip
# By entry: what a type holds too much of.
BY_ENTRY = {
    "mobilize.base": "HQ_ESTABLISHED", "ease.defect": "CHANGE_TO_GROUP_ACT",
    "help.reinforce": "CHANGE_TO_GROUP_ACT",
    "talks.pledge": "",
    "talks.commit": "",
}  # fmt: skip
ARMED = frozenset({"state", "group"})
UNREAL = (Modality.FORECAST, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.PLANNED)
# Entries that tell an outcome, not how it came about.
OUTCOMES = (
    "harm.kill", "harm.wound", "harm.die", "harm.hurt", "harm.casualties", "harm.casualties.noun",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A label and what it stands on."""

    label: str
    type: str
    mode: str | None
    entry: str
    real: bool
    standing: Standing
    number: int
    actors: frozenset[Party]
    recipients: frozenset[Party]

    @property
    def loose(self) -> bool:
        """War, an operation, an entry: no fight need be told by it."""
        return self.entry in ("force.war", "force.offensive") or self.type in ("enter", "contest")

    @property
    def outcome(self) -> bool:
        """Only that people came to harm, or that it was heard."""
        return self.entry in OUTCOMES or (self.entry == "force.explode" and not self.actors)


def told(telling: Telling, results: frozenset[int], kinds: dict[str, str]) -> Told | None:
    """What a telling is in the set's labels."""
    if telling.polarity is Polarity.NEGATIVE or telling.entry.claim == "forecast":
        return None
    usual = telling.entry.type, means(telling) or telling.entry.mode
    type_, mode = by_chance(telling) or usual
    actors, recipients = (frozenset(parties(telling, r, kinds)) for r in ("actor", "recipient"))
    return Told(
        label=_label(telling, type_, mode, actors, recipients) or "",
        type=type_,
        mode=mode,
        entry=telling.entry.id,
        real=telling.stance.modality not in UNREAL,
        standing=standing(telling, results),
        number=telling.number,
        actors=actors,
        recipients=recipients,
    )


def _label(
    telling: Telling,
    type_: str,
    mode: str | None,
    actors: frozenset[Party],
    recipients: frozenset[Party],
) -> str | None:
    if telling.entry.id in BY_ENTRY:
        return BY_ENTRY[telling.entry.id]
    if type_ in HELD:
        return _held(telling, type_, actors, recipients)
    if type_ == "ASSAULT":
        return _force(telling, mode, actors, recipients)
    if telling.entry.id == "talks.meet" and actors | recipients >= ARMED:
        return "AGREEMENT"  # peace talks of a government with those who fight it
    if (type_, mode) == ("MOBILIZE", "advance") and not actors & ARMED:
        return None
    if (type_, mode) == ("HARM", "disaster") and actors & {"people", "crowd"}:
        return None  # "students flooded the streets"
    beside = BESIDE.get(f"{type_}/{mode}") or BESIDE.get(type_)
    acled = crosswalk(type_, mode).acled
    return beside or (LABELS.get(acled[1]) if acled else None)


def _held(
    telling: Telling, type_: str, actors: frozenset[Party], recipients: frozenset[Party]
) -> str | None:
    """Who takes ground, and whether it was given up."""
    if manner(telling) in NO_FIGHT or telling.entry.mode in NO_FIGHT:
        return "NON_VIOL_TERRIT_TRANSFER"
    if type_ != "take":
        return "ARMED_CLASH" if type_ == "enter" else None
    group = "state" not in actors and ("group" in actors or "state" in recipients)
    return "NON_STATE_ACTOR_OVERTAKES_TER" if group else "GOV_REGAINS_TERIT"


def _force(
    telling: Telling, mode: str | None, actors: frozenset[Party], recipients: frozenset[Party]
) -> str | None:
    """An attack by its means; one with small arms by whom it is done to."""
    caught = telling.proposition.predicate.token.lemma in ("capture", "seize")
    if telling.entry.id == "harm.abduct" and caught and "group" not in actors:
        return "ARREST"  # police who capture a suspect
    words = {t.lemma for t in telling.sentence.tokens}
    if mode == "explosives" and "grenade" in words:
        return "GRENADE"
    acled = crosswalk("ASSAULT", mode).acled
    label = LABELS.get(acled[1]) if acled else None
    if label not in ("ATTACK", "ARMED_CLASH") or mode in ("clash", "offensive", "repel"):
        return label
    heads = tuple(telling.proposition.heads("recipient"))
    if telling.entry.id == "force.attack" and _property(telling, heads):
        return "PROPERTY_DISTRUCT"
    armed = recipients & ARMED or any(armed_thing(telling.sentence, h) for h in heads)
    return "ARMED_CLASH" if armed and mode not in ("beat", "torture") else "ATTACK"


def _property(telling: Telling, heads: tuple[int, ...]) -> bool:
    """Things that are burnt or looted, of nobody who bears arms."""
    tokens = telling.sentence.tokens
    return any(tokens[h].lemma in POSSESSIONS for h in heads[:1])
