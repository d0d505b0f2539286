"""The third version as a witness: which of three is the odd one out.

A finding says that two versions differ. If it is right, one of them differs from the third version as well; if neither
does, it is mostly a false alarm. The witness makes what is reported surer or takes it back; it never adds a finding.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

import msgspec

from xlate import budget, pipeline
from xlate.comparison.advice import Advice
from xlate.findings import Finding, Place
from xlate.glossary import EMPTY, Glossary
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.model import Document
from xlate.pipeline import Report
from xlate.settings import Settings

_AGREES = 0.6
"""Score from which the link of a version with the third one lets that be a witness."""
_WEAKEST = 0.2
"""Confidence from which a finding counts as a difference from the third version."""

Verdict = Literal["target", "source", "neither", "both"]
"""Which of the two versions differs from the third one."""
WEIGHTS: Mapping[Verdict, float] = {"target": 0.8, "source": -1.0, "neither": -1.3, "both": 0.0}
"""What a verdict adds to the log-odds of a finding. Of planted errors in a translation nearly all show against the third
version, too; false alarms fall on all four alike. That both translations differ from the source is mostly the source's
wording, now and then a source that was changed later, so that what was nearly sure stays."""
_NO_ALIBI = frozenset({"name", "quote"})
"""Families whose checks miss so much that their silence about the third version says nothing."""


class Third(NamedTuple):
    """What stands in for the third version of a comparison: its reports with the source and with the target."""

    name: str
    """Of its language."""
    with_source: Report
    with_target: Report


def compare_versions(
    documents: Sequence[Document], settings: Settings = Settings(), glossary: Glossary = EMPTY, *, neural: Advice | None = None
) -> list[Report]:
    """Compare the versions of one article, the source first: those that the settings ask for, else it with each other one."""
    asked, more = pipeline.bitexts(documents, settings, glossary, neural=neural)
    reports = [pipeline.report(bitext, settings, neural) for bitext in asked]
    families = tuple(sorted({_family(finding) for report in reports for finding in report.findings}))
    if not families or not asked[0].third:
        return reports
    # What bears on a finding is looked at in all three comparisons, however unlikely by itself.
    low = msgspec.structs.replace(settings, select=families, min_confidence=_WEAKEST, max_alarms_per_1000_words=None)
    looks = [pipeline.report(bitext, low) for bitext in (*asked, *more)]
    every = {frozenset((look.source.lang, look.target.lang)): look for look in looks}
    return [_heard_all(report, _third(report, every), settings) for report in reports]


def _third(report: Report, every: Mapping[frozenset[str], Report]) -> Third:
    (third,) = {lang for langs in every for lang in langs} - {report.source.lang, report.target.lang}
    traits: Traits = load(third, "traits")
    return Third(traits.name, every[frozenset((report.source.lang, third))], every[frozenset((report.target.lang, third))])


def _heard_all(report: Report, third: Third, settings: Settings) -> Report:
    """Return a report with what the witness says of each finding, and without those that are no longer likely enough."""
    lang = report.target.lang
    heard = (_heard(finding, report, third) for finding in report.findings)
    return replace(report, findings=tuple(f for f in heard if f.confidence >= budget.threshold(settings, f.check, lang)))


def _heard(finding: Finding, report: Report, third: Third) -> Finding:
    said = verdict(finding, report, third)
    if said is None:
        return finding
    odds = math.log(finding.confidence / (1 - finding.confidence)) + WEIGHTS[said]
    confidence = round(min(0.99, 1 / (1 + math.exp(-odds))), 2)
    note = {
        "target": f"The {third.name} version agrees with the source.",
        "source": f"The {third.name} version differs here too: the source may have changed, or both went the same way.",
        "both": "All three versions differ here.",
        "neither": f"The {third.name} version agrees with both.",
    }[said]
    return msgspec.structs.replace(finding, confidence=confidence, message=f"{finding.message} {note}")


def verdict(finding: Finding, report: Report, third: Third) -> Verdict | None:
    """Return which of two versions differs from the third where a finding says that they differ; None where it is unclear."""
    family = _family(finding)
    source, target = _segments(finding.source), _segments(finding.target)
    there = _Side(third.with_source, report.source.lang)
    back = _Side(third.with_target, report.target.lang)
    # Where one side has nothing, the third version's counterpart of the other side stands for it.
    middle = there.across(source) | back.across(target)
    differs_there, differs_back = there.differs(family, source, middle), back.differs(family, target, middle)
    if not differs_there and not there.agrees(source, middle):
        return None
    if not differs_back and not back.agrees(target, middle):
        return None
    if differs_there:
        return "both" if differs_back else "source"
    if differs_back:
        return "target"
    return None if family in _NO_ALIBI else "neither"


class _Side(NamedTuple):
    """A report with the third version, seen from one language."""

    report: Report
    lang: str

    def across(self, segments: frozenset[int]) -> frozenset[int]:
        """Return the third version's segments that are linked with some of this one's."""
        return frozenset(there for here, others, _ in self._links() if not segments.isdisjoint(here) for there in others)

    def differs(self, family: str, segments: frozenset[int], middle: frozenset[int]) -> bool:
        """Tell whether a check of a family says that the third version differs here."""
        for finding in self.report.findings:
            if _family(finding) != family:
                continue
            own, other = finding.source, finding.target
            if self.report.source.lang != self.lang:
                own, other = other, own
            if not segments.isdisjoint(_segments(own)) or not middle.isdisjoint(_segments(other)):
                return True
        return False

    def agrees(self, segments: frozenset[int], middle: frozenset[int]) -> bool:
        """Tell whether the two are so surely linked here that a check would have seen a difference."""
        links = [
            (there, score)
            for here, there, score in self._links()
            if not segments.isdisjoint(here) or (not segments and not middle.isdisjoint(there))
        ]
        return bool(links) and all(there and score >= _AGREES for there, score in links)

    def _links(self) -> Iterator[tuple[Sequence[int], Sequence[int], float]]:
        forward = self.report.source.lang == self.lang
        for link in self.report.links:
            yield (link.source, link.target, link.score) if forward else (link.target, link.source, link.score)


def _family(finding: Finding) -> str:
    return finding.check.partition("-")[0]


def _segments(place: Place | None) -> frozenset[int]:
    return frozenset(place.segments) if place else frozenset()
