"""How surely one word is the counterpart of another, where both stand in segments that say the same."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from xlate.aligners.evidence import VALUE, WORD, Feature, Side
from xlate.learning.table import shipped, shrunk
from xlate.text.known import Known

Place = tuple[int, int]
"""Segment and token."""
_LEAST = 0.1
"""Of a pair that only the learned table knows."""
_DRIFT = 0.35
"""What a pair loses that stands at opposite ends of its segments."""
_KNOWN = 0.8
_AMBIGUITY = 0.12
"""How sure a pair of the lexicon is, by the number of meanings of both words; measured on the text of the table."""


def by_feature(side: Side, places: Sequence[Place]) -> dict[Feature, list[int]]:
    """Return the numbers of the words that have each feature."""
    found: dict[Feature, list[int]] = defaultdict(list)
    for number, (segment, k) in enumerate(places):
        for feature in side.features[segment][k]:
            found[feature].append(number)
    return found


def strengths(
    a: Side, b: Side, source: Sequence[Place], target: Sequence[Place], features: Mapping[Feature, Sequence[int]]
) -> dict[tuple[int, int], float]:
    """Return (number of a source word, number of a target word) → strength in (0, 1], of the pairs that have any.

    `features` are those of the target, as `by_feature` finds them.
    """
    row, strong = _row(a.lang, b.lang), _strong(a.lang, b.lang)
    keys = [b.keys[j][k] for j, k in target]
    kinds = [b.kinds[j][k] for j, k in target]
    heard: dict[str, list[int]] = defaultdict(list)
    for t, key in enumerate(keys):
        heard[key].append(t)
    found: dict[tuple[int, int], float] = {}
    for s, (i, k) in enumerate(source):
        own, kind, key = a.features[i][k], a.kinds[i][k], a.keys[i][k]
        learned = row(key)
        for feature in own:
            if feature not in features:
                continue
            word = kind == WORD and isinstance(feature, int)
            for t in features[feature]:
                if not word or kinds[t] != WORD:
                    found[s, t] = 1.0
                elif (s, t) not in found:
                    j, k2 = target[t]
                    prior = _KNOWN / (1 + _AMBIGUITY * (len(own) + len(b.features[j][k2]) - 2))
                    packed = learned.get(keys[t])
                    found[s, t] = prior if packed is None else max(0.01, shrunk(packed, prior))
        if kind == VALUE or not learned:
            continue
        others = strong[key]
        for other in heard.keys() & others.keys():
            for t in heard[other]:
                if kinds[t] != VALUE and (s, t) not in found:
                    found[s, t] = others[other]
    return found


def _row(source: str, target: str) -> Callable[[str], Mapping[str, int]]:
    table, turned = shipped(source, target)
    return table.before if turned else table.row


@cache
def _strong(source: str, target: str) -> Known[str, dict[str, float]]:
    """Return what text alone says is the counterpart of a word, and how surely."""
    row = _row(source, target)
    return Known(lambda key: {t: sure for t, packed in row(key).items() if (sure := shrunk(packed, 0.0)) >= _LEAST})


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
