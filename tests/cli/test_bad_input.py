"""Whatever is wrong with an input, its error says where and how to mend it, and the rest goes on."""

from pathlib import Path

import pytest

from tests.cli.samples import TALKS, Run, write
from xlate.articles import MAX_BYTES

FRENCH = "Le président a déclaré que les négociations entre la France et l'Italie étaient terminées depuis lundi soir."
UKRAINIAN = (
    "Президент заявив, що переговори між Францією та Італією завершилися в понеділок увечері, їх підсумки ще вивчають."
)

BAD = {
    "an empty file": (b"", "is empty"),
    "only blanks": (b" \n\n ", "is empty"),
    "a binary file": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file"),
    "bytes that are no text": ("Переговоры".encode() + b"\xff\xfe\xd0", "is not UTF-8"),
    "another language in Latin script": (FRENCH.encode(), "French"),
    "another language in Cyrillic script": (UKRAINIAN.encode(), "Ukrainian"),
    "Chinese": ("谈判于星期一结束。总统在罗马说。".encode(), "Chinese"),
    "the wrong one of our languages": (TALKS["en"].encode(), "its words are in “en”"),
    "no letters": (b"1234 5678\n", "no letters"),
    "far too much": (b"Word. " * (MAX_BYTES // 6 + 1), "is taken for a mistake"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_version(xlate: Run, tmp_path: Path, name: str) -> None:
    data, reason = BAD[name]
    write(tmp_path / "pairs/a")
    (write(tmp_path / "pairs/b") / "ru.txt").write_bytes(data)
    code, out, err = xlate("check", "pairs")
    assert code == 2
    assert err.startswith("error: pairs/b/ru.txt")
    assert reason in err
    assert "Traceback" not in err
    assert "pairs/a/ar.txt:5:20" in out  # the other article
    assert "pairs/b/ar.txt:5:20" in out  # the other version


def test_an_article_with_one_version(xlate: Run, tmp_path: Path) -> None:
    write(tmp_path / "pairs/talks", en=TALKS["en"])
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert "pairs/talks: only pairs/talks/en.txt is there" in err
    assert "Add ar or ru." in err


def test_a_folder_without_articles(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs").mkdir()
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert err.startswith("error: pairs: no article found. Looked for {article}/{lang}.txt")


def test_a_language_that_is_not_known(xlate: Run, talks: Path) -> None:
    (talks / "fa.txt").write_text("متن", "utf-8")
    code, out, err = xlate("check", "pairs")
    assert code == 2
    assert "pairs/talks/fa.txt: unknown language “fa”. xlate compares en, ar, ru." in err
    assert "number-wrong" in out


def test_two_files_of_one_language(xlate: Run, talks: Path) -> None:
    (talks / "ar.md").write_text(TALKS["ar"], "utf-8")
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert "pairs/talks/ar.md" in err
    assert "is the “ar” version already" in err


@pytest.mark.parametrize(
    "name, reason",
    [
        ("missing.txt", "no such file or folder"),
        ("nowhere/", "no such file or folder"),
        ("en.docx", "does not read “.docx”"),
    ],
)
def test_a_file_that_cannot_be_read(xlate: Run, talks: Path, name: str, reason: str) -> None:
    (talks / "en.docx").write_bytes(b"PK\x03\x04")
    code, _, err = xlate("check", talks / "en.txt", talks / name)
    assert code == 2
    assert f"pairs/talks/{name.rstrip('/')}: " in err
    assert reason in err


def test_a_broken_manifest(xlate: Run, talks: Path) -> None:
    (talks / "pair.yaml").write_text("licence: x\nsource: [en\n", "utf-8")
    code, _, err = xlate("check", "pairs")
    assert (code, "pairs/talks/pair.yaml:3: not YAML" in err) == (2, True)
    (talks / "pair.yaml").write_text("source: fa\n", "utf-8")
    assert "unknown source language “fa”" in xlate("check", "pairs").err


def test_a_manifest_runs_nothing(xlate: Run, talks: Path, tmp_path: Path) -> None:
    (talks / "pair.yaml").write_text(f"source: !!python/object/apply:os.mkdir [{tmp_path}/made]\n", "utf-8")
    assert xlate("check", "pairs").code == 2
    assert not (tmp_path / "made").exists()


def test_a_missing_glossary(xlate: Run, talks: Path) -> None:
    code, _, err = xlate("check", "pairs", "--glossary", "terms.yaml")
    assert code == 2
    assert "terms.yaml" in err


def test_a_glossary_with_a_repeated_key(xlate: Run, talks: Path, tmp_path: Path) -> None:
    (tmp_path / "glossary.yaml").write_text("version: 1\nterms:\n  - id: nato\n    en: NATO\n    en: Nato\n", "utf-8")
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert "glossary.yaml:5" in err


@pytest.mark.parametrize(
    "text, place, reason",
    [
        ("pairs = [\n", ":2", "not TOML"),
        ('\nselekt = ["number"]\n', ":2", "Did you mean “select”?"),
        ('select = ["number-wrog"]\n', ":1", "Did you mean “number-wrong”?"),
        ('fail-on = "minor"\nmin-confidence = "high"\n', ":2", "expected `float`"),
        ("min-confidence = 7\n", ":1", "not between 0 and 1"),
        ('fail-on = "error"\n', ":1", "“fail-on” cannot be used"),
        ('layout = ["{article}.txt"]\n', ":1", "{lang}"),
        ('pairs = ["en-fr"]\n', ":1", "no pair of languages"),
        ('source = "fr"\n', ":1", "unknown language “fr”"),
        ('glossary = "terms.yaml"\n', "", "terms.yaml"),
    ],
)
def test_bad_settings(xlate: Run, talks: Path, tmp_path: Path, text: str, place: str, reason: str) -> None:
    (tmp_path / "xlate.toml").write_text(text, "utf-8")
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert f"xlate.toml{place}" in err or not place
    assert reason in err


def test_bad_settings_in_pyproject(xlate: Run, talks: Path, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "select"\n\n[tool.xlate]\nselekt = []\n', "utf-8")
    code, _, err = xlate("check", "pairs")
    assert (code, "pyproject.toml:5: unknown setting “selekt”" in err) == (2, True)
