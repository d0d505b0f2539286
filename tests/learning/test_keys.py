import pytest

from xlate.learning.keys import key_of


@pytest.mark.parametrize(
    "lang, forms",
    [
        ("en", "minister ministers minister's"),
        ("en", "say said says"),
        ("ru", "правительство правительства правительству правительством"),
        ("ru", "сказать сказал сказала"),
        ("ar", "حكومة والحكومة للحكومة بحكومة"),
        ("ar", "قال وقال فقال"),
    ],
)
def test_forms_of_a_word_share_a_key(lang: str, forms: str) -> None:
    from xlate.text.fold import key

    assert len({key_of(key(form), lang) for form in forms.split()}) == 1


@pytest.mark.parametrize("lang, a, b", [("en", "minister", "ministry"), ("ru", "город", "год"), ("ar", "رئيس", "وزير")])
def test_different_words_do_not(lang: str, a: str, b: str) -> None:
    assert key_of(a, lang) != key_of(b, lang)


@pytest.mark.parametrize("lang", ["en", "ru", "ar"])
@pytest.mark.parametrize("word", ["a", "x1", "ж", "ء", "و", "123", "والبربرةلصث", "'s"])
def test_never_empty(lang: str, word: str) -> None:
    assert key_of(word, lang)
