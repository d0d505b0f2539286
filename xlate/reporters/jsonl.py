"""`--format jsonl`: one finding or error a line."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from xlate.articles import Checked
from xlate.reporters import places
from xlate.reporters.view import View


def report(run: Iterable[Checked], view: View) -> Iterator[str]:
    """Yield a line for each finding and error, and for each part not compared where these are asked for."""
    for checked in run:
        for comparison in checked.reports:
            for found in comparison.findings:
                yield _line(checked.name, places.finding(found, comparison))
        for document in checked.documents if view.show_ignored else ():
            for segment in document.ignored:
                yield _line(checked.name, {"ignored": {"path": document.origin, **places.ignored(segment, document)}})
        for problem in checked.problems:
            error = {"where": problem.where, "kind": problem.kind, "message": problem.message}
            yield _line(checked.name, {"error": error})


def _line(article: str, data: dict[str, Any]) -> str:
    return msgspec.json.encode({"article": article, **data}).decode() + "\n"
