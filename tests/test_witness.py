"""Three versions of an article: the odd one out is named."""

from xlate import pipeline
from xlate.readers import presegmented
from xlate.witness import reconcile

SOURCE = ["Police arrested 37 people in the capital on Monday.", "The parliament will vote on Friday."]
RU = ["В понедельник полиция задержала в столице 37 человек.", "Парламент проголосует в пятницу."]
AR = ["اعتقلت الشرطة 37 شخصا في العاصمة يوم الاثنين.", "سيصوت البرلمان يوم الجمعة."]


def reports(ru: list[str], ar: list[str]) -> list[pipeline.Report]:
    source = presegmented(SOURCE, "en")
    return reconcile([pipeline.compare(source, presegmented(texts, lang)) for texts, lang in ((ru, "ru"), (ar, "ar"))])


def test_the_version_that_differs_is_named() -> None:
    ru, ar = reports([RU[0].replace("37", "73"), RU[1]], AR)
    assert "Arabic version agrees with the source" in ru.findings[0].message
    assert not ar.findings


def test_both_differ() -> None:
    ru, ar = reports([RU[0].replace("37", "73"), RU[1]], [AR[0].replace("37", "73"), AR[1]])
    assert "the source may have changed" in ru.findings[0].message
    assert "the source may have changed" in ar.findings[0].message


def test_good_versions_stay_quiet() -> None:
    assert not any(report.findings for report in reports(RU, AR))


def test_two_versions_have_no_witness() -> None:
    (only,) = reconcile([pipeline.compare(presegmented(SOURCE, "en"), presegmented(RU, "ru"))])
    assert not only.findings
