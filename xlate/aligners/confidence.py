"""How probably a link is right: a logistic model over what the aligner knows of it, fitted by `tools/train_aligner.py`."""

import math
from collections.abc import Sequence
from typing import NamedTuple

FEATURES = (
    "constant", "posterior", "value", "weak", "margin", "explained", "moved", "moved value", "merged", "shifted",
    "steady", "omissions", "steady weak", "short",
)  # fmt: skip


class Support(NamedTuple):
    """What is known of a chosen link."""

    chance: float
    """Its probability among all sequences of links."""
    value: float
    """Its log odds against leaving its segments alone."""
    margin: float
    """By how much its value is above that of the best other candidate for one of its segments."""
    explained: float
    """Share of its known words that the other side explains."""
    known: int
    """How many words that is a share of."""
    merged: bool
    """Whether it has more than one segment on a side."""
    moved: bool
    """Whether it leaves the order of the others."""
    shift: float
    """How much speaks for a clause having changed places inside; 0 where none has."""
    steady: int
    """On how many sides (before, behind) the neighbours are linked to the neighbours."""
    omissions: float
    """Rate of segments left alone in the document."""


def features(support: Support) -> tuple[float, ...]:
    """Return the numbers of `FEATURES`."""
    chance = min(max(support.chance, 1e-4), 1 - 1e-4)
    value = max(-5.0, min(support.value, 20.0))
    weak = max(0.0, 6.0 - value) / 6
    return (
        1.0,
        0.0 if support.moved else math.log(chance / (1 - chance)) / 5,
        value / 10,
        weak,
        max(-5.0, min(support.margin, 10.0)) / 5,
        support.explained,
        float(support.moved),
        value / 10 if support.moved else 0.0,
        float(support.merged and not support.shift),
        min(support.shift, 15.0) / 10,
        support.steady / 2,
        math.log(support.omissions) / 3,
        weak * support.steady / 2,
        1.0 / (1 + support.known),
    )


def probability(support: Support, coefficients: Sequence[float]) -> float:
    """Return the probability that the link is right."""
    logit = math.fsum(x * w for x, w in zip(features(support), coefficients, strict=True))
    return 1 / (1 + math.exp(-max(-12.0, min(12.0, logit))))
