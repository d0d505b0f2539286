import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from xlate.aligners.chain import Bead, best_chain, best_value, probabilities

SIZE = 5


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[Bead], list[float]]:
    places = st.tuples(st.integers(0, SIZE - 1), st.integers(1, 3), st.integers(0, SIZE - 1), st.integers(1, 3))
    found = draw(st.lists(places, max_size=9, unique=True))
    beads = [Bead(i, a, j, b, 0.0) for i, a, j, b in found if i + a <= SIZE and j + b <= SIZE]
    return beads, [draw(st.floats(-4, 8)) for _ in beads]


def chains(beads: list[Bead]) -> list[list[int]]:
    """Return all sequences that keep the order, by trying every subset."""
    out: list[list[int]] = [[]]
    for subset in range(1, 1 << len(beads)):
        numbers = sorted((k for k in range(len(beads)) if subset >> k & 1), key=lambda k: beads[k].i)
        follows = pairwise(numbers)
        if all(beads[p].i + beads[p].a <= beads[q].i and beads[p].j + beads[p].b <= beads[q].j for p, q in follows):
            out.append(numbers)
    return out


@given(grids())
def test_the_best_sequence_is_the_best_of_all(grid: tuple[list[Bead], list[float]]) -> None:
    beads, values = grid
    best = max(sum(values[k] for k in chain) for chain in chains(beads))
    path = best_chain(SIZE, SIZE, beads, values)
    assert path in chains(beads)
    assert math.isclose(sum(values[k] for k in path), best, abs_tol=1e-9)
    assert math.isclose(best_value(SIZE, SIZE, beads, values), best, abs_tol=1e-9)


@given(grids())
def test_probabilities_are_shares_of_all_sequences(grid: tuple[list[Bead], list[float]]) -> None:
    beads, values = grid
    weights = [(chain, math.exp(sum(values[k] for k in chain))) for chain in chains(beads)]
    total = sum(weight for _, weight in weights)
    for k, chance in enumerate(probabilities(SIZE, SIZE, beads, values)):
        assert math.isclose(chance, sum(w for chain, w in weights if k in chain) / total, abs_tol=1e-6)


def test_long_sequences_do_not_overflow() -> None:
    size = 3000
    beads = [Bead(k, 1, k, 1, 0.0) for k in range(size)]
    values = [30.0] * size
    assert best_chain(size, 1 + size, beads, values) == list(range(size))
