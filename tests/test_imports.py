"""What a start must not load: each of these costs a user a fraction of a second, every time."""

import subprocess
import sys
from pathlib import Path

import pytest

MODELS = {"torch", "transformers", "sacremoses", "numpy"}
HEAVY = MODELS | {"langdetect", "rich", "lxml", "yaml", "pymorphy3", "markdown_it", "charset_normalizer"}


def loaded_by(*arguments: str, cwd: Path) -> set[str]:
    code = (
        "import sys; from xlate.cli import main\n"
        f"try: main({list(arguments)!r})\n"
        "except SystemExit as end: assert end.code in (0, 1), end.code\n"
        "print('loaded:', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("loaded: ")[2].split())


def test_version_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not HEAVY & loaded_by("--version", cwd=tmp_path)


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not HEAVY & loaded_by("--help", cwd=tmp_path)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "en.txt").write_text("The talks between France and Italy ended in Rome on Monday.\n", "utf-8")
    (folder / "ru.txt").write_text("Переговоры Франции и Италии завершились в Риме в понедельник.\n", "utf-8")
    return tmp_path


def test_check_loads_no_models(story: Path) -> None:
    # Of pymorphy3 only the dictionary is read.
    assert not (MODELS | {"rich", "langdetect", "lxml", "pymorphy3", "rapidfuzz"}) & loaded_by("check", "story", cwd=story)


def test_hook_loads_no_models(story: Path) -> None:
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=story, check=True)
    assert not (MODELS | {"rich", "langdetect", "lxml"}) & loaded_by("hook", cwd=story)
