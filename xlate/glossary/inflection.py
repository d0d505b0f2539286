"""Which words of a text may be a form of which word of the glossary.

Both sides are read into slots, and a word of a text may be a word of the glossary if they share one. `=key` is the
word as written (without clitics), `key` a base form of the lemmatizer, `~key` one of a name by its
case ending, `key·class` one by its affixes.
"""

from functools import cache

from xlate.languages import load
from xlate.languages.tables.terms import TermTables
from xlate.morphology import lemmatizer
from xlate.text.fold import fold

_SHORTEST = 2
_LONGEST_ENDING = 6


def text_slots(key: str, lang: str) -> frozenset[str]:
    """Return the slots of a word of a text."""
    tables: TermTables = load(lang, "terms")
    if not tables.endings:
        bases = lemmatizer(lang)(key)
        exact = key if tables.names_inflect else bases[0]
        return frozenset(("=" + exact, *bases, *_by_cases(key, tables)))
    out = set()
    for stem in _stems(key, tables):
        out.add("=" + stem)
        for size in range(1, min(_LONGEST_ENDING, len(stem) - _SHORTEST) + 1):
            for base, mark in tables.endings.get(stem[-size:], ()):
                out.add(stem[:-size] + base + mark)
    return frozenset(out)


def _by_cases(key: str, tables: TermTables) -> list[str]:
    return [
        "~" + key[: -len(old)] + new for old, new in tables.cases if key.endswith(old) and len(key) > len(old) + _SHORTEST
    ]


def _stems(key: str, tables: TermTables) -> set[str]:
    stems = {key}
    for prefix, rest in tables.proclitics:
        if key.startswith(prefix) and len(key) - len(prefix) >= _SHORTEST:
            stems.add(rest + key[len(prefix) :])
    return stems


@cache
def form_slots(key: str, lang: str, *, alone: bool, is_name: bool) -> frozenset[str]:
    """Return the slots of a word of the glossary.

    `alone`: it is the whole form, and nothing beside it confirms that it is meant.
    """
    tables: TermTables = load(lang, "terms")
    exact = "=" + key
    if alone and is_name and not tables.names_inflect:
        return frozenset([exact, "=" + fold(key)])
    if tables.endings:
        return frozenset([exact, "=" + fold(key), *_by_affixes(key, tables, alone=alone)])
    bases = lemmatizer(lang)(key)
    if tables.names_inflect:
        # "Песков" is himself before he is sands in the genitive.
        if not alone:
            return frozenset([exact, "~" + key, *bases, *_by_cases(key, tables)])
        if is_name:
            # Захарова is of Захаров, but Мерз is no form of "freeze".
            more = [] if key in bases else [base for base in bases if key[:-1] == base]
            return frozenset([exact, "~" + key, key, *more])
        return frozenset([exact, key] if key in bases else [exact, key, *bases])
    if alone and key.endswith(tables.verbal):
        return frozenset([exact, *bases])
    return frozenset([exact, key, _singular(key, tables)])


def _by_affixes(key: str, tables: TermTables, *, alone: bool) -> set[str]:
    if key.startswith(tables.article) and len(key) > len(tables.article) + _SHORTEST:
        key = key[len(tables.article) :]
    out = {"=" + key, key + "·"}
    if not alone:
        out.add(key + tables.agreement)
    for known in tables.classes:
        if key.endswith(known.ending) and len(key) >= len(known.ending) + _SHORTEST:
            stem = key[: len(key) - len(known.ending)]
            out.add(stem + known.base + known.mark)
            out.update("=" + stem + singular for singular in known.singulars)
            break
    return out


def _singular(key: str, tables: TermTables) -> str:
    for plural, singular in tables.plurals:
        if key.endswith(plural) and len(key) > len(plural) + _SHORTEST:
            return key[: -len(plural)] + singular
    return key


def adjective_slots(key: str, lang: str) -> frozenset[str]:
    """Return the slots of the adjective that a name makes; empty where its language makes none by rule."""
    tables: TermTables = load(lang, "terms")
    for ending, adjectives in tables.adjectives:
        if key.endswith(ending) and len(key) > len(ending) + _SHORTEST:
            stem = key[: len(key) - len(ending)]
            if tables.endings and stem.startswith(tables.article):
                stem = stem[len(tables.article) :]
            made = [stem + adjective for adjective in adjectives]
            return frozenset(slot for word in made for slot in (word, "=" + word, word + "·", word + tables.agreement))
    return frozenset()
