"""Compare the quantities of two texts by value and say what is left over."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from xlate.languages import load
from xlate.quantities.atoms import Atom, atoms, days, shares
from xlate.quantities.calendars import agrees, told_from
from xlate.quantities.likeness import (
    NUMERIC,
    alike,
    converted,
    identical,
    is_bare_scale,
    loosely_the_same,
    same_amount,
    same_number,
)
from xlate.quantities.model import Calendar, Quantity
from xlate.quantities.units import agree

Defect: TypeAlias = Literal[
    "number-wrong", "number-missing", "number-added", "unit-wrong", "currency-wrong", "date-wrong", "date-missing", "date-added",
    "time-wrong", "approximation-changed",
]  # fmt: skip


class Discrepancy(msgspec.Struct, frozen=True):
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
    published: date | None = None,
) -> list[Discrepancy]:
    """Return what the two sides of a link do not have in common.

    The contexts are the quantities of neighbouring segments: a number that has moved there is not missing. With the
    day the article was published, "yesterday" is compared with the date or weekday that the other side gives instead.
    """
    if not source and not target:
        return []
    left = atoms(source, shares(target), days(target), _other_dates(source, target, published))
    right = atoms(target, shares(source), days(source), _other_dates(target, source, published))
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
    out += _renumbered(left, rest_right)
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


def _other_dates(
    own: Sequence[Quantity], other: Sequence[Quantity], published: date | None
) -> dict[int, Calendar | None]:
    """Find the dates that have to be read as others, by the ids of their quantities.

    An Islamic date that the other side gives in the common calendar is read as that; beside its common date it says
    nothing more. A relative day is read as the weekday or date that the other side gives, if the article's day is known.
    """
    told: dict[int, Calendar | None] = {}
    theirs = [q.value for q in other if isinstance(q.value, Calendar)]
    ours = [q.value for q in own if isinstance(q.value, Calendar)]
    for quantity in own:
        value = quantity.value
        if not isinstance(value, Calendar):
            continue
        if value.era == "hijri" and value not in theirs:
            same = next((date for date in theirs if agrees(value, date)), None)
            if any(agrees(value, date) for date in ours):
                told[id(quantity)] = None
            elif same is not None:
                told[id(quantity)] = Calendar(year=same.year, month=same.month, day=same.day)
        elif value.relative is not None and value not in theirs:
            dated = next((date for date in theirs if date.weekday or date.day), None)
            if dated is not None and published is None and not any(date.weekday or date.day for date in ours):
                told[id(quantity)] = dated  # it may well be that day
            elif dated is not None and published is not None:
                whole = told_from(published, value)
                names = [name for name in ("year", "month", "day", "weekday") if getattr(dated, name) is not None]
                told[id(quantity)] = Calendar(**{name: getattr(whole, name) for name in names})
    return told


def _match(left: list[Atom], right: list[Atom]) -> list[tuple[Atom, Atom]]:
    """Match atoms from the surest agreement to the loosest."""
    pairs: list[tuple[Atom, Atom]] = []
    for test in (identical, same_amount, same_number, converted, loosely_the_same):
        _take(left, right, test, pairs)
    return pairs


def _take(
    left: list[Atom], right: list[Atom], test: Callable[[Atom, Atom], bool], pairs: list[tuple[Atom, Atom]]
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
                and test(a, b)
                and (best is None or abs(b.order - a.order) < abs(best.order - a.order))
            ):
                best = b
        if best is not None:
            a.matched, best.matched = best, a
            pairs.append((a, best))


def _said_again(rest: Iterable[Atom], others: Sequence[Atom]) -> set[int]:
    """Find the values said twice on one side and once on the other: by themselves they are no error."""
    return {id(atom) for atom in rest if any(other.matched is not None and alike(atom, other) for other in others)}


def _compared(a: Atom, b: Atom) -> Discrepancy | None:
    """Values agree: tell whether the bounds do."""
    one, other = a.quantity.approx, b.quantity.approx
    if one != other:
        upper, lower = {"more_than", "at_least"}, {"less_than", "at_most", "nearly"}
        if a.quantity.negated or b.quantity.negated:
            return None
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
                found.append((a.value == b.value, confidence, -abs(a.order - b.order), -a.order, -b.order, a, b))
    found.sort(key=lambda row: row[:5], reverse=True)
    out, used = [], set()
    for _, confidence, _, _, _, a, b in found:
        if id(a) not in used and id(b) not in used:
            used |= {id(a), id(b)}
            out.append((a, b, confidence))
    return out


def _renumbered(left: Sequence[Atom], right: Sequence[Atom]) -> list[Discrepancy]:
    """Find names that the source has with another number only: SARS-CoV-2 and a new SARS-CoV-20."""
    out = []
    for b in right:
        if b.matched is not None or b.family != "code" or not isinstance(b.value, str):
            continue
        stem = b.value.rstrip("0123456789")
        for a in left:
            if a.family == "code" and isinstance(a.value, str) and a.value != b.value and len(stem) > 1:
                if a.value.rstrip("0123456789") == stem:
                    b.matched = a
                    out.append(_wrong(a, b, 0.65))
                    break
    return out


def _against(a: Atom, b: Atom) -> float:
    """The chance that one of two unequal values is meant to be the other; 0 where they are of different kinds."""
    if alike(a, b):
        return 0.0
    if a.quantity.vague != b.quantity.vague:
        return 0.6 if is_bare_scale(a) and is_bare_scale(b) else 0.0
    for one, other in ((a, b), (b, a)):
        if one.family == "time" and other.quantity.kind == "score":
            return 0.9 if other.value == other.quantity.high else 0.3  # 2:70 is no time of day
    if a.family == b.family and a.family not in ("number", "code"):
        if a.family == "relative":
            return 0.7
        sure = 0.95 if a.strong and b.strong else 0.6
        return sure
    if a.family not in NUMERIC or b.family not in NUMERIC:
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
        same_kind = a.quantity.kind == b.quantity.kind and a.quantity.kind in ("ordinal", "multiple")
        return 0.55 if same_kind and 1 not in (a.value, b.value) else 0.2  # the second for the third, double for triple
    if a.digits and b.digits and _one_slip(a, b):
        return 0.95 if a.family == b.family else 0.9
    sure = 0.95 if a.digits and b.digits else 0.75 if a.digits or b.digits else 0.7
    if (a.unit is None) != (b.unit is None):
        sure -= 0.1
    if ("ordinal" in (a.quantity.kind, b.quantity.kind)) and a.quantity.kind != b.quantity.kind:
        sure -= 0.2
    if "year" in (a.family, b.family) and a.family != b.family and not (_four(a) and _four(b)):
        sure -= 0.3
    return sure


def _one_slip(a: Atom, b: Atom) -> bool:
    """Tell whether one figure of four or more is the other with one digit changed, put in or left out."""
    one, other = sorted((str(a.value), str(b.value)), key=len)
    if len(one) < 4 or not (one.isdigit() and other.isdigit()) or len(other) - len(one) > 1:
        return False
    if len(one) == len(other):
        return sum(x != y for x, y in zip(one, other, strict=True)) == 1
    return any(other[:i] + other[i + 1 :] == one for i in range(len(other)))


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
    if any(alike(atom, other) for other in elsewhere):
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
        return (
            0.05
            if not atom.digits or isinstance(atom.value, str) or atom.quantity.kind == "ordinal"
            else 0.3
            if atom.value <= 100
            else 0.55
        )
    if atom.family == "relative" or (
        atom.value in (1, 2) and (not atom.digits or atom.unit is None) and atom.family == "number"
    ):
        return 0.1 if _has_dual(other_lang) else 0.2
    if atom.family == "code" or (atom.unit == "percent" and atom.value == 100):
        return 0.35  # "100 per cent" is as often a manner of speaking
    if not atom.digits:
        return (
            0.55
            if atom.quantity.kind in ("duration", "money", "measure", "percent") and not _round_time(atom)
            else 0.35
        )
    if (
        atom.family == "number"
        and atom.unit is None
        and atom.quantity.kind == "number"
        and isinstance(atom.value, int)
        and 0 <= atom.value < 10
    ):
        return 0.45  # a figure in a title, a list or a name as often as an amount
    return 0.3 if _round_time(atom) else 0.6


def _has_dual(lang: str) -> bool:
    """Tell whether the language says "two" without a numeral."""
    return bool(load(lang, "quantities").dual_units)


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
