"""From a word as it stands to the base forms it may come from: one module a language, one function each."""

from collections.abc import Callable, Container, Iterable
from functools import cache

from xlate.morphology import arabic, english, russian
from xlate.text.fold import key

Lemmatizer = Callable[[str], tuple[str, ...]]

LEMMATIZERS: dict[str, Lemmatizer] = {"en": english.lemmas, "ar": arabic.lemmas, "ru": russian.lemmas}


@cache
def lemmatizer(lang: str) -> Lemmatizer:
    """Return the memoised lemmatizer of a language: word key → candidate base forms, the likeliest first.

    News reuses its words: after some ten thousand tokens four look-ups of five are answered from memory.
    """
    return cache(LEMMATIZERS[lang])


@cache
def layers(lang: str) -> Callable[[str], Iterable[tuple[str, ...]]]:
    """Return what sorts the base forms of a word, worked out as they are asked for: those of a later layer count where none of an earlier one is known."""
    return _LAYERS[lang]


_LAYERS: dict[str, Callable[[str], Iterable[tuple[str, ...]]]] = {"en": english.layers, "ar": arabic.layers, "ru": russian.layers}


@cache
def unchanged(lang: str) -> Callable[[str], Container[str]]:
    """Return what tells which base forms of a word may be a name's: «قالت» is no form of a town El Kala."""
    return _OF_NAMES.get(lang, lambda _: _ALL)


class _Everything(Container[str]):
    def __contains__(self, _: object) -> bool:
        return True


_ALL = _Everything()
_OF_NAMES: dict[str, Lemmatizer] = {"ar": arabic.unprefixed, "en": english.name_lemmas}


def is_common(word: str, lang: str) -> bool:
    """Tell whether a word is surely no name; False where the language has no dictionary that could tell."""
    return lang == "ru" and russian.is_common(word)


@cache
def is_word(word: str, lang: str) -> bool:
    """Tell whether the dictionary holds the word; True where the language has no dictionary that could tell."""
    return lang != "ru" or bool(russian.readings(word))


@cache
def name_forms(word: str, lang: str) -> frozenset[str]:
    """Return what a name as it stands may be a form of, itself included: two spellings that share none differ."""
    return frozenset(_NAME_FORMS[lang](key(word)))


_NAME_FORMS: dict[str, Lemmatizer] = {"en": english.name_lemmas, "ar": arabic.name_lemmas, "ru": russian.name_forms}
