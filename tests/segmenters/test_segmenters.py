"""Gold lines, one file a language, and properties of every split."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.languages import FOLDERS, load
from xlate.segmenters import split
from xlate.segmenters.opinions import LONGEST_ABBREVIATION

HERE = Path(__file__).parent
LINES = [
    (lang, line)
    for lang in FOLDERS
    for line in (HERE / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def marked(text: str, lang: str) -> str:
    """Write a text's sentence ends in the notation of the gold lines."""
    ends = {span.stop for span in split(text, lang)} - {len(text)}
    return "".join("|" * (i in ends) + letter for i, letter in enumerate(text))


@pytest.mark.parametrize(("lang", "line"), LINES)
def test_gold(lang: str, line: str) -> None:
    assert marked(line.replace("|", ""), lang) == line


@pytest.mark.parametrize("lang", FOLDERS)
def test_each_language_has_enough_gold(lang: str) -> None:
    assert sum(language == lang for language, _ in LINES) >= 60


@pytest.mark.parametrize("lang", FOLDERS)
def test_stops_before_direction_marks_end_sentences(lang: str) -> None:
    assert len(split("غادر الوزير.\u200f وبقي نائبه.", lang)) == 2


def test_hard_blanks_and_line_breaks_are_white_space() -> None:
    assert marked("В 2018\u00a0г.\u00a0в Крыму. Было\nдве\nвойны. Да.", "ru") == (
        "В 2018\u00a0г.\u00a0в Крыму.| Было\nдве\nвойны.| Да."
    )


TEXT = st.text(
    st.sampled_from("aB яЯ مو 19 .!?…؟؛ \n\t\u00a0\u200f\"'«»“”()[]—-–:,TheОнд") | st.characters(), max_size=80
)


@settings(max_examples=150)
@given(TEXT, st.sampled_from(sorted(FOLDERS)))
def test_only_white_space_lies_between_sentences(text: str, lang: str) -> None:
    spans = split(text, lang)
    position = 0
    for span in spans:
        assert not text[position : span.start].strip()
        assert span.start < span.stop <= len(text)
        assert span.of(text) == span.of(text).strip()
        position = span.stop
    assert not text[position:].strip()


@pytest.mark.parametrize("lang", FOLDERS)
def test_tables_are_as_the_opinions_read_them(lang: str) -> None:
    tables = load(lang, "segments")
    for name in ("inside", "before_number", "after_number", "before_starter", "before_capital"):
        for word in getattr(tables, name):
            assert word in (word.lower(), word.title()), word
            assert " " not in word, word
            assert not word.endswith("."), word
            assert len(word) <= LONGEST_ABBREVIATION, word
