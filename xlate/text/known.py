"""Memory of what has been worked out: news reuses its words, and most look-ups are answered from here."""

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Known(dict[K, V]):
    """`known[x]` is `work(x)`, worked out the first time; afterwards it costs what looking up a dict costs."""

    def __init__(self, work: Callable[[K], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> V:
        found = self[key] = self._work(key)
        return found
