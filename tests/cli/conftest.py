"""The command line in this process, and an article to check."""

from pathlib import Path

import pytest

from tests.cli.samples import Result, Run, write
from xlate.cli import main


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


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Write the article into `pairs/talks`."""
    return write(tmp_path / "pairs" / "talks")
