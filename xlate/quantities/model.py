"""What a quantity is: a value, a unit and a place in the text, the same in every language."""

from fractions import Fraction
from typing import Literal, TypeAlias

import msgspec

from xlate.text.span import Span

Amount: TypeAlias = int | Fraction
Kind: TypeAlias = Literal[
    "number", "ordinal", "percent", "money", "measure", "duration", "date", "time", "score", "code", "multiple"
]
Approximation: TypeAlias = Literal["none", "about", "more_than", "at_least", "less_than", "at_most", "nearly"]


class Calendar(msgspec.Struct, frozen=True):
    """A date or a part of one; whatever the text leaves out is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 1."""
    decade: int | None = None
    """1990 for "the 1990s", 90 where the century is not said."""
    century: int | None = None
    quarter: int | None = None
    relative: int | None = None
    """Days from the article's own day: yesterday is -1."""
    era: str | None = None
    """"bc" or "hijri"; None is the common era."""


class Clock(msgspec.Struct, frozen=True):
    """A time of day in minutes after midnight; `half_day` where a.m. or p.m. is left open."""

    minutes: int
    half_day: bool = False


Value: TypeAlias = Amount | Calendar | Clock | str


class Quantity(msgspec.Struct, frozen=True):
    """A number, date, time or amount found in a text."""

    kind: Kind
    value: Value
    """An exact number; a `Calendar`, a `Clock`; the digits of a code. The lower end of a range."""
    unit: str | None
    """A language-neutral id: "km", "usd", "percent", "year", "times"; None where nothing is counted in a unit."""
    span: Span
    high: Value | None = None
    """The upper end of a range, or the second number of a score."""
    approx: Approximation = "none"
    written: Literal["digits", "words", "mixed"] = "digits"
    weak: bool = False
    """A translator may drop it, add it or say it otherwise: "one", "both", a dual, "first", "twice"."""
    vague: bool = False
    """A scale without a number: "thousands", «сотни», عشرات."""
    also: tuple[Amount, ...] = ()
    """Other values that the same digits may have: 1.234 is 1.234 or 1234; the two numbers of a ratio."""
    negated: bool = False
    """A negation stands before the approximation, further off: *no* country tested more than 3 %."""
