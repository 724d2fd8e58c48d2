"""What the whole of a snippet says of a label that one telling gave."""

from __future__ import annotations

import re

from benchmarks.acled.labels import Told
from synoptic import codebook

# Thrown by hand; those shot from a launcher are shells, those that stun are against crowds.
GRENADE = re.compile(r"(?<!propelled )(?<!stun )(?<!smoke )(?<!gas )\bgrenades?\b(?! launcher)")
GAS = re.compile(
    r"\b(?:(?:poison(?:ous)?|toxic|mustard|nerve|chlorine|tear) ?-?gas|teargas|sarin"
    r"|chlorine|novichok|nerve agents?|chemical (?:attack|agent|weapon|bomb|shell)s?"
    r"|(?:white )?phosphorus|napalm)\b"
)
SUICIDE = re.compile(
    r"\b(?:suicide (?:bomb|attack|blast|vest|belt|car)\w*|kamikazes?"
    r"|bl[eo]wn? (?:him|her|them)sel\w+ up)\b"
)
AIR = re.compile(
    r"\b(?:air ?-?(?:strike|raid)s?|warplanes?|fighter jets?|war jets?|bomber jets?|jets|gunships?"
    r"|drone (?:strike|attack)s?|aerial (?:bomb\w+|attacks?|strikes?))\b"
)
SHELLS = re.compile(
    r"\b(?:shell(?:s|ed|ing)|mortars?|rockets?|artillery|missiles?|howitzers?|bombard\w*)\b"
)
BOMBS = re.compile(
    r"\b(?:bombs?|bombing|ieds?|explosives?|explosions?|blasts?|land ?mines?|mines?|detonat\w+"
    r"|booby-?traps?)\b"
)
# What a result alone ("were killed") came from, by the means that the snippet names.
CAUSES = ((AIR, "AIR_STRIKE"), (SHELLS, "ART_MISS_ATTACK"), (BOMBS, "REM_EXPLOS"))
# Where no telling was read: the first of these that the words speak of.
UNREAD = (
    (r"defus|unexploded|bomb disposal|(?:weapons?|arms) cache|booby-?trap", "DISR_WEAP"),
    (r"earthquake|volcan|flood|landslide|hurricane|cyclone|typhoon|wildfire|drought|tsunami"
     r"|avalanche|tornado", "NATURAL_DISASTER"),
    (r"accident|crash|collapsed?|leak|spill|toxi[cn]|chemical|derail|capsiz|contaminat|wastewater"
     r"|radioactive|firefighter|blaze", "MAN_MADE_DISASTER"),
    (r"abduct|kidnap|hostage", "ABDUCT_DISSAP"),
    (r"rape|molest|sexual(?:ly)? (?:assault|abus|violen|harass)", "SEX_VIOL"),
    (r"ceasefire|truce|peace (?:talks|deal)|prisoner swap", "AGREEMENT"),
    (r"sanction|diplomat|ambassador|envoy", "DIPLO"),
)  # fmt: skip
BY_GRENADE = frozenset({"ATTACK", "ARMED_CLASH", "REM_EXPLOS"})
BY_GAS = BY_GRENADE | {"ART_MISS_ATTACK", "OTHER"}
BURNING = re.compile(
    r"\b(?:fire ?fighters?|blaze|caught fire|engulfed|burst into flames|fire (?:broke out|brigade"
    r"|department|crews?|service)|burned down|burnt down|gutted)\b"
)
# Where an explosion is an accident unless somebody is said to have set it off.
WORKS = re.compile(
    r"\b(?:plants?|factory|factories|warehouses?|refiner\w+|chemicals?|gas|boilers?|pipelines?"
    r"|furnace|fireworks?|industrial|fuel|storage|containers?|oil|tankers?|reactor|mill|silo)\b"
)
AT_WAR = re.compile(
    r"\b(?:bomb\w*|grenade|ieds?|landmine|rocket|missile|shell(?:s|ing|ed)|explosives?|militants?"
    r"|rebels?|terror\w*|attack\w*|insurgent\w*|suicide|soldiers?|army|troops?|jihadist\w*|drone)\b"
)
NO_FIGHT = re.compile(
    r"\b(?:without (?:\w+ ){0,4}(?:fight\w*|resistance|opposition|clash\w*|shot|combat|violence)"
    r"|unopposed|uncontested|deserted|abandoned|peacefully"
    r"|handed over|(?:after|following) the (?:withdrawal|retreat|departure|pull-?out)"
    r"|(?:no|little) resistance)\b"
)
RESPONSIBLE = re.compile(r"\b(?:is|was|are|were|be|being|held) (?:\w+ )?responsible for\b")
TAKEN = frozenset({"GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER"})
ATTACKS = frozenset("ATTACK ARMED_CLASH ART_MISS_ATTACK AIR_STRIKE REM_EXPLOS OTHER".split())
PETTY = frozenset({"ARREST", "OTHER", "PROPERTY_DISTRUCT", "ATTACK", "ATTRIB"})


