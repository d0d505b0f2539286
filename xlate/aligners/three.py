"""Three versions aligned so that they agree: where two of them are unclear, the third helps.

Each two versions are aligned on their own. Then each two are aligned once more, and a candidate link that is not clear
gains as its two sides are linked to the same segments of the third version, and loses as they are linked to different ones.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from xlate.aligners.chain import Bead
from xlate.aligners.content import Hint, Link, align
from xlate.aligners.evidence import sides
from xlate.analysis import Words

_WEIGHT = 4.0
"""What the third version's full agreement is worth, in nats."""
_DOUBT = 0.5
"""What a link elsewhere counts, of what one here does: an omission in the third version may have moved it."""
_CLEAR = 0.9
"""Probability from which on a link of two versions asks nobody else."""
_SURE = 0.6
"""Agreement from which on a pair becomes a candidate that its words had not made one."""

_Shares = dict[int, dict[int, float]]


def align_three(versions: Sequence[Sequence[Words]]) -> dict[tuple[int, int], list[Link]]:
    """Return the links of each two of three versions: (0, 1), (0, 2) and (1, 2)."""
    evidence = {(x, y): sides(versions[x], versions[y]) for x, y in combinations(range(3), 2)}
    alone = {(x, y): align(versions[x], versions[y], *evidence[x, y]) for x, y in evidence}
    out = {}
    for x, y in evidence:
        (z,) = {0, 1, 2} - {x, y}
        first, second = _shares(alone, x, z), _shares(alone, z, y)
        out[x, y] = align(versions[x], versions[y], *evidence[x, y], hint=_hint(_through(first, second), alone[x, y]))
    return out


def _shares(links: dict[tuple[int, int], list[Link]], x: int, y: int) -> _Shares:
    """Return for each segment of version `x` the segments of `y` it is linked to, with the links' probabilities."""
    turned = x > y
    out: _Shares = defaultdict(dict)
    for link in links[(y, x) if turned else (x, y)]:
        own, other = (link.target, link.source) if turned else (link.source, link.target)
        # What is joined says nothing of which of its parts belong together.
        if len(own) == len(other) == 1:
            out[own[0]][other[0]] = link.score
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

    clear = [link for link in alone if link.score >= _CLEAR]
    settled = ({i for link in clear for i in link.source}, {j for link in clear for j in link.target})

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
