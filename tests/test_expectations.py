"""How much of what a careful reader wants to find stands in the pictures: floors, kind by kind.

Found over all five sets together (`python -m benchmarks.pictures`; `--misses` lists the rest). A
floor is raised when the measure has risen; lowering one needs a reason beside it. The rows
"never …" count false statements that the pictures do not make.
"""

from __future__ import annotations

import hashlib

import pytest

from benchmarks.expectations.checks import Check
from benchmarks.expectations.seen import SETS
from benchmarks.pictures import checks_of, count, drawn, kinds_of

# What the floors were measured on; a change of reports or expectations asks for a new measure.
CORPUS = "f9105fbb0290efe4"
# Kind -> floor, and found / expected when it was measured, on 2026-11-20.
FLOORS = {
    "reports": 5,  # 5/5
    "dates": 33,  # 33/33
    "how dated": 27,  # 27/27
    "outlets": 32,  # 32/32
    "posts": 4,  # 4/4
    "derivations": 4,  # 4/4
    "witnesses": 4,  # 4/4
    "control claims": 17,  # 19/39
    "control": 13,  # 14/29
    "control together": 3,  # 4/6
    "control days": 8,  # 9/14
    "events claims": 20,  # 22/55
    "events": 17,  # 19/44
    "events together": 3,  # 4/9
    "events days": 12,  # 13/14
    "figure claims": 43,  # 47/67
    "figures": 13,  # 14/63
    "figure parts": 2,  # 3/6
    "revisions": 0,  # 0/3
    "disputes": 1,  # 1/16
    "forecasts": 13,  # 14/33
    "forecast speakers": 11,  # 12/33
    "outcomes": 5,  # 6/33
    "conditions": 13,  # 15/29
    "actors": 7,  # 8/11
    "never a sum": 19,  # 19/19
    "never current": 17,  # 17/17
    "never a claim": 25,  # 25/25
    "never as fact": 18,  # 18/18
    "never derived": 16,  # 16/16
}


@pytest.fixture(scope="session")
def checks() -> tuple[Check, ...]:
    """Everything expected of all sets; each picture is drawn once."""
    return tuple(c for name in SETS for c in checks_of(drawn(name)))


def corpus() -> str:
    """Digest of all reports and expectations."""
    digest = hashlib.sha256()
    for folder, expected in SETS.values():
        for path in sorted({*folder.iterdir(), expected}):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def test_floors_were_measured_on_these_reports() -> None:
    assert corpus() == CORPUS, "run python -m benchmarks.pictures, then renew CORPUS and FLOORS"


def test_every_kind_has_a_floor(checks: tuple[Check, ...]) -> None:
    assert set(kinds_of(checks)) == set(FLOORS)


@pytest.mark.parametrize("kind", FLOORS)
def test_no_less_is_found_than_before(kind: str, checks: tuple[Check, ...]) -> None:
    found, expected = count(checks, kind)
    missed = [
        f"{c.what} — lacks {', '.join(c.lacks)}" for c in checks if c.kind == kind and not c.met
    ]
    assert found >= FLOORS[kind], f"{found}/{expected}; missed:\n" + "\n".join(missed)
