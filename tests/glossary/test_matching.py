"""Where terms are found: cases as data, and what holds for every text."""

import datetime
import pickle
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xlate.analysis import read_words
from xlate.glossary import EMPTY, Form, Glossary, Term, find, find_all
from xlate.glossary.match import read
from xlate.lexicon.store import default

CASES = yaml.safe_load((Path(__file__).parent / "matching.yaml").read_text("utf-8"))


def glossary(*terms: Term) -> Glossary:
    return Glossary(terms)


def term(name: str, kind: str | None = None, **forms: str) -> Term:
    return Term(name, tuple(Form(lang, text, "preferred") for lang, text in forms.items()), kind)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['form']}")
def test_words(case: dict[str, list[str] | str]) -> None:
    lang, form = str(case["lang"]), str(case["form"])
    terms = glossary(Term("it", (Form(lang, form, "preferred"),), str(case["kind"])))
    for text in case["found"]:
        assert find(read(text, lang), terms), f"{text} is a form of {form}"
    for text in case["not"]:
        assert not find(read(text, lang), terms), f"{text} is no form of {form}"


def test_the_longest_term_wins() -> None:
    terms = glossary(term("sanctions", en="sanctions"), term("package", en="sanctions package"))
    words = read("A new sanctions package and old sanctions.", "en")
    assert [(hit.term.id, hit.span.of(words.text)) for hit in find(words, terms)] == [
        ("package", "sanctions package"),
        ("sanctions", "sanctions"),
    ]
    assert [hit.term.id for hit in find_all(words, terms)].count("sanctions") == 2


def test_the_longest_wins_though_another_begins_before() -> None:
    terms = glossary(term("two", en="former foreign"), term("three", en="foreign minister of Spain"))
    assert [hit.term.id for hit in find(read("the former foreign minister of Spain", "en"), terms)] == ["three"]


def test_two_terms_share_a_form() -> None:
    terms = glossary(term("un", en="Security Council"), term("national", en="Security Council"))
    assert [hit.term.id for hit in find(read("the Security Council", "en"), terms)] == ["un", "national"]


def test_a_form_as_written_is_another_term_than_an_inflection() -> None:
    terms = glossary(term("settlers", ar="مستوطنون"), term("settlements", ar="مستوطنات"))
    assert [hit.term.id for hit in find(read("المستوطنات", "ar"), terms)] == ["settlements"]


def test_case_counts_where_asked() -> None:
    forms = (Form("en", "Polish", "preferred"),)
    sensitive = glossary(Term("polish", forms, "phrase", case_sensitive=True))
    assert find(read("a Polish bank", "en"), sensitive)
    assert not find(read("a polish", "en"), sensitive)
    assert not find(read("POLISH", "en"), sensitive)


def test_forms_that_only_letters_tell_apart() -> None:
    forms = (Form("ru", "Королёв", "preferred"), Form("ru", "Королев", "forbidden"))
    terms = glossary(Term("korolyov", forms, "person"))
    assert [hit.status for hit in find(read("Королёв и Королев", "ru"), terms)] == ["preferred", "forbidden"]
    assert [hit.status for hit in find(read("о Королёве и Королеве", "ru"), terms)] == ["preferred", "forbidden"]


def test_what_is_not_translated_is_found_in_every_language() -> None:
    terms = glossary(Term("relay", (Form("en", "Northern Relay", "preferred"),), do_not_translate=True))
    assert find(read("агентство Northern Relay", "ru"), terms)
    assert find(read("وكالة Northern Relay", "ar"), terms)
    assert not find(read("«Северная эстафета»", "ru"), terms)


@pytest.mark.parametrize(
    ("date", "found"),
    [("2021-12-31", False), ("2022-01-01", True), ("2023-06-30", True), ("2023-07-01", False), (None, False)],
)
def test_terms_in_force(date: str | None, found: bool) -> None:
    limits = {"valid_from": datetime.date(2022, 1, 1), "valid_to": datetime.date(2023, 6, 30)}
    terms = glossary(Term("office", (Form("en", "the Office", "preferred"),), **limits))
    day = datetime.date.fromisoformat(date) if date else None
    assert bool(find(read("at the Office", "en"), terms, day)) == found


def test_a_glossary_travels_to_another_process() -> None:
    terms = glossary(term("kremlin", "institution", ru="Кремль"))
    words = read("в Кремле", "ru")
    before = find(words, terms)
    again = pickle.loads(pickle.dumps(terms))
    assert again == terms
    assert not again.compiled
    assert find(words, again) == before


def test_an_analysed_segment_will_do() -> None:
    words = read_words("В Кремле не ответили.", "ru", default())
    assert [hit.span.of(words.text) for hit in find(words, glossary(term("k", "institution", ru="Кремль")))] == [
        "Кремле"
    ]


def test_nothing_is_found_without_terms() -> None:
    assert find(read("в Кремле", "ru"), EMPTY) == []


TERMS = glossary(
    term("a", "institution", en="Kremlin", ru="Кремль", ar="الكرملين"),
    term("b", "phrase", en="security guarantees", ru="гарантии безопасности", ar="ضمانات أمنية"),
    term("c", "person", en="J.D. Vance", ru="Джей Ди Вэнс", ar="جيه دي فانس"),
)
PIECES = [
    "Kremlin",
    "security",
    "guarantees",
    "Кремле",
    "гарантий",
    "безопасности",
    "والكرملين",
    "ضماناتها",
    "الأمنية",
    "ـ",
    "'s",
    ".",
    " ",
    "-",
    "ё",
    "İ",
]


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map(" ".join),
    st.sampled_from(["en", "ar", "ru"]),
)
def test_hits_lie_in_the_text_and_apart(text: str, lang: str) -> None:
    hits = find(read(text, lang), TERMS)
    assert all(0 <= hit.span.start < hit.span.stop <= len(text) for hit in hits)
    assert all(a.stop <= b.first for a, b in pairwise(hits))
    assert set(hits) <= set(find_all(read(text, lang), TERMS))


@given(st.sampled_from(["en", "ar", "ru"]), st.sampled_from(TERMS.terms))
def test_every_form_is_found_as_written(lang: str, wanted: Term) -> None:
    text = wanted.preferred(lang)
    assert text is not None
    assert [hit.term.id for hit in find(read(text, lang), TERMS)] == [wanted.id]
