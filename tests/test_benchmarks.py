"""The benchmarks measure what they say: reports for speed, and claims against our own corpus."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import attribution, claims, event_types, factuality, group, relations, tolls
from benchmarks.mixing import SETS, WORDS, mixed, paragraphs, write
from synoptic.model import Report
from synoptic.understand.reader import Reader


def test_each_set_has_enough_to_mix() -> None:
    for folder in SETS:
        assert len(paragraphs(folder)) >= 10, folder


def test_reports_are_long_enough_and_differ(tmp_path: Path) -> None:
    write(tmp_path, 40)
    texts = [f.read_text(encoding="utf-8") for f in sorted(tmp_path.iterdir())]
    assert len(set(texts)) == len(texts) == 40
    assert all(WORDS <= len(t.split()) < 2 * WORDS for t in texts)


def test_a_number_always_gives_the_same_report() -> None:
    stock = [f"{n} {'word ' * 30}" for n in range(20)]
    assert mixed(stock, 7) == mixed(stock, 7) != mixed(stock, 8)


def test_time_output_and_memory_of_a_command(tmp_path: Path) -> None:
    ended = group.run([sys.executable, "-c", "import time; time.sleep(.3); print(7)"], tmp_path)
    assert ended.output == "7\n"
    assert ended.seconds >= 0.3
    assert ended.peak_mb is None or ended.peak_mb > 1


def test_a_command_that_fails_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        group.run([sys.executable, "-c", "raise SystemExit(4)"], tmp_path)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Russia condemned Turkey.", "ACCUSE"),
        ("Russia will release Turkey's prisoners.", "AGREE"),
        ("Russia lifted its blockade of Turkey.", "YIELD"),
        ("Turkey must apologise to Russia.", "REQUEST"),
        ("Russia said it would not sit down with Turkey.", "REJECT"),
        ("Russia ordered the release of two journalists from Turkey.", "YIELD"),
        ("Russia called for sanctions against Turkey.", "ACCUSE"),
        ("Russia has sent peacekeepers to Turkey.", "AID"),
        ("Russia will not go to Geneva to meet Turkey.", "REJECT"),
        ("Russia issued an arrest warrant for the envoy of Turkey.", "COERCE"),
        ("Russia frimmed the glub to Turkey.", "AID"),
    ],
)
def test_a_relation_is_a_root(text: str, root: str) -> None:
    spans = {
        name: [text.index(side), text.index(side) + 6]
        for name, side in zip(("source", "target"), ("Russia", "Turkey"), strict=True)
    }
    assert relations.predict({"id": "1", "text": text, **spans}) == {"id": "1", "root": root}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Syrian army recaptured the town of Palmyra.", "GOV_REGAINS_TERIT"),
        ("Rebels seized Hama after the army's withdrawal.", "NON_VIOL_TERRIT_TRANSFER"),
        ("A hand grenade was thrown at a bar in Goma, injuring two.", "GRENADE"),
        ("Police fired tear gas at protesters in Goma.", "PROTEST_WITH_INTER"),
        ("Nothing of note was said.", "OTHER"),
    ],
)
def test_a_snippet_has_one_label(text: str, label: str) -> None:
    assert event_types.predict({"id": "1", "text": text}) == {"id": "1", "label": label}


NOTED = """# conflict: Chad 1983 | outlet: wire | published: 1983-07-12

[Rebels|r] [captured|c] the town of [Abéché|p] and [killed|k] 12 soldiers.
  c: control take actor=r place=p
  k: figure killed soldiers value=14
The talks [stall|s].
  s: event CONSULT
"""


def test_claims_are_held_against_the_notes_of_a_corpus(tmp_path: Path) -> None:
    path = tmp_path / "sentences" / "a.txt"
    path.parent.mkdir()
    path.write_text(NOTED, encoding="utf-8")
    score = claims.Score()
    shown: list[str] = []
    for told in claims.texts(path):
        claims.compare(told, score, shown.append)
    assert score.noted == {"control": 1, "figure": 1, "event": 1}
    assert score.found == {"control": 1, "figure": 1}
    assert (score.right["actor"], score.right["place"], score.right["value"]) == (1, 1, 0)
    assert "- event CONSULT “stall”: The talks stall." in shown


@pytest.mark.parametrize(
    ("words", "index", "corpus", "least", "most"),
    [
        ("The army shelled Goma on Monday .", 2, "uw", 2.5, 3),
        ("The army hasn't shelled Goma .", 3, "uw", -3, -1),
        ("The army may shell Goma .", 3, "uw", 0, 2),
        ("I want to visit Goma some day .", 3, "uds", -3, -1),
    ],
)
def test_a_number_for_whether_it_happened(
    words: str, index: int, corpus: str, least: float, most: float
) -> None:
    event = {"id": "1", "corpus": corpus, "tokens": words.split(), "index": index}
    (number,) = factuality.values(Reader.load(), [event])
    assert least <= number <= most


def cues(text: str) -> set[str]:
    """The cues of a text as the benchmark writes them."""
    document = Reader.load().parse(Report("r", "r.txt", text))
    found = attribution.attributions(document)
    return {text[a:b] for item in found for a, b in item["cue"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister praised the truce.", {"praised"}),
        ("The rebels hope to reach the port.", {"hope"}),
        ("The army refused to say how many had died.", {"refused"}),
        ("The mayor said he thinks the bridge will hold.", {"said"}),
    ],
)
def test_attitudes_are_attributions_and_one_level_is_told(text: str, expected: set[str]) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize(
    ("body", "civilians"),
    [
        ("Shells killed 12 people including women and children in Aleppo on Monday.", 12),
        ("Shells killed 12 people including 7 civilians in Aleppo on Monday.", 7),
        ("Shells killed 12 people in Aleppo. The war has killed 90000 civilians.", None),
        ("Shells killed 12 fighters in Aleppo on Monday.", None),
    ],
)
def test_people_some_of_whom_are_women_are_civilians(body: str, civilians: int | None) -> None:
    title = "Shells fall on Aleppo"
    article = {"id": "1", "title": title, "text": f"{title}\n\n{body}", "published": "2016-05-03"}
    assert tolls.predict(article)["civilians"] == civilians
