"""What ACLED's rules make of a snippet, on sentences written for them."""

from __future__ import annotations

import pytest

from benchmarks import event_types


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Rebels attacked an army checkpoint near Goma on Monday, killing four.", "ARMED_CLASH"),
        ("Gunmen attacked farmers in a village near Jos on Monday, killing four.", "ATTACK"),
        ("Police arrested nine men in Goma after a bomb attack on the market.", "ARREST"),
        ("Russia and Iran signed an agreement on Monday after clashes at the border.", "AGREEMENT"),
        ("Forty rebels surrendered to the army in Goma.", "AGREEMENT"),
        ("Forty soldiers defected to the rebels in Goma.", "CHANGE_TO_GROUP_ACT"),
        ("Soldiers found a cache of rifles and grenades near Goma.", "DISR_WEAP"),
        ("Thousands of people rallied in Lima against the president.", "PEACE_PROTEST"),
        (
            "Police fired rubber bullets at protesters in Lima, killing two.",
            "FORCE_AGAINST_PROTEST",
        ),
        ("Protesters threw stones at police in Lima on Monday.", "VIOL_DEMONSTR"),
        ("Police blocked the road and arrested ten protesters in Lima.", "PROTEST_WITH_INTER"),
        ("A mob set fire to the home of a merchant in Karachi.", "MOB_VIOL"),
        ("Rebels took the village of Sake without firing a shot.", "NON_VIOL_TERRIT_TRANSFER"),
        ("Rebels took the village of Sake after heavy fighting.", "NON_STATE_ACTOR_OVERTAKES_TER"),
        ("An explosion at a fertiliser plant near Lima killed three workers.", "MAN_MADE_DISASTER"),
        ("Customs men arrested four smugglers with 30 kg of heroin.", "ORG_CRIME"),
        ("The insurgents claimed responsibility for the bombing of the market.", "ATTRIB"),
    ],
)
def test_a_label_follows_the_rules_of_acled(text: str, label: str) -> None:
    assert event_types.predict({"id": "1", "text": text})["label"] == label
