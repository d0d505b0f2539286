"""Sentence alignment on content: m-to-n links with omissions and additions, exact, without weights.

A link's score is a log-likelihood ratio: how much better the words of each side are explained by the other side than
by chance (after Moore 2002 and the survey in the documentation), plus length, plus a prior of the link's shape. An
omission scores its prior, so that nothing is linked for want of something better. The path is exact dynamic
programming over shapes up to 1:4 and 4:1; the rate of omissions is chosen per document by marginal likelihood.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from xlate.aligners.evidence import Feature, Side, counts
from xlate.analysis import Words


class Link(NamedTuple):
    """A set of source segments and a set of target segments that say the same; an empty side: left out or put in."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """The probability that both sides say the same."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Parameters of the score; fitted by `tools/train_aligner.py`."""

    chance: tuple[float, float, float] = (0.55, 0.3, 0.2)
    """For a word, a name, a value: the probability that a linked side does not show its counterpart."""
    share: float = 0.5
    temper: float = 0.8
    background: float = 600.0
    length: float = 1.0
    spread: float = 0.20
    spread_short: float = 1.2
    shapes: tuple[tuple[int, int, float], ...] = (
        (1, 1, 0.0),
        (1, 2, -2.5),
        (2, 1, -2.5),
        (1, 3, -4.5),
        (3, 1, -4.5),
        (2, 2, -5.0),
        (1, 4, -6.0),
        (4, 1, -6.0),
    )
    null_rates: tuple[float, ...] = (0.01, 0.03, 0.06, 0.12, 0.2, 0.3, 0.45)
    null_bias: float = 0.0


DEFAULT = Weights()


def align(
    source: Sequence[Words], target: Sequence[Words], a: Side, b: Side, weights: Weights = DEFAULT
) -> list[Link]:
    """Link the segments of two versions, given with their features; every segment is in exactly one link."""
    scorer = Scorer(source, target, a, b, weights)
    beads = scorer.beads()
    n, m = len(source), len(target)
    best: tuple[float, float] | None = None
    for rate in weights.null_rates:
        total = _forward(n, m, beads, *_prices(rate, weights))[n][m]
        # A weak prior: few omissions are the rule.
        value = total - 1.0 * rate * 10
        if best is None or value > best[0]:
            best = (value, rate)
    assert best is not None
    null, link = _prices(best[1], weights)
    path = _viterbi(n, m, beads, null, link)
    posterior = _posteriors(n, m, beads, null, link)
    return [Link(tuple(range(i, i + a)), tuple(range(j, j + b)), posterior.get((i, j, a, b), 0.0) if a and b else 0.0) for i, j, a, b in path]


def _prices(rate: float, weights: Weights) -> tuple[float, float]:
    """Return the log prior of leaving a segment alone and of linking, for a document's rate of omissions."""
    return math.log(rate) + weights.null_bias, math.log(1 - rate)


Beads = dict[tuple[int, int], list[tuple[int, int, float]]]


class Scorer:
    """Scores of links between the segments of two versions."""

    def __init__(
        self, source: Sequence[Words], target: Sequence[Words], a: Side, b: Side, weights: Weights
    ) -> None:
        self.weights = weights
        self.n, self.m = len(source), len(target)
        self.sizes = [[sum(1 for f in seg if f) for seg in side.features] for side in (a, b)]
        self.lengths = [[len(w.text) for w in words] for words in (source, target)]
        total_a, total_b = sum(self.lengths[0]) or 1, sum(self.lengths[1]) or 1
        self.ratio = total_b / total_a if 0.5 < total_b / total_a < 2 else 1.0
        self.gain = [_gains(side, weights) for side in (a, b)]
        self.base = [_base(side, weights) for side in (a, b)]
        self.met = _meetings(a, b, self.gain)

    def beads(self) -> Beads:
        """Return the candidate links by start: (source count, target count, score); only those with evidence."""
        out: Beads = defaultdict(list)
        met = self.met
        for i, j in sorted(set(met) | {(i, j) for i in range(self.n) for j in (round(i * self.m / self.n),) if j < self.m}):
            out[i, j].append((1, 1, self.score(i, 1, j, 1)))
        for a, b, prior in self.weights.shapes[1:]:
            for (i, j), _ in met.items():
                if i + a > self.n or j + b > self.m:
                    continue
                # Every segment of a larger link has to show something of its own.
                cells = [(i + x, j + y) for x in range(a) for y in range(b)]
                if sum(c in met for c in cells) < max(a, b):
                    continue
                if any(not any((i + x, j + y) in met for y in range(b)) for x in range(a)):
                    continue
                if any(not any((i + x, j + y) in met for x in range(a)) for y in range(b)):
                    continue
                out[i, j].append((a, b, self.score(i, a, j, b) + prior))
        return out

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """Return the log-likelihood ratio of linking `a` source segments from `i` with `b` target segments from `j`."""
        w = self.weights
        total = 0.0
        size_s, size_t = sum(self.sizes[0][i : i + a]), sum(self.sizes[1][j : j + b])
        for side, other in ((0, size_t), (1, size_s)):
            seen: dict[tuple[int, int], tuple[float, float]] = {}
            for x in range(a):
                for y in range(b):
                    cell = self.met.get((i + x, j + y))
                    if cell:
                        own = x if side == 0 else y
                        for k, (price, chance) in cell[side].items():
                            seen[own, k] = (price, chance)
            base = sum(self.base[side][i : i + a] if side == 0 else self.base[side][j : j + b])
            for price, chance in seen.values():
                base += math.log(chance + price / (other + 1)) - math.log(chance)
            total += base
        return w.temper * total / 2 + w.length * self._length(i, a, j, b)

    def _length(self, i: int, a: int, j: int, b: int) -> float:
        s, t = sum(self.lengths[0][i : i + a]) * self.ratio + 1, sum(self.lengths[1][j : j + b]) + 1
        delta = math.log(t / s)
        near = self.weights.spread + self.weights.spread_short / math.sqrt(min(s, t))
        far = 0.9
        return (delta * delta / (far * far) - delta * delta / (near * near)) / 2 + math.log(far / near)


