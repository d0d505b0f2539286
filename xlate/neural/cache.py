"""Embeddings kept on disk: a sentence that was embedded once is not embedded again.

One file a model: its name is a digest of all that shapes a vector, so that another revision, number format or
preparation of the text can never be taken for this one. In the file a vector is found by a digest of its text.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from xlate.neural.places import Located
from xlate.neural.wording import VERSION as WORDING

_VERSION = 1
_AT_ONCE = 1000
"""Keys of one question."""
_PRAGMAS = ("page_size=16384", "journal_mode=WAL", "synchronous=NORMAL", "mmap_size=1073741824")
_BUSY_S = 30.0


def text_key(text: str) -> bytes:
    """Return the key of a prepared text: 128 bits, for as many sentences as there are."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def identity(located: Located, **shaping: Any) -> str:
    """Return a digest of all that shapes a model's vectors: the weights themselves, and how they are used."""
    import transformers

    weights = located.revision or _content(located.folder)
    parts = {
        "version": _VERSION,
        "id": located.spec.id if located.revision else "",
        "weights": weights,
        "transformers": transformers.__version__.split(".")[0],
        "wording": WORDING,
        **shaping,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]


def _content(folder: Path) -> str:
    """Return a digest of a user's own model: it may be trained further under the same name."""
    digest = hashlib.blake2b()
    for path in sorted(p for pattern in ("*.json", "*.safetensors", "*/*.safetensors") for p in folder.glob(pattern)):
        digest.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            while block := file.read(1 << 22):
                digest.update(block)
    return digest.hexdigest()


def _number(key: bytes) -> int:
    """Return the half of a key by which SQLite finds it; the other half stands before the vector."""
    return int.from_bytes(key[:8], "big", signed=True)


class Store:
    """Vectors of one model on disk, by text; several processes may use it at once."""

    def __init__(self, folder: Path, identity: str) -> None:
        self.path = folder / "embeddings" / f"{identity}.sqlite"
        self._connection: sqlite3.Connection | None = None

    def _open(self) -> sqlite3.Connection | None:
        """Return the connection; None where nothing can be kept here, which costs time and nothing else."""
        if self._connection is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._connection = sqlite3.connect(self.path, timeout=_BUSY_S)
                for pragma in _PRAGMAS:
                    self._connection.execute(f"PRAGMA {pragma}")
                self._connection.execute("CREATE TABLE IF NOT EXISTS vectors (key INTEGER PRIMARY KEY, vector BLOB)")
            except (OSError, sqlite3.Error):
                self._connection = None
        return self._connection

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return key → vector of those that are there."""
        connection = self._open()
        found: dict[bytes, bytes] = {}
        if connection is None:
            return found
        of = {_number(key): key for key in keys}
        numbers = sorted(of)
        try:
            for start in range(0, len(numbers), _AT_ONCE):
                some = ",".join(map(str, numbers[start : start + _AT_ONCE]))
                for number, row in connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({some})"):  # noqa: S608
                    key = of[number]
                    if row[:8] == key[8:]:
                        found[key] = row[8:]
        except sqlite3.Error:
            return {}
        return found

    def put(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep vectors; where the disk is full or the file damaged they are computed anew next time."""
        if (connection := self._open()) is None:
            return
        try:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                    ((_number(key), key[8:] + vector) for key, vector in rows),
                )
        except sqlite3.Error:
            return
