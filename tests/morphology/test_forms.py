"""From forms to base forms, in three languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.morphology import layers, lemmatizer, name_forms, unchanged
from xlate.morphology.english import degrees
from xlate.text.fold import key

LINES = [
    line
    for line in (Path(__file__).parent / "forms.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def folded(word: str) -> str:
    """As tokens come: ة stays itself."""
    return key(word.replace("ة", "\0")).replace("\0", "ة")


@pytest.mark.parametrize("line", LINES)
def test_forms(line: str) -> None:
    lang, form, bases = (part.strip() for part in line.split("|"))
    found = lemmatizer(lang)(folded(form)) + tuple(base for layer in layers(lang)(folded(form)) for base in layer)
    for base in bases.split():
        if base.startswith("!"):
            assert folded(base[1:]) not in found
        else:
            assert folded(base) in found, found


@pytest.mark.parametrize(
    ("lang", "a", "b", "same"),
    [
        ("ru", "Каллас", "Каллас", True),
        ("ru", "Петерсеном", "Петерсена", True),
        ("ru", "Зеленский", "Зеленскому", True),
        ("ru", "Каллас", "Калас", False),
        ("ru", "Нила", "Нейла", False),
        ("ar", "الكرملين", "وللكرملين", True),
        ("ar", "فانس", "لفانس", True),
        ("ar", "تركيا", "التركية", True),
        ("ar", "تومسون", "طومسون", False),
        ("en", "Vance's", "Vance", True),
        ("en", "Clintons", "Clinton", True),
        ("en", "Issawi", "Essawi", False),
    ],
)
def test_names_that_differ_in_grammar_only(lang: str, a: str, b: str, same: bool) -> None:
    assert (not name_forms(a, lang).isdisjoint(name_forms(b, lang))) is same


def test_a_name_takes_no_verb_ending() -> None:
    assert folded("قالة") not in unchanged("ar")(folded("قالت"))
    assert folded("لبنان") in unchanged("ar")(folded("بلبنان"))


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("big", ("bigger", "biggest")),
        ("happy", ("happier", "happiest")),
        ("late", ("later", "latest")),
        ("beautiful", ()),
        ("well-known", ()),
    ],
)
def test_degrees(adjective: str, forms: tuple[str, ...]) -> None:
    assert degrees(adjective) == forms


@given(st.sampled_from(["en", "ru", "ar"]), st.text("abgineds'абвийыоструالوبتمينهةءك", min_size=1, max_size=14))
def test_any_word_has_itself_and_no_empty_base(lang: str, word: str) -> None:
    found = [base for layer in layers(lang)(word) for base in layer]
    assert all(found) or word == "'" or "'" in word
    assert all(layer for layer in layers(lang)(word))
    assert lemmatizer(lang)(word) == lemmatizer(lang)(word)
