from xlate.learning.estimation import Pair, estimate

TEXT = """
the cat sleeps|кот спит
the dog sleeps|пес спит
the cat eats|кот ест
the dog eats|пес ест
a dog sees the cat|пес видит кот
a cat sees the dog|кот видит пес
"""


def pairs() -> list[Pair]:
    return [Pair(*(side.split() for side in line.split("|"))) for line in TEXT.strip().splitlines()]


def test_words_that_go_together_are_found() -> None:
    counts = estimate(pairs())
    for source, target in (("cat", "кот"), ("dog", "пес"), ("sleeps", "спит"), ("eats", "ест"), ("sees", "видит")):
        share = {t: counts.aligned.get((source, t), 0.0) for t in counts.target}
        assert max(share, key=lambda t: share[t]) == target


def test_counts_are_no_more_than_there_is() -> None:
    counts = estimate(pairs())
    assert counts.source["cat"] == 4
    for (source, target), aligned in counts.aligned.items():
        assert 0 <= aligned <= min(counts.source[source], counts.target[target]) + 1e-9
        assert aligned <= counts.together[source, target] + 1e-9


def test_a_lexicon_guides_and_is_not_counted() -> None:
    once = [Pair("red house".split(), "дом красный".split())]
    guide = [Pair(["house"], ["дом"], 1.0, counted=False), Pair(["red"], ["красный"], 1.0, counted=False)]
    counts = estimate([*once, *guide])
    assert counts.source.total() == 2
    assert counts.aligned["house", "дом"] > counts.aligned.get(("house", "красный"), 0.0)


def test_the_same_text_gives_the_same_counts() -> None:
    assert estimate(pairs()) == estimate(pairs())
    assert estimate([]) == ({}, {}, {}, {})
