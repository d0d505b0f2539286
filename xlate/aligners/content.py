"""Sentence alignment on content: m-to-n links with omissions and additions, exact, without weights.

A link's score is a log-likelihood ratio: how much better the words of each side are explained by the other side than
by chance (after Moore 2002 and the survey in the documentation), plus length, plus a prior of the link's shape. An
omission scores its prior, so that nothing is linked for want of something better. The best sequence is found by
dynamic programming; the rate of omissions is chosen per document by marginal likelihood. What is then left alone on
both sides may have been moved, and is linked out of order.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from xlate.aligners.boxes import Scorer
from xlate.aligners.chain import Bead, best_chain, log_total, probabilities
from xlate.aligners.evidence import Side
from xlate.aligners.meetings import meet
from xlate.aligners.second import Opinion, reconsidered
from xlate.aligners.shifts import shifted
from xlate.aligners.weights import DEFAULT, Weights
from xlate.analysis import Words
from xlate.learning.table import Table


class Link(NamedTuple):
    """A set of source segments and a set of target segments that say the same; an empty side: left out or put in."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """The probability that both sides say the same."""


def align(
    source: Sequence[Words],
    target: Sequence[Words],
    a: Side,
    b: Side,
    weights: Weights = DEFAULT,
    learned: tuple[Table, bool] | None = None,
    opinion: Opinion | None = None,
) -> list[Link]:
    """Link the segments of two versions, given with their features; every segment is in exactly one link.

    `opinion`: who is asked about what the words leave unsure.
    """
    n, m = len(source), len(target)
    scorer = Scorer(source, target, meet(a, b, weights, learned=learned), weights)
    beads: Sequence[Bead] = scorer.candidates()
    values, chosen = _chosen(n, m, beads, weights)
    if opinion:
        texts = ([words.text for words in source], [words.text for words in target])
        beads = reconsidered(beads, chosen, scorer, *texts, opinion)
        values, chosen = _chosen(n, m, beads, weights)
    chosen += _moved(n, m, beads, values, [bead for bead, _ in chosen], weights)
    return _links(n, m, _with_shifts(chosen, source, target, scorer, weights))


def _chosen(n: int, m: int, beads: Sequence[Bead], weights: Weights) -> tuple[list[float], list[tuple[Bead, float]]]:
    """Return all candidates' values, and the best sequence of them with their probabilities."""
    values = _values(beads, _null_rate(n, m, beads, weights), weights)
    path = best_chain(n, m, beads, values)
    chances = probabilities(n, m, beads, values)
    return values, [(beads[number], chances[number]) for number in path]


def _with_shifts(
    chosen: Sequence[tuple[Bead, float]],
    source: Sequence[Words],
    target: Sequence[Words],
    scorer: Scorer,
    weights: Weights,
) -> list[tuple[Bead, float]]:
    """Join neighbouring links between which a clause has changed places."""
    out: list[tuple[Bead, float]] = []
    for bead, chance in sorted(chosen):
        if out and bead.a == bead.b == 1:
            last, before = out[-1]
            if (last.a, last.b, last.i + 1, last.j + 1) == (1, 1, bead.i, bead.j):
                gain = shifted(last.i, last.j, source, target, scorer, weights)
                if gain > weights.shift:
                    sure = 1 / (1 + math.exp(weights.shift - gain))
                    out[-1] = (Bead(last.i, 2, last.j, 2, last.score + bead.score), min(chance, before) * sure)
                    continue
        out.append((bead, chance))
    return out


def _values(beads: Sequence[Bead], rate: float, weights: Weights) -> list[float]:
    """Return what each bead gains over leaving its segments alone, for a document's rate of omissions."""
    null, link = math.log(rate) + weights.null_bias, math.log(1 - rate)
    return [bead.score + link - (bead.a + bead.b) * null for bead in beads]


def _null_rate(n: int, m: int, beads: Sequence[Bead], weights: Weights) -> float:
    """Return the rate of segments left alone under which the document is likeliest."""
    best, chosen = -math.inf, weights.null_rates[0]
    for rate in weights.null_rates:
        value = log_total(n, m, beads, _values(beads, rate, weights)) + (n + m) * (math.log(rate) + weights.null_bias) - weights.null_trust * rate
        if value > best:
            best, chosen = value, rate
    return chosen


def _moved(
    n: int, m: int, beads: Sequence[Bead], values: Sequence[float], chain: Sequence[Bead], weights: Weights
) -> list[tuple[Bead, float]]:
    """Return links among what the chain leaves alone on both sides, the surest first."""
    left_s, left_t = [True] * n, [True] * m
    for bead in chain:
        for x in range(bead.i, bead.i + bead.a):
            left_s[x] = False
        for y in range(bead.j, bead.j + bead.b):
            left_t[y] = False
    found = []
    for _, bead, value in sorted(
        ((-value, bead, value) for bead, value in zip(beads, values, strict=True) if value + weights.move > 0)
    ):
        if all(left_s[bead.i : bead.i + bead.a]) and all(left_t[bead.j : bead.j + bead.b]):
            found.append((bead, 1 / (1 + math.exp(-value - weights.move))))
            left_s[bead.i : bead.i + bead.a] = [False] * bead.a
            left_t[bead.j : bead.j + bead.b] = [False] * bead.b
    return found


def _links(n: int, m: int, chosen: Sequence[tuple[Bead, float]]) -> list[Link]:
    """Return links and what is left alone, each where it stands in the source, or in the target beside its neighbour."""
    linked_s = {x for bead, _ in chosen for x in range(bead.i, bead.i + bead.a)}
    of_target = {y: bead for bead, _ in chosen for y in range(bead.j, bead.j + bead.b)}
    items: list[tuple[float, float, Link]] = []
    for bead, chance in chosen:
        items.append((bead.i, bead.j, Link(tuple(range(bead.i, bead.i + bead.a)), tuple(range(bead.j, bead.j + bead.b)), chance)))
    items += [(i, -1.0, Link((i,), (), 0.0)) for i in range(n) if i not in linked_s]
    place = -1.0
    for j in range(m):
        if j in of_target:
            place = of_target[j].i + of_target[j].a - 1
        else:
            items.append((place + 0.5, j, Link((), (j,), 0.0)))
    items.sort(key=lambda item: item[:2])
    return [link for *_, link in items]
