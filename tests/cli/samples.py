"""An article with one error in its Arabic version."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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


def write(folder: Path, **versions: str) -> Path:
    """Write the versions of an article, by default the one about the talks."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, text in (versions or TALKS).items():
        (folder / f"{lang}.txt").write_text(text, "utf-8")
    return folder
