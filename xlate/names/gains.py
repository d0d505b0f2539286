"""How well two spellings agree: the best way of reading one as the other, by costs fitted on name pairs."""

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from xlate.languages import FOLDERS
from xlate.names.spelling import Spelling, is_vowel

FLOOR = -5.0  # nats: no single edit speaks louder against a pair than this
STEP = 0.15  # nats between levels
# A cell of the table is one printable character, so that the file is text and loads fast.
LEVELS = "".join(chr(c) for c in range(0x23, 0x7F) if chr(c) != "\\")
# Of renderings in the training lists one in 3,000 begins worse than this, of chance pairs three quarters do.
_TRIED, _HOPELESS = 3, -4.0  # units, nats
_SHORT = 4  # units: of two shorter words no gain a unit is trusted
_VOWEL_LEFT = 0.4  # cost of a last vowel that the other side's ending replaced: Захаров|ой – Zakharov|a
_ROUNDING = 1e-6  # nats
_RANK = {lang: i for i, lang in enumerate(FOLDERS)}


class Gains(msgspec.Struct, frozen=True):
    """Log-odds of each edit against chance, in nats: `[source unit][target unit]`, the last of each being nothing."""

    rows: list[list[float]]
    columns: list[list[float]]
    """The same the other way round."""
    source_vowels: tuple[bool, ...]
    target_vowels: tuple[bool, ...]


def in_order(a: Spelling, b: Spelling) -> tuple[Spelling, Spelling]:
    """Return the two in the order in which their table is kept; the same for both orders of asking."""
    if a.lang == b.lang:
        return (a, b) if a.text <= b.text else (b, a)
    return (a, b) if _RANK[a.lang] < _RANK[b.lang] else (b, a)


def gain(source: Spelling, target: Spelling) -> float:
    """Return the log-odds, in nats, of the best reading of one as the other; arguments as `in_order` gives them."""
    table = load_gains(source.lang, target.lang)
    rows = table.rows
    insert = rows[-1]
    b = target.units
    total = 0.0
    above = [0.0]
    for v in b:
        total += insert[v]
        above.append(total)
    for taken, cost in target.entries:
        if above[taken] < -cost:
            above[taken] = -cost
    entries = source.entries
    kept = [above]
    for taken, u in enumerate(source.units, 1):
        edits = rows[u]
        drop = edits[-1]
        diagonal = above[0]
        left = diagonal + drop
        for at, cost in entries:
            if at == taken and left < -cost:
                left = -cost
        row = [left]
        append = row.append
        for column, v in enumerate(b, 1):
            up = above[column]
            best = diagonal + edits[v]
            if up + drop > best:
                best = up + drop
            left += insert[v]
            if best > left:
                left = best
            append(left)
            diagonal = up
        kept.append(row)
        above = row
        if taken == _TRIED and max(row) < _HOPELESS:
            return _HOPELESS * len(source.units)
    best = above[-1]
    if source.exits or target.exits:
        best = max(best, _best_exit(kept, source, target, table))
    return best


def _best_exit(kept: list[list[float]], source: Spelling, target: Spelling, table: Gains) -> float:
    n, m = len(source.units), len(target.units)
    best = FLOOR * (n + m)
    for i, cost in source.exits:
        best = max(best, kept[i][m] - cost)
        if table.target_vowels[target.units[-1]]:
            best = max(best, kept[i][m - 1] - cost - _VOWEL_LEFT)
    for j, cost in target.exits:
        best = max(best, kept[n][j] - cost)
        if table.source_vowels[source.units[-1]]:
            best = max(best, kept[n - 1][j] - cost - _VOWEL_LEFT)
        for i, other in source.exits:
            best = max(best, kept[i][j] - max(cost, other))
    return best


class Reach(NamedTuple):
    """What any word of another language can gain with one word at most: a glance that spares most readings."""

    source: str
    target: str
    best: list[float]
    """Of each unit of the other language, the best edit with any unit of the word."""
    dropped: float
    """What the word's own units gain where they stand for nothing."""
    length: int


