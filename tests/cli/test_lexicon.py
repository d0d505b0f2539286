import json
from pathlib import Path

from tests.cli.samples import Run

OWN = """\
- id: lawfare
  kind: noun
  en: lawfare
  ru: юридическая война
  relations: neg
"""


def test_lookup_shows_meanings_in_all_languages(xlate: Run) -> None:
    code, out, _ = xlate("lexicon", "lookup", "ceasefires")
    assert code == 0
    assert "forms of: ceasefire" in out
    assert "ceasefire.n (noun)" in out
    assert "прекращение огня" in out
    assert "وقف إطلاق النار" in out


def test_several_words_are_one_expression(xlate: Run) -> None:
    assert "take-place.v" in xlate("lexicon", "lookup", "take", "place").out


def test_the_script_tells_the_language(xlate: Run) -> None:
    assert "forms of: قال" in xlate("lexicon", "lookup", "وقالت").out
    assert "minister.n" in xlate("lexicon", "lookup", "министрами").out


def test_an_unknown_word(xlate: Run) -> None:
    code, out, _ = xlate("lexicon", "lookup", "qwertish")
    assert (code, "does not know “qwertish” (en)" in out) == (1, True)


def test_gaps_of_texts_and_records(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text("The minister blorped.\n\nThen he blorped again in Norvia.\n", "utf-8")
    record = {
        "source": {"language": "en", "segments": ["He blorped."]},
        "target": {"language": "ru", "segments": ["Он зюкнул и зюкнул."]},
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    code, out, _ = xlate("lexicon", "gaps", "en.txt", "a.jsonl")
    lines = [line.split()[:3] for line in out.splitlines()]
    assert (code, lines) == (1, [["en", "3", "blorped"], ["ru", "2", "зюкнул"]])


def test_gaps_of_a_damaged_record(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n{\n", "utf-8")
    code, _, err = xlate("lexicon", "gaps", "a.jsonl")
    assert (code, "a.jsonl:2: no record" in err) == (2, True)


def test_words_of_ones_own(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text("", "utf-8")
    (tmp_path / "lexicon.d").mkdir()
    (tmp_path / "lexicon.d" / "law.yaml").write_text(OWN, "utf-8")
    assert "lawfare" in xlate("lexicon", "lookup", "юридической", "войны").out
    (tmp_path / "lexicon.d" / "law.yaml").write_text(OWN.replace("noun", "nown"), "utf-8")
    code, _, err = xlate("lexicon", "lookup", "войны")
    assert (code, "law.yaml:2: unknown kind “nown”" in err) == (2, True)


def test_a_folder_that_is_not_there(xlate: Run, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('lexicon = "words"\n', "utf-8")
    code, _, err = xlate("lexicon", "lookup", "war")
    assert (code, "no such folder" in err) == (2, True)
