"""Compare the quantities of two texts by value and say what is left over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from xlate.quantities.atoms import Atom, atoms, days, numbers_of, shares
from xlate.quantities.model import Amount, Calendar, Clock, Quantity
from xlate.quantities.units import UNITS, agree

Defect: TypeAlias = Literal[
    "number-wrong", "number-missing", "number-added", "unit-wrong", "currency-wrong", "date-wrong", "date-missing", "date-added",
    "time-wrong", "approximation-changed",
]  # fmt: skip

_NUMERIC = frozenset(("number", "year", "day", "code", "century", "decade", "quarter"))


_PHYSICAL = frozenset(("length", "area", "volume", "mass", "speed", "power", "energy"))


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A quantity of one text that the other does not say, or says otherwise."""

    kind: Defect
    source: Quantity | None
    target: Quantity | None
    confidence: float
    """The chance that it is a mistranslation: below one half are the liberties that good translators take."""
    note: str


def compare(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    source_lang: str,
    target_lang: str,
    source_context: Sequence[Quantity] = (),
    target_context: Sequence[Quantity] = (),
) -> list[Discrepancy]:
    """Return what the two sides of a link do not have in common.

    The contexts are the quantities of neighbouring segments: a number that has moved there is not missing.
    """
    if not source and not target:
        return []
    left = atoms(source, shares(target), days(target))
    right = atoms(target, shares(source), days(source))
    pairs = _match(left, right)
    out = [found for one, other in pairs if (found := _compared(one, other)) is not None]
    rest_left = [a for a in left if a.matched is None]
    rest_right = [a for a in right if a.matched is None]
    said_left, said_right = _said_again(rest_left, right), _said_again(rest_right, left)
    for one, other, confidence in _pair_off(rest_left, rest_right, said_left, said_right):
        one.matched, other.matched = other, one
        wrong = _wrong(one, other, confidence)
        if not any(w.kind == wrong.kind and w.source is wrong.source and w.target is wrong.target for w in out):
            out.append(wrong)
    rest_left = [a for a in rest_left if a.matched is None and id(a) not in said_left]
    rest_right = [a for a in rest_right if a.matched is None and id(a) not in said_right]
    elsewhere_right, elsewhere_left = atoms(target_context), atoms(source_context)
    for rest, all_atoms, missing, elsewhere, lang in (
        (rest_left, left, True, elsewhere_right, target_lang),
        (rest_right, right, False, elsewhere_left, source_lang),
    ):
        likeliest: dict[int, Discrepancy] = {}
        for atom in rest:
            if atom.matched is None:
                found = _alone(
                    atom, missing, elsewhere, lang, not any(a.matched for a in all_atoms if a.quantity is atom.quantity)
                )
                known = likeliest.get(id(atom.quantity))
                if known is None or found.confidence > known.confidence:
                    likeliest[id(atom.quantity)] = found
        out += likeliest.values()
    return out


# ------------------------------------------------------------------ matching by value


def _match(left: list[Atom], right: list[Atom]) -> list[tuple[Atom, Atom]]:
    """Match atoms from the surest agreement to the loosest."""
    pairs: list[tuple[Atom, Atom]] = []
    for alike in (_identical, _same_amount, _same_number, _converted, _loosely):
        _take(left, right, alike, pairs)
    return pairs


def _take(
    left: list[Atom], right: list[Atom], alike: Callable[[Atom, Atom], bool], pairs: list[tuple[Atom, Atom]]
) -> None:
    free = [b for b in right if b.matched is None]
    if not free:
        return
    for a in left:
        if a.matched is not None:
            continue
        best = None
        for b in free:
            if (
                b.matched is None
                and alike(a, b)
                and (best is None or abs(b.order - a.order) < abs(best.order - a.order))
            ):
                best = b
        if best is not None:
            a.matched, best.matched = best, a
            pairs.append((a, best))


def _identical(a: Atom, b: Atom) -> bool:
    return (
        a.family == b.family
        and a.value == b.value
        and (a.unit == b.unit or agree(a.unit, b.unit))
        and a.quantity.vague == b.quantity.vague
    )


def _same_amount(a: Atom, b: Atom) -> bool:
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


def _same_time(a: Atom, b: Atom) -> bool:
    open_halves = any(isinstance(x.quantity.value, Clock) and x.quantity.value.half_day for x in (a, b))
    return (int(a.value) - int(b.value)) % (720 if open_halves else 1440) == 0


