"""Scores of candidate links, and which candidates are worth scoring."""

import math
from collections.abc import Sequence

from xlate.aligners.chain import Bead
from xlate.aligners.marks import agreement, joined, marks
from xlate.aligners.meetings import Hits, Meetings
from xlate.aligners.weights import Weights
from xlate.analysis import Words

_NULL = -2.3
"""Nominal log prior of a segment left alone, while candidates are chosen."""
_LOSS = 1.5
"""How much worse than what it grows from a candidate may be."""
_SEEDS = 3
_WORTH = 0.0
"""Gain over being left alone, from which on a candidate may grow."""
_POOR = -5.0


class Scorer:
    """Scores links of neighbouring segments by their words' meetings, their lengths and their shape."""

    def __init__(self, source: Sequence[Words], target: Sequence[Words], meetings: Meetings, weights: Weights) -> None:
        self.weights = weights
        self.n, self.m = len(source), len(target)
        self.meetings = meetings
        self.lengths = ([len(w.text) for w in source], [len(w.text) for w in target])
        self._marks = ([marks(w.text) for w in source], [marks(w.text) for w in target])
        total_s, total_t = sum(self.lengths[0]) or 1, sum(self.lengths[1]) or 1
        ratio = total_t / total_s
        self.ratio = ratio if 0.5 < ratio < 2 else 1.0
        self._upright: dict[tuple[int, int, int], float] = {}
        self._flat: dict[tuple[int, int, int], float] = {}
        self._price = {(a, b): prior for a, b, prior in weights.shapes}
        self._known: dict[tuple[int, int, int, int], float | None] = {}

    def score(self, i: int, a: int, j: int, b: int) -> float | None:
        """Return the log-likelihood ratio of a link, its shape's prior included; None where the shape is not allowed."""
        place = (i, a, j, b)
        if place not in self._known:
            self._known[place] = self._score(i, a, j, b)
        return self._known[place]

    def _score(self, i: int, a: int, j: int, b: int) -> float | None:
        price = self._price.get((a, b))
        if price is None or i < 0 or j < 0 or i + a > self.n or j + b > self.m:
            return None
        words = sum([self._explained_target(i, a, y) for y in range(j, j + b)])
        words += sum([self._explained_source(x, j, b) for x in range(i, i + a)])
        here, there = self._marks
        kept = agreement(
            here[i] if a == 1 else joined(here[i : i + a]), there[j] if b == 1 else joined(there[j : j + b])
        )
        w = self.weights
        return w.temper * words / 2 + w.length * self._length(i, a, j, b) + w.marks * kept + price

    def _explained_target(self, i: int, a: int, j: int) -> float:
        """Return how well source segments explain the words of one target segment."""
        place = (i, a, j)
        found = self._upright.get(place)
        if found is None:
            cells = self.meetings.cells
            hits = [cell[1] for x in range(i, i + a) if (cell := cells[x].get(j))]
            size = sum(self.meetings.size[0][i : i + a])
            found = self._upright[place] = self.meetings.base[1][j] + _explained(hits, size)
        return found

    def _explained_source(self, i: int, j: int, b: int) -> float:
        place = (i, j, b)
        found = self._flat.get(place)
        if found is None:
            row = self.meetings.cells[i]
            hits = [cell[0] for y in range(j, j + b) if (cell := row.get(y))]
            size = sum(self.meetings.size[1][j : j + b])
            found = self._flat[place] = self.meetings.base[0][i] + _explained(hits, size)
        return found

    def _length(self, i: int, a: int, j: int, b: int) -> float:
        s, t = self.lengths
        return length_gain(sum(s[i : i + a]) * self.ratio, sum(t[j : j + b]), self.weights)

    def candidates(self) -> list[Bead]:
        """Return the links worth weighing: the best of each row and column, and what grows from them."""
        seeds = self._seeds()
        found: dict[tuple[int, int, int, int], float] = {}
        grown = list(seeds.items())
        while grown:
            place, score = grown.pop()
            if place in found:
                continue
            found[place] = score
            i, a, j, b = place
            worth = score - (a + b) * _NULL
            if worth < _WORTH:
                continue
            for wider in ((i, a + 1, j, b), (i - 1, a + 1, j, b), (i, a, j, b + 1), (i, a, j - 1, b + 1)):
                if wider in found:
                    continue
                value = self.score(*wider)
                if value is not None and value - (a + b + 1) * _NULL > worth - _LOSS:
                    grown.append((wider, value))
        return [Bead(*place, score) for place, score in found.items()]

    def _seeds(self) -> dict[tuple[int, int, int, int], float]:
        columns: list[list[tuple[float, int]]] = [[] for _ in range(self.m)]
        rows: list[list[tuple[float, int]]] = []
        for i, row in enumerate(self.meetings.cells):
            scored = []
            for j in row:
                score = self.score(i, 1, j, 1)
                assert score is not None
                scored.append((score, j))
                columns[j].append((score, i))
            rows.append(scored)
        seeds: dict[tuple[int, int, int, int], float] = {}
        for i, scored in enumerate(rows):
            scored.sort(reverse=True)
            seeds.update({(i, 1, j, 1): score for score, j in scored[:_SEEDS] if score > _POOR - 4})
        for j, scored in enumerate(columns):
            scored.sort(reverse=True)
            seeds.update({(i, 1, j, 1): score for score, i in scored[:_SEEDS] if score > _POOR - 4})
        for i in range(self.n):
            # Where no word is known, length and place have to do.
            j = round(i * self.m / self.n)
            for y in (j - 1, j, j + 1):
                if 0 <= y < self.m and (score := self.score(i, 1, y, 1)) is not None and score > _POOR:
                    seeds.setdefault((i, 1, y, 1), score)
        return seeds


_FAR = 0.9
"""Spread of the log of the ratio of two lengths that have nothing to do with each other."""


def length_gain(source: float, target: float, weights: Weights) -> float:
    """Return how much the lengths of two sides speak for their being linked, in nats."""
    delta = math.log((target + 1) / (source + 1))
    near = weights.spread + weights.spread_short / math.sqrt(min(source, target) + 1)
    return (delta * delta / (_FAR * _FAR) - delta * delta / (near * near)) / 2 + math.log(_FAR / near)


def _explained(found: Sequence[Hits], size: int) -> float:
    """Return what the hits add to a segment's score, where `size` words of the other side share the explaining."""
    if not found:
        return 0.0
    share = 1.0 / (size + 1)
    if len(found) == 1:
        return sum([math.log1p(weight * share) for weight in found[0].values()])
    joined = dict(found[0])
    for hits in found[1:]:
        for word, weight in hits.items():
            if joined.get(word, 0.0) < weight:
                joined[word] = weight
    return sum([math.log1p(weight * share) for weight in joined.values()])
