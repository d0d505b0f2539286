"""Report what is wrong in the lexicon's source files: `python -m tools.lint_lexicon`, exit code 1 if anything is.

The tests run the same rules.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from xlate.errors import InputError
from xlate.lexicon.source import COLUMNS, Entry, parse, parse_words
from xlate.morphology.russian import readings
from xlate.text.tokens import tokenize

LEXICON = Path(__file__).parent.parent / "xlate" / "lexicon"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[vnadfx]$")
NAME_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.demonym)?$")
RELATION = re.compile(r"(ant|stronger|fem):[\w.,-]+$|dir:[+-]$|neg$|force:[1-9]$|quant:[0-9]$")
KINDS = frozenset(
    """person country territory city region water mountain organisation company media party armed-group treaty court event title building
    product ship demonym given-name""".split()
)
TRAIT = re.compile(r"(fem|masc|in:[a-z]{2}|role:\S+|see:[a-z0-9.-]+|seat:[a-z0-9,-]+)$")
STRAY = {
    "en": re.compile(r"[^A-Za-zÀ-ɏ0-9 .,'’/&%$()+!:-]"),
    "ru": re.compile(r"[^А-Яа-яЁё0-9 .,/«»()%A-Za-zÀ-ɏ&+'’!:—-]"),
    "ar": re.compile(r"[^\u0621-\u063A\u0641-\u064A0-9 ./()،٪A-Za-z+&'-]"),
}
LEAST = {"concepts": 12_000, "expressions": 2_500, "city": 8_000, "people": 3_000, "title": 300, "bodies": 1_500}
BODIES = frozenset("organisation company media party armed-group treaty court event building".split())


def problems(folder: Path, *, named: bool) -> Iterator[str]:
    """Yield what is wrong in the files of one folder, with `file:line`."""
    seen: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        try:
            entries = list(parse(text, path.name))
        except InputError as problem:
            yield str(problem)
            continue
        slots = [(entry.id, entry.traits[0] if named and entry.traits else "") for entry in entries]
        yield from (f"{e.place}: not sorted by id: {e.id}" for e, a, b in zip(entries[1:], slots, slots[1:], strict=False) if a > b)
        for entry, slot in zip(entries, slots, strict=True):
            yield from (f"{entry.place}: {what}" for what in _entry_problems(entry, named=named))
            if slot in seen:
                yield f"{entry.place}: {entry.id} stands in {seen[slot]}, too"
            seen[slot] = entry.place
        for number, line in enumerate(text.splitlines(), 1):
            if not line.startswith("#"):
                yield from (f"{path.name}:{number}: {what}" for what in _line_problems(line))


def _entry_problems(entry: Entry, *, named: bool) -> Iterator[str]:
    if not (NAME_ID if named else ID).match(entry.id):
        yield f"bad id {entry.id!r}"
    for lang in COLUMNS:
        if not entry.words[lang]:
            yield f"no {lang} word"
        for word in entry.words[lang]:
            if STRAY[lang].search(word):
                yield f"stray character in {word!r}"
    if named:
        if not entry.traits or entry.traits[0] not in KINDS:
            yield f"unknown kind {entry.traits[:1]}"
        yield from (f"unknown trait {trait!r}" for trait in entry.traits[1:] if not TRAIT.match(trait))
    else:
        yield from (f"unknown relation {trait!r}" for trait in entry.traits if not RELATION.match(trait))


def _line_problems(line: str) -> Iterator[str]:
    if unicodedata.normalize("NFC", line) != line:
        yield "not NFC"
    for cell in line.split("|")[1:4]:
        words = [word.strip() for word in cell.split(";")]
        yield from (f"{word!r} stands twice" for n, word in enumerate(words) if word in words[:n])
        if not all(form for word in words for form in parse_words(word)) or "" in words:
            yield "an empty word"


def relation_problems(concepts: Sequence[Entry]) -> Iterator[str]:
    """Yield relations that lead nowhere, and antonyms that stand on one side only."""
    against = {entry.id: _related(entry, "ant") for entry in concepts}
    for entry in concepts:
        for other in (*_related(entry, "ant"), *_related(entry, "stronger"), *_related(entry, "fem")):
            if other not in against or other == entry.id:
                yield f"{entry.place}: {entry.id} leads to {other}"
        for other in against[entry.id]:
            if other in against and entry.id not in against[other]:
                yield f"{entry.place}: {other} is not the opposite of {entry.id}"


def _related(entry: Entry, kind: str) -> tuple[str, ...]:
    return tuple(
        other for trait in entry.traits if trait.startswith(f"{kind}:") for other in trait.partition(":")[2].split(",")
    )


def unknown_russian(concepts: Sequence[Entry]) -> set[str]:
    """Return the Russian words of concepts that the dictionary lacks."""
    return {
        token.key
        for entry in concepts
        for word in entry.words["ru"]
        for token in tokenize(word)
        if not token.key.isascii() and not readings(token.key)
    }


def listed_russian() -> list[str]:
    """Return the words of `unknown_ru.txt`: read by us, and right though no dictionary has them yet."""
    lines = (LEXICON / "unknown_ru.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def counts(concepts: Sequence[Entry], names: Sequence[Entry]) -> dict[str, int]:
    """Return how much there is of what `LEAST` asks for."""
    kinds = [entry.traits[0] for entry in names if entry.traits]
    return {
        "concepts": len({entry.id for entry in concepts}),
        "expressions": sum(" " in entry.words["en"][0] for entry in concepts),
        "city": kinds.count("city"),
        "people": kinds.count("person"),
        "title": kinds.count("title"),
        "bodies": sum(kind in BODIES for kind in kinds),
    }


def main() -> int:
    """Print every problem; return the exit code."""
    from xlate.lexicon.source import read

    concepts, names = list(read(LEXICON / "concepts")), list(read(LEXICON / "gazetteer"))
    found = [*problems(LEXICON / "concepts", named=False), *problems(LEXICON / "gazetteer", named=True)]
    found += relation_problems(concepts)
    found += [f"unknown_ru.txt lacks {word}" for word in sorted(unknown_russian(concepts) - {*listed_russian()})]
    print(*found, sep="\n")
    print(counts(concepts, names), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
