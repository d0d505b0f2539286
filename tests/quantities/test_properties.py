"""Every number written out by an independent writer, and in the digits of any locale, is read back."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from num2words import num2words

from xlate.quantities import compare, find

LANGUAGES = ["en", "ar", "ru"]
numbers = st.one_of(
    st.integers(0, 10**4),
    st.integers(0, 10**12),
    st.builds(lambda a, e: a * 10**e, st.integers(1, 99), st.integers(0, 10)),
)


def read(text: str, lang: str) -> list[object]:
    return [quantity.value for quantity in find(text, lang)]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(number=numbers)
@settings(max_examples=150)
def test_words_are_read_back(lang: str, number: int) -> None:
    assume(number <= 10**12)
    if lang == "ar":
        # The writer says "four hundred and a thousand thousand" for 401 thousand, and so for 402.
        assume(all(number // 10**e % 1000 < 100 or number // 10**e % 100 not in (1, 2) for e in (3, 6, 9)))
    assert read(num2words(number, lang=lang), lang) == [number]


@pytest.mark.parametrize("case", ["n", "g", "d", "a", "i", "p"])
@given(number=numbers)
@settings(max_examples=60)
def test_every_russian_case_is_read(case: str, number: int) -> None:
    assume(number <= 10**12)
    assert read(num2words(number, lang="ru", case=case), "ru") == [number]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(number=st.integers(1, 99))
@settings(max_examples=100)
def test_ordinals_in_words_are_read(lang: str, number: int) -> None:
    assert read(num2words(number, lang=lang, to="ordinal"), lang) == [number]


def grouped(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


DIGITS = {"latin": "0123456789", "arabic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹"}


@pytest.mark.parametrize("lang", LANGUAGES)
@given(
    number=st.integers(10**4, 10**12),
    sign=st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "\u2009", "٬", "’", ""]),
    digits=st.sampled_from(sorted(DIGITS)),
)
@settings(max_examples=150)
def test_the_locale_does_not_change_an_integer(lang: str, number: int, sign: str, digits: str) -> None:
    assume(number >= 10**6 or sign not in ",.")  # one point before three digits is read by the language's own rule
    text = grouped(number, sign).translate(str.maketrans("0123456789", DIGITS[digits]))
    assert read(f"{text}.", lang) == [number]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(
    number=st.integers(0, 10**9),
    part=st.integers(1, 99),
    signs=st.sampled_from([(",", "."), (".", ","), (" ", ","), ("\u202f", ","), ("٬", "٫"), ("", "."), ("", ",")]),
)
@settings(max_examples=150)
def test_the_locale_does_not_change_a_decimal(lang: str, number: int, part: int, signs: tuple[str, str]) -> None:
    text = f"{grouped(number, signs[0])}{signs[1]}{part:02}"
    assert read(f"{text} %", lang) == [number + Fraction(part, 100)]


@given(text=st.text(max_size=60), lang=st.sampled_from(LANGUAGES))
@settings(max_examples=300)
def test_any_text_is_read_without_failing(text: str, lang: str) -> None:
    for quantity in find(text, lang):
        assert 0 <= quantity.span.start < quantity.span.stop <= len(text)


@given(
    words=st.lists(
        st.sampled_from(
            "5 - – 12:30 . , / % $ € and и و half پنج th 3.5 million тыс. ألف of the في May 2019 год م 1/2 ½ a не".split()
        ),
        max_size=12,
    ),
    glue=st.sampled_from([" ", ""]),
    lang=st.sampled_from(LANGUAGES),
)
@settings(max_examples=300)
def test_scraps_of_quantities_are_compared_without_failing(words: list[str], glue: str, lang: str) -> None:
    found = find(glue.join(words), lang)
    assert compare(found, found, lang, lang) == []
