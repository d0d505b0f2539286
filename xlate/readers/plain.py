"""Plain text: which lines belong together.

Three habits are common and mixed: a blank line between paragraphs, one paragraph a line, and paragraphs wrapped by
hand at some 70 to 100 columns. Lines are joined only where the wrapping shows: the line is so full that the next
line's first word would not have fitted on it.
"""

import itertools
import re
from collections.abc import Iterator

from xlate.model import Kind
from xlate.readers.blocks import Block, Page, Words
from xlate.text.span import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_MARK = re.compile(r"[ \t]*(?:[•‣◦▪●■–*-][ \t]+|\d{1,2}[.)][ \t]+)")
_TERMINAL = re.compile(r"""[.!?…؟:;؛,،]["'”’»›)\]\u200e\u200f]*$""")
_NARROWEST, _WIDEST = 40, 120  # columns at which people and mailers wrap
_LONGEST_HEADING = 160


def read(text: str) -> Page:
    """Return the paragraphs, headings and list items of plain text."""
    return Page(tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text."""
    chunks = list(_chunks(text))
    width = _wrap_width(text, chunks)
    single = len(chunks) == 1 and len(chunks[0]) == 1
    for lines in chunks:
        for group in _paragraphs(text, lines, width):
            yield _block(text, group, single=single)


def _chunks(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines between blank lines, each line trimmed."""
    lines: list[Span] = []
    previous = 0
    for match in _LINE.finditer(text):
        between = text[previous : match.start()].replace("\r\n", "\n")
        previous = match.end()
        words = match.group()
        stripped = words.strip()
        if (len(between) > 1 or not stripped) and lines:
            yield lines
            lines = []
        if stripped:
            start = match.start() + len(words) - len(words.lstrip())
            lines.append(Span(start, start + len(stripped)))
    if lines:
        yield lines


def _wrap_width(text: str, chunks: list[list[Span]]) -> int | None:
    """Return the column at which the text is wrapped by hand, None where it is not."""
    breaks = [(a, b) for lines in chunks for a, b in itertools.pairwise(lines)]
    if not breaks:
        return None
    width = max(a.stop - a.start for a, _ in breaks)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(text, a, b, width) for a, b in breaks)
    # One full line of one break is no habit, unless a sentence visibly runs on.
    runs_on = sum(_runs_on(text, a, b) for a, b in breaks)
    return width if full * 2 > len(breaks) and (full >= 3 or runs_on) else None


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the following line's first word would not have fitted on the line."""
    first_word = following.of(text).split(None, 1)[0]
    return line.stop - line.start + 1 + len(first_word) > width


def _runs_on(text: str, line: Span, following: Span) -> bool:
    """Tell whether a sentence visibly goes on in the following line: no stop, then a small letter."""
    return text[following.start].islower() and not _TERMINAL.search(line.of(text)) and " " in line.of(text)


def _paragraphs(text: str, lines: list[Span], width: int | None) -> Iterator[list[Span]]:
    """Yield the lines of each paragraph."""
    group = [lines[0]]
    for previous, line in itertools.pairwise(lines):
        wrapped = width is not None and _is_full(text, previous, line, width)
        cut_short = previous.stop - previous.start >= _NARROWEST and _runs_on(text, previous, line)
        if (wrapped or cut_short) and not _MARK.match(line.of(text)):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _block(text: str, lines: list[Span], *, single: bool) -> Block:
    start, stop = lines[0].start, lines[-1].stop
    mark = _MARK.match(text, start, stop)
    if mark and mark.end() < stop:
        start = mark.end()
    words = Words()
    words.add_raw(text, Span(start, stop))
    kind: Kind = "item" if mark else "sentence"
    is_short = len(lines) == 1 and stop - start <= _LONGEST_HEADING
    if not mark and is_short and not single and not _TERMINAL.search(text[start:stop]):
        kind = "heading"
    return words.block(kind)
