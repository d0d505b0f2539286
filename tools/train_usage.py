"""Fit `xlate/data/usage.msgpack`: run as `python -m tools.train_usage PARALLEL_FOLDER`.

The folder is that of `tools.train_table`; each line of it counts as text of its own language.
"""

import csv
import sys
from pathlib import Path

import msgspec

from tools.train_table import SOURCES
from xlate.learning.usage import Packed, learn
from xlate.text.tokens import tokenize

PATH = Path(__file__).parent.parent / "xlate" / "data" / "usage.msgpack"


def usage(folder: Path, lang: str) -> Packed:
    """Return what the folder's text of one language shows; a sentence that stands there twice counts once."""
    texts: dict[str, None] = {}
    for name in SOURCES:
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            texts.update((row[lang], None) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row.get(lang))
    return learn([tokenize(text) for text in texts])


def main() -> None:
    folder = Path(sys.argv[1])
    found = {lang: usage(folder, lang) for lang in ("en", "ar", "ru")}
    PATH.write_bytes(msgspec.msgpack.encode(found))
    for lang, each in found.items():
        print(f"{lang}: {sum(each.counts)} words, {len(each.sorts)} sorts, {len(each.pairs)} pairs", file=sys.stderr)
    print(f"{PATH.name}: {PATH.stat().st_size // 1024} KiB", file=sys.stderr)


if __name__ == "__main__":
    main()
