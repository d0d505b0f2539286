"""`xlate selftest`, and the budget of alarms that is spent by what it measures."""

import json
from pathlib import Path

from tests.cli.samples import TALKS, Run, write

GOOD = {**TALKS, "ar": TALKS["ar"].replace("30%", "20%")}


def test_what_is_caught(xlate: Run, tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks", **GOOD)
    code, out, err = xlate("selftest", "pairs", "--jobs", 1)
    assert (code, err) == (0, "")
    assert "en → ar" in out
    assert "Alarms on undamaged text" in out
    assert "ru   50%   recall" in out


def test_all_directions(xlate: Run, tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks", **GOOD)
    out = xlate("selftest", "pairs", "--every-direction", "--format", "json", "--jobs", 1).out
    directions = [(d["source"], d["target"]) for d in json.loads(out)["directions"]]
    assert len(directions) == len(set(directions)) == 6


def test_records(xlate: Run, tmp_path: Path) -> None:
    record = {lang: {"language": lang, "text": GOOD[lang]} for lang in ("en", "ru")}
    (tmp_path / "a.jsonl").write_text(json.dumps({"source": record["en"], "target": record["ru"]}) + "\n", "utf-8")
    code, out, _ = xlate("selftest", "a.jsonl", "--jobs", 1)
    assert (code, "en → ru" in out) == (0, True)


def test_what_cannot_be_read_is_said(xlate: Run, tmp_path: Path) -> None:
    write(tmp_path / "pairs" / "talks", **GOOD)
    write(tmp_path / "pairs" / "other", en=GOOD["en"], ru="")
    code, out, err = xlate("selftest", "pairs", "--jobs", 1)
    assert code == 2
    assert "en → ru" in out
    assert "pairs/other/ru.txt" in err


def test_the_budget_is_told(xlate: Run, talks: Path, tmp_path: Path) -> None:
    out = xlate("check", "pairs", "--max-alarms-per-1000-words", 2).out
    line = out.splitlines()[-1]
    assert line.startswith("At most 2 alarms per 1,000 words of good text: ar from ")
    assert "number-wrong" in out
    assert "At most" not in xlate("check", "pairs").out
    code, out, _ = xlate("check", "pairs", "--max-alarms-per-1000-words", 0.0001)
    assert code == 0
    assert "ar nothing" in out


def test_a_budget_of_ones_own_articles(xlate: Run, talks: Path, tmp_path: Path) -> None:
    write(tmp_path / "good" / "talks", **GOOD)
    assert xlate("selftest", "good", "--format", "json", "-o", "curves.json", "--jobs", 1).code == 0
    settings = 'layout = ["{article}/{lang}.txt"]\nmax-alarms-per-1000-words = 900\ncurves = "curves.json"\n'
    (tmp_path / "xlate.toml").write_text(settings, "utf-8")
    code, out, _ = xlate("check", "pairs")
    assert code == 1
    assert "At most 900 alarms per 1,000 words" in out
    (tmp_path / "curves.json").unlink()
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert "curves.json: there is no such file" in err


def test_a_budget_of_a_batch(xlate: Run, tmp_path: Path) -> None:
    record = {lang: {"language": lang, "text": TALKS[lang]} for lang in ("en", "ru")}
    (tmp_path / "a.jsonl").write_text(json.dumps({"source": record["en"], "target": record["ru"]}) + "\n", "utf-8")
    err = xlate("batch", "a.jsonl", "--max-alarms-per-1000-words", 3, "--jobs", 1).err
    assert "At most 3 alarms per 1,000 words of good text: ru from " in err


def test_a_budget_of_nothing_is_refused(xlate: Run, talks: Path, tmp_path: Path) -> None:
    assert xlate("check", "pairs", "--max-alarms-per-1000-words", 0).code == 2
    (tmp_path / "xlate.toml").write_text("max-alarms-per-1000-words = 0\n", "utf-8")
    code, _, err = xlate("check", "pairs")
    assert code == 2
    assert "xlate.toml:1: 0 is not above 0." in err
