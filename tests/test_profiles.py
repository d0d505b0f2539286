"""Shorter translations: what `abridged` and `brief` say of cuts, changes and additions, in three languages."""

import msgspec
import pytest

from xlate import pipeline
from xlate.checks import CHECKS
from xlate.comparison.profiles import changed, lost_facts, said_nowhere, silent
from xlate.findings import Finding
from xlate.readers import presegmented
from xlate.settings import Profile, Settings

FULL = {
    "en": [
        "The river port of Torvald has been closed to ships since Tuesday because of high water.",
        "The water rose by 3.4 metres in two days, the harbour master, Ingrid Solheim, told journalists.",
        "About 60 barges carrying grain and coal are waiting upstream.",
        "Fishermen and hotel owners complain that nobody warned them in time.",
        "The mayor did not rule out that the bridge would have to be closed as well, if the rain goes on.",
        "The government has promised help to the families who had to leave their homes.",
        "Ships may be able to sail again on Sunday.",
    ],
    "ru": [
        "Речной порт Торвальд со вторника закрыт для судов из-за паводка.",
        "За два дня вода поднялась на 3,4 метра, сообщила журналистам начальник порта Ингрид Сольхейм.",
        "Выше по течению ждут около 60 барж с зерном и углём.",
        "Рыбаки и владельцы гостиниц жалуются, что никто не предупредил их вовремя.",
        "Мэр не исключил, что придётся закрыть и мост, если дождь не прекратится.",
        "Правительство обещало помощь семьям, которым пришлось покинуть дома.",
        "Возможно, суда снова смогут ходить в воскресенье.",
    ],
    "ar": [
        "أُغلق ميناء تورفالد النهري أمام السفن منذ يوم الثلاثاء بسبب ارتفاع منسوب المياه.",
        "وارتفع منسوب المياه 3.4 متر في يومين، بحسب ما قالت مديرة الميناء إنغريد سولهايم للصحفيين.",
        "وتنتظر نحو 60 بارجة محملة بالحبوب والفحم في أعلى النهر.",
        "ويشتكي الصيادون وأصحاب الفنادق من أن أحدا لم يحذرهم في الوقت المناسب.",
        "ولم يستبعد رئيس البلدية إغلاق الجسر أيضا إذا استمر المطر.",
        "ووعدت الحكومة بتقديم المساعدة للأسر التي اضطرت إلى مغادرة منازلها.",
        "وقد تتمكن السفن من الإبحار مجددا يوم الأحد.",
    ],
}
ABRIDGED = (0, 1, 2, 6)
"""Segments that lose no number and no name with those that go."""
BRIEF = {
    "en": [
        "The river port of Torvald has been closed since Tuesday because of high water.",
        "About 60 barges are waiting, and ships may sail again on Sunday.",
    ],
    "ru": [
        "Речной порт Торвальд со вторника закрыт из-за паводка.",
        "Ждут около 60 барж; возможно, суда снова смогут ходить в воскресенье.",
    ],
    "ar": [
        "أُغلق ميناء تورفالد النهري منذ يوم الثلاثاء بسبب ارتفاع منسوب المياه.",
        "وتنتظر نحو 60 بارجة، وقد تتمكن السفن من الإبحار مجددا يوم الأحد.",
    ],
}
PAIRS = [(a, b) for a in FULL for b in FULL if a != b]


def findings(source: list[str], a: str, target: list[str], b: str, profile: Profile) -> tuple[Finding, ...]:
    return pipeline.compare(presegmented(source, a), presegmented(target, b), Settings(profile=profile)).findings


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_full_translation_has_no_findings_in_any_profile(a: str, b: str) -> None:
    for profile in ("full", "abridged", "brief"):
        assert not findings(FULL[a], a, FULL[b], b, profile), profile


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_cut_sentences(a: str, b: str) -> None:
    cut = [FULL[b][n] for n in ABRIDGED]
    assert [f.check for f in findings(FULL[a], a, cut, b, "full")].count("segment-omitted") >= 2
    assert not findings(FULL[a], a, cut, b, "abridged")
    assert not findings(FULL[a], a, cut, b, "brief")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_cut_that_loses_a_number_and_a_name(a: str, b: str) -> None:
    cut = [FULL[b][n] for n in ABRIDGED if n != 1]
    (found,) = findings(FULL[a], a, cut, b, "abridged")
    assert found.check == "segment-omitted"
    assert "which is said nowhere else" in found.message
    assert not findings(FULL[a], a, cut, b, "brief")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_summary(a: str, b: str) -> None:
    assert findings(FULL[a], a, BRIEF[b], b, "full")
    assert not findings(FULL[a], a, BRIEF[b], b, "brief")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_summary_with_a_wrong_number(a: str, b: str) -> None:
    brief = [text.replace("60", "90") for text in BRIEF[b]]
    assert {f.check for f in findings(FULL[a], a, brief, b, "brief")} <= {"number-wrong", "number-added"}
    assert findings(FULL[a], a, brief, b, "brief")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_summary_that_adds_something(a: str, b: str) -> None:
    more = {
        "en": "The opposition in parliament demands that the minister of transport resign at once.",
        "ru": "Оппозиция в парламенте требует немедленной отставки министра транспорта.",
        "ar": "وتطالب المعارضة في البرلمان باستقالة وزير النقل فورا.",
    }
    assert [f.check for f in findings(FULL[a], a, [*BRIEF[b], more[b]], b, "brief")] == ["segment-added"]


def test_every_rule_is_one_that_is_documented() -> None:
    rules = {rule for check in CHECKS for rule in check.profiles.values()}
    assert rules == {silent, lost_facts, changed, said_nowhere}


def test_settings_say_which_articles_are_shorter() -> None:
    settings = Settings(profile="abridged", profiles={"digest/*": "brief"})
    assert settings.profile_of("digest/monday") == "brief"
    assert settings.profile_of("news/monday") == "abridged"
    assert settings.profile_of("news/monday", "full") == "full"
    assert msgspec.structs.replace(settings, profiles={"*": "full"}).profile_of("digest/monday", "brief") == "full"
