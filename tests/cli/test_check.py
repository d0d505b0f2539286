import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.samples import TALKS, Run, write


def test_a_folder_gives_findings_by_article(xlate: Run, talks: Path) -> None:
    write(talks.parent / "other", en=TALKS["en"], ru=TALKS["ru"])
    code, out, err = xlate("check", "pairs/")
    assert code == 1
    assert "pairs/talks/ar.txt:5:20" in out
    assert "number-wrong" in out
    assert "[[20%]]" in out
    assert "[[30%]]" in out
    assert "pairs/other" not in out  # nothing to say about it
    assert "1 finding (1 critical) in 1 of 2 articles" in out
    assert err == ""


def test_nothing_found_is_zero(xlate: Run, talks: Path) -> None:
    (talks / "ar.txt").unlink()
    code, out, _ = xlate("check", "pairs")
    assert code == 0
    assert out.startswith("No findings in 1 article · 6 segments")


@pytest.mark.parametrize("order", [("en", "ar"), ("ar", "en")])
def test_files_in_any_order(xlate: Run, talks: Path, order: tuple[str, str]) -> None:
    code, out, _ = xlate("check", *(talks / f"{lang}.txt" for lang in order), "--format", "json")
    (comparison,) = json.loads(out)["articles"][0]["comparisons"]
    assert (comparison["source"], comparison["target"]) == ("en", "ar")
    assert code == 1


def test_languages_are_detected(xlate: Run, tmp_path: Path) -> None:
    for number, lang in enumerate(("ru", "ar", "en")):
        (tmp_path / f"draft{number}.txt").write_text(TALKS[lang], "utf-8")
    code, out, _ = xlate("check", "draft0.txt", "draft1.txt", "draft2.txt", "--format", "jsonl")
    (finding,) = map(json.loads, out.splitlines())
    assert code == 1
    assert finding["source"]["path"] == "draft2.txt"
    assert finding["target"] | {"segments": 0} == {
        "path": "draft1.txt",
        "language": "ar",
        "line": 5,
        "column": 20,
        "segments": 0,
        "start": 82,
        "end": 85,
        "text": "30%",
    }


def test_languages_are_given(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS["en"], "utf-8")
    (tmp_path / "b.txt").write_text(TALKS["ru"], "utf-8")
    assert xlate("check", "a.txt", "b.txt", "--lang", "en,ru").code == 0
    code, _, err = xlate("check", "a.txt", "b.txt", "--lang", "en")
    assert (code, "1 languages for 2 files" in err) == (2, True)
    assert xlate("check", "a.txt", "b.txt", "--lang", "en,xx").code == 2


def test_the_source_can_be_named(xlate: Run, talks: Path) -> None:
    def pairs() -> list[tuple[str, str]]:
        found = json.loads(xlate("check", "pairs", "--format", "json").out)["articles"][0]["comparisons"]
        return [(each["source"], each["target"]) for each in found]

    assert pairs() == [("en", "ar"), ("en", "ru")]
    (talks / "pair.yaml").write_text("source: ru\n", "utf-8")
    assert pairs() == [("ru", "en"), ("ru", "ar")]
    (talks.parent / "xlate.toml").write_text('pairs = ["ar-ru"]\n', "utf-8")
    assert pairs() == [("ar", "ru")]


def test_other_layouts(xlate: Run, tmp_path: Path) -> None:
    for lang in ("en", "ar"):
        (tmp_path / "content" / lang / "world").mkdir(parents=True)
        (tmp_path / "content" / lang / "world" / "talks.md").write_text(TALKS[lang], "utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.xlate]\nlayout = ["content/{lang}/{article}.md"]\n', "utf-8")
    code, out, _ = xlate("check", "content")
    assert code == 1
    assert "── world/talks  en → ar" in out


def test_an_article_folder_itself(xlate: Run, talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(talks)
    code, out, _ = xlate("check", ".")
    assert code == 1
    assert "── talks  en → ar, ru" in out
    assert "\nar.txt:5:20" in out


def test_select_ignore_and_fail_on(xlate: Run, talks: Path) -> None:
    assert xlate("check", "pairs", "--ignore", "number-wrong").code == 0
    assert xlate("check", "pairs", "--ignore", "number").code == 0
    assert xlate("check", "pairs", "--select", "name,negation").code == 0
    assert xlate("check", "pairs", "--select", "number").code == 1
    assert xlate("check", "pairs", "--min-confidence", "1").code == 0
    code, _, err = xlate("check", "pairs", "--select", "number-wong")
    assert (code, "Did you mean “number-wrong”?" in err) == (2, True)


def test_quiet_prints_findings_only(xlate: Run, talks: Path) -> None:
    out = xlate("check", "pairs", "--quiet").out
    assert out.startswith("pairs/talks/ar.txt:5:20  critical  number-wrong")
    assert "segments" not in out


def test_output_goes_to_a_file(xlate: Run, talks: Path, tmp_path: Path) -> None:
    code, out, err = xlate("check", "pairs", "--format", "json", "--output", "report.json")
    assert (code, out) == (1, "")
    assert "1 finding" in err
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["version"] == 1
    assert xlate("check", "pairs", "--output", "nowhere/report.txt").code == 2


def test_furniture_is_shown_on_demand(xlate: Run, tmp_path: Path) -> None:
    write(
        tmp_path / "pairs/talks",
        en="Talks end\n\nBy Editor\n\n7 Min Read\n\nThe talks ended on Monday.\n",
        ru=TALKS["ru"],
    )
    assert "7 Min Read" not in xlate("check", "pairs").out
    out = xlate("check", "pairs", "--show-ignored").out
    assert "pairs/talks/en.txt:5:1  ignored reading-time  7 Min Read" in out
    assert '"kind":"reading-time"' in xlate("check", "pairs", "--show-ignored", "--format", "json").out


def test_jobs_change_nothing(xlate: Run, tmp_path: Path) -> None:
    for number in range(5):
        write(tmp_path / f"pairs/talks{number}")
    one, two = (xlate("check", "pairs", "--jobs", jobs, "--format", "json").out for jobs in (1, 2))
    assert one == two


def test_a_misspelt_command(xlate: Run) -> None:
    code, _, err = xlate("chek")
    assert (code, "Did you mean “check”?" in err) == (2, True)


def test_a_bug_of_ours_leaves_its_traceback_and_the_rest(
    xlate: Run, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from xlate import witness

    compare = witness.compare_versions

    def broken(documents, *rest, **options):  # type: ignore[no-untyped-def]
        if "broken" in documents[0].origin:
            raise ZeroDivisionError("on purpose")
        return compare(documents, *rest, **options)

    write(tmp_path / "pairs/broken")
    monkeypatch.setattr(witness, "compare_versions", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code, out, err = xlate("check", "pairs")
    assert code == 3
    assert "pairs/talks/ar.txt:5:20" in out
    assert "ZeroDivisionError: on purpose" in err
    (file,) = tmp_path.glob("xlate-bug-*.txt")
    assert str(file) in err
    assert "Traceback" in file.read_text("utf-8")


def test_an_interrupt_is_130(xlate: Run, talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("xlate.articles.check_all", interrupted)
    assert xlate("check", "pairs").code == 130


def test_the_installed_command_and_a_reader_that_leaves(talks: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [sys.executable, "-m", "xlate", "check", "pairs"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True)
    assert done.returncode == 1
    assert "وقال" in done.stdout.decode("utf-8")
    pipe = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert pipe.stdout
    assert pipe.stderr
    pipe.stdout.close()
    assert pipe.stderr.read() == b""
    pipe.stderr.close()
    assert pipe.wait() == 0
