"""Read → segment → align → check → report, spelt once."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from xlate.aligners.content import Link
from xlate.checks import CHECKS
from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.score import links
from xlate.findings import Draft, Finding, Mark, Place, fingerprint
from xlate.glossary import EMPTY, Glossary
from xlate.lexicon.store import default
from xlate.model import Document
from xlate.settings import Settings
from xlate.text.span import Span


@dataclass(frozen=True, slots=True)
class Report:
    """What one comparison of two documents found."""

    source: Document
    target: Document
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    """By place in the target (source where it has none), ties in the order of `CHECKS`."""


def compare(
    source: Document,
    target: Document,
    settings: Settings = Settings(),
    glossary: Glossary = EMPTY,
    *,
    aligned: bool = False,
) -> Report:
    """Compare two versions of one article.

    `aligned`: segment i of one translates segment i of the other; otherwise xlate aligns them.
    """
    bitext = Bitext(source, target, default(), glossary=glossary, aligned=aligned)
    found = []
    for order, check in enumerate(CHECKS):
        if not settings.wants(check.name):
            continue
        for draft in check.run(bitext):
            if draft.confidence >= settings.min_confidence:
                found.append((_place_of(draft), order, _finding(draft, check, bitext)))
    found.sort(key=lambda item: item[:2])
    return Report(source, target, tuple(links(bitext)), tuple(_without_repeats([finding for *_, finding in found])))


def align(source: Document, target: Document) -> Report:
    """Align two versions of one article, without checking them."""
    return Report(source, target, tuple(Bitext(source, target, default()).links), ())


def to_compare(documents: Sequence[Document], pairs: Sequence[str] = ()) -> list[tuple[Document, Document]]:
    """Return which versions of an article to compare: the first with each other one, or `pairs` such as `en-ar`."""
    if not pairs:
        return [(documents[0], other) for other in documents[1:]]
    of = {document.lang: document for document in documents}
    wanted = [pair.split("-") for pair in pairs]
    return [(of[a], of[b]) for a, b in wanted if a in of and b in of]


def _place_of(draft: Draft) -> tuple[int, int]:
    mark = draft.target or draft.source
    return (mark.first, mark.start) if mark else (0, 0)


def _finding(draft: Draft, check: Check, bitext: Bitext) -> Finding:
    source, target = _place(draft.source, bitext.source), _place(draft.target, bitext.target)
    around = [
        document.segments[number].text
        for document, place in ((bitext.source, source), (bitext.target, target))
        if place
        for number in place.segments
    ]
    return Finding(
        check=check.name,
        severity=draft.severity or check.severity,
        confidence=round(min(draft.confidence, 0.99), 2),
        fingerprint=fingerprint(check.name, draft.subject, around),
        message=draft.message,
        source=source,
        target=target,
        category={"mqm": check.mqm, "its": check.its},
        suggestion=draft.suggestion,
    )


def _place(mark: Mark | None, document: Document) -> Place | None:
    if mark is None:
        return None
    first, last = document.segments[mark.first], document.segments[mark.last]
    if mark.first == mark.last:
        start, stop = first.locate(Span(mark.start, mark.stop))
    else:
        start = first.locate(Span(mark.start, len(first.text))).start
        stop = last.locate(Span(0, mark.stop)).stop
    return Place(tuple(range(mark.first, mark.last + 1)), start, stop, document.text[start:stop])


def _without_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Give equal findings on equal sentences different fingerprints: the second is no echo of the first."""
    seen: dict[str, int] = {}
    out = []
    for finding in findings:
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        if count > 1:
            finding = msgspec.structs.replace(finding, fingerprint=f"{finding.fingerprint}-{count}")
        out.append(finding)
    return out
