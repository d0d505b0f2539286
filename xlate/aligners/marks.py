"""Marks that translators keep: question and exclamation marks, quotes, brackets, colons, figures, and full stops."""

import re
from functools import lru_cache

# Marks, how much it says that both sides have one, and that only one side has.
_MARKS: tuple[tuple[str, float, float], ...] = (
    (r"[?؟]", 2.2, -2.0),
    (r"!", 2.2, -0.8),
    (r"[\"“”«»„]", 1.6, -1.0),
    (r"\(", 1.4, -1.0),
    (r":", 1.4, -0.8),
    (r"[;؛]", 1.2, -0.3),
    (r"[0-9٠-٩۰-۹]", 0.5, -1.5),
)
_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _, _ in _MARKS))
_ENDS = re.compile(r"[.!?؟:…۔][\"”»’')\]\s]*$")
_END = 1 << len(_MARKS)
_BOTH_OPEN = 1.5
_ONE_OPEN = -1.0


def marks(text: str) -> int:
    """Return the kinds of marks in a text, as bits; the highest says that it ends like a sentence."""
    found = _END if _ENDS.search(text) else 0
    for match in _PATTERN.finditer(text):
        found |= 1 << (match.lastindex or 1) - 1
    return found


@lru_cache(maxsize=1 << 12)
def agreement(a: int, b: int) -> float:
    """Return how much the marks of two sides speak for a link, in nats."""
    total = 0.0
    for bit, (_, both, one) in enumerate(_MARKS):
        x, y = a >> bit & 1, b >> bit & 1
        if x and y:
            total += both
        elif x != y:
            total += one
    if not a & _END and not b & _END:
        return total + _BOTH_OPEN
    return total + _ONE_OPEN if (a ^ b) & _END else total


def joined(kinds: list[int]) -> int:
    """Return the marks of neighbouring texts taken as one: the last one's end is its end."""
    found = 0
    for kind in kinds:
        found |= kind & ~_END
    return found | kinds[-1] & _END
