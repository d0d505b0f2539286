"""Whole reports of one damaged article. `make golden` accepts them as they are now; a person looks at the difference."""

import difflib
import os
from pathlib import Path

import pytest

from xlate import articles
from xlate.reporters import FORMATS, reporter
from xlate.reporters.view import View
from xlate.settings import Settings

HERE = Path(__file__).parent


@pytest.mark.parametrize("form", FORMATS)
def test_report(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    settings = Settings()
    found = articles.in_folder(HERE / "articles", HERE, settings.layout)
    run = list(articles.check_all(found, settings))
    assert not [problem for checked in run for problem in checked.problems]
    now = "".join(reporter(form)(run, View(show_ignored=True)))
    path = HERE / f"report.{'txt' if form == 'terminal' else form}"
    if os.environ.get("XLATE_GOLDEN") == "accept":
        path.write_text(now, "utf-8")
    before = path.read_text("utf-8")
    assert now == before, "\n" + "\n".join(difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm=""))
