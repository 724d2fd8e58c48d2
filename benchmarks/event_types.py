"""What kind of event a snippet of news tells of: one label of ACLED's, and five beside them.

    python -m benchmarks.event_types --data DIR --out FILE

DIR holds docs.jsonl: id, text. FILE gets {"id", "label"}. What the product reads in a snippet is
put into ACLED's sub-events, and the one that stands nearest to the news is the answer.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.acled.choice import chosen
from benchmarks.acled.labels import OUTCOMES, told
from benchmarks.acled.parties import crowd_leads
from benchmarks.lines import run
from synoptic.model import Interval, Report
from synoptic.understand.analyse import analyse
from synoptic.understand.claims import tellings_of

DAY = date(2020, 1, 1)  # the snippets have no date; none is asked for


def predict(document: dict[str, Any]) -> dict[str, Any]:
    """The label of one snippet."""
    report = Report("r", "r.txt", document["text"], published=Interval(DAY, DAY), language="en")
    analysis, actors = analyse(report)
    kinds = {a.id: a.kind for a in actors}
    tellings = tuple(tellings_of(analysis))
    found = []
    for telling in tellings:
        results = frozenset(
            t.proposition.verb.index
            for t in tellings
            if t.number == telling.number and t.entry.id in OUTCOMES
        )
        found.append(told(telling, results, kinds))
    leads = any(crowd_leads(s) for s in analysis.document.sentences[:1])
    label = chosen([t for t in found if t], document["text"].lower(), leads)
    return {"id": document["id"], "label": label}


def main() -> None:
    """Read, predict, write."""
    run(__doc__, predict)


if __name__ == "__main__":
    main()
