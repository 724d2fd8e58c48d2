"""Files of every kind, good and bad: what can be read is read, the rest is said."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from synoptic.read import ReadResult, read_paths

BODY = "The army of the north took the river fort at dawn, two farmers told this paper."


def read(folder: Path, **files: str | bytes) -> ReadResult:
    """Files written into a folder and read; `_` before the kind stands for the dot."""
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / ".".join(name.rsplit("_", 1))).write_bytes(data)
    return read_paths([folder])


def test_a_plain_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = f"  Fort falls\r\n\r\n{BODY}\t\r\n\n"
    (report,) = read(tmp_path, a_txt=text.encode()).reports
    assert report.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "The army took “the fort” – at the café, farmers told this paper on Friday morning."
    result = read(tmp_path, a_txt=text.encode(encoding))
    assert [r.text for r in result.reports] == [text]
    assert result.problems == ()


def test_another_alphabet(tmp_path: Path) -> None:
    text = "Войска вошли в город утром в пятницу, сообщили жители соседних деревень."
    (report,) = read(tmp_path, a_txt=text.encode("cp1251")).reports
    assert (report.text, report.language) == (text, "ru")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a_txt", b"", "the file is empty"),
        ("a_txt", b" \n\n ", "the file is empty"),
        ("a_txt", random.Random(1).randbytes(2000), "not a text file"),
        ("a_txt", b"%PDF-1.7 whatever", "not a text file"),
        ("a_html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        ("a_json", b'{"text": "abc', "not JSON"),
        ("a_json", b"[" * 100_000, "not JSON"),
        ("a_csv", b"x,y\n1,2\n", "no column of text"),
    ],
)
def test_a_bad_file_is_a_problem_and_the_others_are_read(
    tmp_path: Path, name: str, data: bytes, what: str
) -> None:
    result = read(tmp_path, good_txt=BODY, **{name: data})
    assert [r.file for r in result.reports] == ["good.txt"]
    (problem,) = result.problems
    assert problem.file == name.replace("_", ".")
    assert what in problem.what
    assert problem.remedy


def test_a_broken_line_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [json.dumps({"text": BODY}), '{"text": broken', json.dumps({"text": BODY + " Rain."})]
    result = read(tmp_path, rows_jsonl="\n".join(lines))
    assert [r.file for r in sorted(result.reports, key=lambda r: r.file)] == [
        "rows.jsonl#1",
        "rows.jsonl#3",
    ]
    assert [(p.file, p.line) for p in result.problems] == [("rows.jsonl", 2)]


@pytest.mark.parametrize("key", ["text", "body", "content", "article_content", "Article Content"])
def test_columns_are_known_by_their_names(tmp_path: Path, key: str) -> None:
    row = {
        key: BODY, "headline": "Fort falls", "source": {"name": "River Post"}, "byline": "Jane Doe",
        "timestamp": "2023-05-12T07:00:00Z", "url": "https://example.org/a", "language": "en",
    }  # fmt: skip
    (report,) = read(tmp_path, a_json=json.dumps([row])).reports
    assert (report.title, report.outlet, report.author) == ("Fort falls", "River Post", "Jane Doe")
    assert (str(report.published.start), report.published.how.value) == ("2023-05-12", "stated")
    assert report.text == BODY


def test_nested_and_wrapped_records(tmp_path: Path) -> None:
    document = {"status": "ok", "articles": [{"data": {"body": BODY, "pubDate": "12 May 2023"}}]}
    (report,) = read(tmp_path, a_json=json.dumps(document)).reports
    assert str(report.published.start) == "2023-05-12"


@pytest.mark.parametrize(("name", "mark"), [("a_csv", ","), ("a_csv", ";"), ("a_tsv", "\t")])
def test_separated_tables(tmp_path: Path, name: str, mark: str) -> None:
    table = (
        f'title{mark}text{mark}date\nFort{mark}"{BODY}\nRain."{mark}2023-05-12\nNone{mark}{mark}\n'
    )
    result = read(tmp_path, **{name: table})
    (report,) = result.reports
    assert report.text == f"{BODY}\nRain."
    assert [p.line for p in result.problems] == [4]


def test_a_page(tmp_path: Path) -> None:
    page = f"""<html><head><title>Fort falls</title>
    <meta property="og:site_name" content="River Post">
    <meta property="article:published_time" content="2023-05-12T07:00:00Z">
    </head><body><nav>Home</nav>
    <article><h1>Fort falls</h1><p>{BODY}</p><p>{BODY} Rain set in.</p></article></body></html>"""
    (report,) = read(tmp_path, a_html=page).reports
    assert (report.title, report.outlet) == ("Fort falls", "River Post")
    assert str(report.published.start) == "2023-05-12"
    assert BODY in report.text and "Home" not in report.text


def test_folders_are_walked_and_hidden_files_left_alone(tmp_path: Path) -> None:
    for name in ("sub/deep/a.txt", ".git/b.txt", ".hidden.txt", "c.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BODY)
    result = read_paths([tmp_path])
    assert [r.file for r in result.reports] == ["sub/deep/a.txt"]
    assert (result.problems, result.passed_over) == ((), 1)


def test_a_named_file_of_another_kind_a_missing_one_and_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (tmp_path / "none").mkdir()
    paths = [tmp_path / "a.png", tmp_path / "gone.txt", tmp_path / "none"]
    result = read_paths(paths)
    assert result.reports == ()
    assert sorted(p.what for p in result.problems) == [
        "files of kind “.png” are not read",
        "no reports in this folder",
        "there is no such file or folder",
    ]


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(BODY)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (problem,) = read_paths([tmp_path]).problems
    assert problem.what == "cannot be opened: permission denied"


def test_the_same_report_twice_is_read_once(tmp_path: Path) -> None:
    result = read(tmp_path, b_txt=BODY, a_txt=BODY)
    assert [r.file for r in result.reports] == ["a.txt"]


def test_the_order_of_paths_makes_no_difference(tmp_path: Path) -> None:
    paths = []
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{BODY} {name}")
        paths.append(tmp_path / f"{name}.txt")
    assert read_paths(paths) == read_paths(paths[::-1])


@pytest.mark.parametrize("piece", ["a", "12 ", "A B-C, ", "(@x) — ", "The fort fell on Friday. "])
def test_five_megabytes_in_one_line_do_not_hang(tmp_path: Path, piece: str) -> None:
    text = piece * (5_000_000 // len(piece))
    begun = time.process_time()
    result = read(tmp_path, a_txt=text)
    assert time.process_time() - begun < 5
    assert len(result.reports) == 1
