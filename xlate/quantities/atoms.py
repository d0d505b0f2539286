"""Quantities taken apart into the single values that two texts are compared by."""

from collections.abc import Container, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from xlate.quantities.model import Amount, Calendar, Clock, Quantity
from xlate.quantities.units import UNITS

# Parts of a date that are compared by themselves: a translator may say the weekday and the day apart.
_PARTS = ("year", "month", "day", "weekday", "decade", "century", "quarter", "relative")


class Atom:
    """One value of one quantity, with what has become of it in the matching."""

    __slots__ = ("quantity", "family", "value", "unit", "base", "dimension", "order", "matched", "strong", "digits")

    def __init__(self, quantity: Quantity, family: str, value: Amount | str, unit: str | None, order: int) -> None:
        self.quantity = quantity
        self.family = family
        """"number", "code", "time" or a part of a date."""
        self.value = value
        self.unit = unit
        self.order = order
        self.matched: Atom | None = None
        if unit == "ratio":
            unit = self.unit = None
        known = UNITS.get(unit) if unit else None
        self.dimension = known.dimension if known else None
        self.base: Amount | None = value * known.factor if known and not isinstance(value, str) else None
        self.strong = not (quantity.weak or quantity.vague)
        self.digits = quantity.written != "words"


def atoms(
    quantities: Iterable[Quantity],
    whole: Container[Amount] = (),
    dates: Container[tuple[int, int]] = (),
    instead: Mapping[int, Calendar | None] = MappingProxyType({}),
) -> list[Atom]:
    """Take quantities apart, in order.

    A ratio (one in five) stays whole only if it is one of the shares in `whole`; a figure with a stroke (9/11) is a
    day and a month if they are in `dates`; a date whose id is in `instead` is read as another one, or not at all.
    """
    out: list[Atom] = []
    for quantity in quantities:
        if id(quantity) in instead:
            date = instead[id(quantity)]
            for family, part in _split(quantity, date, False) if date else ():
                out.append(Atom(quantity, family, part, None, len(out)))
            continue
        if quantity.kind == "date" and quantity.also and (day := _stroke_date(quantity, dates)):
            rest = [part for part in _split(quantity, quantity.value, False) if part[0] not in ("month", "day")]
            for family, part in [*rest, ("month", day[0]), ("day", day[1])]:
                out.append(Atom(quantity, family, part, None, len(out)))
            continue
        if len(quantity.also) == 2 and quantity.unit is None and (day := _stroke_date(quantity, dates)):
            out += [Atom(quantity, "month", day[0], None, len(out)), Atom(quantity, "day", day[1], None, len(out) + 1)]
            continue
        for value in (quantity.value, quantity.high):
            if value is None:
                continue
            for family, part in _split(quantity, value, quantity.value not in whole):
                out.append(Atom(quantity, family, part, quantity.unit, len(out)))
    return out


def _split(quantity: Quantity, value: object, apart: bool) -> list[tuple[str, Amount | str]]:
    if isinstance(value, Calendar):
        return [(name, part) for name in _PARTS if (part := getattr(value, name)) is not None]
    if isinstance(value, Clock):
        return [("time", value.minutes)]
    if isinstance(value, str):
        return [("code", value)]
    assert isinstance(value, int | Fraction)
    if quantity.unit == "ratio" and apart:
        return [("number", part) for part in quantity.also]
    return [("number", value)]


def _stroke_date(quantity: Quantity, dates: Container[tuple[int, int]]) -> tuple[int, int] | None:
    first, second = quantity.also
    for month, day in ((first, second), (second, first)):
        if isinstance(month, int) and isinstance(day, int) and (month, day) in dates:
            return month, day
    return None


def days(quantities: Iterable[Quantity]) -> set[tuple[int, int]]:
    """The months and days that quantities name together."""
    return {
        (q.value.month, q.value.day)
        for q in quantities
        if isinstance(q.value, Calendar) and q.value.month is not None and q.value.day is not None
    }


def shares(quantities: Iterable[Quantity]) -> set[Amount]:
    """The parts of a whole that quantities say, as fractions."""
    return {
        Fraction(q.value) / (100 if q.unit == "percent" else 1)
        for q in quantities
        if isinstance(q.value, Fraction) or (q.unit == "percent" and isinstance(q.value, int))
    }


def numbers_of(atom: Atom) -> tuple[Amount, ...]:
    """Every number that the atom may stand for."""
    if isinstance(atom.value, str):
        return atom.quantity.also
    if isinstance(atom.value, Fraction) and len(atom.quantity.also) == 2:
        return (atom.value,)  # the two numbers of a ratio are no readings of it
    return (atom.value, *atom.quantity.also)


_SHORT = {"year": "y", "month": "m", "day": "d", "weekday": "wd", "decade": "dec", "century": "cent", "quarter": "q"}


def signature(quantity: Quantity) -> tuple[str, ...]:
    """Return keys that the same quantity has in every language: "n:15000000000", "y:2019", "m:9", "wd:5".

    Days, plain years and the numbers of codes are plain numbers as well, so that a date matches however it is written;
    vague and weak quantities have no key, because they are as often left out.
    """
    if quantity.vague or (quantity.weak and quantity.kind not in ("date", "time")):
        return ()
    keys: list[str] = []
    for atom in atoms((quantity,)):
        value = atom.value
        if atom.family == "relative":
            continue
        if atom.family == "decade" and isinstance(value, int):
            value %= 100
        if atom.family in ("number", "year", "day", "code", "century"):
            if atom.family == "year":
                keys.append(f"y:{value}")
            keys += [f"n:{_plain(number)}" for number in numbers_of(atom)[:1]] or [f"c:{value}"]
        elif atom.family == "time":
            keys.append(f"t:{int(value) % 720 if not isinstance(value, str) else value}")
        else:
            keys.append(f"{_SHORT[atom.family]}:{value}")
    return tuple(dict.fromkeys(keys))


def _plain(number: Amount) -> str:
    return str(number) if isinstance(number, int) or number.denominator > 1 else str(number.numerator)
