"""The third version as a witness: which of three is the odd one out."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from xlate.findings import Finding
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.pipeline import Report

_AGREES = 0.6
"""Score from which a link of the other version counts as a witness."""
_GAIN = 0.05
"""What a witness adds to a finding's confidence."""


def reconcile(reports: Sequence[Report]) -> list[Report]:
    """Say of each finding whether the article's other translation shows the same; reports of one source only."""
    if len(reports) < 2 or len({id(report.source) for report in reports}) > 1:
        return list(reports)
    return [replace(report, findings=_heard(report, [r for r in reports if r is not report])) for report in reports]


def _heard(report: Report, others: Sequence[Report]) -> tuple[Finding, ...]:
    return tuple(_with_witness(finding, others) for finding in report.findings)


def _with_witness(finding: Finding, others: Sequence[Report]) -> Finding:
    if finding.source is None:
        return finding
    segments = set(finding.source.segments)
    family = finding.check.partition("-")[0]
    same, agreeing = [], []
    for other in others:
        traits: Traits = load(other.target.lang, "traits")
        if any(
            f.source and segments & set(f.source.segments) and f.check.partition("-")[0] == family for f in other.findings
        ):
            same.append(traits.name)
        elif any(
            link.target and segments & set(link.source) and link.score >= _AGREES for link in other.links
        ) and not any(f.source and segments & set(f.source.segments) for f in other.findings):
            agreeing.append(traits.name)
    if same:
        names = " and ".join(same)
        note = f"The {names} version differs here too: the source may have changed, or both went the same way."
        return msgspec.structs.replace(finding, message=f"{finding.message} {note}")
    if agreeing:
        note = f"The {' and '.join(agreeing)} version agrees with the source."
        confidence = round(min(0.99, finding.confidence + _GAIN), 2)
        return msgspec.structs.replace(finding, message=f"{finding.message} {note}", confidence=confidence)
    return finding
