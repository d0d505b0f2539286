"""Fit the costs of `xlate/data/sounds.json`: run as `python -m tools.train_sounds DATA_FOLDER`.

The folder holds `names/{ar,ru}.train.tsv` (Latin name, name in the other script, count) and, for the calibration,
`parallel/` with line-parallel text whose words serve as what a name is *not*. Nothing else is read.

The model is a memoryless stochastic transducer over spelling units (Ristad and Yianilos 1998) fitted by EM, each pair
weighted by how much better the transducer explains it than chance does (Sajjad et al. 2012): the lists were mined, and
some lines are no transliterations at all.
"""

import itertools
import json
import math
import random
import re
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from xlate.languages import load
from xlate.names.gains import FLOOR, LEVELS, STEP, in_order, is_stray, measure
from xlate.names.spelling import Spelling, skeleton, spell, unit_names

ROUNDS = 4
PATH = Path(__file__).parent.parent / "xlate" / "data" / "sounds.json"
MATCH_ODDS = 9.0  # lines that are transliterations to lines that are not, before looking
CHANCE_ODDS = math.exp(3.0)  # by how much a line must beat chance: units are not drawn independently
SAME_MIXED = 0.12  # share of units that two spellings in one script render differently
PRIOR = 2.0  # counts of the start table in each unit's row

FITTED_TEXT = ("tico19.tsv", "en-ar.tsv", "en-ru.tsv")
CALIBRATED = 2500  # names a pair of languages
WORDS_A_NAME = 80
WORDS_A_SENTENCE = 25.0  # words of the other side among which a name's rendering is looked for
NAMESAKES = 4  # other names of the same consonants that a name is also told from
WITHIN, ACROSS = 3.0, 0.2  # how many of them a text holds for each name: of the name's own script, of the other
NO_RENDERING = -3.0  # nats: names below are mistakes of the list
RIDGE = 0.1

Line = tuple[str, str, int]  # name, name, count
Pair = tuple[Spelling, Spelling, float]
Table = list[list[float]]  # [source unit][target unit], the last of each being "nothing"


def read_pairs(path: Path, lang: str) -> Iterator[Line]:
    """Yield Latin name, other name and count of each line."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        source, target, count = line.split("\t")
        if spell(source, "en").units and spell(target, lang).units:
            yield source, target, int(count)


def weight(count: int) -> float:
    """Return how much a line counts: often seen is surer, but no name may rule the table."""
    return min(1.0 + math.log2(count) / 2, 4.0)


def start_table(source: str, target: str) -> Table:
    """Return the probabilities before any data: units whose consonant classes meet go together."""
    left = [load(source, "sounds").units[u].upper() for u in unit_names(source)]
    right = [load(target, "sounds").units[u].upper() for u in unit_names(target)]
    table = [[(1.0 if set(a) & set(b) or a == b else 0.01) for b in right] + [0.02 if a else 0.2] for a in left]
    table.append([0.02 if b else 0.2 for b in right] + [0.0])
    return normalised(table)


def background(spellings: Iterator[tuple[Spelling, float]], lang: str) -> list[float]:
    """Return how often each unit of a language is written, smoothed."""
    counts = [1.0] * len(unit_names(lang))
    for spelling, w in spellings:
        for unit in spelling.units:
            counts[unit] += w
    total = sum(counts)
    return [c / total for c in counts]


def fit(pairs: list[Pair], start: Table, left: list[float], right: list[float], prior: float = PRIOR) -> Table:
    """Return the table after EM, each unit's row smoothed by `prior` counts of the start table."""
    table = start
    for turn in range(ROUNDS):
        counts = [[0.0] * len(row) for row in table]
        kept = sum(_expect(source, target, w, table, counts, left, right) for source, target, w in pairs)
        share = kept / sum(w for _, _, w in pairs)
        print(f"  round {turn + 1}: {share:.3f} of the weight is transliteration", file=sys.stderr)
        table = normalised(_smoothed(counts, start, prior))
    return table


def _smoothed(counts: Table, start: Table, prior: float) -> Table:
    rows = [sum(row) for row in start]
    return [
        [c + prior * p / total for c, p in zip(row, start_row, strict=True)]
        for row, start_row, total in zip(counts, start, rows, strict=True)
    ]


