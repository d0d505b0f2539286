"""Fit `xlate/data/aligner.json`: run as `python -m tools.train_aligner PARALLEL_FOLDER [MINUTES]`.

The folder holds `tico19.tsv` (TICO-19, CC0). Half of its documents and Tatoeba's sentences (`en-ar.tsv`, `en-ru.tsv`,
CC BY 2.0 FR) give a table of words, as in `tools.train_table`; the other half, cut to the length of articles and damaged by
`tools.perturb`, is what is aligned. The weights are found by coordinate ascent on the share of right links and of
segments rightly left alone; then the probability of a link by logistic regression on another draw of damage, with
pairs of documents that have nothing to do with each other among them.
"""

import csv
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from tools.perturb import LEVELS, Gold, perturb
from tools.train_table import SOURCES, chosen, concepts, related, words
from xlate.aligners.confidence import FEATURES, features
from xlate.aligners.content import align, examine
from xlate.aligners.evidence import Side, sides
from xlate.aligners.weights import Weights
from xlate.analysis import Words, read_words
from xlate.learning.estimation import Pair, estimate
from xlate.learning.table import Table, pack
from xlate.lexicon import default

PATH = Path(__file__).parent.parent / "xlate" / "data" / "aligner.json"
PAIRS = (("en", "ar"), ("en", "ru"), ("ar", "ru"))
LENGTHS = (6, 34)
EVERY = 4  # of the pieces of documents, one in so many serves the weights
STEPS: dict[str, tuple[str, float]] = {  # how far a parameter is moved at first, times or plus
    "chance": ("times", 1.25), "share": ("times", 1.5), "usual": ("times", 2.0), "background": ("times", 1.6),
    "crowd": ("times", 1.7), "temper": ("plus", 0.12), "marks": ("times", 1.4), "length": ("plus", 0.2),
    "spread": ("times", 1.25), "spread_short": ("times", 1.3), "shapes": ("plus", 1.0),
    "null_trust": ("plus", 3.0), "null_bias": ("plus", 0.4), "move": ("plus", 0.8), "shift": ("plus", 1.0),
}  # fmt: skip
ENOUGH = 2e-4  # what a move has to gain: less is chance
RIDGE = 1.0


