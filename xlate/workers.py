"""Work over processes, with results in order and memory that does not depend on how much there is to do."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from xlate.errors import InputError

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""Chunks in flight a worker: enough to keep it busy, few enough that memory does not depend on the input's size."""


def in_order(
    work: Callable[..., Result], items: Iterable[Item], shared: tuple[Any, ...], *, jobs: int, chunk: int = 1
) -> Iterator[Result]:
    """Yield `work(item, *shared)` for each item, in order; `shared` is sent to each process once."""
    if jobs == 1:
        yield from (work(item, *shared) for item in items)
        return
    # 20 ms, which checking one article has no use for.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    rest = iter(items)
    # The first are worked on here: the tables that they load are then inherited by the processes, where those are forks.
    yield from (work(item, *shared) for item in islice(rest, chunk))
    first = list(islice(rest, chunk))
    if not first:
        return
    rest = chain(first, rest)
    waiting: deque[Future[list[Result]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(work, shared))
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (some := list(islice(rest, chunk))):
                waiting.append(pool.submit(_work, some))
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise InputError(
            "A worker process was killed, perhaps because memory ran out. Use fewer --jobs, or smaller articles.",
            kind="killed",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


_SHARED: dict[str, Any] = {}


def _start(work: Callable[..., Any], shared: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers the keyboard, once
    _SHARED.update(work=work, shared=shared)


def _work(items: list[Any]) -> list[Any]:
    return [_SHARED["work"](item, *_SHARED["shared"]) for item in items]


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
