"""Blocks: what every reader finds in its format, and how a document is made of them.

A block is a paragraph, heading, list item, table cell or caption: words that belong together, with the place of each
code point in the raw text. Readers yield blocks; `assemble` splits them into segments and sets furniture aside.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from xlate.model import Document, Kind, Piece, Segment
from xlate.readers import chrome
from xlate.segmenters import split
from xlate.text.span import Span


class Block(msgspec.Struct, frozen=True):
    """One block of a page."""

    kind: Kind
    text: str  # the words as a reader sees them
    pieces: tuple[Piece, ...]  # where they stand in the raw text; the first piece begins at 0


class Page(msgspec.Struct, frozen=True):
    """What a reader found: blocks in order and what the page says about itself."""

    blocks: tuple[Block, ...]
    lang: str | None = None  # as written on the page: "en-GB"
    date: datetime.date | None = None


class Words:
    """Collects a block's words run by run; runs of white space become one blank."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._even = False  # whether the last run corresponds code point by code point
        self._stop = 0  # where the last run ends in the raw text

    def __bool__(self) -> bool:
        return any(not text.isspace() for text in self._texts)

    def add(self, text: str, raw: Span) -> None:
        """Add words which the raw range shows; equally long ones correspond code point by code point."""
        if not text:
            return
        even = raw.stop - raw.start == len(text)
        if not (even and self._even and self._pieces and self._stop == raw.start):  # else the last run goes on
            self._pieces.append(Piece(self._length, raw))
        else:
            first = self._pieces[-1]
            self._pieces[-1] = Piece(first.visible, Span(first.raw.start, raw.stop))
        self._even, self._stop = even, raw.stop
        self._texts.append(text)
        self._length += len(text)

    def add_raw(self, source: str, raw: Span) -> None:
        """Add a range of raw text as it stands, each run of white space with a line break in it as one blank."""
        position = raw.start
        while (line_break := _line_break(source, position, raw.stop)) is not None:
            self.add(source[position : line_break.start], Span(position, line_break.start))
            self.add(" ", line_break)
            position = line_break.stop
        self.add(source[position : raw.stop], Span(position, raw.stop))

    def block(self, kind: Kind) -> Block:
        """Return the block of what was added."""
        return Block(kind, "".join(self._texts), tuple(self._pieces))


def show(block: Block, kind: Kind, runs: Iterable[tuple[str, Span]]) -> Block:
    """Return a block whose words are runs of another's: each the words to show and the range they stand for."""
    words = Words()
    for text, span in runs:
        if not text or span.stop <= span.start:
            continue
        pieces = _clip(block, span)
        if text != span.of(block.text):
            words.add(text, Span(pieces[0].raw.start, pieces[-1].raw.stop))
            continue
        ends = [piece.visible for piece in pieces[1:]] + [len(text)]
        for piece, end in zip(pieces, ends, strict=True):
            words.add(text[piece.visible : end], piece.raw)
    return words.block(kind)


def _line_break(source: str, start: int, stop: int) -> Span | None:
    """Find the next run of white space that holds a line break."""
    found = min((at for at in (source.find("\n", start, stop), source.find("\r", start, stop)) if at >= 0), default=-1)
    if found < 0:
        return None
    left, right = found, found + 1
    while left > start and source[left - 1].isspace():
        left -= 1
    while right < stop and source[right].isspace():
        right += 1
    return Span(left, right)


def assemble(page: Page, text: str, lang: str, origin: str) -> Document:
    """Split a page's blocks into segments and set its furniture aside."""
    sorted_out = chrome.sort_out([(block.kind, block.text) for block in page.blocks], lang)
    segments: list[Segment] = []
    ignored: list[Segment] = []
    paragraph = 0
    for block, verdict in zip(page.blocks, sorted_out.verdicts, strict=True):
        if verdict.kind is not None:
            ignored.extend(_cut(block, [verdict.prefix], verdict.kind, paragraph))
        rest = Span(verdict.prefix.stop, len(block.text))
        spans = [span.shift(rest.start) for span in split(rest.of(block.text), lang)]
        if spans:
            segments.extend(_cut(block, spans, block.kind, paragraph))
            paragraph += 1
    return Document(lang, text, origin, tuple(segments), tuple(ignored), page.date or sorted_out.date)


def _cut(block: Block, spans: Iterable[Span], kind: Kind, paragraph: int) -> list[Segment]:
    """Make segments of ranges of a block's words."""
    return [_segment(block, _trim(block.text, span), kind, paragraph) for span in spans]


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


def _segment(block: Block, span: Span, kind: Kind, paragraph: int) -> Segment:
    pieces = _clip(block, span)
    raw = Span(pieces[0].raw.start, pieces[-1].raw.stop)
    plain = len(pieces) == 1 and raw.stop - raw.start == span.stop - span.start
    return Segment(raw, kind, paragraph, span.of(block.text), () if plain else pieces)


def _clip(block: Block, span: Span) -> tuple[Piece, ...]:
    """Return the pieces that show a range of the block's words, counted from the range's start."""
    first = bisect_right(block.pieces, span.start, key=lambda piece: piece.visible) - 1
    clipped = []
    for index in range(first, len(block.pieces)):
        visible, raw = block.pieces[index]
        if visible >= span.stop:
            break
        end = block.pieces[index + 1].visible if index + 1 < len(block.pieces) else len(block.text)
        start, stop = max(visible, span.start), min(end, span.stop)
        if raw.stop - raw.start == end - visible:
            raw = Span(raw.start + start - visible, raw.start + stop - visible)
        clipped.append(Piece(start - span.start, raw))
    return tuple(clipped)


def read_sequence(segments: Sequence[str], lang: str, origin: str) -> Document:
    """Take segments as given: the text is their join by line breaks, and each keeps its index, even an empty one."""
    made = []
    start = 0
    for index, segment in enumerate(segments):
        made.append(Segment(Span(start, start + len(segment)), "sentence", index, segment))
        start += len(segment) + 1
    return Document(lang, "\n".join(segments), origin, tuple(made))
