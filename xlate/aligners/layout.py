"""Paragraphs and headings as evidence: used where both versions keep them, and worth nothing where they were redrawn.

How much it says that a segment begins a paragraph on both sides is measured on the document itself, on the links that
are sure without it.
"""

import math
from collections.abc import Iterable, Sequence

from xlate.aligners.chain import Bead
from xlate.model import Segment

INSIDE, BEGINS, APART = 0, 1, 2
"""In a paragraph; the first of one; a heading, list item, cell or caption."""
_TRUST = 4.0
"""Links that the document's own habit has to be shown by."""
_MOST = 1.5
_SURE = 0.9


def layout(segments: Sequence[Segment]) -> list[int]:
    """Return how each segment stands in its document."""
    out = []
    last = None
    for segment in segments:
        out.append(APART if segment.kind != "sentence" else INSIDE if segment.paragraph == last else BEGINS)
        last = segment.paragraph
    return out


def informs(source: Sequence[int], target: Sequence[int]) -> bool:
    """Tell whether both versions have more than one kind of place."""
    return len(set(source)) > 1 and len(set(target)) > 1


def placed(
    beads: Sequence[Bead], first: Iterable[tuple[Bead, float]], source: Sequence[int], target: Sequence[int]
) -> list[Bead]:
    """Return the beads with what their places say added; `first`: links chosen without it and their probabilities."""
    table = _agreement([bead for bead, chance in first if chance >= _SURE], source, target)
    out = []
    for bead in beads:
        i, a, j, b, score = bead
        gain = table[source[i]][target[j]]
        # A segment joined to the one before it should be inside its paragraph.
        gain += sum(min(0.0, table[source[x]][INSIDE]) for x in range(i + 1, i + a) if source[x] != INSIDE)
        gain += sum(min(0.0, table[INSIDE][target[y]]) for y in range(j + 1, j + b) if target[y] != INSIDE)
        out.append(Bead(i, a, j, b, score + gain))
    return out


def _agreement(sure: Sequence[Bead], source: Sequence[int], target: Sequence[int]) -> list[list[float]]:
    """Return for each two kinds of place how much likelier linked segments stand so than any two."""
    shares = [[(side.count(kind) + 0.5) / (len(side) + 1.5) for kind in (INSIDE, BEGINS, APART)] for side in (source, target)]
    counts = [[0.0] * 3 for _ in range(3)]
    for bead in sure:
        counts[source[bead.i]][target[bead.j]] += 1
    total = len(sure) + _TRUST
    table = []
    for x in range(3):
        row = []
        for y in range(3):
            p, q = shares[0][x], shares[1][y]
            # Without anything seen, a quarter of the links keep their places.
            usual = _TRUST * (0.75 * p * q + 0.25 * (min(p, q) if x == y else 0.0))
            row.append(max(-_MOST, min(_MOST, math.log((counts[x][y] + usual + 1e-6) / total / (p * q)))))
        table.append(row)
    return table
