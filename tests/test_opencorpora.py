"""The dictionary as read here says what pymorphy3 says."""

import pymorphy3
import pytest

from xlate.morphology import russian
from xlate.morphology.opencorpora import dictionary

WORDS = "стали ёлка елка еще ещё Москвы москвы поезжай наилучший замок лучше людей шестьюдесятью самолёт путина".split()


@pytest.fixture(scope="module")
def analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@pytest.mark.parametrize("word", [*WORDS, "абырвалг", "word", "слово-дело", ""])
def test_readings(word: str, analyzer: pymorphy3.MorphAnalyzer) -> None:
    known = analyzer.dictionary
    expected = [
        (known.build_normal_form(paradigm, index, form), known.build_tag_info(paradigm, index).grammemes)
        for form, places in known.words.similar_items(word, analyzer.char_substitutes)
        for paradigm, index in places
    ]
    assert dictionary().readings(word) == expected
    assert [lemma for lemma, _ in russian.readings(word)] == [lemma.replace("ё", "е") for lemma, _ in expected]
