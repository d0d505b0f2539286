"""Digits with their separators, read into numbers, clock times and dates."""

import re
from fractions import Fraction
from typing import NamedTuple

from xlate.quantities.model import Amount


class Literal(NamedTuple):
    """What a run of digits says. `shape` is "int", "decimal", "ratio", "clock" or "chain"."""

    shape: str
    value: Amount
    also: tuple[Amount, ...] = ()
    parts: tuple[int, ...] = ()
    """The numbers of a ratio (3:1, 1/4), a clock (19:00) or a chain (31.10.2019, 192.168.1.2)."""


_SEPARATOR = re.compile(r"[ .,٫٬،:/']")
_GROUPED = re.compile(r"\d{1,3}(?:([ .,٬'،])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?")


def decimal(text: str) -> Amount:
    """Read digits with at most one point."""
    whole, _, part = text.partition(".")
    if not part.strip("0"):
        return int(whole or "0")
    return Fraction(int((whole or "0") + part), 10 ** len(part))


def read_literal(text: str, decimal_comma: bool) -> Literal:
    """Read digits the way the language writes them; `also` holds what another convention would make of them."""
    if text.isdigit():
        # "00" is no way to write a number; where it stands for 0 something is wrong.
        return Literal("zeros" if len(text) > 1 and not text.strip("0") else "int", int(text))
    if "e" in text or "^" in text:
        return Literal("decimal", _power(text))
    marks = _SEPARATOR.findall(text)
    first, last = marks[0], marks[-1]
    if ":" in marks or "/" in marks:
        return _ratio(text, marks)
    if last == "٫":
        whole, _, part = text.rpartition("٫")
        return Literal("decimal", decimal(_SEPARATOR.sub("", whole) + "." + part))
    if _GROUPED.fullmatch(text):
        if first in " ٬'" or len(marks) > 1:
            if len(set(marks)) == 2 and marks.count(last) == 1:
                whole, _, part = text.rpartition(last)
                return Literal("decimal", decimal(_SEPARATOR.sub("", whole) + "." + part))
            return Literal("int", int(_SEPARATOR.sub("", text)))
        if not text.startswith("0"):
            # One separator before three digits: the language decides, and the other reading is kept.
            whole_number = int(_SEPARATOR.sub("", text))
            part_number = decimal(text.replace(first, "."))
            if (first in ",،") == decimal_comma:
                return Literal("decimal", part_number, (whole_number,))
            return Literal("int", whole_number, (part_number,))
    if len(marks) == 1:
        return Literal("decimal", decimal(text.replace(first, ".")))
    parts = tuple(int(p) for p in _SEPARATOR.split(text) if p)
    if len(set(marks)) == 2 and marks.count(last) == 1 and all(len(p) == 3 for p in re.split(r"[.,]", text)[1:-1]):
        whole, _, part = text.rpartition(last)
        return Literal("decimal", decimal(_SEPARATOR.sub("", whole) + "." + part))
    return Literal("chain", parts[0] if parts else 0, (), parts)


def _power(text: str) -> Amount:
    """1.5e9, 10^6."""
    base, mark, exponent = text.partition("e") if "e" in text else text.partition("^")
    power = int(exponent.lstrip("+-")) * (-1) ** exponent.count("-")
    number = Fraction(decimal(re.sub("[,٫]", ".", base)))
    value = number * Fraction(10) ** power if mark == "e" else number**power if number else number
    return int(value) if value.denominator == 1 else value


def _ratio(text: str, marks: list[str]) -> Literal:
    pieces = [p for p in _SEPARATOR.split(text) if p]
    parts = tuple(int(p) for p in pieces)
    if len(parts) < 2:
        return Literal("int", parts[0])
    colons = marks.count(":")
    if colons and len(pieces) in (2, 3) and parts[0] <= 24 and len(pieces[1]) == 2 and parts[1] < 60:
        return Literal("clock", parts[0] * 60 + parts[1], (), parts)
    if len(parts) == 2 and marks[0] == "/" and parts[1]:
        return Literal("ratio", Fraction(*parts), (), parts)
    if len(parts) == 2:
        return Literal("ratio", parts[0], (), parts)
    return Literal("chain", parts[0], (), parts)
