"""Sentence alignment on content: m-to-n links with omissions and additions, exact, without weights.

A link's score is a log-likelihood ratio: how much better the words of each side are explained by the other side than
by chance (after Moore 2002 and the survey in the documentation), plus length, plus a prior of the link's shape. An
omission scores its prior, so that nothing is linked for want of something better. The best sequence is found by
dynamic programming; the rate of omissions is chosen per document by marginal likelihood. What is then left alone on
both sides may have been moved, and is linked out of order.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from xlate.aligners.anchors import pieces
from xlate.aligners.boxes import Scorer
from xlate.aligners.chain import Bead, best_chain, best_value, probabilities
from xlate.aligners.confidence import Support, probability
from xlate.aligners.evidence import Side
from xlate.aligners.layout import informs, placed
from xlate.aligners.meetings import meet
from xlate.aligners.runs import between, runs
from xlate.aligners.second import Opinion, reconsidered
from xlate.aligners.shifts import shifted
from xlate.aligners.weights import DEFAULT, Weights
from xlate.analysis import Words
from xlate.learning.table import Table, shipped


class Link(NamedTuple):
    """A set of source segments and a set of target segments that say the same; an empty side: left out or put in."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """The probability that both sides say the same."""


Hint = Callable[[list[Bead], Callable[[int, int, int, int], float]], list[Bead]]
"""Candidates, and what a link of neighbouring segments is worth by its words → better candidates."""
Layouts = tuple[Sequence[int], Sequence[int]]
"""What `xlate.aligners.layout.layout` says of the segments of both versions."""


def align(
    source: Sequence[Words],
    target: Sequence[Words],
    a: Side,
    b: Side,
    weights: Weights = DEFAULT,
    learned: tuple[Table, bool] | None = None,
    opinion: Opinion | None = None,
    layouts: Layouts | None = None,
    hint: Hint | None = None,
) -> list[Link]:
    """Link the segments of two versions, given with their features; every segment is in exactly one link.

    `learned`: a table in place of the shipped one, and whether it is to be read the other way round. `opinion`: who
    is asked about what the words leave unsure. `layouts`: how the segments of either version stand in paragraphs.
    `hint`: changes the candidates, given what a link is worth by its words; not asked about long documents.
    """
    learned = learned or shipped(a.lang, b.lang)
    if len(source) * len(target) <= _WHOLE:
        return _align(source, target, a, b, weights, learned, opinion, layouts, hint)
    out = []
    for i0, i1, j0, j1 in pieces(a, b, weights, *learned):
        part = _align(
            source[i0:i1],
            target[j0:j1],
            a.part(i0, i1),
            b.part(j0, j1),
            weights,
            learned,
            opinion,
            (layouts[0][i0:i1], layouts[1][j0:j1]) if layouts else None,
        )
        out += [Link(tuple([i0 + i for i in s]), tuple([j0 + j for j in t]), score) for s, t, score in part]
    return out


_WHOLE = 300 * 300
"""Product of the numbers of segments up to which documents are aligned in one piece."""


def _align(
    source: Sequence[Words],
    target: Sequence[Words],
    a: Side,
    b: Side,
    weights: Weights,
    learned: tuple[Table, bool],
    opinion: Opinion | None,
    layouts: Layouts | None,
    hint: Hint | None = None,
) -> list[Link]:
    chosen = examine(source, target, a, b, weights, learned, opinion, layouts, hint)
    return _links(len(source), len(target), [(bead, probability(support, weights.confidence)) for bead, support in chosen])


def examine(
    source: Sequence[Words],
    target: Sequence[Words],
    a: Side,
    b: Side,
    weights: Weights,
    learned: tuple[Table, bool],
    opinion: Opinion | None = None,
    layouts: Layouts | None = None,
    hint: Hint | None = None,
) -> list[tuple[Bead, Support]]:
    """Return the links that are chosen, and what is known of each."""
    n, m = len(source), len(target)
    scorer = Scorer(source, target, meet(a, b, weights, learned), weights)
    beads = scorer.candidates()
    known = {bead[:4] for bead in beads}
    beads += [bead for bead in runs(scorer) if bead[:4] not in known]
    if hint:
        beads = hint(beads, scorer.score)
    if opinion:
        beads = _heard(beads, source, target, scorer, weights, opinion)
    if layouts and informs(*layouts):
        beads = placed(beads, _first(beads, n, m, weights), *layouts)
    rate = _null_rate(n, m, beads, weights)
    values = _values(beads, rate, weights)
    path = best_chain(n, m, beads, values)
    new = between([beads[number] for number in path], beads, scorer)
    if new:
        beads = [*beads, *new]
        values = _values(beads, rate, weights)
        path = best_chain(n, m, beads, values)
    chances = probabilities(n, m, beads, values)
    chosen = [_Choice(beads[number], values[number], chances[number]) for number in path]
    chosen += _moved(n, m, beads, values, chosen, weights)
    chosen = _with_shifts(chosen, source, target, scorer, weights)
    return _supported(chosen, beads, values, rate, scorer)


def _heard(
    beads: list[Bead],
    source: Sequence[Words],
    target: Sequence[Words],
    scorer: Scorer,
    weights: Weights,
    opinion: Opinion,
) -> list[Bead]:
    """Return the candidates with what an opinion says of those that their words leave unsure."""
    first = _first(beads, len(source), len(target), weights)
    texts = ([words.text for words in source], [words.text for words in target])
    return reconsidered(beads, first, scorer.score, lambda bead: scorer.explained(bead)[0], *texts, opinion)


def _first(beads: list[Bead], n: int, m: int, weights: Weights) -> list[tuple[Bead, float]]:
    """Return the best sequence of beads and their probabilities, before anything else is asked."""
    values = _values(beads, _null_rate(n, m, beads, weights), weights)
    chances = probabilities(n, m, beads, values)
    return [(beads[number], chances[number]) for number in best_chain(n, m, beads, values)]


class _Choice(NamedTuple):
    """A link that has been chosen."""

    bead: Bead
    value: float
    chance: float
    moved: bool = False
    shift: float = 0.0


def _values(beads: Sequence[Bead], rate: float, weights: Weights) -> list[float]:
    """Return what each bead gains over leaving its segments alone, for a document's rate of omissions."""
    null, link = math.log(rate) + weights.null_bias, math.log(1 - rate)
    return [bead.score + link - (bead.a + bead.b) * null for bead in beads]


