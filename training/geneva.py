"""GENEVA's triggers as rows of training sentences: those of its types that are plainly one of ours,
and those that are plainly none.

GENEVA marks 115 frequent types, not every event, so a word without a mark stays unknown.
"""

from __future__ import annotations

from training.told import NOTHING, Row

# Its types, by ours. A type that holds several of ours, or only now and then one, is not used.
SAME = {
    "Assistance": "AID", "Attack": "ASSAULT", "Terrorism": "ASSAULT", "Killing": "ASSAULT",
    "Hostile_encounter": "ASSAULT", "Collaboration": "COOPERATE", "Sign_agreement": "AGREE",
    "Arrest": "COERCE", "Request": "REQUEST", "Criminal_investigation": "ACCUSE",
    "Ratification": "SUPPORT", "Theft": "COERCE", "Arranging": "MOBILIZE",
    "Destroying": "ASSAULT",
}  # fmt: skip
NONE = frozenset(
    """Manufacturing Causation Presence Using Creating Building Getting Process_start
    Education_teaching Cause_to_make_progress Employment Placing Connect Research Know Becoming
    Commerce_sell Commerce_buy Testing Telling Change Reveal_secret Participation
    Cause_change_of_position_on_a_scale Perception_active Coming_to_believe Check Cost Containing
    Exchange Wearing Receiving Legality Earnings_and_losses Deciding Rite Social_event Writing
    Filling Coming_to_be Commerce_pay Create_artwork Choosing Achieve Competition Ingestion
    Practice Labeling Adducing Self_motion Statement""".split()
)


def row(source: Row) -> Row:
    """One sentence; without its triggers' arguments."""
    told: list[tuple[int, str]] = []
    for trigger in source["triggers"]:
        if trigger["type"] in SAME:
            told.append((trigger["start"], SAME[trigger["type"]]))
        elif trigger["type"] in NONE:
            told.append((trigger["start"], NOTHING))
    return {
        "doc": source["doc"],
        "tokens": source["tokens"],
        "told": {"event": told},
        "told_throughout": False,
        "told_unsure": [],
    }
