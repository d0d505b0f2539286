"""How much of running text the lexicon knows: run as `python -m benchmarks.lexicon FILE.tsv… [--gaps N]`.

Each file is line-parallel text with a head line that names its columns: `en`, `ar`, `ru`, at least two of them, and
`doc` where the lines are those of several documents. Prints, for each file:

- known: of the running content words (words but for those that may have a grammatical meaning only), how many have a concept of
  the lexicon or are a name; and of all of them, how many are only written like a name;
- found: of the content words of a segment that the lexicon knows, how many share a meaning with a word of its
  translation, in each direction of each pair, and with a random other segment of the document;
- with `--gaps`, the most frequent words that it does not know;

and at the end the time and memory that loading takes, in a process of its own.
"""

import argparse
import csv
import random
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from xlate.analysis import Words, read_words
from xlate.lexicon import Lexicon, default

SEED, PICKS = 2026, 5
LANGUAGES = ("en", "ru", "ar")
# Words of grammar that have no place in a lexicon of meanings.
GRAMMAR = {
    "en": frozenset("the a an of at it its it's that's there's he's she's i'm i'd she'd he'd you'd they'd we'd let's myself yourself himself herself itself ourselves themselves s t d m re ve ll".split()),
    "ru": frozenset("же бы ли ведь вот уж ну г гг н э й го ми х м для оно раз".split()),
    "ar": frozenset("به بها بهم بهما بنا بك له لها لهم لهما لنا لك فيه فيها فيهم عنه عنها عنهم منه منها منهم عليه عليها اليه اليها معه معها معهم انه انها انهم بانه بانها لانه لانها تم وتم يتم مما حسبما ب ل ك و اياها اياه".split()),
}
Row = dict[str, str]

LOADING = """
import gc, resource, time
from xlate.cli import main
import xlate.lexicon.store, xlate.morphology.russian
gc.set_threshold(100_000, 50, 50)
def memory(): return int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS"))) / 1024
before = memory(), time.perf_counter()
lexicon = xlate.lexicon.store.default()
for lang in {languages!r}: lexicon.singles("word", lang)
print(f"{{(time.perf_counter() - before[1]) * 1000:.0f}} ms, {{memory() - before[0]:.0f}} MB")
"""


def read(path: Path) -> list[Row]:
    """Return the lines of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def coverage(texts: Sequence[Words], lexicon: Lexicon) -> tuple[float, float, Counter[str]]:
    """Return the shares of content words that are known, and that are only written like a name; and the unknown."""
    total = known = written = 0
    gaps: Counter[str] = Counter()
    for words in texts:
        for k, (token, families) in enumerate(zip(words.tokens, words.families, strict=True)):
            if not token.key.replace("'", "").isalpha() or is_grammar(token.key, words.lang, lexicon):
                continue
            total += 1
            if families:
                known += 1
            elif k in words.names:
                written += 1
            else:
                gaps[token.key] += 1
    return (known + written) / total, written / total, gaps


def is_grammar(word: str, lang: str, lexicon: Lexicon) -> bool:
    """Tell whether a word has a grammatical meaning, known or not: then it mostly is meant."""
    return word in GRAMMAR[lang] or any(
        lexicon.kinds[c] == "f" or lexicon.ids[c] == "be.v" for c in lexicon.singles(word, lang)
    )


def meanings(words: Words, lexicon: Lexicon) -> list[frozenset[int]]:
    """Return the meanings of each known content word or expression; an expression has those of its words as well."""
    found = []
    for hit in words.hits:
        keys = [token.key for token in words.tokens[hit.first : hit.stop]]
        if len(keys) == 1 and is_grammar(keys[0], words.lang, lexicon) or any(lexicon.kinds[c] == "f" for c in hit.concepts):
            continue
        parts = [c for key in keys for c in lexicon.singles(key, words.lang) if not is_grammar(key, words.lang, lexicon)]
        found.append(frozenset(lexicon.families[c] for c in (*hit.concepts, *parts)))
    return found


def found(pairs: Sequence[tuple[Words, Words]], lexicon: Lexicon) -> float:
    """Return the share of the known content words and expressions of the first that share a meaning with the second."""
    total = shared = 0
    for source, target in pairs:
        there = {family for families in target.families for family in families}
        here = meanings(source, lexicon)
        total += len(here)
        shared += sum(not families.isdisjoint(there) for families in here)
    return shared / max(1, total)


def others(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Return pairs of a line and a random other one of its document, `PICKS` for each line that is not the only one."""
    documents: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        documents[row.get("doc", "")].append(number)
    rng = random.Random(SEED)
    return [
        (number, other)
        for number, row in enumerate(rows)
        for other in rng.choices([n for n in documents[row.get("doc", "")] if n != number] or [number], k=PICKS)
        if other != number
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--gaps", type=int, default=0, metavar="N", help="show the N most frequent unknown words")
    options = parser.parse_args()
    lexicon = default()
    for path in options.files:
        rows = read(path)
        there = [lang for lang in LANGUAGES if rows and lang in rows[0]]
        texts = {lang: [read_words(row[lang], lang, lexicon) for row in rows] for lang in there}
        print(f"{path.name}: {len(rows)} lines")
        for lang in there:
            share, written, gaps = coverage(texts[lang], lexicon)
            print(f"  {lang} known {share:.3f}, of all only written like a name {written:.3f}")
            for word, times in gaps.most_common(options.gaps):
                print(f"      {times:4} {word}")
        other = others(rows)
        for a, b in permutations(there, 2):
            same = found(list(zip(texts[a], texts[b], strict=True)), lexicon)
            chance = found([(texts[a][n], texts[b][m]) for n, m in other], lexicon)
            print(f"  {a}→{b} found {same:.3f}, in a random other segment {chance:.3f}")
    for languages in (LANGUAGES, ("en", "ru")):
        code = LOADING.format(languages=languages)
        took = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        print(f"loading {', '.join(languages)}: {took}")


if __name__ == "__main__":
    main()
