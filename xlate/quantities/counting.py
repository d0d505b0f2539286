"""Numerals put together with their neighbours: what is a date, a time, a code, a share or an amount."""

from fractions import Fraction

from xlate.quantities.amounts import finish, with_unit
from xlate.quantities.clocks import as_clock, clock_item
from xlate.quantities.dates import as_date, full_year, has_year_word_before, until_year, with_era
from xlate.quantities.items import Item, from_numeral, is_touching, set_unit, skipped, written
from xlate.quantities.model import Calendar
from xlate.quantities.numerals import read_numeral
from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import Numeral

_YEARS = range(1000, 2200)
_LIKELY_YEARS = range(1900, 2060)


def number_item(s: Sentence, at: int) -> Item | int | None:
    """Read a numeral and decide by its neighbours what it counts."""
    if s.is_digits(at):
        if s.glued(at):
            code = _code(s, at)
            if code:
                return code
        special = _digits_special(s, at)
        if special:
            return special
    n = read_numeral(s, at)
    if n is None:
        return None
    share = n.words and n.value == 1 and _over(s, from_numeral(n, at), n.stop)
    if n.words and not n.digits and not n.vague and n.value <= 100 and not share:
        behind = skipped(s, at, n.stop)
        if behind is not None:
            return max(behind, n.stop)
    item = from_numeral(n, at)
    if n.literal is not None and n.literal.shape == "zeros":
        item.kind, item.value = "code", s.tokens[at]
        item.also = (0,) if len(s.tokens[at]) > 2 else ()
        return item
    if n.literal is not None and n.literal.shape not in ("int", "decimal"):
        return _literal_item(s, item, n)
    stop = item.stop
    if at > 0 and (
        s.has(at - 1, "minus")
        or (s.tokens[at - 1] == "-" and s.glued(at) and not s.glued(at - 1))
        or s.tokens[at - 1] == "−"
    ):
        both = s.has(at - 2, "plus") or (not s.tokens[at - 2].isdigit() and s.has(at - 3, "plus"))
        if not both and not (at > 1 and s.tokens[at - 1] == "-" and s.is_digits(at - 2)):
            item.value = -item.amount
            item.first = at - 1
            item.also = ()
    point = s.sense(stop, "point")
    if point and not n.ordinal and (n.words or s.is_digits(point[1])):
        whole = _spoken_point(s, item, point[1])
        if whole:
            return with_unit(s, whole, n, whole.stop, whole.stop) or finish(s, whole)
    over = _over(s, item, stop)
    if over:
        return over
    if stop < s.count:
        found = _after_number(s, item, n)
        if found:
            return found
    if n.digits and not n.words and isinstance(item.value, int) and len(s.tokens[at]) == 4 and item.value in _YEARS:
        if has_year_word_before(s, at):
            item.kind, item.value = "date", Calendar(year=item.value)
            item.first = at - 1
            return with_era(s, item)
        if item.value in _LIKELY_YEARS and (s.has(at - 1, "year_lead") or s.tokens[at - 1 if at else 0] in "("):
            item.kind, item.value = "date", Calendar(year=item.value)
            return with_era(s, item)
    elif (
        has_year_word_before(s, at)
        and n.words
        and not n.ordinal
        and isinstance(item.value, int)
        and item.value in _YEARS
    ):
        item.kind, item.value = "date", Calendar(year=item.value)
        return item
    return finish(s, item)


