"""The nouns: what a document, a segment and everything built on them are. Data only.

A document's text is exactly what was decoded. What a reader of the article *sees* may differ from it: `**bold**`,
`<em>`, `&amp;` and line breaks inside a sentence are in the text but not in the words. So a segment carries both:
`span`, where it stands in the document's text, and `text`, the words that checks read. `Segment.locate` leads from
a place in the words back to the document.
"""

import datetime
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from xlate.text.span import Span

Kind = Literal[
    # Content.
    "sentence", "heading", "item", "cell", "caption",
    # Furniture of the page, only in `Document.ignored`.
    "byline", "reading-time", "credit", "share", "related", "advertisement", "copyright", "dateline", "repeated",
    "navigation",
]  # fmt: skip


class Piece(NamedTuple):
    """A run of a segment's words that begins at `visible` and the range of the document's text that it shows.

    Where both are equally long they correspond code point by code point; otherwise the run stands for the range as
    a whole (an entity, a run of white space shown as one blank).
    """

    visible: int
    raw: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, headline, list item, table cell or caption."""

    span: Span
    kind: Kind
    paragraph: int  # which block of the document it stands in; counts content blocks from 0
    text: str  # the words as a reader sees them, one blank for a line break
    pieces: tuple[Piece, ...] = ()  # empty where each code point of `text` stands for one at `span`

    def locate(self, span: Span) -> Span:
        """Return the range of the document's text that shows `span` of this segment's words."""
        if not self.pieces:
            return span.shift(self.span.start)
        start = self._raw(span.start)
        if span.stop <= span.start:
            return Span(start.start, start.start)
        return Span(start.start, self._raw(span.stop - 1).stop)

    def _raw(self, visible: int) -> Span:
        """Return the range that shows one code point of the words; behind the last one, the segment's end."""
        if visible >= len(self.text):
            return Span(self.span.stop, self.span.stop)
        index = bisect_right(self.pieces, visible, key=lambda piece: piece.visible) - 1
        first, raw = self.pieces[index]
        end = self.pieces[index + 1].visible if index + 1 < len(self.pieces) else len(self.text)
        if raw.stop - raw.start != end - first:
            return raw
        return Span(raw.start + visible - first, raw.start + visible - first + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """One language version of an article."""

    lang: str
    text: str  # exactly as decoded; every span points into it
    origin: str  # path or record id, for messages
    segments: tuple[Segment, ...]  # disjoint, in order
    ignored: tuple[Segment, ...] = ()  # furniture of the page: kept out of the comparison, shown on demand
    date: datetime.date | None = None  # when it was written, where the page says so

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point, both from 1."""
        offset = min(max(offset, 0), len(self.text))
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
