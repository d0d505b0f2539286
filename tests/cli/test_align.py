import json
from pathlib import Path
from xml.etree import ElementTree

from tests.cli.samples import TALKS, Run


def test_side_by_side(xlate: Run, talks: Path) -> None:
    code, out, _ = xlate("align", talks / "en.txt", talks / "ru.txt")
    assert code == 0
    assert "pairs/talks/en.txt" in out
    (line,) = (line for line in out.splitlines() if "Monday" in line)
    assert line.startswith("  2 The talks ended on Monday.  ")
    assert line.endswith("Переговоры завершились в понедельник.")


def test_json_has_texts_links_and_scores(xlate: Run, talks: Path) -> None:
    data = json.loads(xlate("align", talks / "ru.txt", talks / "ar.txt", "--format", "json").out)
    assert (data["source"]["language"], data["target"]["language"]) == ("ru", "ar")
    assert [link["source"] for link in data["links"]] == [[0], [1], [2]]
    for side, lang in (("source", "ru"), ("target", "ar")):
        for segment in data[side]["segments"]:
            assert TALKS[lang][segment["start"] : segment["end"]] == segment["text"]
    assert all(0 <= link["score"] <= 1 for link in data["links"])


def test_tsv(xlate: Run, talks: Path) -> None:
    rows = [
        line.split("\t")
        for line in xlate("align", talks / "en.txt", talks / "ru.txt", "--format", "tsv").out.splitlines()
    ]
    assert [row[1:] for row in rows][1] == ["The talks ended on Monday.", "Переговоры завершились в понедельник."]
    assert all(len(row) == 3 and 0 <= float(row[0]) <= 1 for row in rows)


def test_tmx_is_xml(xlate: Run, talks: Path) -> None:
    (talks / "en.txt").write_text("Smith & Sons <said> “yes”\n\nThe talks ended on Monday.\n", "utf-8")
    assert xlate("align", talks / "en.txt", talks / "ru.txt", "--format", "tmx", "--output", "memory.tmx").code == 0
    tree = ElementTree.parse(talks.parent.parent / "memory.tmx").getroot()
    units = tree.findall("body/tu")
    assert units
    for unit in units:
        assert [list(each.attrib.values()) for each in unit.findall("tuv")] == [["en"], ["ru"]]


def test_two_versions_in_one_language(xlate: Run, talks: Path) -> None:
    (talks / "draft_en.txt").write_text(TALKS["en"], "utf-8")
    code, _, err = xlate("align", talks / "en.txt", talks / "draft_en.txt")
    assert (code, "is in “en” too" in err) == (2, True)


def test_explain_shows_the_words_that_speak_for_a_link(xlate: Run, talks: Path) -> None:
    out = xlate("align", talks / "en.txt", talks / "ru.txt", "--explain", "--no-color").out
    (note,) = (line for line in out.splitlines() if "Monday" in line and " = " in line)
    assert "понедельник" in note
    data = json.loads(xlate("align", talks / "en.txt", talks / "ru.txt", "--explain", "--format", "json").out)
    words = [
        (TALKS["en"][slice(*pair["source"])], TALKS["ru"][slice(*pair["target"])], pair["kind"])
        for link in data["links"]
        for pair in link["support"]
    ]
    assert ("Monday", "понедельник", "value") in words