def _after_number(s: Sentence, item: Item, n: Numeral) -> Item | None:
    """Look behind a numeral: ordinal ending, decade, century, month, year, clock, unit."""
    stop = item.stop
    number = item.value if isinstance(item.value, int) else 0
    glued = s.glued(stop)
    tail = stop + 1 if is_touching(s, stop, "-") else stop
    hyphen = tail > stop
    whole = isinstance(item.value, int)
    if n.digits and not n.words and (glued or hyphen) and whole:
        ending_at = s.sense(tail, "decade_ending")
        decade = ending_at is not None and number % 10 == 0 and number >= 10
        ending = s.has(tail, "ordinal_ending")
        if decade and (not ending or number >= 1000 or s.has(tail + 1, "decade_word")):
            item.kind, item.value = "date", Calendar(decade=number)
            assert ending_at is not None
            item.stop = ending_at[1] + (1 if s.has(ending_at[1], "decade_word") else 0)
            return item
        if (
            ending
            and not s.sense(tail, "unit_adjective")
            and (hyphen or not (s.sense(tail, "unit") or s.sense(tail, "unit_glued")))
        ):
            item.kind = "ordinal"
            item.stop = stop = tail = tail + 1
            item.weak = number == 1
            hyphen = False
            glued = False
    adjective = s.sense(tail, "unit_adjective") if (hyphen or glued or item.kind == "number") else None
    if adjective and (noun := s.sense(tail, "unit")) and noun[1] > adjective[1]:
        adjective = None
    if adjective and s.tokens[tail - 1] != ",":
        return finish(s, set_unit(item, *adjective))
    if whole and (item.kind == "ordinal" or n.digits):
        dated = as_date(s, item, stop, tail, number)
        if dated:
            return dated
    clock = as_clock(s, item, n, stop)
    if clock:
        return clock
    if item.kind == "ordinal":
        return finish(s, item)
    counted = with_unit(s, item, n, stop, tail)
    if counted is None and hyphen and s.tokens[tail].isalpha():
        item.weak = True  # the 28-nation bloc
    return counted


def _spoken_point(s: Sentence, item: Item, at: int) -> Item | None:
    """one point five, 1 точка 1."""
    figures, stop = "", at
    if s.is_digits(at):
        figures, stop = s.tokens[at], at + 1
    else:
        while (card := s.sense(stop, "cardinal")) and isinstance(card[0], int) and (card[0] < 10 or not figures):
            figures += str(card[0])
            stop = card[1]
    if not figures.isdecimal():
        return None
    part = Fraction(int(figures), 10 ** len(figures))
    item.value = item.amount + (part if item.amount >= 0 else -part)
    item.stop = stop
    scale = s.sense(stop, "scale")
    if scale:
        item.value, item.stop = item.value * scale[0], scale[1]
    return item


def _over(s: Sentence, item: Item, stop: int) -> Item | None:
    """one in five, واحد من كل خمسة, один из пяти: a share."""
    if item.kind != "number" or item.unit or not isinstance(item.value, int) or not 0 < abs(item.value) <= 100:
        return None
    over = s.sense(stop, "over")
    if over is None:
        return None
    if over[1] == stop + 1 and item.value > 1 and (item.digits or s.is_digits(over[1])):
        return None  # "2 على 200" is more often two numbers
    at = over[1]
    if s.has(at, "filler"):
        at += 1
    below = read_numeral(s, at)
    if (
        below is None
        or below.ordinal
        or below.vague
        or not isinstance(below.value, int)
        or below.value <= item.value
        or (below.value > 100000 and item.value > 1)
    ):
        return None
    if below.value >= 1000 and below.digits and over[1] - stop == 1 and below.value in _YEARS:
        return None
    if s.sense(below.stop, "unit") or s.sense(below.stop, "month") or s.has(below.stop, "year_word"):
        return None
    item.also = (item.value, below.value)
    item.value, item.stop = Fraction(item.value, below.value), below.stop
    item.unit = "ratio"
    item.weak = False
    return item


