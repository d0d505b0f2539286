"""Furniture of pages is set aside, and nothing else is."""

from pathlib import Path

import pytest
import yaml

from xlate.languages import FOLDERS, load
from xlate.readers import document
from xlate.text.fold import fold, strip_invisible

CASES = yaml.safe_load((Path(__file__).parent / "chrome.yaml").read_text(encoding="utf-8"))


def page(lang: str, block: str) -> str:
    """Put a block between a headline and the body."""
    headline = {"en": "Talks go on in Moscow", "ar": "المحادثات مستمرة في موسكو", "ru": "В Москве идут переговоры"}[
        lang
    ]
    return f"{headline}\n\n{block}\n\n{CASES['body'][lang]}\n"


@pytest.mark.parametrize(
    "lang,block", [(lang, str(block)) for lang, blocks in CASES["stays"].items() for block in blocks]
)
def test_content_stays(lang: str, block: str) -> None:
    found = document(page(lang, block), lang)
    assert found.ignored == ()
    assert block in " ".join(segment.text for segment in found.segments)


@pytest.mark.parametrize(
    "lang,kind,block",
    [
        (lang, kind, str(block))
        for lang, kinds in CASES["ignored"].items()
        for kind, blocks in kinds.items()
        for block in blocks
    ],
)
def test_furniture_is_set_aside(lang: str, kind: str, block: str) -> None:
    found = document(page(lang, block), lang)
    assert [(segment.kind, segment.text) for segment in found.ignored] == [(kind, block)]
    assert len(found.segments) == 2


@pytest.mark.parametrize("lang,prefix,sentence,day", CASES["datelines"])
def test_dateline_is_set_aside_and_dates_the_document(lang: str, prefix: str, sentence: str, day: object) -> None:
    found = document(prefix + sentence + " " + CASES["body"][lang], lang)
    assert [(segment.kind, segment.text) for segment in found.ignored] == [("dateline", prefix.strip())]
    assert found.segments[0].text == sentence
    assert found.date == day


@pytest.mark.parametrize("lang,text", CASES["no_datelines"])
def test_no_dateline(lang: str, text: str) -> None:
    assert document(text + " " + CASES["body"][lang], lang).ignored == ()


def test_a_pull_quote_is_set_aside() -> None:
    body = "“We will not sign a paper that nobody has read,” the minister said on Monday. He left."
    found = document(
        f"Headline here\n\n{body}\n\n“We will not sign a paper that nobody has read”\n\nThe end came.", "en"
    )
    assert [segment.kind for segment in found.ignored] == ["repeated"]


def test_a_repeated_sentence_of_the_body_stays() -> None:
    text = "Headline\n\n“This claim is false and an absolute lie,” she went on.\n\nThis claim is false and an absolute lie.\n"
    assert document(text, "en").ignored == ()


def test_a_page_of_nothing_but_furniture_keeps_its_words() -> None:
    assert [segment.text for segment in document("Share\n\nRelated\n", "en").segments] == ["Share", "Related"]


def test_a_date_on_its_own_dates_the_document() -> None:
    assert str(document(page("ar", "٣ نوفمبر ٢٠٢٥"), "ar").date) == "2025-11-03"


@pytest.mark.parametrize("lang", FOLDERS)
def test_tables_are_folded(lang: str) -> None:
    tables = load(lang, "chrome")
    phrases = [phrase for kind in tables.phrases.values() for phrase in kind]
    for phrase in [*phrases, *tables.cities, *tables.months, *tables.agencies]:
        assert phrase == strip_invisible(fold(phrase)).strip(), phrase
    for _, pattern in tables.patterns:
        assert pattern == strip_invisible(fold(pattern)), pattern
