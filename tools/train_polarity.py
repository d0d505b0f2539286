"""Fit the weights of `xlate/comparison/polarity.py` on negations taken out of and put into good translations.

`python -m tools.train_polarity PARALLEL.tsv…`: line-parallel text with a header of language codes. Every two languages
of a file are compared as they are, and with one negation taken out of, or put into, either side. A logistic model with
an L2 penalty is fitted by Newton's method: is a negation that the other side does not answer a mistake?
"""

import csv
import json
import random
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from xlate.analysis import Words, read_words
from xlate.comparison.bitext import Bitext
from xlate.comparison.polarity import NAMES, candidates
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.lexicon.store import Lexicon, default
from xlate.morphology import lemmatizer
from xlate.readers import presegmented

OUT = Path(__file__).parent.parent / "xlate" / "data" / "polarity.json"
_BLOCK = 20
_SEED = 20
_PENALTY = 1.0
_STEPS = 40
_SHARE = 0.7
"""Of the segments into which a negation can be put, how many get one."""
_PRIOR = 0.02
"""One segment in fifty has such a mistake."""

Change = tuple[int, int, str]
"""What stands between two places of the text is replaced."""


def main(paths: list[str]) -> None:
    """Fit and write the weights."""
    rng = random.Random(_SEED)
    rows: list[tuple[float, ...]] = []
    labels: list[float] = []
    clean = damaged = 0
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for langs in combinations([lang for lang in ("en", "ar", "ru") if lang in table[0]], 2):
            pairs = [(row[langs[0]], row[langs[1]]) for row in table]
            clean += len(pairs)
            known = set(_collect(pairs, langs, 0.0, set(), rows, labels))
            for change in (taken_out, put_in):
                for side in (0, 1):
                    bad = list(_damaged(pairs, langs, side, change, rng))
                    damaged += len(bad)
                    list(_collect(bad, langs, 1.0, known, rows, labels))
        print(path, len(rows), file=sys.stderr)
    x, y = np.array(rows), np.array(labels)
    weights, bias = fit(x, y, np.where(y == 1.0, _PRIOR * clean / damaged, 1.0))
    data = {"bias": round(float(bias), 4), "weights": {n: round(float(v), 4) for n, v in zip(NAMES, weights, strict=True)}}
    OUT.write_text(json.dumps(data, indent=1) + "\n")
    chance = 1 / (1 + np.exp(-bias - x @ weights))
    print(f"{clean} good pairs, {damaged} damaged ones; of {int((y == 0).sum())} open negations in good pairs {int(((y == 0) & (chance >= 0.5)).sum())}")
    print(f"reach 0.5, of {int((y == 1).sum())} in damaged pairs {int(((y == 1) & (chance >= 0.5)).sum())}.")
    print(OUT.read_text())


def _collect(pairs, langs, label, known, rows, labels) -> Iterator[tuple[str, str, int, int]]:  # type: ignore[no-untyped-def]
    """Add the figures of the negations that nothing answers, but for those that were there before, and yield which."""
    for at in range(0, len(pairs), _BLOCK):
        block = pairs[at : at + _BLOCK]
        texts = [presegmented([pair[side] for pair in block], langs[side]) for side in (0, 1)]
        for found in candidates(Bitext(texts[0], texts[1], default(), aligned=True)):
            number = found.match.link.source[0]
            name = (*langs, found.side, found.item.first, block[number][found.side])
            if name not in known:
                rows.append(found.figures)
                labels.append(label)
            yield name


def _damaged(pairs, langs, side, change, rng) -> Iterator[tuple[str, str]]:  # type: ignore[no-untyped-def]
    lexicon = default()
    for pair in pairs:
        words = read_words(pair[side], langs[side], lexicon)
        changes = change(words, lexicon)
        if changes and (change is taken_out or rng.random() < _SHARE):
            start, stop, new = rng.choice(changes)
            text = words.text[:start] + new + words.text[stop:]
            yield (text, pair[1]) if side == 0 else (pair[0], text)


def taken_out(words: Words, lexicon: Lexicon) -> list[Change]:
    """Return how each negation of a segment can be taken out."""
    table: Polarity = load(words.lang, "polarity")
    out: list[Change] = []
    for k, token in enumerate(words.tokens[:-1]):
        after = words.tokens[k + 1]
        if token.key in table.negators:
            out.append((token.start, after.start, _FUTURE.get(token.key, "")))
        elif "'" in token.key and not table.negators.isdisjoint(lemmatizer(words.lang)(token.key)):
            out.append((token.start, token.stop, _SHORT.get(token.key, words.text[token.start : token.stop - 3])))
    return out


def put_in(words: Words, lexicon: Lexicon) -> list[Change]:
    """Return how each verb of a segment can be denied."""
    table: Polarity = load(words.lang, "polarity")
    out: list[Change] = []
    for k, token in enumerate(words.tokens):
        before = words.tokens[k - 1].key if k else ""
        if before in table.negators or token.key in table.negators:
            continue
        kinds = {lexicon.kinds[c] for c in lexicon.singles(token.key, words.lang)}
        if token.key in _DENIED:
            out.append((token.start, token.stop, _DENIED[token.key]))
        elif token.key in table.behind:
            out.append((token.stop, token.stop, " " + table.plain))
        elif k and not table.behind and kinds == {"v"}:
            future = token.key[:2] == "سي"
            out.append((token.start, token.start + future, "لن " if future else f"{table.plain} "))
    return out


_FUTURE = {"لن": "س"}
_SHORT = {"can't": "can", "won't": "will", "don't": "do", "doesn't": "does", "didn't": "did", "isn't": "is"}
_DENIED = {"كان": "لم يكن", "كانت": "لم تكن"}


def fit(x, y, weight):  # type: ignore[no-untyped-def]
    """Return the weights of the figures and the bias."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    penalty = np.r_[np.full(x.shape[1], _PENALTY), 0.0]
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        curve = (z * (weight * p * (1 - p))[:, None]).T @ z + np.diag(penalty + 1e-6)
        w -= np.linalg.solve(curve, z.T @ (weight * (p - y)) + penalty * w)
    return w[:-1] / spread, w[-1] - float((w[:-1] * mean / spread).sum())


if __name__ == "__main__":
    main(sys.argv[1:])