class Case(NamedTuple):
    """A damaged document, read."""

    level: str
    source: list[Words]
    target: list[Words]
    gold: Gold
    sides: tuple[Side, Side]
    learned: tuple[Table, bool]


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def held_out(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Return the documents that are aligned: every second one; a list of phrases is none."""
    documents: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows_of(folder / "tico19.tsv"):
        documents[row["doc"]].append(row)
    return {name: documents[name] for k, name in enumerate(sorted(documents)) if k % 2 and not name.startswith("CMU")}


def table(folder: Path, a: str, b: str, without: Mapping[str, object]) -> Table:
    """Return a table of words learned from the rest."""
    lines = [
        Pair(words(row[a], a), words(row[b], b))
        for name in SOURCES
        for row in rows_of(folder / name)
        if row.get("doc") not in without and row.get(a) and row.get(b)
    ]
    counts = estimate([*lines, *concepts(a, b)])
    packed = pack(sorted(chosen(counts, related(a, b))), counts.source, counts.target)
    return Table(packed.pairs, packed.source, packed.target)


@cache
def read(text: str, lang: str) -> Words:
    return read_words(text, lang, default())


def cases(documents: Mapping[str, Sequence[dict[str, str]]], tables: Mapping[tuple[str, str], Table], seed: int, every: int) -> list[Case]:
    """Return damaged pieces of the documents, at all levels; every tenth has another piece as its translation."""
    dice = random.Random(seed)
    pieces = []
    for rows in documents.values():
        k = 0
        while k < len(rows) - LENGTHS[0]:
            size = dice.randint(*LENGTHS)
            pieces.append(rows[k : k + size])
            k += size
    out = []
    for number, piece in enumerate(pieces[seed % every :: every]):
        others = [row for p in pieces if p is not piece for row in p]
        for a, b in PAIRS:
            for level, damage in LEVELS.items():
                strange = [row[b] for row in dice.sample(others, 40)]
                sample = perturb([row[a] for row in piece], [row[b] for row in piece], strange, damage, dice)
                if number % 10 == 9 and level == "noisy":
                    level, sample = "unrelated", sample._replace(target=strange[: len(piece)], gold=[])
                source, target = [read(t, a) for t in sample.source], [read(t, b) for t in sample.target]
                if source and target:
                    out.append(Case(level, source, target, sample.gold, sides(source, target), (tables[a, b], False)))
    return out


def quality(data: Sequence[Case], weights: Weights) -> float:
    """Return the mean over levels of strict F1, and of that of segments left alone."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for case in data:
        links = align(case.source, case.target, *case.sides, weights, case.learned)
        found = {(link.source, link.target) for link in links if link.source and link.target}
        gold = set(case.gold)
        left = [
            {("s", i) for i in range(len(case.source))} - {("s", i) for s, _ in pairs for i in s}
            | {("t", j) for j in range(len(case.target))} - {("t", j) for _, t in pairs for j in t}
            for pairs in (found, gold)
        ]
        counts = (len(found & gold), len(found), len(gold), len(left[0] & left[1]), len(left[0]), len(left[1]))
        sums[case.level] = [x + y for x, y in zip(sums[case.level], counts, strict=True)]
    total = 0.0
    for level, (a, b, c, d, e, f) in sums.items():
        links, alone = 2 * a / max(1, b + c), 2 * d / max(1, e + f)
        # A clean document is what most documents are; there nothing is to be left alone.
        total += 3.8 * links if level == "clean" else 1.4 * alone if level == "unrelated" else links + 0.4 * alone
    return total / 8.0


def climb(data: Sequence[Case], start: Weights, seconds: float) -> Weights:
    """Return better weights, each parameter moved in turn and its step adapted."""
    dice = random.Random(0)
    best, weights = quality(data, start), start
    places = [(name, k) for name in STEPS for k in range(_width(getattr(start, name), name))]
    scale = dict.fromkeys(places, 1.0)
    until = time.monotonic() + seconds
    print(f"start {best:.4f}", file=sys.stderr)
    while max(scale.values()) > 0.2:
        dice.shuffle(places)
        for place in places:
            for sign in (1, -1):
                if time.monotonic() >= until:
                    return weights
                moved = _moved(weights, *place, scale[place] * sign)
                value = quality(data, moved)
                if value > best + ENOUGH:
                    best, weights = value, moved
                    scale[place] *= 1.3
                    print(f"{best:.4f} {place[0]} {getattr(weights, place[0])}", file=sys.stderr)
                    break
            else:
                scale[place] *= 0.5
    return weights


def _width(value: object, name: str) -> int:
    return len(value) - (name == "shapes") if isinstance(value, tuple) else 1


def _moved(weights: Weights, name: str, k: int, by: float) -> Weights:
    kind, step = STEPS[name]

    def move(x: float) -> float:
        return round(x * step**by if kind == "times" else x + step * by, 4)

    value = getattr(weights, name)
    if name == "shapes":
        value = tuple((a, b, move(p) if n == k + 1 else p) for n, (a, b, p) in enumerate(value))
    elif isinstance(value, tuple):
        value = tuple(min(0.95, move(x)) if n == k else x for n, x in enumerate(value))
    else:
        value = move(value)
    return replace(weights, **{name: value})


def judge(data: Sequence[Case], weights: Weights) -> tuple[float, ...]:
    """Return the coefficients of a link's probability: logistic regression by Newton's method."""
    rows, right = [], []
    for case in data:
        gold = set(case.gold)
        for bead, support in examine(case.source, case.target, *case.sides, weights, case.learned):
            place = (tuple(range(bead.i, bead.i + bead.a)), tuple(range(bead.j, bead.j + bead.b)))
            rows.append(features(support))
            right.append(place in gold)
    print(f"{len(rows)} links, {sum(right)} right", file=sys.stderr)
    size = len(FEATURES)
    beta = [0.0] * size
    for _ in range(12):
        gradient = [-RIDGE * w if k else 0.0 for k, w in enumerate(beta)]
        hessian = [[RIDGE if p == q and p else 1e-9 * (p == q) for q in range(size)] for p in range(size)]
        for row, is_right in zip(rows, right, strict=True):
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(x * w for x, w in zip(row, beta, strict=True))))))
            spread = p * (1 - p)
            for q, x in enumerate(row):
                if x:
                    gradient[q] += (is_right - p) * x
                    for r, y in enumerate(row):
                        hessian[q][r] += spread * x * y
        beta = [w + d for w, d in zip(beta, _solve(hessian, gradient), strict=True)]
    return tuple(round(w, 3) for w in beta)


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    n = len(rows)
    for k in range(n):
        top = max(range(k, n), key=lambda r: abs(rows[r][k]))
        rows[k], rows[top] = rows[top], rows[k]
        for r in range(n):
            if r != k and rows[r][k]:
                factor = rows[r][k] / rows[k][k]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[k], strict=True)]
    return [row[n] / row[k] for k, row in enumerate(rows)]


def main() -> None:
    folder, minutes = Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
    documents = held_out(folder)
    tables = {(a, b): table(folder, a, b, documents) for a, b in PAIRS}
    start = msgspec.json.decode(PATH.read_bytes(), type=Weights) if PATH.exists() else Weights()
    weights = climb(cases(documents, tables, 1, EVERY), start, minutes * 60)
    weights = replace(weights, confidence=judge(cases(documents, tables, 2, 1), weights))
    PATH.write_bytes(msgspec.json.format(msgspec.json.encode(asdict(weights)), indent=1) + b"\n")


if __name__ == "__main__":
    main()
