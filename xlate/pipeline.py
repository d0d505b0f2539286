"""Read → segment → align → check → report, spelt once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import msgspec

from xlate import budget
from xlate.aligners.content import Link
from xlate.checks import CHECKS
from xlate.comparison.advice import Advice
from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.score import links
from xlate.findings import Draft, Finding, Mark, Place, fingerprint
from xlate.glossary import EMPTY, Glossary
from xlate.lexicon.store import load
from xlate.model import Document
from xlate.settings import Settings
from xlate.text.span import Span

_THREE = 3


@dataclass(frozen=True, slots=True)
class Report:
    """What one comparison of two documents found."""

    source: Document
    target: Document
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    """By place in the target (source where it has none), ties in the order of `CHECKS`."""
    models: Mapping[str, float] = field(default_factory=dict)
    """What was asked of models for this comparison, and what it cost; empty where none were."""


def compare(
    source: Document,
    target: Document,
    settings: Settings = Settings(),
    glossary: Glossary = EMPTY,
    *,
    aligned: bool = False,
    neural: Advice | None = None,
) -> Report:
    """Compare two versions of one article.

    `aligned`: segment i of one translates segment i of the other; otherwise xlate aligns them. `neural`: models to ask
    about what the checks suspect.
    """
    return report(_bitext(source, target, settings, glossary, aligned=aligned, neural=neural), settings, neural)


def bitexts(
    documents: Sequence[Document], settings: Settings = Settings(), glossary: Glossary = EMPTY, *, neural: Advice | None = None
) -> tuple[list[Bitext], list[Bitext]]:
    """Return the comparisons of the versions of one article, the source first, and those nobody asked for.

    The first are those that the settings ask for, else the source with each other version. Of three versions each helps
    to align the other two, so that there are three comparisons whichever are asked for.
    """
    asked = {(a.lang, b.lang): _bitext(a, b, settings, glossary, neural=neural) for a, b in to_compare(documents, settings.pairs)}
    if len(documents) != _THREE:
        return [*asked.values()], []
    every = {frozenset(langs): bitext for langs, bitext in asked.items()}
    more = [
        every.setdefault(frozenset((a.lang, b.lang)), _bitext(a, b, settings, glossary, neural=neural))
        for a, b in combinations(documents, 2)
        if frozenset((a.lang, b.lang)) not in every
    ]
    for bitext in [*asked.values(), *more]:
        first, second = bitext.source.lang, bitext.target.lang
        (third,) = {document.lang for document in documents} - {first, second}
        bitext.third = every[frozenset((first, third))], every[frozenset((second, third))]
    return [*asked.values()], more


def _bitext(
    source: Document, target: Document, settings: Settings, glossary: Glossary, *, aligned: bool = False, neural: Advice | None = None
) -> Bitext:
    archive = None
    if settings.archive:
        from xlate.learning.archive import load as load_archive  # what learns costs a start without an archive nothing

        archive = load_archive(settings.archive)
    return Bitext(source, target, load(settings.lexicon), glossary=glossary, aligned=aligned, archive=archive, advice=neural)


def report(bitext: Bitext, settings: Settings, neural: Advice | None = None) -> Report:
    """Run the checks on one comparison."""
    least = {check.name: budget.threshold(settings, check.name, bitext.target.lang) for check in CHECKS}
    drafts = [
        (check.name, draft)
        for check in CHECKS
        if settings.wants(check.name)
        for draft in check.report(bitext, settings.profile)
        if draft.confidence >= (min(least[check.name], neural.suspects) if neural else least[check.name])
    ]
    linked = links(bitext)
    if neural:
        drafts, linked = neural.weigh(bitext, drafts, linked, budget.lowest(settings, bitext.target.lang), settings.wants)
    found = [
        (_place_of(draft), order, _finding(draft, check, bitext))
        for order, check in enumerate(CHECKS)
        for name, draft in drafts
        if name == check.name and draft.confidence >= least[name]
    ]
    found.sort(key=lambda item: item[:2])
    findings = _without_repeats([finding for *_, finding in found])
    return Report(bitext.source, bitext.target, tuple(linked), tuple(findings), neural.spent() if neural else {})


def align(source: Document, target: Document, settings: Settings = Settings(), *, neural: Advice | None = None) -> Report:
    """Align two versions of one article, without checking them."""
    found = _bitext(source, target, settings, EMPTY, neural=neural).links
    return Report(source, target, tuple(found), (), neural.spent() if neural else {})


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
        evidence=draft.evidence,
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
