"""Three versions aligned so that they agree: where two of them are unclear, the third helps.

Each two versions are aligned on their own. Two that are unclear are aligned once more, and a candidate link that is not
clear gains as its two sides are linked to the same segments of the third version, and loses as they are linked to
different ones.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from xlate.aligners.chain import Bead
from xlate.aligners.content import Hint, Link

_WEIGHT = 4.0
"""What the third version's full agreement is worth, in nats."""
_DOUBT = 0.5
"""What a link elsewhere counts, of what one here does: an omission in the third version may have moved it."""
_CLEAR = 0.9
"""Probability from which on a link of two versions asks nobody else."""
_SURE = 0.6
"""Agreement from which on a pair becomes a candidate that its words had not made one."""

_Shares = dict[int, dict[int, float]]


def clear(links: Sequence[Link]) -> bool:
    """Tell whether an alignment of two versions asks nobody else."""
    return all(link.score >= _CLEAR for link in links if link.source and link.target)


def hint(alone: Sequence[Link], there: Sequence[Link], back: Sequence[Link]) -> Hint:
    """Return what a third version says of the alignment of two.

    `alone`: the links of the two on their own; `there`: from the first to the third; `back`: from the third to the second.
    """
    return _hint(_through(_shares(there), _shares(back)), alone)


def turned(links: Sequence[Link]) -> list[Link]:
    """Return links the other way round."""
    return [Link(link.target, link.source, link.score) for link in links]


def _shares(links: Sequence[Link]) -> _Shares:
    """Return for each source segment the target segments it is linked to, with the links' probabilities."""
    out: _Shares = defaultdict(dict)
    for link in links:
        # What is joined says nothing of which of its parts belong together.
        if len(link.source) == len(link.target) == 1:
            out[link.source[0]][link.target[0]] = link.score
    return out


def _through(first: _Shares, second: _Shares) -> _Shares:
    """Return how surely two segments are linked by way of the third version."""
    out: _Shares = defaultdict(dict)
    for i, found in first.items():
        for k, p in found.items():
            for j, q in second.get(k, {}).items():
                out[i][j] = max(out[i].get(j, 0.0), p * q)
    return out


def _hint(through: _Shares, alone: Sequence[Link]) -> Hint:
    back: _Shares = defaultdict(dict)
    for i, found in through.items():
        for j, p in found.items():
            back[j][i] = p

    sure = [link for link in alone if link.score >= _CLEAR]
    settled = ({i for link in sure for i in link.source}, {j for link in sure for j in link.target})

    def hinted(beads: list[Bead], score: Callable[[int, int, int, int], float]) -> list[Bead]:
        known = {(bead.i, bead.j) for bead in beads if bead.a == bead.b == 1}
        new = [
            Bead(i, 1, j, 1, score(i, 1, j, 1)) for i, found in through.items() for j, p in found.items() if p >= _SURE and (i, j) not in known
        ]
        return [
            bead
            if not settled[0].isdisjoint(range(bead.i, bead.i + bead.a)) or not settled[1].isdisjoint(range(bead.j, bead.j + bead.b))
            else bead._replace(score=bead.score + _WEIGHT * _agreement(bead, through, back))
            for bead in [*beads, *new]
        ]

    return hinted


def _agreement(bead: Bead, through: _Shares, back: _Shares) -> float:
    """Return from -1 to 1 how far the third version links a bead's segments to each other rather than elsewhere."""
    rows, columns = range(bead.i, bead.i + bead.a), range(bead.j, bead.j + bead.b)
    balance = 0.0
    for own, others, table in ((rows, columns, through), (columns, rows, back)):
        for n in own:
            found = table.get(n, {})
            inside = max((p for k, p in found.items() if k in others), default=0.0)
            outside = max((p for k, p in found.items() if k not in others), default=0.0)
            balance += inside - _DOUBT * outside
    return balance / (bead.a + bead.b)