def _gains(side: Side, weights: Weights) -> dict[Feature, float]:
    """Return for each feature how much a meeting counts: the share of a translation over its chance frequency."""
    count = counts(side)
    total = sum(len(seg) for seg in side.features)
    return {f: weights.share * (total + weights.background) / (c + 1) for f, c in count.items()}


def _base(side: Side, weights: Weights) -> list[float]:
    """Return for each segment its score where nothing is explained: each known word counts against the link."""
    logs = [math.log(c) for c in weights.chance]
    return [sum(logs[kind] for f, kind in zip(seg, kinds, strict=True) if f) for seg, kinds in zip(side.features, side.kinds, strict=True)]


Meeting = tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]]


def _meetings(a: Side, b: Side, gain: list[dict[Feature, float]]) -> dict[tuple[int, int], Meeting]:
    """Return for each pair of segments the tokens of either side that the other explains."""
    chance = DEFAULT.chance
    index: dict[Feature, list[tuple[int, int, int]]] = defaultdict(list)
    for j, (seg, kinds) in enumerate(zip(b.features, b.kinds, strict=True)):
        for k, (features, kind) in enumerate(zip(seg, kinds, strict=True)):
            for f in features:
                index[f].append((j, k, kind))
    met: dict[tuple[int, int], Meeting] = {}
    limit = max(6, len(b.features) // 3)
    for i, (seg, kinds) in enumerate(zip(a.features, a.kinds, strict=True)):
        for k, (features, kind) in enumerate(zip(seg, kinds, strict=True)):
            for f in features:
                places = index.get(f)
                if not places or len(places) > limit * 2:
                    continue
                price_s, price_t = gain[0][f], gain[1][f]
                for j, k2, kind2 in places:
                    cell = met.get((i, j))
                    if cell is None:
                        cell = met[i, j] = ({}, {})
                    old = cell[0].get(k)
                    if old is None or old[0] < price_s:
                        cell[0][k] = (price_s * (1 - chance[kind]), chance[kind])
                    old = cell[1].get(k2)
                    if old is None or old[0] < price_t:
                        cell[1][k2] = (price_t * (1 - chance[kind2]), chance[kind2])
    return met


_NEVER = -1e30


def _add(x: float, y: float) -> float:
    """Return log(exp(x) + exp(y))."""
    if x < y:
        x, y = y, x
    return x + math.log1p(math.exp(y - x)) if y - x > -40 else x


def _forward(n: int, m: int, beads: Beads, null: float, link: float) -> list[list[float]]:
    table = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    table[0][0] = 0.0
    for i in range(n + 1):
        row = table[i]
        for j in range(m + 1):
            here = row[j]
            if here <= _NEVER:
                continue
            if i < n:
                table[i + 1][j] = _add(table[i + 1][j], here + null)
            if j < m:
                row[j + 1] = _add(row[j + 1], here + null)
            for a, b, score in beads.get((i, j), ()):
                table[i + a][j + b] = _add(table[i + a][j + b], here + score + link)
    return table


def _viterbi(n: int, m: int, beads: Beads, null: float, link: float) -> list[tuple[int, int, int, int]]:
    table = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    back: list[list[tuple[int, int]]] = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    table[0][0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            here = table[i][j]
            steps = [(a, b, score + link) for a, b, score in beads.get((i, j), ())]
            for a, b, score in (*steps, (1, 0, null), (0, 1, null)):
                if i + a <= n and j + b <= m and here + score > table[i + a][j + b]:
                    table[i + a][j + b] = here + score
                    back[i + a][j + b] = (a, b)
    path = []
    i, j = n, m
    while i or j:
        a, b = back[i][j]
        i, j = i - a, j - b
        path.append((i, j, a, b))
    return path[::-1]


def _posteriors(n: int, m: int, beads: Beads, null: float, link: float) -> dict[tuple[int, int, int, int], float]:
    """Return each candidate link's probability, by forward and backward sums."""
    ahead = _forward(n, m, beads, null, link)
    behind = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    behind[n][m] = 0.0
    out = {}
    total = ahead[n][m]
    for i in range(n, -1, -1):
        for j in range(m, -1, -1):
            value = behind[i][j]
            if i < n:
                value = _add(value, behind[i + 1][j] + null)
            if j < m:
                value = _add(value, behind[i][j + 1] + null)
            for a, b, score in beads.get((i, j), ()):
                rest = behind[i + a][j + b] + score + link
                value = _add(value, rest)
                out[i, j, a, b] = math.exp(min(0.0, ahead[i][j] + rest - total))
            behind[i][j] = value
    return out
