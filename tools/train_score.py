"""Fit the weights of `xlate/comparison/score.py` on known damage to good translations.

`python -m tools.train_score PARALLEL.tsv…`: line-parallel text with a header of language codes. Sentences are drawn to be
wrong, those with rare words oftener; what is wrong about half of them is put in, the other half is left as it is, since
most errors of translators show in no single word. A logistic model with an L2 penalty is fitted by projected gradient.
"""

import csv
import json
import math
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from xlate.analysis import read_words
from xlate.comparison.bitext import Bitext
from xlate.comparison.score import NAMES, figures
from xlate.damage import WAYS, another, mangled, untranslated, wrong
from xlate.lexicon.store import default
from xlate.readers import presegmented

OUT = Path(__file__).parent.parent / "xlate" / "data" / "score.json"
_KINDS = ("number", "name", "negation", "negated", "antonym", "clause", "word", "order")
_BLOCK = 20
_LINES = 3000
_DRAWS = 3
"""How often each line is drawn to be right or wrong."""
_SEED = 20
_PENALTY = 2.0
_STEPS = 4000
# Set by hand, from the direction that every published study of human error marks reports: where translators go wrong.
_HAZARD = {"size": 0.01, "rare": 0.1, "foreign": 0.3, "odd": 0.1}
"""How often a word is mistranslated, and how much oftener one of a kind."""
_HIDDEN = 0.5
"""Share of errors that show in no word."""
_LEAST = {"lost": 0.1, "stray": 1.2, "length": 0.3, "name": 0.5, "gap": 0.5}
"""What a figure has to cost: no word left out and none put in makes a link better, however well the rest can do without it."""
_MOST = {"strange": 0.4}
"""What a figure may cost that knows the very sentences that are fitted on."""


def main(paths: list[str]) -> None:
    """Fit and write the weights."""
    rng = random.Random(_SEED)
    data: list[tuple[tuple[float, ...], str]] = []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        table = [row for row in table if len(row["en"].split()) > 4]
        rng.shuffle(table)
        langs = [lang for lang in ("en", "ar", "ru") if lang in table[0]]
        for source in langs:
            for target in langs:
                some = table[: _LINES // (len(langs) - 1)] if source != target else []
                for at in [*range(0, len(some), _BLOCK)] * _DRAWS:
                    data += examples([(r[source], r[target]) for r in some[at : at + _BLOCK]], source, target, rng)
    x, kinds = np.array([row for row, _ in data]), np.array([kind for _, kind in data])
    y = (kinds == "good").astype(float)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    # Each figure is a loss, and no loss speaks for a link.
    least = np.array([_LEAST.get(name, 0.0) for name in NAMES]) * spread
    most = np.array([_MOST.get(name, np.inf) for name in NAMES]) * spread
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        w = w - (z.T @ (p - y) + _PENALTY * np.r_[w[:-1], 0]) / len(z)
        w[:-1] = np.clip(w[:-1], -most, -least)
    weights = w[:-1] / spread
    # Of the training pairs so many are wrong; in a newsroom one in twenty is.
    bias = w[-1] - float((w[:-1] * mean / spread).sum()) + math.log(19) - math.log(y.mean() / (1 - y.mean()))
    p = 1 / (1 + np.exp(-z @ w))
    for kind in sorted(set(kinds)):
        print(f"{kind:12} {(kinds == kind).sum():6} mean score {p[kinds == kind].mean():.3f}")
    OUT.write_text(json.dumps({"bias": round(float(bias), 4), "weights": {n: round(float(v), 4) for n, v in zip(NAMES, weights)}}, indent=1) + "\n")
    print(OUT.read_text())


def examples(pairs: Sequence[tuple[str, str]], source: str, target: str, rng: random.Random) -> Iterator[tuple[tuple[float, ...], str]]:
    """Yield the figures of each pair of a block and what is wrong with it, some of the pairs damaged."""
    lexicon = default()
    good = [t for _, t in pairs]
    texts, kinds = list(good), ["good"] * len(pairs)
    ways = [*(WAYS[kind] for kind in _KINDS), wrong, wrong, mangled, untranslated(source), another(good)]
    for n, hazard in enumerate(hazards(Bitext(presegmented([s for s, _ in pairs], source), presegmented(good, target), lexicon, aligned=True))):
        if rng.random() > math.exp(-hazard):
            words = read_words(good[n], target, lexicon)
            kinds[n] = "hidden"
            for way in rng.sample(ways, len(ways)) if rng.random() > _HIDDEN else ():
                damage = way(words, lexicon, rng)
                if damage and damage.text.strip() and damage.text != good[n]:
                    texts[n], kinds[n] = damage.text, damage.kind
                    break
    bitext = Bitext(presegmented([s for s, _ in pairs], source), presegmented(texts, target), lexicon, aligned=True)
    yield from zip(figures(bitext), kinds, strict=True)


def hazards(bitext: Bitext) -> list[float]:
    """Return how many errors a translator would make in each segment."""
    out = []
    for row in figures(bitext):
        figure = dict(zip(NAMES, row, strict=True))
        size = math.expm1(figure["size"])
        counts = {"size": size, "rare": figure["rare"] * math.sqrt(size + 5), **{name: math.expm1(figure[name]) for name in ("foreign", "odd")}}
        out.append(sum(each * counts[name] for name, each in _HAZARD.items()))
    return out


if __name__ == "__main__":
    main(sys.argv[1:])
