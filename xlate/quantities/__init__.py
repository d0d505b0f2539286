"""Quantities by value: every number, date, time, unit and currency of a text, and what differs between two texts.

>>> [q.value for q in find("от 15 до 40 млрд долларов", "ru")]
[15000000000]
"""

from xlate.quantities.atoms import signature
from xlate.quantities.finding import find
from xlate.quantities.matching import Discrepancy, compare
from xlate.quantities.model import Calendar, Clock, Quantity

__all__ = ["Calendar", "Clock", "Discrepancy", "Quantity", "compare", "find", "signature"]
