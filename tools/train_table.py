"""Fit `xlate/data/table.msgpack`: run as `python -m tools.train_table PARALLEL_FOLDER`.

The folder holds line-parallel text with a column a language: `tico19.tsv` (TICO-19, CC0: English, Arabic, Russian),
`en-ar.tsv` and `en-ru.tsv` (Tatoeba, CC BY 2.0 FR). Nothing else of it is read. The shipped lexicon guides the
estimate but is not counted: each pair of words of a concept stands as a pair of sentences of its own.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec

from xlate.learning.estimation import Counts, Pair, estimate
from xlate.learning.keys import key_of
from xlate.learning.table import pack
from xlate.lexicon.source import Entry, read
from xlate.text.tokens import tokenize

PATH = Path(__file__).parent.parent / "xlate" / "data" / "table.msgpack"
SOURCES = ("tico19.tsv", "en-ar.tsv", "en-ru.tsv")
PAIRS = (("en", "ar"), ("en", "ru"), ("ar", "ru"))
PRIOR = 0.6  # sentences that a concept's pairs of words count for together
FEWEST = 2  # tokens of a word in the text, for its frequency to be known
LEAST = 0.8  # expected alignments of a pair
SHARE = 0.04  # of the times both words stand in a pair of sentences


def words(text: str, lang: str) -> list[str]:
    """Return a text's words as keys."""
    return [key_of(token.key, lang) for token in tokenize(text)]


def sentences(folder: Path, a: str, b: str) -> Iterator[Pair]:
    """Yield the line pairs of two languages as keys."""
    for name in SOURCES:
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row.get(a) and row.get(b):
                    yield Pair(words(row[a], a), words(row[b], b))


def entries() -> Iterator[Entry]:
    """Yield the lexicon's concepts and names."""
    home = Path(__file__).parent.parent / "xlate" / "lexicon"
    return chain.from_iterable(read(home / folder) for folder in ("concepts", "gazetteer"))


def concepts(a: str, b: str) -> Iterator[Pair]:
    """Yield the lexicon's pairs of words and expressions."""
    for entry in entries():
        left, right = ([words(w, lang) for w in entry.words[lang]] for lang in (a, b))
        weight = PRIOR / max(1, len(left), len(right))
        yield from (Pair(s, t, weight, counted=False) for s in left for t in right if s and t)


def related(a: str, b: str) -> set[tuple[str, str]]:
    """Return the pairs of single words that the lexicon may take for translations: of one family of concepts."""
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for entry in entries():
        for side, lang in enumerate((a, b)):
            found[entry.family][side].update(w[0] for text in entry.words[lang] if len(w := words(text, lang)) == 1)
    return {(s, t) for left, right in found.values() for s in left for t in right}


def chosen(counts: Counts, known: set[tuple[str, str]]) -> Iterator[tuple[str, str, float, float]]:
    """Yield (word, word, expected alignments, pairs of sentences with both) of the pairs worth shipping."""
    for (s, t), together in counts.together.items():
        if s == "0" or t == "0":
            continue
        aligned = counts.aligned.get((s, t), 0.0)
        if ((s, t) in known and together >= 2) or (
            aligned >= LEAST and aligned / together >= SHARE and min(counts.source[s], counts.target[t]) >= FEWEST
        ):
            yield s, t, aligned, together


def main() -> None:
    folder = Path(sys.argv[1])
    out = {}
    for a, b in PAIRS:
        lines = list(sentences(folder, a, b))
        counts = estimate([*lines, *concepts(a, b)])
        rows = sorted(chosen(counts, related(a, b)))
        out[f"{a}-{b}"] = pack(rows, counts.source, counts.target)
        print(f"{a}-{b}: {len(lines)} lines, {len(rows)} pairs", file=sys.stderr)
    PATH.write_bytes(msgspec.msgpack.encode(out))
    print(f"{PATH.name}: {PATH.stat().st_size // 1024} KiB", file=sys.stderr)


if __name__ == "__main__":
    main()
