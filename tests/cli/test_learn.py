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


def test_the_table_is_read(xlate: Run, tmp_path: Path) -> None:
    record = {"source": {"language": "en", "text": TALKS["en"]}, "target": {"language": "ru", "text": TALKS["ru"]}}
    (tmp_path / "archive.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    table = tmp_path / "words.table"
    assert xlate("learn", tmp_path / "archive.jsonl", "--output", table, "--jobs", "1")[0] == 0
    for lang in ("en", "ru"):
        (tmp_path / f"{lang}.txt").write_text(TALKS[lang], "utf-8")
    files = [tmp_path / "en.txt", tmp_path / "ru.txt"]
    plain = xlate("align", *files, "--format", "json")
    assert xlate("align", *files, "--format", "json", "--archive", table)[0] == plain[0] == 0
    assert xlate("check", *files, "--archive", table)[0] == xlate("check", *files)[0]
    (tmp_path / "xlate.toml").write_text('archive = "words.table"\n', "utf-8")
    assert xlate("align", *files)[0] == 0


def test_a_table_that_cannot_be_used_is_said(xlate: Run, tmp_path: Path) -> None:
    for lang in ("en", "ru"):
        (tmp_path / f"{lang}.txt").write_text(TALKS[lang], "utf-8")
    files = [tmp_path / "en.txt", tmp_path / "ru.txt"]
    code, _, err = xlate("check", *files, "--archive", tmp_path / "none.table")
    assert code == 2
    assert "no such table" in err
    (tmp_path / "bad.table").write_bytes(b"no table")
    for verb in ("check", "align"):
        code, _, err = xlate(verb, *files, "--archive", tmp_path / "bad.table")
        assert code == 2
        assert "xlate learn" in err
    (tmp_path / "xlate.toml").write_text('archive = "gone.table"\n', "utf-8")
    code, _, err = xlate("check", *files)
    assert code == 2
    assert "gone.table" in err
