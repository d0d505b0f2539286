"""How long one side of a link is, for what the other side makes expect."""

import math

from xlate.comparison.bitext import Bitext, Match

_USUAL = {"en": 1.0, "ru": 1.07, "ar": 0.9}


def length_ratio(bitext: Bitext) -> float:
    """Return how long the target is for one code point of source: this article's own habit, held near the usual one."""
    source = sum(len(bitext.source_words[i].text) for m in bitext.matches for i in m.link.source)
    target = sum(len(bitext.target_words[j].text) for m in bitext.matches for j in m.link.target)
    usual = _USUAL[bitext.target.lang] / _USUAL[bitext.source.lang]
    return (target + 600 * usual) / (source + 600)


def shortfall(bitext: Bitext, match: Match, ratio: float) -> float:
    """Return how much shorter the target of a link is than its source makes expect, in standard deviations."""
    source, target = lengths(bitext, match)
    return -math.log(target / (source * ratio)) / spread(source, target) if source and target else 0.0


def lengths(bitext: Bitext, match: Match) -> tuple[int, int]:
    """Return the length of both sides of a link."""
    source = sum(len(bitext.source_words[i].text) for i in match.link.source)
    return source, sum(len(bitext.target_words[j].text) for j in match.link.target)


def spread(source: int, target: int) -> float:
    """Return the standard deviation of the logarithm of two lengths' ratio."""
    return 0.12 + 1.1 / math.sqrt(min(source, target))
