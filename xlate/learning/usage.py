"""How usual it is that words stand side by side: what a text loses where a word is missing, wrong or left untranslated.

A model of pairs of neighbours, so small that it knows little more than grammar: a word that is met often stands for
itself, any other for its ending.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec

from xlate.text.tokens import Token

_START, _BREAK, _NUMBER, _OTHER = "^", ",", "0", "-"
_ENDING = 2
_FEWEST_WORD, _FEWEST_PAIR = 25, 2
"""How often a word has to be met to stand for itself, and a pair to be kept."""
_SHIFT = 12
"""Bits of a sort's number."""


class Packed(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What the text of one language showed."""

    sorts: list[str]
    """Words that are met often, endings with a hyphen in front, marks."""
    counts: list[int]
    """How often each sort was met."""
    pairs: dict[int, int]
    """Number of a sort, shifted, and that of the sort behind it → how often."""


class Usage:
    """What is known of a language's neighbours, ready for use."""

    def __init__(self, packed: Packed) -> None:
        total = math.sqrt(sum(packed.counts))
        self.pairs = packed.pairs
        self.shares = [count / total for count in packed.counts]
        """So that the product of two is how often both stood side by side by chance."""
        self.number = {sort: number for number, sort in enumerate(packed.sorts)}
        self.met: dict[str, int] = {}
        """The words met so far, with their sorts."""

    def sort(self, key: str) -> int:
        """Return the number of what a word stands for."""
        found = self.met.get(key)
        if found is None:
            number = self.number
            found = number[_NUMBER] if key.isdigit() else number.get(key, number.get(_OTHER + key[-_ENDING:], number[_OTHER]))
            self.met[key] = found
        return found


def ease(tokens: Sequence[Token], usage: Usage) -> float:
    """Return how much likelier words stand side by side as they do than by chance, in nats a word; higher is more usual."""
    pairs, shares, met, sort = usage.pairs, usage.shares, usage.met, usage.sort
    pause = usage.number[_BREAK]
    gain, total, size = 1.0, 0.0, 0
    last = usage.number[_START]
    stop = math.inf
    for key, start, end in tokens:
        if start > stop + 1:
            gain *= (pairs.get(last << _SHIFT | pause, 0) + 1) / (shares[last] * shares[pause] + 1)
            last = pause
        stop = end
        new = met[key] if key in met else sort(key)
        gain *= (pairs.get(last << _SHIFT | new, 0) + 1) / (shares[last] * shares[new] + 1)
        last = new
        size += 1
        if not size % _BATCH:
            total += math.log(gain)
            gain = 1.0
    return (total + math.log(gain)) / size if size else 0.0


_BATCH = 24
"""Words whose factors are multiplied before a logarithm is taken: few enough for a float to hold."""


def learn(texts: Sequence[Sequence[Token]]) -> Packed:
    """Return what texts of one language show."""
    words = Counter(token.key for tokens in texts for token in tokens)
    frequent = {word for word, count in words.items() if count >= _FEWEST_WORD}
    counts: Counter[str] = Counter({_OTHER: 1, _NUMBER: 1, _START: 0, _BREAK: 0})
    pairs: Counter[tuple[str, str]] = Counter()
    for tokens in texts:
        sorts = [_START, *_sorts(tokens, frequent)]
        counts.update(sorts)
        pairs.update(pairwise(sorts))
    number = {sort: n for n, sort in enumerate(sorted(counts))}
    kept = {number[a] << _SHIFT | number[b]: count for (a, b), count in sorted(pairs.items()) if count >= _FEWEST_PAIR}
    return Packed(list(number), [counts[sort] for sort in number], kept)


def _sorts(tokens: Sequence[Token], frequent: set[str]) -> Iterator[str]:
    """Yield what each word stands for, with the breaks between them."""
    for before, (key, start, _) in zip((None, *tokens), tokens, strict=False):
        if before and start > before.stop + 1:
            yield _BREAK
        yield _NUMBER if key.isdigit() else key if key in frequent else _OTHER + key[-_ENDING:]


@cache
def shipped(lang: str) -> Usage:
    """Return what is shipped of a language."""
    return Usage(msgspec.msgpack.decode(_blobs()[lang], type=Packed))


@cache
def _blobs() -> dict[str, msgspec.Raw]:
    data = Path(__file__).parent.parent / "data" / "usage.msgpack"
    return msgspec.msgpack.decode(data.read_bytes(), type=dict[str, msgspec.Raw])
