"""Words of one's own: added to what ships, refused with file and line."""

from pathlib import Path

import pytest

from xlate.analysis import read_words
from xlate.errors import SettingsError
from xlate.lexicon import default, load
from xlate.lexicon.own import read

WORDS = """\
- id: lawfare
  kind: noun
  en: [lawfare, weaponisation of the courts]
  ru: [лоуфэр, юридическая война]
  ar: حرب قانونية
  relations: ant:justice.n
- id: jane-roe
  kind: person
  en: Jane Roe
  ru: Джейн Роу
  ar: جين رو
- id: ceasefire
  kind: noun
  en: stillness of arms
  ru: молчание орудий
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words.yaml").write_text(WORDS, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("en", "It is a weaponisation of the courts.", "lawfare.n"),
        ("ru", "Они начали юридическую войну.", "lawfare.n"),
        ("ar", "وبدأت الحرب القانونية.", "lawfare.n"),
        ("ru", "Приехала Джейн Роу.", "@jane-roe"),
        ("ru", "Наступило молчание орудий.", "ceasefire.n"),
        ("ru", "Объявлено прекращение огня.", "ceasefire.n"),
    ],
)
def test_words_are_added(folder: Path, lang: str, text: str, concept: str) -> None:
    lexicon = load(str(folder))
    found = {lexicon.ids[c] for hit in read_words(text, lang, lexicon).hits for c in hit.concepts}
    assert concept in found


def test_relations_are_added_and_the_shipped_lexicon_stays_as_it_is(folder: Path) -> None:
    before = len(default().ids)
    lexicon = load(str(folder))
    family = lexicon.families[lexicon.ids.index("lawfare.n")]
    assert lexicon.families[lexicon.ids.index("justice.n")] in lexicon.opposites[family]
    assert lexicon.renderings(lexicon.ids.index("ceasefire.n"), "en")[-1] == "stillness of arms"
    assert len(default().ids) == before
    assert "lawfare.n" not in default().ids


def test_an_opposite_may_stand_further_down(tmp_path: Path) -> None:
    words = "- {id: upness, kind: noun, en: upness, ru: верховость, relations: ant:downness.n}\n"
    (tmp_path / "words.yaml").write_text(words + "- {id: downness, kind: noun, en: downness, ru: низовость}\n", "utf-8")
    lexicon = load(str(tmp_path))
    up, down = (lexicon.families[lexicon.ids.index(name)] for name in ("upness.n", "downness.n"))
    assert down in lexicon.opposites[up]


def test_no_folder_and_an_empty_one_are_the_shipped_lexicon(tmp_path: Path) -> None:
    assert load(None) is default()
    assert load(str(tmp_path)) is default()


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("id: a\n", 1, "this is no list"),
        ("- a\n", 1, "this is no word"),
        ("- id: a\n  kind: noun\n  en: a\n  ru: б\n  eng: c\n", 5, "unknown field “eng”. Did you mean “en”?"),
        ("- id: a\n  en: a\n  ru: б\n", 1, "“kind” is missing"),
        ("- id: a\n  kind: nown\n  en: a\n  ru: б\n", 2, "unknown kind “nown”"),
        ("- id: a\n  kind: noun\n  en: a\n", 1, "in one language only"),
        ("- id: a\n  kind: noun\n  en: [a, '']\n  ru: б\n", 3, "a word is missing"),
        ("- id: a\n  kind: noun\n  en: a\n  en: b\n  ru: б\n", 4, "“en” stands twice"),
        ("- {id: a, kind: noun, en: a, ru: б}\n- {id: a, kind: noun, en: c, ru: в}\n", 2, "stands in line 1, too"),
        ("- id: [\n", 2, "not YAML"),
        ("- !!python/object:os.system {id: a}\n", 1, "“kind” is missing"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert what in str(caught.value)


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_bytes("- id: ж".encode("cp1251"))
    with pytest.raises(SettingsError, match="UTF-8"):
        read(path)
