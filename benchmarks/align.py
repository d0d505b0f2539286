"""Measure alignment beside Gale and Church's: python -m benchmarks.align FOLDER [--levels clean noisy hard] [--large N]

FOLDER holds `align.jsonl`: records of `xlate batch` whose `gold` has the `links` and a `level`, and for `--large`
`parallel/tico19.tsv`, line-parallel text. Printed for each level and language, for xlate and for NLTK's Gale–Church
(Gale and Church 1993; needs the package `nltk`, left out without it):

- strict F1: links with two sides that are the same on both; left-alone F1: segments that are in no such link;
- for xlate, of its links' probabilities: the expected calibration error in ten bins, and the share of links that is
  kept where the surest ones are taken as long as 98 of 100 of them are right;
- unrelated: each source with the next record's target; share of segments in links of a probability of .5 or more;
- segments of both sides a second, processor time, one core; xlate's from the words' features on, with the tying of
  names, and all of it from text on.
"""

import argparse
import csv
import json
import random
import resource
import time
from collections import defaultdict
from pathlib import Path

from tools.perturb import LEVELS, perturb
from xlate.aligners.content import align
from xlate.aligners.evidence import sides
from xlate.analysis import read_all
from xlate.lexicon import default

BINS = 10


class Clock:
    """Processor time by what it was spent on."""

    def __init__(self):
        self.spent = defaultdict(float)
        self.segments = 0

    def time(self, name, work):
        began = time.process_time()
        result = work()
        self.spent[name] += time.process_time() - began
        return result

    def rate(self, *names):
        return self.segments / max(1e-9, sum(self.spent[name] for name in names))


def ours(source, target, clock):
    """Return links as (source, target, probability); both sides are (language, texts)."""
    words = clock.time("words", lambda: [read_all(texts, lang, default()) for lang, texts in (source, target)])
    features = clock.time("names", lambda: sides(*words))
    found = clock.time("align", lambda: align(*words, *features))
    return [tuple(link) for link in found]


def gale_church(source, target, clock):
    """Return links as NLTK's aligner gives them: lengths in, pairs of sentences out."""
    from nltk.translate.gale_church import align_blocks

    pairs = clock.time("align", lambda: align_blocks([len(t) for t in source[1]], [len(t) for t in target[1]]))
    return joined(pairs, len(source[1]), len(target[1]))


def joined(pairs, n, m):
    """Return the links that pairs of sentences make up."""
    groups = []
    for i, j in pairs:
        group = ({i}, {j})
        for old in [g for g in groups if g[0] & group[0] or g[1] & group[1]]:
            groups.remove(old)
            group = (group[0] | old[0], group[1] | old[1])
        groups.append(group)
    links = [(tuple(sorted(s)), tuple(sorted(t)), 1.0) for s, t in groups]
    links += [((i,), (), 0.0) for i in set(range(n)) - {i for s, _, _ in links for i in s}]
    return links + [((), (j,), 0.0) for j in set(range(m)) - {j for _, t, _ in links for j in t}]


class Tally:
    """Counts of what was right."""

    def __init__(self):
        self.strict = [0, 0, 0]
        self.alone = [0, 0, 0]
        self.judged = []

    def add(self, found, gold):
        linked = [{(tuple(s), tuple(t)) for s, t, *_ in links if s and t} for links in (found, gold)]
        left = [
            {(k, n) for s, t, *_ in links if not (s and t) for k, side in enumerate((s, t)) for n in side}
            for links in (found, gold)
        ]
        for counts, (mine, true) in ((self.strict, linked), (self.alone, left)):
            for k, value in enumerate((len(mine & true), len(mine), len(true))):
                counts[k] += value
        self.judged += [(p, (tuple(s), tuple(t)) in linked[1]) for s, t, p in found if s and t]

    def f1(self, counts):
        right, mine, true = counts
        return 2 * right / (mine + true) if mine + true else float("nan")

    def calibration_error(self):
        bins = defaultdict(list)
        for p, right in self.judged:
            bins[min(BINS - 1, int(p * BINS))].append((p, right))
        gaps = (abs(sum(p for p, _ in some) - sum(r for _, r in some)) for some in bins.values())
        return sum(gaps) / max(1, len(self.judged))

    def kept(self, precision=0.98):
        right = best = 0
        for n, (_, is_right) in enumerate(sorted(self.judged, key=lambda x: -x[0]), 1):
            right += is_right
            if right >= precision * n:
                best = n
        return best / max(1, len(self.judged))


