"""What xlate knows of models, and what it says where one is missing; none of this needs the extra."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.samples import TALKS, write
from xlate.errors import SettingsError
from xlate.neural import places
from xlate.neural.places import locate, require
from xlate.neural.registry import DIRECTIONS, ROLES, SPECS, directions, named, of_role


def test_every_role_has_a_default() -> None:
    for role in ROLES:
        spec = of_role(role)
        assert spec
        assert spec.licence
        assert spec.megabytes > 0
        assert spec.max_length >= 256


def test_commits_are_whole() -> None:
    for spec in SPECS:
        assert spec.revision is None or re.fullmatch("[0-9a-f]{40}", spec.revision), spec.id
    assert len({(spec.role, spec.variant) for spec in SPECS}) == len(SPECS)


def test_translation_has_a_model_for_each_direction() -> None:
    spec = of_role("translation")
    assert spec
    direction, first = next(directions(spec))
    assert (direction, first.id) == ("en-ar", "Helsinki-NLP/opus-mt-en-ar")
    assert [direction for direction, _ in directions(spec)] == list(DIRECTIONS)
    assert named("embedding", "intfloat/multilingual-e5-small").prefix == "query: "


def test_where_a_pinned_model_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    (model,) = locate("embedding", "default", Path())
    assert model.folder == (
        tmp_path / "hub/models--sentence-transformers--LaBSE/snapshots/e34fab64a3011d2176c99545a93d5cbddc9a91b7"
    )
    with pytest.raises(SettingsError, match=r"LaBSE@e34fab64 is not on this machine.*xlate models fetch embedding"):
        require(model)
    model.folder.mkdir(parents=True)
    for name in ("config.json", "tokenizer_config.json", "pytorch_model.bin"):
        (model.folder / name).write_text("{}")
    assert model.trouble == f"{model.folder} has no *.safetensors"
    (model.folder / "model.safetensors").write_text("")
    assert model.trouble is None


def test_a_commit_that_was_noted(tmp_path: Path) -> None:
    commit = "0123456789" * 4
    assert locate("entities", "default", Path())[0].revision == ""
    places.notes().parent.mkdir(parents=True)
    places.notes().write_text(f'{{"Davlan/xlm-roberta-base-ner-hrl": "{commit}", "x/y": "main"}}')
    assert locate("entities", "default", Path())[0].revision == commit
    assert places.noted() == {"Davlan/xlm-roberta-base-ner-hrl": commit}
    assert locate("entities", f"someone/model@{commit[::-1]}", Path())[0].revision == commit[::-1]


def test_folders(tmp_path: Path) -> None:
    (tmp_path / "models" / "opus-en-ar").mkdir(parents=True)
    (tmp_path / "own").mkdir()
    (model,) = locate("embedding", "own", tmp_path)
    assert (model.folder, model.fetched, model.name) == (tmp_path / "own", False, "own")
    there = locate("translation", "models/opus-{source}-{target}", tmp_path)
    assert [(m.direction, m.folder.name) for m in there][:2] == [("en-ar", "opus-en-ar"), ("ar-en", "opus-ar-en")]
    with pytest.raises(SettingsError, match=r"own has no config\.json"):
        require(model)


@pytest.mark.parametrize("wanted", ["LaBSE", "someone/model@main", "someone/model@abc", "defualt"])
def test_what_is_no_model(wanted: str) -> None:
    with pytest.raises(SettingsError, match=r"neural\.embedding: .* is no model"):
        locate("embedding", wanted, Path())


def xlate(*arguments: str, cwd: Path) -> tuple[int, str, str, float]:
    began = time.perf_counter()
    command = [sys.executable, "-m", "xlate", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr, time.perf_counter() - began


def test_a_missing_model_is_one_line_at_once(tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks")
    code, out, err, seconds = xlate("check", "pairs", "--neural", cwd=tmp_path)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "xlate models fetch embedding" in err
    assert seconds < 5  # a second on a machine of its own; tests share theirs


def test_models_are_asked_where_the_settings_say_so(tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks")
    (tmp_path / "xlate.toml").write_text('[neural]\non = true\nembedding = "default"\n')
    assert xlate("check", "pairs", cwd=tmp_path)[0] == 2
    assert xlate("check", "pairs", "--no-neural", cwd=tmp_path)[0] == 1


def test_the_list(tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('[neural]\nembedding = "small"\n')
    code, out, err, _ = xlate("models", "list", cwd=tmp_path)
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()[1:]]
    marked = next(line for line in lines if line[0] == "*")
    assert marked[1:5] == [
        "embedding",
        "small",
        "intfloat/multilingual-e5-small",
        "fd1525a9fd15316a2d503bf26ab031a61d056e98",
    ]
    assert marked[-1] == "no"
    assert {role for line in lines for role in line if role in ROLES} == set(ROLES)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[neural]\nembeding = "small"\n', "embeding"),
        ('[neural]\nbudget = "lots"\n', "neither seconds"),
        ("[neural]\nsample = 2.0\n", "not between 0 and 1"),
        ("[neural]\nbatch = 0\n", "batch"),
    ],
)
def test_settings_that_cannot_be_used(settings: str, said: str, tmp_path: Path) -> None:
    from xlate.settings import parse

    with pytest.raises(SettingsError, match=said) as refused:
        parse(settings, "xlate.toml")
    assert "xlate.toml:" in str(refused.value)


def test_options_that_cannot_be_used(tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks", **TALKS)
    for arguments, said in (
        (["--neural-role", "embedding"], "is no ROLE=MODEL"),
        (["--neural-role", "vision=default"], "is no ROLE=MODEL"),
        (["--neural", "--neural-budget", "soon"], "neither seconds"),
    ):
        code, _, err, _ = xlate("check", "pairs", *arguments, cwd=tmp_path)
        assert (code, said in err) == (2, True), err