def _null_rate(n: int, m: int, beads: Sequence[Bead], weights: Weights) -> float:
    """Return the rate of segments left alone under which the best alignment is likeliest: it has one peak, which is climbed."""
    rates = weights.null_rates
    known: dict[int, float] = {}

    def likelihood(k: int) -> float:
        if not 0 <= k < len(rates):
            return -math.inf
        if k not in known:
            prior = (n + m) * (math.log(rates[k]) + weights.null_bias) - weights.null_trust * rates[k]
            known[k] = best_value(n, m, beads, _values(beads, rates[k], weights)) + prior
        return known[k]

    at = 1
    while True:
        best = max((at, at - 1, at + 1), key=likelihood)
        if best == at:
            return rates[at]
        at = best


def _moved(
    n: int, m: int, beads: Sequence[Bead], values: Sequence[float], chain: Sequence[_Choice], weights: Weights
) -> list[_Choice]:
    """Return links among what the chain leaves alone on both sides, the surest first."""
    left_s, left_t = [True] * n, [True] * m
    for choice in chain:
        i, a, j, b, _ = choice.bead
        left_s[i : i + a] = [False] * a
        left_t[j : j + b] = [False] * b
    found = []
    for _, bead, value in sorted(
        ((-value, bead, value) for bead, value in zip(beads, values, strict=True) if value + weights.move > 0)
    ):
        i, a, j, b, _ = bead
        if all(left_s[i : i + a]) and all(left_t[j : j + b]):
            found.append(_Choice(bead, value, 0.0, moved=True))
            left_s[i : i + a] = [False] * a
            left_t[j : j + b] = [False] * b
    return found


def _with_shifts(
    chosen: Sequence[_Choice], source: Sequence[Words], target: Sequence[Words], scorer: Scorer, weights: Weights
) -> list[_Choice]:
    """Join neighbouring links between which a clause has changed places."""
    out: list[_Choice] = []
    for choice in sorted(chosen):
        bead = choice.bead
        if out and bead.a == bead.b == 1:
            last = out[-1]
            i, a, j, b, score = last.bead
            if (a, b, i + 1, j + 1) == (1, 1, bead.i, bead.j):
                gain = shifted(i, j, source, target, scorer, weights)
                if gain > weights.shift:
                    joined = Bead(i, 2, j, 2, score + bead.score)
                    out[-1] = _Choice(joined, last.value + choice.value, min(last.chance, choice.chance), last.moved, gain)
                    continue
        out.append(choice)
    return out


def _supported(
    chosen: Sequence[_Choice],
    beads: Sequence[Bead],
    values: Sequence[float],
    rate: float,
    scorer: Scorer,
) -> list[tuple[Bead, Support]]:
    """Return each chosen link with what is known of it."""
    rows: dict[int, list[int]] = defaultdict(list)
    columns: dict[int, list[int]] = defaultdict(list)
    for number, (i, a, j, b, _) in enumerate(beads):
        for x in range(i, i + a):
            rows[x].append(number)
        for y in range(j, j + b):
            columns[y].append(number)
    starts = {(c.bead.i, c.bead.j) for c in chosen}
    ends = {(c.bead.i + c.bead.a, c.bead.j + c.bead.b) for c in chosen} | {(0, 0)}
    starts.add((scorer.n, scorer.m))
    out = []
    for choice in chosen:
        bead = choice.bead
        i, a, j, b, _ = bead
        rivals = {r for x in range(i, i + a) for r in rows[x]} | {r for y in range(j, j + b) for r in columns[y]}
        rival = max((values[r] for r in rivals if not _within(beads[r], bead)), default=-5.0)
        explained, known = scorer.explained(bead)
        steady = ((i, j) in ends) + ((i + a, j + b) in starts)
        support = Support(
            choice.chance, choice.value, choice.value - rival, explained, known, a + b > 2, choice.moved, choice.shift, steady, rate
        )
        out.append((bead, support))
    return out


def _within(bead: Bead, other: Bead) -> bool:
    return other.i <= bead.i and bead.i + bead.a <= other.i + other.a and other.j <= bead.j and bead.j + bead.b <= other.j + other.b


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
