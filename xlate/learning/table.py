"""Look-up of learned word translations: the shipped table, and how sure a pair of words is."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from xlate.learning.keys import key_of

_SEPARATOR = " "


class Entry(NamedTuple):
    """What text showed of a pair of words."""

    aligned: float
    """How often the one was the translation of the other."""
    together: float
    """In how many pairs of segments both stood."""


class Table:
    """Learned translations between two languages, looked up either way round."""

    def __init__(self, pairs: Mapping[str, Mapping[str, int]], source: Mapping[str, int], target: Mapping[str, int]) -> None:
        self._pairs = pairs
        self.source = source
        """How often each word of the first language was seen."""
        self.target = target
        self._turned: dict[str, dict[str, int]] | None = None

    def get(self, source: str, target: str) -> Entry | None:
        """Return what is known of a pair of keys."""
        packed = self.row(source).get(target)
        return None if packed is None else Entry((packed & 0xFFFF) / 8, packed >> 16)

    def turned(self) -> "Table":
        """Return the same table read the other way round."""
        self.before("")
        return Table(self._turned or {}, self.target, self.source)

    def before(self, target: str) -> Mapping[str, int]:
        """Return the learned translations of a word of the second language."""
        if self._turned is None:
            self._turned = {}
            for s, row in self._pairs.items():
                for t, packed in row.items():
                    self._turned.setdefault(t, {})[s] = packed
        return self._turned.get(target, _EMPTY)

    def row(self, source: str) -> Mapping[str, int]:
        """Return the learned translations of a word of the first language, packed for `shrunk`."""
        return self._pairs.get(source, _EMPTY)


_EMPTY: Mapping[str, int] = {}


class _Packed(msgspec.Struct, array_like=True, gc=False):
    pairs: dict[str, dict[str, int]]
    source: dict[str, int]
    target: dict[str, int]


def pack(rows: Iterable[tuple[str, str, float, float]], source: Mapping[str, int], target: Mapping[str, int]) -> Any:
    """Return the form in which a table is stored; rows are (word, word, aligned, together)."""
    pairs: dict[str, dict[str, int]] = {}
    for s, t, aligned, together in rows:
        pairs.setdefault(s, {})[t] = min(0xFFFF, round(aligned * 8)) | round(together) << 16
    heard = {t for found in pairs.values() for t in found}
    return _Packed(pairs, {s: source[s] for s in pairs}, {t: target[t] for t in sorted(heard)})


def unpack(raw: bytes | msgspec.Raw) -> Table:
    """Return a table from what `pack` made of it, encoded."""
    packed = msgspec.msgpack.decode(raw, type=_Packed)
    return Table(packed.pairs, packed.source, packed.target)


def joined(tables: Iterable[Table]) -> Table:
    """Return one table with the counts of several between the same languages."""
    pairs: dict[str, dict[str, int]] = {}
    source: dict[str, int] = {}
    target: dict[str, int] = {}
    for table in tables:
        for s, row in table._pairs.items():
            own = pairs.setdefault(s, {})
            for t, packed in row.items():
                old = own.get(t, 0)
                own[t] = min(0xFFFF, (old & 0xFFFF) + (packed & 0xFFFF)) | (old >> 16) + (packed >> 16) << 16
        for counts, new in ((source, table.source), (target, table.target)):
            for word, count in new.items():
                counts[word] = counts.get(word, 0) + count
    return Table(pairs, source, target)


@cache
def shipped(source: str, target: str) -> tuple[Table, bool]:
    """Return the shipped table of two languages, and whether it is to be read the other way round."""
    raw = _blobs()
    name, turned = f"{source}-{target}", False
    if name not in raw:
        name, turned = f"{target}-{source}", True
    if name not in raw:
        return Table({}, {}, {}), False
    return _table(name), turned


@cache
def _table(name: str) -> Table:
    return unpack(_blobs()[name])


@cache
def _blobs() -> dict[str, msgspec.Raw]:
    data = Path(__file__).parent.parent / "data" / "table.msgpack"
    return msgspec.msgpack.decode(data.read_bytes(), type=dict[str, msgspec.Raw])


@cache
def frequencies(lang: str) -> Mapping[str, int]:
    """Return the words of a language that the shipped tables have learned, as keys, with how often they were met."""
    found: dict[str, int] = {}
    for name in _blobs():
        source, target = name.split("-")
        if lang in (source, target):
            table, _ = shipped(source, target)
            for word, count in (table.source if lang == source else table.target).items():
                found[word] = max(count, found.get(word, 0))
    return found


@cache
def is_frequent(word: str, lang: str) -> bool:
    """Tell whether a word, given by its token's key, was met often enough in general text to be no rare name."""
    return key_of(word, lang) in frequencies(lang)


_DOUBT = 3.0
"""Sentences for which the prior counts."""


def strength(source_key: str, source_lang: str, target_key: str, target_lang: str, prior: float = 0.0) -> float:
    """Return the probability that one word is the other's counterpart where both stand in segments that say the same.

    Keys are those of `xlate.learning.keys`. `prior`: what else is known of the pair, before text is asked.
    """
    if source_lang == target_lang:
        return 1.0 if source_key == target_key else 0.0
    table, turned = shipped(source_lang, target_lang)
    row = table.before(source_key) if turned else table.row(source_key)
    packed = row.get(target_key)
    return prior if packed is None else shrunk(packed, prior)


def shrunk(packed: int, prior: float) -> float:
    """Return how often a pair that stands together is one translation, given what was thought before any text."""
    share = ((packed & 0xFFFF) * 0.125 + _DOUBT * prior) / ((packed >> 16) + _DOUBT)
    return share if share < 1.0 else 1.0
