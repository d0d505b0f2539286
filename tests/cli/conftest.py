"""An article with one error a version, and the command line in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from xlate.cli import main

TALKS = {
    "en": "France and Italy end talks\n\nThe talks ended on Monday.\n\nThey will spend 20% of the budget, he said.\n",
    "ar": "فرنسا وإيطاليا تنهيان المحادثات\n\nانتهت المحادثات يوم الاثنين.\n\nوقال إنهما ستنفقان 30% من الميزانية.\n",
    "ru": "Франция и Италия завершили переговоры\n\nПереговоры завершились в понедельник.\n\n"
    "Они потратят 20% бюджета, сказал он.\n",
}


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def xlate(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def run(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        assert isinstance(end.value.code, int)
        return Result(end.value.code, *capfd.readouterr())

    return run


def write(folder: Path, **versions: str) -> Path:
    """Write the versions of an article, by default the one about the talks."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, text in (versions or TALKS).items():
        (folder / f"{lang}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Write the article into `pairs/talks`."""
    return write(tmp_path / "pairs" / "talks")
