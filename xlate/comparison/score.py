"""How likely it is that both sides of a link say the same: all evidence in one number.

A logistic model over a dozen readable figures, fitted by `tools/train_score.py` on known damage; the weights and
their origin are in `xlate/data/score.json` and its card.
"""

import math
from functools import cache
from operator import mul
from pathlib import Path

import msgspec

from xlate.aligners.content import Link
from xlate.comparison import names, quantities
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.gaps import gaps
from xlate.comparison.lengths import length_ratio, shortfall
from xlate.comparison.polarity import flips
from xlate.comparison.reversal import reversals
from xlate.learning.table import is_frequent

NAMES = (
    "lost", "stray", "lost_share", "stray_share", "longer", "shorter", "quantity", "name", "negation", "reversal",
    "gap_lost", "gap_stray", "scatter", "short",
)  # fmt: skip


def figures(bitext: Bitext) -> list[tuple[float, ...]]:
    """Return for each match the figures that its score is made of, in the order of `NAMES`."""
    place = {id(match): number for number, match in enumerate(bitext.matches)}
    of_source = {i: place[id(m)] for m in bitext.matches for i in m.link.source}
    of_target = {j: place[id(m)] for m in bitext.matches for j in m.link.target}
    sums = [[0.0] * 6 for _ in bitext.matches]

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
        note((of_target if gap.side else of_source).get(gap.segment), 5 if gap.side else 4, gap.confidence)
    ratio = length_ratio(bitext)
    return [_figures(bitext, match, found, ratio) for match, found in zip(bitext.matches, sums, strict=True)]


def _figures(bitext: Bitext, match: Match, found: list[float], ratio: float) -> tuple[float, ...]:
    shares = []
    for side in (0, 1):
        own, meets = (match.target, match.met) if side else (match.source, match.meets)
        document = bitext.words(side)
        known = lost = 0.0
        for (segment, k), other in zip(own, meets, strict=True):
            words = document[segment]
            weight = 1.0 if words.families[k] else 1.5 if k in words.names else 0.0
            known += weight
            lost += 0.0 if other else weight
        shares.append((math.log1p(lost), (lost + 0.5) / (known + 1.5)))
    shorter = shortfall(bitext, match, ratio)
    return (
        shares[0][0],
        shares[1][0],
        shares[0][1],
        shares[1][1],
        max(0.0, -shorter),
        max(0.0, shorter),
        min(2.0, found[0]),
        min(2.0, found[1]),
        min(2.0, found[2]),
        min(2.0, found[3]),
        found[4],
        found[5],
        _scatter(match),
        1 / (1 + len(match.source)),
    )


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


# What no word-by-word evidence shows: each rare or unknown word is a chance of an error of its own. Set by hand from the
# direction that every published study of human error marks reports, not fitted.
_EVIDENCE = 0.35
_RARE = 1.2
_UNKNOWN = 0.5
_EASE = 3.2


def scores(bitext: Bitext) -> list[float]:
    """Return for each match the probability that both sides say the same, given that they belong together."""
    bias, weights = _weights()
    return [
        _logistic(_EASE + _EVIDENCE * (bias + sum(map(mul, weights, row))) - _difficulty(bitext, match))
        for row, match in zip(figures(bitext), bitext.matches, strict=True)
    ]


def _difficulty(bitext: Bitext, match: Match) -> float:
    """Return how hard a link is to translate, in logits: by the rare and the unknown words of its source."""
    rare = unknown = 0
    for n in match.link.source:
        words = bitext.source_words[n]
        for token, families in zip(words.tokens, words.families, strict=True):
            rare += not token.key.isdigit() and not is_frequent(token.key, words.lang)
            unknown += not families
    return _RARE * math.log1p(rare) + _UNKNOWN * math.log1p(unknown)


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def links(bitext: Bitext) -> list[Link]:
    """Return the links with their final score: that both sides belong together and say the same."""
    final = {id(m.link): s for m, s in zip(bitext.matches, bitext.once(scores), strict=True)}
    return [link._replace(score=link.score * final[id(link)]) if id(link) in final else link for link in bitext.links]
