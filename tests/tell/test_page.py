"""The page: one file, everything on it leads back to words, nothing leaves it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date

import pytest
import sample
from page_reader import Element, data, parse, slot

from synoptic.model import BriefLine, Interval, Period, Picture, Report
from synoptic.tell.page import page
from synoptic.tell.page.scene import scene, share
from synoptic.tell.page.timeline import timeline

PICTURES = {
    "rich": (sample.rich(), sample.snapshots()),
    "tiny": (sample.tiny(), None),
    "large": (sample.large(), None),
    "empty": (Picture(None), None),
    "read nothing": (replace(sample.rich(), claims=(), events=(), lines=()), None),
}


@pytest.fixture(scope="module")
def html() -> str:
    return page(*PICTURES["rich"])


@pytest.fixture(scope="module")
def rich(html: str) -> Element:
    return parse(html)


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_gives_a_well_formed_page_of_modest_size(name: str) -> None:
    html = page(*PICTURES[name])
    root = parse(html)
    assert root.one("h1").text.strip()
    assert len(html.encode()) < 1_000_000


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_is_fetched(name: str) -> None:
    html = page(*PICTURES[name])
    root = parse(html)
    loads = [e for e in root.all() if "src" in e.attrs or e.tag in ("iframe", "object", "embed")]
    assert not loads
    assert [e.attrs["href"] for e in root.all("link")] == ["data:,"]
    assert "@import" not in html
    assert not re.search(r"url\((?!#)", html)
    policy = root.one("meta", http_equiv="Content-Security-Policy").attrs["content"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


def test_the_policy_names_exactly_the_scripts_that_run(rich: Element) -> None:
    scripts = [e.text for e in rich.all("script") if "type" not in e.attrs]
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    policy = rich.one("meta", http_equiv="Content-Security-Policy").attrs["content"]
    assert re.findall(r"'sha256-([^']+)'", policy) == digests


def test_a_hostile_report_stays_text(html: str, rich: Element) -> None:
    assert "<script>alert" not in html
    shown = rich.one("article", id="r1").one("div", cls="text").text
    assert "<script>alert('a report may hold anything')</script> & <b>so it does</b>" in shown


def test_hostile_names_stay_text_too() -> None:
    bad = "</script><img src=x onerror=alert(1)><!--"
    hostile = replace(sample.REPORTS["wire"], outlet=bad, title=bad, author=bad, url="javascript:1")
    claims = tuple(
        replace(c, said_by=(bad,), reason=bad) for c in sample.rich().claims
        if c.span.report == "wire"
    )  # fmt: skip
    line = BriefLine(bad, tuple(c.id for c in claims))
    root = parse(page(Picture(date(2024, 12, 6), (hostile,), claims, lines=(line,))))
    assert not root.all("img")
    assert root.one("h1").text == bad
    assert not [e for e in root.all("a") if e.attrs.get("href", "").startswith("javascript")]


def test_every_sentence_mark_and_number_leads_to_words(rich: Element) -> None:
    numbers = len(data(rich)["words"])
    anchors = {e.attrs["id"] for e in rich.all() if "id" in e.attrs}
    selectable = [e for e in rich.all("a") if "data-w" in e.attrs]
    assert len(selectable) > 60
    for element in selectable:
        named = re.split(r"[ |]", element.attrs["data-w"])
        assert all(0 <= int(n) < numbers for n in named), element.text
        assert element.attrs["href"] == f"#w{named[0]}"
        assert element.attrs["href"][1:] in anchors


def test_the_headline_its_counts_and_its_grade_come_first(rich: Element) -> None:
    head = slot(rich, "head")
    assert head.one("h1").text == "Hama changed hands on 5 December."
    counts = " ".join(head.one("p", cls="counts").text.split())
    assert counts.startswith("6 reports and 1 post, 5 independent")
    assert counts.endswith("confirmed")


def test_sections_stand_in_the_order_people_ask(rich: Element) -> None:
    ids = [s.attrs["id"] for s in rich.one("main").all("section") if "id" in s.attrs]
    assert ids == ["map", "held", "figures", "disputed", "timeline", "conditions", "outlook",
                   "sources", "background", "reports", "problems"]  # fmt: skip


def test_marked_words_are_the_claims_own(rich: Element) -> None:
    """The script's UTF-16 offsets, the marks in the text and the claims agree."""
    told = data(rich)
    texts = {r[0]: rich.one("article", id=f"r{r[0]}").one("div", cls="text")
             for r in told["reports"]}  # fmt: skip
    for number, (report, start, end, first, last, *_) in enumerate(told["words"]):
        div = texts[told["reports"][report][0]]
        wide = div.text.encode("utf-16-le")
        cut = wide[2 * start : 2 * end].decode("utf-16-le")
        marked = "".join(
            m.text for m in div.all("mark") if str(number) in m.attrs["data-w"].split()
        )
        assert cut == marked
        assert first <= start < end <= last


