"""Reading a codebook file: YAML text to typed, frozen values, or an error that says where.

The files are YAML with three conveniences. A list of words may be written as one line, with
commas between them (`Words`); the argument slots of a role likewise, with spaces (`Slots`); and
only `true` and `false` are truth values, so that `on`, `no` and `NO` (Norway) stay words.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, dataclass_transform

import msgspec
import yaml

from synoptic.errors import CodebookError

FOLDER = Path(__file__).parent

T = TypeVar("T")


class Words(tuple[str, ...]):
    """Words or phrases; written as a YAML list or as one line with commas between them."""

    __slots__ = ()


class Slots(tuple[str, ...]):
    """Argument slots in order of preference; written as one line with spaces between them."""

    __slots__ = ()


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything a codebook file lists: frozen, every field known."""


class _Yaml(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """YAML with few truth values (`true`, `false`), days as text, and no key twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


_Yaml.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":bool", ":timestamp"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Yaml.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def load(name: str, kind: type[T]) -> T:
    """The content of codebook file `name` as a value of type `kind`, read once.

    `kind` is any type msgspec can check (`tuple[Entry, ...]`, `dict[str, Entry]`, an `Entry`).
    Raises CodebookError naming the file, the line, and what was expected there.
    """
    value: T = _load(name, kind)  # type: ignore[arg-type]  # a type has a hash
    return value


@cache
def _load(name: str, kind: type[Any]) -> Any:
    return convert(read_text(name), kind, name)


def load_folder(name: str, kind: type[T], order: tuple[str, ...]) -> tuple[T, ...]:
    """The files `name/<stem>.yaml` for each stem of `order`, each as a value of type `kind`."""
    return tuple(load(f"{name}/{stem}.yaml", kind) for stem in order)


def read_text(name: str) -> str:
    """The text of a codebook file."""
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except OSError as problem:
        raise CodebookError(
            "the codebook file cannot be read", where=name, remedy="Install the package anew."
        ) from problem


def convert(text: str, kind: type[T], name: str) -> T:
    """YAML text as a value of type `kind`; `name` is used in error messages."""
    try:
        return msgspec.convert(yaml.load(text, _Yaml), kind, dec_hook=_from_line)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        where = f"{name}:{mark.line + 1}" if mark else name
        raise CodebookError(f"not YAML: {problem.problem}", where=where) from problem
    except msgspec.ValidationError as problem:
        what, _, path = str(problem).partition(" - at `")
        path = path.removesuffix("`") or "$"
        where = f"{name}:{_line(text, path)}"
        raise CodebookError(
            f"{what} at {path}", where=where, remedy="Mend the entry on that line."
        ) from problem


def _from_line(kind: type[Any], value: object) -> Any:
    """Words and Slots from one line of text, or from a list."""
    if kind not in (Words, Slots):
        raise NotImplementedError(f"no reading of {kind}")
    if isinstance(value, str):
        parts = value.split("," if kind is Words else None)
        return kind(part.strip() for part in parts if part.strip())
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return kind(value)
    raise ValueError(f"Expected words, got `{value!r}`")


def _line(text: str, path: str) -> int:
    """The line, counted from 1, of a path such as `$[3].roles.actor`, or of its nearest parent."""
    node = yaml.compose(text, _Yaml)
    for key, index in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        below = _child(node, key, index)
        if below is None:
            break
        node = below
    return int(node.start_mark.line) + 1 if node else 1


def _child(node: Any, key: str, index: str) -> Any:
    if isinstance(node, yaml.SequenceNode) and index:
        return node.value[int(index)] if int(index) < len(node.value) else None
    if isinstance(node, yaml.MappingNode) and key:
        return next((value for name, value in node.value if name.value == key), None)
    return None