def reach(word: Spelling, lang: str) -> Reach:
    """Return how much a word can gain with words of another language."""
    if _RANK[word.lang] < _RANK[lang]:
        source, target = word.lang, lang
        rows = load_gains(source, target).rows
    else:
        source, target = lang, word.lang
        rows = load_gains(source, target).columns
    dropped = sum([extra for unit in word.units if (extra := rows[unit][-1]) > 0])
    best = list(map(max, rows[-1], *[rows[unit] for unit in word.units]))
    return Reach(source, target, best, dropped, len(word.units))


def can_be_same(word: Reach, other: Spelling) -> bool:
    """Tell whether the two may be rather one name than not."""
    best, total = word.best, word.dropped
    # What an entry or an exit may skip costs nothing, and so may the last vowel.
    first = max([at for at, _ in other.entries]) if other.entries else 0
    last = min([at for at, _ in other.exits]) if other.exits else len(other.units) - 1
    for at, unit in enumerate(other.units):
        gained = best[unit]
        if gained > 0 or first <= at < last:
            total += gained
    return total >= _least_gain(word.source, word.target, max(_SHORT, min(word.length, len(other.units))))


@cache
def _least_gain(source: str, target: str, length: int) -> float:
    """Return the gain from which on two words are rather one name than not, but for rounding."""
    constant, all_gain, unit_gain, shortness = load_weights(source, target)
    slope = all_gain + unit_gain / length
    return -(constant + shortness / length) / slope - _ROUNDING if slope > 0 else -math.inf


def ideal_gain(source: Spelling, target: Spelling) -> float:
    """Return what `gain` is on average where two names of such units are the same."""
    by_source, by_target = _usual_gains(source.lang, target.lang)
    return (sum(by_source[u] for u in source.units) + sum(by_target[v] for v in target.units)) / 2


def is_stray(a: Spelling, b: Spelling) -> bool:
    """Tell at a glance that two spellings cannot agree: too many consonant classes that only one of them has."""
    strays = ((a.surely & ~b.maybe) | (b.surely & ~a.maybe)).bit_count()
    return strays > a.strays or strays > b.strays


def measure(source: Spelling, target: Spelling) -> tuple[float, float, float, float]:
    """Return what the odds that the two are one name are weighed from: one, gain, gain a unit, shortness."""
    n = max(_SHORT, min(len(source.units), len(target.units)))
    score = gain(source, target)
    return 1.0, score, score / n, 1.0 / n


@cache
def load_weights(source: str, target: str) -> tuple[float, float, float, float]:
    """Return the weights of `measure` in the log-odds that two words of running text are one name."""
    constant, all_gain, unit_gain, shortness = _data()["weights"][f"{source}-{target}"]
    return constant, all_gain, unit_gain, shortness


@cache
def load_gains(source: str, target: str) -> Gains:
    """Return the fitted table of two languages, in the order of `in_order`."""
    values = [0.0] * 128
    for i, level in enumerate(LEVELS):
        values[ord(level)] = FLOOR + i * STEP
    rows = [[values[cell] for cell in row.encode("ascii")] for row in _data()["gains"][f"{source}-{target}"]]
    return Gains(rows, [list(column) for column in zip(*rows, strict=True)], is_vowel(source), is_vowel(target))


@cache
def _usual_gains(source: str, target: str) -> tuple[list[float], list[float]]:
    """Return what each unit gains on average where the names are the same."""
    rows, shares = load_gains(source, target).rows, _data()["shares"]
    return _usual(rows, shares[target]), _usual(zip(*rows, strict=True), shares[source])


def _usual(rows: Iterable[Sequence[float]], shares: list[float]) -> list[float]:
    result = []
    for row in rows:
        odds = [share * math.exp(value) for share, value in zip((*shares, 1.0), row, strict=True)]
        result.append(sum(map(mul, odds, row)) / sum(odds))
    return result


@cache
def _data() -> dict[str, dict[str, Any]]:
    text = (Path(__file__).parent.parent / "data" / "sounds.json").read_text(encoding="utf-8")
    data: dict[str, dict[str, Any]] = json.loads(text)
    return data