def measure(records, aligner, name, calibrated):
    clock, tallies = Clock(), defaultdict(Tally)
    for record in records:
        source, target = ((record[k]["language"], record[k]["segments"]) for k in ("source", "target"))
        clock.segments += len(source[1]) + len(target[1])
        tallies[record["gold"]["level"], target[0]].add(aligner(source, target, clock), record["gold"]["links"])
    for (level, lang), tally in sorted(tallies.items()):
        line = f"{name:12} {level:6} {lang}  strict {tally.f1(tally.strict):.3f}  left alone {tally.f1(tally.alone):.3f}"
        if calibrated:
            line += f"  calibration error {tally.calibration_error():.3f}  kept at 98 % {tally.kept():.3f}"
        print(line)
    return clock


def unrelated(records):
    """Align each source with another document's target."""
    by_lang = defaultdict(list)
    for record in records:
        if record["gold"]["level"] == "clean":
            by_lang[record["target"]["language"]].append(record)
    for lang, some in sorted(by_lang.items()):
        linked = total = 0
        for record, other in zip(some, [*some[1:], some[0]], strict=True):
            source, target = ("en", record["source"]["segments"]), (lang, other["target"]["segments"])
            for s, t, p in ours((record["source"]["language"], source[1]), target, Clock()):
                total += len(s) + len(t)
                linked += (len(s) + len(t)) * (bool(s and t) and p >= 0.5)
        print(f"xlate        unrelated {lang}  segments linked with .5 or more {100 * linked / total:.2f} %")


def articles_of_40(records):
    """Time alignment alone on articles of 40 segments, put together from the clean ones."""
    clock = Clock()
    for lang in ("ar", "ru"):
        clean = [r for r in records if r["gold"]["level"] == "clean" and r["target"]["language"] == lang]
        lines = [(r["source"]["segments"][s[0]], r["target"]["segments"][t[0]]) for r in clean for s, t in r["gold"]["links"] if s and t]
        for k in range(0, len(lines) - 39, 40):
            some = lines[k : k + 40]
            ours(("en", [s for s, _ in some]), (lang, [t for _, t in some]), clock)
            clock.segments += 80
    print(f"xlate        40 segments: alignment {clock.rate('align'):.0f} segments/s, with names {clock.rate('align', 'names'):.0f}")


def large(folder, size):
    with (folder / "parallel" / "tico19.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [rows[k % len(rows)] for k in range(size)]
    for lang in ("ar", "ru"):
        dice = random.Random(1)
        sample = perturb([r["en"] for r in rows], [r[lang] for r in rows], [r[lang] for r in dice.sample(rows, 100)], LEVELS["noisy"], dice)
        clock, tally = Clock(), Tally()
        found = ours(("en", sample.source), (lang, sample.target), clock)
        tally.add(found, sample.gold)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"xlate        {len(sample.source)} x {len(sample.target)} {lang}  strict {tally.f1(tally.strict):.3f}  names "
            f"{clock.spent['names']:.1f} s, alignment {clock.spent['align']:.1f} s, peak {peak} MB"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--levels", nargs="*", default=["clean", "noisy", "hard"])
    parser.add_argument("--large", type=int, metavar="N", help="also align N by about N segments")
    asked = parser.parse_args()
    with (asked.folder / "align.jsonl").open(encoding="utf-8") as lines:
        records = [r for r in map(json.loads, lines) if r["gold"]["level"] in asked.levels]
    for record in records[:6]:  # tables are loaded before the clock runs
        ours(*((record[k]["language"], record[k]["segments"]) for k in ("source", "target")), Clock())
    clock = measure(records, ours, "xlate", calibrated=True)
    print(f"xlate        alignment {clock.rate('align'):.0f} segments/s, with names {clock.rate('align', 'names'):.0f}, from text {clock.rate('align', 'names', 'words'):.0f}")
    try:
        clock = measure(records, gale_church, "Gale–Church", calibrated=False)
        print(f"Gale–Church  {clock.rate('align'):.0f} segments/s")
    except ImportError:
        print("Gale–Church  left out: install nltk to compare")
    unrelated(records)
    articles_of_40(records)
    if asked.large:
        large(asked.folder, asked.large)


if __name__ == "__main__":
    main()
