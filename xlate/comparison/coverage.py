"""What of one side the other does not say: whole segments, clauses, words left in another script."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.findings import Mark
from xlate.languages import load
from xlate.text.script import count_letters, count_of
from xlate.text.span import Span

_FEWEST_KNOWN = 3
_FEWEST_FOREIGN = 4
_FEWEST_LOST = 3
_OWN = 0.4
"""Share of a segment's letters in its language's script, up to which it may be untranslated."""
_READABLE = 0.45
"""Share of a segment's letters that stand in words that xlate knows, below which it does not claim to have read it."""


class Alone(NamedTuple):
    """A segment without counterpart."""

    mark: Mark
    confidence: float


def alone(bitext: Bitext, side: int) -> Iterator[Alone]:
    """Yield the segments of one side (0 source, 1 target) that nothing on the other side explains."""
    for place, link in enumerate(bitext.links):
        own, other = (link.target, link.source) if side else (link.source, link.target)
        if other or _unread_nearby(bitext, place, 1 - side):
            continue
        for number in own:
            words = bitext.words(side)[number]
            if foreign_span(words):
                continue
            known = sum(1 for families in words.families if bitext.lexicon.mean_something(families)) + len(words.names)
            if known >= _FEWEST_KNOWN:
                yield Alone(Mark(number, 0, number, len(words.text)), min(0.95, 0.45 + 0.08 * known))


def _unread_nearby(bitext: Bitext, place: int, side: int) -> bool:
    """Tell whether a segment of the other side stands alone here that xlate cannot read: it may well be the translation."""
    for link in bitext.links[max(0, place - 2) : place + 3]:
        if link.source and link.target:
            continue
        for number in link.target if side else link.source:
            words = bitext.words(side)[number]
            letters = sum(t.stop - t.start for t in words.tokens)
            known = sum(t.stop - t.start for t, families in zip(words.tokens, words.families, strict=True) if families)
            if letters and known < _READABLE * letters and not foreign_span(words):
                return True
    return False


def foreign_span(words: Words) -> Span | None:
    """Return the run of words in a script that is not the language's, where it is most of the segment."""
    script = load(words.lang, "traits").script
    own = count_of(script, words.text)
    if own > _OWN * len(words.text):  # most segments, at a glance
        return None
    total = sum(count_letters(words.text).values())
    if not total or own > _OWN * total:
        return None
    foreign = [token for token in words.tokens if not token.key.isdigit() and not count_of(script, words.text[token.start : token.stop])]
    if len(foreign) < _FEWEST_FOREIGN:
        return None
    return Span(foreign[0].start, foreign[-1].stop)


class Gap(NamedTuple):
    """A run of words inside a link that nothing on the other side explains."""

    side: int
    segment: int
    span: Span
    lost: int
    """Known words in it that nothing explains."""
    share: float
    """Of the link's known words outside it, how many are explained."""
    shortfall: float
    """How much shorter than expected the other side is, in standard deviations."""
    confidence: float


def gaps(bitext: Bitext) -> list[Gap]:
    """Return for each link and side the longest run of words that the other side does not say."""
    if not bitext.matches:
        return []
    ratio = length_ratio(bitext)
    out = []
    for match in bitext.matches:
        delta = shortfall(bitext, match, ratio)
        for side in (0, 1):
            gap = _gap(bitext, match, side, -delta if side else delta)
            if gap:
                out.append(gap)
    return out


def shortfall(bitext: Bitext, match: Match, ratio: float) -> float:
    """Return how much shorter the target of a link is than its source makes expect, in standard deviations."""
    source = sum(len(bitext.source_words[i].text) for i in match.link.source)
    target = sum(len(bitext.target_words[j].text) for j in match.link.target)
    if not source or not target:
        return 0.0
    return -math.log(target / (source * ratio)) / (0.12 + 1.1 / math.sqrt(min(source, target)))


def length_ratio(bitext: Bitext) -> float:
    """Return how long the target is for one code point of source: this article's own habit, held near the usual one."""
    source = sum(len(bitext.source_words[i].text) for m in bitext.matches for i in m.link.source)
    target = sum(len(bitext.target_words[j].text) for m in bitext.matches for j in m.link.target)
    usual = _USUAL[bitext.target.lang] / _USUAL[bitext.source.lang]
    return (target + 600 * usual) / (source + 600)


_USUAL = {"en": 1.0, "ru": 1.07, "ar": 0.9}


def _gap(bitext: Bitext, match: Match, side: int, shortfall: float) -> Gap | None:
    own, meets = (match.source, match.meets) if side == 0 else (match.target, match.met)
    document = bitext.words(side)
    values = [
        -2.0 if met else 1.0 if document[n].families[k] or k in document[n].names else 0.15
        for (n, k), met in zip(own, meets, strict=True)
    ]
    if values.count(1.0) < _FEWEST_LOST:
        return None
    best = run = 0.0
    start = 0
    best_range = (0, 0)
    for place, value in enumerate(values):
        if place and own[place][0] != own[place - 1][0]:
            run, start = 0.0, place
        run += value
        if run > best:
            best, best_range = run, (start, place + 1)
        if run <= 0:
            run, start = 0.0, place + 1
    first, stop = best_range
    lost = sum(1 for v in values[first:stop] if v == 1.0)
    if lost < _FEWEST_LOST:
        return None
    known = [v for v in (*values[:first], *values[stop:]) if v != 0.15]
    share = (sum(1 for v in known if v < 0) + 1) / (len(known) + 2)
    segment = own[first][0]
    words = bitext.words(side)[segment]
    span = Span(words.tokens[own[first][1]].start, words.tokens[own[stop - 1][1]].stop)
    confidence = _confidence(words.text, span, lost, share, shortfall) if side == 0 else _confidence(words.text, span, lost, share, shortfall - 1.5)
    return Gap(side, segment, span, lost, share, shortfall, confidence)


_BEFORE_CLAUSE = re.compile(r"[,،;؛:—–(\"«“]\s*(?:\w+\s+){0,2}$")
_AFTER_CLAUSE = re.compile(r"[\s.!?؟…\"»”’)]*$")


def _confidence(text: str, span: Span, lost: int, share: float, shortfall: float) -> float:
    """Return the chance that a run of unexplained words is really left out.

    What counts most is that the other side is shorter than it should be; then how much is lost, and whether the run is
    a clause of its own: it begins behind a comma, it ends the sentence.
    """
    x = -8.5 + 0.6 * min(lost, 10) + 0.5 * share + 3.4 * max(-1.0, min(shortfall, 4.0))
    x += 1.7 * bool(_BEFORE_CLAUSE.search(text, 0, span.start)) + 1.2 * bool(_AFTER_CLAUSE.match(text, span.stop))
    x -= 4.0 * (span.stop - span.start) / len(text)
    return 1 / (1 + math.exp(-x))
