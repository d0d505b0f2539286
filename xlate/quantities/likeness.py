"""When two values are the same: by amount, by conversion, by the freedom of a translator."""

import re
from fractions import Fraction

from xlate.quantities.atoms import Atom, numbers_of
from xlate.quantities.model import Amount, Clock
from xlate.quantities.units import UNITS, agree

# Parts of a date that may stand against a plain number, and the dimensions in which translators convert.
NUMERIC = frozenset(("number", "year", "day", "code", "century", "decade", "quarter"))
# A name in letters and figures by turns, which is the same in every language: H1N1.
_MIXED = re.compile("[a-z]+[0-9]+[a-z]+[0-9]+")
_PHYSICAL = frozenset(("length", "area", "volume", "mass", "speed", "power", "energy"))


def identical(a: Atom, b: Atom) -> bool:
    """Tell whether value, unit and role are the same."""
    return (
        a.family == b.family
        and a.value == b.value
        and (a.unit == b.unit or agree(a.unit, b.unit))
        and a.quantity.vague == b.quantity.vague
    )


def same_amount(a: Atom, b: Atom) -> bool:
    """Equal in the same dimension: 12 months and a year, 50 % and a half."""
    if a.family == "time" and b.family == "time":
        return _same_time(a, b)
    if a.family == "decade" and b.family == "decade":
        one, other = int(a.value), int(b.value)
        return one == other if one >= 100 and other >= 100 else one % 100 == other % 100
    if a.base is not None and b.base is not None and a.dimension == b.dimension and a.dimension != "temperature":
        if a.dimension == "time" and a.unit != b.unit:
            return _near(a.base, b.base, Fraction(1, 45))
        return a.base == b.base
    if a.dimension == "share" and b.unit is None and b.family == "number":
        return a.base == b.value
    if b.dimension == "share" and a.unit is None and a.family == "number":
        return b.base == a.value
    return False


def same_number(a: Atom, b: Atom) -> bool:
    """The same number in another role: a bare number and a year, an ordinal and a day, a code and its digits."""
    for one, other in ((a, b), (b, a)):
        if one.family == "time" and other.unit == "hour":
            return int(one.value) == other.value * 60 or int(one.value) == 0 and other.value == 24
    if a.family not in NUMERIC or b.family not in NUMERIC:
        return False
    if a.family == b.family == "code" and _MIXED.fullmatch(str(a.value)) and _MIXED.fullmatch(str(b.value)):
        return a.value == b.value
    if a.value in numbers_of(b)[1:] or b.value in numbers_of(a)[1:]:
        return True
    if a.unit is not None and b.unit is not None and not agree(a.unit, b.unit) and not _kin(a, b):
        return False
    if a.quantity.vague != b.quantity.vague and not (a.quantity.weak and b.quantity.weak):
        return False
    if _counted_apart(a, b) or _counted_apart(b, a):
        return False
    theirs = numbers_of(b)
    return any(number in theirs for number in numbers_of(a)) or (a.family == b.family == "code" and a.value == b.value)


def converted(a: Atom, b: Atom) -> bool:
    """Feet for metres, °F for °C, rounded the way a writer rounds."""
    if a.base is None or b.base is None or a.unit == b.unit:
        return False
    if a.dimension == "temperature" and b.dimension == "temperature":
        return _degrees(a, b)
    if a.dimension != b.dimension or a.dimension is None or a.dimension.startswith("money"):
        return _pounds(a, b)
    if a.dimension == "time":
        return _near(a.base, b.base, Fraction(1, 30))
    return a.dimension in _PHYSICAL and _near(a.base, b.base, Fraction(8, 100))


