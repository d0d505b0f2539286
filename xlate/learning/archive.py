"""A table of words learned from an archive of aligned articles, and read so that no article teaches itself.

A wrong link teaches the words that confirm it. So documents are dealt into parts by their text, counts are kept for
each part, and a document is aligned with what the other parts have taught. Which part is no matter of chance or of
order: the same archive gives the same file, and the same document meets the same table wherever it is aligned.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from xlate.analysis import Words
from xlate.errors import InputError
from xlate.learning.estimation import Pair, estimate_groups
from xlate.learning.keys import keys_of
from xlate.learning.table import Table, joined, pack, shipped, unpack

PARTS = 8
VERSION = 1
_SURE = 0.9
"""Probability of a link from which on it teaches."""
_LEAST = 0.3
"""Expected alignments of a pair of words in a part."""


class _File(msgspec.Struct):
    version: int
    documents: dict[str, list[str]]
    """Languages → the documents that taught, by their digests."""
    tables: dict[str, list[msgspec.Raw]]
    """Languages → a packed table for each part."""


def part_of(source: Sequence[Words], target: Sequence[Words]) -> tuple[int, str]:
    """Return the part that a document belongs to, and its digest; the same whichever version is the source."""
    digests = sorted(
        blake2b("\n".join([words.text for words in side]).encode(), digest_size=12).hexdigest() for side in (source, target)
    )
    digest = blake2b("".join(digests).encode(), digest_size=8).hexdigest()
    return int(digest, 16) % PARTS, digest


class Lesson(msgspec.Struct, frozen=True):
    """What one aligned document has to teach."""

    lang: tuple[str, str]
    part: int
    digest: str
    pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


Linked = tuple[tuple[int, ...], tuple[int, ...], float]
"""What `xlate.aligners.content.align` gives."""


def lesson(source: Sequence[Words], target: Sequence[Words], links: Iterable[Linked]) -> Lesson | None:
    """Return the sure links of a document as keys; None where it has none. Languages stand in alphabetical order."""
    part, digest = part_of(source, target)
    sure = [(there, here) for there, here, score in links if there and here and score >= _SURE]
    if not sure:
        return None
    keys = [[keys_of(words) for words in side] for side in (source, target)]
    lang = (source[0].lang, target[0].lang)
    found = [
        tuple(tuple(key for n in numbers for key in side[n]) for numbers, side in zip(link, keys, strict=True)) for link in sure
    ]
    if lang[0] > lang[1]:
        return Lesson((lang[1], lang[0]), part, digest, tuple((t, s) for s, t in found))
    return Lesson(lang, part, digest, tuple((s, t) for s, t in found))


def learn(lessons: Iterable[Lesson]) -> bytes:
    """Return the content of an archive's table; a document that comes twice teaches once."""
    by_lang: dict[tuple[str, str], dict[str, Lesson]] = defaultdict(dict)
    for one in lessons:
        by_lang[one.lang].setdefault(one.digest, one)
    documents, tables = {}, {}
    for lang, found in sorted(by_lang.items()):
        name = "-".join(lang)
        some = [found[digest] for digest in sorted(found)]
        pairs = [Pair(s, t, group=one.part) for one in some for s, t in one.pairs]
        parts = []
        for counts in estimate_groups([*pairs, *_known(*lang)], PARTS):
            rows = [
                (s, t, aligned, counts.together[s, t]) for (s, t), aligned in sorted(counts.aligned.items()) if aligned >= _LEAST and "0" not in (s, t)
            ]
            parts.append(msgspec.Raw(msgspec.msgpack.encode(pack(rows, counts.source, counts.target))))
        documents[name] = [one.digest for one in some]
        tables[name] = parts
    return msgspec.msgpack.encode(_File(VERSION, documents, tables))


def _known(a: str, b: str) -> Iterator[Pair]:
    """Yield what the shipped table knows, as a guide."""
    table, turned = shipped(a, b)
    for s in table.source:
        for t in table.row(s):
            entry = table.get(s, t)
            if entry and entry.aligned >= 1:
                yield Pair(*(([t], [s]) if turned else ([s], [t])), weight=min(3.0, entry.aligned), counted=False)


class Archive:
    """An archive's table, loaded."""

    def __init__(self, data: bytes, origin: str) -> None:
        try:
            self._file = msgspec.msgpack.decode(data, type=_File)
        except msgspec.MsgspecError as problem:
            raise InputError(f"{origin}: not a table of words ({problem}). Write one with `xlate learn`.", kind="table") from None
        if self._file.version != VERSION:
            raise InputError(f"{origin}: a table of another version of xlate. Write it anew with `xlate learn`.", kind="table")
        self._merged: dict[tuple[str, int], Table] = {}

    @classmethod
    def load(cls, path: Path) -> "Archive":
        """Read a file that `learn` wrote."""
        return cls(path.read_bytes(), str(path))

    @cached_property
    def documents(self) -> Mapping[str, int]:
        """Languages, such as `ar-en` → how many documents taught."""
        return {name: len(found) for name, found in self._file.documents.items()}

    def table(self, source: Sequence[Words], target: Sequence[Words]) -> tuple[Table, bool]:
        """Return what `xlate.aligners.content.align` takes as `learned`, for a document that may be of the archive."""
        if not source or not target:
            return shipped("", "")
        lang = (source[0].lang, target[0].lang)
        name, turned = "-".join(sorted(lang)), lang[0] > lang[1]
        if name not in self._file.tables:
            return shipped(*lang)
        part, _ = part_of(source, target)
        if (name, part) not in self._merged:
            own, back = shipped(*sorted(lang))
            others = [unpack(raw) for number, raw in enumerate(self._file.tables[name]) if number != part]
            self._merged[name, part] = joined([own.turned() if back else own, *others])
        return self._merged[name, part], turned


def load(path: str) -> Archive:
    """Return an archive's table; read again only when its file changes."""
    try:
        stat = Path(path).stat()
        return _load(path, stat.st_mtime_ns, stat.st_size)
    except OSError as problem:
        raise InputError(f"{path}: cannot be read ({problem.strerror}). Write it with `xlate learn`.", kind="table") from None


@lru_cache(maxsize=2)
def _load(path: str, changed: int, size: int) -> Archive:
    return Archive.load(Path(path))
