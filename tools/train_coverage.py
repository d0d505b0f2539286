"""Fit `xlate/data/coverage.json`: run as `python -m tools.train_coverage PARALLEL_FOLDER`.

The folder holds line-parallel text with a column a language: `tico19.tsv` (TICO-19, CC0: English, Arabic, Russian),
`en-ar.tsv` and `en-ru.tsv` (Tatoeba, CC BY 2.0 FR). Nothing else of it is read. First the words are counted that go
without a counterpart in good translations; then a logistic model is fitted to the runs of words that look most like
left out, of translations as they are and of the same with a clause or a phrase taken out.
"""

import csv
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from xlate.aligners import strength
from xlate.aligners.evidence import WORD
from xlate.comparison import gaps
from xlate.comparison.bitext import Bitext
from xlate.comparison.lengths import length_ratio
from xlate.lexicon.store import default
from xlate.readers import presegmented

OUT = Path(__file__).parent.parent / "xlate" / "data" / "coverage.json"
SOURCES = ("tico19.tsv", "en-ar.tsv", "en-ru.tsv")
LANGS = ("en", "ar", "ru")
_BLOCK = 20
_SEED = 5
_PENALTY = 1.0
_ROUNDS = 30
_DAMAGED = 0.5
"""Share of segments in the damaged version of a block."""
_FEWEST = 12
"""Times that a word has to stand in the text, for its habit to be known."""
_LIGHT = 0.4
"""How often a word goes without counterpart, from which on it is light; drawn towards what is usual."""
_USUAL, _DOUBT = 0.27, 8
_ALARMS = 0.007
"""Share of good links where something may be called left out."""
_EXPLAINED = 2.9
"""What has to speak for an addition beyond that, in nats: most of what translators add, a reader needs."""
Pairs = list[tuple[str, str]]


def blocks(folder: Path) -> Iterator[tuple[str, str, Pairs]]:
    """Yield (source language, target language, pairs): a few lines at a time, in their order."""
    for name in SOURCES:
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        langs = [lang for lang in LANGS if lang in table[0]]
        table = [row for row in table if all(row[lang] for lang in langs) and len(row["en"].split()) > 4]
        for source in langs:
            for target in langs:
                if source != target:
                    for at in range(0, len(table), 2 * _BLOCK):
                        yield source, target, [(r[source], r[target]) for r in table[at : at + _BLOCK]]


def read(source: str, target: str, pairs: Pairs) -> Bitext:
    """Return the bitext of aligned lines."""
    left, right = presegmented([s for s, _ in pairs], source), presegmented([t for _, t in pairs], target)
    return Bitext(left, right, default(), aligned=True)


def light(folder: Path) -> dict[str, dict[str, float]]:
    """Return for each language the words that remarkably often have no counterpart, and how often."""
    seen: dict[str, dict[str, list[int]]] = {lang: defaultdict(lambda: [0, 0]) for lang in LANGS}
    mean = default().mean_something
    for source, target, pairs in blocks(folder):
        bitext = read(source, target, pairs)
        for match in bitext.matches:
            for side, own, best in ((0, match.source, match.best), (1, match.target, match.best_met)):
                features = bitext.sides[side]
                for (segment, k), other in zip(own, best, strict=True):
                    if features.kinds[segment][k] == WORD and mean(bitext.words(side)[segment].families[k]):
                        count = seen[features.lang][features.keys[segment][k]]
                        count[0] += 1
                        count[1] += other is None
    found = {}
    for lang, words in seen.items():
        rates = {word: (bare + _DOUBT * _USUAL) / (n + _DOUBT) for word, (n, bare) in words.items() if n >= _FEWEST}
        found[lang] = {word: round(rate, 2) for word, rate in sorted(rates.items()) if rate >= _LIGHT}
    return found


def without(text: str, rng: random.Random) -> str | None:
    """Return a text without one of its clauses or phrases; None if it has none that can be spared."""
    return rng.choice((_without_clause, _without_clause, _without_phrase))(text, rng)


