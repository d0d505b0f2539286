from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.articles import arrange, named_language, of_files, walk
from xlate.settings import Settings

DEFAULT = Settings().layout
SITE = ("content/{lang}/{article}.md",)


@pytest.mark.parametrize(
    "layout, paths, found",
    [
        (DEFAULT, ["a/en.txt", "a/ru.md", "b/ar.html", "b/notes.txt"], {"a": "en ru", "b": "ar"}),
        (DEFAULT, ["news/2026/a/en.txt", "news/2026/a/ar.txt"], {"news/2026/a": "ar en"}),
        (DEFAULT, ["en.txt", "ru.txt"], {"top": "en ru"}),
        (DEFAULT, ["a/en.txt", "a/fa.txt"], {"a": "en fa"}),
        (DEFAULT, ["a/fr.txt", "a/de.txt", "docs/up.md", "a/en.rst", "a/EN.txt"], {}),
        (SITE, ["content/en/a.md", "content/ru/a.md", "content/en/x/b.md", "en/a.md"], {"a": "en ru", "x/b": "en"}),
        (("{lang}.lproj/{article}.txt",), ["en.lproj/a+b.txt", "enXlproj/c.txt"], {"a+b": "en"}),
        ((*SITE, *DEFAULT), ["content/en/a.md", "b/en.txt"], {"a": "en", "b": "en"}),
    ],
)
def test_arrange(layout: tuple[str, ...], paths: list[str], found: dict[str, str]) -> None:
    assert {name: " ".join(sorted(langs)) for name, langs in arrange(paths, layout, "top").items()} == found


@given(st.lists(st.text(min_size=1).map(lambda t: t.replace("/", "-").replace("\n", "-")), min_size=1, max_size=4))
def test_any_name_of_an_article(folders: list[str]) -> None:
    name = "/".join(folders)
    assert arrange([f"{name}/en.txt", f"{name}/ar.txt"], DEFAULT) == {
        name: {"en": [f"{name}/en.txt"], "ar": [f"{name}/ar.txt"]}
    }


@pytest.mark.parametrize(
    "name, lang",
    [("en.txt", "en"), ("story.ar.md", "ar"), ("story_RU.html", "ru"), ("2026-talks-en.txt", "en"), ("men.txt", None), ("a.fr.md", None)],
)  # fmt: skip
def test_a_language_in_a_name(name: str, lang: str | None) -> None:
    assert named_language(Path(name)) == lang


def test_given_languages_come_before_names() -> None:
    versions = of_files([Path("ru.txt"), Path("b.txt")], ["en", "ar"]).versions
    assert [(v.lang, v.trusted) for v in versions] == [("en", True), ("ar", True)]


def test_hidden_and_foreign_folders_are_left_out(tmp_path: Path) -> None:
    for name in (".git/en.txt", ".venv/a/en.txt", "node_modules/a/en.txt", "b/en.txt", "a/en.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    assert list(walk(tmp_path)) == ["a/en.txt", "b/en.txt"]
