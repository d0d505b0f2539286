import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import Run
from xlate import settings
from xlate.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_page_can_be_read(xlate: Run, check: object) -> None:
    name = check.name  # type: ignore[attr-defined]
    code, out, _ = xlate("explain", name)
    assert code == 0
    assert out.startswith(f"{name}\n")
    for heading in ("## Why it matters", "## Fires", "## Stays quiet", "## Limits"):
        assert heading in out


def test_the_list(xlate: Run) -> None:
    out = xlate("explain", "--list").out
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(check.name for check in CHECKS)


def test_an_unknown_check(xlate: Run) -> None:
    code, _, err = xlate("explain", "number-wrog")
    assert (code, "Did you mean “number-wrong”?" in err) == (2, True)


def test_init_writes_what_can_be_read_and_keeps_what_is_there(xlate: Run, tmp_path: Path) -> None:
    code, out, _ = xlate("init")
    assert (code, out) == (0, "xlate.toml written.\nglossary.yaml written.\n")
    (tmp_path / "glossary.yaml").write_text("version: 1\nterms: []\n", "utf-8")
    assert "glossary.yaml is there already" in xlate("init").out
    assert (tmp_path / "glossary.yaml").read_text("utf-8") == "version: 1\nterms: []\n"


def test_the_example_shows_the_defaults() -> None:
    """Each line that is commented out in the example is the default."""
    from xlate.cli.init import SETTINGS

    lines = [line.removeprefix("# ") for line in SETTINGS.splitlines() if re.match(r"# [\w-]+ = ", line)]
    shown = "\n".join(lines)
    # TOML has no word for some defaults, so they show an example; the table of models has a page of its own.
    unset = {"source", "pairs", "glossary", "lexicon", "archive", "neural", "max_alarms_per_1000_words", "curves"}
    default = msgspec.structs.asdict(settings.Settings())
    read = msgspec.structs.asdict(settings.parse(shown, "xlate.toml"))
    assert {k: v for k, v in read.items() if k not in unset} == {k: v for k, v in default.items() if k not in unset}
    assert set(tomllib.loads(shown)) == {field.encode_name for field in msgspec.structs.fields(settings.Settings)} - {
        "neural"
    }
