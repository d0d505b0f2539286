"""Findings as plain data with lines and columns, for the formats that programs read."""

from typing import Any

import msgspec

from xlate.findings import Finding, Place
from xlate.model import Document, Segment
from xlate.pipeline import Report

VERSION = 1
"""Of the JSON formats; raised when a field changes its meaning or goes."""


def finding(found: Finding, report: Report) -> dict[str, Any]:
    """Return a finding with the path, language, line and column of each side."""
    data: dict[str, Any] = msgspec.to_builtins(found)
    data["source"] = place(found.source, report.source)
    data["target"] = place(found.target, report.target)
    return data


def place(where: Place | None, document: Document) -> dict[str, Any] | None:
    """Return a place with its path, language, line and column; offsets are code points of the untouched text."""
    if where is None:
        return None
    line, column = document.position(where.start)
    there = {"path": document.origin, "language": document.lang, "line": line, "column": column}
    return {**there, **msgspec.to_builtins(where)}


def ignored(segment: Segment, document: Document) -> dict[str, Any]:
    """Return a part that was not compared."""
    start, end = segment.span
    line, column = document.position(start)
    return {"kind": segment.kind, "line": line, "column": column, "start": start, "end": end, "text": segment.text}
