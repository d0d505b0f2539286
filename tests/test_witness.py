"""Three versions of an article: the odd one out is named, whichever it is; a witness to both takes the alarm back."""

import pytest

from xlate.findings import Finding, Place
from xlate.pipeline import Report, compare
from xlate.readers import presegmented
from xlate.settings import Settings
from xlate.witness import Third, compare_versions, verdict

TEXTS = {
    "en": ["Police arrested 37 people in the capital on Monday.", "The parliament will vote on Friday."],
    "ru": ["В понедельник полиция задержала в столице 37 человек.", "Парламент проголосует в пятницу."],
    "ar": ["اعتقلت الشرطة 37 شخصا في العاصمة يوم الاثنين.", "سيصوت البرلمان يوم الجمعة."],
}
NAMES = {"en": "English", "ru": "Russian", "ar": "Arabic"}
ALL = [(source, target) for source in TEXTS for target in TEXTS if source != target]


def reports(source: str, settings: Settings = Settings(), **changed: str) -> dict[tuple[str, str], Report]:
    """Compare the versions, some of which have another number."""
    texts = {lang: [some[0].replace("37", changed.get(lang, "37")), some[1]] for lang, some in TEXTS.items()}
    order = sorted(texts, key=lambda lang: lang != source)
    found = compare_versions([presegmented(texts[lang], lang) for lang in order], settings)
    return {(report.source.lang, report.target.lang): report for report in found}


def third_of(source: str, target: str) -> str:
    (third,) = set(TEXTS) - {source, target}
    return third


@pytest.mark.parametrize(("source", "target"), ALL)
def test_the_translation_that_differs_is_named(source: str, target: str) -> None:
    third = third_of(source, target)
    found = reports(source, **{target: "73"})
    (finding,) = found[source, target].findings
    assert finding.check == "number-wrong"
    assert finding.message.endswith(f"The {NAMES[third]} version agrees with the source.")
    assert not found[source, third].findings


@pytest.mark.parametrize("source", TEXTS)
def test_a_source_that_was_changed(source: str) -> None:
    for (_, target), report in reports(source, **{source: "73"}).items():
        (finding,) = report.findings
        third = NAMES[third_of(source, target)]
        assert f"The {third} version differs here too: the source may have changed" in finding.message


@pytest.mark.parametrize("source", TEXTS)
def test_both_translations_went_the_same_way(source: str) -> None:
    others = {lang: "73" for lang in TEXTS if lang != source}
    for report in reports(source, **others).values():
        assert "or both went the same way" in report.findings[0].message


@pytest.mark.parametrize("source", TEXTS)
def test_all_three_differ(source: str) -> None:
    first, second = (lang for lang in TEXTS if lang != source)
    for report in reports(source, **{first: "73", second: "41"}).values():
        assert report.findings[0].message.endswith("All three versions differ here.")


@pytest.mark.parametrize("source", TEXTS)
def test_a_sentence_left_out(source: str) -> None:
    for target in set(TEXTS) - {source}:
        cut = {lang: texts if lang != target else texts[1:] for lang, texts in TEXTS.items()}
        order = sorted(cut, key=lambda lang: lang != source)
        found = compare_versions([presegmented(cut[lang], lang) for lang in order])
        messages = {r.target.lang: [f.message for f in r.findings if f.check == "segment-omitted"] for r in found}
        third = third_of(source, target)
        assert len(messages[target]) == 1
        assert messages[target][0].endswith(f"The {NAMES[third]} version agrees with the source.")
        assert not messages[third]


def test_a_witness_makes_a_finding_surer() -> None:
    alone = compare(presegmented(TEXTS["en"], "en"), presegmented([TEXTS["ru"][0].replace("37", "73"), TEXTS["ru"][1]], "ru"))
    helped = reports("en", ru="73")["en", "ru"]
    assert helped.findings[0].confidence >= alone.findings[0].confidence


def test_pairs_of_the_settings() -> None:
    found = reports("en", Settings(pairs=("ar-ru",)), ru="73")
    assert list(found) == [("ar", "ru")]
    assert found["ar", "ru"].findings[0].message.endswith("The English version agrees with the source.")


def test_good_versions_stay_quiet() -> None:
    assert not any(report.findings for report in reports("en").values())


def test_two_versions_have_no_witness() -> None:
    documents = [presegmented(TEXTS["en"], "en"), presegmented([TEXTS["ru"][0].replace("37", "73"), TEXTS["ru"][1]], "ru")]
    (only,) = compare_versions(documents)
    assert "version" not in only.findings[0].message


def made_up(report: Report) -> Finding:
    """Return a finding on the first segments of a comparison."""
    places = [Place((0,), 0, 3, document.text[:3]) for document in (report.source, report.target)]
    return Finding("meaning-drift", "major", 0.6, "0", "Nothing here answers.", *places, {})


def test_a_third_version_that_agrees_with_both_contradicts() -> None:
    documents = {lang: presegmented(texts, lang) for lang, texts in TEXTS.items()}
    asked = compare(documents["en"], documents["ru"])
    third = Third("Arabic", compare(documents["en"], documents["ar"]), compare(documents["ru"], documents["ar"]))
    assert verdict(made_up(asked), asked, third) == "neither"


def test_a_third_version_without_the_sentence_says_nothing() -> None:
    documents = {lang: presegmented(texts, lang) for lang, texts in TEXTS.items()}
    documents["ar"] = presegmented(TEXTS["ar"][1:], "ar")
    asked = compare(documents["en"], documents["ru"])
    third = Third("Arabic", compare(documents["en"], documents["ar"]), compare(documents["ru"], documents["ar"]))
    assert verdict(made_up(asked), asked, third) is None
