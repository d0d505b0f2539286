"""Places of a finding in the segments' words."""

from collections.abc import Sequence

from xlate.comparison.bitext import Bitext
from xlate.findings import Mark
from xlate.text.span import Span


def words(segment: int, span: Span) -> Mark:
    """Mark some words of one segment."""
    return Mark(segment, span.start, segment, span.stop)


def whole(bitext: Bitext, side: int, segments: Sequence[int]) -> Mark | None:
    """Mark segments of one side as a whole; None where there is none."""
    if not segments:
        return None
    return Mark(segments[0], 0, segments[-1], len(bitext.words(side)[segments[-1]].text))


def linked(bitext: Bitext, side: int, segment: int) -> Mark | None:
    """Mark all that is linked with a segment of `side` on the other side."""
    link = bitext.links[bitext.link_of[side][segment]]
    return whole(bitext, 1 - side, link.target if side == 0 else link.source)
