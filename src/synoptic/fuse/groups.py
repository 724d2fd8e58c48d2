"""Sets that grow together (union-find), with the same answer in whatever order they are joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Members start alone; `join` makes one group of two. A group is named by its first member."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._parent = {m: m for m in members}

    def name(self, member: str) -> str:
        """The first member, in order of the alphabet, of the group this one is in."""
        parent = self._parent.setdefault(member, member)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[member] = parent
        return parent

    def join(self, one: str, two: str) -> None:
        """Make one group of the groups of both."""
        first, last = sorted((self.name(one), self.name(two)))
        self._parent[last] = first

    def all(self) -> tuple[tuple[str, ...], ...]:
        """Every group, members and groups sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in self._parent:
            found[self.name(member)].append(member)
        return tuple(sorted(tuple(sorted(members)) for members in found.values()))
