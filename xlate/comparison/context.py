"""Whether two words stand in corresponding places of a link: do their neighbours answer each other?"""

from collections.abc import Sequence

from xlate.comparison.bitext import Match

_AROUND = 3
"""Words on either side of a word that are its neighbours."""


def agreement(match: Match, source: Sequence[int], target: Sequence[int]) -> float:
    """Return how well two runs of words (places in the match) correspond: 0 not at all, about 1 closely.

    Neighbours of the one whose counterparts are neighbours of the other speak for it, neighbours answered elsewhere
    and a different place in the sentence against it.
    """
    near = range(max(0, target[0] - _AROUND), min(len(match.target), target[-1] + 1 + _AROUND))
    around = [
        p
        for p in range(max(0, source[0] - _AROUND), min(len(match.source), source[-1] + 1 + _AROUND))
        if p not in source
    ]
    support = sum(any(t in near for t in match.meets[p]) for p in around)
    misplaced = sum(bool(match.meets[p]) and not any(t in near for t in match.meets[p]) for p in around)
    drift = abs((source[0] + 0.5) / len(match.source) - (target[0] + 0.5) / len(match.target))
    # Languages order their sentences differently: where the neighbours agree, the place in the whole says little.
    return 0.45 + 0.13 * support - 0.06 * misplaced - (0.35 if support > 1 else 0.5) * drift
