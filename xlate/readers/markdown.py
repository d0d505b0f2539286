"""Markdown: blocks by line, inline markup taken out of the words, every code point's place kept.

Our own parser of the part of CommonMark (and tables, footnotes, front matter) that articles use. Parsers at hand give
lines but not the places of words within them; without these no finding could be underlined in the file.
"""

import datetime
import re
from collections.abc import Iterator

from xlate.model import Kind
from xlate.readers.blocks import Block, Page, Words, show
from xlate.readers.inline import visible_runs
from xlate.text.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"""^(title|date|lang|language)[ \t]*[:=][ \t]*(["']?)(.+?)\2[ \t]*(?:[ \t]#.*)?\r?$""", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]+#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
_DELIMITER_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]*")
_SKIPPED = re.compile(r"[ \t]*(?:\{\{[<%].*[>%]\}\}|\{%.*%\}|:::.*|<!--.*-->|import .* from .*)[ \t]*$")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])$")


def read(text: str) -> Page:
    """Return the blocks of a Markdown text, with the title, date and language of its front matter."""
    front = _FRONT.match(text)
    start = front.end() if front else 0
    fields = {match[1]: match for match in _FIELD.finditer(text, front.start(2), front.end(2))} if front else {}
    lines = list(_lines(text, start))
    references = frozenset(match[1].lower() for line in lines if (match := _REFERENCE.match(line.of(text))))
    blocks = [_shown(text, kind, group, references) for kind, group in _groups(text, lines)]
    blocks = [block for block in blocks if block.text.strip()]
    title = fields.get("title")
    if title and title[3].strip() not in {block.text.strip() for block in blocks if block.kind == "heading"}:
        blocks.insert(0, _raw_block(text, "heading", [Span(*title.span(3))]))
    lang = fields.get("lang") or fields.get("language")
    return Page(tuple(blocks), lang[3] if lang else None, _iso_date(fields["date"][3]) if "date" in fields else None)


def _iso_date(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None


def _lines(text: str, start: int) -> Iterator[Span]:
    """Yield each line without its break."""
    for match in _LINE.finditer(text, start):
        line = match.group()
        if line or match.start() < len(text):
            yield Span(match.start(), match.start() + len(line.rstrip("\r\n")))


def _groups(text: str, lines: list[Span]) -> Iterator[tuple[Kind, list[Span]]]:
    """Yield the kind and the lines of each block, cut free of the marks that made it one."""
    kind: Kind = "sentence"
    group: list[Span] = []
    fence = ""
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        quote = _QUOTE.match(text, line.start, line.stop)
        while quote:
            line = Span(quote.end(), line.stop)
            quote = _QUOTE.match(text, line.start, line.stop)
        words = line.of(text)
        opened = _FENCE.match(words)
        if fence or opened:
            if group:
                yield kind, group
                kind, group = "sentence", []
            if not fence and opened:
                fence = opened[1]
            elif opened and opened[1].startswith(fence) and not words[opened.end() :].strip():
                fence = ""
            continue
        if group and kind == "sentence" and _UNDERLINE.match(words):
            yield "heading", group
            group = []
            continue
        mark = _ITEM.match(words)
        heading = _HEADING.match(words)
        if not words.strip() or _RULE.match(words) or _REFERENCE.match(words) or _SKIPPED.match(words):
            mark = heading = None
            ends = True
        else:
            ends = bool(mark or heading or _FOOTNOTE.match(words))
        if ends and group:
            yield kind, group
            kind, group = "sentence", []
        if not words.strip() or _RULE.match(words) or _REFERENCE.match(words) or _SKIPPED.match(words):
            continue
        if heading:
            end = _HEADING_END.search(words)
            yield "heading", [Span(line.start + heading.end(), line.start + end.start() if end else line.stop)]
        elif "|" in words and index < len(lines) and _DELIMITER_ROW.match(lines[index].of(text).rstrip()):
            if group:
                yield kind, group
                group = []
            yield from _cells(text, line)
            index += 1
            while index < len(lines) and "|" in lines[index].of(text):
                yield from _cells(text, lines[index])
                index += 1
        elif mark:
            kind, group = "item", [Span(line.start + mark.end(), line.stop)]
        else:
            note = _FOOTNOTE.match(words)
            group.append(Span(line.start + note.end(), line.stop) if note else line)
    if group:
        yield kind, group


def _cells(text: str, line: Span) -> Iterator[tuple[Kind, list[Span]]]:
    """Yield the cells of a table row."""
    for match in _CELL.finditer(text, line.start, line.stop):
        if match.group().strip():
            yield "cell", [Span(*match.span())]


def _raw_block(text: str, kind: Kind, lines: list[Span]) -> Block:
    """Make a block of lines as they stand, one blank for each line break."""
    words = Words()
    stop = None
    for line in lines:
        stripped = line.of(text).strip()
        if not stripped:
            continue
        start = line.start + line.of(text).index(stripped)
        if stop is not None:
            words.add(" ", Span(stop, start))
        stop = start + len(stripped.removesuffix("\\"))  # a backslash before the break is a hard break
        words.add(text[start:stop], Span(start, stop))
    return words.block(kind)


def _shown(text: str, kind: Kind, lines: list[Span], references: frozenset[str]) -> Block:
    """Make a block of what a reader sees of the lines; a paragraph that is only an image is its caption."""
    raw = _raw_block(text, kind, lines)
    if kind == "sentence" and _IMAGE.fullmatch(raw.text):
        kind = "caption"
    return show(raw, kind, visible_runs(raw.text, references))