def _code(s: Sentence, at: int) -> Item | None:
    """Digits that belong to a name: F-16, COVID-19, G7, 5G, MH17."""
    tokens = s.tokens
    lead = at
    if s.glued(at) and at > 0:
        before = tokens[at - 1]
        if before.isalpha() and not s.has(at - 1, "unit_before") and not s.has(at - 1, "and"):
            if before not in s.lexicon.prefixes:
                lead = at - 1
        elif before == "-" and at > 1 and s.glued(at - 1) and tokens[at - 2].isalpha():
            stem = tokens[at - 2]
            name = written(s, at - 2)
            latin = stem.isascii()
            if (
                any(c.isupper() for c in name)
                or (latin and not s.lexicon.latin)
                or (not latin and stem.lower() == stem.upper())
            ):
                if not (len(stem) > 2 and s.has(at - 2, "year_lead")):
                    lead = at - 2
    if lead == at:
        return None
    stop = at + 1
    number = s.literal(at)
    if number.shape not in ("int", "decimal"):
        return None
    while stop < s.count and s.glued(stop) and (tokens[stop].isalnum()) and stop - at < 3:
        stop += 1
    item = Item("code", "".join(t for t in tokens[lead:stop] if t != "-"), lead, stop, True, False)
    item.also = (number.value,)
    return item


def _digits_special(s: Sentence, at: int) -> Item | None:
    """Digits joined by hyphens: 2019-03-05, telephone numbers."""
    stop = at + 1
    parts = [s.tokens[at]]
    while stop + 1 < s.count and is_touching(s, stop, "-") and s.is_digits(stop + 1):
        parts.append(s.tokens[stop + 1])
        stop += 2
    if len(parts) < 3 or not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 3 and len(parts[0]) == 4 and 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31:
        return Item("date", Calendar(numbers[0], numbers[1], numbers[2]), at, stop, True, False)
    if len(parts) == 3 and len(parts[2]) in (2, 4) and 1 <= numbers[1] <= 12 and 1 <= numbers[0] <= 31:
        return Item("date", Calendar(full_year(numbers[2]), numbers[1], numbers[0]), at, stop, True, False)
    if sum(map(len, parts)) < 6:
        return None
    return Item("code", "".join(parts), at, stop, True, False)


def _literal_item(s: Sentence, item: Item, n: Numeral) -> Item:
    """Clock times, ratios and chains of digits."""
    literal = n.literal
    assert literal is not None
    if literal.shape == "clock":
        return clock_item(s, item, literal.parts[0], literal.parts[1])
    if literal.shape == "ratio":
        above, below = literal.parts
        text = s.tokens[item.first]
        if ":" in text:
            item.kind, item.value, item.high = "score", above, below
            return item
        if below in _YEARS and 1 <= above <= 12:
            item.kind, item.value = "date", Calendar(year=below, month=above)
            return item
        if above in _YEARS and 1 <= below <= 12 and below <= above % 100:
            item.kind, item.value = "date", Calendar(year=above, month=below)
            return item
        if above in _YEARS:
            item.kind, item.value, item.high = "date", Calendar(year=above), Calendar(year=until_year(above, below))
            return item
        if below <= 1000 or above < below:
            item.also, item.weak = literal.parts, above >= below
            if s.tokens[item.first - 1] == "-" and item.first and not s.is_digits(item.first - 2):
                item.value, item.first = -literal.value, item.first - 1
            return with_unit(s, item, n, item.stop, item.stop) or finish(s, item)
        item.kind, item.value = "code", text
        return item
    parts = literal.parts
    if len(parts) == 3 and 1 <= parts[1] <= 12 and 1 <= parts[0] <= 31 and (parts[2] in _YEARS or parts[2] < 100):
        item.kind, item.value = "date", Calendar(full_year(parts[2]), parts[1], parts[0])
        item.also = parts[:2]  # or the month first
        if s.has(item.stop, "year_word"):
            item.stop += 1
        return item
    if len(parts) == 3 and 1 <= parts[0] <= 12 and 1 <= parts[1] <= 31 and (parts[2] in _YEARS or parts[2] < 100):
        item.kind, item.value = "date", Calendar(full_year(parts[2]), parts[0], parts[1])
        return item
    if len(parts) == 3 and parts[0] in _YEARS and 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31:
        item.kind, item.value = "date", Calendar(*parts)
        return item
    item.kind, item.value, item.also = "code", s.tokens[item.first], parts
    return item