def _same_number(a: Atom, b: Atom) -> bool:
    """The same number in another role: a bare number and a year, an ordinal and a day, a code and its digits."""
    for one, other in ((a, b), (b, a)):
        if one.family == "time" and other.unit == "hour":
            return int(one.value) == other.value * 60 or int(one.value) == 0 and other.value == 24
    if a.family not in _NUMERIC or b.family not in _NUMERIC:
        return False
    if a.value in b.quantity.also or b.value in a.quantity.also:
        return True
    if a.unit is not None and b.unit is not None and not agree(a.unit, b.unit) and not _kin(a, b):
        return False
    if a.quantity.vague != b.quantity.vague and not (a.quantity.weak and b.quantity.weak):
        return False
    if _counted_apart(a, b) or _counted_apart(b, a):
        return False
    theirs = numbers_of(b)
    return any(number in theirs for number in numbers_of(a)) or (a.family == b.family == "code" and a.value == b.value)


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


def _converted(a: Atom, b: Atom) -> bool:
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


def _loosely(a: Atom, b: Atom) -> bool:
    """Readings that only a translator's freedom explains: both vague, 9/11 for a date, a decade for its year."""
    if a.quantity.vague and b.quantity.vague:
        return a.value == b.value or {a.value, b.value} == {10, 12}
    if _bare_scale(a) and _bare_scale(b):
        return a.value == b.value
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


def _said_again(rest: Iterable[Atom], others: Sequence[Atom]) -> set[int]:
    """Find the values said twice on one side and once on the other: by themselves they are no error."""
    return {id(atom) for atom in rest if any(other.matched is not None and _alike(atom, other) for other in others)}


def _alike(a: Atom, b: Atom) -> bool:
    return _identical(a, b) or _same_amount(a, b) or _same_number(a, b)


# ------------------------------------------------------------------ what is left over


def _compared(a: Atom, b: Atom) -> Discrepancy | None:
    """Values agree: tell whether the bounds do."""
    one, other = a.quantity.approx, b.quantity.approx
    if one != other:
        upper, lower = {"more_than", "at_least"}, {"less_than", "at_most", "nearly"}
        if (one in upper and other in lower) or (one in lower and other in upper):
            return Discrepancy("approximation-changed", a.quantity, b.quantity, 0.7, f"{one} has become {other}")
        if one in upper | {"less_than", "at_most"} and other == "none":
            return Discrepancy("approximation-changed", a.quantity, b.quantity, 0.25, f"{one} is gone")
        if other in upper | {"less_than", "at_most"} and one == "none":
            return Discrepancy("approximation-changed", a.quantity, b.quantity, 0.25, f"{other} is new")
    return None


def _pair_off(
    left: Sequence[Atom], right: Sequence[Atom], said_left: set[int], said_right: set[int]
) -> list[tuple[Atom, Atom, float]]:
    """Set leftover values against each other, likeliest first; a value said elsewhere counts only against a new figure."""
    found = []
    for a in left:
        for b in right:
            again = (id(a) in said_left) + (id(b) in said_right)
            named = a.family == b.family and a.family in ("month", "weekday")
            if again == 2 or (again and not (a.strong and b.strong and (named or (a.digits and b.digits)))):
                continue
            confidence = _against(a, b) * (0.8 if again else 1)
            if confidence >= 0.3:
                found.append((confidence, -abs(a.order - b.order), -a.order, -b.order, a, b))
    found.sort(key=lambda row: row[:4], reverse=True)
    out, used = [], set()
    for confidence, _, _, _, a, b in found:
        if id(a) not in used and id(b) not in used:
            used |= {id(a), id(b)}
            out.append((a, b, confidence))
    return out


def _against(a: Atom, b: Atom) -> float:
    """The chance that one of two unequal values is meant to be the other; 0 where they are of different kinds."""
    if _alike(a, b):
        return 0.0
    if a.quantity.vague != b.quantity.vague:
        return 0.6 if _bare_scale(a) and _bare_scale(b) else 0.0
    for one, other in ((a, b), (b, a)):
        if one.family == "time" and other.quantity.kind == "score":
            return 0.9 if other.value == other.quantity.high else 0.3  # 2:70 is no time of day
    if a.family == b.family and a.family not in ("number", "code"):
        if a.family == "relative":
            return 0.7
        sure = 0.95 if a.strong and b.strong else 0.6
        return sure
    if a.family not in _NUMERIC or b.family not in _NUMERIC:
        return 0.0
    if "month" in (a.family, b.family) or "decade" in (a.family, b.family) or "century" in (a.family, b.family):
        return 0.0
    if {a.family, b.family} == {"year", "day"}:
        return 0.0
    if a.quantity.vague:
        return 0.6
    same = a.unit == b.unit or agree(a.unit, b.unit)
    if a.unit is not None and b.unit is not None and not same:
        if a.value == b.value:
            return 0.9 if a.strong and b.strong else 0.2
        if a.dimension != b.dimension and not (a.quantity.kind == b.quantity.kind == "money"):
            return 0.0
    if not a.strong or not b.strong:
        if a.digits and b.digits:
            return 0.8
        alike = a.quantity.kind == b.quantity.kind and a.quantity.kind in ("ordinal", "multiple")
        return 0.55 if alike and 1 not in (a.value, b.value) else 0.2  # the second for the third, double for triple
    sure = 0.95 if a.digits and b.digits else 0.75 if a.digits or b.digits else 0.7
    if (a.unit is None) != (b.unit is None):
        sure -= 0.1
    if ("ordinal" in (a.quantity.kind, b.quantity.kind)) and a.quantity.kind != b.quantity.kind:
        sure -= 0.2
    if "year" in (a.family, b.family) and a.family != b.family and not (_four(a) and _four(b)):
        sure -= 0.3
    return sure


