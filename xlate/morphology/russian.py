"""Russian base forms by dictionary, with rules for words that no dictionary holds (mostly surnames).

The dictionary is OpenCorpora's, as pymorphy3 packs it. Its full analysis ranks and predicts and costs ten times what is
needed here, so the word graph is asked directly: 400,000 words a second against 48,000.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from xlate.languages.russian.morphology import DERIVED, NAME_ENDINGS, OF_PLACES, PLACE_ENDINGS
from xlate.morphology.opencorpora import dictionary

_STEM = 3
_GRAMMAR = 2
"""Letters of a word that is itself if it can be: «к» is no abbreviation of «как», «из» no Iza."""
_SHORTEST_NAME = 2
"""Letters of a name without its ending: Чен Ыном."""
# Grammemes of names, OpenCorpora's.
NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"))
CASES = frozenset("nomn gent datv accs ablt loct voct gen1 gen2 acc2 loc1 loc2".split())


def lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary forms (ё as е) that the word may come from; by ending where the dictionary lacks it."""
    found = readings(word)
    if len(word) <= _GRAMMAR and any(lemma == word for lemma, _ in found):
        return (word,)
    if found:
        return tuple(dict.fromkeys(lemma for lemma, _ in found))
    return (word, *name_lemmas(word))


def layers(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the dictionary forms, and behind them what they are made from: «ресторанный» from «ресторан».

    The words of the second layer count where the lexicon knows none of the first.
    """
    own = tuple(dict.fromkeys((*lemmas(word), word)))
    yield own
    if made := tuple(dict.fromkeys(base for lemma in own for base in _origins(lemma) if base not in own)):
        yield made


def _origins(lemma: str) -> Iterator[str]:
    for ending, origins in DERIVED:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _STEM:
            for origin in origins:
                base = lemma[: -len(ending)] + origin
                if is_common(base):
                    yield base


@lru_cache(maxsize=1 << 16)
def readings(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return (dictionary form, grammemes) for each reading; empty for an unknown word."""
    return tuple((lemma.replace("ё", "е"), tag) for lemma, tag in dictionary().readings(word))


def is_common(word: str) -> bool:
    """Tell whether the dictionary holds the word, and under no reading as a name."""
    found = readings(word)
    return bool(found) and not any(NAMES & tag for _, tag in found)


def name_lemmas(word: str) -> tuple[str, ...]:
    """Return the nominatives that an unknown name may come from, by its ending."""
    return tuple(
        word[: -len(old)] + new
        for old, news in NAME_ENDINGS
        if word.endswith(old) and len(word) - len(old) >= _SHORTEST_NAME
        for new in news
    )


def name_forms(word: str) -> tuple[str, ...]:
    """Return the nominatives of a name as it stands: the dictionary's where it holds the name, else by ending."""
    known = tuple(lemma for lemma, tag in readings(word) if NAMES & tag)
    return (word, *(known or name_lemmas(word)), *_places(word))


def _places(word: str) -> Iterator[str]:
    """Yield the places that an adjective may be made from."""
    for end in OF_PLACES:
        if word.endswith(end) and len(word) - len(end) >= _STEM:
            yield from (word[: -len(end)] + place for place in PLACE_ENDINGS)


def dictionary_lemma(word: str) -> str:
    """Return the dictionary form of a listed word: itself if it can be, else the likeliest; slow, for compiling the lexicon."""
    import pymorphy3

    if any(lemma == word for lemma, _ in readings(word)):
        return word

    analyzer = _ranked(pymorphy3)
    best = analyzer.parse(word)[0]
    return str(best.normal_form).replace("ё", "е") if best.is_known else word


def dictionary_name(word: str) -> str:
    """Return the nominative of a listed person's name: the dictionary's only where it knows it for a name."""
    names = [lemma for lemma, tag in readings(word) if NAMES & tag]
    return word if word in names or not names else names[0]


@cache
def _ranked(module: Any) -> Any:
    return module.MorphAnalyzer()
