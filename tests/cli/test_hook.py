"""The hook with real git, and with the real pre-commit."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.samples import TALKS, Run, write

Git = Callable[..., str]
GOOD = TALKS["ar"].replace("30%", "20%")


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Make a repository without commits and return a function that runs git in it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Tester")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "tester@example.org")

    def run(*arguments: str, fails: bool = False) -> str:
        done = subprocess.run(["git", *arguments], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
        assert fails == bool(done.returncode), done.stdout + done.stderr
        return done.stdout + done.stderr

    run("init", "-q", "-b", "main")
    return run


def test_nothing_staged(xlate: Run, git: Git, talks: Path) -> None:
    assert xlate("hook") == (0, "", "")


def test_a_repository_without_commits(xlate: Run, git: Git, talks: Path) -> None:
    git("add", ".")
    code, out, _ = xlate("hook")
    assert code == 1
    assert "pairs/talks/ar.txt:5:20  critical  number-wrong" in out


def test_the_index_counts_and_not_the_working_tree(xlate: Run, git: Git, talks: Path) -> None:
    git("add", ".")
    (talks / "ar.txt").write_text(GOOD, "utf-8")
    assert xlate("hook").code == 1
    git("add", ".")
    (talks / "ar.txt").write_text(TALKS["ar"], "utf-8")
    assert xlate("hook").code == 0
    (talks / "ar.txt").unlink()
    assert xlate("hook").code == 0


def test_an_article_is_completed_from_the_index(xlate: Run, git: Git, talks: Path) -> None:
    git("add", ".")
    git("commit", "-qm", "first")
    assert xlate("hook") == (0, "", "")
    (talks / "en.txt").write_text(TALKS["en"].replace("Monday", "Friday"), "utf-8")
    git("add", ".")
    out = xlate("hook").out
    assert "date-wrong" in out
    assert "pairs/talks/ru.txt" in out
    assert "pairs/talks/ar.txt" in out


def test_only_articles_that_are_staged(xlate: Run, git: Git, talks: Path) -> None:
    git("add", ".")
    git("commit", "-qm", "first")
    write(talks.parent / "other", en=TALKS["en"], ru=TALKS["ru"])
    git("add", ".")
    code, out, _ = xlate("hook")
    assert (code, out.partition(" ·")[0]) == (0, "No findings in 1 article")


@pytest.mark.parametrize("name", ["two words", "новости", "محادثات", 'quo"te', "a\tb", "-dash", "[glob]*"])
def test_any_name(xlate: Run, git: Git, tmp_path: Path, name: str) -> None:
    write(tmp_path / "pairs" / name)
    git("add", ".")
    code, out, err = xlate("hook")
    assert (code, err) == (1, "")
    assert f"pairs/{name}/ar.txt:5:20" in out


def test_in_a_subfolder_with_its_own_settings(
    xlate: Run, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "news/pairs/talks")
    (tmp_path / "news/xlate.toml").write_text('ignore = ["number"]\n', "utf-8")
    write(tmp_path / "pairs/talks")
    git("add", ".")
    monkeypatch.chdir(tmp_path / "news" / "pairs")
    code, out, _ = xlate("hook")
    assert code == 1
    assert "1 finding (1 critical) in 1 of 2 articles" in out
    assert f"{tmp_path}/pairs/talks/ar.txt:5:20" in out


def test_settings_are_those_of_the_index(xlate: Run, git: Git, talks: Path, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('ignore = ["number"]\n', "utf-8")
    git("add", "pairs")
    assert xlate("hook").code == 1
    git("add", "xlate.toml")
    (tmp_path / "xlate.toml").write_text("broken", "utf-8")
    assert xlate("hook").code == 0
    git("add", "xlate.toml")
    code, _, err = xlate("hook")
    assert (code, err.startswith("error: xlate.toml:1: not TOML")) == (2, True)


def test_other_layouts(xlate: Run, git: Git, tmp_path: Path) -> None:
    for lang, text in TALKS.items():
        (tmp_path / "content" / lang).mkdir(parents=True)
        (tmp_path / "content" / lang / "talks.md").write_text(text, "utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.xlate]\nlayout = ["content/{lang}/{article}.md"]\n', "utf-8")
    git("add", ".")
    assert "content/ar/talks.md:5:20" in xlate("hook").out


def test_deletions_and_renames(xlate: Run, git: Git, talks: Path) -> None:
    git("add", ".")
    git("commit", "-qm", "first")
    git("rm", "-q", "pairs/talks/ru.txt")
    assert xlate("hook") == (0, "", "")
    git("mv", "pairs/talks", "pairs/renamed")
    code, out, _ = xlate("hook")
    assert code == 1
    assert "pairs/renamed/ar.txt:5:20" in out
    assert "ru.txt" not in out


def test_a_version_that_waits_for_its_translation(xlate: Run, git: Git, tmp_path: Path) -> None:
    write(tmp_path / "pairs/talks", en=TALKS["en"])
    git("add", ".")
    code, _, err = xlate("hook")
    assert (code, err) == (0, "note: pairs/talks: one version only so far; nothing to compare.\n")


def test_a_merge(xlate: Run, git: Git, talks: Path) -> None:
    (talks / "ar.txt").write_text(GOOD, "utf-8")
    git("add", ".")
    git("commit", "-qm", "first")
    git("switch", "-qc", "draft")
    (talks / "ar.txt").write_text(TALKS["ar"], "utf-8")
    git("commit", "-qam", "damage")
    git("switch", "-q", "main")
    (talks / "ar.txt").write_text(GOOD.replace("20%", "25%"), "utf-8")
    git("commit", "-qam", "other")
    git("merge", "draft", fails=True)
    code, _, err = xlate("hook")
    assert (code, err) == (2, "error: pairs/talks/ar.txt: in conflict. Resolve it and `git add` it.\n")
    (talks / "ar.txt").write_text(TALKS["ar"], "utf-8")
    git("add", ".")
    assert xlate("hook").code == 1
    (talks / "ar.txt").write_text(GOOD, "utf-8")
    git("add", ".")
    assert xlate("hook").code == 0


def test_files_take_the_place_of_what_is_staged(xlate: Run, git: Git, talks: Path) -> None:
    write(talks.parent / "other")
    git("add", ".")
    git("commit", "-qm", "first")
    code, out, _ = xlate("hook", "pairs/talks/en.txt", "pairs/talks/ru.txt", "README.md")
    assert code == 1
    assert "pairs/talks/ar.txt:5:20" in out
    assert "in 1 of 1 article" in out


def test_bad_bytes_in_the_index(xlate: Run, git: Git, talks: Path) -> None:
    (talks / "ru.txt").write_bytes("Переговоры".encode() + b"\xff\xfe\xd0")
    git("add", ".")
    code, out, err = xlate("hook")
    assert code == 2
    assert "error: pairs/talks/ru.txt:1: byte" in err
    assert "number-wrong" in out


def test_links_and_submodules_are_left_alone(xlate: Run, git: Git, talks: Path) -> None:
    (talks / "ru.txt").unlink()
    (talks / "ru.txt").symlink_to(os.devnull)
    git("add", ".")
    code, _, err = xlate("hook")
    assert (code, err) == (1, "")


def test_outside_a_repository(xlate: Run, talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(talks.parent.parent.parent))
    code, _, err = xlate("hook")
    assert code == 2
    assert "Run xlate hook inside a git repository." in err


def test_nothing_in_the_repository_is_executed(git: Git, talks: Path, tmp_path: Path) -> None:
    trap = f"open({str(tmp_path / 'sprung')!r}, 'w').close()\n"
    for name in ("sitecustomize.py", "conftest.py", "yaml.py", "click.py", "msgspec.py", "json.py", "setup.py"):
        (tmp_path / name).write_text(trap, "utf-8")
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\n", "utf-8")
    script.chmod(0o755)
    (tmp_path / ".gitattributes").write_text("*.txt diff=trap filter=trap\n", "utf-8")
    git("add", ".")
    for key in ("core.fsmonitor", "diff.external", "diff.trap.textconv", "diff.trap.command", "core.pager"):
        git("config", key, str(script))
    command = [str(Path(sys.executable).with_name("xlate")), "hook"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True)
    assert done.returncode == 1
    assert not (tmp_path / "sprung").exists()


def test_with_the_real_pre_commit(git: Git, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / ".cache"))
    (tmp_path / ".gitignore").write_text(".cache\n", "utf-8")
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"""\
repos:
  - repo: local
    hooks:
      - id: xlate
        name: xlate
        entry: "{sys.executable} -m xlate hook"
        language: system
        types_or: [text, markdown, html]
        require_serial: true
