"""Neighbouring quantities that are one: ranges, scores, whole dates, compound measures."""

from fractions import Fraction

import msgspec

from xlate.quantities.items import Item
from xlate.quantities.model import Calendar, Clock
from xlate.quantities.sentence import Sentence
from xlate.quantities.units import UNITS, agree


def join_items(s: Sentence, items: list[Item]) -> list[Item]:
    """Join neighbours into ranges, scores, whole dates and compound measures."""
    out: list[Item] = []
    for item in items:
        if out and _join(s, out[-1], item):
            continue
        out.append(item)
    return out


def _join(s: Sentence, left: Item, right: Item) -> bool:
    """Try to make one of two neighbours, in place of the left one."""
    gap = s.tokens[left.stop : right.first]
    if len(gap) > 4:
        return False
    if left.kind == "date" and right.kind == "date" and _join_dates(s, left, right, gap):
        return True
    if _join_range(s, left, right, gap):
        return True
    return _join_measures(s, left, right, gap)


def _join_dates(s: Sentence, left: Item, right: Item, gap: list[str]) -> bool:
    if not isinstance(left.value, Calendar) or not isinstance(right.value, Calendar) or left.high or right.high:
        return False
    if not all(s.tokens[at] in ",(،-." or s.has(at, "link") for at in range(left.stop, right.first)) or (
        "-" in gap and left.value.weekday is None
    ):
        return False
    if (
        "," not in gap
        and right.value.century is not None
        and right.value.year is None
        and (left.value.decade is not None or left.value.year is not None)
    ):
        left.stop = right.stop  # التسعينيات من القرن العشرين: the century says nothing new
        return True
    merged = {}
    for name in Calendar.__struct_fields__:
        one, other = getattr(left.value, name), getattr(right.value, name)
        if one is not None and other is not None:
            return False
        merged[name] = one if one is not None else other
    if any(
        getattr(part, name) is not None
        for part in (left.value, right.value)
        for name in ("relative", "decade", "century", "quarter")
    ):
        return False
    left.value = Calendar(**merged)
    left.stop = right.stop
    left.digits, left.words = left.digits or right.digits, left.words or right.words
    left.weak = False
    return True


def _hedges(s: Sentence, at: int) -> bool:
    """Tell whether the token may end an approximation ("about")."""
    word = s.words[at]
    return word is not None and word.ends


def _opened(s: Sentence, item: Item) -> bool:
    """Tell whether a word that opens a range ("between", from) stands before."""
    for back in (1, 2, 3):
        at = item.first - back
        if at < 0:
            return False
        if s.has(at, "opener") or s.sense(at, "opener"):
            return True
        if not (s.has(at, "filler") or s.tokens[at] in "$€£" or _hedges(s, at)):
            return False
    return False


def _join_range(s: Sentence, left: Item, right: Item, gap: list[str]) -> bool:
    if left.high is not None or left.vague or right.vague or left.kind == "code" or right.kind == "code":
        return False
    between = range(left.stop, right.first)
    joining = [
        at
        for at in between
        if s.has(at, "range") or not (s.has(at, "filler") or s.tokens[at] in "$€£~-" or _hedges(s, at))
    ]
    led = (word := s.words[right.first]) is not None and word.led
    is_hyphen = gap == ["-"]
    tied = is_hyphen or (0 < len(joining) <= 3 and all(s.has(at, "range") for at in joining))
    if not tied and _opened(s, left):
        tied = (led and not gap) or (0 < len(gap) <= 2 and (s.has(left.stop, "and") or s.has(left.stop, "also")))
    if not tied:
        return False
    if right.kind == "date" and isinstance(right.value, Calendar):
        return _join_date_range(s, left, right, is_hyphen)
    if isinstance(left.value, Calendar) or isinstance(right.value, Calendar):
        return _year_range(left, right)
    if left.kind == "time" and right.kind == "time":
        left.high, left.stop = right.value, right.stop
        return True
    if isinstance(left.value, int) and isinstance(right.value, Clock) and 0 <= left.value <= 24 and left.unit is None:
        half = right.value.minutes >= 720 and left.value < 12 and not right.value.half_day
        left.kind, left.high, left.stop = "time", right.value, right.stop
        left.value = Clock(left.value % 24 * 60 + (720 if half else 0), right.value.half_day)
        return True
    if not isinstance(left.value, int | Fraction) or not isinstance(right.value, int | Fraction):
        return False
    if (
        is_hyphen
        and left.digits
        and right.digits
        and left.unit is None
        and right.unit in (None, "year")
        and _short_years(s, left, right)
    ):
        return True
    if (
        is_hyphen
        and left.unit is None
        and right.unit is None
        and left.digits
        and right.digits
        and isinstance(left.value, int)
        and isinstance(right.value, int)
    ):
        if 0 <= right.value <= left.value <= 300 and right.scale == 1:
            left.kind, left.high, left.stop = "score", right.value, right.stop
            return True
    return _number_range(left, right, is_hyphen)


def _number_range(left: Item, right: Item, is_hyphen: bool) -> bool:
    low, high = left.amount, right.amount
    if left.unit is not None and right.unit is not None and not agree(left.unit, right.unit):
        return False
    if (
        left.unit is not None
        and right.unit is None
        and left.unit not in ("dollar", "percent")
        and UNITS[left.unit].kind != "money"
    ):
        if not is_hyphen and left.kind == "duration":
            return False
    if left.kind == "ordinal" and right.kind != "ordinal":
        return False
    if (
        right.mantissa is not None
        and left.mantissa is None
        and (left.unit in (None, right.unit) or left.kind == "money")
        and low < right.mantissa
    ):
        low = low * right.scale
    if is_hyphen and low >= high:
        return False
    left.value, left.high = low, high
    if left.unit is None:
        left.unit, left.kind = right.unit, right.kind
    left.stop = right.stop
    left.digits, left.words = left.digits or right.digits, left.words or right.words
    left.weak = left.weak and right.weak
    left.also = ()
    if left.approx == "none" and right.approx != "at_most":  # the "up to" of a range is its own
        left.approx = right.approx
    return True


