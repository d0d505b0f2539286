"""`--format json`: one document with all that a run found."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from xlate._version import __version__
from xlate.articles import Checked
from xlate.reporters import places
from xlate.reporters.view import View


def report(run: Iterable[Checked], view: View) -> Iterator[str]:
    """Yield the document; articles are written as they come, so that memory does not depend on their number."""
    yield f'{{"version":{places.VERSION},"xlate":"{__version__}","articles":['
    for number, checked in enumerate(run):
        yield (",\n" if number else "\n") + msgspec.json.encode(_article(checked, view)).decode()
    yield "\n]}\n"


def _article(checked: Checked, view: View) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": checked.name,
        "documents": [
            {
                "path": document.origin,
                "language": document.lang,
                "segments": [tuple(segment.span) for segment in document.segments],
                **({"ignored": [places.ignored(s, document) for s in document.ignored]} if view.show_ignored else {}),
            }
            for document in checked.documents
        ],
        "comparisons": [
            {
                "source": report.source.lang,
                "target": report.target.lang,
                "links": [
                    {"source": link.source, "target": link.target, "score": round(link.score, 3)}
                    for link in report.links
                ],
                "findings": [places.finding(found, report) for found in report.findings],
            }
            for report in checked.reports
        ],
        "errors": [{"where": p.where, "kind": p.kind, "message": p.message} for p in checked.problems],
    }
    return data
