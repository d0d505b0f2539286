import pytest

from xlate.comparison.bitext import Bitext
from xlate.comparison.score import NAMES, figures, scores
from xlate.lexicon import default
from xlate.readers import presegmented

TEXTS = {
    "en": "The mayor of Kazan opened a new hospital on Monday and thanked the 40 doctors who had built it.",
    "ru": "Мэр Казани в понедельник открыл новую больницу и поблагодарил 40 врачей, которые её построили.",
    "ar": "افتتح رئيس بلدية قازان يوم الاثنين مستشفى جديدا وشكر الأطباء الأربعين الذين بنوه.",
}
WORSE = {
    "a word left out": ("en", "ru", "Мэр Казани в понедельник открыл новую и поблагодарил 40 врачей, которые её построили."),
    "a word left untranslated": ("en", "ru", "Мэр Казани в понедельник открыл новую hospital и поблагодарил 40 врачей, которые её построили."),
    "a word that does not exist": ("en", "ru", "Мэр Казани в понедельник открыл новую больницу и облагопадрил 40 врачей, которые её построили."),
    "another number": ("ru", "en", "The mayor of Kazan opened a new hospital on Monday and thanked the 70 doctors who had built it."),
    "another town": ("ar", "en", "The mayor of Omsk opened a new hospital on Monday and thanked the 40 doctors who had built it."),
    "a negation": ("ru", "en", "The mayor of Kazan did not open a new hospital on Monday and thanked the 40 doctors who had built it."),
    "an untranslated word in Arabic": ("ru", "ar", "افتتح رئيس بلدية قازان يوم الاثنين больницу جديدا وشكر الأطباء الأربعين الذين بنوه."),
    "the end left out": ("en", "ar", "افتتح رئيس بلدية قازان يوم الاثنين مستشفى جديدا."),
    "words out of order": ("ar", "ru", "Больницу в построили мэр её открыл новую и врачей Казани, понедельник 40 поблагодарил которые."),
}  # fmt: skip


def bitext(source: str, target: str, text: str) -> Bitext:
    return Bitext(presegmented([TEXTS[source]], source), presegmented([text], target), default(), aligned=True)


@pytest.mark.parametrize("what", WORSE)
def test_a_damaged_translation_scores_lower(what: str) -> None:
    source, target, text = WORSE[what]
    (good,), (bad,) = scores(bitext(source, target, TEXTS[target])), scores(bitext(source, target, text))
    assert 0 < bad < good < 1


@pytest.mark.parametrize(("source", "target"), [(a, b) for a in TEXTS for b in TEXTS if a != b])
def test_a_good_translation_is_more_likely_right_than_wrong(source: str, target: str) -> None:
    (score,) = scores(bitext(source, target, TEXTS[target]))
    assert score > 0.5


def test_each_figure_has_a_name() -> None:
    (row,) = figures(bitext("en", "ru", TEXTS["ru"]))
    assert len(row) == len(NAMES)