def test_a_report_is_shown_whole_and_verbatim(rich: Element) -> None:
    shown = {e.one("div", cls="text").text for e in rich.all("article", cls="report")}
    assert shown == {r.text for r in sample.REPORTS.values()}


def test_how_a_date_is_known_is_told(rich: Element) -> None:
    reports = {r[1]: r for r in data(rich)["reports"]}
    assert reports["Gate Wire"][3:] == ["Thu 5 Dec 2024", "stated"]
    assert reports["The Herald"][4].startswith("inferred: “Thursday”")
    assert reports["Southern Radio"][3] == "no date"


def test_posts_are_numbered_after_the_report_they_stand_in(rich: Element) -> None:
    numbers = {r[1]: r[0] for r in data(rich)["reports"]}
    assert numbers["@levantwatcher"] == f"{numbers['Gate Wire']}a"


def test_history_stands_apart_from_the_timeline(rich: Element) -> None:
    assert "1982" not in slot(rich, "timeline").text
    assert slot(rich, "years").text == "1982 · 2016"
    assert "500,000" not in slot(rich, "figures").text
    assert "more than 500,000" in slot(rich, "old_figures").text


def test_copies_stand_indented_behind_their_original(rich: Element) -> None:
    group = next(g for g in rich.all("li", cls="witness") if "Gate Wire" in g.text)
    rows = group.all("li", cls="source")
    assert [("behind" in r.classes, r.one("a", cls="outlet").text) for r in rows] == [
        (False, "Gate Wire"), (True, "Daily Digest"), (True, "@levantwatcher"),
    ]  # fmt: skip
    assert "copy of 2, 38% of its words" in rows[1].text


def test_sides_of_a_dispute_stand_side_by_side_with_their_witnesses(rich: Element) -> None:
    manner = next(d for d in rich.all("section", cls="dispute") if "How Hama" in d.text)
    labels = [s.one("span", cls="dots").attrs["aria-label"] for s in manner.all("div", cls="side")]
    assert labels == ["1 independent of 2 reports", "1 independent of 1 report"]
    assert "|" in manner.one("h3").one("a").attrs["data-w"]


def test_numbers_keep_speaker_scope_and_comparator(rich: Element) -> None:
    group = next(g for g in rich.all("section", cls="figure-group") if "Displaced" in g.text)
    text = " ".join(group.text.split())
    assert "115,000–280,000" in text
    assert "Idlib and northern Aleppo" in text
    assert "more than 115,000" in text
    assert "World Food Programme" in text


def test_a_part_follows_its_whole(rich: Element) -> None:
    killed = next(g for g in rich.all("section", cls="figure-group") if "Killed" in g.text)
    rows = [e for e in killed.all("div") if "figure" in e.classes]
    assert ["part" in r.classes for r in rows] == [False, True]
    assert "of them civilians" in rows[1].text


def test_forecasts_tell_speaker_condition_and_outcome(rich: Element) -> None:
    first = rich.all("li", cls="forecast")[0]
    assert "Rami Abdurrahman" in first.text
    assert "If Hama falls, the government will follow" in first.text
    assert "pending: the condition was met" in first.text


def test_parties_go_by_their_own_name_and_others_names_are_listed(rich: Element) -> None:
    assert "Hayat Tahrir al-Sham" in slot(rich, "legend").text
    row = slot(rich, "naming").all("tr")[0]
    assert "Terrorist groups" in row.text
    assert "Daily Digest" in row.text


def test_what_could_not_be_read_is_named(rich: Element) -> None:
    assert "scan.pdf: holds no text" in rich.one("section", id="problems").text


def test_days_share_fragments_and_show_what_was_known_then(rich: Element) -> None:
    told = data(rich)
    assert [d["label"] for d in told["days"]] == ["4 Dec 2024", "5 Dec 2024", "6 Dec 2024"]
    assert told["shown"] == 2
    first, _, last = told["days"]
    assert len(first["known"]) < len(last["known"]) == len(told["reports"])
    assert set(first["slots"]["timeline"]) & set(last["slots"]["timeline"])
    kept = {int(t.attrs["data-f"]) for t in rich.all("template")}
    live = {n for numbers in last["slots"].values() for n in numbers}
    everything = {n for d in told["days"] for numbers in d["slots"].values() for n in numbers}
    assert kept == everything - live


