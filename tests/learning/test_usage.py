import math

import pytest

from xlate.learning.usage import Usage, ease, learn, shipped
from xlate.text.tokens import tokenize

USUAL = {
    "en": "The minister said that the hospital had been closed for a week.",
    "ru": "Министр сказал, что больница была закрыта на неделю.",
    "ar": "قال الوزير إن المستشفى كان مغلقا لمدة أسبوع واحد من هذا العام.",
}
ODD = {
    "en": "The said that hospital minister the had for closed a been week.",
    "ru": "Что сказал на министр, была неделю больница закрыта.",
    "ar": "العام لمدة إن هذا كان قال من مغلقا الوزير واحد المستشفى أسبوع.",
}


@pytest.mark.parametrize("lang", USUAL)
def test_words_in_their_places_are_easier_than_words_out_of_place(lang: str) -> None:
    usual, odd = (ease(tokenize(texts[lang]), shipped(lang)) for texts in (USUAL, ODD))
    assert usual > odd


def test_a_text_is_as_easy_as_its_words_on_average() -> None:
    once, often = (ease(tokenize(USUAL["en"] + " " + (USUAL["en"] + " ") * more), shipped("en")) for more in (0, 99))
    assert math.isclose(once, often, abs_tol=0.3)


def test_no_words_are_neither_easy_nor_hard() -> None:
    assert ease([], shipped("en")) == 0.0


def test_what_was_never_met_counts_as_chance() -> None:
    usage = Usage(learn([tokenize("a b a b a b")]))
    assert ease(tokenize("zzz"), usage) <= 0.01
