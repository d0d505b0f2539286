"""A short written form of quantities, so that tests are mostly data."""

from fractions import Fraction

from xlate.quantities import Calendar, Clock, Quantity

_DAYS = "mon tue wed thu fri sat sun".split()


def value_text(value: object) -> str:
    """Write one value: 15, 1/2, 2019-05-03, 1990s, c18, q3, 19:30."""
    if isinstance(value, Calendar):
        parts = []
        if value.weekday is not None:
            parts.append(_DAYS[value.weekday - 1])
        if value.year is not None or value.month is not None or value.day is not None:
            year = "" if value.year is None else str(value.year)
            parts.append(
                f"{year}-{value.month or ''}-{value.day or ''}".rstrip("-") if value.month or value.day else year
            )
        parts += [f"{value.decade}s"] if value.decade is not None else []
        parts += [f"c{value.century}"] if value.century is not None else []
        parts += [f"q{value.quarter}"] if value.quarter is not None else []
        parts += [f"day{value.relative:+d}"] if value.relative is not None else []
        parts += [value.era] if value.era else []
        return " ".join(parts)
    if isinstance(value, Clock):
        return f"{value.minutes // 60}:{value.minutes % 60:02}" + ("?" if value.half_day else "")
    assert isinstance(value, int | Fraction | str)
    return str(value)


def describe(quantity: Quantity) -> str:
    """Write a quantity: its value, unit, approximation and whether it is weak or vague."""
    text = value_text(quantity.value)
    if quantity.high is not None:
        text += ("-" if quantity.kind == "score" else "..") + value_text(quantity.high)
    if quantity.kind in ("ordinal", "code"):
        text += f" {quantity.kind}"
    if quantity.unit:
        text += f" {quantity.unit}"
    if quantity.approx != "none":
        text += f" {quantity.approx}"
    if quantity.vague:
        return text + " vague"
    return text + (" weak" if quantity.weak else "")
