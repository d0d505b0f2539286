"""Runs of words inside a link that nothing on the other side says.

In good translations three known words in ten have no counterpart that can be named. So no word is proof: each speaks by
how seldom its like goes without one, and a run of them is a gap only where nothing is left over on the other side that
could be its paraphrase, and where the other side is as long as it would be without the run.
"""

import math
import re
from collections.abc import Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

import msgspec

from xlate.aligners.evidence import NAME, VALUE
from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.coverage import is_read
from xlate.comparison.lengths import length_ratio, lengths, spread
from xlate.text.span import Span

FIGURES = ("evidence", "length", "left", "near", "ends", "size")
"""What a run is judged by, in the order of `Run.figures`."""


class Gap(NamedTuple):
    """A run of words inside a link that the other side does not say."""

    side: int
    segment: int
    span: Span
    confidence: float


class Run(NamedTuple):
    """The words of one side of a link that look most like left out."""

    match: Match
    side: int
    segment: int
    span: Span
    figures: tuple[float, ...]


def gaps(bitext: Bitext) -> list[Gap]:
    """Return for each link and side the run of words that the other side most probably does not say."""
    return [Gap(run.side, run.segment, run.span, _confidence(run)) for run in runs(bitext)]


def runs(bitext: Bitext, ratio: float | None = None) -> list[Run]:
    """Return for each link and side the run of words that looks most like left out, if any does.

    `ratio`: how long the target is for one code point of source, where that is known better than from the bitext.
    """
    if not bitext.matches:
        return []
    ratio = ratio or length_ratio(bitext)
    found = []
    for match in bitext.matches:
        halves = _half(bitext, match, 0), _half(bitext, match, 1)
        _set_off_values(*halves)
        for side in (0, 1):
            heaviest = _heaviest(halves[side])
            if not heaviest or not _is_understood(halves[side], heaviest):
                continue
            if all(is_read(bitext.words(1 - side)[n]) for n in (match.link.source if side else match.link.target)):
                found.append(_run(bitext, match, side, halves, heaviest, ratio))
    return found


_KINDS = _WORD, _LIGHT, _NAME, _OTHER_NAME, _VALUE, _UNKNOWN = range(6)
_EVIDENCE = (
    (-2.3, 0.3, 1.1),
    (-1.2, 0.3, 0.5),
    (-2.7, 1.0, 2.5),
    (-2.5, 0.8, 1.6),
    (-2.5, 0.3, 2.8),
    (-0.8, 0.5, 0.05),
)
"""For a word of the lexicon, a function word, a known name, another name, a value, an unknown word: how much it speaks
for being left out, in nats, where it has a counterpart, where its counterpart is another word's as well, where it has
none. Measured on TICO-19 with parts of the target taken out, and alike on news."""
_UNEXPLAINED = 0.88
"""How often a word that is left out has no counterpart by chance."""
_LEAST = 1.5
"""Evidence of a run, in nats, from which on it is looked at."""
_MARGIN = 6.0
"""Code points that are added to both of what is compared: a short word tells little."""


class _Half(NamedTuple):
    """One side of a link, word by word."""

    places: tuple[tuple[int, int], ...]
    first: list[bool]
    """Whether a word begins a sentence."""
    sort: list[int]
    state: list[int]
    """0 where a word has a counterpart, 1 where its counterpart is another word's as well, 2 where it has none."""
    evidence: list[float]
    best: tuple[int | None, ...]


def _half(bitext: Bitext, match: Match, side: int) -> _Half:
    own, meets, best = (match.target, match.met, match.best_met) if side else (match.source, match.meets, match.best)
    features = bitext.sides[side]
    light = data().light[features.lang]
    mean = bitext.lexicon.mean_something
    first: list[bool] = []
    sort: list[int] = []
    evidence: list[float] = []
    state = [0 if other is not None else 1 if found else 2 for other, found in zip(best, meets, strict=True)]
    at = 0
    for segment in match.link.target if side else match.link.source:
        words = bitext.words(side)[segment]
        stop = 0
        for token, families, kind, key in zip(words.tokens, words.families, features.kinds[segment], features.keys[segment], strict=True):
            if kind == VALUE:
                found = _VALUE
            elif kind == NAME:
                found = _NAME if families else _OTHER_NAME
            elif families:
                found = _WORD if mean(families) else _LIGHT
            else:
                found = _UNKNOWN
            weight = _EVIDENCE[found][state[at]]
            if found <= _LIGHT and state[at] == _BARE and key in light:
                weight = min(weight, math.log(_UNEXPLAINED / light[key]))
            first.append(not stop or (token.start - stop > 1 and _STOP.search(words.text, stop, token.start) is not None))
            sort.append(found)
            evidence.append(weight)
            stop = token.stop
            at += 1
    return _Half(own, first, sort, state, evidence, best)


_BARE = 2


def _set_off_values(one: _Half, other: _Half) -> None:
    """Take a value that the other side gives otherwise for wrong, not for missing: it is no evidence here."""
    bare = [[p for p, kind in enumerate(half.sort) if kind == _VALUE and half.state[p] == _BARE] for half in (one, other)]
    if all(bare):
        for half, places in zip((one, other), bare, strict=True):
            for place in places:
                half.evidence[place] = 0.0


def _left(half: _Half, words: Sequence[Words]) -> list[float]:
    """Return the length of each word that means something and has no counterpart, 0 for the others."""
    out = []
    for (segment, k), sort, state, evidence in zip(half.places, half.sort, half.state, half.evidence, strict=True):
        if state and sort != _LIGHT and (sort != _WORD or state != _BARE or evidence > _SLIGHT):
            token = words[segment].tokens[k]
            out.append(token.stop - token.start + 1.0)
        else:
            out.append(0.0)
    return out


