import gzip
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.samples import TALKS, Run


def record(name: str | int | None, lang: str = "ru", **more: Any) -> dict[str, Any]:
    some = {} if name is None else {"id": name}
    return {
        **some,
        "source": {"language": "en", "text": TALKS["en"]},
        "target": {"language": lang, "text": TALKS[lang]},
        **more,
    }


def lines(*records: Any) -> bytes:
    return b"".join(
        (r if isinstance(r, bytes) else json.dumps(r, ensure_ascii=False).encode()) + b"\n" for r in records
    )


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_rows_in_the_records_order(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(*(record(f"r{n}", "ar" if n % 3 == 0 else "ru") for n in range(20))))
    code, out, err = xlate("batch", "in.jsonl", "--output", "out.jsonl", "--jobs", 2)
    assert (code, out) == (1, "")
    found = rows(tmp_path / "out.jsonl")
    assert [row["id"] for row in found] == [f"r{n}" for n in range(20)]
    assert [len(row["findings"]) for row in found] == [int(n % 3 == 0) for n in range(20)]
    assert err.startswith("20 records (0 failed) · 60 source segments · 7 findings (7 critical)")
    assert xlate("batch", "in.jsonl", "--output", "alone.jsonl", "--jobs", 1).code == 1
    assert (tmp_path / "alone.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()


def test_a_row(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(record("a", "ar", extra="kept quiet")))
    (row,) = map(json.loads, xlate("batch", "in.jsonl").out.splitlines())
    assert set(row) == {"id", "source", "target", "links", "findings"}
    assert [TALKS["ar"][a:b] for a, b in row["target"]["segments"]] == TALKS["ar"].strip().split("\n\n")
    (finding,) = row["findings"]
    assert finding["check"] == "number-wrong"
    assert (finding["source"]["text"], finding["target"]["text"]) == ("20%", "30%")
    assert set(finding["category"]) == {"mqm", "its"}


def test_several_inputs_compressed_or_not(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines(record("a"))))
    (tmp_path / "b.jsonl").write_bytes(lines(record("b"), b"", record(None)))
    code, out, err = xlate("batch", "a.jsonl.gz", "missing.jsonl", "b.jsonl")
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b", 3]
    assert code == 2
    assert "missing.jsonl: cannot be read (No such file or directory)" in err
    (tmp_path / "torn.jsonl.gz").write_bytes(gzip.compress(lines(record("a")))[:-9])
    assert "torn.jsonl.gz: cannot be read" in xlate("batch", "torn.jsonl.gz").err


def test_standard_input(xlate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines(record("a")))))
    assert json.loads(xlate("batch", "-").out)["id"] == "a"


def test_given_segments_stay(xlate: Run, tmp_path: Path) -> None:
    sides = {"source": {"segments": ["One.", "", "Two. Three."]}, "target": {"segments": ["Один.", "", "Два. Три."]}}
    (tmp_path / "in.jsonl").write_bytes(lines({"id": 1, **sides, "aligned": True}))
    (row,) = map(json.loads, xlate("batch", "in.jsonl").out.splitlines())
    assert row["source"]["segments"] == [[0, 4], [5, 5], [6, 17]]
    assert [(link["source"], link["target"]) for link in row["links"]] == [([n], [n]) for n in range(3)]


BAD = {
    "no target": ({"id": 7, "source": {"text": "Hello."}}, 7, "record", "missing required field `target`"),
    "not JSON": (b"{nope", 2, "json", "line 2: not JSON"),
    "not UTF-8": (b'{"id": "\xff"}', 2, "json", "line 2: not JSON"),
    "a list": (b"[1, 2]", 2, "record", "Expected `object`"),
    "no words": (record(7, target={"language": "ru", "text": " "}), 7, "empty", "target is empty"),
    "neither text nor segments": (record(7, target={"language": "ru"}), 7, "record", "neither"),
    "an unknown language": (record(7, target={"language": "fr", "text": "Bonjour"}), 7, "language", "“fr”"),
    "another language": (
        record(7, target={"text": "Переговори між їхніми країнами завершилися."}),
        7,
        "language",
        "Ukrainian",
    ),
    "a wrong type": (record(7, aligned="yes"), 7, "record", "aligned"),
    "sides that cannot be aligned": (
        {"id": 7, "aligned": True, "source": {"segments": ["A."]}, "target": {"segments": ["А.", "Б."]}},
        7,
        "aligned",
        "1 source and 2 target segments",
    ),
    "nested without end": (b'{"extra": ' + b"[" * 100_000, 2, "input", "nested too deeply"),
    "a book": (record(7, source={"language": "en", "text": "Yes.\n" * 5000}), 7, "too-large", "5,000 segments"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_fails_alone(xlate: Run, tmp_path: Path, name: str) -> None:
    bad, ident, kind, reason = BAD[name]
    (tmp_path / "in.jsonl").write_bytes(lines(record("before"), bad, record("after")))
    code, _, err = xlate("batch", "in.jsonl", "--output", "out.jsonl", "--jobs", 1)
    before, failed, after = rows(tmp_path / "out.jsonl")
    assert code == 2
    assert (before["id"], after["id"]) == ("before", "after")
    assert before["findings"] == after["findings"] == []
    assert failed["id"] == ident
    assert failed["error"]["kind"] == kind
    assert reason.replace("“", "").replace("”", "") in failed["error"]["message"].replace("'", "")
    assert "error: " in err
    assert "3 records (1 failed)" in err


def test_memory_does_not_depend_on_the_input(tmp_path: Path) -> None:
    """Lines are taken from the input only a few ahead of the rows given out."""
    from xlate import batch
    from xlate.glossary import EMPTY
    from xlate.settings import Settings

    taken = 0

    def endless() -> Any:
        nonlocal taken
        while True:
            taken += 1
            yield taken, lines(record(taken))

    run = batch.run(endless(), Settings(), EMPTY, jobs=2)
    for _ in range(10):
        next(run)
    assert taken < 100
    run.close()  # type: ignore[attr-defined]


def test_a_bar_on_a_terminal_only(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(*(record(n) for n in range(3))))
    command = [sys.executable, "-m", "xlate", "batch", "in.jsonl", "--output", "out.jsonl", "--jobs", "1"]
    ours, theirs = pty.openpty()
    done = subprocess.run(command, cwd=tmp_path, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "\x1b[" in shown
    assert "3 records" in shown