def _short_years(s: Sentence, left: Item, right: Item) -> bool:
    """2019–20: the second year is short."""
    low, high = left.value, right.value
    if (
        not isinstance(low, int)
        or not isinstance(high, int)
        or not 1000 <= low < 2200
        or len(s.tokens[right.first]) > 2
    ):
        return False
    if len(s.tokens[right.first]) == 1:
        high += low % 100 // 10 * 10  # 1943–6
    if high != (low + 1) % 100 and high <= low % 100:
        if not 1 <= high <= 12:
            return False
        left.kind, left.value, left.stop = "date", Calendar(year=low, month=high), right.stop
        return True
    end = low - low % 100 + high + (100 if high <= low % 100 else 0)
    left.kind, left.value, left.high, left.stop = "date", Calendar(year=low), Calendar(year=end), right.stop
    left.unit = None
    return True


def _year_range(left: Item, right: Item) -> bool:
    """1990–95, between 1990 and 1995, from 2010 to 2015."""
    if (
        isinstance(left.value, Calendar)
        and left.value.year
        and left.value.month is None
        and isinstance(right.value, int)
        and right.unit is None
    ):
        end = right.value
        if 1000 <= end < 2200 or end < 100:
            year = end if end > 99 else left.value.year - left.value.year % 100 + end
            if year > left.value.year:
                left.high, left.stop = Calendar(year=year), right.stop
                return True
    return False


def _join_date_range(s: Sentence, left: Item, right: Item, is_hyphen: bool) -> bool:
    """13–15 July, from 13 to 15 July, 2010–2015, Monday to Friday."""
    end = right.value
    assert isinstance(end, Calendar)
    if isinstance(left.value, int) and left.unit is None and left.kind in ("number", "ordinal"):
        if end.day is not None and 1 <= left.value <= 31:
            left.kind, left.value, left.high = "date", msgspec.structs.replace(end, day=left.value, weekday=None), end
        elif end.year is not None and end.month is None and (1000 <= left.value < 2200):
            left.kind, left.value, left.high = "date", Calendar(year=left.value), end
        elif end.century is not None and 1 <= left.value <= 40:
            left.kind, left.value, left.high = "date", Calendar(century=left.value), end
        elif end.decade is not None and left.value % 10 == 0:
            left.kind, left.value, left.high = "date", Calendar(decade=left.value), end
        else:
            return False
    elif isinstance(left.value, Calendar):
        left.high = end
    else:
        return False
    left.stop = right.stop
    left.digits, left.words = left.digits or right.digits, left.words or right.words
    left.weak = False
    return True


_BELOW = {
    "foot": ("inch",), "hour": ("minute",), "minute": ("second",), "dollar": ("cent",), "usd": ("cent",), "eur": ("cent",), "gbp": ("pence",),
    "pound": ("ounce", "pence"), "lb": ("ounce",), "stone": ("lb", "pound"), "rub": ("kopeck",), "uah": ("kopeck",), "year": ("month",), "km": ("m",),
    "m": ("cm",), "mile": ("yard",), "week": ("day",), "yard": ("foot", "inch"), "myr": ("cent",), "chf": ("cent",), "kg": ("g",), "month": ("day",), "day": ("hour",),
}  # fmt: skip


def _join_measures(s: Sentence, left: Item, right: Item, gap: list[str]) -> bool:
    """5 feet 10 inches, 6-foot-6, 2 hours and 30 minutes: one amount."""
    if (
        left.unit == "foot"
        and left.high is None
        and gap == ["-"]
        and right.unit is None
        and isinstance(right.value, int)
        and right.value < 12
    ):
        left.also = (left.amount,)  # the inches are often left out
        left.value, left.stop = left.amount + Fraction(right.amount, 12), right.stop
        return True
    if left.kind == "money" and right.unit == "celsius" and s.tokens[right.stop - 1] == "c":
        right.unit = "cent"
    if (
        not gap
        and right.unit is None
        and right.kind == "number"
        and isinstance(right.value, int)
        and 10 <= right.value < 60
        and left.high is None
    ):
        # 1 hour thirty, 20 dollars 43: nothing may follow that the second number could count.
        closed = right.stop == s.count or not s.tokens[right.stop].isalnum()
        pieces = {
            "hour": 60,
            "dollar": 100,
            "usd": 100,
            "eur": 100,
            "gbp": 100,
            "rupee": 100,
            "inr": 100,
            "myr": 100,
        }.get(left.unit or "")
        if closed and pieces and isinstance(left.value, int):
            left.value, left.stop = left.value + Fraction(right.value, pieces), right.stop
            return True
    if left.unit is None or right.unit is None or left.high is not None or right.high is not None:
        return False
    if right.unit not in _BELOW.get(left.unit, ()) or any(
        s.tokens[at] not in ",،" and not s.has(at, "also") for at in range(left.stop, right.first)
    ):
        return False
    small, large = UNITS[right.unit], UNITS[left.unit]
    if right.unit == "pound":
        small = UNITS["lb"]
    ratio = Fraction(small.factor)
    if small.dimension == large.dimension:
        ratio /= large.factor
    left.value = left.amount + right.amount * ratio
    left.stop = right.stop
    return True
