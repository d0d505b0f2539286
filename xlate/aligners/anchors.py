"""Where to cut long documents: at pairs of segments that surely belong together, by words that are rare in both.

After partial alignment in hunalign (Varga et al. 2005): rare words of both sides vote for pairs of segments, the
heaviest ascending sequence of pairs is found, and the documents are cut at those of its pairs whose neighbours agree.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from xlate.aligners.evidence import Side
from xlate.aligners.meetings import counterparts, kinds_of
from xlate.aligners.weights import Weights
from xlate.learning.table import Table

_RARE = 12
"""Pairs of places up to which a pair of words votes."""
_LEAST = 6.0
"""Worth of the votes for a pair of segments, in nats, from which on it counts."""
_PIECE = 120
"""Source segments between two cuts, about."""
_AGREEING = 4
"""Neighbours in the sequence that have to be near an anchor's diagonal on either side."""
_NEAR = 12
"""How many segments off that diagonal they may be."""

Piece = tuple[int, int, int, int]
"""Source start and stop, target start and stop."""


def pieces(a: Side, b: Side, weights: Weights, table: Table, turned: bool) -> list[Piece]:
    """Return the pieces of two long documents that are to be aligned one by one; together they are all of both."""
    n, m = len(a.features), len(b.features)
    chain = _ascending(_votes(a, b, weights, table, turned))
    sure = [chain[k] for k in range(len(chain)) if _agreed(chain, k)]
    cuts = [(0, 0)]
    for i, j in [*sure, (n, m)]:
        i0, j0 = cuts[-1]
        if (i, j) != (n, m) and (i - i0 < _PIECE or j <= j0):
            continue
        # Without anchors the way between is taken for straight.
        parts = max(1, round(max(i - i0, j - j0) / (3 * _PIECE)))
        cuts += [(i0 + (i - i0) * p // parts, j0 + (j - j0) * p // parts) for p in range(1, parts + 1)]
    return [(i0, i1, j0, j1) for (i0, j0), (i1, j1) in pairwise(cuts)]


def _votes(a: Side, b: Side, weights: Weights, table: Table, turned: bool) -> list[tuple[int, int, float]]:
    """Return pairs of segments that are each other's best, with the worth of what they have in common."""
    votes: dict[tuple[int, int], float] = defaultdict(float)
    for kind, pairs in counterparts(*kinds_of(a, b, weights, table, turned), table, turned):
        for other, share in pairs.items():
            if len(kind.places) * len(other.places) <= _RARE:
                worth = math.log1p(kind.weight * share / 10) + math.log1p(other.weight * share / 10)
                for i, _ in kind.places:
                    for j, _ in other.places:
                        votes[i, j] += worth
    best_s: dict[int, tuple[float, int]] = {}
    best_t: dict[int, tuple[float, int]] = {}
    for (i, j), worth in votes.items():
        if worth > _LEAST:
            best_s[i] = max(best_s.get(i, (0.0, 0)), (worth, j))
            best_t[j] = max(best_t.get(j, (0.0, 0)), (worth, i))
    return [(i, j, worth) for i, (worth, j) in sorted(best_s.items()) if best_t[j][1] == i]


def _ascending(found: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the heaviest sequence of pairs that ascends on both sides."""
    # Target ends with the weight of the best sequence up to there, both ascending.
    ends: list[int] = []
    totals: list[float] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, j, worth) in enumerate(found):
        place = bisect_left(ends, j)
        total = worth + (totals[place - 1] if place else 0.0)
        before.append(tops[place - 1] if place else -1)
        stop = place
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        if stop == place and place < len(ends) and ends[place] == j:
            continue
        ends[place:stop], totals[place:stop], tops[place:stop] = [j], [total], [number]
    out = []
    at = tops[-1] if tops else -1
    while at >= 0:
        out.append(found[at][:2])
        at = before[at]
    return out[::-1]


def _agreed(chain: Sequence[tuple[int, int]], k: int) -> bool:
    """Tell whether the neighbours of a pair in the sequence stand about as far away on one side as on the other."""
    i, j = chain[k]
    for around in (chain[max(0, k - _AGREEING) : k], chain[k + 1 : k + 1 + _AGREEING]):
        if len(around) < _AGREEING or any(abs((x - i) - (y - j)) > _NEAR for x, y in around):
            return False
    return True