def test_live_fragments_stand_in_the_order_of_their_numbers(rich: Element) -> None:
    shown = data(rich)["days"][2]["slots"]
    for name, numbers in shown.items():
        for place in rich.all(data_slot=name):
            assert len([c for c in place.children if isinstance(c, Element)]) == len(numbers), name


def test_the_same_input_gives_the_same_bytes_in_any_order(html: str) -> None:
    picture, days = sample.rich(), sample.snapshots()
    turned = replace(
        picture,
        reports=picture.reports[::-1], claims=picture.claims[::-1], events=picture.events[::-1],
        holdings=picture.holdings[::-1], figures=picture.figures[::-1],
        places=picture.places[::-1], disputes=picture.disputes[::-1],
        naming=picture.naming[::-1], conditions=picture.conditions[::-1],
        forecasts=picture.forecasts[::-1], actors=picture.actors[::-1],
    )  # fmt: skip
    assert page(turned, dict(reversed(days.items()))) == html


def test_an_unknown_day_is_never_made_up() -> None:
    root = parse(page(sample.tiny()))
    assert "2000" not in root.one("body").text.replace(root.all("script")[-1].text, "")
    assert "day not told" in slot(root, "timeline").text
    assert "undated" in root.one("title").text


def test_an_empty_picture_says_so() -> None:
    root = parse(page(Picture(None)))
    assert root.one("h1").text == "Nothing has been read yet."
    assert not root.one("main").all("section", id="timeline")


def test_a_part_with_nothing_to_tell_says_so() -> None:
    root = parse(page(sample.tiny()))
    assert slot(root, "figures").text == "No number is told of these days."
    assert slot(root, "disputes").text == "No contradiction was found."


def test_odd_characters_and_ids_do_no_harm() -> None:
    text = "\x00Odd\r\ntext\ud800 with 𝔸stral\x0c letters."
    report = Report('r" onload="x', "a.txt", text, published=Interval(None, None))
    root = parse(page(Picture(None, (report,))))
    shown = root.one("div", cls="text").text
    assert len(shown) == len(text)
    assert "𝔸stral" in shown


def test_a_page_too_large_for_mail_keeps_fewer_days(monkeypatch: pytest.MonkeyPatch) -> None:
    picture, days = PICTURES["rich"]
    monkeypatch.setattr("synoptic.tell.page.render.MOST_BYTES", len(page(picture, days)) - 1)
    told = data(parse(page(picture, days)))
    assert [d["label"] for d in told["days"]] == ["4 Dec 2024", "6 Dec 2024"]
    assert told["days"][told["shown"]]["label"] == "6 Dec 2024"


def test_the_picture_of_an_earlier_day_can_be_the_one_shown_first() -> None:
    days = sample.snapshots() | {date(2024, 12, 6): sample.rich()}
    told = data(parse(page(days[date(2024, 12, 4)], days)))
    assert [d["label"] for d in told["days"]] == ["4 Dec 2024", "5 Dec 2024", "6 Dec 2024"]
    assert told["shown"] == 0


def test_names_that_differ_only_by_case_or_article_are_one() -> None:
    picture = sample.rich()
    extra = replace(picture.naming[0], label="the insurgents", count=1)
    root = parse(page(replace(picture, naming=(*picture.naming, extra))))
    labels = [li.one("a").text for li in slot(root, "naming").all("tr")[0].all("li")]
    assert labels.count("Insurgents") == 1
    assert "the insurgents" not in labels


def test_a_picture_without_a_day_stands_on_the_last() -> None:
    undated = replace(sample.rich(), as_of=None)
    told = data(parse(page(undated, sample.snapshots() | {date(2024, 12, 6): undated})))
    assert [d["label"] for d in told["days"]] == ["4 Dec 2024", "5 Dec 2024", "6 Dec 2024"]
    assert told["shown"] == 2


def test_what_one_sentence_tells_of_one_day_is_one_row() -> None:
    picture = sample.rich()
    first = next(e for e in picture.events if e.period is Period.CURRENT)
    twin = replace(first, id="event-twin", type="CONSULT")
    doubled = replace(picture, events=(*picture.events, twin))
    rows = timeline(scene(share([doubled]), doubled))
    assert len(rows) == len(timeline(scene(share([picture]), picture)))
