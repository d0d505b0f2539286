"""How well and fast names are matched by sound: run as `python -m benchmarks.names DATA_FOLDER`.

The folder holds `names/{ar,ru}.dev.tsv` (Latin name, its rendering, count) and `articles/*/{en,ar,ru}.txt`. Prints:

- nearest of 1,000: of a fixed sample, how often a name's own rendering is the most similar of all 1,000;
- at 0.5: of names and their renderings, how many reach it (recall); of names against random words of articles in the
  other language, how many do (false); and the precision where each name meets 25 words, as in a sentence;
- the loading time, and the pairs compared a second on one core.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from xlate.names.sound import SAME, match_words, similarity

N_NAMES = 1000
N_WORDS = 25  # words of the other side that a name of a sentence meets
SEED = 2026


def read_names(folder: Path, lang: str) -> dict[str, str]:
    """Return the rendering of each Latin name."""
    lines = (folder / "names" / f"{lang}.dev.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {source: target for source, target, _ in (line.split("\t") for line in lines)}


def read_words(folder: Path, lang: str) -> list[str]:
    """Return the running words of all articles; of languages with capitals only those in small letters."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"articles/*/{lang}.txt")))
    return [word for word in re.findall(r"[^\W\d_]+", text) if word == word.lower()]


def sample(pairs: dict[str, str]) -> list[tuple[str, str]]:
    """Return `N_NAMES` pairs, the same each time."""
    lines = sorted(pairs.items())
    random.Random(SEED).shuffle(lines)
    return lines[:N_NAMES]


def nearest(pairs: list[tuple[str, str]]) -> float:
    """Return the share of names whose rendering comes first among all."""
    targets = [target for _, target in pairs]
    right = 0
    for source, target in pairs:
        best = max(targets, key=lambda other: similarity(source, other))
        right += best == target
    return right / len(pairs)


def at_half(pairs: list[tuple[str, str]], words: list[str]) -> tuple[float, float, float]:
    """Return recall, false positives a word, and precision among `N_WORDS` words a name."""
    rng = random.Random(SEED)
    found = sum(similarity(source, target) >= SAME for source, target in pairs) / len(pairs)
    tries = [(source, word) for source, _ in pairs for word in rng.choices(words, k=100)]
    false = sum(similarity(source, word) >= SAME for source, word in tries) / len(tries)
    return found, false, found / (found + N_WORDS * false)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(folder: Path) -> None:
    """Print all figures."""
    print(f"load and first pair: {1000 * timed(lambda: similarity('Kallas', 'Каллас')):.0f} ms")
    russian, arabic = read_names(folder, "ru"), read_names(folder, "ar")
    both = {arabic[name]: russian[name] for name in russian if name in arabic}
    for title, pairs, lang in (("en-ru", russian, "ru"), ("en-ar", arabic, "ar"), ("ar-ru", both, "ru")):
        names = sample(pairs)
        found, false, precision = at_half(names, read_words(folder, lang))
        print(f"{title}: {len(names)} names, nearest {nearest(names):.3f}")
        print(f"{title}: at 0.5 recall {found:.3f}, false {false:.5f} a word, precision {precision:.3f}")
    for title, pairs in (("en-ru", russian), ("en-ar", arabic)):
        names = sample(pairs)
        sources, targets = [s for s, _ in names], [t for _, t in names]
        n = len(names) ** 2
        seconds = timed(lambda: match_words(sources, targets))
        print(f"{title}: {n / seconds:,.0f} pairs a second by match_words, reading included")
        seconds = timed(lambda: [similarity(s, t) for s in sources for t in targets])
        print(f"{title}: {n / seconds:,.0f} pairs a second by similarity")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
