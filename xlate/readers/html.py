"""HTML: the article of a page, every code point's place in the file kept.

A small tolerant tokenizer instead of a tree builder, for trees do not say where in the file their words stand. It
follows what browsers do as far as words are concerned: what is hidden or code is dropped, unclosed elements end where
their parents do. The article is the page's `article`, articleBody or `main`; menus, asides and footers are set aside.
"""

import datetime
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from xlate.model import Kind
from xlate.readers.blocks import Block, Page, Words
from xlate.text.span import Span

_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
      | <[!?][^>]*>
      | <(?P<close>/?)(?P<tag>[A-Za-z][^\s/>]*)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*+)>
      | &(?P<entity>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?""",
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "br", "img", "picture", "source",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "select", "textarea",
    "audio", "video",
})  # fmt: skip
_RAW = frozenset({"script", "style", "textarea", "title", "iframe", "noscript"})  # no tags inside
_ASIDE = frozenset({"nav", "aside", "footer", "form", "button", "menu", "dialog"})
_ASIDE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "menu", "dialog", "alert"})
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}  # fmt: skip
_CLOSED_BY: dict[str, frozenset[str]] = {  # an open element that such a tag ends without being closed
    "p": frozenset({
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "ul", "ol", "dl", "table", "blockquote", "section", "article",
        "figure", "aside", "nav", "footer", "header", "main", "hr", "pre", "form", "li",
    }),
    "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}), "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr"}), "th": frozenset({"td", "th", "tr"}), "tr": frozenset({"tr"}),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset({
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table",
    })),
}  # fmt: skip
_ENOUGH = 0.4  # share of the page's words that makes an element its article and not a teaser


class _Element(NamedTuple):
    tag: str
    dropped: bool
    aside: bool
    region: int | None  # the innermost article, articleBody or main that it is in


class _Placed(NamedTuple):
    block: Block
    aside: bool
    regions: frozenset[int]
    is_title: bool


@dataclass(slots=True)
class _Builder:
    """What is open while the page is gone through."""

    stack: list[_Element] = field(default_factory=list)
    placed: list[_Placed] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    regions: list[tuple[str, int | None]] = field(default_factory=list)  # each with the region around it
    lang: str | None = None
    date: datetime.date | None = None
    was_break: bool = False

    @property
    def top(self) -> _Element:
        return self.stack[-1] if self.stack else _Element("", False, False, None)

    def flush(self) -> None:
        """End the present block."""
        if self.words:
            kind: Kind = next((_KINDS[e.tag] for e in reversed(self.stack) if e.tag in _KINDS), "sentence")
            around, region = [], self.top.region
            while region is not None:
                around.append(region)
                region = self.regions[region][1]
            is_title = any(element.tag == "h1" for element in self.stack)
            self.placed.append(_Placed(self.words.block(kind), self.top.aside, frozenset(around), is_title))
        self.words = Words()


def read(text: str) -> Page:
    """Return the blocks of a page's article, and its menus and asides as navigation."""
    builder = _Builder()
    position = 0
    while True:
        match = _TOKEN.search(text, position)
        end = match.start() if match else len(text)
        if end > position and not builder.top.dropped:
            builder.words.add_raw(text, Span(position, end))
            builder.was_break = builder.was_break and text[position:end].isspace()
        if match is None:
            break
        position = match.end()
        if match["entity"]:
            _entity(builder, match)
        elif match["tag"]:
            tag = match["tag"].lower()
            if match["close"]:
                _close(builder, tag)
            else:
                _open(builder, tag, match)
                if tag in _RAW:
                    position = _skip_raw(text, tag, position)
    builder.flush()
    return Page(_select(builder), builder.lang, builder.date)


def _skip_raw(text: str, tag: str, position: int) -> int:
    """Return where the end tag of an element without tags inside begins."""
    found = re.compile(rf"</{tag}\b", re.IGNORECASE).search(text, position)
    return found.start() if found else len(text)


def _entity(builder: _Builder, match: re.Match[str]) -> None:
    if not builder.top.dropped:
        shown = html.unescape(match.group())
        builder.words.add(shown, Span(*match.span()))
        builder.was_break = False


def _open(builder: _Builder, tag: str, match: re.Match[str]) -> None:
    """Take in a start tag."""
    attributes = _attributes(match["attributes"])
    _note(builder, tag, attributes)
    if tag == "br":
        if builder.was_break:
            builder.flush()
        elif not builder.top.dropped:
            builder.words.add(" ", Span(*match.span()))
        builder.was_break = True
        return
    if tag not in _INLINE:
        builder.flush()
        while builder.stack and tag in _CLOSED_BY.get(builder.top.tag, frozenset()):
            builder.stack.pop()
    if tag in _VOID or match["attributes"].endswith("/"):
        return
    top = builder.top
    region = top.region
    if tag in ("article", "main") or attributes.get("role") == "main" or attributes.get("itemprop") == "articleBody":
        builder.regions.append(("main" if tag == "main" else "article", region))
        region = len(builder.regions) - 1
    aside = tag in _ASIDE or attributes.get("role", "").lower() in _ASIDE_ROLES
    # The page's header is furniture but for the headline; an article's header is part of it.
    aside = aside or (tag == "header" and region is None)
    dropped = top.dropped or tag in _DROPPED or tag == "title" or _is_hidden(attributes)
    builder.stack.append(_Element(tag, dropped, top.aside or aside, region))


def _close(builder: _Builder, tag: str) -> None:
    """Take in an end tag: it ends what is open within its element; without one it is ignored."""
    if tag not in _INLINE:
        builder.flush()
    if not any(element.tag == tag for element in builder.stack[-64:]):
        return
    while builder.stack.pop().tag != tag:
        pass


def _attributes(source: str) -> dict[str, str]:
    if "=" not in source and "hidden" not in source:
        return {}
    return {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(source)}


def _is_hidden(attributes: dict[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style


def _note(builder: _Builder, tag: str, attributes: dict[str, str]) -> None:
    """Note what the page says of its language and date."""
    if tag == "html":
        builder.lang = attributes.get("lang") or attributes.get("xml:lang")
    names = {attributes.get(name, "").lower() for name in ("property", "name", "itemprop")}
    if tag == "meta" and names & {
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "dc.date",
        "publishdate",
    }:
        builder.date = builder.date or _iso_date(attributes.get("content", ""))
    elif tag == "time" and not builder.top.aside:
        builder.date = builder.date or _iso_date(attributes.get("datetime", ""))


def _iso_date(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None


def _select(builder: _Builder) -> tuple[Block, ...]:
    """Return the article's blocks in order, the others as navigation."""
    region = _article(builder)
    chosen = [not one.aside and (region is None or region in one.regions) for one in builder.placed]
    if not any(chosen):  # an unclosed menu swallowed the page: better all of it than nothing
        chosen = [True] * len(builder.placed)
    if not any(yes and one.is_title for yes, one in zip(chosen, builder.placed, strict=True)):
        title = next((i for i, one in enumerate(builder.placed) if one.is_title), None)
        if title is not None and not any(chosen[:title]):
            chosen[title] = True
    return tuple(
        one.block if yes else Block("navigation", one.block.text, one.block.pieces)
        for yes, one in zip(chosen, builder.placed, strict=True)
    )


def _article(builder: _Builder) -> int | None:
    """Return the region that is the page's article, None where the whole page is."""
    sizes = [0] * len(builder.regions)
    total = 0
    for one in builder.placed:
        if not one.aside:
            total += len(one.block.text)
            for region in one.regions:
                sizes[region] += len(one.block.text)
    article = _largest(sizes, builder.regions, "article", total)
    return _largest(sizes, builder.regions, "main", total) if article is None else article


def _largest(sizes: Sequence[int], regions: Sequence[tuple[str, int | None]], name: str, total: int) -> int | None:
    candidates = [i for i, (kind, _) in enumerate(regions) if kind == name and sizes[i] >= _ENOUGH * max(total, 1)]
    return max(candidates, key=lambda i: sizes[i]) if candidates else None
