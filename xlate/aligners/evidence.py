"""What ties a word of one version to a word of the other: shared features, and where they meet.

A feature is anything that both languages can have in common: a family of concepts, a value, a name by its sound, a
word kept in its own script. Each has a price: how rarely it is met by chance.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import chain

import msgspec

from xlate.analysis import Words
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.learning.keys import keys_of
from xlate.morphology import lemmatizer
from xlate.names.sound import match_words
from xlate.quantities import signature

Feature = Hashable
WORD, NAME, VALUE = 0, 1, 2


class Side(msgspec.Struct, frozen=True):
    """One version's segments as features."""

    features: list[list[tuple[Feature, ...]]]
    """Segment → token → features."""
    kinds: list[list[int]]
    """Segment → token → WORD, NAME or VALUE; how surely its counterpart should be there."""
    keys: list[list[str]]
    """Segment → token → key of `xlate.learning.keys`."""
    lang: str

    def part(self, start: int, stop: int) -> "Side":
        """Return some of the segments."""
        return Side(self.features[start:stop], self.kinds[start:stop], self.keys[start:stop], self.lang)


def sides(source: Sequence[Words], target: Sequence[Words]) -> tuple[Side, Side]:
    """Return the features of both versions; names are tied by sound across the whole article."""
    a, b = _side(source), _side(target)
    n, m = len(source), len(target)
    if n * m <= _WHOLE:
        _tie_names(source, target, a, b)
    else:
        # In a book, where the counterpart may be: every word of it would sound like some name.
        for i in range(0, n, _BLOCK):
            stop = min(n, i + _BLOCK)
            first, last = max(0, i * m // n - _BLOCK), min(m, stop * m // n + _BLOCK)
            _tie_names(source[i:stop], target[first:last], a.part(i, stop), b.part(first, last))
    _tie_same(source, target, a, b)
    return a, b


_WHOLE = 300 * 300
"""Product of the numbers of segments up to which names are looked for everywhere."""
_BLOCK = 150


def _side(segments: Sequence[Words]) -> Side:
    features, kinds = [], []
    for words in segments:
        found: list[tuple[Feature, ...]] = list(words.families)
        kind = [WORD] * len(found)
        for k in words.names:
            kind[k] = NAME
        for quantity in words.quantities:
            (start, stop), signs = quantity.span, signature(quantity)
            for k, token in enumerate(words.tokens):
                if token.start >= start and token.stop <= stop:
                    found[k] = (*found[k], *signs)
                    kind[k] = VALUE
        features.append(found)
        kinds.append(kind)
    lang = segments[0].lang if segments else ""
    return Side(features, kinds, [keys_of(words) for words in segments], lang)


def _tie_names(source: Sequence[Words], target: Sequence[Words], a: Side, b: Side) -> None:
    places = [_name_places(words) for words in (source, target)]
    keys = [list(found) for found in places]
    for i, j, _ in match_words(keys[0], keys[1]):
        feature = ("~", keys[0][i])
        for side, found, key in ((a, places[0], keys[0][i]), (b, places[1], keys[1][j])):
            for segment, k in found[key]:
                if feature not in side.features[segment][k]:
                    side.features[segment][k] = (*side.features[segment][k], feature)


def _tie_same(source: Sequence[Words], target: Sequence[Words], a: Side, b: Side) -> None:
    """Tie words that stand on both sides in the same letters: names kept as they are, and text left untranslated."""
    seen = [{t.key for words in side for t in words.tokens if len(t.key) > 1} for side in (source, target)]
    common = {key for key in seen[0] & seen[1] if not key.isdigit()}
    if not common:
        return
    for segments, side in ((source, a), (target, b)):
        for words, features in zip(segments, side.features, strict=True):
            for k, token in enumerate(words.tokens):
                if token.key in common:
                    features[k] = (*features[k], "=" + token.key)


def _name_places(segments: Sequence[Words]) -> dict[str, list[tuple[int, int]]]:
    """Return where each possible name stands; in a script without capitals any word of three letters may be one."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(segments):
        traits: Traits = load(words.lang, "traits")
        for k in words.names if traits.cased else range(len(words.tokens)):
            key = words.tokens[k].key
            if len(key) <= 2 or key.isdigit():
                continue
            for form in dict.fromkeys((key, *lemmatizer(words.lang)(key))) if traits.inflects_names else (key,):
                found[form].append((number, k))
    return found


def counts(side: Side) -> Counter[Feature]:
    """Count each feature's tokens in one version."""
    return Counter(chain.from_iterable(chain.from_iterable(side.features)))
