"""Candidates that growing one segment at a time does not find: long runs, and what is left between sure links.

Running text without stops (Arabic often has none) is one segment as long as ten of the other version. None of the ten
alone looks like its counterpart; so runs of the right length are tried as a whole. And where a text says nothing that
is known (words run together, a language mixed in), its place between two links has to do.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from xlate.aligners.boxes import Scorer
from xlate.aligners.chain import Bead

_LONG = 2.4
"""Of a usual segment of the other side: from here on a segment may hold a run."""
_LEAST, _MOST = 0.6, 1.6
"""Length of a run, of the segment that it is tried with."""
_FEWEST = 3
_KEPT = 3
_FEW = 6
_POOR = -9.0
_GAP = 64
"""Pairs of segments in a gap up to which all of them are tried."""


def runs(scorer: Scorer) -> Iterator[Bead]:
    """Yield links of one long segment with a run of segments of the other side."""
    s, t = scorer.lengths
    if not s or not t:
        return
    scaled = [length * scorer.ratio for length in s]
    cells = scorer.meetings.cells
    size_s, size_t = scorer.meetings.size
    usual_s, usual_t = median(scaled), median(t)
    for j in range(scorer.m):
        if t[j] > _LONG * usual_s:
            hits = [len(row[j][0]) if j in row else 0 for row in cells]
            yield from _best([Bead(i, a, j, 1, scorer.score(i, a, j, 1)) for i, a in _windows(scaled, hits, size_s, t[j])])
    for i in range(scorer.n):
        if scaled[i] > _LONG * usual_t:
            row = cells[i]
            hits = [len(row[j][1]) if j in row else 0 for j in range(scorer.m)]
            yield from _best([Bead(i, 1, j, b, scorer.score(i, 1, j, b)) for j, b in _windows(t, hits, size_t, scaled[i])])


def _windows(lengths: Sequence[float], hits: Sequence[int], sizes: Sequence[int], length: float) -> Iterator[tuple[int, int]]:
    """Yield start and count of the runs about as long as a segment that has enough in common with them."""
    n = len(lengths)
    for first in range(n):
        if not hits[first]:
            continue
        total, met, known = 0.0, 0, 0
        for stop in range(first, n):
            total += lengths[stop]
            if total > _MOST * length:
                break
            met += hits[stop]
            known += sizes[stop]
            if stop - first + 1 >= _FEWEST and total >= _LEAST * length and hits[stop] and met * _FEW >= known:
                yield first, stop - first + 1


def _best(found: list[Bead]) -> list[Bead]:
    return sorted((bead for bead in found if bead.score > _POOR), key=lambda bead: -bead.score)[:_KEPT]


def between(chain: Sequence[Bead], beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """Return one-to-one links between what neighbouring links of a sequence leave alone on both sides."""
    known = {(bead.i, bead.j) for bead in beads if bead.a == bead.b == 1}
    out = []
    i, j = 0, 0
    for bead in [*chain, Bead(scorer.n, 0, scorer.m, 0, 0.0)]:
        k, m = bead.i - i, bead.j - j
        if k and m and k * m <= _GAP:
            for x in range(i, bead.i):
                for y in range(j, bead.j):
                    if (x, y) not in known and abs((x - i + 0.5) / k - (y - j + 0.5) / m) < 0.5:
                        score = scorer.score(x, 1, y, 1)
                        if score > _POOR:
                            out.append(Bead(x, 1, y, 1, score))
        i, j = bead.i + bead.a, bead.j + bead.b
    return out
