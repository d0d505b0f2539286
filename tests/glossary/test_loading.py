"""Reading glossary.yaml: mistakes with their place, and what the file's own words become."""

import datetime
from pathlib import Path

import pytest
import yaml

from xlate.errors import SettingsError
from xlate.glossary import Form, load
from xlate.glossary.load import read_all

MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["title"])
def test_mistake(case: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(case["text"], "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:{case['line']}: ")
    assert case["says"] in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"glossary\.yaml: the glossary cannot be read"):
        load(tmp_path / "glossary.yaml")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the glossary cannot be read"):
        load(tmp_path)


def test_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_bytes("terms: [{id: a, ru: Кремль}]".encode("cp1251"))
    with pytest.raises(SettingsError, match=r"not UTF-8 \(byte 20\)"):
        load(path)


def test_all_mistakes_are_known(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text("terms:\n- {id: a}\n- {id: b, en: x}\n- {id: c, xx: y}\n", "utf-8")
    glossary, problems = read_all(path)
    assert [term.id for term in glossary.terms] == ["b"]
    assert [problem.line for problem in problems] == [2, 4]
    with pytest.raises(SettingsError, match="1 more"):
        load(path)


def test_every_field(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(
        """version: 1
terms:
  - id: no
    en: No
    ar: [لا, كلا]
    ru: {preferred: [Нет, Не], allowed: Никак, deprecated: [Ни], forbidden: [Неа]}
    forms: {en: [Nay, Nope]}
    kind: phrase
    note: It is a word, not a truth value.
    reason: Short is good.
    case_sensitive: true
    do_not_translate: no
    valid_from: 2020-01-31
    should_match: {en: [No, "No."], ru: Не}
    should_not_match: {en: Yes}
""",
        "utf-8",
    )
    (term,) = load(path).terms
    assert term.forms == (
        Form("en", "No", "preferred"),
        Form("ar", "لا", "preferred"),
        Form("ar", "كلا", "allowed"),
        Form("ru", "Нет", "preferred"),
        Form("ru", "Не", "allowed"),
        Form("ru", "Никак", "allowed"),
        Form("ru", "Ни", "deprecated"),
        Form("ru", "Неа", "forbidden"),
        Form("en", "Nay", "preferred", False),
        Form("en", "Nope", "preferred", False),
    )
    assert term.kind == "phrase"
    assert term.case_sensitive
    assert not term.do_not_translate
    assert term.valid_from == datetime.date(2020, 1, 31)
    assert term.should_match == (("en", "No"), ("en", "No."), ("ru", "Не"))
    assert term.should_not_match == (("en", "Yes"),)
    assert term.preferred("ru") == "Нет"
    assert term.line == 3
