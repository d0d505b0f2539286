"""Errors planted in the good articles of `pairs/`, in all six directions: named, noticed, and alarms elsewhere.

    python -m benchmarks.damage                 a table, a few minutes on one processor
    python -m benchmarks.damage --write         the same, to docs/selftest.json, from which the reference page is made

Each article is checked as it is and then with every fifth segment damaged five times, each segment once.
`xlate selftest FOLDER` does the same on a folder of yours.
"""

import argparse
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from xlate import articles, selftest
from xlate.budget import Measured, encode
from xlate.cli.selftest import report
from xlate.model import Document
from xlate.workers import default_jobs

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "selftest.json"
_LAYOUT = tuple(f"pairs/{{article}}/{{lang}}.{suffix}" for suffix in ("txt", "md", "html"))


def good_pairs() -> Iterator[tuple[Document, Document]]:
    """Yield the good articles of `pairs/` in all directions; those damaged on purpose are left out."""
    for article in articles.in_folder(ROOT / "pairs", ROOT, _LAYOUT):
        if not article.name.endswith("-damaged"):
            documents = [articles.read_version(version) for version in article.versions]
            yield from permutations(documents, 2)


def main() -> None:
    """Measure, and print or write what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help=f"to {PAGE.relative_to(ROOT)}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=default_jobs())
    asked = parser.parse_args()
    measured: Measured = selftest.run(list(good_pairs()), of=["pairs"], seed=asked.seed, jobs=asked.jobs)
    print(report(measured), end="")
    if asked.write:
        PAGE.write_bytes(encode(measured))


if __name__ == "__main__":
    main()
