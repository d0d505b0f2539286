"""`--format terminal`: for people, in colour where there is colour.

Terminals differ in what they do with right-to-left text. So every line begins with left-to-right words, foreign words
stand in Unicode isolates, and the words of a finding are underlined by the terminal itself (or, without colour, put in
brackets): a caret on the next line would point elsewhere as soon as the terminal reorders.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xlate.articles import Checked
from xlate.findings import Finding, Place
from xlate.languages import load
from xlate.model import Document
from xlate.pipeline import Report
from xlate.reporters.view import View
from xlate.text.script import ARABIC

_ISOLATE, _ISOLATE_RIGHT_TO_LEFT, _END = "\u2068", "\u2067", "\u2069"
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_QUOTED = re.compile(r"“[^“”]*”")
# Control characters of a text could drive the terminal; hidden direction marks could hide what stands there.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINES = 3  # of context on each side
_STYLES = {"critical": "1;31", "major": "31", "minor": "33", "neutral": "2"}
_BOLD, _DIM, _UNDERLINED = "1", "2", "1;4"


def report(run: Iterable[Checked], view: View) -> Iterator[str]:
    """Yield each article that has something to say, as soon as it is checked."""
    for checked in run:
        yield from _article(checked, _Pen(view))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes words in a style, or plainly where the screen has none."""

    view: View

    def write(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.view.colour and text else text

    def mark(self, text: str) -> str:
        if not text:
            return ""
        return self.write(text, _UNDERLINED) if self.view.colour else f"[[{text}]]"


def _article(checked: Checked, pen: _Pen) -> Iterator[str]:
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
        words = _isolated(_clean(segment.text[: pen.view.width]), document.lang)
        yield f"{document.origin}:{line}:{column}  {pen.write(f'ignored {segment.kind}', _DIM)}  {words}\n"
    if ignored:
        yield "\n"


def _heading(checked: Checked, pen: _Pen) -> str:
    langs = [document.lang for document in checked.documents]
    title = f"{checked.name}  {langs[0]} → {', '.join(langs[1:])}" if len(langs) > 1 else checked.name
    rule = "─" * max(3, pen.view.width - len(title) - 4)
    return f"{pen.write('──', _DIM)} {pen.write(title, _BOLD)} {pen.write(rule, _DIM)}\n\n"


def _finding(found: Finding, comparison: Report, pen: _Pen) -> Iterator[str]:
    document, place = (comparison.target, found.target) if found.target else (comparison.source, found.source)
    line, column = document.position(place.start if place else 0)
    severity = pen.write(found.severity, _STYLES[found.severity])
    sure = pen.write(f"{found.confidence:.0%}  {found.fingerprint}", _DIM)
    yield f"{document.origin}:{line}:{column}  {severity}  {pen.write(found.check, _BOLD)}  {sure}"
    yield f"  {_message(found.message)}"
    for side, where in ((comparison.source, found.source), (comparison.target, found.target)):
        if where:
            yield from _context(where, side, pen)
    if found.suggestion:
        yield f"  {pen.write('mend', _DIM)} {_message(found.suggestion)}"


def _message(text: str) -> str:
    """Isolate quoted words that run right to left, so that the sentence around them keeps its order."""
    return _QUOTED.sub(lambda m: _quoted(m[0]) if _RIGHT_TO_LEFT.search(m[0]) else m[0], _clean(text))


def _quoted(words: str) -> str:
    return f"“{_ISOLATE}{words[1:-1]}{_END}”"


def _isolated(text: str, lang: str) -> str:
    """Return words of a language in an isolate of its direction, where the direction matters."""
    if load(lang, "identity").script == ARABIC:
        return f"{_ISOLATE_RIGHT_TO_LEFT}{text}{_END}"
    return f"{_ISOLATE}{text}{_END}" if _RIGHT_TO_LEFT.search(text) else text


def _clean(text: str) -> str:
    """Return the text with one blank for each control character: lengths stay."""
    return _CONTROL.sub(" ", text)


def _context(where: Place, document: Document, pen: _Pen) -> Iterator[str]:
    """Yield the sentences of a place, its words marked, cut to some lines about them."""
    first, last = document.segments[where.segments[0]], document.segments[where.segments[-1]]
    text = _clean(document.text[first.span.start : last.span.stop])
    start, stop = where.start - first.span.start, where.end - first.span.start
    room = max(30, pen.view.width - 7)
    low, high = _window(text, start, stop, room * _LINES)
    bar = pen.write("│", _DIM)
    for number, (a, b) in enumerate(_wrapped(text, low, high, room)):
        label = document.lang if number == 0 else "  "
        words = text[a : max(a, min(b, start))] + pen.mark(text[max(a, start) : min(b, stop)]) + text[max(a, min(b, stop)) : b]
        before = "… " if number == 0 and low > 0 else ""
        after = " …" if b == high and high < len(text) else ""
        yield f"  {pen.write(label, _DIM)} {bar} {_isolated(before + words + after, document.lang)}"


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


def _wrapped(text: str, low: int, high: int, room: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of at most `room` code points, broken at blanks."""
    while low < high:
        if high - low <= room:
            yield low, high
            return
        cut = text.rfind(" ", low + 1, low + room + 1)
        cut = cut if cut > low else low + room
        yield low, cut
        low = cut
        while low < high and text[low] == " ":
            low += 1