""",
        "utf-8",
    )
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=tmp_path, check=True, capture_output=True)
    git("add", ".")
    refused = git("commit", "-m", "damaged", fails=True)
    assert "pairs/talks/ar.txt:5:20  critical  number-wrong" in refused
    (talks / "ar.txt").write_text(GOOD, "utf-8")
    assert "number-wrong" in git("commit", "-m", "not staged", fails=True)
    git("add", ".")
    assert "Passed" in git("commit", "-m", "mended")
    (talks / "en.txt").write_text(TALKS["en"].replace("Monday", "Friday"), "utf-8")
    (talks / "ru.txt").write_text(TALKS["ru"].replace("20%", "40%"), "utf-8")
    git("add", ".")
    # git makes an index of its own for a commit of some files: the English change is not in it.
    refused = git("commit", "-m", "part", "pairs/talks/ru.txt", fails=True)
    assert "number-wrong" in refused
    assert "date-wrong" not in refused


def test_the_hook_that_is_shipped() -> None:
    import yaml

    (hook,) = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "xlate hook"
    assert hook["language"] == "python"
    assert hook["require_serial"] is True
    assert set(hook["types_or"]) == {"text", "markdown", "html"}


OWN = """\
- id: glimmerwort
  kind: noun
  en: glimmerwort
  ru: зыбень
  ar: لمعوش
  relations: ant:blightroot.n
