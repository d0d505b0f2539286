"""The lexicon's source files as data: parsing, no judgement on whether the words are right."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from xlate.errors import InputError

COLUMNS = ("en", "ru", "ar")


class Entry(NamedTuple):
    """One line of a source file."""

    id: str
    words: dict[str, tuple[str, ...]]
    """Language → words and expressions, forms expanded, the usual one first."""
    traits: tuple[str, ...]
    place: str
    """`file:line`, for messages."""

    @property
    def family(self) -> str:
        """The slug: concepts of one family are one idea in several parts of speech."""
        return self.id.rpartition(".")[0] if "." in self.id else self.id


def read(folder: Path) -> Iterator[Entry]:
    """Yield the entries of all `*.txt` files of a folder, by file name and line."""
    for path in sorted(folder.glob("*.txt")):
        yield from parse(path.read_text(encoding="utf-8"), path.name)


def parse(text: str, name: str) -> Iterator[Entry]:
    """Yield the entries of one file's text; raises InputError with `name:line` on a malformed line."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 2 + len(COLUMNS):
            raise InputError(f"{name}:{number}: {len(cells)} columns. Write `id | English | Russian | Arabic | relations`.")
        words = {lang: tuple(dict.fromkeys(parse_words(cell))) for lang, cell in zip(COLUMNS, cells[1:4], strict=True)}
        yield Entry(cells[0], words, tuple(cells[4].split()), f"{name}:{number}")


def parse_words(cell: str) -> Iterator[str]:
    """Yield each form: "وافق/يوافق على; قبل" → وافق على, يوافق على, قبل."""
    for word in cell.split(";"):
        parts = [part.split("/") for part in word.split()]
        # Both members of an aspect pair change together: "дать/давать отпор" is two forms, not four.
        width = max((len(part) for part in parts), default=0)
        if all(len(part) in (1, width) for part in parts):
            for k in range(width):
                yield " ".join(part[k if len(part) > 1 else 0] for part in parts)
        else:
            yield from (" ".join(choice) for choice in product(*parts))
