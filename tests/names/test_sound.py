"""Names by their sound: cases as data, and what holds for all names."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xlate.languages import FOLDERS, load
from xlate.names.sound import SAME, best_match, distance, match_words, similarity, skeleton
from xlate.names.spelling import language_of, spell, unit_names

DATA = Path(__file__).parent.parent.parent / "xlate" / "data" / "sounds.json"
FILE = Path(__file__).parent / "similarity.yaml"
CASES = [
    (verdict, a, b)
    for verdict, groups in yaml.safe_load(FILE.read_text(encoding="utf-8")).items()
    for pairs in groups.values()
    for a, b in pairs
]
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyzéöçš",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
words = st.one_of(*(st.text(letters, min_size=1, max_size=14) for letters in LETTERS.values()))
names = st.lists(words, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(("verdict", "a", "b"), CASES)
def test_similarity(verdict: str, a: str, b: str) -> None:
    # "alike" pins what sound alone cannot tell apart.
    assert (similarity(a, b) >= SAME) == (verdict in {"same", "alike"})
    assert similarity(a, b) == similarity(b, a)


def test_more_quiet_cases_than_firing() -> None:
    verdicts = [verdict for verdict, _, _ in CASES]
    assert verdicts.count("other") > verdicts.count("same") + verdicts.count("alike")


@given(names, names)
def test_similarity_is_a_symmetrical_probability(a: str, b: str) -> None:
    likeness = similarity(a, b)
    assert 0.0 <= likeness <= 1.0
    assert likeness == similarity(b, a)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_answered(a: str, b: str) -> None:
    assert 0.0 <= similarity(a, b) <= 1.0
    assert distance(a, b) == distance(b, a) >= 0.0


@given(names)
def test_a_name_is_itself(name: str) -> None:
    assert similarity(name, name) == 1.0


@given(words)
def test_a_word_is_at_no_distance_from_itself(word: str) -> None:
    assert distance(word, word) == 0.0


@given(st.lists(words, max_size=6), st.lists(words, max_size=6))
def test_match_words_finds_what_similarity_says(source: list[str], target: list[str]) -> None:
    matched = {(i, j): likeness for i, j, likeness in match_words(source, target)}
    expected = {
        (i, j): likeness
        for i, a in enumerate(source)
        for j, b in enumerate(target)
        if (likeness := similarity(a, b)) >= SAME
    }
    assert matched == expected


def test_best_match_takes_the_likest_word() -> None:
    found = best_match("Kallas", ["قالت", "كايا", "كالاس", "أمس"])
    assert found is not None
    assert found[0] == 2


def test_best_match_is_none_among_strangers() -> None:
    assert best_match("Kallas", ["قالت", "رئيسة", "الوزراء", "أمس"]) is None
    assert best_match("Kallas", []) is None


def test_a_name_is_found_in_its_sentence_and_nothing_else() -> None:
    source = ["Kallas", "met", "Lavrov", "in", "Geneva"]
    target = ["اجتمعت", "كالاس", "مع", "لافروف", "في", "جنيف", "يوم", "أمس", "بعد", "محادثات"]
    pairs = [(source[i], target[j]) for i, j, _ in match_words(source, target)]
    assert pairs == [("Kallas", "كالاس"), ("Lavrov", "لافروف"), ("Geneva", "جنيف")]


def test_a_word_of_grammar_is_no_name_unless_it_is_written_as_one() -> None:
    assert similarity("Will Smith", "Уилл Смит") >= SAME
    assert similarity("will", "Уилл") < SAME


@pytest.mark.parametrize(
    "name",
    [("Kremlin", "Кремлин", "كرملين"), ("Lavrov", "Лавров", "لافروف"), ("Zelensky", "Зеленский", "زيلينسكي")],
)
def test_skeleton_is_one_across_scripts(name: tuple[str, ...]) -> None:
    assert len({skeleton(word, lang) for word, lang in zip(name, ("en", "ru", "ar"), strict=True)}) == 1


@given(words)
def test_units_lie_in_the_word(word: str) -> None:
    lang = language_of(word)
    assert lang is not None
    spelling = spell(word, lang)
    n = len(spelling.units)
    assert all(0 < taken < n for taken, _ in spelling.entries)
    assert all(0 < left < n for left, _ in spelling.exits)


def test_the_fitted_table_is_of_these_units() -> None:
    """Whoever changes `languages/*/sounds.py` runs `python -m tools.train_sounds` again."""
    units = json.loads(DATA.read_text(encoding="utf-8"))["units"]
    assert {lang: tuple(names) for lang, names in units.items()} == {lang: unit_names(lang) for lang in FOLDERS}


@pytest.mark.parametrize("lang", FOLDERS)
def test_tables_are_clean(lang: str) -> None:
    tables = load(lang, "sounds")
    spellings = [*tables.units, *tables.prefixes, *tables.endings, *tables.particles, *tables.never]
    assert all(text == text.lower() and not any("\ufb50" <= c <= "\ufeff" for c in text) for text in spellings)
    assert all(set(sounds.upper()) <= set("PFTKSMNLR") for sounds in tables.units.values())