def _bare_scale(atom: Atom) -> bool:
    """thousands, a million."""
    return atom.value in (1000, 10**6, 10**9, 10**12) and not atom.digits and atom.unit is None


def _four(atom: Atom) -> bool:
    return isinstance(atom.value, int) and 1000 <= atom.value < 3000


def _wrong(a: Atom, b: Atom, confidence: float) -> Discrepancy:
    note = f"{a.value} against {b.value}"
    if a.value == b.value and a.unit != b.unit:
        money = a.quantity.kind == "money" or b.quantity.kind == "money"
        return Discrepancy(
            "currency-wrong" if money else "unit-wrong",
            a.quantity,
            b.quantity,
            confidence,
            f"{a.unit} against {b.unit}",
        )
    if a.family == b.family == "time" and not _one_figure(a, b):
        return Discrepancy("time-wrong", a.quantity, b.quantity, confidence, note)
    if a.family in ("month", "weekday", "relative", "quarter") or (
        a.family in ("century", "decade") and not (a.digits and b.digits)
    ):
        return Discrepancy("date-wrong", a.quantity, b.quantity, confidence, note)
    return Discrepancy("number-wrong", a.quantity, b.quantity, confidence, note)


def _one_figure(a: Atom, b: Atom) -> bool:
    """Tell whether only the hour or only the minute is another: a slip in a figure, not another time of day."""
    if not (a.digits and b.digits):
        return False
    one, other = divmod(int(a.value) % 720, 60), divmod(int(b.value) % 720, 60)
    return (one[0] == other[0]) != (one[1] == other[1])


def _alone(atom: Atom, missing: bool, elsewhere: Sequence[Atom], other_lang: str, whole: bool) -> Discrepancy:
    """Report a value that the other side does not have; `whole` where no part of its quantity is matched."""
    confidence = _alone_confidence(atom, other_lang)
    if any(_alike(atom, other) for other in elsewhere):
        confidence *= 0.3
    dated = atom.family in ("month", "weekday", "decade", "century", "quarter", "relative", "time") or (
        atom.family in ("year", "day")
        and isinstance(atom.quantity.value, Calendar)
        and atom.quantity.value.month is not None
        and whole
    )
    kind: Defect
    if dated:
        kind = "date-missing" if missing else "date-added"
    else:
        kind = "number-missing" if missing else "number-added"
    note = f"{atom.value} is not there" if missing else f"{atom.value} is new"
    return Discrepancy(kind, atom.quantity if missing else None, None if missing else atom.quantity, confidence, note)


def _alone_confidence(atom: Atom, other_lang: str) -> float:
    if not atom.strong:
        # A figure tied to a noun (a 281-store chain) is left out now and then, a pronoun or "first" all the time.
        return 0.05 if not atom.digits or isinstance(atom.value, str) or atom.quantity.kind == "ordinal" else 0.3 if atom.value <= 100 else 0.55
    if atom.family == "relative" or (
        atom.value in (1, 2) and (not atom.digits or atom.unit is None) and atom.family == "number"
    ):
        return 0.1
    if atom.family == "code":
        return 0.35
    if not atom.digits:
        return 0.55 if atom.quantity.kind in ("duration", "money", "measure", "percent") and not _round_time(atom) else 0.35
    if (
        atom.family == "number"
        and atom.unit is None
        and atom.quantity.kind == "number"
        and isinstance(atom.value, int)
        and 0 <= atom.value < 10
    ):
        return 0.45  # a figure in a title, a list or a name as often as an amount
    return 0.3 if _round_time(atom) else 0.6


def _round_time(atom: Atom) -> bool:
    return atom.dimension == "time" and atom.value in _ROUND_TIMES.get(atom.unit or "", ())


# Durations that the next unit says in one word: 12 months is a year.
_ROUND_TIMES = {
    "month": (12, 6),
    "hour": (24, 48),
    "minute": (60, 30),
    "day": (7, 14),
    "year": (10, 100),
    "week": (2, 52),
}
