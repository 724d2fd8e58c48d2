"""What the documentation names is there, and what is there is named."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path

import pytest

import synoptic
from synoptic.cli.main import VERBS, parser
from synoptic.cli.show import VIEWS
from synoptic.model import Picture
from synoptic.tell.export.json import to_json

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMAND = re.compile(r"^(?:\$ )?(synoptic .+)$", re.MULTILINE)
MAKE = re.compile(r"\bmake ([a-z]+)\b")
# A command as written for people: [options], PLACEHOLDERS and remarks are no arguments.
FORM = re.compile(r"\[|\.\.\.|PATH|FILE|PART|DAY|--version")


def commands() -> list[str]:
    blocks = (b for page in PAGES for b in re.findall(r"```.*?\n(.*?)```", page.read_text(), re.S))
    found = (m[1].split("#")[0].strip() for b in blocks for m in COMMAND.finditer(b))
    return sorted({c for c in found if not FORM.search(c)})


def test_the_documentation_shows_commands() -> None:
    assert commands()


@pytest.mark.parametrize("command", commands())
def test_a_command_in_the_documentation_is_one(command: str) -> None:
    for single in re.split(r"&&|\||;", command):
        words = shlex.split(single)
        if words[0] == "synoptic":
            parser().parse_args(words[1:])


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_a_make_target_in_the_documentation_is_one(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    blocks = re.findall(r"```.*?\n(.*?)```|`(make [a-z]+)`", page.read_text(), re.S)
    named = {t for block in blocks for part in block for t in MAKE.findall(part)}
    assert named <= targets


def test_every_verb_and_part_is_documented() -> None:
    text = (ROOT / "docs" / "cli.md").read_text()
    for verb in VERBS:
        assert f"**{verb.__name__.rsplit('.', 1)[1]}**" in text
    for view in VIEWS:
        assert f"`{view}`" in text


def test_every_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "cli.md").read_text()
    for verb in VERBS:
        with pytest.raises(SystemExit):
            parser().parse_args([verb.__name__.rsplit(".", 1)[1], "--help"])
        for option in re.findall(r"--[a-z-]+", capsys.readouterr().out):
            assert option == "--help" or option in text, option


def test_every_key_of_the_data_is_documented_in_order() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs" / "json.md").read_text(), re.MULTILINE)
    assert rows == list(json.loads(to_json(Picture(None))))


def test_every_key_of_a_record_is_documented() -> None:
    sys.path.insert(0, str(ROOT / "tests" / "tell"))
    from small_war import picture

    text = (ROOT / "docs" / "json.md").read_text()
    rows = dict(re.findall(r"^\| `(\w+)` \|[^|]*\|(.*)\|$", text, re.MULTILINE))
    for key, records in json.loads(to_json(picture())).items():
        if records and isinstance(records, list):
            assert re.findall(r"`(\w+)`", rows[key])[: len(records[0])] == list(records[0])


def test_public_names_exist_and_are_all_there_is() -> None:
    assert set(synoptic.__all__) == {
        "Picture",
        "SynopticError",
        "Synopsis",
        "__version__",
        "picture",
    }
    for name in synoptic.__all__:
        assert getattr(synoptic, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'pictures'"):
        synoptic.pictures  # noqa: B018
