"""Which gender a word shows."""

import pytest

from xlate.morphology.agreement import F, M, Sex, Shown, nouns, owner, verb

_LISTED = {"قال": "v", "بني": "v", "يكتب": "v", "كتب": "v", "درس": "vn", "يدرس": "v", "تخرج": "vn", "يخرج": "v"}


def _kinds(word: str) -> frozenset[str]:
    return frozenset(_LISTED.get(word, ""))


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("قال", Shown(M)),
        ("وقالت", Shown(F, speaker=True)),
        ("فكتبت", Shown(F, speaker=True)),
        ("يكتب", Shown(M)),
        ("ستكتب", Shown(F)),
        ("يكتبون", None),
        ("درس", Shown(M, noun=True)),
        ("تخرج", Shown(M, noun=True)),
        ("سفينة", None),
    ],
)
def test_arabic_verb(word: str, shown: Shown | None) -> None:
    assert verb(word, "ar", _kinds) == shown


@pytest.mark.parametrize(
    ("word", "sex"), [("сказала", F), ("сказал", M), ("доступна", F), ("сказало", None), ("сказали", None), ("пила", None), ("дом", None)]
)
def test_russian_verb(word: str, sex: Sex | None) -> None:
    shown = verb(word, "ru", _kinds)
    assert (shown.sex if shown else None) == sex


@pytest.mark.parametrize(("word", "sex"), [("قلبها", F), ("قلبه", M), ("هذه", None), ("مدينة", None)])
def test_owner(word: str, sex: Sex | None) -> None:
    assert owner(word, "ar") == sex


def test_english_shows_nothing() -> None:
    assert verb("said", "en", _kinds) is None
    assert owner("said", "en") is None


@pytest.mark.parametrize(("word", "lang", "base"), [("матерью", "ru", "мать"), ("وللسيدة", "ar", "سيدة"), ("زوجته", "ar", "زوجة")])
def test_nouns(word: str, lang: str, base: str) -> None:
    assert base in nouns(word, lang)
