"""What is read in sentences of the three languages, and that every place lies in the untouched text."""

from pathlib import Path

import pytest
import yaml

from tests.quantities.notation import describe
from xlate.quantities import find, signature

HERE = Path(__file__).parent
CASES = [
    (lang, text, expected)
    for lang in ("en", "ar", "ru")
    for text, expected in yaml.safe_load((HERE / f"{lang}.yaml").read_text(encoding="utf8")).items()
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_reads(lang: str, text: str, expected: list[str]) -> None:
    assert [describe(quantity) for quantity in find(text, lang)] == expected


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_spans_are_in_order_and_inside(lang: str, text: str, expected: list[str]) -> None:
    end = 0
    for quantity in find(text, lang):
        assert end <= quantity.span.start < quantity.span.stop <= len(text)
        end = quantity.span.stop


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "It cost $1.5 million.", "$1.5 million"),
        ("ru", "в пятницу, 3 мая 2019 г., дома", "пятницу, 3 мая 2019 г."),
        ("ar", "الساعة السابعة مساءً", "الساعة السابعة مساء"),
        ("ar", "عُمره عشرون عامًا فقط", "عشرون عامًا"),
        ("ar", "مليـــونًا دولار", "مليـــونًا دولار"),
        ("en", "from\u202f15\u200b% on", "15\u200b%"),
    ],
)
def test_spans_cover_the_words_as_written(lang: str, text: str, words: str) -> None:
    (quantity,) = find(text, lang)
    assert quantity.span.of(text) == words


@pytest.mark.parametrize(
    "texts",
    [
        {"en": "$15 billion", "ru": "15 млрд долларов", "ar": "15 مليار دولار"},
        {"en": "on 3 September 2019", "ru": "3 сентября 2019 года", "ar": "في 3 أيلول/سبتمبر 2019"},
        {"en": "on Friday", "ru": "в пятницу", "ar": "يوم الجمعة"},
        {"en": "at 7 p.m.", "ru": "в 7 часов вечера", "ar": "الساعة السابعة مساء"},
        {"en": "forty-five", "ru": "сорок пять", "ar": "خمسة وأربعون"},
    ],
)
def test_signature_is_the_same_in_every_language(texts: dict[str, str]) -> None:
    keys = {tuple(key for quantity in find(text, lang) for key in signature(quantity)) for lang, text in texts.items()}
    assert len(keys) == 1
    assert keys.pop()


def test_signature_leaves_out_what_translators_drop() -> None:
    assert [signature(quantity) for quantity in find("Both came first, and thousands followed.", "en")] == [(), (), ()]
