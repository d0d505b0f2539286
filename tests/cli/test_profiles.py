"""Where a profile may be given: option, settings, `pair.yaml`, record, hook."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.samples import TALKS, Run, write

CUT = {lang: "\n\n".join(text.split("\n\n")[:2]) + "\n" for lang, text in TALKS.items()}
"""Without the last sentence, which has a number."""


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    return write(tmp_path / "digest" / "talks", en=TALKS["en"], ar=CUT["ar"], ru=CUT["ru"])


def checks(xlate: Run, *options: object) -> set[str]:
    out = xlate("check", ".", "--format", "jsonl", "--quiet", *options).out
    return {json.loads(line)["check"] for line in out.splitlines()}


def test_the_option(xlate: Run, digest: Path) -> None:
    assert checks(xlate) == {"segment-omitted"}
    assert checks(xlate, "--profile", "abridged") == {"segment-omitted"}
    assert checks(xlate, "--profile", "brief") == set()


def test_the_manifest(xlate: Run, digest: Path) -> None:
    (digest / "pair.yaml").write_text("source: en\nprofile: brief\n", "utf-8")
    assert checks(xlate) == set()
    assert checks(xlate, "--profile", "full") == {"segment-omitted"}


def test_the_settings(xlate: Run, digest: Path, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('profile = "brief"\n', "utf-8")
    assert checks(xlate) == set()
    (tmp_path / "xlate.toml").write_text('profile = "brief"\nprofiles = {"digest/*" = "full"}\n', "utf-8")
    assert checks(xlate) == {"segment-omitted"}
    (tmp_path / "xlate.toml").write_text('profiles = {"digest/*" = "short"}\n', "utf-8")
    code, _, err = xlate("check", ".")
    assert code == 2
    assert "xlate.toml:1: “profiles” cannot be used" in err


def test_a_profile_that_is_none(xlate: Run, digest: Path) -> None:
    (digest / "pair.yaml").write_text("profile: short\n", "utf-8")
    code, _, err = xlate("check", ".")
    assert code == 2
    assert "pair.yaml: unknown profile “short”. Known: full, abridged, brief." in err


def test_a_record(xlate: Run, tmp_path: Path) -> None:
    sides = {
        "source": {"language": "en", "text": TALKS["en"]},
        "target": {"language": "ru", "text": CUT["ru"]},
    }
    rows = [{"id": 1, **sides}, {"id": 2, "profile": "brief", **sides}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    found = [len(json.loads(line)["findings"]) for line in xlate("batch", "a.jsonl", "--jobs", 1).out.splitlines()]
    assert found == [1, 0]
    (tmp_path / "a.jsonl").write_text(json.dumps({**rows[1], "profile": "short"}) + "\n", "utf-8")
    assert "Invalid enum value 'short'" in xlate("batch", "a.jsonl").err


def test_the_hook(xlate: Run, digest: Path, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    assert xlate("hook").code == 1
    assert xlate("hook", "--profile", "brief").code == 0


def test_the_page_says_what_is_special(xlate: Run) -> None:
    out = xlate("explain", "segment-omitted").out
    assert "In the profile `brief`: It is not reported." in out
    assert "profile" not in xlate("explain", "role-swapped").out
