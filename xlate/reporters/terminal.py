"""`--format terminal`: for people, in colour where there is colour."""

from collections.abc import Iterable, Iterator

from xlate.articles import Checked
from xlate.findings import Finding, Place
from xlate.model import Document
from xlate.pipeline import Report
from xlate.reporters.ink import BOLD, DIM, SEVERITIES, Pen, clean, isolated, message, wrapped
from xlate.reporters.view import View

_LINES = 3  # of context on each side


def report(run: Iterable[Checked], view: View) -> Iterator[str]:
    """Yield each article that has something to say, as soon as it is checked."""
    for checked in run:
        yield from _article(checked, Pen(view))


def _article(checked: Checked, pen: Pen) -> Iterator[str]:
    ignored = [(d, s) for d in checked.documents for s in d.ignored] if pen.view.show_ignored else []
    if not ignored and not any(comparison.findings for comparison in checked.reports):
        return
    if not pen.view.quiet:
        yield _heading(checked, pen)
    for comparison in checked.reports:
        for found in comparison.findings:
            yield "".join(f"{line}\n" for line in _finding(found, comparison, pen)) + "\n"
    for document, segment in ignored:
        line, column = document.position(segment.span.start)
        words = isolated(clean(segment.text[: pen.view.width]), document.lang)
        yield f"{document.origin}:{line}:{column}  {pen.write(f'ignored {segment.kind}', DIM)}  {words}\n"
    if ignored:
        yield "\n"


def _heading(checked: Checked, pen: Pen) -> str:
    langs = [document.lang for document in checked.documents]
    title = f"{checked.name}  {langs[0]} → {', '.join(langs[1:])}" if len(langs) > 1 else checked.name
    rule = "─" * max(3, pen.view.width - len(title) - 4)
    return f"{pen.write('──', DIM)} {pen.write(title, BOLD)} {pen.write(rule, DIM)}\n\n"


def _finding(found: Finding, comparison: Report, pen: Pen) -> Iterator[str]:
    document, place = (comparison.target, found.target) if found.target else (comparison.source, found.source)
    line, column = document.position(place.start if place else 0)
    severity = pen.write(found.severity, SEVERITIES[found.severity])
    sure = pen.write(f"{found.confidence:.0%}  {found.fingerprint}", DIM)
    yield f"{document.origin}:{line}:{column}  {severity}  {pen.write(found.check, BOLD)}  {sure}"
    yield f"  {message(found.message)}"
    for side, where in ((comparison.source, found.source), (comparison.target, found.target)):
        if where:
            yield from _context(where, side, pen)
        else:
            yield f"  {pen.write(side.lang, DIM)} {pen.write('│ —', DIM)}"  # says which of two translations is meant
    if found.suggestion:
        yield f"  {pen.write('→', DIM)} {message(found.suggestion)}"


def _context(where: Place, document: Document, pen: Pen) -> Iterator[str]:
    """Yield the sentences of a place, its words marked, cut to some lines about them."""
    first, last = document.segments[where.segments[0]], document.segments[where.segments[-1]]
    text = clean(document.text[first.span.start : last.span.stop])
    start, stop = where.start - first.span.start, where.end - first.span.start
    if (start, stop) == (0, len(text)):
        start = stop = -1  # the whole sentence is meant; marking all of it would say nothing
    room = max(30, pen.view.width - 7)
    low, high = _window(text, max(start, 0), max(stop, 0), room * _LINES)
    bar = pen.write("│", DIM)
    for number, (a, b) in enumerate(wrapped(text, low, high, room)):
        label = document.lang if number == 0 else "  "
        left, right = sorted((min(max(start, a), b), min(max(stop, a), b)))
        words = text[a:left] + pen.mark(text[left:right]) + text[right:b]
        before = "… " if number == 0 and low > 0 else ""
        after = " …" if b == high and high < len(text) else ""
        yield f"  {pen.write(label, DIM)} {bar} {isolated(before + words + after, document.lang)}"


def _window(text: str, start: int, stop: int, size: int) -> tuple[int, int]:
    """Return the part of a text to show: all, or whole words about the marked ones."""
    if len(text) <= size:
        return 0, len(text)
    spare = max(0, size - (stop - start))
    low = max(0, start - spare // 2)
    high = min(len(text), max(low + size, 1))
    low = max(0, high - size)
    if low and low < start:
        low = text.find(" ", low, start) + 1 or low
    if high < len(text):
        high = text.rfind(" ", min(stop, high), high) if text.rfind(" ", min(stop, high), high) > low else high
    return low, high
