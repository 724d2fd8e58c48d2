"""What kind of event a snippet of news tells of: one label of ACLED's, and five beside them.

    python -m benchmarks.event_types --data DIR --out FILE

DIR holds docs.jsonl: id, text. FILE gets {"id", "label"}. What the product reads in a snippet, in
our types and modes, is put into ACLED's by the codebook's crosswalk; who does it and to whom
decides between labels that ask for it. Of all that is told, the rarest kind is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.lines import run
from synoptic import codebook
from synoptic.codebook.crosswalks import crosswalk
from synoptic.model import Interval, Modality, Polarity, Report
from synoptic.understand.analyse import analyse
from synoptic.understand.claims import tellings_of
from synoptic.understand.claims.control import manner
from synoptic.understand.claims.events import by_chance, means
from synoptic.understand.tellings import Telling

DAY = date(2020, 1, 1)  # the snippets have no date; none is asked for
STATE = frozenset({"state", "government", "military", "police", "alliance"})
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
    "RETREAT/surrender": "CHANGE_TO_GROUP_ACT",
    "RETREAT/release": "AGREEMENT", "ACCUSE": "DIPLO", "COERCE/seize": "DISR_WEAP",
}  # fmt: skip
# The rarer a kind is beside others in one snippet, the more it says; the first of these found.
ORDER = (
    "SUIC_BOMB CHEM_WEAP GRENADE SEX_VIOL NON_VIOL_TERRIT_TRANSFER FORCE_AGAINST_PROTEST"
    " PROTEST_WITH_INTER VIOL_DEMONSTR MOB_VIOL NON_STATE_ACTOR_OVERTAKES_TER GOV_REGAINS_TERIT"
    " ATTRIB HQ_ESTABLISHED NATURAL_DISASTER ABDUCT_DISSAP AIR_STRIKE ART_MISS_ATTACK REM_EXPLOS"
    " MAN_MADE_DISASTER PEACE_PROTEST PROPERTY_DISTRUCT ORG_CRIME DISR_WEAP ARMED_CLASH AGREEMENT"
    " ARREST CHANGE_TO_GROUP_ACT ATTACK DIPLO OTHER"
).split()
UNREAL = (Modality.FORECAST, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.PLANNED)
CROWD = re.compile(r"\b(?:protest|demonstrat|rally|rallies|marchers)")
HARMED = re.compile(r"\b(?:killed|dead|died|killing|live (?:rounds|ammunition|bullets)|shot)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A label and what it stands on."""

    label: str
    type: str
    mode: str | None
    real: bool


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The label of one snippet."""
    report = Report("r", "r.txt", document["text"], published=Interval(DAY, DAY), language="en")
    analysis, actors = analyse(report)
    kinds = {a.id: a.kind for a in actors}
    told = [t for telling in tellings_of(analysis) if (t := read(telling, kinds))]
    return {"id": document["id"], "label": chosen(told, document["text"].lower())}


def read(telling: Telling, kinds: dict[str, str]) -> Told | None:
    """What a telling is in the set's labels."""
    if telling.polarity is Polarity.NEGATIVE:
        return None
    usual = telling.entry.type, means(telling) or telling.entry.mode
    type_, mode = by_chance(telling) or usual
    real = telling.stance.modality not in UNREAL
    label = _label(telling, type_, mode, kinds)
    return Told(label, type_, mode, real) if label else None


def _label(telling: Telling, type_: str, mode: str | None, kinds: dict[str, str]) -> str | None:
    if telling.entry.claim == "forecast":
        return None
    if telling.entry.id == "mobilize.base":
        return "HQ_ESTABLISHED"
    if type_ in HELD:
        return _held(telling, kinds, type_)
    if type_ == "ASSAULT":
        return _force(telling, mode)
    beside = BESIDE.get(f"{type_}/{mode}") or BESIDE.get(type_)
    acled = crosswalk(type_, mode).acled
    return beside or (LABELS.get(acled[1]) if acled else None)


def _held(telling: Telling, kinds: dict[str, str], type_: str) -> str:
    """Who takes ground, and whether it was given up."""
    if manner(telling) in NO_FIGHT or telling.entry.mode in NO_FIGHT:
        return "NON_VIOL_TERRIT_TRANSFER"
    if type_ != "take":
        return "ARMED_CLASH"
    doers = {kinds.get(a, "") for a in telling.actors}
    words = {telling.sentence.tokens[h].lemma for h in telling.proposition.heads("actor")}
    state = doers & STATE or words & {"army", "military"} or not words
    return "GOV_REGAINS_TERIT" if state else "NON_STATE_ACTOR_OVERTAKES_TER"


def _force(telling: Telling, mode: str | None) -> str | None:
    """An attack by its means; one with small arms by whom it is done to."""
    words = {t.lemma for t in telling.sentence.tokens}
    if mode == "explosives" and "grenade" in words:
        return "GRENADE"
    acled = crosswalk("ASSAULT", mode).acled
    label = LABELS.get(acled[1]) if acled else None
    if label not in ("ATTACK", "ARMED_CLASH") or mode in ("clash", "offensive", "repel"):
        return label
    others = [telling.sentence.tokens[h] for h in telling.proposition.heads("recipient")]
    armed = any(codebook.doer_of(t.lemma) == "armed" for t in others)
    return "ARMED_CLASH" if armed else "ATTACK"


def chosen(told: list[Told], text: str) -> str:
    """One label for all that is told in a snippet."""
    found = {t.label for t in told if t.real} or {t.label for t in told}
    if "PEACE_PROTEST" in found or CROWD.search(text):
        force = {t.mode for t in told if t.type in ("ASSAULT", "COERCE")}
        found |= set(_crowd(found, force, text))
    if "ARREST" in found:
        found.discard("ATTRIB")  # what they are charged with is not a deed laid at a side's door
    return next((label for label in ORDER if label in found), "OTHER")


def _crowd(found: set[str], force: set[str | None], text: str) -> Iterator[str]:
    """A demonstration that was met with force, or used it."""
    if "crowd-control" in force or "arrest" in force:
        yield "FORCE_AGAINST_PROTEST" if HARMED.search(text) else "PROTEST_WITH_INTER"
    if found & {"PROPERTY_DISTRUCT", "ARMED_CLASH"}:
        yield "VIOL_DEMONSTR"


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
