"""Scores of candidate links, and which candidates are worth scoring."""

import math
from collections.abc import Sequence
from heapq import nlargest

from xlate.aligners.chain import Bead
from xlate.aligners.marks import agreement, joined, marks
from xlate.aligners.meetings import Hits, Meetings
from xlate.aligners.weights import Weights
from xlate.analysis import Words

_Box = tuple[int, int, int, int]
"""Source start and count, target start and count."""
_NULL = -2.3
"""Nominal log prior of a segment left alone, while candidates are chosen."""
_LOSS = 1.5
"""How much worse than what it grows from a candidate may be."""
_TRIED = 4
"""Counterparts of a segment that are weighed."""
_ROUGHLY = 24.0
"""How much worse than the best counterpart of a segment another may roughly be, to be weighed."""
_POOR = -9.0
_FERTILE = -4.6
"""Score of a link that others may grow from: worth no less than leaving its two segments alone."""
_NEAR_BEST = 8.0
_LONGER = 0.5
_FEW = 6
"""A segment joins a link that explains one in so many of its words."""


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

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """Return the log-likelihood ratio of a link, its shape's prior included."""
        words = sum([self._explained_target(i, a, y) for y in range(j, j + b)])
        words += sum([self._explained_source(x, j, b) for x in range(i, i + a)])
        here, there = self._marks
        kept = agreement(
            here[i] if a == 1 else joined(here[i : i + a]), there[j] if b == 1 else joined(there[j : j + b])
        )
        w = self.weights
        return w.temper * words / 2 + w.length * self._length(i, a, j, b) + w.marks * kept + self._shape(a, b)

    def _shape(self, a: int, b: int) -> float:
        """Return the log prior of a shape; a run longer than any listed one costs a little more with each segment."""
        price = self._price.get((a, b))
        if price is None:
            price = self._price[min(a, 4), min(b, 4)] - _LONGER * (max(a, 4) - 4 + max(b, 4) - 4)
            self._price[a, b] = price
        return price

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

    def explained(self, bead: Bead) -> tuple[float, int]:
        """Return the share of a link's known words that the other side explains, and their number."""
        i, a, j, b, _ = bead
        cells, (size_s, size_t) = self.meetings.cells, self.meetings.size
        found = [cells[x][y] for x in range(i, i + a) for y in range(j, j + b) if y in cells[x]]
        known = sum(size_s[i : i + a]) + sum(size_t[j : j + b])
        hits = len({k for cell in found for k in cell[0]}) + len({k for cell in found for k in cell[1]})
        return min(1.0, hits / known) if known else 0.0, known

    def candidates(self) -> list[Bead]:
        """Return the links worth weighing: the best of each row and column, and what grows from them."""
        found, grown = self._seeds()
        shapes = {(a, b) for a, b, _ in self.weights.shapes}
        while grown:
            place, score = grown.pop()
            i, a, j, b = place
            worth = score - (a + b) * _NULL
            for wider, x, y in (
                ((i, a + 1, j, b), i + a, -1),
                ((i - 1, a + 1, j, b), i - 1, -1),
                ((i, a, j, b + 1), -1, j + b),
                ((i, a, j - 1, b + 1), -1, j - 1),
            ):
                if wider in found or (wider[1], wider[3]) not in shapes:
                    continue
                if not (self._answers_row(x, j, b) if y < 0 else self._answers_column(y, i, a)):
                    continue
                value = self.score(*wider)
                if value - (a + b + 1) * _NULL > worth - _LOSS:
                    found[wider] = value
                    grown.append((wider, value))
        return [Bead(*place, score) for place, score in found.items()]

    def _answers_row(self, i: int, j: int, b: int) -> bool:
        """Tell whether a source segment has enough in common with a run of target segments to be tried with them."""
        if not 0 <= i < self.n:
            return False
        row = self.meetings.cells[i]
        hits = sum([len(row[y][0]) for y in range(j, j + b) if y in row])
        return hits * _FEW >= self.meetings.size[0][i]

    def _answers_column(self, j: int, i: int, a: int) -> bool:
        if not 0 <= j < self.m:
            return False
        cells = self.meetings.cells
        hits = sum([len(cells[x][j][1]) for x in range(i, i + a) if j in cells[x]])
        return hits * _FEW >= self.meetings.size[1][j]

    def _seeds(self) -> tuple[dict[_Box, float], list[tuple[_Box, float]]]:
        """Return the one-to-one links worth weighing, and those of them that others may grow from."""
        base_s, base_t = self.meetings.base
        columns: list[list[tuple[float, int]]] = [[] for _ in range(self.m)]
        places: set[tuple[int, int]] = set()
        for i, row in enumerate(self.meetings.rough):
            own = base_s[i]
            for j, worth in row.items():
                columns[j].append((worth + own, i))
            if row:
                top = nlargest(_TRIED, [(worth + base_t[j], j) for j, worth in row.items()])
                least = top[0][0] - _ROUGHLY
                places.update([(i, j) for worth, j in top if worth > least])
        for j, column in enumerate(columns):
            if column:
                top = nlargest(_TRIED, column)
                least = top[0][0] - _ROUGHLY
                places.update([(i, j) for worth, i in top if worth > least])
        scores = {(i, 1, j, 1): self.score(i, 1, j, 1) for i, j in sorted(places)}
        best_s, best_t = [_POOR] * self.n, [_POOR] * self.m
        for (i, _, j, _), score in scores.items():
            if score > best_s[i]:
                best_s[i] = score
            if score > best_t[j]:
                best_t[j] = score
        seeds: dict[_Box, float] = {}
        first: list[tuple[_Box, float]] = []
        for place, score in scores.items():
            if score > _POOR:
                seeds[place] = score
                if score > _FERTILE and score > min(best_s[place[0]], best_t[place[2]]) - _NEAR_BEST:
                    first.append((place, score))
        for i in range(self.n):
            # Where no word is known, length and place have to do.
            if best_s[i] > _FERTILE:
                continue
            j = round(i * self.m / self.n)
            for y in (j - 1, j, j + 1):
                if 0 <= y < self.m and (i, 1, y, 1) not in seeds and (score := self.score(i, 1, y, 1)) > _POOR / 2:
                    seeds[i, 1, y, 1] = score
        return seeds, first


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
