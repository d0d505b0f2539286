"""Markdown and HTML: what is seen, and where in the file it stands."""

import datetime

import pytest

from xlate.readers import read
from xlate.text.span import Span

MARKDOWN = """---
title: "Kremlin demands explanations"  # the headline
date: 2025-11-03T10:00:00Z
lang: en-GB
---
<!-- editors only -->

The [Kremlin](https://example.org/a_(b).html "x") said *on Monday* that 5 * 3 is
fifteen &amp; `code`. It was \\*not\\* [sic] snake_case.[^1] **Mr. Peskov** didn't
say more.

> Quoted line one
> goes on. Then two.

* item **one**
  goes on
+ item two
2) third

![A caption](img.png)

| A | B |
|---|:-:|
| x | y **z** |

~~~
code here
~~~

Subhead
-------

## Other subhead ##

***

[^1]: A note.
[ref]: http://example.org
"""
HTML = """<!DOCTYPE html><html lang="en"><head><title>Site</title>
<meta property="article:published_time" content="2025-11-03T10:00:00Z">
<script>if (a<b) { x = "<p>no</p>"; }</script></head>
<body><header><a href=/>Home</a><h1>Kremlin &amp; the <em>West</em></h1></header>
<nav><ul><li>News<li>Sport</ul></nav>
<main><article><p class="byline">By Jane Roe</p>
<p>The <b>Kremlin</b> said on
   <a href="x">Monday</a> it &ldquo;would&rdquo; act. AT&T rose 5&nbsp;%.<br><br>Next para, a < b.
<p>Unclosed. <span style="display:none">hidden</span>Two.
<ul><li>one<li>two <b>bold</b></ul>
<table><tr><td>x<td>y</table>
<figure><img src=a><figcaption>The minister in Moscow</figcaption></figure>
<aside>Other story</aside>
</article><article>Teaser</article></main><footer>Contact</footer></body></html>"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_markdown(line_end: str) -> None:
    found = read("a.md", MARKDOWN.replace("\n", line_end).encode())
    assert found.lang == "en"
    assert found.date == datetime.date(2025, 11, 3)
    assert [(segment.kind, segment.text) for segment in found.segments] == [
        ("heading", "Kremlin demands explanations"),
        ("sentence", "The Kremlin said on Monday that 5 * 3 is fifteen & code."),
        ("sentence", "It was *not* [sic] snake_case."),
        ("sentence", "Mr. Peskov didn't say more."),
        ("sentence", "Quoted line one goes on."),
        ("sentence", "Then two."),
        ("item", "item one goes on"),
        ("item", "item two"),
        ("item", "third"),
        ("caption", "A caption"),
        ("cell", "A"),
        ("cell", "B"),
        ("cell", "x"),
        ("cell", "y z"),
        ("heading", "Subhead"),
        ("heading", "Other subhead"),
        ("sentence", "A note."),
    ]
    assert found.ignored == ()


def test_a_title_that_the_text_repeats_is_one_segment() -> None:
    found = read("a.md", b"---\ntitle: Talks go on\n---\n# Talks go on\n\nThe talks go on.\n", "en")
    assert [segment.text for segment in found.segments] == ["Talks go on", "The talks go on."]


@pytest.mark.parametrize(
    "source,seen",
    [
        ("He **said** so", "He said so"),
        ("He __said__ so", "He said so"),
        ("He ***said*** so", "He said so"),
        ("a * b * c", "a * b * c"),
        ("2*3*4 and a_b_c", "234 and a_b_c"),
        ("an unmatched * and ** here", "an unmatched * and ** here"),
        ("word* note", "word* note"),
        ("~~gone~~ here", "gone here"),
        ("[a [b] c](x) d", "a [b] c d"),
        ("[ref][1] and [sic] and [^2]", "ref and [sic] and "),
        ("<https://example.org> and <b>bold</b>", "https://example.org and bold"),
        ("``a ` b`` and `c", "a ` b and `c"),
        ("5 &lt; 6 &copy; &nosuch;", "5 < 6 © &nosuch;"),
        ("{{< figure src=x >}} text", " text"),
        ("**Кремль** и *Киев*", "Кремль и Киев"),
        ("قال **الوزير** ذلك", "قال الوزير ذلك"),
    ],
)
def test_inline_markdown(source: str, seen: str) -> None:
    (segment,) = read("a.md", ("x " + source + " x").encode(), "en").segments
    assert segment.text == "x " + seen + " x"


def test_html() -> None:
    found = read("a.html", HTML.encode())
    assert found.lang == "en"
    assert found.date == datetime.date(2025, 11, 3)
    assert [(segment.kind, segment.text) for segment in found.segments] == [
        ("heading", "Kremlin & the West"),
        ("sentence", "The Kremlin said on Monday it “would” act."),
        ("sentence", "AT&T rose 5\u00a0%."),
        ("sentence", "Next para, a < b."),
        ("sentence", "Unclosed."),
        ("sentence", "Two."),
        ("item", "one"),
        ("item", "two bold"),
        ("cell", "x"),
        ("cell", "y"),
        ("caption", "The minister in Moscow"),
    ]
    assert [(segment.kind, segment.text) for segment in found.ignored] == [
        ("navigation", "Home"),
        ("navigation", "News"),
        ("navigation", "Sport"),
        ("byline", "By Jane Roe"),
        ("navigation", "Other story"),
        ("navigation", "Teaser"),
        ("navigation", "Contact"),
    ]


@pytest.mark.parametrize(
    "name,data,words,raw",
    [
        ("a.md", MARKDOWN, "Monday", "Monday"),
        ("a.md", MARKDOWN, "is fifteen & code", "is\nfifteen &amp; `code"),
        ("a.md", MARKDOWN, "Peskov didn't", "Peskov** didn't"),
        ("a.html", HTML, "Kremlin said", "Kremlin</b> said"),
        ("a.html", HTML, "on Monday", 'on\n   <a href="x">Monday'),
        ("a.html", HTML, "“would”", "&ldquo;would&rdquo;"),
        ("a.html", HTML, "would", "would"),
        ("a.html", HTML, "5\u00a0%", "5&nbsp;%"),
    ],
)
def test_words_lead_back_to_the_file(name: str, data: str, words: str, raw: str) -> None:
    found = read(name, data.encode())
    segment = next(segment for segment in found.segments if words in segment.text)
    start = segment.text.index(words)
    assert segment.locate(Span(start, start + len(words))).of(found.text) == raw


def test_a_page_without_article_is_read_whole() -> None:
    found = read("a.htm", b"<title>T</title><p>The minister left the hall.<p>The deputy stayed in it.", "en")
    assert [segment.text for segment in found.segments] == ["The minister left the hall.", "The deputy stayed in it."]


def test_an_unclosed_menu_does_not_swallow_the_page() -> None:
    found = read("a.html", b"<nav><a>Home</a><p>The minister left the hall.", "en")
    assert "The minister left the hall." in [segment.text for segment in found.segments]


@pytest.mark.parametrize(
    "ugly", ["<a " * 20000, "<a '" * 20000, "<" * 50000, "<div>" * 20000, "&" * 50000, "<!--" * 9999]
)
def test_broken_pages_take_no_time(ugly: str) -> None:
    read("a.html", ("Words. " + ugly).encode(), "en")
