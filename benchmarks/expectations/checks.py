"""One thing expected, whether the picture has it, and what it has in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
NOTHING: tuple[str, ...] = ("nothing there",)
Demands = Mapping[str, Callable[[T], bool]]


@dataclass(frozen=True, slots=True)
class Check:
    """`kind` is the row it counts in; `wanted`: not required, and counted beside the rest.

    `lacks` names what is wrong with the nearest thing there is, which `near` shows.
    """

    kind: str
    what: str
    met: bool
    wanted: bool = False
    lacks: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest(Generic[T]):
    """The candidate that fails the fewest demands, and the names of those it fails."""

    thing: T | None
    lacks: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether there is one that fails none."""
        return not self.lacks


def nearest(candidates: Iterable[T], demands: Demands[T]) -> Nearest[T]:
    """The nearest candidate, the first of equals; without any, none that lacks `NOTHING`."""
    best: Nearest[T] = Nearest(None, NOTHING)
    for candidate in candidates:
        failed = tuple(name for name, holds in demands.items() if not holds(candidate))
        if best.thing is None or len(failed) < len(best.lacks):
            best = Nearest(candidate, failed)
    return best


def check(
    kind: str,
    what: str,
    candidates: Iterable[T],
    demands: Demands[T],
    *,
    show: Callable[[T], str],
    wanted: bool = False,
    beside: tuple[str, ...] = (),
) -> Check:
    """Met where one candidate fulfils all demands; `beside` is shown where none does."""
    best = nearest(candidates, demands)
    if best.met:
        return Check(kind, what, True, wanted)
    near = () if best.thing is None else (show(best.thing),)
    return Check(kind, what, False, wanted, best.lacks, near + beside)


def truth(kind: str, what: str, met: bool, *near: str, wanted: bool = False) -> Check:
    """A plain yes or no."""
    return Check(kind, what, met, wanted, (), () if met else near)
