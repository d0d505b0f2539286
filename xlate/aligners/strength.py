"""How surely one word is the counterpart of another, where both stand in segments that say the same."""

from collections import defaultdict
from collections.abc import Sequence

from xlate.aligners.evidence import VALUE, WORD, Feature, Side
from xlate.learning.table import shipped, shrunk

Place = tuple[int, int]
"""Segment and token."""
_LEAST = 0.1
"""Of a pair that only the learned table knows."""
_DRIFT = 0.35
"""What a pair loses that stands at opposite ends of its segments."""
_KNOWN = 0.8
_AMBIGUITY = 0.12
"""How sure a pair of the lexicon is, by the number of meanings of both words; measured on the text of the table."""


def strengths(a: Side, b: Side, source: Sequence[Place], target: Sequence[Place]) -> dict[tuple[int, int], float]:
    """Return (number of a source word, number of a target word) → strength in (0, 1], of the pairs that have any."""
    table, turned = shipped(a.lang, b.lang)
    features: dict[Feature, list[int]] = defaultdict(list)
    heard: dict[str, list[int]] = defaultdict(list)
    for t, (j, k) in enumerate(target):
        for feature in b.features[j][k]:
            features[feature].append(t)
        heard[b.keys[j][k]].append(t)
    found: dict[tuple[int, int], float] = {}
    for s, (i, k) in enumerate(source):
        own = a.features[i][k]
        key = a.keys[i][k]
        learned = table.before(key) if turned else table.row(key)
        for feature in own:
            if feature not in features:
                continue
            word = a.kinds[i][k] == WORD and isinstance(feature, int)
            for t in features[feature]:
                j, k2 = target[t]
                if not word or b.kinds[j][k2] != WORD:
                    found[s, t] = 1.0
                elif (s, t) not in found:
                    prior = _KNOWN / (1 + _AMBIGUITY * (len(own) + len(b.features[j][k2]) - 2))
                    packed = learned.get(b.keys[j][k2])
                    found[s, t] = prior if packed is None else max(0.01, shrunk(packed, prior))
        if a.kinds[i][k] == VALUE:
            continue
        for other in heard.keys() & learned.keys():
            if (value := shrunk(learned[other], 0.0)) >= _LEAST:
                for t in heard[other]:
                    if (s, t) not in found and b.kinds[target[t][0]][target[t][1]] != VALUE:
                        found[s, t] = value
    return found


def best(
    pairs: dict[tuple[int, int], float], n: int, m: int
) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
    """Return the counterpart of each of `n` source and `m` target words: the strongest pairs first, each word once."""
    ranked = sorted((abs((s + 0.5) / n - (t + 0.5) / m) * _DRIFT - value, s, t) for (s, t), value in pairs.items())
    there: list[int | None] = [None] * n
    here: list[int | None] = [None] * m
    for _, s, t in ranked:
        if there[s] is None and here[t] is None:
            there[s], here[t] = t, s
    return tuple(there), tuple(here)