def _expect(
    source: Spelling, target: Spelling, w: float, table: Table, counts: Table, left: list[float], right: list[float]
) -> float:
    """Add the pair's expected edits to the counts; return the weight that counted."""
    a, b = source.units, target.units
    n, m = len(a), len(b)
    insert = [table[-1][v] for v in b]
    forward = [[0.0] * (m + 1) for _ in range(n + 1)]
    forward[0][0] = 1.0
    for taken, _ in target.entries:  # an article on one side only
        if taken == 2 and not source.entries:
            forward[0][taken] = 0.2 * math.prod(right[v] for v in b[:taken])
    for i in range(n + 1):
        row = forward[i]
        if i:
            edits, above = table[a[i - 1]], forward[i - 1]
            row[0] = above[0] * edits[-1]
            for j in range(1, m + 1):
                row[j] = above[j] * edits[-1] + above[j - 1] * edits[b[j - 1]] + row[j - 1] * insert[j - 1]
        else:
            for j in range(1, m + 1):
                row[j] += row[j - 1] * insert[j - 1]
    likelihood = forward[n][m]
    chance = math.prod(left[u] for u in a) * math.prod(right[v] for v in b)
    share = MATCH_ODDS * likelihood / (MATCH_ODDS * likelihood + CHANCE_ODDS * chance)
    if share < 0.01:
        return w * share
    scale = w * share / likelihood
    after = [0.0] * (m + 1)
    for i in range(n, -1, -1):
        now = [0.0] * (m + 1)
        edits = table[a[i]] if i < n else []
        tally = counts[a[i]] if i < n else []
        for j in range(m, -1, -1):
            f = forward[i][j] * scale
            p = 1.0 if i == n and j == m else 0.0
            if i < n:
                q = edits[-1] * after[j]
                tally[-1] += f * q
                p += q
                if j < m:
                    q = edits[b[j]] * after[j + 1]
                    tally[b[j]] += f * q
                    p += q
            if j < m:
                q = insert[j] * now[j + 1]
                counts[-1][b[j]] += f * q
                p += q
            now[j] = p
        after = now
    return w * share


def normalised(table: Table) -> Table:
    """Return the table with sum 1."""
    total = sum(map(sum, table))
    return [[p / total for p in row] for row in table]


def turned(table: Table) -> Table:
    """Return the table with its sides exchanged."""
    return [list(column) for column in zip(*table, strict=True)]


def composed(first: Table, second: Table) -> Table:
    """Return P(v, w) through the shared source side u: sum of P(u) P(v | u) P(w | u)."""
    result = [[0.0] * len(second[0]) for _ in first[0]]
    for to_first, to_second in zip(first[:-1], second[:-1], strict=True):
        total = sum(to_second)
        for v, p in enumerate(to_first):
            if p > 1e-7:
                row = result[v]
                for w, q in enumerate(to_second):
                    row[w] += p * q / total
    for v, p in enumerate(first[-1]):
        result[v][-1] += p
    for w, q in enumerate(second[-1]):
        result[-1][w] += q
    result[-1][-1] = 0.0
    return normalised(result)


def within(table: Table) -> Table:
    """Return a table for two spellings in one script from a symmetrical one: mostly the same unit."""
    mixed = [[SAME_MIXED * p for p in row] for row in table]
    for i, row in enumerate(table[:-1]):
        mixed[i][i] += (1 - SAME_MIXED) * sum(row)
    return normalised(mixed)


def gains(table: Table, left: list[float], right: list[float]) -> Table:
    """Return each edit's log-odds against chance, in nats, floored."""
    return [
        [max(FLOOR, math.log(p / (x * y))) if p > 0 else FLOOR for p, y in zip(row, [*right, 1.0], strict=True)]
        for row, x in zip(table, [*left, 1.0], strict=True)
    ]


def as_rows(table: Table) -> list[str]:
    """Return each row as a string, one character a cell, as `xlate.names.gains` reads it."""
    top = len(LEVELS) - 1
    return ["".join(LEVELS[min(top, round((g - FLOOR) / STEP))] for g in row) for row in table]


