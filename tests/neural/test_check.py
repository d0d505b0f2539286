"""Every role at once, through the command line, on tiny models: the findings mean nothing, what is done with them does."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.samples import TALKS, Run, write
from xlate.neural.models import _STATES
from xlate.reporters import FORMATS


@pytest.fixture
def project(tmp_path: Path, folders: dict[str, Path]) -> Path:
    """Write some articles, and settings that name a folder for every role."""
    for number in range(4):  # as many as are worth starting processes for
        texts = {lang: text.replace("20%", f"{20 + number}%") for lang, text in TALKS.items()}
        write(tmp_path / "pairs" / f"talks{number}", **texts)
    configure(tmp_path, folders)
    return tmp_path


def configure(folder: Path, folders: dict[str, Path], **more: Any) -> None:
    """Write settings; nothing is kept on disk if not asked for, so that one test's models are the next one's."""
    lines = [
        f"{name} = {json.dumps(str(value) if isinstance(value, Path) else value)}"
        for name, value in ({"cache": ""} | folders | more).items()
    ]
    (folder / "xlate.toml").write_text("\n".join(["[neural]", "sample = 1.0", *lines]) + "\n")


def findings(out: str) -> list[dict[str, Any]]:
    return [f for a in json.loads(out)["articles"] for c in a["comparisons"] for f in c["findings"]]


def test_findings_carry_evidence(xlate: Run, project: Path) -> None:
    usual = findings(xlate("check", "pairs", "--format", "json", "--quiet").out)
    assert not any("evidence" in found for found in usual)
    code, out, err = xlate("check", "pairs", "--neural", "--format", "json")
    assert code == 1
    found = findings(out)
    figures = {name for each in found for name in each.get("evidence", {})}
    assert "back_translation" in figures
    assert figures <= {
        "similarity", "elsewhere", "forth", "back", "contradiction", "contrast", "quality", "entity", "back_translation",
    }  # fmt: skip
    known = {each["fingerprint"]: each for each in found}
    for each in usual:
        if each["check"].startswith("number"):
            mine = known[each["fingerprint"]]
            assert mine["confidence"] == each["confidence"]
            assert "Back-translation: “" in mine["message"]
    assert "Models: " in err
    assert " inputs" in err


def test_low_thresholds_show_every_kind_of_evidence(xlate: Run, project: Path) -> None:
    out = xlate("check", "pairs", "--neural", "--min-confidence", "0.01", "--format", "json").out
    seen = [each for each in findings(out) if "similarity" in each.get("evidence", {})]
    for each in seen:
        assert {"forth", "back", "contradiction", "quality"} <= each["evidence"].keys()
        assert "Models: similarity" in each["message"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_say_it(xlate: Run, project: Path, form: str) -> None:
    code, out, _ = xlate("check", "pairs", "--neural", "--format", form)
    assert code == 1
    assert "Back-translation" in out


def test_batches_and_processes_change_nothing(xlate: Run, project: Path, folders: dict[str, Path]) -> None:
    def run(*options: str, **settings: Any) -> str:
        configure(project, folders, **settings)
        _STATES.clear()
        return xlate("check", "pairs", "--neural", "--format", "json", "--min-confidence", "0.05", *options).out

    usual = run(batch=64)
    assert run(batch=1) == usual
    assert run(batch=7, cache="kept") == usual
    assert run("--jobs", "2", threads=1, cache="kept") == usual  # where nothing is embedded any more


def test_records_and_alignments(xlate: Run, project: Path) -> None:
    record = {
        "id": "a",
        "source": {"language": "en", "text": TALKS["en"]},
        "target": {"language": "ar", "text": TALKS["ar"]},
    }
    (project / "in.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    code, out, err = xlate("batch", "in.jsonl", "--neural")
    (row,) = map(json.loads, out.splitlines())
    assert code == 1
    assert any("evidence" in found for found in row["findings"])
    assert "Models: " in err
    assert all(0.0 <= link["score"] <= 1.0 for link in row["links"])


def test_a_budget_of_nothing_asks_nothing(xlate: Run, project: Path) -> None:
    usual = xlate("check", "pairs", "--format", "json", "--quiet").out
    code, out, err = xlate("check", "pairs", "--neural", "--neural-budget", "0s", "--format", "json")
    assert (code, out) == (1, usual)
    assert "the budget was used up" in err


def test_one_role_by_option(xlate: Run, tmp_path: Path, folders: dict[str, Path]) -> None:
    write(tmp_path / "pairs" / "talks")
    code, out, _ = xlate("check", "pairs", "--neural-role", f"translation={folders['translation']}", "--format", "json")
    assert code == 1
    assert {name for each in findings(out) for name in each.get("evidence", {})} == {"back_translation"}


def test_a_damaged_model_is_an_error_of_the_article(
    xlate: Run, project: Path, folders: dict[str, Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    for path in folders["entailment"].iterdir():
        (broken / path.name).write_bytes(path.read_bytes() if path.suffix == ".json" else b"\0" * 64)
    configure(project, {"entailment": broken})
    code, _, err = xlate("check", "pairs", "--neural")
    assert code == 2
    assert "neural.entailment" in err
    assert "cannot be loaded" in err
    assert "Traceback" not in err


def test_without_being_asked_no_model_library_is_imported(project: Path) -> None:
    code = (
        "import sys; from xlate.cli import main\n"
        "try: main(['check', 'pairs', '--jobs', '1'])\n"
        "except SystemExit as end: assert end.code == 1, end.code\n"
        "assert not {'torch', 'transformers', 'numpy', 'huggingface_hub'} & set(sys.modules)\n"
        "assert not [name for name in sys.modules if name.startswith('xlate.neural')]"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr


def test_nothing_is_fetched_without_a_connection(xlate: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    def refused(*_: object, **__: object) -> None:
        raise OSError("no route to host")

    monkeypatch.setattr(huggingface_hub.HfApi, "model_info", refused)
    code, _, err = xlate("models", "fetch", "embedding")
    assert (code, "cannot be fetched (no route to host)" in err) == (2, True)


def test_fetching_takes_safetensors_only_and_notes_the_commit(
    xlate: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub

    from xlate.neural import places

    commit = "c0ffee" * 6 + "abcd"
    files = ["config.json", "pytorch_model.bin"]
    asked: list[dict[str, Any]] = []

    def about(_: object, name: str, *, revision: str | None, timeout: float) -> Any:
        siblings = [type("File", (), {"rfilename": file}) for file in files]
        return type("Info", (), {"sha": revision or commit, "siblings": siblings})

    monkeypatch.setattr(huggingface_hub.HfApi, "model_info", about)
    monkeypatch.setattr(
        huggingface_hub, "snapshot_download", lambda name, **options: asked.append({"name": name, **options})
    )
    code, _, err = xlate("models", "fetch", "entities")
    assert (code, "has no weights as safetensors" in err, asked) == (2, True, [])
    files.append("model.safetensors")
    assert xlate("models", "fetch", "entities").code == 0
    assert asked[0]["revision"] == commit
    assert not any(pattern.endswith((".bin", ".py", "*")) for pattern in asked[0]["allow_patterns"])
    assert places.noted() == {"Davlan/xlm-roberta-base-ner-hrl": commit}
    assert xlate("models", "fetch", "quality").code == 0
    assert [each["name"] for each in asked[1:]] == ["google/metricx-24-hybrid-large-v2p6", "google/mt5-large"]