def loosely_the_same(a: Atom, b: Atom) -> bool:
    """Readings that only a translator's freedom explains: both vague, 9/11 for a date, a decade for its year."""
    if a.quantity.vague and b.quantity.vague:
        return a.value == b.value or {a.value, b.value} == {10, 12}
    if is_bare_scale(a) and is_bare_scale(b):
        return a.value == b.value
    if _rounded(a, b):
        return True
    for one, other in ((a, b), (b, a)):
        if one.family == "decade" and other.family == "century":
            return int(one.value) % 100 == 0 and int(one.value) // 100 + 1 == other.value
        if one.value == 12 and other.value == 10 and one.quantity.written == other.quantity.written == "words":
            return one.unit is None and other.unit is None
        if (
            one.family == "decade"
            and int(one.value) < 100
            and other.family == "number"
            and isinstance(other.value, int)
        ):
            return int(one.value) <= other.value < int(one.value) + 10  # in his mid-30s, лет 35
        if one.family == "decade" and other.family in ("year", "number") and isinstance(other.value, int):
            return other.value == one.value or (other.value < 100 and other.value == int(one.value) % 100)
        if one.family in ("day", "month") and other.family == "number" and one.value in other.quantity.also:
            return True
        if one.family == "year" and other.family == "number" and isinstance(other.value, int) and other.value < 100:
            return int(one.value) % 100 == other.value and other.quantity.kind == "score"
        if one.quantity.kind == "multiple" and other.unit == "percent" and not isinstance(one.value, str):
            return other.value in (one.value * 100, (one.value - 1) * 100)
        if one.quantity.kind == "multiple" and other.quantity.kind in ("number", "ordinal"):
            return one.value == other.value or (one.value == 2 and other.value == Fraction(1, 2))
        if one.unit == "percent" and other.unit is None and other.family == "number" and not isinstance(one.value, str):
            if isinstance(other.value, Fraction):
                return abs(Fraction(one.value) / 100 - other.value) <= Fraction(1, 100)
            return False
    return False


def alike(a: Atom, b: Atom) -> bool:
    """Tell whether two values agree without more ado."""
    return identical(a, b) or same_amount(a, b) or same_number(a, b)


def _rounded(exact: Atom, rough: Atom) -> bool:
    """Tell whether the translation rounds, and says so: 12,478 and "more than 12 thousand"."""
    hedge = rough.quantity.approx
    if (
        hedge == "none"
        or exact.quantity.approx != "none"
        or not isinstance(exact.value, int)
        or not isinstance(rough.value, int)
    ):
        return False
    if exact.value < 1000 or len(str(rough.value).rstrip("0")) >= len(str(exact.value).rstrip("0")) - 1:
        return False
    if (hedge in ("more_than", "at_least") and exact.value < rough.value) or (
        hedge in ("nearly", "less_than", "at_most") and exact.value > rough.value
    ):
        return False
    return (exact.unit == rough.unit or agree(exact.unit, rough.unit)) and _near(
        exact.value, rough.value, Fraction(1, 20)
    )


def is_bare_scale(atom: Atom) -> bool:
    """thousands, a million."""
    return atom.value in (1000, 10**6, 10**9, 10**12) and not atom.digits and atom.unit is None


def _same_time(a: Atom, b: Atom) -> bool:
    if a.unit and b.unit and a.unit != b.unit and "local" not in (a.unit, b.unit):
        return (int(a.value) - int(b.value)) % 60 == 0  # told in the time of another zone
    open_halves = any(isinstance(x.quantity.value, Clock) and x.quantity.value.half_day for x in (a, b))
    return (int(a.value) - int(b.value)) % (720 if open_halves else 1440) == 0


def _counted_apart(a: Atom, b: Atom) -> bool:
    """Tell whether one is a figure with a unit and the other a bare word: "1 %" is not "one"."""
    return (
        a.unit is not None
        and a.digits
        and b.unit is None
        and not b.digits
        and a.quantity.kind in ("percent", "money", "measure")
    )


def _kin(a: Atom, b: Atom) -> bool:
    """Tell whether two units are often put for each other: percent and percentage points, times and a plain number."""
    return {a.unit, b.unit} <= {"percent", "percentage_point"}


def _near(one: Amount, other: Amount, tolerance: Fraction) -> bool:
    return abs(Fraction(one - other)) <= tolerance * max(abs(Fraction(one)), abs(Fraction(other)))


def _pounds(a: Atom, b: Atom) -> bool:
    """A pound that turns out to be a weight."""
    for one, other in ((a, b), (b, a)):
        if (
            one.unit == "pound"
            and other.dimension == "mass"
            and other.base is not None
            and not isinstance(one.value, str)
        ):
            return _near(one.value * UNITS["lb"].factor, other.base, Fraction(8, 100))
    return False


def _degrees(a: Atom, b: Atom) -> bool:
    def celsius(atom: Atom, as_difference: bool, american: bool = False) -> Fraction:
        assert not isinstance(atom.value, str)
        value = Fraction(atom.value)
        if atom.unit == "fahrenheit" or (atom.unit == "degree" and american):
            return (value - (0 if as_difference else 32)) * Fraction(5, 9)
        return value

    if any(abs(celsius(a, way) - celsius(b, way)) <= Fraction(3, 2) for way in (False, True)):
        return True
    # Bare degrees are Fahrenheit in American texts.
    return (
        abs(celsius(a, False, True) - celsius(b, False)) <= 1 or abs(celsius(a, False) - celsius(b, False, True)) <= 1
    )
