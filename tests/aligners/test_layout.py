from xlate.aligners.chain import Bead
from xlate.aligners.layout import APART, BEGINS, INSIDE, informs, layout, placed
from xlate.readers import document, presegmented

TEXT = "Headline here\n\nFirst one. Second one.\n\nThird one. Fourth one."


def test_places() -> None:
    doc = document(TEXT, "en", "x")
    assert layout(doc.segments)[-4:] == [BEGINS, INSIDE, BEGINS, INSIDE]


def test_given_segments_say_nothing() -> None:
    places = layout(presegmented(["One.", "Two.", "Three."], "en", "x").segments)
    assert not informs(places, places)


def gain(source: list[int], target: list[int], bead: Bead) -> float:
    first = [(Bead(k, 1, k, 1, 9.0), 0.99) for k in range(len(source))]
    (found,) = placed([bead], first, source, target)
    return found.score - bead.score


def test_kept_paragraphs_count() -> None:
    places = [APART, BEGINS, INSIDE, BEGINS, INSIDE, BEGINS, INSIDE]
    assert gain(places, places, Bead(1, 1, 3, 1, 0.0)) > 0.3
    assert gain(places, places, Bead(1, 1, 2, 1, 0.0)) < -0.3
    assert gain(places, places, Bead(1, 1, 2, 2, 0.0)) < gain(places, places, Bead(1, 1, 3, 2, 0.0))


def test_redrawn_paragraphs_do_not() -> None:
    source = [BEGINS, INSIDE, BEGINS, INSIDE, BEGINS, INSIDE, BEGINS, INSIDE] * 4
    target = [BEGINS, BEGINS, INSIDE, INSIDE] * 8
    assert abs(gain(source, target, Bead(0, 1, 0, 1, 0.0))) < 0.35
