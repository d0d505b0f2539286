"""Quantities by value: every number, date, time, unit and currency of a text, and what differs between two texts.

`find` reads a text of one language. What it returns is the same in every language: an exact value (an `int`, a
`Fraction`, a `Calendar`, a `Clock`, or the figures of a code), a unit id, the bound ("more_than"), and the place.

>>> [(q.value, q.high, q.unit, q.span.of("от 15 до 40 млрд долларов")) for q in find("от 15 до 40 млрд долларов", "ru")]
[(15000000000, 40000000000, 'dollar', '15 до 40 млрд долларов')]
>>> [(q.kind, q.value, q.unit) for q in find("خمسة وعشرون كيلومترا", "ar")]
[('measure', 25, 'km')]
>>> [q.value for q in find("On Friday, 3 May 2019, at 7:30 p.m.", "en")][1]
Clock(minutes=1170, half_day=False)

`compare` sets the quantities of two texts that should say the same against each other and returns what is left over,
each with the chance that it is a mistranslation; below one half are the liberties that good translators take.

>>> [(d.kind, d.confidence) for d in compare(find("It cost $5 million.", "en"), find("Это стоило 5 млрд долларов.", "ru"), "en", "ru")]
[('number-wrong', 0.95)]

A figure that differs is `number-wrong` wherever it stands, in a date or a time as well; `date-wrong` is for months,
weekdays and days told in words, `time-wrong` for another time of day, `unit-wrong` and `currency-wrong` for the same
figure in another unit. `signature` gives the keys by which sentences of two languages are recognised as the same.
"""

from xlate.quantities.atoms import signature
from xlate.quantities.finding import find
from xlate.quantities.matching import Discrepancy, compare
from xlate.quantities.model import Calendar, Clock, Quantity

__all__ = ["Calendar", "Clock", "Discrepancy", "Quantity", "compare", "find", "signature"]
