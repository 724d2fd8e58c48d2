"""A codebook file is checked when it is read; an error says where and what was expected."""

import msgspec
import pytest

from synoptic.codebook.source import Entry, Slots, Words, convert, load
from synoptic.errors import CodebookError


class Verb(Entry):
    lemma: str
    words: Words = Words()
    roles: dict[str, Slots] = msgspec.field(default_factory=dict)
    count: int = 0


def read(text: str) -> tuple[Verb, ...]:
    return convert(text, tuple[Verb, ...], "verbs.yaml")


def test_words_are_split_at_commas_and_slots_at_spaces() -> None:
    (verb,) = read("- {lemma: take, words: 'take, wrest from', roles: {actor: ARG0 by}}")
    assert verb.words == ("take", "wrest from")
    assert verb.roles == {"actor": ("ARG0", "by")}


def test_a_yaml_list_of_words_is_read_as_well() -> None:
    (verb,) = read("- lemma: take\n  words: [take, 'give, back']")
    assert verb.words == ("take", "give, back")


@pytest.mark.parametrize("word", ["on", "no", "NO", "yes", "off", "y"])
def test_words_that_yaml_takes_for_truth_values_stay_words(word: str) -> None:
    assert read(f"- lemma: {word}")[0].lemma == word


def test_a_day_stays_text() -> None:
    assert read("- lemma: 2024-12-05")[0].lemma == "2024-12-05"


def test_a_wrong_value_is_named_with_its_line_and_what_was_expected() -> None:
    with pytest.raises(CodebookError) as problem:
        read("- lemma: take\n- lemma: hold\n  count: many\n")
    assert str(problem.value).startswith("verbs.yaml:3: Expected `int`, got `str`")


def test_an_unknown_field_is_named_with_its_entry() -> None:
    with pytest.raises(CodebookError, match=r"verbs.yaml:2: .*unknown field `lema`"):
        read("- lemma: take\n- lema: hold\n")


def test_words_must_be_words() -> None:
    with pytest.raises(CodebookError, match=r"verbs.yaml:2: Expected words, got `7`"):
        read("- lemma: take\n  words: 7\n")


def test_broken_yaml_is_named_with_its_line() -> None:
    with pytest.raises(CodebookError, match=r"verbs.yaml:2: not YAML"):
        read("- lemma: take\n  - lemma: {\n")


def test_a_missing_file_says_so() -> None:
    with pytest.raises(CodebookError, match=r"nothing.yaml: .* cannot be read"):
        load("nothing.yaml", tuple[Verb, ...])


def test_a_key_that_stands_twice_is_an_error() -> None:
    with pytest.raises(CodebookError, match=r"yaml:3: not YAML: the key 'lemma' stands twice"):
        read("- words: take\n  lemma: take\n  lemma: hold\n")
