"""Measure what a budget of alarms is spent by: `python -m tools.train_curves PARALLEL.tsv…`.

The good articles of `pairs/` in all directions, and documents of line-parallel text with a header of language
codes, through `xlate.selftest`. `xlate selftest` does the same on a user's own articles.
"""

import csv
import sys
from itertools import groupby, permutations
from pathlib import Path

from benchmarks.damage import good_pairs
from xlate import selftest
from xlate.budget import SHIPPED, encode
from xlate.readers import presegmented
from xlate.workers import default_jobs

_BLOCK = 25
"""Lines of a document."""
_MOST = 60
"""Documents of a file."""


def main(paths: list[str]) -> None:
    """Measure and write the table."""
    pairs = [*good_pairs(), *(pair for path in paths for pair in of_lines(Path(path)))]
    measured = selftest.run(pairs, of=["pairs", *(Path(path).name for path in paths)], jobs=default_jobs())
    SHIPPED.write_bytes(encode(measured))


def of_lines(path):  # type: ignore[no-untyped-def]
    """Yield documents of line-parallel text in all directions, evenly from the whole file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    blocks = []
    for _, group in groupby(rows, key=lambda row: row.get("doc")):
        lines = list(group)
        blocks += [lines[at : at + _BLOCK] for at in range(0, len(lines), _BLOCK)]
    blocks = [block for block in blocks if len(block) > _BLOCK // 2]
    langs = [lang for lang in ("en", "ar", "ru") if lang in rows[0]]
    for number, block in enumerate(blocks[:: max(1, len(blocks) // _MOST)]):
        versions = [presegmented([row[lang] for row in block], lang, f"{path.name}:{number}") for lang in langs]
        yield from permutations(versions, 2)


if __name__ == "__main__":
    main(sys.argv[1:])
