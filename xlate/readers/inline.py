"""Inline Markdown: which runs of a block's text a reader sees."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from xlate.text.span import Span

_TARGET = r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\[[^\[\]]*\]"
_TEXT = r"(?:[^\[\]\\`]|\\.|`[^`]*`|\[[^\[\]]*\])*+"
_TOKEN = re.compile(
    rf"""(?P<escape>\\[!-/:-@\[-`{{-~])
       | (?P<code>(?<!`)(?P<ticks>`+)(?!`)(?P<inside>.+?)(?<!`)(?P=ticks)(?!`))
       | (?P<address><(?P<url>(?:https?://|mailto:)[^<>\s]+)>)
       | (?P<hidden><!--.*?-->|</?[A-Za-z][^<>]*>|\{{\{{[<%].*?[>%]\}}\}}|\{{%.*?%\}}|\[\^[^\[\]\s]+\])
       | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
       | (?P<link>!?\[(?P<text>{_TEXT})\](?:{_TARGET})?)
       | (?P<mark>\*+|_+|~~)
    """,
    re.VERBOSE | re.DOTALL,
)


class _Mark(NamedTuple):
    """A run of emphasis marks: where, and whether it can open or close emphasis."""

    run: int  # index in the list of runs
    opens: bool
    closes: bool


def visible_runs(text: str, references: frozenset[str]) -> list[tuple[str, Span]]:
    """Return the words that are seen, run by run, each with the range of the text that it stands for."""
    runs: list[tuple[str, Span]] = []
    marks: list[_Mark] = []
    for kind, shown, span in _tokens(text, Span(0, len(text)), references):
        if kind == "mark":
            marks.append(_mark(text, span, len(runs)))
        runs.append((shown, span))
    for run, hidden in _pair(runs, marks):
        shown, span = runs[run]
        runs[run] = shown[hidden:], Span(span.start + hidden, span.stop)
    return runs


def _tokens(text: str, within: Span, references: frozenset[str]) -> Iterator[tuple[str, str, Span]]:
    """Yield kind, words to show and range of each token; hidden markup is left out."""
    position = within.start
    for match in _TOKEN.finditer(text, within.start, within.stop):
        if match.start() > position:
            yield "text", text[position : match.start()], Span(position, match.start())
        position = match.end()
        kind = match.lastgroup or ""
        yield from _token(text, match, kind, references)
    if position < within.stop:
        yield "text", text[position : within.stop], Span(position, within.stop)


def _token(text: str, match: re.Match[str], kind: str, references: frozenset[str]) -> Iterator[tuple[str, str, Span]]:
    """Yield what one token shows."""
    span = Span(*match.span())
    if kind == "escape":
        yield "text", match.group()[1:], Span(span.start + 1, span.stop)
    elif kind == "code":
        yield "text", match["inside"], Span(*match.span("inside"))
    elif kind == "address":
        yield "text", match["url"], Span(*match.span("url"))
    elif kind == "entity":
        yield "text", html.unescape(match.group()), span
    elif kind == "mark":
        yield "mark", match.group(), span
    elif kind == "link":
        inside = Span(*match.span("text"))
        has_target = match.end() > inside.stop + 1
        if has_target or match["text"].lower() in references:
            yield from _tokens(text, inside, references)
        else:  # "[sic]" is no link
            yield "text", text[span.start : inside.start], Span(span.start, inside.start)
            yield from _tokens(text, inside, references)
            yield "text", text[inside.stop : span.stop], Span(inside.stop, span.stop)


def _mark(text: str, span: Span, run: int) -> _Mark:
    """Judge emphasis marks by what stands on either side, as CommonMark does."""
    before, after = text[span.start - 1 : span.start] or " ", text[span.stop : span.stop + 1] or " "
    wordy_before, wordy_after = before.isalnum(), after.isalnum()
    left = not after.isspace() and (wordy_after or not wordy_before)
    right = not before.isspace() and (wordy_before or not wordy_after)
    if text[span.start] == "_":  # "snake_case" is no emphasis
        return _Mark(run, left and not wordy_before, right and not wordy_after)
    return _Mark(run, left, right)


def _pair(runs: list[tuple[str, Span]], marks: list[_Mark]) -> Iterator[tuple[int, int]]:
    """Yield each run that forms pairs with others, and how many of its marks are hidden by that."""
    left = {mark.run: len(runs[mark.run][0]) for mark in marks}
    opened: list[_Mark] = []
    for mark in marks:
        symbol = runs[mark.run][0][0]
        if mark.closes:
            for opener in reversed(opened[-16:]):
                if runs[opener.run][0][0] != symbol or not left[opener.run]:
                    continue
                used = min(left[opener.run], left[mark.run])
                left[opener.run] -= used
                left[mark.run] -= used
                if not left[mark.run]:
                    break
        if mark.opens and left[mark.run]:
            opened.append(mark)
    for run, remaining in left.items():
        if remaining < len(runs[run][0]):
            yield run, len(runs[run][0]) - remaining
