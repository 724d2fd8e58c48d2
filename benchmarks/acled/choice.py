"""Which of all that a snippet tells is the label that an analyst gives it."""

from __future__ import annotations

from benchmarks.acled.crowds import crowd_label
from benchmarks.acled.labels import Told
from benchmarks.acled.snippets import amended
from benchmarks.acled.standing import Standing

# The more special a kind, the more it says beside others; equal ones go by order.
TIERS = (
    "SUIC_BOMB CHEM_WEAP GRENADE SEX_VIOL NON_VIOL_TERRIT_TRANSFER HQ_ESTABLISHED",
    "NON_STATE_ACTOR_OVERTAKES_TER GOV_REGAINS_TERIT ABDUCT_DISSAP AIR_STRIKE"
    " ART_MISS_ATTACK REM_EXPLOS DISR_WEAP NATURAL_DISASTER MAN_MADE_DISASTER",
    "ATTRIB PROPERTY_DISTRUCT AGREEMENT ARMED_CLASH ARREST CHANGE_TO_GROUP_ACT DIPLO ORG_CRIME",
    "ATTACK OTHER",
)
TIER = {label: -k for k, tier in enumerate(TIERS) for label in tier.split()}
RANK = {label: k for k, label in enumerate(" ".join(TIERS).split())}
BACK = {
    Standing.NEWS: 0,
    Standing.BESIDE: 1,
    Standing.NAMING: 1.2,
    Standing.BEHIND: 3,
    Standing.ATTRIBUTE: 5,
}
LATER = 0.5  # the first sentence tells the news
OUTCOME, LOOSE = 1.5, 1  # what only tells a result, or a war going on, yields to a deed
UNREAL = 4  # what may come counts only where nothing else is told


def chosen(all_told: list[Told], text: str, crowd_leads: bool = False) -> str:
    """One label for all that is told in a snippet; `crowd_leads`: protesters are its subject."""
    labelled = [t for t in all_told if t.label in TIER]
    if any(t.label == "ARREST" and t.real for t in labelled):  # what they are charged with
        labelled = [t for t in labelled if t.label != "ATTRIB"]
    crowd = crowd_label(all_told, text, crowd_leads)
    if crowd and not _beside_crowd(labelled):
        return crowd
    best = min(labelled, key=lambda t: (-_weight(t), RANK[t.label]), default=None)
    return amended(best.label if best else "OTHER", best, all_told, text)


def _beside_crowd(labelled: list[Told]) -> bool:
    """Something so special that it is the news even where a crowd is."""
    special = TIERS[0].split()
    return any(t.label in special and t.real and t.standing < Standing.BEHIND for t in labelled)


def _weight(told: Told) -> float:
    outcome = OUTCOME if told.outcome else LOOSE if told.loose else 0
    leads = 1.2 if told.label == "ATTRIB" and told.number == 0 and not told.standing else 0
    late = LATER if told.number else 0
    unreal = 0 if told.real else UNREAL
    return TIER[told.label] + leads - BACK[told.standing] - outcome - late - unreal
