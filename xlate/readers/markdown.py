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
_FIELD = re.compile(
    r"""^(title|date|lang|language)[ \t]*[:=][ \t]*(["']?)(.+?)\2[ \t]*(?:[ \t]#.*)?\r?$""", re.MULTILINE
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]+#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
_DELIMITER_ROW = re.compile(
    r"[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$"
)
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


def _prose(text: str, lines: list[Span]) -> Iterator[Span]:
    """Yield the lines without quotation marks `>`; code in fences, rules and definitions as empty lines."""
    fence = ""
    for line in lines:
        while quote := _QUOTE.match(text, line.start, line.stop):
            line = Span(quote.end(), line.stop)
        words = line.of(text)
        mark = _FENCE.match(words)
        if fence:
            if mark and mark[1].startswith(fence) and not words[mark.end() :].strip():
                fence = ""
            line = Span(line.stop, line.stop)
        elif mark:
            fence = mark[1]
            line = Span(line.stop, line.stop)
        elif _REFERENCE.match(words) or _SKIPPED.match(words):
            line = Span(line.stop, line.stop)
        yield line


def _groups(text: str, lines: list[Span]) -> Iterator[tuple[Kind, list[Span]]]:
    """Yield the kind and the lines of each block, cut free of the marks that made it one."""
    kind: Kind = "sentence"
    group: list[Span] = []
    in_table = False
    prose = list(_prose(text, lines))
    for line, following in zip(prose, [*prose[1:], Span(0, 0)], strict=False):
        words = line.of(text)
        if group and kind == "sentence" and _UNDERLINE.match(words):
            yield "heading", group
            group = []
            continue
        heads_table = "|" in words and bool(_DELIMITER_ROW.match(following.of(text)))
        in_table = heads_table or (in_table and "|" in words)
        heading, item, note = _HEADING.match(words), _ITEM.match(words), _FOOTNOTE.match(words)
        empty = not words.strip() or bool(_RULE.match(words))
        if group and (empty or in_table or heading or item or note):
            yield kind, group
            kind, group = "sentence", []
        if empty:
            continue
        if in_table:
            if not _DELIMITER_ROW.match(words):
                yield from _cells(text, line)
        elif heading:
            end = _HEADING_END.search(words)
            yield "heading", [Span(line.start + heading.end(), line.start + end.start() if end else line.stop)]
        elif item:
            kind, group = "item", [Span(line.start + item.end(), line.stop)]
        else:
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
