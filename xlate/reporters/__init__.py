"""What a run found, as text: one module a format, loaded when asked for.

A reporter takes what became of each article as it comes and yields text; it knows nothing of checks.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from xlate.articles import Checked
from xlate.reporters.view import View

FORMATS = ("terminal", "json", "jsonl")

Reporter = Callable[[Iterable[Checked], View], Iterator[str]]


def reporter(name: str) -> Reporter:
    """Return the reporter of a format."""
    report: Reporter = import_module(f"xlate.reporters.{name}").report
    return report
