"""The public API as users type it; mypy reads this file, nothing runs it."""

from pathlib import Path

import xlate
from xlate import Document, Finding, Glossary, Report, Settings


def findings_of(english: str, russian: list[str]) -> list[Finding]:
    report: Report = xlate.check(english, russian, target_lang="ru", settings=Settings(min_confidence=0.7))
    return [found for found in report.findings if found.severity != "neutral"]


def words_of(path: Path, glossary: Path) -> str:
    document: Document = xlate.read(path)
    terms: Glossary = xlate.load_glossary(glossary)
    report = xlate.check(document, "نص", target_lang="ar", glossary=terms)
    place = report.findings[0].target
    return document.text[place.start : place.end] if place else ""


def pairs_of(source: Path, target: Path) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    return [(link.source, link.target, link.score) for link in xlate.align(source, target).links]
