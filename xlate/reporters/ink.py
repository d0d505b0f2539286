"""Words on a terminal: styles, directions, lines of a given width.

Terminals differ in what they do with right-to-left text. So every line begins with left-to-right words, foreign words
stand in Unicode isolates, and the words of a finding are underlined by the terminal itself (or, without colour, put in
brackets): a caret on the next line would point elsewhere as soon as the terminal reorders.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from xlate.languages import load
from xlate.reporters.view import View
from xlate.text.script import ARABIC

BOLD, DIM, UNDERLINED = "1", "2", "1;4"
SEVERITIES = {"critical": "1;31", "major": "31", "minor": "33", "neutral": "2"}

_ISOLATE, _ISOLATE_RIGHT_TO_LEFT, _END = "\u2068", "\u2067", "\u2069"
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_QUOTED = re.compile(r"“([^“”]*)”")
# Control characters of a text could drive the terminal; hidden direction marks could hide what stands there.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Pen(msgspec.Struct, frozen=True):
    """Writes words in a style, or plainly where the screen has none."""

    view: View

    def write(self, text: str, style: str) -> str:
        """Return the text in a style of the terminal."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.view.colour and text else text

    def mark(self, text: str) -> str:
        """Return the text as the words that a finding is about."""
        if not text:
            return ""
        return self.write(text, UNDERLINED) if self.view.colour else f"[[{text}]]"


def clean(text: str) -> str:
    """Return the text with one blank for each control character: lengths stay."""
    return _CONTROL.sub(" ", text)


def isolated(text: str, lang: str) -> str:
    """Return words of a language in an isolate of its direction, where the direction matters."""
    if load(lang, "identity").script == ARABIC:
        return f"{_ISOLATE_RIGHT_TO_LEFT}{text}{_END}"
    return f"{_ISOLATE}{text}{_END}" if _RIGHT_TO_LEFT.search(text) else text


def message(text: str) -> str:
    """Isolate quoted words that run right to left, so that the sentence around them keeps its order."""
    return _QUOTED.sub(lambda m: f"“{_ISOLATE}{m[1]}{_END}”" if _RIGHT_TO_LEFT.search(m[1]) else m[0], clean(text))


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(c) for c in text)


def _cells(c: str) -> int:
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def wrapped(text: str, low: int, high: int, room: int) -> Iterator[tuple[int, int]]:
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
