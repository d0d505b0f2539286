"""A quantity while it is being read, and small looks at the text around it."""

import re
from fractions import Fraction

from xlate.quantities.model import Amount, Approximation, Calendar, Clock, Kind, Value
from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import Numeral
from xlate.quantities.units import UNITS

# Cyrillic letters that look like Roman figures are written for them: ХХ век.
_ROMAN = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{0,3}))")
_LOOKALIKES = str.maketrans("ХІСМ", "XICM")
_SCALED = {"million_": 10**6, "thousand_": 1000, "billion_": 10**9}


class Item:
    """A quantity while it is being read: tokens [first, stop) and what they say."""

    __slots__ = (
        "kind",
        "value",
        "unit",
        "high",
        "first",
        "stop",
        "approx",
        "digits",
        "words",
        "weak",
        "vague",
        "also",
        "mantissa",
        "scale",
        "negated",
    )

    def __init__(self, kind: Kind, value: Value, first: int, stop: int, digits: bool, words: bool) -> None:
        self.kind = kind
        self.value = value
        self.unit: str | None = None
        self.high: Value | None = None
        self.first = first
        self.stop = stop
        self.approx: Approximation = "none"
        self.digits = digits
        self.words = words
        self.weak = False
        self.vague = False
        self.also: tuple[Amount, ...] = ()
        self.mantissa: Amount | None = None
        self.scale = 1
        self.negated = False

    @property
    def amount(self) -> Amount:
        """The value of a plain number; for items known to be one."""
        assert isinstance(self.value, int | Fraction)
        return self.value


def roman(text: str) -> int | None:
    """Read a Roman numeral below forty, as centuries and kings have them."""
    text = text.translate(_LOOKALIKES)
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    for i, value in enumerate(values):
        total += -value if i + 1 < len(values) and values[i + 1] > value else value
    return total


def written(s: Sentence, at: int) -> str:
    """Return the token as written, with its capitals."""
    return s.text[s.starts[at] : s.stops[at]]


def is_capital(s: Sentence, at: int) -> bool:
    """Tell whether the token begins with a capital."""
    return s.text[s.starts[at]].isupper()


def is_touching(s: Sentence, at: int, sign: str) -> bool:
    """Tell whether the token is this sign, glued to what is on both sides of it."""
    return 0 < at < s.count - 1 and s.tokens[at] == sign and s.glued(at) and s.glued(at + 1)


def set_unit(item: Item, unit: str, stop: int) -> Item:
    """Give the item its unit."""
    scale = _SCALED.get(unit)
    if scale:
        if isinstance(item.value, Calendar | Clock | str):
            return item
        item.value *= scale
        item.stop = stop
        return item
    item.unit = unit
    item.kind = UNITS[unit].kind if unit in UNITS else "measure"
    item.stop = stop
    item.also = () if unit == "times" else item.also
    return item


def from_numeral(n: Numeral, first: int) -> Item:
    """Begin an item with a numeral."""
    item = Item("ordinal" if n.ordinal else "number", n.value, first, n.stop, n.digits, n.words)
    item.weak, item.vague, item.also = n.weak, n.vague, n.also
    item.mantissa = n.mantissa
    item.scale = n.floor if n.floor < 10**20 else 1
    if n.vague:
        item.approx = "about"
    return item


def skipped(s: Sentence, at: int, stop: int) -> int | None:
    """Return the place behind a phrase that counts nothing and covers these tokens ("one another")."""
    for back in range(min(4, at + 1)):
        found = s.sense(at - back, "skip")
        if found and found[1] >= stop:
            return int(found[1])
    return None
