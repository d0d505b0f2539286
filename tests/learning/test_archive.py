from pathlib import Path

import pytest

from tests.aligners.test_cases import DATA
from xlate.aligners.content import Link, align
from xlate.aligners.evidence import sides
from xlate.analysis import Words, read_all
from xlate.errors import InputError
from xlate.learning.archive import PARTS, Archive, learn, lesson, part_of
from xlate.learning.keys import key_of
from xlate.lexicon import default

NONSENSE = (("The zorblat sings in the house.", "Зорбулка поёт в доме."), ("A zorblat came.", "Пришла зорбулка."))

KEYS = key_of("zorblat", "en"), key_of("зорбулка", "ru")


def document(number: int, lang: str) -> list[Words]:
    lines = [pair[lang == "ru"] for pair in NONSENSE]
    lines += [DATA["sentences"][letter][lang] for letter in "abcdefghi"[number % 9 :]]
    return read_all([*lines, {"en": f"Part {number} of the story.", "ru": f"Часть {number} этой истории."}[lang]], lang, default())


def archive(size: int) -> Archive:
    lessons = []
    for number in range(size):
        source, target = document(number, "en"), document(number, "ru")
        lessons.append(lesson(source, target, [Link((k,), (k,), 0.99) for k in range(len(source))]))
    return Archive(learn(one for one in lessons if one), "test")


def test_unknown_words_are_learned_from_other_documents() -> None:
    source, target = document(100, "en"), document(100, "ru")
    table, turned = archive(12).table(source, target)
    assert not turned
    entry = table.get(*KEYS)
    assert entry is not None
    assert entry.aligned > 3
    again, turned = archive(12).table(target, source)
    assert turned
    assert again.get(*KEYS) == entry


def test_a_document_does_not_teach_itself() -> None:
    source, target = document(1, "en"), document(1, "ru")
    table, _ = archive(0).table(source, target)
    alone = lesson(source, target, [Link((k,), (k,), 0.99) for k in range(len(source))])
    assert alone
    learned, _ = Archive(learn([alone]), "test").table(source, target)
    assert learned.get(*KEYS) is None
    assert table.get(*KEYS) is None


def test_order_and_repetition_do_not_matter() -> None:
    lessons = []
    for number in range(6):
        source, target = document(number, "en"), document(number, "ru")
        lessons.append(lesson(source, target, [Link((k,), (k,), 0.99) for k in range(len(source))]))
    some = [one for one in lessons if one]
    assert learn(some) == learn([*some[::-1], *some])


def test_parts_do_not_depend_on_which_is_the_source() -> None:
    source, target = document(1, "en"), document(1, "ru")
    assert part_of(source, target) == part_of(target, source)
    assert {part_of(document(n, "en"), document(n, "ru"))[0] for n in range(40)} <= set(range(PARTS))


def test_unsure_links_teach_nothing() -> None:
    source, target = document(1, "en"), document(1, "ru")
    assert lesson(source, target, [Link((0,), (0,), 0.5), Link((1,), (), 0.0)]) is None


def test_alignment_with_a_learned_table() -> None:
    source, target = document(100, "en"), document(100, "ru")
    links = align(source, target, *sides(source, target), learned=archive(12).table(source, target))
    assert [link[:2] for link in links] == [((k,), (k,)) for k in range(len(source))]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x80"])
def test_a_file_that_is_no_table(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "table").write_bytes(content)
    with pytest.raises(InputError, match="xlate learn"):
        Archive.load(tmp_path / "table")
