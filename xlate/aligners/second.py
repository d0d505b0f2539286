"""A second opinion on alignment, asked only where the first is not sure.

Links that are certain by their words need nobody else. Where they are not, somebody who sees more than words (a model
of sentence embeddings) may say how well texts go together; what it says is added to the links' scores.
"""

from collections.abc import Callable, Iterable, Sequence

from xlate.aligners.chain import Bead

Opinion = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""Log-likelihood ratios, source × target: how much likelier each pair is if both say the same."""

_SURE = 0.95
"""Probability from which on a link is not asked about."""
_EXPLAINED = 0.25
"""Share of a link's known words that the other side explains, from which on the same."""
_AROUND = 1
"""Segments on either side of one that is unsure, which are asked about too."""
_NEW = 1.0
"""Opinion from which on a pair becomes a candidate that its words had not made one."""
_MOST_NEW = 3
"""Such candidates of one segment."""


def unsure(
    chosen: Iterable[tuple[Bead, float]], explained: Callable[[Bead], float], n: int, m: int
) -> tuple[list[int], list[int]]:
    """Return the source and the target segments that are linked without certainty or not at all, and their neighbours.

    A link that only its place and length speak for is not certain, however little there is to choose from.
    """
    sure: tuple[set[int], set[int]] = (set(), set())
    for bead, chance in chosen:
        if chance >= _SURE and explained(bead) >= _EXPLAINED:
            sure[0].update(range(bead.i, bead.i + bead.a))
            sure[1].update(range(bead.j, bead.j + bead.b))
    return _around(set(range(n)) - sure[0], n), _around(set(range(m)) - sure[1], m)


def _around(found: set[int], n: int) -> list[int]:
    return sorted({k for each in found for k in range(each - _AROUND, each + _AROUND + 1) if 0 <= k < n})


def reconsidered(
    beads: Sequence[Bead],
    chosen: Iterable[tuple[Bead, float]],
    score: Callable[[int, int, int, int], float],
    explained: Callable[[Bead], float],
    source: Sequence[str],
    target: Sequence[str],
    opinion: Opinion,
) -> list[Bead]:
    """Return the candidate links with the opinion added to those of unsure segments, and with new ones it speaks for.

    `score` is what a link of neighbouring segments is worth by its words, `explained` the share of these that the
    other side explains.
    """
    rows, columns = unsure(chosen, explained, len(source), len(target))
    if not rows or not columns:
        return list(beads)
    asked = (set(rows), set(columns))
    open_ = [
        b for b in beads if asked[0].issuperset(range(b.i, b.i + b.a)) and asked[1].issuperset(range(b.j, b.j + b.b))
    ]
    groups = (
        {(k, 1): None for k in rows} | {(bead.i, bead.a): None for bead in open_},
        {(k, 1): None for k in columns} | {(bead.j, bead.b): None for bead in open_},
    )
    texts = [
        [" ".join(side[first : first + count]) for first, count in some]
        for side, some in zip((source, target), groups, strict=True)
    ]
    gains = opinion(texts[0], texts[1])
    row = {group: k for k, group in enumerate(groups[0])}
    column = {group: k for k, group in enumerate(groups[1])}
    heard = {id(bead): float(gains[row[bead.i, bead.a]][column[bead.j, bead.b]]) for bead in open_}
    out = [bead._replace(score=bead.score + heard[id(bead)]) if id(bead) in heard else bead for bead in beads]
    known = {(bead.i, bead.j) for bead in beads if bead.a == bead.b == 1}
    for i in rows:
        ranked = sorted((-float(gains[row[i, 1]][column[j, 1]]), j) for j in columns if (i, j) not in known)[:_MOST_NEW]
        for gain, j in ranked:
            if -gain >= _NEW:
                out.append(Bead(i, 1, j, 1, score(i, 1, j, 1) - gain))
    return out
