"""Why a link is there: the words, names and values of both sides that are each other's counterparts."""

from collections.abc import Sequence
from typing import NamedTuple

from xlate.aligners.content import Link
from xlate.aligners.evidence import NAME, VALUE, Side
from xlate.aligners.strength import best, by_feature, strengths
from xlate.analysis import Words
from xlate.text.span import Span

KINDS = ("word", "name", "value")


class Counterpart(NamedTuple):
    """Two words that speak for a link."""

    kind: str
    """One of `KINDS`."""
    source: tuple[int, Span]
    """Segment, and place in its words."""
    target: tuple[int, Span]
    strength: float


def support(
    link: Link, source: Sequence[Words], target: Sequence[Words], a: Side, b: Side
) -> list[Counterpart]:
    """Return what speaks for a link, in the order of the source; each word at most once."""
    left = [(i, k) for i in link.source for k in range(len(a.features[i]))]
    right = [(j, k) for j in link.target for k in range(len(b.features[j]))]
    pairs = strengths(a, b, left, right, by_feature(b, right))
    there, _ = best(pairs, len(left), len(right))
    out = []
    for s, t in enumerate(there):
        if t is None:
            continue
        (i, k), (j, k2) = left[s], right[t]
        kinds = {a.kinds[i][k], b.kinds[j][k2]}
        kind = KINDS[VALUE if VALUE in kinds else NAME if NAME in kinds else 0]
        here, opposite = source[i].tokens[k], target[j].tokens[k2]
        out.append(Counterpart(kind, (i, Span(here.start, here.stop)), (j, Span(opposite.start, opposite.stop)), pairs[s, t]))
    return out
