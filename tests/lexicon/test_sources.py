"""The lexicon's source files are clean, complete and as large as promised."""

import pytest

from tools import lint_lexicon as lint
from tools.tidy_lexicon import each_once
from xlate.errors import InputError
from xlate.lexicon.source import Entry, parse, parse_words, read

CONCEPTS = list(read(lint.LEXICON / "concepts"))
NAMES = list(read(lint.LEXICON / "gazetteer"))


@pytest.mark.parametrize("folder", ["concepts", "gazetteer"])
def test_files_are_clean(folder: str) -> None:
    assert list(lint.problems(lint.LEXICON / folder, named=folder == "gazetteer")) == [], "python -m tools.tidy_lexicon"


def test_relations_lead_somewhere_and_antonyms_are_mutual() -> None:
    assert list(lint.relation_problems(CONCEPTS)) == []


def test_russian_words_are_in_the_dictionary_or_listed() -> None:
    unknown, listed = lint.unknown_russian(CONCEPTS), lint.listed_russian()
    assert sorted(unknown - {*listed}) == []
    assert sorted({*listed} - unknown) == [], "no longer needed"
    assert listed == sorted(listed)


def test_there_is_as_much_as_promised() -> None:
    there = lint.counts(CONCEPTS, NAMES)
    assert {name: there[name] for name, least in lint.LEAST.items() if there[name] < least} == {}


def test_columns() -> None:
    entry = next(parse("accept.v | accept; agree to | принять/принимать | قبل/يقبل | ant:reject.v\n", "x.txt"))
    assert entry == Entry(
        "accept.v",
        {"en": ("accept", "agree to"), "ru": ("принять", "принимать"), "ar": ("قبل", "يقبل")},
        ("ant:reject.v",),
        "x.txt:1",
    )
    assert entry.family == "accept"


def test_a_malformed_line_is_named() -> None:
    with pytest.raises(InputError, match=r"x\.txt:2: 3 columns"):
        list(parse("# head\na | b | c\n", "x.txt"))


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("дать/давать отпор", ["дать отпор", "давать отпор"]),
        ("وافق/يوافق على; قبل", ["وافق على", "يوافق على", "قبل"]),
        ("взять/брать себя в руки; a", ["взять себя в руки", "брать себя в руки", "a"]),
    ],
)
def test_forms(cell: str, words: list[str]) -> None:
    assert list(parse_words(cell)) == words


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("a; b; a", "a; b"),
        ("тушить; потушить/тушить", "потушить/тушить"),
        ("решить/решать; решить", "решить/решать"),
        ("исправить/исправлять; чинить/исправлять", "исправить/исправлять; чинить"),
        ("in good faith; faith", "in good faith; faith"),
    ],
)
def test_each_word_once(cell: str, kept: str) -> None:
    assert each_once(cell) == kept
    assert each_once(kept) == kept
