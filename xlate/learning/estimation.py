"""Word translation counts from parallel text: IBM model 1 with a preference for the diagonal, both ways, agreed.

Each direction is estimated on its own (Brown et al. 1993, with the position prior of Dyer et al. 2013); what is counted
in the end is the product of both directions' posteriors (Liang et al. 2006): a rare word of one side cannot then
take up whatever the other side has left over.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

ROUNDS = 5
_TENSION = 4.0
"""How much a pair of words at opposite ends of their sentences is distrusted, in nats."""
_SHORT = 6
"""Up to this many words position says nothing."""
_NULL = 0.08
"""Share of words that translate nothing."""
_DROP = 1e-4
_LONGEST = 120


class Pair(NamedTuple):
    """The words of two segments that say the same, and how much they count."""

    source: Sequence[str]
    target: Sequence[str]
    weight: float = 1.0
    counted: bool = True
    """False for what only guides the estimate: pairs of a lexicon."""
    group: int = 0
    """Which of several counts it goes into."""


class Counts(NamedTuple):
    """What parallel text shows of each pair of words."""

    aligned: dict[tuple[str, str], float]
    """How often the one was the translation of the other, expected."""
    together: dict[tuple[str, str], float]
    """In how many pairs of segments both stood."""
    source: Counter[str]
    target: Counter[str]


def estimate(pairs: Iterable[Pair], rounds: int = ROUNDS) -> Counts:
    """Return the agreed counts of all pairs of words."""
    (counts,) = estimate_groups([pair._replace(group=0) for pair in pairs], 1, rounds)
    return counts


def estimate_groups(pairs: Iterable[Pair], groups: int, rounds: int = ROUNDS) -> list[Counts]:
    """Return the agreed counts of each group of pairs of segments; all of them together teach which words agree."""
    kept = [p for p in pairs if p.source and p.target and len(p.source) <= _LONGEST and len(p.target) <= _LONGEST]
    forth = _train([(p.source, p.target, p.weight) for p in kept], rounds)
    back = _train([(p.target, p.source, p.weight) for p in kept], rounds)
    chance_s, chance_t = _chances(p.source for p in kept), _chances(p.target for p in kept)
    out = [Counts(defaultdict(float), defaultdict(float), Counter(), Counter()) for _ in range(groups)]
    for pair in kept:
        if not pair.counted:
            continue
        aligned, together, source, target = out[pair.group]
        source.update(pair.source)
        target.update(pair.target)
        for s in set(pair.source):
            for t in set(pair.target):
                together[s, t] += pair.weight
        there = _posteriors(pair.source, pair.target, forth, chance_t)
        here = _posteriors(pair.target, pair.source, back, chance_s)
        for i, s in enumerate(pair.source):
            for j, t in enumerate(pair.target):
                both = there[j][i] * here[i][j]
                if both > 0.01:
                    aligned[s, t] += pair.weight * both
    return out


_Table = dict[str, dict[str, float]]


def _chances(sides: Iterable[Sequence[str]]) -> dict[str, float]:
    counts = Counter(word for side in sides for word in side)
    total = counts.total()
    return {word: count / total for word, count in counts.items()}


def _train(pairs: list[tuple[Sequence[str], Sequence[str], float]], rounds: int) -> _Table:
    """Return p(target word | source word) after EM."""
    chance = _chances(target for _, target, _ in pairs)
    table: _Table = {}
    for turn in range(rounds):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target, weight in pairs:
            rows = _posteriors(source, target, table, chance) if turn else _even(source, target)
            for t, row in zip(target, rows, strict=True):
                for s, share in zip(source, row, strict=True):
                    if share > 1e-3:
                        counts[s][t] += weight * share
        table = {}
        for s, found in counts.items():
            total = sum(found.values())
            table[s] = {t: c / total for t, c in found.items() if c > _DROP * total}
    return table


def _even(source: Sequence[str], target: Sequence[str]) -> list[list[float]]:
    rows = []
    for row in _closeness(len(source), len(target)):
        total = sum(row)
        rows.append([c / total for c in row])
    return rows


def _posteriors(source: Sequence[str], target: Sequence[str], table: _Table, chance: dict[str, float]) -> list[list[float]]:
    """Return for each target word the probability of each source word to be what it translates."""
    known = [table.get(s, {}) for s in source]
    rows = []
    share = (1 - _NULL) / len(source)
    for t, near in zip(target, _closeness(len(source), len(target)), strict=True):
        row = [found.get(t, 0.0) * c for found, c in zip(known, near, strict=True)]
        total = share * sum(row) + _NULL * chance[t]
        rows.append([share * value / total for value in row])
    return rows


def _closeness(n: int, m: int) -> list[list[float]]:
    """Return how likely target word j translates source word i, by their places alone; 1 on average."""
    found = _CLOSENESS.get((n, m))
    if found is None:
        tension = _TENSION if min(n, m) > _SHORT else 0.0
        found = []
        for j in range(m):
            row = [math.exp(-tension * abs((i + 0.5) / n - (j + 0.5) / m)) for i in range(n)]
            mean = sum(row) / n
            found.append([value / mean for value in row])
        _CLOSENESS[n, m] = found
    return found


_CLOSENESS: dict[tuple[int, int], list[list[float]]] = {}
