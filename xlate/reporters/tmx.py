"""An alignment as a translation memory (TMX 1.4b)."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from xlate._version import __version__
from xlate.model import Document
from xlate.pipeline import Report
from xlate.reporters.ink import clean


def lines(report: Report) -> Iterator[str]:
    """Yield the file's lines; omissions and additions are no translations and are left out."""
    source, target = report.source, report.target
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield (
        f'  <header creationtool="xlate" creationtoolversion="{__version__}" segtype="sentence" o-tmf="xlate" '
        f'adminlang="en" srclang="{source.lang}" datatype="plaintext"/>\n  <body>\n'
    )
    for link in report.links:
        if link.source and link.target:
            yield f'    <tu>\n      <prop type="score">{link.score:.3f}</prop>\n'
            yield _variant(source, link.source) + _variant(target, link.target)
            yield "    </tu>\n"
    yield "  </body>\n</tmx>\n"


def _variant(document: Document, numbers: Sequence[int]) -> str:
    text = " ".join(clean(document.segments[n].text) for n in numbers)
    return f"      <tuv xml:lang={quoteattr(document.lang)}><seg>{escape(text)}</seg></tuv>\n"
