"""Where words of the two versions meet: for each pair of segments, the words of either that the other explains."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate

import msgspec

from xlate.aligners.evidence import VALUE, WORD, Feature, Side
from xlate.aligners.weights import Weights
from xlate.learning.table import Table, shrunk

Hits = dict[int, float]
"""Word (numbered through the document) → how much likelier it is beside its counterpart than by chance."""
Cell = tuple[Hits, Hits]
"""The source words and the target words that a pair of segments explains to each other."""
_USUAL_SIZE = 9.0
"""Words that share the explaining of a word, where a rough value will do."""


class Meetings(msgspec.Struct, frozen=True):
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


class Kind:
    """A word of one version, with all places where it stands."""

    __slots__ = ("features", "key", "kind", "places", "reach", "weight")

    def __init__(self, key: str, features: tuple[Feature, ...], kind: int, place: tuple[int, int]) -> None:
        self.key = key
        self.features = features
        self.kind = kind
        self.places = [place]
        self.weight = 0.0
        self.reach = -1


def meet(a: Side, b: Side, weights: Weights, learned: tuple[Table, bool]) -> Meetings:
    """Return where words of the two sides meet; `learned`: a table, and whether it is to be read the other way round."""
    n, m = len(a.features), len(b.features)
    table, turned = learned
    kinds_a, kinds_b = kinds_of(a, b, weights, table, turned)
    limit = weights.crowd * max(n, m)
    cells: list[dict[int, Cell]] = [{} for _ in range(n)]
    rough: list[dict[int, float]] = [{} for _ in range(n)]
    for kind, pairs in counterparts(kinds_a, kinds_b, table, turned):
        if sum([len(other.places) for other in pairs]) * len(kind.places) > limit:
            # Said all over the document: tells nothing about what belongs together.
            kind.reach = max(kind.reach, 0)
            for other in pairs:
                other.reach = max(other.reach, 0)
            continue
        kind.reach = 1
        for other, share in pairs.items():
            other.reach = 1
            there, here = kind.weight * share, other.weight * share
            worth = math.log((1 + there / _USUAL_SIZE) * (1 + here / _USUAL_SIZE))
            if worth >= _WORTH:
                _add(kind, other, there, here, worth, cells, rough)
    base_s, size_s = _bases(kinds_a, n, weights)
    base_t, size_t = _bases(kinds_b, m, weights)
    return Meetings(cells, rough, (base_s, base_t), (_firsts(a), _firsts(b)), (size_s, size_t))


def kinds_of(a: Side, b: Side, weights: Weights, table: Table, turned: bool) -> tuple[list[Kind], list[Kind]]:
    """Return the words of both sides about which anything is known."""
    heard_a, heard_b = (table.target, table.source) if turned else (table.source, table.target)
    return _kinds(a, heard_a, weights), _kinds(b, heard_b, weights)


def counterparts(
    kinds_a: list[Kind], kinds_b: list[Kind], table: Table, turned: bool
) -> Iterator[tuple[Kind, dict[Kind, float]]]:
    """Yield each word that may have a counterpart, with the words that may be it and how surely."""
    by_feature: dict[Feature, list[Kind]] = defaultdict(list)
    by_key: dict[str, list[Kind]] = defaultdict(list)
    for kind in kinds_b:
        for feature in kind.features:
            by_feature[feature].append(kind)
        if kind.kind != VALUE:
            by_key[kind.key].append(kind)
    for kind in kinds_a:
        pairs = _counterparts(kind, by_feature, by_key, table, turned)
        if pairs:
            yield kind, pairs


def _kinds(side: Side, heard: Mapping[str, int], weights: Weights) -> list[Kind]:
    """Return the words of a side about which anything is known, each with all its places."""
    found: dict[tuple[str, tuple[Feature, ...], int], Kind] = {}
    start = 0
    for segment, (features, kinds, keys) in enumerate(zip(side.features, side.kinds, side.keys, strict=True)):
        for number, word in enumerate(zip(keys, features, kinds, strict=True), start):
            kind = found.get(word)
            if kind is not None:
                kind.places.append((segment, number))
            elif word[1] or word[0] in heard:
                found[word] = Kind(*word, (segment, number))
        start += len(keys)
    total = weights.background + start
    factors = [(1 - chance) / chance * share * total for chance, share in zip(weights.chance, weights.share, strict=True)]
    for kind in found.values():
        usual = weights.usual * heard.get(kind.key, 0) if kind.kind == WORD else 0.0
        kind.weight = factors[kind.kind] / (len(kind.places) + usual)
    return list(found.values())


_KNOWN = 0.8
_AMBIGUITY = 0.12
_LEAST = 0.1
_WORTH = 0.4
"""What a meeting has to be worth, in nats, to be noted."""


def _counterparts(
    kind: Kind, by_feature: dict[Feature, list[Kind]], by_key: dict[str, list[Kind]], table: Table, turned: bool
) -> dict[Kind, float]:
    """Return the words of the other side that may be the word's counterpart, and how surely."""
    pairs: dict[Kind, float] = {}
    key = kind.key
    learned = table.before(key) if turned else table.row(key)
    for feature in kind.features:
        if feature not in by_feature:
            continue
        word = kind.kind == WORD and isinstance(feature, int)
        for other in by_feature[feature]:
            if not word or other.kind != WORD:
                pairs[other] = 1.0
            elif other not in pairs:
                prior = _KNOWN / (1 + _AMBIGUITY * (len(kind.features) + len(other.features) - 2))
                packed = learned.get(other.key)
                share = prior if packed is None else shrunk(packed, prior)
                if share >= _LEAST:
                    pairs[other] = share
    if learned and kind.kind != VALUE:
        for name, packed in learned.items():
            if name in by_key and (share := shrunk(packed, 0.0)) >= _LEAST:
                for other in by_key[name]:
                    if other not in pairs:
                        pairs[other] = share
    return pairs


def _add(
    kind: Kind, other: Kind, there: float, here: float, worth: float, cells: list[dict[int, Cell]], rough: list[dict[int, float]]
) -> None:
    opposite = other.places
    for i, k in kind.places:
        row, values = cells[i], rough[i]
        for j, k2 in opposite:
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


def _bases(kinds: list[Kind], n: int, weights: Weights) -> tuple[list[float], list[int]]:
    """Return for each segment its score where nothing is explained, and how many of its words might be.

    Those are the words whose counterpart should be seen: known ones, but for those said all over the document.
    """
    logs = [math.log(chance) for chance in weights.chance]
    base, size = [0.0] * n, [0] * n
    for kind in kinds:
        if kind.reach > 0 or (kind.reach < 0 and kind.features):
            lost = logs[kind.kind]
            for segment, _ in kind.places:
                base[segment] += lost
                size[segment] += 1
    return base, size