_SLIGHT = 0.35
"""Evidence of a word so light that it stands for nothing on the other side."""


def _is_firm(half: _Half, place: int) -> bool:
    """Tell whether a word is known, means something and has a counterpart."""
    return not half.state[place] and half.sort[place] not in (_LIGHT, _UNKNOWN)


def _heaviest(half: _Half) -> tuple[int, int, float] | None:
    """Return the run of words of one sentence that speaks most for being left out: its first word, its end, how much."""
    best, first, stop = 0.0, 0, 0
    run, start = 0.0, 0
    for place, weight in enumerate(half.evidence):
        if half.first[place]:
            run, start = 0.0, place
        run += weight
        if run > best:
            best, first, stop = run, start, place + 1
        if run <= 0:
            run, start = 0.0, place + 1
    return (first, stop, best) if best >= _LEAST and sum(half.evidence[p] >= _HEAVY for p in range(first, stop)) >= _FEWEST else None


_STOP = re.compile(r"[.!?؟…]")
_HEAVY, _FEWEST = 0.7, 2
"""Evidence of a word whose loss is one, and how many of them a run has at least: small words come and go."""
_UNDERSTOOD = 0.34
"""Share of the words around a run that have a counterpart, below which the whole sentence is taken for a paraphrase."""


def _is_understood(half: _Half, heaviest: tuple[int, int, float]) -> bool:
    first, stop, _ = heaviest
    around = [p for p in (*range(first), *range(stop, len(half.sort))) if half.sort[p] not in (_LIGHT, _UNKNOWN)]
    return sum(not half.state[p] for p in around) >= _UNDERSTOOD * len(around)


def _run(
    bitext: Bitext, match: Match, side: int, halves: tuple[_Half, _Half], heaviest: tuple[int, int, float], ratio: float
) -> Run:
    first, stop, evidence = heaviest
    half, other = halves[side], halves[1 - side]
    segment = half.places[first][0]
    words = bitext.words(side)[segment]
    first, stop = _widened(half, words, first, stop)
    k = half.places[first][1]
    span = Span(words.tokens[k].start, words.tokens[half.places[stop - 1][1]].stop)
    size = span.stop - span.start
    source, target = lengths(bitext, match)
    own, opposite, ratio = (target, source, 1 / ratio) if side else (source, target, ratio)
    deviation = spread(source, target)
    with_it = math.log(opposite / (own * ratio)) / deviation
    without = math.log(opposite / (max(own - size, 0.15 * own) * ratio)) / deviation
    left, other_left = _left(half, bitext.words(side)), _left(other, bitext.words(1 - side))
    return Run(
        match,
        side,
        segment,
        span,
        (
            math.log(evidence),
            max(-6.0, min(6.0, (with_it * with_it - without * without) / 2)),
            _clipped(math.log((sum(other_left) / ratio + _MARGIN) / (sum(left) + _MARGIN))),
            _near(half, first, stop, sum(left[first:stop]), [size / ratio for size in other_left]),
            float(bool(_END.match(words.text, span.stop))),
            math.log(size),
        ),
    )


def _widened(half: _Half, words: Words, first: int, stop: int) -> tuple[int, int]:
    """Return a run with the words around it that belong to it: up to a mark, or to a word that has its counterpart."""
    segment = half.places[first][0]
    while first and half.places[first - 1][0] == segment and half.evidence[first - 1] > _FIRM:
        left, k = half.places[first - 1][1], half.places[first][1]
        if not words.text[words.tokens[left].stop : words.tokens[k].start].isspace():
            break
        first -= 1
    while stop < len(half.places) and half.places[stop][0] == segment and half.evidence[stop] > _FIRM:
        left, k = half.places[stop - 1][1], half.places[stop][1]
        if not words.text[words.tokens[left].stop : words.tokens[k].start].isspace():
            break
        stop += 1
    return first, stop


_FIRM = -1.5
"""Evidence of a word that has its counterpart, and means something."""
_END = re.compile(r"\s*(?:$|[,،;؛:—–(\"«“.!?؟…»”’)])")


def _near(half: _Half, first: int, stop: int, inside: float, other: Sequence[float]) -> float:
    """Return how much is left over between the counterparts of the run's neighbours, for what the run itself leaves."""
    before = next((half.best[p] for p in range(first - 1, -1, -1) if _is_firm(half, p)), None)
    behind = next((half.best[p] for p in range(stop, len(half.best)) if _is_firm(half, p)), None)
    low = -1 if before is None else before
    high = len(other) if behind is None else behind
    return _clipped(math.log((sum(other[low + 1 : high]) + _MARGIN) / (inside + _MARGIN))) if low <= high else 0.0


def _clipped(x: float) -> float:
    return max(-2.0, min(0.5, x))


class _Data(msgspec.Struct, frozen=True):
    bias: tuple[float, float]
    """For what the target leaves out, for what it adds."""
    weights: dict[str, float]
    light: dict[str, dict[str, float]]
    """Language → key of `xlate.learning.keys` → how often the word has no counterpart in a good translation, of the
    words that have none remarkably often."""


@cache
def data() -> _Data:
    """Load what `tools/train_coverage.py` has fitted."""
    file = Path(__file__).parent.parent / "data" / "coverage.json"
    return msgspec.json.decode(file.read_bytes(), type=_Data)


@cache
def _weights() -> tuple[float, ...]:
    return tuple(data().weights[name] for name in FIGURES)


def _confidence(run: Run) -> float:
    """Return the chance that a run of unexplained words is really left out."""
    return 1 / (1 + math.exp(-data().bias[run.side] - sum(map(mul, _weights(), run.figures))))
