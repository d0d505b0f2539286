"""Words and numbers of a string, with their places."""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from xlate.text.fold import INVISIBLE, fold, strip_invisible

# Vowel marks and tatweel are not `\w` to Python, yet stand inside Arabic words.
# "U.S." and "Т.е." are one word each.
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|[\w{INVISIBLE}]+(?:'[^\W\d_]+)?")
# ة and ه are one letter to a careless typist, but "writing" (كتابة) and "his book" (كتابه) to a newspaper.
_KEPT = "ة"
_HAS_INVISIBLE = re.compile(f"[{INVISIBLE}_]")


class Token(NamedTuple):
    """A word or number: its spelling-neutral key and its place in the string, in code points."""

    key: str
    start: int
    stop: int


_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)
"""Token(*parts), twice as fast: there is no class of which more are made."""


def tokenize(text: str) -> list[Token]:
    """Split into words and numbers; a hyphenated word is several tokens, "don't" is one."""
    folded = fold(text, _KEPT)
    tokens = [_token((m[0], m.start(), m.end())) for m in _WORD.finditer(folded)]
    if _HAS_INVISIBLE.search(folded):
        tokens = [Token(strip_invisible(t.key).strip("_"), t.start, t.stop) for t in tokens]
        return [t for t in tokens if t.key]
    return tokens
