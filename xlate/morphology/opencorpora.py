"""The Russian dictionary of OpenCorpora, read as pymorphy3 packs it.

pymorphy3 itself loads what ranks and predicts as well, which takes four times as long and is not needed here.
"""

import json
import sys
from array import array
from functools import cache
from pathlib import Path
from typing import Any

FORMAT = "2.4"
_YO = {"е": "ё"}


class Dictionary:
    """Word forms with their dictionary forms and grammemes."""

    def __init__(self, folder: Path) -> None:
        try:
            from dawg import RecordDAWG
        except ImportError:  # the same in Python, where there is no compiled one
            from dawg_python import RecordDAWG

        def read(name: str) -> Any:
            return json.loads((folder / name).read_bytes())

        meta = dict(read("meta.json"))
        if meta["format_version"] != FORMAT:
            raise ValueError(f"{folder}: dictionary format {meta['format_version']}, not {FORMAT}")
        self._words = RecordDAWG(">HH").load(str(folder / "words.dawg"))
        """Word form → (number of its paradigm, number in the paradigm) of each reading."""
        self._with_yo = self._words.compile_replaces(_YO)
        self._prefixes: list[str] = meta["compile_options"]["paradigm_prefixes"]
        self._suffixes: list[str] = read("suffixes.json")
        self._tags: list[str] = read("gramtab-opencorpora-int.json")
        self._found: dict[int, frozenset[str]] = {}
        """The tags met so far, taken apart."""
        self._paradigms = _paradigms((folder / "paradigms.array").read_bytes())

    def readings(self, word: str) -> list[tuple[str, frozenset[str]]]:
        """Return (dictionary form, grammemes) of each reading of a form, in which е may stand for ё."""
        return [
            (self._lemma(form, paradigm, index), self._grammemes(paradigm, index))
            for form, places in self._words.similar_items(word, self._with_yo)
            for paradigm, index in places
        ]

    def _grammemes(self, paradigm: int, index: int) -> frozenset[str]:
        rows = self._paradigms[paradigm]
        tag = rows[len(rows) // 3 + index]
        found = self._found.get(tag)
        if found is None:
            found = self._found[tag] = frozenset(self._tags[tag].replace(" ", ",").split(","))
        return found

    def _lemma(self, form: str, paradigm: int, index: int) -> str:
        """A paradigm holds the suffix of each form, then the tag of each, then the prefix of each; the lemma is first."""
        if index == 0:
            return form
        rows = self._paradigms[paradigm]
        prefixes = len(rows) // 3 * 2
        stem = form[len(self._prefixes[rows[prefixes + index]]) : len(form) - len(self._suffixes[rows[index]])]
        return self._prefixes[rows[prefixes]] + stem + self._suffixes[rows[0]]


def _paradigms(packed: bytes) -> list["array[int]"]:
    """Unpack little-endian 16-bit numbers: how many paradigms, then the length and the numbers of each."""
    numbers = array("H", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    found, at = [], 1
    for _ in range(numbers[0]):
        stop = at + 1 + numbers[at]
        found.append(numbers[at + 1 : stop])
        at = stop
    return found


@cache
def dictionary() -> Dictionary:
    """Load the dictionary that pymorphy3 comes with, once a process."""
    from pymorphy3_dicts_ru import get_path

    return Dictionary(Path(get_path()))
