"""Fit `xlate/data/shapes.json`: run as `python -m tools.train_shapes DATA_FOLDER`.

The folder holds `names/ar.train.tsv` (Latin name, Arabic name, count) and `parallel/` with line-parallel text, whose
words serve as what a name is *not*: TICO-19 and Tatoeba. Nothing else is read.

Names and words, each counted once, give two models of letters, each letter after the two before it, interpolated with
shorter contexts (Jelinek and Mercer 1980, with the weights of Witten and Bell's kind); the table holds the difference
of their logarithms.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tools.train_sounds import read_words
from xlate.names.shape import EDGE, FLOOR, LEVELS, STEP
from xlate.text.fold import key

PATH = Path(__file__).parent.parent / "xlate" / "data" / "shapes.json"
LANGUAGES = {"ar": "وفبلك"}  # those whose script has no capitals, with the letters that may be written before any word
CONTEXT = 2  # letters
PRIOR = 5.0  # counts that a shorter context is worth
SHORTEST = 3


def letters_of(words: Iterable[str]) -> str:
    """Return the letters that occur, without those that hardly do."""
    counts = Counter(letter for word in words for letter in word)
    return EDGE + "".join(sorted(letter for letter, n in counts.items() if n >= 10 and letter.isalpha()))


def count(words: Iterable[str]) -> Counter[str]:
    """Return how often each letter follows each context, the contexts themselves under their own string."""
    counts: Counter[str] = Counter()
    for word in words:
        shown = EDGE * CONTEXT + word + EDGE
        for at in range(CONTEXT, len(shown)):
            for length in range(CONTEXT + 1):
                context = shown[at - length : at]
                counts[f"{context} "] += 1
                counts[f"{context} {shown[at]}"] += 1
    return counts


def chance(letter: str, context: str, counts: Counter[str], n_letters: int) -> float:
    """Return the probability of a letter after a context."""
    shorter = chance(letter, context[1:], counts, n_letters) if context else 1 / n_letters
    return (counts[f"{context} {letter}"] + PRIOR * shorter) / (counts[f"{context} "] + PRIOR)


def cell(odds: float) -> str:
    """Return the character of the nearest level."""
    return LEVELS[max(0, min(len(LEVELS) - 1, round((odds - FLOOR) / STEP)))]


def table(names: set[str], words: set[str], clitics: str) -> dict[str, object]:
    """Return the table of one language."""
    letters = letters_of([*names, *words])
    of_names, of_words = count(sorted(names)), count(sorted(words))
    size = len(letters)
    rows = [
        "".join(
            cell(math.log(chance(c, a + b, of_names, size) / chance(c, a + b, of_words, size))) for c in letters
        )
        for a in letters
        for b in letters
    ]
    return {"letters": letters, "clitics": clitics, "rows": rows}


def main(folder: Path) -> None:
    """Fit the tables and write them."""
    data = {}
    for lang, clitics in LANGUAGES.items():
        lines = (folder / "names" / f"{lang}.train.tsv").read_text(encoding="utf-8").splitlines()[1:]
        names = {key(word) for line in lines for word in line.split("\t")[1].split()}
        words = {key(word) for word in read_words(folder / "parallel", lang)}
        names, words = ({w for w in found if len(w) >= SHORTEST and w.isalpha() and not w.isascii()} for found in (names, words))
        data[lang] = table(names, words, clitics)
        print(f"{lang}: {len(names)} names, {len(words)} words", file=sys.stderr)
    PATH.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
