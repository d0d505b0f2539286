"""What must stay true of the project's own files."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from docs import generate
from xlate import checks
from xlate.checks import CHECKS

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for folder in ("xlate", "tests", "docs") for path in (ROOT / folder).rglob("*.py"))
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_every_check_file_is_in_the_list() -> None:
    files = {path.stem.replace("_", "-") for path in Path(checks.__file__).parent.glob("[a-z]*.py")}
    assert files == {check.name for check in CHECKS}
    assert len({check.name for check in CHECKS}) == len(CHECKS)


def test_the_reference_is_up_to_date() -> None:
    there = {p.relative_to(generate.HERE).as_posix(): p.read_text("utf-8") for p in generate.HERE.rglob("*.md")}
    wanted = generate.pages()
    assert there.keys() == wanted.keys(), "run `make docs`"
    assert [name for name in wanted if there[name] != wanted[name]] == [], "run `make docs`"


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), target


def test_no_place_of_a_machine_is_named() -> None:
    words = re.compile(r"/(?:home|root|work|tmp|Users)/\w|\.\./" + "shared")
    for path in [*SOURCES, *PROSE, ROOT / "Makefile", ROOT / "pyproject.toml"]:
        assert not words.search(path.read_text("utf-8")), path


def test_no_hidden_direction_marks_in_the_sources() -> None:
    marks = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
    for path in [*SOURCES, *PROSE]:
        assert not marks.search(path.read_text("utf-8")), path


def test_the_readme_shows_what_the_program_prints() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"  {check}  " in text for check in generate.EXAMPLE)
    assert generate.readme() == text, "run `make docs`"


def test_the_version_is_in_the_changelog() -> None:
    from xlate import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_what_is_generated_is_not_committed_and_what_is_needed_is_packed() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    compiled = "xlate/data/lexicon.msgpack"
    assert compiled in build["artifacts"]
    ignored = subprocess.run(["git", "check-ignore", "-q", compiled], cwd=ROOT)
    assert ignored.returncode in (0, 128)  # 128: the tests run from an unpacked archive
