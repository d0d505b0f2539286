"""Known damage: made from the text's own words, the same for a seed, and found."""

import random

import pytest

from xlate import selftest
from xlate.analysis import read_words
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


@pytest.mark.parametrize("lang", TEXTS)
def test_most_ways_work_on_a_news_sentence(lang: str) -> None:
    words = read_words(TEXTS[lang], lang, default())
    assert sum(WAYS[kind](words, default(), random.Random(7)) is not None for kind in WAYS) >= len(WAYS) - 1


def test_damaged_numbers_are_found() -> None:
    pair = presegmented([TEXTS["en"]], "en"), presegmented([TEXTS["ru"]], "ru")
    rows = {row.kind: row for row in selftest.run([pair]) if isinstance(row, selftest.Score)}
    assert rows["number"].named == rows["number"].damaged == 1
