"""Fit the weights of `xlate/comparison/score.py` on known damage to good translations.

`python -m tools.train_score PARALLEL.tsv…`: line-parallel text with a header of language codes. Each pair counts once as
it is and once damaged; a logistic model with an L2 penalty is fitted
by projected gradient.
"""

import csv
import json
import math
import random
import sys
from pathlib import Path

import numpy as np

from xlate.analysis import read_words
from xlate.comparison.bitext import Bitext
from xlate.comparison.score import NAMES, figures
from xlate.damage import WAYS, another
from xlate.lexicon.store import default
from xlate.readers import presegmented

OUT = Path(__file__).parent.parent / "xlate" / "data" / "score.json"
_BLOCK = 20
_MOST = 900
_SEED = 20
_PENALTY = 2.0
_STEPS = 4000


def main(paths: list[str]) -> None:
    """Fit and write the weights."""
    rng = random.Random(_SEED)
    rows, labels, kinds = [], [], []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        table = [row for row in table if len(row["en"].split()) > 4]
        rng.shuffle(table)
        langs = [lang for lang in ("en", "ar", "ru") if lang in table[0]]
        for source in langs:
            for target in langs:
                if source == target:
                    continue
                some = table[: _MOST // (len(langs) - 1)]
                for at in range(0, len(some), _BLOCK):
                    collect([(r[source], r[target]) for r in some[at : at + _BLOCK]], source, target, rng, rows, labels, kinds)
    x, y = np.array(rows), np.array(labels)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    # More loss never speaks for a link: every weight but that of the length is held at or below zero.
    bound = np.where([n == "short" for n in NAMES] + [True], np.inf, 0.0)
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = (z.T @ (p - y) + _PENALTY * np.r_[w[:-1], 0]) / len(z)
        w = np.minimum(w - gradient, bound)
    weights = w[:-1] / spread
    # Half of the training pairs are damaged; in a newsroom one in twenty is.
    bias = w[-1] - float((w[:-1] * mean / spread).sum()) + math.log(19)
    p = 1 / (1 + np.exp(-z @ w))
    for kind in sorted(set(kinds)):
        which = np.array([k == kind for k in kinds])
        print(f"{kind:12} {which.sum():6} mean score {p[which].mean():.3f}")
    OUT.write_text(json.dumps({"bias": round(float(bias), 4), "weights": {n: round(float(v), 4) for n, v in zip(NAMES, weights)}}, indent=1) + "\n")
    print(OUT.read_text())


def collect(pairs, source, target, rng, rows, labels, kinds):  # type: ignore[no-untyped-def]
    """Add the figures of one block of pairs, clean and damaged."""
    lexicon = default()
    good = [t for _, t in pairs]
    bad, kind_of = [], []
    ways = [*WAYS.values(), another(good)]
    for text in good:
        words = read_words(text, target, lexicon)
        for way in rng.sample(ways, len(ways)):
            damage = way(words, lexicon, rng)
            if damage and damage.text.strip() and damage.text != text:
                bad.append(damage.text)
                kind_of.append(damage.kind)
                break
        else:
            bad.append(text)
            kind_of.append("none")
    for texts, is_good in ((good, True), (bad, False)):
        bitext = Bitext(presegmented([s for s, _ in pairs], source), presegmented(texts, target), lexicon, aligned=True)
        for row, match, kind in zip(figures(bitext), bitext.matches, kind_of, strict=True):
            if is_good or kind != "none":
                rows.append(row)
                labels.append(1.0 if is_good else 0.0)
                kinds.append("good" if is_good else kind)


if __name__ == "__main__":
    main(sys.argv[1:])
