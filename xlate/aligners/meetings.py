"""Where words of the two versions meet: for each pair of segments, the words of either that the other explains."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from xlate.aligners.evidence import VALUE, WORD, Feature, Side
from xlate.aligners.weights import Weights
from xlate.learning.table import Table, shipped, shrunk

Hits = dict[int, float]
"""Word (numbered through the document) → how much likelier it is beside its counterpart than by chance."""
Cell = tuple[Hits, Hits]
"""The source words and the target words that a pair of segments explains to each other."""
_USUAL_SIZE = 9.0
"""Words that share the explaining of a word, where a rough value will do."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """All that two versions have in common, by pair of segments."""

    cells: list[dict[int, Cell]]
    """Source segment → target segment → hits."""
    rough: list[dict[int, float]]
    """The same, with what the hits are worth, roughly."""
    base: tuple[list[float], list[float]]
    """For each segment of a side, its score where nothing is explained."""
    first: tuple[list[int], list[int]]
    """For each segment of a side, the number of its first word."""
    size: tuple[list[int], list[int]]
    """For each segment of a side, its words that might be explained."""


class _Kind:
    """A word of one version, with all places where it stands."""

    __slots__ = ("features", "key", "kind", "places", "reach", "weight")

    def __init__(self, key: str, features: tuple[Feature, ...], kind: int) -> None:
        self.key = key
        self.features = features
        self.kind = kind
        self.places: list[tuple[int, int]] = []
        self.weight = 0.0
        self.reach = -1


def meet(
    a: Side,
    b: Side,
    weights: Weights,
    window: Sequence[tuple[int, int]] | None = None,
    learned: tuple[Table, bool] | None = None,
) -> Meetings:
    """Return where words of the two sides meet.

    `window`: for each source segment, the target segments to look at. `learned`: a table to use in place of the
    shipped one, and whether its languages stand the other way round.
    """
    n, m = len(a.features), len(b.features)
    kinds_a, kinds_b = _kinds(a), _kinds(b)
    table, turned = learned or shipped(a.lang, b.lang)
    total_a, total_b = sum(len(k.places) for k in kinds_a), sum(len(k.places) for k in kinds_b)
    for kinds, total, counts in (
        (kinds_a, total_a, table.target if turned else table.source),
        (kinds_b, total_b, table.source if turned else table.target),
    ):
        for kind in kinds:
            usual = counts.get(kind.key, 0) if kind.kind == WORD else 0
            frequency = (len(kind.places) + weights.usual * usual) / (total + weights.background)
            chance = weights.chance[kind.kind]
            kind.weight = (1 - chance) / chance * weights.share[kind.kind] / frequency
    by_feature: dict[Feature, list[_Kind]] = defaultdict(list)
    by_key: dict[str, list[_Kind]] = defaultdict(list)
    for kind in kinds_b:
        for feature in kind.features:
            by_feature[feature].append(kind)
        if kind.kind != VALUE:
            by_key[kind.key].append(kind)
    limit = weights.crowd * max(n, m)
    cells: list[dict[int, Cell]] = [{} for _ in range(n)]
    rough: list[dict[int, float]] = [{} for _ in range(n)]
    for kind in kinds_a:
        pairs = _counterparts(kind, by_feature, by_key, table, turned)
        if pairs and sum(len(other.places) for other in pairs) * len(kind.places) > limit:
            # Said all over the document: tells nothing about what belongs together.
            kind.reach = max(kind.reach, 0)
            for other in pairs:
                other.reach = max(other.reach, 0)
            continue
        kind.reach = 1
        for other, share in pairs.items():
            other.reach = 1
            _add(kind, other, share, cells, rough, window)
    return Meetings(cells, rough, (_bases(kinds_a, n, weights), _bases(kinds_b, m, weights)), (_firsts(a), _firsts(b)), (_sizes(kinds_a, n), _sizes(kinds_b, m)))


def _kinds(side: Side) -> list[_Kind]:
    found: dict[tuple[str, tuple[Feature, ...], int], _Kind] = {}
    number = 0
    for segment, (features, kinds, keys) in enumerate(zip(side.features, side.kinds, side.keys, strict=True)):
        for word in zip(keys, features, kinds, strict=True):
            kind = found.get(word)
            if kind is None:
                kind = found[word] = _Kind(*word)
            kind.places.append((segment, number))
            number += 1
    return list(found.values())


_KNOWN = 0.8
_AMBIGUITY = 0.12
_LEAST = 0.1


def _counterparts(
    kind: _Kind, by_feature: dict[Feature, list[_Kind]], by_key: dict[str, list[_Kind]], table: Table, turned: bool
) -> dict[_Kind, float]:
    """Return the words of the other side that may be the word's counterpart, and how surely."""
    pairs: dict[_Kind, float] = {}
    key = kind.key
    for feature in kind.features:
        for other in by_feature.get(feature, ()):
            if isinstance(feature, int) and kind.kind == WORD == other.kind:
                if other not in pairs:
                    prior = _KNOWN / (1 + _AMBIGUITY * (len(kind.features) + len(other.features) - 2))
                    pairs[other] = shrunk(table.get(other.key, key) if turned else table.get(key, other.key), prior)
            else:
                pairs[other] = 1.0
    if kind.kind != VALUE:
        for name in table.before(key) if turned else table.row(key):
            for other in by_key.get(name, ()):
                if other not in pairs:
                    share = shrunk(table.get(name, key) if turned else table.get(key, name), 0.0)
                    if share >= _LEAST:
                        pairs[other] = share
    return pairs


def _add(
    kind: _Kind,
    other: _Kind,
    share: float,
    cells: list[dict[int, Cell]],
    rough: list[dict[int, float]],
    window: Sequence[tuple[int, int]] | None,
) -> None:
    there, here = kind.weight * share, other.weight * share
    worth = math.log1p(there / _USUAL_SIZE) + math.log1p(here / _USUAL_SIZE)
    for i, k in kind.places:
        row, values = cells[i], rough[i]
        for j, k2 in other.places:
            if window is not None and not window[i][0] <= j < window[i][1]:
                continue
            if j not in row:
                row[j] = ({k: there}, {k2: here})
                values[j] = worth
                continue
            hits, met = row[j]
            values[j] += worth
            if k not in hits or hits[k] < there:
                hits[k] = there
            if k2 not in met or met[k2] < here:
                met[k2] = here


def _firsts(side: Side) -> list[int]:
    return list(accumulate((len(keys) for keys in side.keys), initial=0))[:-1]


def _informs(kind: _Kind) -> bool:
    """Tell whether a word's counterpart should be seen: it is known, and is not said all over the document."""
    return kind.reach > 0 or (kind.reach < 0 and bool(kind.features))


def _bases(kinds: list[_Kind], n: int, weights: Weights) -> list[float]:
    logs = [math.log(chance) for chance in weights.chance]
    out = [0.0] * n
    for kind in kinds:
        if _informs(kind):
            for segment, _ in kind.places:
                out[segment] += logs[kind.kind]
    return out


def _sizes(kinds: list[_Kind], n: int) -> list[int]:
    out = [0] * n
    for kind in kinds:
        if _informs(kind):
            for segment, _ in kind.places:
                out[segment] += 1
    return out
