"""Links whose sides hardly share a word."""

import math

import msgspec

from xlate.aligners.evidence import WORD
from xlate.comparison.bitext import Bitext, Match
from xlate.learning.table import frequencies

_FEWEST_KNOWN = 3
_HALF = 0.5
"""Share of a side's words that the other side explains, from which on nothing has drifted."""
_SHOWN = 4
_MOST_NAMES = 3


class Drift(msgspec.Struct, frozen=True):
    """A link that does not say the same, with the words that show it."""

    match: Match
    lost: tuple[str, ...]
    confidence: float


class _Side(msgspec.Struct):
    """What of one side the other explains."""

    known: float = 0.0
    """Words with a meaning of their own, by how much they say."""
    explained: float = 0.0
    names: int = 0
    """Names and values that the other side has, too."""
    missing: int = 0
    """Names and values that it has not."""


def drifts(bitext: Bitext) -> list[Drift]:
    """Return the links of which neither side explains the other."""
    out = []
    for match in bitext.matches:
        telling = [_telling(bitext, match, side) for side in (0, 1)]
        if any(len(words) < _FEWEST_KNOWN or _met(match, side, words) > _HALF * len(words) for side, words in enumerate(telling)):
            continue
        confidence = _confidence(*(_read(bitext, match, side, words) for side, words in enumerate(telling)))
        if confidence > 0.05:
            out.append(Drift(match, _lost(bitext, match, telling[0]), confidence))
    return out


def _telling(bitext: Bitext, match: Match, side: int) -> list[int]:
    """Return the places of one side's words that mean something by themselves and are no names."""
    kinds, document, lexicon = bitext.sides[side].kinds, bitext.words(side), bitext.lexicon
    found = []
    for place, (segment, k) in enumerate(match.target if side else match.source):
        words = document[segment]
        if kinds[segment][k] == WORD and lexicon.mean_something(words.families[k]):
            alone = lexicon.singles(words.tokens[k].key, words.lang)
            # "The" says nothing though "across the board" does.
            if not alone or lexicon.mean_something(lexicon.families[c] for c in alone):
                found.append(place)
    return found


def _met(match: Match, side: int, places: list[int]) -> int:
    meets, best = (match.met, match.best_met) if side else (match.meets, match.best)
    return sum(1 for place in places if meets[place] or best[place] is not None)


def _read(bitext: Bitext, match: Match, side: int, telling: list[int]) -> _Side:
    own, meets, best = (match.target, match.met, match.best_met) if side else (match.source, match.meets, match.best)
    kinds = bitext.sides[side].kinds
    out = _Side()
    for place in telling:
        worth = _worth(bitext, side, own[place])
        out.known += worth
        other = best[place]
        if meets[place]:
            out.explained += worth
        elif other is not None:
            out.explained += worth * min(1.0, match.strength[(other, place) if side else (place, other)] / _HALF)
    for place, (segment, k) in enumerate(own):
        if kinds[segment][k] != WORD:
            answered = bool(meets[place]) or best[place] is not None
            out.names += answered
            out.missing += not answered
    return out


def _worth(bitext: Bitext, side: int, where: tuple[int, int]) -> float:
    """Return how much a word says, 1 for a rare one: what is met everywhere is shared by any two sentences, or missing."""
    segment, k = where
    words = bitext.sides[side]
    return min(1.0, max(0.15, 1.5 - 0.18 * math.log1p(frequencies(words.lang).get(words.keys[segment][k], 0))))


def _confidence(source: _Side, target: _Side) -> float:
    """Return the chance that two sides have nothing to do with each other.

    A name on both sides says that they have, since a free translation keeps names; all sentences of a story share some.
    """
    lost = min(source.known - source.explained, target.known - target.explained)
    share = max(source.explained, target.explained) / max(1.0, min(source.known, target.known))
    missing = sum(min(_MOST_NAMES, side.missing) for side in (source, target))
    return 1 / (1 + math.exp(4.0 - lost + 20 * share + min(source.names, target.names) - missing))


def _lost(bitext: Bitext, match: Match, telling: list[int]) -> tuple[str, ...]:
    """Return the source's words that say most of what nothing answers, in order."""
    lost = [place for place in telling if not match.meets[place] and match.best[place] is None]
    most = sorted(sorted(lost, key=lambda place: -_worth(bitext, 0, match.source[place]))[:_SHOWN])
    shown = []
    for segment, k in (match.source[place] for place in most):
        words = bitext.source_words[segment]
        shown.append(words.text[words.tokens[k].start : words.tokens[k].stop])
    return tuple(dict.fromkeys(shown))
