import os
from collections.abc import Iterator

import pytest

from xlate.errors import InputError
from xlate.workers import in_order


def plus(number: int, more: int) -> int:
    return number + more


def killed(number: int, worst: int) -> int:
    if number == worst:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs, chunk", [(1, 1), (2, 1), (2, 7), (3, 100)])
def test_results_come_in_order(jobs: int, chunk: int) -> None:
    assert list(in_order(plus, range(50), (1000,), jobs=jobs, size=lambda _: 1 / chunk)) == list(range(1000, 1050))


def test_no_work() -> None:
    assert list(in_order(plus, [], (1,), jobs=2)) == []


def test_items_are_taken_only_a_few_ahead() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = in_order(plus, endless(), (0,), jobs=2)
    assert [next(results) for _ in range(5)] == [1, 2, 3, 4, 5]
    assert taken < 20
    results.close()  # type: ignore[attr-defined]


def test_a_killed_process_is_said() -> None:
    with pytest.raises(InputError, match="A worker process was killed"):
        list(in_order(killed, range(20), (7,), jobs=2))


def test_an_exception_comes_through() -> None:
    with pytest.raises(TypeError):
        list(in_order(plus, [1, 2, "three"], (1,), jobs=2))
