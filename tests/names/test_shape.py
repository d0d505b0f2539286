"""The shape of foreign names: transliterations stand apart from a language's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.names.shape import foreignness
from xlate.text.fold import key

NAMES = "شوستر فيرغسون كوبريك ياماغوتشي لوكاشينكو دوستويفسكي بريجنسكي كافكا أوبنهايمر وماكرون بجورجيو"
WORDS = "المدرسة يكتبون مستشفى استقبال والشروط معلمة حقائب الأطفال متأخر يستطيع"


@pytest.mark.parametrize("name", NAMES.split())
def test_a_transliteration_looks_foreign(name: str) -> None:
    assert foreignness(key(name), "ar") > 0


@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_of_the_language_does_not(word: str) -> None:
    assert foreignness(key(word), "ar") < 0


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_script_with_capitals_needs_no_table(lang: str) -> None:
    assert foreignness("kafka", lang) == 0.0


@given(st.text(max_size=12))
def test_any_text_has_a_finite_value(text: str) -> None:
    assert -100 < foreignness(text, "ar") < 100
