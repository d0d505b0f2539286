import doctest
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import xlate
from xlate import Document, Settings

ENGLISH = "The bank lost 20% on Monday. It did not pay."
RUSSIAN = "В понедельник банк потерял 30%. Он не заплатил."


def test_the_example_of_the_package() -> None:
    assert doctest.testmod(xlate, raise_on_error=True).attempted == 3


def test_every_public_name_is_there() -> None:
    for name in xlate.__all__:
        assert getattr(xlate, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        xlate.chek  # noqa: B018


def test_strings_segments_paths_and_documents(tmp_path: Path) -> None:
    path = tmp_path / "story.ru.txt"
    path.write_text(RUSSIAN, "utf-8")
    document = xlate.read(RUSSIAN)
    assert (document.lang, document.text) == ("ru", RUSSIAN)
    expected = ["number-wrong"]
    for target in (RUSSIAN, RUSSIAN.split(". "), path, document):
        report = xlate.check(ENGLISH, target)
        assert [found.check for found in report.findings] == expected
        assert (report.source.lang, report.target.lang) == ("en", "ru")


def test_settings_and_languages() -> None:
    assert not xlate.check(ENGLISH, RUSSIAN, settings=Settings(ignore=("number",))).findings
    assert xlate.check("20%", "30%", source_lang="en", target_lang="ru").findings
    with pytest.raises(xlate.InputError, match="Unknown language “fr”"):
        xlate.check(ENGLISH, RUSSIAN, target_lang="fr")
    with pytest.raises(xlate.InputError, match="is empty"):
        xlate.check(ENGLISH, " ")


def test_aligned_segments() -> None:
    report = xlate.check(["One.", "Two."], ["Один.", "Два."], target_lang="ru", aligned=True)
    assert [(link.source, link.target) for link in report.links] == [((0,), (0,)), ((1,), (1,))]
    with pytest.raises(xlate.InputError, match="cannot be aligned one to one"):
        xlate.check(["One.", "Two."], ["Один."], target_lang="ru", aligned=True)


def test_align_checks_nothing() -> None:
    report = xlate.align(ENGLISH, RUSSIAN)
    assert report.links
    assert not report.findings


WORDS = st.sampled_from(
    ["The bank", "lost", "20%", "of $5 billion", "in Kyiv", "did not", "on Monday", "\u202eх", "банк", "потерял", "в Киеве",
     "не", "30%", "5 млрд", "البنك", "لم", "٢٠٪", ". ", "! ", "\n\n", "“", "»", "\x00", "🙂", "1 000", "—", "٫"]
)  # fmt: skip


@settings(max_examples=60)
@example(["The bank"] * 3 + ["لم"], [". ", "20%"], "ar-ru")  # a negation, and no word at all on the other side
@given(st.lists(WORDS, max_size=25), st.lists(WORDS, max_size=25), st.sampled_from(["en-ar", "ru-en", "ar-ru"]))
def test_any_text_gives_sound_findings(a: list[str], b: list[str], langs: str) -> None:
    """Nothing raises, text is never altered, places lie inside it, every segment is in one link, twice is the same."""
    first, second = (" ".join(words) + " x" for words in (a, b))
    source_lang, target_lang = langs.split("-")
    report = xlate.check(first, second, source_lang=source_lang, target_lang=target_lang)
    again = xlate.check(first, second, source_lang=source_lang, target_lang=target_lang)
    assert report == again
    for document, text, side in ((report.source, first, 0), (report.target, second, 1)):
        assert document.text == text
        assert_in_order(document)
        linked = [n for link in report.links for n in link[side]]
        assert sorted(linked) == list(range(len(document.segments)))
    for found in report.findings:
        for place, document in ((found.source, report.source), (found.target, report.target)):
            assert place is None or document.text[place.start : place.end] == place.text
    assert len({found.fingerprint for found in report.findings}) == len(report.findings)


def assert_in_order(document: Document) -> None:
    at = 0
    for segment in document.segments:
        assert at <= segment.span.start <= segment.span.stop <= len(document.text)
        at = segment.span.stop


def test_a_negation_may_stand_far_from_a_very_short_other_side() -> None:
    """Where a word's translation should stand may lie before the other side's first word."""
    report = xlate.check("what", "وإذا لم مباريات من بما", source_lang="en", target_lang="ar")
    assert [found.check for found in report.findings if found.check == "negation-flipped"] == []
