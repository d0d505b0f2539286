"""`xlate glossary lint`, and the project's own glossary."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from xlate.cli import _group
from xlate.glossary import ACCEPTED, load
from xlate.glossary.lint import lint

OWN = Path(__file__).parent.parent.parent / "glossary.yaml"
LANGUAGES = ("en", "ar", "ru")


def run(*arguments: str) -> tuple[int, str]:
    # As the program runs it: by itself, the verb would learn other names for its --help, which the docs then show.
    result = CliRunner().invoke(_group, ["glossary", "lint", *arguments], standalone_mode=False)
    assert result.exception is None
    return result.return_value, result.output


def test_the_own_glossary_passes_its_own_examples() -> None:
    assert lint(load(OWN)) == []


def test_the_own_glossary_is_real() -> None:
    glossary = load(OWN)
    assert len(glossary.terms) >= 180
    for term in glossary.terms:
        assert term.kind, term.id
        assert {form.lang for form in term.forms if form.status in ACCEPTED} == set(LANGUAGES), term.id
    examples = sum(len(term.should_match) + len(term.should_not_match) for term in glossary.terms)
    assert examples >= 2 * len(glossary.terms)


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        ("{id: a, en: x, ru: [икс], should_match: {ru: [игрек]}}", "should match “игрек” (ru), where nothing is found"),
        ("{id: a, en: x, ru: [икс], should_not_match: {ru: [иксы]}}", "should not match “иксы” (ru)"),
        ("{id: a, en: x, ru: {preferred: Кремль, forbidden: [Кремля]}}", "“Кремля” is an inflection of “Кремль”"),
        ("{id: a, en: x, ru: {forbidden: [Кремлин]}}", "“ru” has no preferred form"),
        ("{id: a, en: x, ru: Kрeмль}", "mixes letters of two scripts"),
        ("{id: a, en: икс, ru: икс}", "is not written in the script of “en”"),
        ("{id: a, en: x}", "forms in one language only"),
    ],
)
def test_remarks(terms: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(f"terms:\n- {terms}\n", "utf-8")
    code, output = run(str(path))
    assert code == 1
    assert f"{path}:2: a: " in output
    assert says in output


def test_a_good_glossary_is_quiet(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text("terms:\n- {id: a, en: Reuters, ru: Reuters, ar: رويترز, should_match: {ar: [لرويترز]}}\n", "utf-8")
    assert run("--quiet", str(path)) == (0, "")


def test_errors_and_remarks_come_together(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text("terms:\n- {id: a, en: x}\n- {id: b, en: ''}\n", "utf-8")
    code, output = run(str(path))
    assert code == 2
    assert f"{path}:3: error: “en” is empty" in output
    assert "1 errors, 1 remarks" in output


def test_the_usual_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xlate.toml").write_text('glossary = "words.yaml"\n', "utf-8")
    (tmp_path / "words.yaml").write_text("terms:\n- {id: a, en: x, ru: икс}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("--quiet")[0] == 0
