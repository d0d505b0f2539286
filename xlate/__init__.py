"""xlate compares news articles with their translations and reports drift in meaning.

    >>> import xlate
    >>> report = xlate.check("The bank lost 20%.", "Банк потерял 30%.")
    >>> [finding.check for finding in report.findings]
    ['number-wrong']

`check` takes strings, lists of segments, paths or documents. Everything here is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from xlate._version import __version__

if TYPE_CHECKING:
    from xlate.aligners.content import Link
    from xlate.api import align, check, read
    from xlate.errors import InputError, SettingsError, XlateError
    from xlate.findings import Finding, Place, Severity
    from xlate.glossary import Glossary
    from xlate.glossary.load import read as load_glossary
    from xlate.model import Document, Segment
    from xlate.pipeline import Report
    from xlate.settings import Settings
    from xlate.text.span import Span

__all__ = [
    "Document", "Finding", "Glossary", "InputError", "Link", "Place", "Report", "Segment", "Settings", "SettingsError",
    "Severity", "Span", "XlateError", "__version__", "align", "check", "load_glossary", "read",
]  # fmt: skip

_HOMES = {
    "Document": "model",
    "Finding": "findings",
    "Glossary": "glossary",
    "InputError": "errors",
    "Link": "aligners.content",
    "Place": "findings",
    "Report": "pipeline",
    "Segment": "model",
    "Settings": "settings",
    "SettingsError": "errors",
    "Severity": "findings",
    "Span": "text.span",
    "XlateError": "errors",
    "align": "api",
    "check": "api",
    "load_glossary": "glossary.load",
    "read": "api",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that `xlate --version` loads nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'xlate' has no attribute {name!r}")
    home = import_module(f"xlate.{_HOMES[name]}")
    return getattr(home, "read" if name == "load_glossary" else name)
