"""Clauses that a translator drew from one sentence into the next: the two sentences are then one link, two to two.

The score of a link does not see it: both sentences are well explained one by one, and a stretch at the border of one
is explained by the neighbour of its counterpart. So neighbouring one-to-one links are looked at once more: does a
stretch at the border, cut at a mark, belong to the other link, by its words and by the lengths that result?
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlate.aligners.boxes import Scorer, length_gain
from xlate.aligners.meetings import Hits
from xlate.aligners.weights import Weights
from xlate.analysis import Words

_CUT = re.compile(r"[.,;:!?…،؛؟—–»”)\"]")
_WORDS = 1.5
"""What the words of a stretch have to say for its belonging elsewhere, in nats; the lengths alone are not enough."""
_SHORTEST = 2
"""Words of a stretch."""


class _Case(NamedTuple):
    """A segment, its counterpart, and the neighbours that a stretch of it may belong to."""

    words: Words
    first: int
    """Number of its first word in the document."""
    head: bool
    """Whether the stretch is its beginning, else its end."""
    own: Hits
    cross: Hits
    own_size: int
    cross_size: int
    lengths: tuple[float, float, float, float]
    """Of the segment, its counterpart, its neighbour, the neighbour's counterpart."""


def shifted(i: int, j: int, source: Sequence[Words], target: Sequence[Words], scorer: Scorer, weights: Weights) -> float:
    """Return how much speaks for a stretch that has changed between the links i–j and i+1–j+1, in nats."""
    return max((_gain(case, weights) for case in _cases(i, j, source, target, scorer)), default=-math.inf)


def _cases(i: int, j: int, source: Sequence[Words], target: Sequence[Words], scorer: Scorer) -> Iterator[_Case]:
    cells, size, first = scorer.meetings.cells, scorer.meetings.size, scorer.meetings.first
    s, t = scorer.lengths
    ratio = scorer.ratio
    s0, s1, t0, t1 = s[i] * ratio, s[i + 1] * ratio, float(t[j]), float(t[j + 1])
    nothing: tuple[Hits, Hits] = ({}, {})
    straight, across, back, after = (
        cells[i].get(j, nothing), cells[i].get(j + 1, nothing), cells[i + 1].get(j, nothing), cells[i + 1].get(j + 1, nothing)
    )  # fmt: skip
    if len(across[1]) >= _SHORTEST:
        yield _Case(target[j + 1], first[1][j + 1], True, after[1], across[1], size[0][i + 1], size[0][i], (t1, s1, t0, s0))
        yield _Case(source[i], first[0][i], False, straight[0], across[0], size[1][j], size[1][j + 1], (s0, t0, s1, t1))
    if len(back[1]) >= _SHORTEST:
        yield _Case(target[j], first[1][j], False, straight[1], back[1], size[0][i], size[0][i + 1], (t0, s0, t1, s1))
        yield _Case(source[i + 1], first[0][i + 1], True, after[0], back[0], size[1][j + 1], size[1][j], (s1, t1, s0, t0))


def _gain(case: _Case, weights: Weights) -> float:
    """Return the best gain over all places where the segment may be cut."""
    own_share, cross_share = 1.0 / (case.own_size + 1), 1.0 / (case.cross_size + 1)
    gains = {k: math.log1p(w * cross_share) for k, w in case.cross.items()}
    for k, w in case.own.items():
        # What both explain (a headline repeats the first sentence) cannot speak for a change of places.
        gains[k] = min(0.0, gains.get(k, 0.0) - math.log1p(w * own_share))
    tokens = case.words.tokens
    n = len(tokens)
    length, counterpart, neighbour, other = case.lengths
    scale = length / (len(case.words.text) or 1)
    before = length_gain(length, counterpart, weights) + length_gain(neighbour, other, weights)
    best = -math.inf
    total = 0.0
    order = range(n - 1) if case.head else range(n - 1, 0, -1)
    for taken, k in enumerate(order, 1):
        total += gains.get(case.first + k, 0.0)
        if taken < _SHORTEST or total < _WORDS or n - taken < _SHORTEST:
            continue
        left, right = (k, k + 1) if case.head else (k - 1, k)
        if not _CUT.search(case.words.text, tokens[left].stop, tokens[right].start):
            continue
        cut = tokens[left].stop if case.head else len(case.words.text) - tokens[right].start
        piece = cut * scale
        after = length_gain(length - piece, counterpart, weights) + length_gain(neighbour + piece, other, weights)
        best = max(best, weights.temper * total + weights.length * (after - before))
    return best
