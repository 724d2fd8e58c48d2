"""Who says what, read off the roles of verbs of saying where a source annotates roles alone."""

from __future__ import annotations

from training.told import Row

SAYING = frozenset(
    """say tell report announce claim state note warn declare admit confirm insist argue believe
    think suggest deny write acknowledge stress""".split()
)


def with_attribution(row: Row) -> Row:
    """The row with the sayings that its roles show; without a saying, as it is."""
    found = []
    for frame in row.get("srl") or ():
        spans = {role: [start, end] for role, start, end in frame["args"]}
        if frame["roleset"].split(".")[0] in SAYING and {"ARG0", "ARG1"} <= spans.keys():
            cue = [frame["i"], frame["i"] + 1]
            found.append({"source": [spans["ARG0"]], "cue": [cue], "content": [spans["ARG1"]]})
    return row | {"attribution": found} if found else row
