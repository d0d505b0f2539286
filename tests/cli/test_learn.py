import json
from pathlib import Path

from tests.cli.samples import TALKS, Run
from xlate.learning.archive import Archive


def test_learn_writes_a_table(xlate: Run, tmp_path: Path) -> None:
    record = {"source": {"language": "en", "text": TALKS["en"]}, "target": {"language": "ru", "text": TALKS["ru"]}}
    lines = [json.dumps({**record, "id": n}) for n in range(2)]
    (tmp_path / "archive.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    code, _, err = xlate("learn", tmp_path / "archive.jsonl", "--output", tmp_path / "words.table", "--jobs", "1")
    assert code == 0
    assert "2 articles" in err
    assert Archive.load(tmp_path / "words.table").documents == {"en-ru": 1}  # both are the same article


def test_a_bad_record_is_said_and_the_rest_is_learned(xlate: Run, tmp_path: Path) -> None:
    good = json.dumps({"source": {"language": "en", "text": TALKS["en"]}, "target": {"language": "ar", "text": TALKS["ar"]}})
    (tmp_path / "archive.jsonl").write_text(f"{{}}\n{good}\nnonsense\n", "utf-8")
    code, _, err = xlate("learn", tmp_path / "archive.jsonl", "--output", tmp_path / "words.table", "--jobs", "1")
    assert code == 2
    assert "archive.jsonl:1" in err
    assert "archive.jsonl:3" in err
    assert Archive.load(tmp_path / "words.table").documents == {"ar-en": 1}
