"""What a demonstration comes to, by ACLED's rules.

Peaceful, met with force (tear gas, arrests), met with force that kills or gravely hurts, or
violent itself: clashes, things thrown, burnt or barricaded. Outside a demonstration, the violence
of a crowd is mob violence.
"""

from __future__ import annotations

import re

from benchmarks.acled.labels import Told
from benchmarks.acled.standing import Standing

CROWD = re.compile(r"\b(?:protest|demonstrat|rally|rallies|marchers|sit-in|rioter)")
# Means that are used against crowds alone.
DISPERSED = re.compile(r"\b(?:rubber bullet|water cannon|baton|dispers|riot police)")
GRAVE = re.compile(
    r"\b(?:kill|dead\b|die[ds]?\b|death|live (?:rounds|ammunition|bullets|fire)"
    r"|open(?:ed|ing)? fire|shot\b|injur|wound|excessive force|brutal|bloodsh|massacre|crush)"
)
THROWN = re.compile(
    r"\b(?:threw|throw|thrown|throwing|hurl\w*|pelt\w*|lobb?\w*)\b.{0,60}\b(?:stone|rock|brick"
    r"|bottle|molotov|petrol bomb|firecracker|firework|projectile|object|egg|debris)"
)
BLOCKED = re.compile(
    r"\b(?:block|barricad|shut down|clos|obstruct|cut off|seal)\w*\b.{0,60}\b(?:road|street"
    r"|highway|bridge|thoroughfare|motorway|route|traffic|entrance|junction|railway|crossing)"
)
BURNT = re.compile(
    r"\b(?:burn(?:t|ed|ing)?|torch\w*|vandal\w*|smash\w*|ransack\w*|set fire|on fire|ablaze"
    r"|loot\w*|turned violent|(?<!non-)violent (?:protest|demonstration|clash|rally)"
    r"|rioting|rioters|riots?\b(?! police)|stormed)"
)
# Roads that police close and camps that soldiers storm are no violence of the crowd.
BY_FORCES = re.compile(
    r"\b(?:police\w*|officers|troops|soldiers|forces|authorities)\W+(?:\w+\W+){0,3}?"
    r"(?:block|clos|barricad|cordon|seal|storm|shut|cut)\w*"
)
PUT_DOWN = ("crowd-control", "arrest")


def crowd_label(all_told: list[Told], text: str, leads: bool = False) -> str | None:
    """The label of a crowd's doings; None where no crowd is in the news."""
    near = [t for t in all_told if t.standing < Standing.BEHIND]
    put_down = DISPERSED.search(text) and any(t.mode == "crowd-control" for t in near)
    demo = CROWD.search(text) or any(t.type == "PROTEST" and t.mode != "riot" for t in near)
    if put_down and not demo:
        return _answered(text)
    violent = _violent([t for t in all_told if t.standing < Standing.ATTRIBUTE], text)
    if not demo:
        mob = any(t.entry == "protest.riot" for t in near)
        return "MOB_VIOL" if mob or (violent and _by_a_crowd(near)) else None
    if not (leads or any(t.type == "PROTEST" for t in near) or _with_crowd(near)):
        return None
    if violent:
        return "VIOL_DEMONSTR"
    if _met_with_force([t for t in near if t.standing < Standing.NAMING]):
        return _answered(text)
    return "PEACE_PROTEST"


def _answered(text: str) -> str:
    """Force against a crowd, by what it did."""
    return "FORCE_AGAINST_PROTEST" if GRAVE.search(text) else "PROTEST_WITH_INTER"


def _by_a_crowd(near: list[Told]) -> bool:
    return any("crowd" in t.actors for t in near)


def _with_crowd(near: list[Told]) -> bool:
    return any("crowd" in t.actors | t.recipients for t in near)


def _violent(near: list[Told], text: str) -> bool:
    """A crowd that clashes, throws, burns or blocks."""
    clash = any(t.mode == "clash" and t.standing is not Standing.ATTRIBUTE for t in near)
    deed = any(
        t.type in ("ASSAULT", "COERCE") and t.actors == {"crowd"} and t.mode != "arrest"
        for t in near
        if not t.outcome
    )
    riot = any(t.entry == "protest.riot" and t.standing is not Standing.ATTRIBUTE for t in near)
    own = BY_FORCES.sub(" ", text)
    words = THROWN.search(own) or BLOCKED.search(own) or BURNT.search(own)
    return bool(clash or deed or riot or words)


def _met_with_force(near: list[Told]) -> bool:
    """Tear gas, arrests, blows or shots at a crowd."""
    return any(
        (t.mode in PUT_DOWN or t.entry == "coerce.crackdown")
        or (t.type == "ASSAULT" and "crowd" in t.recipients and "crowd" not in t.actors)
        or (t.type == "ASSAULT" and "state" in t.actors)
        for t in near
    )
