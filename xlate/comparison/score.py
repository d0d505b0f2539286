"""How likely it is that both sides of a link say the same: all evidence in one number.

A logistic model over readable figures, fitted by `tools/train_score.py` on known damage; the weights and their origin
are in `xlate/data/score.json` and its card. Each figure is a loss: no weight is above zero.
"""

import math
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

import msgspec

from xlate.aligners.content import Link
from xlate.aligners.evidence import NAME, VALUE, WORD
from xlate.comparison import names, quantities
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.gaps import gaps
from xlate.comparison.lengths import length_ratio, shortfall
from xlate.comparison.polarity import flips
from xlate.comparison.reversal import reversals
from xlate.languages import load
from xlate.learning.table import frequencies
from xlate.learning.usage import ease, shipped
from xlate.morphology import is_word

NAMES = (
    "lost", "stray", "length", "quantity", "name", "negation", "reversal", "gap",
    "scatter", "foreign", "raw", "kept", "odd", "rare", "size", "strange",
)  # fmt: skip


def figures(bitext: Bitext) -> list[tuple[float, ...]]:
    """Return for each match the figures that its score is made of, in the order of `NAMES`."""
    place = {id(match): number for number, match in enumerate(bitext.matches)}
    of_source = {i: place[id(m)] for m in bitext.matches for i in m.link.source}
    of_target = {j: place[id(m)] for m in bitext.matches for j in m.link.target}
    sums = [[0.0] * 5 for _ in bitext.matches]

    def note(number: int | None, column: int, value: float) -> None:
        if number is not None:
            sums[number][column] += value

    for difference in bitext.once(quantities.differences):
        note(place[id(difference.match)], 0, difference.found.confidence)
    for issue in bitext.once(names.issues):
        number = of_source.get(issue.source.segment) if issue.source else of_target.get(issue.target.segment) if issue.target else None
        note(number, 1, issue.confidence)
    for flip in bitext.once(flips):
        note(place[id(flip.match)], 2, flip.confidence)
    for reversal in bitext.once(reversals):
        note(of_source.get(reversal.source[0]), 3, reversal.confidence)
    for gap in bitext.once(gaps):
        if gap.side == 0:
            note(of_source.get(gap.segment), 4, gap.confidence)
    ratio = length_ratio(bitext)
    return [_figures(bitext, match, found, ratio) for match, found in zip(bitext.matches, sums, strict=True)]


def _figures(bitext: Bitext, match: Match, found: list[float], ratio: float) -> tuple[float, ...]:
    source, target = _read(bitext, match, 0), _read(bitext, match, 1)
    size = len(match.source)
    short = shortfall(bitext, match, ratio)
    return (
        source.lost,
        (target.lost + 0.5) / (target.known + 1.5),
        max(short, 0.0) + math.log1p(math.exp(-abs(short))),
        min(2.0, found[0]),
        min(2.0, found[1]),
        min(2.0, found[2]),
        min(2.0, found[3]),
        found[4],
        _scatter(match),
        math.log1p(target.foreign),
        math.log1p(target.raw),
        math.log1p(target.kept),
        math.log1p(target.odd),
        max(source.rare, target.rare) / math.sqrt(size + 5),
        math.log1p(size),
        -_ease(bitext, match),
    )


def _ease(bitext: Bitext, match: Match) -> float:
    """Return how usual it is in the target that its words stand side by side."""
    usage, segments = shipped(bitext.target.lang), match.link.target
    return sum([ease(bitext.target_words[n].tokens, usage) for n in segments]) / len(segments)


class _Reading(NamedTuple):
    """What one side of a link shows of how hard it is and of how well the other side answers it."""

    known: int
    """Words that xlate knows something of."""
    lost: float
    """Of these, what the other side does not answer, by weight."""
    rare: int
    """Words that are not met often in general text."""
    foreign: int
    """Words in the other language's letters."""
    raw: int
    """Of these, those that are no names."""
    kept: int
    """Of these, names that have a form in this language."""
    odd: int
    """Words that no dictionary holds."""


_FUNCTION, _CONTENT, _NAME = 0.3, 1.0, 1.5
"""What a lost word weighs."""


def _read(bitext: Bitext, match: Match, side: int) -> _Reading:
    meets, best = (match.met, match.best_met) if side else (match.meets, match.best)
    document, a = bitext.words(side), bitext.sides[side]
    frequent, mean = frequencies(a.lang), bitext.lexicon.mean_something
    known = rare = place = 0
    lost = 0.0
    dark = []
    for segment in match.link.target if side else match.link.source:
        kinds = a.kinds[segment]
        for k, (key, families) in enumerate(zip(a.keys[segment], document[segment].families, strict=True)):
            kind = kinds[k]
            if kind != VALUE and key not in frequent:
                rare += 1
            if families or kind != WORD:
                known += 1
                if not meets[place] and best[place] is None:
                    lost += _NAME if kind != WORD else _CONTENT if mean(families) else _FUNCTION
            if not families and kind != VALUE:
                dark.append((segment, k, place))
            place += 1
    return _Reading(known, lost, rare, *_unknown(bitext, match, side, dark))


def _unknown(bitext: Bitext, match: Match, side: int, dark: list[tuple[int, int, int]]) -> tuple[int, int, int, int]:
    """Return of words that the lexicon does not know how many are foreign, raw, kept and odd; given as segment, token and place."""
    if not side:
        return 0, 0, 0, 0
    lang = bitext.target.lang
    latin, names = load(lang, "traits").script == "latin", bitext.sides[0].kinds
    foreign = raw = kept = odd = 0
    for segment, k, place in dark:
        words = bitext.target_words[segment]
        token = words.tokens[k]
        if token.key[0].isascii() == latin:
            odd += not is_word(token.key, lang)
            continue
        foreign += 1
        raw += not words.text[token.start].isupper()
        told = (match.source[other] for other in match.met[place])
        kept += any(names[i][q] == NAME and bitext.source_words[i].families[q] for i, q in told)
    return foreign, raw, kept, odd


def _scatter(match: Match) -> float:
    """Return how far apart neighbours of the source stand in the target, 0 (together) to 1."""
    steps = []
    last: tuple[int, ...] = ()
    for meets in match.meets:
        if meets:
            if last:
                steps.append(min(min(abs(a - b) for a in meets for b in last), 10) / 10)
            last = meets
    return sum(steps) / len(steps) if len(steps) > 2 else 0.2


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    data = msgspec.json.decode((Path(__file__).parent.parent / "data" / "score.json").read_bytes())
    return data["bias"], tuple(data["weights"][name] for name in NAMES)


def scores(bitext: Bitext) -> list[float]:
    """Return for each match the probability that both sides say the same, given that they belong together."""
    bias, weights = _weights()
    return [_logistic(bias + sum(map(mul, weights, row))) for row in figures(bitext)]


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def links(bitext: Bitext) -> list[Link]:
    """Return the links with their final score: that both sides belong together and say the same."""
    final = {id(m.link): s for m, s in zip(bitext.matches, bitext.once(scores), strict=True)}
    return [link._replace(score=link.score * final[id(link)]) if id(link) in final else link for link in bitext.links]
