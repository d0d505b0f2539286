"""Half-open ranges into a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, stop)` in Unicode code points of the text it points into."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.stop]

    def shift(self, offset: int) -> "Span":
        """Return the span moved by `offset` code points (from a segment's text to its document's)."""
        return Span(self.start + offset, self.stop + offset)
