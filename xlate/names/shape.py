"""How much a word looks like a foreign name, in a script that does not say so by a capital: by its letters alone.

Transliterated names break the patterns of a language's own words: «هندريكسون», «أوكافور» are no Arabic roots. The table
holds log-odds of each letter after the two before it; `tools/train_shapes.py` fitted it.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import msgspec

FLOOR = -4.0
"""Nats: what the least level says."""
STEP = 0.1
# A cell of the table is one printable character, so that the file is text and loads fast.
LEVELS = "".join(chr(c) for c in range(0x23, 0x7F) if chr(c) != "\\")[: round(-2 * FLOOR / STEP) + 1]
EDGE = "^"
"""What stands before a word and behind it."""
_CLITIC = 1.0
"""Nats: what it costs to take the first letter for a particle: «وكاميرون»."""


class Shapes(msgspec.Struct, frozen=True):
    """The table of one language."""

    letters: Mapping[str, int]
    """Letter → its number; `EDGE` is one."""
    rows: tuple[tuple[float, ...], ...]
    """Number of the letter before the last * number of letters + number of the last → log-odds of each letter behind."""
    clitics: frozenset[str]


def foreignness(word: str, lang: str) -> float:
    """Return the log-odds, in nats, that a word (as a key) is a foreign name, as if both were as frequent.

    0 where the language has no table: a capital says more than letters.
    """
    shapes = _load().get(lang)
    return _foreignness(word, lang) if shapes else 0.0


@lru_cache(maxsize=1 << 14)
def _foreignness(word: str, lang: str) -> float:
    shapes = _load()[lang]
    whole = _odds(word, shapes)
    return max(whole, _odds(word[1:], shapes) - _CLITIC) if word[:1] in shapes.clitics else whole


def _odds(word: str, shapes: Shapes) -> float:
    letters, rows = shapes.letters, shapes.rows
    size, edge = len(letters), letters[EDGE]
    before, last, total = edge, edge, 0.0
    for letter in (*word, EDGE):
        number = letters.get(letter)
        if number is None:
            return FLOOR
        total += rows[before * size + last][number]
        before, last = last, number
    return total


@cache
def _load() -> dict[str, Shapes]:
    data = json.loads((Path(__file__).parent.parent / "data" / "shapes.json").read_text(encoding="utf-8"))
    level = {cell: FLOOR + n * STEP for n, cell in enumerate(LEVELS)}
    return {
        lang: Shapes(
            {letter: n for n, letter in enumerate(table["letters"])},
            tuple(tuple(level[cell] for cell in row) for row in table["rows"]),
            frozenset(table["clitics"]),
        )
        for lang, table in data.items()
    }
