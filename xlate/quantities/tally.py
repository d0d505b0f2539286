"""A number on its way: what has been added up, and what may still follow."""

from xlate.quantities.literals import Literal
from xlate.quantities.model import Amount

_HUGE = 10**30
UNITS, TENS, HUNDREDS, ALL = 1, 2, 4, 7
"""What of a group of three digits is said."""


class Numeral:
    """A number on its way: what has been added up, and what may still follow."""

    __slots__ = (
        "total",
        "group",
        "filled",
        "floor",
        "digits",
        "words",
        "ordinal",
        "weak",
        "vague",
        "also",
        "literal",
        "stop",
        "fraction",
        "mantissa",
    )

    def __init__(self) -> None:
        self.total: Amount = 0
        self.group: Amount | None = None
        self.filled = 0
        self.floor = _HUGE
        self.digits = self.words = self.ordinal = self.weak = self.vague = self.fraction = False
        self.also: tuple[Amount, ...] = ()
        self.literal: Literal | None = None
        self.stop = 0
        self.mantissa: Amount | None = None
        """What the last scale was multiplied by: 15 of "15 billion"."""

    @property
    def value(self) -> Amount:
        """The number so far."""
        return self.total + (self.group or 0)

    def accept(self, amount: Amount, joined: bool, units_first: bool) -> bool:
        """Add a word below a thousand if it can stand here."""
        if amount == 0 or not isinstance(amount, int):
            size = ALL
        elif amount < 10:
            size = UNITS
        elif amount < 20:
            size = UNITS | TENS
        elif amount < 100:
            size = TENS
        else:
            size = HUNDREDS
        if self.group is None:
            if self.total and (amount >= self.floor or amount == 0 or (units_first and not joined)):
                return False
            self.group, self.filled = amount, size
            return True
        lowest = self.filled & -self.filled
        if self.filled & size:
            return False
        if units_first:
            if not joined or not (size < lowest or (size == TENS and self.group % 100 < 10 and lowest == UNITS)):
                return False
        elif size >= lowest or (joined and lowest != HUNDREDS):
            return False
        self.group += amount
        self.filled |= size
        return True

    def multiply(self, scale: int, stop: int) -> int | None:
        """Multiply by a thousand, a million …, if one can stand here; return the place behind it, `stop`, else None."""
        self.words = True
        if self.group is not None:
            if scale >= self.floor or self.ordinal:
                return None
            self.mantissa = self.group
            self.total += self.group * scale
            self.also = tuple(value * scale for value in self.also)
        elif self.total and scale > self.floor and self.total < 10**6:
            self.total *= scale
        else:
            return None
        self.group, self.filled, self.floor = None, 0, scale
        return stop
