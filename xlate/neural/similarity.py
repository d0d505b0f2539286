"""From the angle of two vectors to evidence: how much likelier it is between sentences that say the same.

Models differ in what a cosine means: unrelated sentences have 0.2 with one and 0.8 with another. So each article is
its own scale: most pairs of its sentences do not belong together, and show what chance looks like.
"""

from typing import Any

_PRIOR = 40
"""Pairs that what is known of the model counts for, against those of the article."""
_NEUTRAL = 2.2
"""Deviations above chance at which a pair is as likely to belong together as not, all else equal."""
_SLOPE = 0.9
_MOST, _LEAST = 5.0, -3.0
"""Bounds of the evidence: no vector proves anything."""


def gains(source: Any, target: Any, chance: tuple[float, float]) -> Any:
    """Return for each source and target vector the log-likelihood ratio that both say the same, (n, m) float32."""
    import numpy as np

    cosines = source @ target.T
    mean, deviation = scale(cosines, chance)
    found = np.clip(_SLOPE * ((cosines - mean) / deviation - _NEUTRAL), _LEAST, _MOST)
    # An empty text says nothing, for or against.
    known = (np.abs(source).sum(1) > 0)[:, None] & (np.abs(target).sum(1) > 0)[None, :]
    return np.where(known, np.round(found, 2), 0.0).astype(np.float32)


def scale(cosines: Any, chance: tuple[float, float]) -> tuple[float, float]:
    """Return mean and deviation of the cosines of pairs that do not belong together.

    Median and quartiles hardly see the few pairs that do; a small article is held to what is known of the model.
    """
    import numpy as np

    mean, deviation = chance
    count = cosines.size
    if not count:
        return chance
    trust = max(0, count - 2 * max(cosines.shape)) / (count + _PRIOR)
    low, middle = np.quantile(cosines, (0.25, 0.5))
    found = max(float(middle - low) / 0.6745, deviation / 3)
    return trust * float(middle) + (1 - trust) * mean, trust * found + (1 - trust) * deviation
