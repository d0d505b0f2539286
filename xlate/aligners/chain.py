"""The best sequence of links in order, and how probable each link is: dynamic programming over rows of a grid.

A link's value is its log odds against leaving its segments alone, so that nothing has to be paid for what is left
out, and a row of the grid is a running maximum (or sum) of the row before and of the links that end in it. That is
two passes in C over the row, whatever its length; only links cost Python.
"""

import math
from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple


class Bead(NamedTuple):
    """A candidate link: source segments from `i` to `i + a`, target segments from `j` to `j + b`."""

    i: int
    a: int
    j: int
    b: int
    score: float


def best_chain(n: int, m: int, beads: Sequence[Bead], values: Sequence[float]) -> list[int]:
    """Return the numbers of the beads, in order and without overlap, whose values sum to the most."""
    ending = _by_end(n, beads)
    rows = _rows(n, m, beads, values, ending)
    path = []
    i, j = n, m
    while i and j:
        here = rows[i][j]
        if here == rows[i - 1][j]:
            i -= 1
        elif here == rows[i][j - 1]:
            j -= 1
        else:
            number = next(x for x in ending[i] if beads[x].j + beads[x].b == j and rows[beads[x].i][beads[x].j] + values[x] == here)
            path.append(number)
            i, j = beads[number].i, beads[number].j
    return path[::-1]


def best_value(n: int, m: int, beads: Sequence[Bead], values: Sequence[float]) -> float:
    """Return the sum of the values of the best sequence."""
    return _rows(n, m, beads, values, _by_end(n, beads))[n][m]


def _rows(
    n: int, m: int, beads: Sequence[Bead], values: Sequence[float], ending: Sequence[Sequence[int]]
) -> list[list[float]]:
    """Return for each grid point the value of the best sequence before it."""
    rows: list[list[float]] = [[0.0] * (m + 1)]
    for row in range(1, n + 1):
        found = ending[row]
        if not found:
            rows.append(rows[-1])
            continue
        ends = [-1.0] * (m + 1)
        for number in found:
            i, _, j, b, _ = beads[number]
            value = rows[i][j] + values[number]
            if value > ends[j + b]:
                ends[j + b] = value
        rows.append(list(accumulate(map(max, rows[-1], ends), max)))
    return rows


_HIGHEST = 12.0
"""Cap of a value where probabilities are summed: more is no surer, and a row must not overflow."""
_TOP = math.exp(_HIGHEST)


def probabilities(n: int, m: int, beads: Sequence[Bead], values: Sequence[float]) -> list[float]:
    """Return each bead's probability to be in the sequence."""
    odds = [math.exp(value) if value < _HIGHEST else _TOP for value in values]
    ahead, scale = _sums(n, m, [(b.i, b.j, b.i + b.a, b.j + b.b) for b in beads], odds)
    behind, back = _sums(n, m, [(n - b.i - b.a, m - b.j - b.b, n - b.i, m - b.j) for b in beads], odds)
    total = ahead[n][m]
    out = []
    for bead, weight in zip(beads, odds, strict=True):
        i, a, j, b, _ = bead
        chance = ahead[i][j] * behind[n - i - a][m - j - b]
        out.append(min(1.0, chance * weight / total * math.exp(scale[i] + back[n - i - a] - scale[n])) if chance else 0.0)
    return out


def _sums(n: int, m: int, ends: list[tuple[int, int, int, int]], odds: list[float]) -> tuple[list[list[float]], list[float]]:
    """Return for each grid point the sum over the sequences before it, each row with the log of its scale."""
    ending: list[list[int]] = [[] for _ in range(n + 1)]
    for number, (_, _, row, _) in enumerate(ends):
        ending[row].append(number)
    rows = [[1.0] * (m + 1)]
    scale = [0.0]
    for row in range(1, n + 1):
        here = scale[row - 1]
        found = ending[row]
        if not found:
            rows.append(rows[-1])
            scale.append(here)
            continue
        sums = [0.0] * (m + 1)
        for number in found:
            i, j, _, column = ends[number]
            sums[column] += rows[i][j] * odds[number] * math.exp(scale[i] - here) if scale[i] != here else rows[i][j] * odds[number]
        new = list(map(add, rows[-1], accumulate(sums)))
        top = new[m]
        if top > 1e30:
            new = [value / top for value in new]
            here += math.log(top)
        rows.append(new)
        scale.append(here)
    return rows, scale


def _by_end(n: int, beads: Sequence[Bead]) -> list[list[int]]:
    ending: list[list[int]] = [[] for _ in range(n + 1)]
    for number, bead in enumerate(beads):
        ending[bead.i + bead.a].append(number)
    return ending
