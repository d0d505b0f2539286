"""What of one side the other does not say: whole segments, words left in another script."""

from collections.abc import Iterator
from typing import NamedTuple

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext
from xlate.findings import Mark
from xlate.languages import load
from xlate.text.script import count_letters, count_of
from xlate.text.span import Span

_FEWEST_KNOWN = 3
_FEWEST_FOREIGN = 4
_OWN = 0.4
"""Share of a segment's letters in its language's script, up to which it may be untranslated."""
_NEAR = 3
"""Links around a lone segment among which its counterpart may stand."""
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
        if other or _unread_nearby(bitext, place, 1 - side, sum(len(bitext.words(side)[n].text) for n in own)):
            continue
        for number in own:
            words = bitext.words(side)[number]
            if foreign_span(words):
                continue
            known = sum(1 for families in words.families if bitext.lexicon.mean_something(families)) + len(words.names)
            if known >= _FEWEST_KNOWN:
                yield Alone(Mark(number, 0, number, len(words.text)), min(0.95, 0.45 + 0.08 * known))


def _unread_nearby(bitext: Bitext, place: int, side: int, size: int) -> bool:
    """Tell whether a segment of the other side stands alone here that xlate cannot read: it may well be the translation."""
    around = [link for link in bitext.links[max(0, place - _NEAR) : place + _NEAR + 1] if not (link.source and link.target)]
    near = (bitext.words(side)[number] for link in around for number in (link.target if side else link.source))
    return any(len(words.text) > size / 2 and not is_read(words) and not foreign_span(words) for words in near)


def is_read(words: Words) -> bool:
    """Tell whether xlate knows enough of a segment's words to say what stands in it."""
    letters = known = 0
    for token, families in zip(words.tokens, words.families, strict=True):
        size = token.stop - token.start
        letters += size
        known += size if families else 0
    return known >= _READABLE * letters


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
