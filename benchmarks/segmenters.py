"""Measure the sentence splitter: python benchmarks/segmenters.py FOLDER [--show] [--accept FILE]

FOLDER holds `articles/*/{en,ar,ru}.txt`, one segment a line, and `flat.jsonl`, running text with gold ranges.

- lines: the lines of an article joined by blanks; recall of the line ends that follow a stop, and breaks inside lines.
  A line may hold several sentences, so a break inside one is only *perhaps* false: `--show` prints them to be
  judged by eye, and `--accept FILE` takes those judged right (25 code points before, a tab, 25 after; one a line).
- flat: the same on running text; half of its gold segments are whole paragraphs, so only recall means something.
"""

import argparse
import json
import re
import time
from pathlib import Path

from xlate.segmenters import split

_TERMINAL = re.compile(r"""[.!?…؟]["'”’»›)\]\u200f\u200e]*$""")


def measure(texts, lang, accepted, show):
    """Compare splits with gold ends: texts are (text, gold ends); return counts and the speed."""
    found = missed = inside = headlines = all_headlines = sentences = 0
    took = float("inf")
    for _ in range(3):  # the first run also loads the tables and compiles the patterns
        began = time.process_time()
        splits = [split(text, lang) for text, _ in texts]
        took = min(took, time.process_time() - began)
    for (text, gold), spans in zip(texts, splits, strict=True):
        ends = {span.stop for span in spans}
        sentences += len(spans)
        for end in gold:
            if end == len(text):
                continue
            if not _TERMINAL.search(text, max(0, end - 8), end):
                all_headlines += 1
                headlines += end in ends
                continue
            found += end in ends
            missed += end not in ends
            if end not in ends and show:
                print("  missed", lang, repr(text[max(0, end - 50) : end] + " | " + text[end : end + 40]))
        for end in sorted(ends - set(gold) - {len(text)}):
            around = f"{text[max(0, end - 25) : end]}\t{text[end : end + 25]}"
            if around not in accepted:
                inside += 1
                if show:
                    print("  inside", lang, repr(text[max(0, end - 50) : end] + " | " + text[end : end + 40]))
    recall = found / max(1, found + missed)
    precision = found / max(1, found + inside)
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    print(
        f"{lang}: boundaries {found + missed}, recall {recall:.4f}, breaks inside {inside}, F1 {f1:.4f}, "
        f"headlines {headlines}/{all_headlines}, {sentences / took:,.0f} sentences a CPU second"
    )


def articles(folder, lang):
    """Yield each article's joined lines and where they end."""
    for path in sorted(folder.glob(f"articles/*/{lang}.txt")):
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        ends, position = [], -1
        for line in lines:
            position += len(line) + 1
            ends.append(position)
        yield " ".join(lines), ends


def flat(folder):
    """Return the texts of `flat.jsonl` by language, each once, with their gold ends."""
    texts = {}
    for line in (folder / "flat.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        for side, column in (("source", 1), ("target", 3)):
            text = record[side]["text"]
            texts.setdefault(record[side]["language"], {})[text] = [row[column] for row in record["gold"]["segments"]]
    return {lang: list(by_text.items()) for lang, by_text in texts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each miss and each break inside a line")
    parser.add_argument("--accept", type=Path, help="breaks inside lines that were judged right")
    options = parser.parse_args()
    accepted = set(options.accept.read_text(encoding="utf-8").splitlines()) if options.accept else set()
    print("articles, lines joined")
    for lang in ("en", "ar", "ru"):
        measure(list(articles(options.folder, lang)), lang, accepted, options.show)
    print("flat")
    for lang, texts in sorted(flat(options.folder).items()):
        measure(texts, lang, accepted, options.show)


if __name__ == "__main__":
    main()