def main(folder: Path) -> None:
    """Fit all tables and write them, then what turns their gains into probabilities."""
    lists = {lang: list(read_pairs(folder / "names" / f"{lang}.train.tsv", lang)) for lang in ("ar", "ru")}
    data = json.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {"weights": {}}
    data |= {"units": {lang: list(unit_names(lang)) for lang in ("en", *lists)}, "shares": fit_shares(lists)}
    data["gains"] = fit_gains(lists, data["shares"])
    write(data)  # the weights are fitted on what `load_gains` then reads
    words = {lang: list(read_words(folder / "parallel", lang)) for lang in ("en", *lists)}
    data["weights"] = fit_weights(lists, words)
    write(data)


def write(data: dict[str, object]) -> None:
    """Write the fitted data."""
    PATH.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def fit_shares(lists: dict[str, list[Line]]) -> dict[str, list[float]]:
    """Return how often each unit of each language is written."""
    shares = {"en": background(((spell(s, "en"), weight(c)) for rows in lists.values() for s, _, c in rows), "en")}
    for lang, rows in lists.items():
        shares[lang] = background(((spell(t, lang), weight(c)) for _, t, c in rows), lang)
    return {lang: [round(share, 7) for share in row] for lang, row in shares.items()}


def fit_gains(lists: dict[str, list[Line]], shares: dict[str, list[float]]) -> dict[str, list[str]]:
    """Return the gains of each pair of languages."""
    tables: dict[tuple[str, str], Table] = {}
    for lang, rows in lists.items():
        print(f"en-{lang}: {len(rows)} lines", file=sys.stderr)
        pairs = [(spell(s, "en"), spell(t, lang), weight(c)) for s, t, c in rows]
        tables["en", lang] = fit(pairs, start_table("en", lang), shares["en"], shares[lang])
    pairs = [(spell(a, "ar"), spell(r, "ru"), weight(c)) for a, r, c in bridged(lists)]
    print(f"ar-ru: {len(pairs)} lines", file=sys.stderr)
    bridge = composed(tables["en", "ar"], tables["en", "ru"])
    tables["ar", "ru"] = fit(pairs, bridge, shares["ar"], shares["ru"], prior=50.0)
    through_russian = turned(tables["en", "ru"])
    tables["en", "en"] = within(composed(through_russian, through_russian))
    for lang in lists:
        tables[lang, lang] = within(composed(tables["en", lang], tables["en", lang]))
    return {f"{a}-{b}": as_rows(gains(table, shares[a], shares[b])) for (a, b), table in sorted(tables.items())}


def bridged(lists: dict[str, list[Line]]) -> list[Line]:
    """Return the Arabic and Russian names that render one Latin name."""
    arabic = {latin: (name, count) for latin, name, count in lists["ar"]}
    return [(arabic[s][0], t, min(c, arabic[s][1])) for s, t, c in lists["ru"] if s in arabic]


def read_words(folder: Path, lang: str) -> Iterator[str]:
    """Yield the running words of a language in the parallel text that may be fitted on."""
    for name in FITTED_TEXT:
        rows = [line.split("\t") for line in (folder / name).read_text(encoding="utf-8").splitlines()]
        if lang in rows[0]:
            column = rows[0].index(lang)
            for row in rows[1:]:
                yield from re.findall(r"[^\W\d_]+", row[column])


def fit_weights(lists: dict[str, list[Line]], words: dict[str, list[str]]) -> dict[str, list[float]]:
    """Return the weights of `xlate.names.gains.load_weights` by logistic regression, for each pair of languages.

    Names stand against what renders them, in the forms of running text, against `WORDS_A_SENTENCE` times as many words
    that do not, and against some other names of the same consonants.
    """
    rng = random.Random(1)
    weights = {}
    for pair, lines in sorted(seen_often(lists).items()):
        source, target = pair.split("-")
        lines.sort()
        rng.shuffle(lines)
        strangers = partial(find_strangers, lines, by_skeleton(lines, target), words[target], pair, rng)
        samples: list[tuple[tuple[float, ...], int, float]] = []
        for name, other, _ in lines[:CALIBRATED]:
            left = spell(name, source)
            good = features(left, spell(in_text(other, target, rng), target))
            if good[1] > NO_RENDERING:
                samples.append((good, 1, 1.0))
            for word, times in strangers(name, other):
                bad = spell(word, target)
                if bad.units and not bad.never and not is_stray(left, bad):
                    samples.append((features(left, bad), 0, times))
        weights[pair] = [round(w, 3) for w in logistic(samples)]
        print(f"{pair}: {len(samples)} samples, weights {weights[pair]}", file=sys.stderr)
    return weights