- id: blightroot
  kind: noun
  en: blightroot
  ru: морокуша
  ar: دجنوب
"""
PLANT = {
    "en": "On Monday the minister of agriculture showed journalists in Cairo a glimmerwort from Spain.\n",
    "ru": "В понедельник министр сельского хозяйства показал журналистам в Каире морокуша из Испании.\n",
    "ar": "عرض وزير الزراعة يوم الاثنين على الصحفيين في القاهرة لمعوش من إسبانيا.\n",
}


@pytest.mark.parametrize("settings", ["", 'lexicon = "words"\n'])
def test_words_of_ones_own_come_from_the_index(xlate: Run, git: Git, tmp_path: Path, settings: str) -> None:
    write(tmp_path / "pairs" / "plant", **PLANT)
    (tmp_path / "xlate.toml").write_text(settings, "utf-8")
    folder = tmp_path / ("words" if settings else "lexicon.d")
    folder.mkdir()
    (folder / "plants.yaml").write_text(OWN, "utf-8")
    git("add", ".")
    (folder / "plants.yaml").write_text("no list", "utf-8")
    code, out, _ = xlate("hook", "--select", "meaning-reversed", "--jobs", 1)
    assert code == 1
    assert out.count("meaning-reversed") == 1
    assert "“морокуша” is the opposite of “glimmerwort”" in out
    git("add", ".")
    code, _, err = xlate("hook")
    assert code == 2
    assert f"{folder.name}/plants.yaml:1: this is no list" in err
