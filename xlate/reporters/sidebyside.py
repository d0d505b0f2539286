"""An alignment in two columns, for people."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from xlate.model import Document
from xlate.pipeline import Report
from xlate.reporters.ink import BOLD, DIM, SEVERITIES, Pen, clean, isolated, width, wrapped
from xlate.reporters.view import View

_SURE = 0.8  # links of less are worth a look
_GUTTER = 4


def lines(report: Report, view: View, notes: Sequence[str] = ()) -> Iterator[str]:
    """Yield the lines of a table: number, source, score, target; a side that says nothing is left empty.

    `notes`: a line to stand below each link.
    """
    pen = Pen(view)
    room = max(16, (view.width - 10 - _GUTTER) // 2)
    yield f"{'':{_GUTTER}}{pen.write(_fit(report.source.origin, room), BOLD)}  {'':6}  {pen.write(report.target.origin, BOLD)}\n"
    for place, link in enumerate(report.links):
        yield pen.write("─" * view.width, DIM) + "\n"
        left, right = _column(report.source, link.source, room), _column(report.target, link.target, room)
        for number, (a, b) in enumerate(zip_longest(left, right, fillvalue="")):
            # A line that began with right-to-left words would be set from the right by some terminals, and tmux drops
            # a mark at the very beginning.
            gutter = f"{link.source[0] + 1:>{_GUTTER - 1}} " if number == 0 and link.source else " " * _GUTTER
            score = _score(link.source, link.target, link.score, pen) if number == 0 else " " * 6
            pad = " " * (room - width(a))
            yield (
                f"{pen.write(gutter, DIM)}{_shown(a, report.source)}{pad}  {score}  {_shown(b, report.target)}".rstrip()
                + "\n"
            )
        if place < len(notes) and notes[place]:
            yield " " * _GUTTER + pen.write(notes[place], DIM) + "\n"


def _column(document: Document, numbers: Sequence[int], room: int) -> list[str]:
    text = " ".join(clean(document.segments[n].text) for n in numbers)
    return [text[a:b] for a, b in wrapped(text, 0, len(text), room)]


def _score(source: Sequence[int], target: Sequence[int], score: float, pen: Pen) -> str:
    if not (source and target):
        return pen.write("  none", SEVERITIES["critical"])
    return pen.write(f"{score:6.2f}", DIM if score >= _SURE else SEVERITIES["minor"])


def _shown(text: str, document: Document) -> str:
    return isolated(text, document.lang) if text else ""


def _fit(text: str, room: int) -> str:
    return text.ljust(room) if len(text) <= room else "…" + text[-room + 1 :]
