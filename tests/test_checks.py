"""Every check's page and cases: what they say fires, fires; what they say stays quiet, does.

Pages are the checks' docstrings: each line `en: …` of a block is a segment, and the first language is the source.
Cases stand in `tests/checks/<check>.yaml`, quiet ones first; see CONTRIBUTING.md. A case with `known_miss: <why>` says
what is right and fails today; the day it passes, the key has to go.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
import yaml
from _pytest.mark import ParameterSet

from xlate import pipeline
from xlate.checks import CHECKS
from xlate.findings import Finding
from xlate.glossary import EMPTY, Glossary
from xlate.glossary.load import read
from xlate.pipeline import Report
from xlate.readers import document, presegmented
from xlate.settings import Profile, Settings

CASES = Path(__file__).parent / "checks"
LINE = re.compile(r"(en|ar|ru): (.+)")


@dataclass(frozen=True)
class Case:
    check: str
    title: str
    fires: bool
    versions: dict[str, str | list[str]]
    expect: dict[str, str]
    glossary: str = ""
    known_miss: str = ""
    profile: Profile = "full"


def from_page(name: str, page: str) -> list[Case]:
    cases, terms = [], ""
    for number, (kind, block) in enumerate(re.findall(r"```(fires|quiet|glossary)\n(.*?)```", page, re.S)):
        if kind == "glossary":
            terms = block
            continue
        versions: dict[str, str | list[str]] = {}
        for line in filter(None, block.split("\n")):
            found = LINE.fullmatch(line)
            assert found, f"{name}: “{line}” is no line of an example; write `en: …`"
            segments = versions.setdefault(found[1], [])
            assert isinstance(segments, list)
            segments.append(found[2])
        cases.append(Case(name, f"page example {number + 1}", kind == "fires", versions, {}, terms))
    return cases


def from_yaml(path: Path) -> list[Case]:
    data = yaml.safe_load(path.read_text("utf-8"))
    assert set(data) <= {"quiet", "fires", "glossary"}, f"{path.name}: unknown key in {set(data)}"
    shared = data.get("glossary")
    cases = []
    for kind in ("quiet", "fires"):
        for case in data.get(kind) or ():
            versions = {lang: text for lang, text in case.items() if lang in ("en", "ar", "ru")}
            expect = case.get("expect") or {}
            expect = {"text": expect} if isinstance(expect, str) else expect
            unknown = set(case) - set(versions) - {"title", "expect", "glossary", "known_miss", "profile"}
            assert not unknown, f"{path.name}: unknown key {unknown}"
            terms = case.get("glossary") or shared
            text = terms if isinstance(terms, str) else yaml.safe_dump(terms, allow_unicode=True) if terms else ""
            missed, profile = case.get("known_miss", ""), case.get("profile", "full")
            cases.append(Case(path.stem, case["title"], kind == "fires", versions, expect, text, missed, profile))
    return cases


PAGES = [case for check in CHECKS for case in from_page(check.name, check.page)]
FILES = [case for path in sorted(CASES.glob("*.yaml")) for case in from_yaml(path)]


def compare(case: Case, folder: Path) -> list[Report]:
    terms: Glossary = EMPTY
    if case.glossary:
        path = folder / "glossary.yaml"
        path.write_text(case.glossary, "utf-8")
        terms = read(path)
    documents = [
        document(text, lang) if isinstance(text, str) else presegmented(text, lang)
        for lang, text in case.versions.items()
    ]
    settings = Settings(select=(case.check,), profile=case.profile)
    return [pipeline.compare(a, b, settings, terms) for a, b in pipeline.to_compare(documents)]


def marked(case: Case) -> ParameterSet:
    marks = (pytest.mark.xfail(reason=case.known_miss, strict=True),) if case.known_miss else ()
    return pytest.param(case, marks=marks, id=f"{case.check}: {case.title}")


@pytest.mark.parametrize("case", [marked(case) for case in [*PAGES, *FILES]])
def test_case(case: Case, tmp_path: Path) -> None:
    reports = compare(case, tmp_path)
    found = [finding for report in reports for finding in report.findings]
    assert all(finding.check == case.check for finding in found)
    if not case.fires:
        assert not found, [finding.message for finding in found]
        return
    assert found, "the check says nothing"
    assert any(expected(finding, case.expect) for finding in found), found
    for report in reports:
        for finding in report.findings:
            assert_sound(finding, report)
    assert [r.findings for r in compare(case, tmp_path)] == [r.findings for r in reports]


def expected(finding: Finding, expect: dict[str, str]) -> bool:
    texts = {side: place.text for side, place in (("source", finding.source), ("target", finding.target)) if place}
    return all(
        value in texts.values() if key == "text" else texts.get(key) == value if key in ("source", "target")
        else getattr(finding, key) == value
        for key, value in expect.items()
    )  # fmt: skip


def assert_sound(finding: Finding, report: Report) -> None:
    """Places lie in the text, and the finding survives JSON."""
    assert finding.source or finding.target
    for place, side in ((finding.source, report.source), (finding.target, report.target)):
        if place:
            assert 0 <= place.start < place.end <= len(side.text)
            assert side.text[place.start : place.end] == place.text
            assert all(0 <= number < len(side.segments) for number in place.segments)
    assert msgspec.json.decode(msgspec.json.encode(finding), type=Finding) == finding
    assert 0 < finding.confidence < 1


def test_every_page_fires_and_stays_quiet() -> None:
    kinds = {(case.check, case.fires) for case in PAGES}
    for check in CHECKS:
        assert (check.name, True) in kinds, f"{check.name}: no example that fires"
        assert (check.name, False) in kinds, f"{check.name}: no example that stays quiet"


def test_every_case_file_belongs_to_a_check() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} <= {check.name for check in CHECKS}
