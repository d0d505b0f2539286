"""Work over processes, with results in order and memory that does not depend on how much there is to do."""

import gc
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
    work: Callable[..., Result],
    items: Iterable[Item],
    shared: tuple[Any, ...],
    *,
    jobs: int,
    size: Callable[[Item], float] = lambda _: 1,
) -> Iterator[Result]:
    """Yield `work(item, *shared)` for each item, in order; `shared` is sent to each process once.

    A process takes as many items at once as have a size of 1 together.
    """
    if jobs == 1:
        yield from (work(item, *shared) for item in items)
        return
    # 20 ms, which checking one article has no use for.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    rest = iter(items)
    # The first is worked on here: the tables that it loads are then inherited by the processes, where those are forks.
    yield from (work(item, *shared) for item in islice(rest, 1))
    chunks = _chunks(rest, size)
    first = next(chunks, None)
    if first is None:
        return
    chunks = chain([first], chunks)
    waiting: deque[Future[list[Result]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(work, shared))
    gc.freeze()  # what garbage collection does not look at stays shared by the processes
    try:
        while True:
            waiting.extend(pool.submit(_work, some) for some in islice(chunks, jobs * _AHEAD - len(waiting)))
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
        gc.unfreeze()


def _chunks(items: Iterable[Item], size: Callable[[Item], float]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    total = 0.0
    for item in items:
        chunk.append(item)
        total += size(item)
        if total >= 1:
            yield chunk
            chunk, total = [], 0.0
    if chunk:
        yield chunk


_SHARED: dict[str, Any] = {}


def _start(work: Callable[..., Any], shared: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers the keyboard, once
    _SHARED.update(work=work, shared=shared)


def _work(items: list[Any]) -> list[Any]:
    return [_SHARED["work"](item, *_SHARED["shared"]) for item in items]


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
