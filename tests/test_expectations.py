"""How much of what a careful reader wants to find stands in the pictures: floors, kind by kind.

Found over all sets together (`python -m benchmarks.pictures`; `--misses` lists the rest). A
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
CORPUS = "d083e29a4c59cdfa"
# Kind -> floor, and found / expected when it was measured, on 2026-11-21.
FLOORS = {
    "reports": 7,  # 7/7
    "dates": 41,  # 43/45
    "how dated": 34,  # 35/37
    "outlets": 40,  # 42/44
    "posts": 5,  # 5/5
    "derivations": 6,  # 6/6
    "witnesses": 5,  # 5/5
    "control claims": 38,  # 38/51
    "control": 32,  # 32/41
    "control together": 3,  # 4/6
    "control days": 16,  # 17/32
    "events claims": 51,  # 54/89
    "events": 39,  # 41/71
    "events together": 9,  # 10/16
    "events days": 26,  # 28/36
    "figure claims": 91,  # 93/108
    "figures": 57,  # 57/100
    "figure parts": 10,  # 10/10
    "revisions": 1,  # 2/7
    "disputes": 9,  # 9/23
    "forecasts": 46,  # 48/52
    "forecast speakers": 43,  # 45/52
    "outcomes": 32,  # 34/52
    "conditions": 32,  # 33/48
    "actors": 12,  # 13/17
    "never a sum": 38,  # 38/38
    "never current": 24,  # 24/24
    "never a claim": 37,  # 37/37
    "never as fact": 32,  # 32/32
    "never derived": 24,  # 24/24
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
