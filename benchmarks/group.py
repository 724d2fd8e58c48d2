"""One command with all processes it starts: how long it took and how much memory at most."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
EVERY = 0.05  # seconds between two looks; loading the model takes ten times as long


@dataclass(frozen=True, slots=True)
class Ended:
    """Standard output, wall-clock seconds, and the peak of all processes' resident memory."""

    output: str
    seconds: float
    peak_mb: float | None  # None where the system has no /proc


def run(command: Sequence[str], folder: Path) -> Ended:
    """Run a command to its end in a process group of its own. Raises CalledProcessError."""
    begun = time.perf_counter()
    peak = 0
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, cwd=folder,
        start_new_session=True,
    ) as process:  # fmt: skip
        while True:
            try:
                output, _ = process.communicate(timeout=EVERY)
                break
            except subprocess.TimeoutExpired:
                peak = max(peak, resident(process.pid))
    seconds = time.perf_counter() - begun
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Ended(output, seconds, peak / 1e6 if PROC.is_dir() else None)


def resident(group: int) -> int:
    """Bytes resident in all processes of a group; pages that two share are counted twice."""
    return sum(_resident(p) for p in PROC.glob("[0-9]*/stat") if _group(p) == group)


def _group(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[2])
    except OSError:  # it ended meanwhile
        return -1


def _resident(stat: Path) -> int:
    try:
        status = stat.with_name("status").read_text()
    except OSError:
        return 0
    line = next((x for x in status.splitlines() if x.startswith("VmRSS:")), "VmRSS: 0 kB")
    return int(line.split()[1]) * 1024
