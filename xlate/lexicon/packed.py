"""The form in which the compiled lexicon is stored: strings and arrays that become look-up tables in milliseconds.

A hundred thousand small lists take a tenth of a second to make and forty megabytes to keep. So words are one string per
language, cut when the language is first asked for, and what a word means is a place in an array.
"""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from xlate.text.known import Known

Rest = tuple[Sequence[str], int]
"""What must follow the first word of an expression, and its concept."""
Tree = dict[str, Any]
"""Expressions by their next word: word → the tree of what may follow; `END` → the concepts of what ends here."""
END = ""


class Packed(msgspec.Struct, frozen=True, gc=False):
    """Everything; what is not always needed is decoded when it is."""

    kinds: list[str]
    """The kinds there are."""
    kind_of: bytes
    """Concept → place in `kinds`."""
    families: bytes
    traits: dict[int, list[str]]
    """Relations of concepts."""
    opposites: dict[int, list[int]]
    acronyms: dict[str, dict[str, list[int]]]
    """Language → key → what it means in capitals only, of those that mean something else in small letters."""
    words: dict[str, msgspec.Raw]
    """Language → `PackedWords`."""
    notes: msgspec.Raw
    """`Notes`."""


class PackedWords(msgspec.Struct, frozen=True, gc=False):
    """The words of one language."""

    singles: str
    """Base forms, one a line."""
    single_ends: bytes
    single_concepts: bytes
    firsts: str
    """First words of expressions, one a line."""
    rests: str
    """For each of them a line: expressions by tabs, each a concept and the other words by spaces."""


class Notes(msgspec.Struct, frozen=True, gc=False):
    """What checking a text has little use for."""

    ids: str
    words: dict[str, str]
    """Language → the words of each concept, a line each, by tabs, the usual one first."""
    traits: dict[int, list[str]]
    """What else is said of names."""


class Words:
    """The words of one language as a look-up table, with what the user has added."""

    def __init__(self, packed: PackedWords) -> None:
        self._singles = _numbered(packed.singles)
        self._ends = unpack(packed.single_ends)
        self._concepts = unpack(packed.single_concepts)
        self._firsts = _numbered(packed.firsts)
        self._rests = packed.rests.split("\n")
        self._trees = Known(self._tree)
        self._added: dict[str, list[int]] = {}
        self._added_rests: dict[str, list[Rest]] = {}

    def singles(self, base: str) -> Sequence[int]:
        """Return the concepts of one word."""
        place = self._singles.get(base)
        found = self._concepts[self._ends[place] : self._ends[place + 1]] if place is not None else ()
        return (*found, *self._added[base]) if base in self._added else found

    def rests(self, base: str) -> Tree:
        """Return what may follow a word in an expression."""
        return self._trees[base]

    def _tree(self, base: str) -> Tree:
        tree: Tree = {}
        for rest, concept in self._read_rests(base):
            branch = tree
            for word in rest:
                branch = branch.setdefault(word, {})
            branch.setdefault(END, []).append(concept)
        return tree

    def _read_rests(self, base: str) -> Iterator[Rest]:
        place = self._firsts.get(base)
        if place is not None:
            for expression in self._rests[place].split("\t"):
                concept, *rest = expression.split(" ")
                yield rest, int(concept)
        yield from self._added_rests.get(base, ())

    def begins(self, base: str) -> bool:
        """Tell whether an expression begins with a word."""
        return base in self._firsts or base in self._added_rests

    def add(self, keys: Sequence[str], concept: int) -> None:
        """Add a word, or an expression, by its base forms."""
        if len(keys) == 1:
            self._added.setdefault(keys[0], []).append(concept)
        else:
            self._added_rests.setdefault(keys[0], []).append((tuple(keys[1:]), concept))


def pack_words(single: Mapping[str, Sequence[int]], multi: Mapping[str, Sequence[tuple[Sequence[str], int]]]) -> PackedWords:
    """Return the stored form of one language's words."""
    ends: list[int] = [0]
    concepts: list[int] = []
    for found in single.values():
        concepts += found
        ends.append(len(concepts))
    rests = ("\t".join(" ".join((str(c), *rest)) for rest, c in expressions) for expressions in multi.values())
    return PackedWords("\n".join(single), pack(ends), pack(concepts), "\n".join(multi), "\n".join(rests))


def pack(numbers: Iterable[int]) -> bytes:
    """Return numbers as bytes, four each, the lowest first."""
    found = array("I", numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def unpack(data: bytes) -> "array[int]":
    """Return what `pack` packed."""
    found = array("I")
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _numbered(lines: str) -> dict[str, int]:
    words = lines.split("\n") if lines else []
    return dict(zip(words, range(len(words)), strict=True))