def amended(label: str, best: Told | None, all_told: list[Told], text: str) -> str:
    """The label with the rest of the snippet read beside it."""
    if label in TAKEN and (NO_FIGHT.search(text) or _left(all_told)):
        return "NON_VIOL_TERRIT_TRANSFER"
    if label == "CHANGE_TO_GROUP_ACT" and _left(all_told) and NO_FIGHT.search(text):
        return "NON_VIOL_TERRIT_TRANSFER"
    if label in BY_GRENADE and SUICIDE.search(text):
        return "SUIC_BOMB"
    if label in BY_GRENADE and GRENADE.search(text):
        return "GRENADE"
    if label in BY_GAS and GAS.search(text):
        return "CHEM_WEAP"
    burnt = best is not None and best.entry == "force.fire.noun"
    if (label == "REM_EXPLOS" or burnt) and WORKS.search(text) and not AT_WAR.search(text):
        return "MAN_MADE_DISASTER"
    if label in BY_GAS and BURNING.search(text) and not AT_WAR.search(text):
        return "MAN_MADE_DISASTER"
    if label in ("ATTACK", "ARMED_CLASH") and (best is None or best.outcome):
        label = next((cause for words, cause in CAUSES if words.search(text)), label)
    if best is None and label == "OTHER" and not _of_crime(text):
        label = _unread(text)
    if _petty(label, best, text) and _of_crime(text):
        return "ORG_CRIME"
    if label in ATTACKS and RESPONSIBLE.search(text):
        return "ATTRIB"
    return label


def _unread(text: str) -> str:
    """A label by the words alone."""
    named = (label for words, label in UNREAD if re.search(rf"\b(?:{words})", text))
    caused = (label for words, label in CAUSES if words.search(text))
    return next(named, None) or next(caused, "OTHER")


def _left(all_told: list[Told]) -> bool:
    """Those who held the ground withdrew, and nobody fought."""
    left = any(t.type == "lose" and t.mode == "withdrawal" for t in all_told)
    return left and not any(t.type == "ASSAULT" for t in all_told)


def _petty(label: str, best: Told | None, text: str) -> bool:
    """True for what police do, and what is done with no side of a war in it."""
    if label == "DISR_WEAP":
        return not any("weapon" in kinds for kinds in _kinds(text))
    inquiry = best is not None and best.type in ("ACCUSE", "REQUEST")
    return label in PETTY or (label == "DIPLO" and inquiry)


def _of_crime(text: str) -> bool:
    return any(kinds & {"crime", "contraband"} for kinds in _kinds(text))


def _kinds(text: str) -> list[frozenset[str]]:
    """The kinds of thing that the words of a snippet name."""
    known = codebook.object_kinds()
    words = re.findall(r"[a-z]+", text)
    return [known[w] for word in words for w in (word, word.removesuffix("s")) if w in known]