def _without_clause(text: str, rng: random.Random) -> str | None:
    """Take out what stands between two commas, or behind one."""
    cuts = [m.start() for m in re.finditer(r"[,،;؛:—–]\s", text)]
    end = re.search(r"[.!?؟»”\"]*$", text)
    cuts.append(end.start() if end else len(text))
    most = 0.6 * len(text.split())
    spans = [(a, b) for i, a in enumerate(cuts) for b in cuts[i + 1 :] if 4 <= len(text[a:b].split()) <= most]
    if not spans:
        return None
    start, stop = rng.choice(spans)
    return text[:start] + text[stop:]


def _without_phrase(text: str, rng: random.Random) -> str | None:
    """Take out two to eight words that no comma divides."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    size = rng.choice((2, 3, 4, 5, 6, 8))
    spans = [(words[i - 1][1], words[i + size - 1][1]) for i in range(1, len(words) - size + 1)]
    spans = [(a, b) for a, b in spans if not re.search(r"[,،;؛:.!?؟]\s", text[a:b])]
    if not spans or size > len(words) / 2:
        return None
    start, stop = rng.choice(spans)
    stop -= len(re.search(r"\W*$", text[start:stop])[0])  # type: ignore[index]
    return text[:start] + text[stop:]


class Rows(NamedTuple):
    """Runs that look most like left out, by what they are judged by."""

    omitted: list[tuple[float, ...]]
    """Of source words, where something is left out of the target."""
    good: list[tuple[float, ...]]
    """Of source words, where nothing is."""


def rows(folder: Path) -> Rows:
    """Return the figures of the runs in translations as they are and in damaged ones."""
    rng = random.Random(_SEED)
    found = Rows([], [])
    for source, target, pairs in blocks(folder):
        good = read(source, target, pairs)
        ratio = length_ratio(good)
        found.good.extend(run.figures for run in gaps.runs(good) if run.side == 0)
        texts = [(s, without(t, rng) if rng.random() < _DAMAGED else None) for s, t in pairs]
        bad = [(s, t) for s, t in texts if t]
        if bad:
            found.omitted.extend(run.figures for run in gaps.runs(read(source, target, bad), ratio) if run.side == 0)
    return found


def fitted(found: Rows) -> np.ndarray:
    """Return the weights of a logistic model that tells runs left out from others."""
    x = np.array(found.omitted + found.good)
    y = np.r_[np.ones(len(found.omitted)), np.zeros(len(found.good))]
    mean, deviation = x.mean(0), x.std(0)
    z = np.hstack([(x - mean) / deviation, np.ones((len(x), 1))])
    ridge = _PENALTY * np.eye(z.shape[1])
    ridge[-1, -1] = 1e-9
    w = np.zeros(z.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-z @ w))
        w -= np.linalg.solve((z.T * (p * (1 - p))) @ z + ridge, z.T @ (p - y) + ridge @ w)
    return w[:-1] / deviation


def bias(folder: Path, weights: np.ndarray) -> float:
    """Return the bias above which so many of the good links lie as may be alarms."""
    scores: list[float] = []
    links = 0
    for source, target, pairs in blocks(folder):
        links += len(pairs)
        scores += [float(np.dot(weights, run.figures)) for run in gaps.runs(read(source, target, pairs)) if run.side == 0]
    return -sorted(scores, reverse=True)[round(_ALARMS * links)]


def main(folder: Path) -> None:
    """Fit and write the weights."""
    # The learned table comes from the same text: what only it knows would not be known of other text.
    least, strength._LEAST = strength._LEAST, 2.0
    data = {"bias": [0.0, 0.0], "weights": dict.fromkeys(gaps.FIGURES, 0.0), "light": light(folder)}
    _write(data)
    found = rows(folder)
    weights = fitted(found)
    data["weights"] = {name: round(float(v), 3) for name, v in zip(gaps.FIGURES, weights, strict=True)}
    # So many of the good links lie above the bias that is allowed to be alarms.
    strength._LEAST = least
    omitted = bias(folder, weights)
    data["bias"] = [round(omitted, 3), round(omitted - _EXPLAINED, 3)]
    _write(data)
    print(len(found.good), "good runs,", len(found.omitted), "damaged; bias", data["bias"], data["weights"])


def _write(data: dict[str, object]) -> None:
    OUT.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    gaps.data.cache_clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
