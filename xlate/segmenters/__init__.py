"""Where sentences end: `split(text, lang)` for one block of text.

Every stop mark that white space (or a missing blank) follows is a place where a sentence *may* end. The opinions of
`opinions.OPINIONS` are asked in their order; the first that has one decides, and where none has, the sentence ends.
"""

import re
from collections.abc import Iterator
from functools import cache

from xlate.languages import load
from xlate.languages.tables.segments import SegmentTables
from xlate.segmenters.opinions import OPINIONS, Stop
from xlate.text.span import Span

# A stop, what closes behind it (quotes, brackets, footnote marks), and white space or a letter that should have had
# some before it.
_STOP = re.compile(
    r"""([.!?…؟۔‼⁇⁈⁉]+)
        ((?:["'”’»›)\]¹²³⁴-⁹⁰\u200e\u200f]|\[\d{1,3}\])*)
        (?:\s+|(?=["“«(]?[A-ZА-ЯЁ\u0620-\u064a]))
        (?=[\s"'«»“”„‟‘’‹›()\[\]—–‒\-*_•·\u200e\u200f]*(.?))""",
    re.VERBOSE,
)
_NOT_SPACE = re.compile(r"\S")


def split(text: str, lang: str) -> tuple[Span, ...]:
    """Return the spans of a block's sentences: trimmed, in order, only white space between them."""
    tables = _tables(lang)
    first = _NOT_SPACE.search(text)
    if first is None:
        return ()
    begin, last = first.start(), len(text.rstrip())
    spans = []
    for match in _STOP.finditer(text, begin):
        after = match.end()
        if after >= last:
            break
        if _ends(Stop(match, begin, tables)):
            spans.append(Span(begin, match.end(2)))
            begin = after
    spans.append(Span(begin, last))
    pattern = _after_headline(lang)
    if pattern is None:
        return tuple(spans)
    starts = [match.start() for match in pattern.finditer(text, spans[0].start) if _headline_ends(text, match.start())]
    return tuple(_part_at(text, spans, starts)) if starts else tuple(spans)


def _headline_ends(text: str, start: int) -> bool:
    """Tell whether what stands before a word with a capital has neither stop nor comma, but may be a headline's end."""
    before = text[max(0, start - 3) : start]
    if before[-1:] != " " or len(before) < 3:
        return False
    return before[1].isalnum() or (before[1] in "\"”»’')" and before[0].isalnum())


def _part_at(text: str, spans: list[Span], starts: list[int]) -> Iterator[Span]:
    """Yield the spans, parted where a headline without a stop runs into a sentence: `… over Sofia It has …`."""
    for span in spans:
        begin = span.start
        for start in starts:
            if begin < start < span.stop:
                yield Span(begin, begin + len(text[begin:start].rstrip()))
                begin = start
        yield Span(begin, span.stop)


def _ends(stop: Stop) -> bool:
    for opinion in OPINIONS:
        ends = opinion(stop)
        if ends is not None:
            return ends
    return True


@cache
def _after_headline(lang: str) -> re.Pattern[str] | None:
    """Match a word that shows by its capital, before a small letter, that a headline ended; None where none can.

    Begins with plain words, so that the search skips by first letters: it runs over all text.
    """
    words = "|".join(sorted(word.capitalize() for word in _tables(lang).after_headline))
    return re.compile(rf"""(?:{words})(?=[ ][«"“]?[a-zа-яё\d])""") if words else None


@cache
def _tables(lang: str) -> SegmentTables:
    tables: SegmentTables = load(lang, "segments")
    return tables
