import random

from tests.aligners.test_cases import DATA
from xlate.aligners.anchors import pieces
from xlate.aligners.content import align
from xlate.aligners.evidence import sides
from xlate.aligners.weights import DEFAULT
from xlate.analysis import read_all
from xlate.learning.table import shipped
from xlate.lexicon import default

SIZE = 420


def book(lang: str) -> list[str]:
    """Return sentences of the story in ever new orders, each with figures of its own."""
    dice = random.Random(1)
    letters = [letter for letter in DATA["sentences"] for _ in range(SIZE // len(DATA["sentences"]))]
    dice.shuffle(letters)
    marks = {"en": "It cost {} euros.", "ru": "Это стоило {} евро."}
    return [f"{DATA['sentences'][letter][lang]} {marks[lang].format(dice.randint(100, 9_999))}" for letter in letters]


def test_a_long_document_is_cut_and_put_together_again() -> None:
    source, target = book("en"), book("ru")
    left_out = {k for k in range(len(source)) if k % 17 == 5}
    kept = [k for k in range(len(source)) if k not in left_out]
    words = read_all(source, "en", default()), read_all([target[k] for k in kept], "ru", default())
    evidence = sides(*words)
    found = pieces(*evidence, DEFAULT, *shipped("en", "ru"))
    assert len(found) > 2
    assert [(a, c) for a, _, c, _ in found[1:]] == [(b, d) for _, b, _, d in found[:-1]]
    assert (found[0][0], found[0][2], found[-1][1], found[-1][3]) == (0, 0, len(source), len(kept))
    links = align(*words, *evidence)
    assert sorted(i for link in links for i in link.source) == list(range(len(source)))
    right = sum((link.source, link.target) == ((kept[link.target[0]],), link.target[:1]) for link in links if link.target)
    assert right > 0.97 * len(kept)


def test_long_documents_with_nothing_in_common_are_cut_too() -> None:
    source = [f"Word{k} nothing{k} here{k}." for k in range(400)]
    target = [f"Слово{k} ничего{k}." for k in range(300)]
    words = read_all(source, "en", default()), read_all(target, "ru", default())
    evidence = sides(*words)
    found = pieces(*evidence, DEFAULT, *shipped("en", "ru"))
    assert (found[0][0], found[0][2], found[-1][1], found[-1][3]) == (0, 0, 400, 300)