def find_strangers(
    lines: list[Line], namesakes: dict[str, list[str]], words: list[str], pair: str, rng: random.Random, *names: str
) -> Iterator[tuple[str, float]]:
    """Yield what is not the name and how often a text has the like.

    A name is looked for among the words of the other side, but among the other names of its own.
    """
    source, target = pair.split("-")
    times = WORDS_A_SENTENCE / WORDS_A_NAME
    if source != target:
        yield from ((word, times) for word in rng.sample(words, WORDS_A_NAME))
    else:
        yield from (
            (in_text(line[1], target, rng), times)
            for line in rng.choices(lines, k=WORDS_A_NAME)
            if line[1] not in names
        )
    near = namesakes[skeleton(names[-1], target)]
    times = (WITHIN if source == target else ACROSS) / NAMESAKES
    yield from ((in_text(n, target, rng), times) for n in rng.sample(near, min(len(near), NAMESAKES)) if n not in names)


def by_skeleton(lines: list[Line], target: str) -> dict[str, list[str]]:
    """Return the second names of all lines by their skeleton."""
    found: dict[str, list[str]] = {}
    for _, name, _ in lines:
        found.setdefault(skeleton(name, target), []).append(name)
    return found


def seen_often(lists: dict[str, list[Line]]) -> dict[str, list[Line]]:
    """Return the lines to calibrate on, by pair of languages: those seen at least twice are rarely wrong."""
    found = {f"en-{lang}": [line for line in rows if line[2] > 1] for lang, rows in lists.items()}
    found["ar-ru"] = [line for line in bridged(lists) if line[2] > 1]
    found["ru-ru"] = [(t, t, c) for _, t, c in found["en-ru"]]
    found["ar-ar"] = alike((r, a, c) for a, r, c in found["ar-ru"])
    found["en-en"] = alike((t, s, c) for s, t, c in found["en-ru"])
    return found


def alike(lines: Iterable[Line]) -> list[Line]:
    """Return pairs of different second names that share their first."""
    groups: dict[str, list[str]] = {}
    for key, name, _ in lines:
        groups.setdefault(key, []).append(name)
    return [(a, b, 1) for names in groups.values() for a, b in itertools.pairwise(names) if a != b]


def in_text(name: str, lang: str, rng: random.Random) -> str:
    """Return the name as running text may have it: Russian in a case, Arabic after a one-letter word."""
    if lang == "ru" and rng.random() < 0.5 and len(name) > 3:
        if name[-1] in "ая":
            return name[:-1] + rng.choice("ыеу" if name[-1] == "а" else "иею")
        if name[-1] not in "ьйеёиоуыэю":
            return name + rng.choice(["а", "у", "ом", "е"])
    if lang == "ar" and rng.random() < 0.15:
        return rng.choice("وبل") + name
    return name


def features(a: Spelling, b: Spelling) -> tuple[float, ...]:
    """Return what the weights are for."""
    source, target = in_order(a, b)
    return measure(source, target)


def logistic(samples: list[tuple[tuple[float, ...], int, float]], rounds: int = 12) -> list[float]:
    """Return the weights of a logistic regression (Newton's method, a light ridge)."""
    n = len(samples[0][0])
    w = [0.0] * n
    for _ in range(rounds):
        slope = [-RIDGE * x for x in w]
        bend = [[RIDGE if i == j else 0.0 for j in range(n)] for i in range(n)]
        for x, label, times in samples:
            z = sum(a * b for a, b in zip(w, x, strict=True))
            p = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))
            error, curve = times * (label - p), times * p * (1.0 - p)
            for i in range(n):
                slope[i] += error * x[i]
                for j in range(n):
                    bend[i][j] += curve * x[i] * x[j]
        step = _solve(bend, slope)
        w = [a + max(-2.0, min(2.0, b)) for a, b in zip(w, step, strict=True)]
    return w


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    rows = [[*row, v] for row, v in zip(matrix, vector, strict=True)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [x - rows[r][i] * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [row[-1] for row in rows]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
