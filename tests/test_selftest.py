"""Known damage: made from the text's own words, the same for a seed, and found."""

import random
from itertools import pairwise

import pytest

from xlate import selftest
from xlate.analysis import read_words
from xlate.budget import Measured
from xlate.checks import CHECKS
from xlate.damage import WAYS
from xlate.lexicon.store import default
from xlate.readers import presegmented

TEXTS = {
    "en": "The government did not approve 37 new laws in France, because the opposition rejected the increase of taxes.",
    "ru": "Правительство не одобрило 37 новых законов во Франции, потому что оппозиция отвергла повышение налогов.",
    "ar": "لم توافق الحكومة على 37 قانونا جديدا في فرنسا، لأن المعارضة رفضت زيادة الضرائب.",
}


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize("kind", WAYS)
def test_each_way_changes_the_text_the_same_for_a_seed(lang: str, kind: str) -> None:
    words = read_words(TEXTS[lang], lang, default())
    first, second = (WAYS[kind](words, default(), random.Random(7)) for _ in range(2))
    assert first == second
    if first is not None:
        assert first.kind == kind
        assert first.text != TEXTS[lang]


RICH = {
    "en": "On Monday in Berlin the foreign minister said \"we may raise the 12 taxes\", but most deputies in Paris rejected the law.",
    "ru": "В понедельник в Берлине министр иностранных дел сказал: «мы, возможно, повысим 12 налогов», но большинство депутатов в Париже отвергло закон.",
    "ar": "وقال وزير الخارجية يوم الاثنين في برلين: \"ربما نرفع 12 ضريبة هذا العام\"، لكن معظم النواب في باريس رفضوا القانون.",
}


@pytest.mark.parametrize("lang", RICH)
@pytest.mark.parametrize("kind", sorted(set(WAYS) - {"negation"}))
def test_each_way_works_on_a_rich_sentence(lang: str, kind: str) -> None:
    words = read_words(RICH[lang], lang, default())
    assert any(WAYS[kind](words, default(), random.Random(seed)) for seed in range(9))


@pytest.mark.parametrize("lang", TEXTS)
def test_no_second_negation_is_put_in(lang: str) -> None:
    assert WAYS["negated"](read_words(TEXTS[lang], lang, default()), default(), random.Random(7)) is None


SOURCE = [
    "The harbour of the town was closed on Tuesday.",
    "Police arrested 37 people in France.",
    "The parliament will vote on the new law on Friday.",
    "The minister did not answer questions from journalists.",
    "Doctors say that the hospital has enough medicine.",
]
GOOD = {
    "ru": [
        "Порт города закрыли во вторник.",
        "Полиция арестовала 37 человек во Франции.",
        "Парламент проголосует по новому закону в пятницу.",
        "Министр не ответил на вопросы журналистов.",
        "Врачи говорят, что лекарств в больнице достаточно.",
    ],
    "ar": [
        "أُغلق ميناء المدينة يوم الثلاثاء.",
        "اعتقلت الشرطة 37 شخصا في فرنسا.",
        "وسيصوت البرلمان على القانون الجديد يوم الجمعة.",
        "ولم يجب الوزير عن أسئلة الصحفيين.",
        "ويقول الأطباء إن المستشفى لديه ما يكفي من الأدوية.",
    ],
}


def measured(lang: str, **options: int) -> Measured:
    pairs = [(presegmented(SOURCE, "en", "a"), presegmented(GOOD[lang], lang, "a"))]
    return selftest.run(pairs, **options)


@pytest.mark.parametrize("lang", GOOD)
def test_each_segment_is_damaged_once_and_most_errors_are_named(lang: str) -> None:
    (direction,) = measured(lang).directions
    assert (direction.source, direction.target, direction.articles, direction.segments) == ("en", lang, 1, 5)
    assert sum(direction.planted.values()) == 5
    assert sum(direction.named.values()) >= 3
    assert all(direction.noticed[kind] >= count for kind, count in direction.named.items())
    assert not [n for found in direction.alarms.values() for level, n in found.items() if level >= 50]


def test_the_same_for_a_seed_and_any_number_of_processes() -> None:
    assert measured("ru") == measured("ru", jobs=2)
    assert measured("ru", seed=1) != measured("ru", seed=5)


def test_every_kind_has_checks_that_are_meant_for_it() -> None:
    names = [check.name for check in CHECKS]
    for kind, meant in selftest.MEANT.items():
        assert any(name.startswith(meant) for name in names), kind
    assert all(kind in WAYS or kind in ("left-out", "put-in", "untranslated", "other") for kind in selftest.MEANT)


def test_rows_rise_and_fall() -> None:
    found = [*selftest.rows(measured("ru").directions)]
    assert [row.confidence for row in found] == sorted(row.confidence for row in found)
    assert all(a.recall >= b.recall and a.alarms >= b.alarms for a, b in pairwise(found))
    assert all(0 <= row.precision <= 1 for row in found)
