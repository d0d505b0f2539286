import pytest

from xlate.learning.keys import key_of
from xlate.learning.table import Table, pack, shipped, strength


def of(a: str, lang_a: str, b: str, lang_b: str) -> float:
    return strength(key_of(a, lang_a), lang_a, key_of(b, lang_b), lang_b)


@pytest.mark.parametrize(
    "a, lang_a, b, lang_b",
    [("after", "en", "بعد", "ar"), ("before", "en", "قبل", "ar"), ("after", "en", "после", "ru"), ("after", "ru", "x", "ru"), ("и", "ru", "и", "ru")],
)
def test_translations(a: str, lang_a: str, b: str, lang_b: str) -> None:
    assert of(a, lang_a, b, lang_b) > 0.8 or (lang_a == lang_b and a != b)


@pytest.mark.parametrize("a, b", [("take", "قبل"), ("by", "قبل"), ("after", "قبل"), ("before", "بعد")])
def test_no_translations(a: str, b: str) -> None:
    assert of(a, "en", b, "ar") < 0.2


@pytest.mark.parametrize("a, b", [("en", "ar"), ("en", "ru"), ("ar", "ru")])
def test_both_ways_round(a: str, b: str) -> None:
    table, turned = shipped(a, b)
    again, back = shipped(b, a)
    assert (turned, back) == (False, True)
    pairs = [(s, t) for s in list(table.source)[:50] for t in table.row(s)]
    assert pairs
    assert all(strength(s, a, t, b) == strength(t, b, s, a) for s, t in pairs)
    assert all(s in again.before(t) for s, t in pairs)


def test_packing_keeps_what_was_counted() -> None:
    packed = pack([("a", "b", 3.5, 7.0)], {"a": 9}, {"b": 8})
    table = Table(packed.pairs, packed.source, packed.target)
    assert table.get("a", "b") == (3.5, 7)
    assert table.get("a", "c") is None
    assert (table.source, table.target) == ({"a": 9}, {"b": 8})
