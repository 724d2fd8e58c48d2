"""What the expectation files say of the report sets is true of their texts.

An expectation with a word that stands nowhere, or a figure that nobody gives, could never be met;
these tests find it before a picture is blamed for it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parent / "data"
EXAMPLES = Path(__file__).parents[1] / "examples"
EXPECTATIONS = {
    EXAMPLES / "hama": DATA / "expected" / "hama.yaml",
    EXAMPLES / "khartoum": DATA / "expected" / "khartoum.yaml",
    DATA / "goma": DATA / "goma" / "expected.yaml",
    DATA / "kherson": DATA / "kherson" / "expected.yaml",
    DATA / "sedan": DATA / "sedan" / "expected.yaml",
    DATA / "karabakh": DATA / "karabakh" / "expected.yaml",
    DATA / "vicksburg": DATA / "vicksburg" / "expected.yaml",
}
ITEM_KEYS = ("control", "events", "figures", "forecasts", "conditions")
# Found in the words of a report; `type_like` is not here: it names a type, which no report does.
IN_TEXT = ("speaker_like", "actor_like", "holder_like", "from_like", "condition_like")
FILE_NAME = re.compile(r"[\w-]+\.(?:txt|html|md|jsonl(?:#\d+)?)")
# Persons of the public record whom the sets mention. Their words are never given.
REAL_PERSONS = re.compile(
    r"Assad|J[ou]+lani|Golani|Sharaa|Burhan|Dagalo|Hem[ei]d?ti|Nangaa|Cirimwami|Shoigu|Surovikin"
    r"|Zelensk|Stremousov|MacMahon|Bazaine|Palikao|Trochu|Gambetta|Rochefort|Wimpffen|Ducrot"
    r"|Pashinyan|Shahramanyan|Vardanyan|Grant|Pemberton|Johnston|Sherman|Banks|Gardner|Logan|Porter"
)
# Persons whom only a statement would bring into a report: the sets do without them.
NEVER_NAMED = re.compile(
    r"Abdul\s?[Rr]ahman|Abdurrahman|Abdul Ghani|Nabil Abdallah|Türk|Muyaya|Suminwa|Podolyak|Milley"
    r"|Peskov|Yanushevych"
)
QUOTATION_MARK = re.compile(r"[\"“”]")
# Numbers that the sets write in words.
SPELLED = {
    0.25: "a quarter",
    0.3334: "a third",
    1: "one",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    9: "nine",
    10: "ten",
    13: "thirteen",
    40_000: "forty thousand",
    500_000: "half a million",
    50_000: "fifty thousand",
}


@dataclass(frozen=True, slots=True)
class ReportSet:
    """One set: texts by file name (`name.jsonl#N` inside JSON Lines), and what is expected."""

    texts: dict[str, str]
    expected: dict[str, Any]

    def items(self) -> Iterator[dict[str, Any]]:
        """Expected items that name the reports they are told by."""
        for key in ITEM_KEYS:
            yield from self.expected.get(key, [])

    def quoted(self) -> Iterator[tuple[dict[str, Any], str, str]]:
        """Each item with words, one of its files, and the words expected in it."""
        for item in self.items():
            words = item.get("words", {})
            if isinstance(words, str):
                words = dict.fromkeys(told_by(item), words)
            for file, passage in words.items():
                yield item, file, passage


def told_by(item: dict[str, Any]) -> list[str]:
    files = item["told_by"]
    return [files] if isinstance(files, str) else list(files)


def read_texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), start=1):
                yield f"{path.name}#{number}", "\n".join(json.loads(line).values())
        elif path.suffix != ".yaml":
            yield path.name, html.unescape(text) if path.suffix == ".html" else text


def strings(node: object) -> Iterator[str]:
    """All strings of a YAML tree, keys included."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from strings(key)
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def writings(value: float) -> list[str]:
    """The ways in which the sets write a number: 12000, 12,000, 12 million, ten."""
    ways = [f"{value}", f"{value:,}"]
    if value >= 1_000_000:
        ways.append(f"{value / 1_000_000:g} million")
    if value in SPELLED:
        ways.append(SPELLED[value])
    return ways


def gives(text: str, value: float) -> bool:
    """Whether the text gives the number, in digits or in words, and not as part of a longer one."""
    ways = "|".join(re.escape(way) for way in writings(value))
    return re.search(rf"(?<![\d,.])\b(?:{ways})\b(?![,.]?\d)", text, re.IGNORECASE) is not None


@pytest.fixture(scope="module", params=EXPECTATIONS.items(), ids=lambda pair: pair[0].name)
def reports(request: pytest.FixtureRequest) -> ReportSet:
    folder, expectation = request.param
    loaded = yaml.safe_load(expectation.read_text(encoding="utf-8"))
    return ReportSet(texts=dict(read_texts(folder)), expected=loaded)


def test_every_report_is_counted_dated_and_named(reports: ReportSet) -> None:
    head = reports.expected["reports"]
    assert head["count"] == len(reports.texts)
    assert set(head["dates"]) == set(reports.texts)
    for file, outlet in head["outlets"].items():
        assert outlet.lower() in reports.texts[file].lower()
    for post in head["posts"]:
        assert f"{post['author']} ({post['handle']})" in reports.texts[post["file"]]


def test_files_named_exist(reports: ReportSet) -> None:
    named = {text for text in strings(reports.expected) if FILE_NAME.fullmatch(text)}
    assert named <= set(reports.texts)


def test_words_stand_verbatim_in_their_report(reports: ReportSet) -> None:
    wrong = [(f, words) for _, f, words in reports.quoted() if words not in reports.texts[f]]
    assert wrong == []


def test_words_belong_to_reports_behind_the_item(reports: ReportSet) -> None:
    for item, file, words in reports.quoted():
        assert file in told_by(item) + item.get("also_by", []), words


def test_strings_kept_out_stand_verbatim_in_some_report(reports: ReportSet) -> None:
    kept_out = reports.expected["not_claims"] + reports.expected["not_current"]
    labels = [label for actor in reports.expected["actors"] for label in actor["labels"]]
    everything = "\n".join(reports.texts.values()).lower()
    assert [text for text in kept_out + labels if text.lower() not in everything] == []


def test_figures_are_given_by_the_reports_behind_them(reports: ReportSet) -> None:
    for figure in reports.expected["figures"]:
        for bound in ("low", "best", "high"):
            for file in told_by(figure) if bound in figure else []:
                assert gives(reports.texts[file], figure[bound]), (figure, file)


def test_revised_values_are_given_and_sums_are_not(reports: ReportSet) -> None:
    everything = "\n".join(reports.texts.values())
    revised = [v for r in reports.expected.get("revisions", []) for v in r["values"]]
    assert [value for value in revised if not gives(everything, value)] == []
    assert [value for value in reports.expected["never_sum"] if gives(everything, value)] == []


def test_names_expected_can_be_found_in_a_report_behind_the_item(reports: ReportSet) -> None:
    for item in reports.items():
        text = "\n".join(reports.texts[file] for file in told_by(item))
        for key in IN_TEXT:
            if key in item:
                assert re.search(item[key], text, re.IGNORECASE), (key, item)


def test_no_real_person_is_quoted(reports: ReportSet) -> None:
    for file, text in reports.texts.items():
        assert not NEVER_NAMED.search(text), file
        prose = re.sub(r"<[^>]*>", "\n", text)
        sentences = re.split(r"(?<=[.!?])\s+|\n", prose)
        naming = [sentence for sentence in sentences if REAL_PERSONS.search(sentence)]
        assert [sentence for sentence in naming if QUOTATION_MARK.search(sentence)] == [], file
