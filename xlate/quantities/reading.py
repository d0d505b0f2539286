"""Numerals put together with what stands around them: units, currencies, dates, clock times, approximations."""

import re
from fractions import Fraction

from xlate.quantities.model import Amount, Approximation, Calendar, Clock, Kind, Value
from xlate.quantities.numerals import Numeral, Sentence, read_numeral
from xlate.quantities.units import UNITS

_YEARS = range(1000, 2200)
_LIKELY_YEARS = range(1900, 2060)
# Cyrillic letters that look like Roman figures are written for them: ХХ век.
_ROMAN = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{0,3}))")
_LOOKALIKES = str.maketrans("ХІСМ", "XICM")
_SCALED = {"million_": 10**6, "thousand_": 1000, "billion_": 10**9}


class Item:
    """A quantity while it is being read: tokens [first, stop) and what they say."""

    __slots__ = ("kind", "value", "unit", "high", "first", "stop", "approx", "digits", "words", "weak", "vague", "also", "mantissa", "scale")

    def __init__(self, kind: Kind, value: Value, first: int, stop: int, digits: bool, words: bool) -> None:
        self.kind = kind
        self.value = value
        self.unit: str | None = None
        self.high: Value | None = None
        self.first = first
        self.stop = stop
        self.approx: Approximation = "none"
        self.digits = digits
        self.words = words
        self.weak = False
        self.vague = False
        self.also: tuple[Amount, ...] = ()
        self.mantissa: Amount | None = None
        self.scale = 1


def roman(text: str) -> int | None:
    """Read a Roman numeral below forty, as centuries and kings have them."""
    text = text.translate(_LOOKALIKES)
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    for i, value in enumerate(values):
        total += -value if i + 1 < len(values) and values[i + 1] > value else value
    return total


def _text(s: Sentence, at: int) -> str:
    return s.text[s.starts[at] : s.stops[at]]


def _capital(s: Sentence, at: int) -> bool:
    return s.text[s.starts[at]].isupper()


def _touching(s: Sentence, at: int, sign: str) -> bool:
    """Tell whether the token is this sign, glued to what is on both sides of it."""
    return 0 < at < s.count - 1 and s.tokens[at] == sign and s.glued(at) and s.glued(at + 1)


def _unit_item(item: Item, unit: str, stop: int) -> Item:
    """Give the item its unit."""
    scale = _SCALED.get(unit)
    if scale:
        if isinstance(item.value, Calendar | Clock | str):
            return item
        item.value *= scale
        item.stop = stop
        return item
    item.unit = unit
    item.kind = UNITS[unit].kind if unit in UNITS else "measure"
    item.stop = stop
    item.also = () if unit == "times" else item.also
    return item


def _skipped(s: Sentence, at: int, stop: int) -> int | None:
    """Return the place behind a phrase that counts nothing and covers these tokens ("one another")."""
    for back in range(min(4, at + 1)):
        found = s.sense(at - back, "skip")
        if found and found[1] >= stop:
            return int(found[1])
    return None


def _year_word_before(s: Sentence, at: int) -> bool:
    return s.has(at - 1, "year_word") or (s.has(at - 1, "filler") and s.has(at - 2, "year_word"))


def read_items(s: Sentence) -> list[Item]:
    """Find every quantity in order; later passes join neighbours."""
    items: list[Item] = []
    at = 0
    words, tokens = s.words, s.tokens
    while at < s.count:
        word = words[at]
        if word is not None and word.trigger:
            found = _word_item(s, at)
        elif tokens[at][-1].isdecimal():
            found = _number_item(s, at)
        elif word is not None and ("unit_before" in word.roles or "unit_before" in word.phrases) and (s.is_digits(at + 1) or s.is_digits(at + 2)):
            found = _leading_unit(s, at)
        elif word is not None and "century_word" in word.roles:
            found = _century(s, at)
        else:
            at += 1
            continue
        if found is None:
            at += 1
        elif isinstance(found, int):
            at = max(found, at + 1)
        else:
            items.append(found)
            at = found.stop
    return items


def _word_item(s: Sentence, at: int) -> Item | int | None:
    """Read what begins with a word that is by itself reason to look."""
    word = s.words[at]
    assert word is not None
    roles, phrases = word.roles, word.phrases
    if "hour_word" in roles and word.definite:
        return _clock_after(s, at)
    if "name" in phrases or "name" in roles:
        name = s.sense(at, "name")
        if name:
            item = Item("code", name[0], at, name[1], False, True)
            return item
    if "month" in roles or "month" in phrases:
        month = s.sense(at, "month")
        if month:
            found = _month(s, at, *month)
            if found:
                return found
    if "weekday" in roles:
        found = _weekday(s, at)
        if found:
            return found
    if "relative" in roles or "relative" in phrases:
        relative = s.sense(at, "relative")
        if relative:
            item = Item("date", Calendar(relative=relative[0]), at, relative[1], False, True)
            item.weak = True
            return item
    if "unit_dual" in roles:
        dual = s.sense(at, "unit_dual")
        if dual:
            longer = s.sense(at, "unit")
            unit, stop = longer if longer and longer[1] > dual[1] else dual
            pair = _unit_item(Item("number", 2, at, stop, False, True), unit, stop)
            _below_zero(s, pair)
            return _finish(s, pair)
    if "unit_half" in roles or "unit_half" in phrases:
        half = s.sense(at, "unit_half")
        if half:
            item = Item("number", Fraction(1, 2), at, half[1], False, True)
            return _finish(s, _unit_item(item, half[0], half[1]))
    if "compound" in roles:
        amount, unit = roles["compound"]
        item = Item("number", amount, at, at + 1, False, True)
        return _finish(s, _unit_item(item, unit, at + 1))
    if "noon" in roles:
        item = Item("time", Clock(roles["noon"]), at, at + 1, False, True)
        item.weak = True
        return item
    if "decade" in roles and (found := _decade_word(s, at)):
        return found
    if "century_word" in roles or "century_word" in phrases:
        century = _century(s, at)
        if century:
            return century
    found = _number_item(s, at)
    if found is None and "unit_one" in roles:
        return _single(s, at)
    if found is None and ("multiple" in roles or "multiple" in phrases):
        multiple = s.sense(at, "multiple")
        if multiple:
            item = Item("multiple", multiple[0], at, multiple[1], False, True)
            item.unit, item.weak = "times", True
            return item
    return found


def _single(s: Sentence, at: int) -> Item | None:
    """A unit without a numeral: an hour, неделю, شهر; more often a way of speaking than an amount."""
    word = s.words[at]
    assert word is not None
    first = at
    if s.lexicon.tables.singles_need_article:
        if s.tokens[at - 1] not in ("a", "an") or not at:
            return None
        first = at - 1
    elif word.definite or (s.has(at, "hour_word") and s.is_digits(at + 1)) or s.has(at, "year_word") and s.is_digits(at + 1):
        return None
    item = Item("number", 1, first, at + 1, False, True)
    _unit_item(item, word.roles["unit_one"], at + 1)
    item.weak = True
    added = s.sense(item.stop, "added")
    if added:
        item.value, item.stop, item.weak = 1 + added[0], added[1], False
    return _finish(s, item)


def _decade_word(s: Sentence, at: int) -> Item | None:
    word = s.words[at]
    assert word is not None
    if "ordinal" in word.roles and not (s.has(at + 1, "decade_word") or s.has(at - 1, "date_lead")):
        return None
    stop = at + 2 if s.has(at + 1, "decade_word") else at + 1
    first = at - 1 if s.has(at - 1, "decade_word") else at
    item = Item("date", Calendar(decade=word.roles["decade"]), first, stop, False, True)
    item.weak = True
    return item


def _weekday(s: Sentence, at: int) -> Item | None:
    word = s.words[at]
    assert word is not None
    if s.lexicon.tables.capital_months and len(s.tokens[at]) <= 5 and not _capital(s, at) and s.count > 2:
        return None
    stop = at + 1
    weak = False
    if "shy_weekday" in word.roles:
        near_date = s.is_digits(at + 1) or (at + 2 < s.count and s.tokens[at + 1] in ",." and (s.is_digits(at + 2) or s.has(at + 2, "month")))
        if len(s.tokens[at]) <= 4 and s.lexicon.tables.capital_months and not near_date and s.count > 2:
            return None
        if not near_date and not s.has(at - 1, "date_lead") and s.count > 2:
            if not word.definite and not s.tokens[at].startswith("ال"):
                return None
            weak = True
        elif not near_date and s.tokens[at - 1] in ("в", "на", "к", "с", "по", "до", "из") and s.tokens[at] in ("среде", "среды", "средой", "средам"):
            return None
    if stop < s.count and s.tokens[stop] == "." and len(s.tokens[at]) <= 4 and (s.is_digits(stop + 1) or s.has(stop + 1, "month")):
        stop += 1
    item = Item("date", Calendar(weekday=word.roles["weekday"]), at, stop, False, True)
    item.weak = weak
    return item


def _month(s: Sentence, at: int, month: int, stop: int) -> Item | None:
    """A month with the day before or after it and the year after it."""
    word = s.words[at]
    assert word is not None
    tables = s.lexicon.tables
    shy = "shy_month" in word.roles and stop == at + 1
    # Both names of one month: أكتوبر/تشرين الأول, تشرين الأول (أكتوبر).
    if stop < s.count and s.tokens[stop] in "/(-":
        again = s.sense(stop + 1, "month")
        if again and again[0] == month:
            closed = again[1] < s.count and s.tokens[again[1]] == ")"
            stop = again[1] + (1 if closed and s.tokens[stop] == "(" else 0)
            shy = False
    if stop < s.count and s.tokens[stop] == "." and (s.is_digits(stop + 1) or len(s.tokens[at]) <= 4):
        stop += 1
    day = None
    first = at
    evidence = False
    # July 4, July 4th, يوليو 13
    after = stop + 1 if s.has(stop, "filler") else stop
    if s.is_digits(after) and not (s.starts[after] - s.stops[after - 1] > 1):
        literal = s.literal(after)
        beyond = after + 1
        if literal.shape == "int" and 1 <= literal.value <= 31 and len(s.tokens[after]) <= 2:
            if not (s.sense(beyond, "scale") or s.sense(beyond, "month")) and not tables.decimal_comma and not s.has(beyond, "unit"):
                day = int(literal.value)
                stop = beyond + 1 if s.has(beyond, "ordinal_ending") and s.glued(beyond) else beyond
                evidence = True
    elif after < s.count and not tables.decimal_comma and not tables.units_before_tens:
        numeral = read_numeral(s, after)
        if numeral and numeral.ordinal and 1 <= numeral.value <= 31:
            day, stop, evidence = int(numeral.value), numeral.stop, True
    year, stop = _year_after(s, stop)
    evidence = evidence or year is not None
    if tables.capital_months and not evidence and not _capital(s, at):
        return None
    if s.count == 1:
        evidence = True
    if shy and not evidence and s.tokens[at] not in ("june", "april", "august", "марта", "августа", "август"):
        if not tables.capital_months and s.has(at + 1, "date_lead") and s.words[at + 1].definite | s.tokens[at + 1].startswith("ال"):  # type: ignore[union-attr]
            pass
        elif not s.has(at - 1, "date_lead") or (s.tokens[at] in ("may", "march") and s.tokens[at - 1] in ("to", "on", "and", "before", "after", "between", "this")):
            return None
        if s.tokens[at] in ("may", "ماي") and (s.tokens[at + 1] == "'" or (s.words[at + 1] is None and s.tokens[at + 1].isalpha() and _capital(s, at + 1))):
            return None
    if tables.capital_months and shy and not evidence and s.tokens[at] in ("june", "april", "august") and not s.has(at - 1, "date_lead"):
        return None
    if shy and not evidence and s.tokens[at] in ("марта", "августа", "август") and _capital(s, at):
        return None
    item = Item("date", Calendar(year=year, month=month, day=day), first, stop, bool(day or year), True)
    return item


def _year_after(s: Sentence, at: int) -> tuple[int | None, int]:
    """A year right behind a month or day: 2019, ", 2019", "of 2019", عام 2019, 2019 г."""
    look = at
    for _ in range(3):
        if look < s.count and (s.tokens[look] in (",", "،") or s.has(look, "filler") or s.has(look, "year_word") or (s.words[look] is not None and s.tokens[look] in ("من", "في", "to"))):
            look += 1
        else:
            break
    if s.is_digits(look) and len(s.tokens[look]) == 4 and s.tokens[look].isdecimal():
        value = int(s.tokens[look])
        if value in _YEARS and not s.sense(look + 1, "scale"):
            stop = look + 1
            if s.has(stop, "year_word"):
                stop += 2 if stop + 1 < s.count and s.tokens[stop + 1] == "." and len(s.tokens[stop]) <= 2 else 1
            return value, stop
    return None, at


def _leading_unit(s: Sentence, at: int) -> Item | int | None:
    """$5 million, EUR 20."""
    found = s.sense(at, "unit_before")
    if found is None or not (s.is_digits(found[1]) or (s.is_digits(found[1] + 1) and s.tokens[found[1]] == ".")):
        return None
    unit, number_at = found
    if s.tokens[at].isalpha() and s.tokens[number_at - 1] == "$" and not s.glued(number_at - 1):
        return None
    if number_at < s.count and s.tokens[number_at] == "." and s.is_digits(number_at + 1):
        number_at += 1
    if s.tokens[at].isalpha() and s.glued(number_at) and unit == "percent":
        return None
    numeral = read_numeral(s, number_at)
    if numeral is None:
        return None
    item = _from_numeral(numeral, number_at)
    if item.kind != "number":
        return None
    item.first = at
    stop = item.stop
    again = s.sense(stop, "unit")
    if numeral.literal is not None and numeral.literal.shape == "decimal" and numeral.also:
        item.value = numeral.also[0]  # money has two decimals at most: the three digits are thousands
    _unit_item(item, unit, stop)
    item.also = ()
    if again and again[0] in UNITS and UNITS[again[0]].kind == "money":
        item.unit, item.stop = again[0] if unit == "dollar" else unit, again[1]
    return _finish(s, item)


def _from_numeral(n: Numeral, first: int) -> Item:
    item = Item("ordinal" if n.ordinal else "number", n.value, first, n.stop, n.digits, n.words)
    item.weak, item.vague, item.also = n.weak, n.vague, n.also
    item.mantissa = n.mantissa
    item.scale = n.floor if n.floor < 10**20 else 1
    if n.vague:
        item.approx = "about"
    return item


def _code(s: Sentence, at: int) -> Item | None:
    """Digits that belong to a name: F-16, COVID-19, G7, 5G, MH17."""
    tokens = s.tokens
    lead = at
    if s.glued(at) and at > 0:
        before = tokens[at - 1]
        if before.isalpha() and not s.has(at - 1, "unit_before") and not s.has(at - 1, "and"):
            if before.strip("والفبلك") or not before:
                lead = at - 1
        elif before == "-" and at > 1 and s.glued(at - 1) and tokens[at - 2].isalpha():
            stem = tokens[at - 2]
            name = _text(s, at - 2)
            latin = stem.isascii()
            if any(c.isupper() for c in name) or (latin and not s.lexicon.tables.capital_months) or (not latin and stem.lower() == stem.upper()):
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
    item = Item("code", "".join(t for t in tokens[lead : at + 1] if t != "-"), lead, stop, True, False)
    item.also = (number.value,)
    return item


def _number_item(s: Sentence, at: int) -> Item | int | None:
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
    if n.words and not n.digits and not n.vague and n.value <= 100:
        skipped = _skipped(s, at, n.stop)
        if skipped is not None:
            return max(skipped, n.stop)
    item = _from_numeral(n, at)
    if n.literal is not None and n.literal.shape == "zeros":
        item.kind, item.value = "code", s.tokens[at]
        item.also = (0,) if len(s.tokens[at]) > 2 else ()
        return item
    if n.literal is not None and n.literal.shape not in ("int", "decimal"):
        return _literal_item(s, item, n)
    stop = item.stop
    if at > 0 and (s.has(at - 1, "minus") or (s.tokens[at - 1] == "-" and s.glued(at) and not s.glued(at - 1)) or s.tokens[at - 1] == "−"):
        if not (at > 1 and s.tokens[at - 1] == "-" and s.is_digits(at - 2)):
            item.value = -item.value  # type: ignore[operator]
            item.first = at - 1
            item.also = ()
    point = s.sense(stop, "point")
    if point and not n.ordinal and (n.words or s.is_digits(point[1])):
        whole = _spoken_point(s, item, point[1])
        if whole:
            return _united(s, whole, n, whole.stop, whole.stop) or _finish(s, whole)
    over = _over(s, item, stop)
    if over:
        return over
    if stop < s.count:
        found = _after_number(s, item, n)
        if found:
            return found
    if s.has(at - 1, "century_word") or s.has(at - 1, "quarter_word"):
        pass
    if n.digits and not n.words and isinstance(item.value, int) and len(s.tokens[at]) == 4 and item.value in _YEARS:
        if _year_word_before(s, at):
            item.kind, item.value = "date", Calendar(year=item.value)
            item.first = at - 1
            return _era(s, item)
        if item.value in _LIKELY_YEARS and (s.has(at - 1, "year_lead") or s.tokens[at - 1 if at else 0] in "(") and not s.lexicon.tables.decimal_comma:
            item.kind, item.value = "date", Calendar(year=item.value)
            return _era(s, item)
    elif _year_word_before(s, at) and n.words and not n.ordinal and isinstance(item.value, int) and item.value in _YEARS:
        item.kind, item.value = "date", Calendar(year=item.value)
        return item
    return _finish(s, item)


def _era(s: Sentence, item: Item) -> Item:
    era = s.sense(item.stop, "era")
    if era and isinstance(item.value, Calendar) and era[0] != "ad":
        item.value = Calendar(year=item.value.year, era=era[0])
        item.stop = era[1]
    elif era:
        item.stop = era[1]
    return item


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
    item.value = item.value + (part if item.value >= 0 else -part)  # type: ignore[operator]
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
    if below is None or below.ordinal or below.vague or not isinstance(below.value, int) or below.value <= item.value or (below.value > 100000 and item.value > 1):
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


def _digits_special(s: Sentence, at: int) -> Item | None:
    """Digits joined by hyphens: 2019-03-05, telephone numbers."""
    stop = at + 1
    parts = [s.tokens[at]]
    while stop + 1 < s.count and _touching(s, stop, "-") and s.is_digits(stop + 1):
        parts.append(s.tokens[stop + 1])
        stop += 2
    if len(parts) < 3 or not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 3 and len(parts[0]) == 4 and 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31:
        return Item("date", Calendar(*numbers), at, stop, True, False)
    if len(parts) == 3 and len(parts[2]) in (2, 4) and 1 <= numbers[1] <= 12 and 1 <= numbers[0] <= 31:
        return Item("date", Calendar(_full_year(numbers[2]), numbers[1], numbers[0]), at, stop, True, False)
    if sum(map(len, parts)) < 6:
        return None
    return Item("code", "".join(parts), at, stop, True, False)


def _full_year(year: int) -> int:
    return year if year > 99 else 2000 + year if year < 50 else 1900 + year


def _literal_item(s: Sentence, item: Item, n: Numeral) -> Item:
    """Clock times, ratios and chains of digits."""
    literal = n.literal
    assert literal is not None
    if literal.shape == "clock":
        return _clock(s, item, literal.parts[0], literal.parts[1])
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
            item.kind, item.value, item.high = "date", Calendar(year=above), Calendar(year=_until(above, below))
            return item
        if below <= 1000 or above < below:
            item.also, item.weak = literal.parts, above >= below
            if s.tokens[item.first - 1] == "-" and item.first and not s.is_digits(item.first - 2):
                item.value, item.first = -literal.value, item.first - 1
            return _united(s, item, n, item.stop, item.stop) or _finish(s, item)
        item.kind, item.value = "code", text
        return item
    parts = literal.parts
    if len(parts) == 3 and 1 <= parts[1] <= 12 and 1 <= parts[0] <= 31 and (parts[2] in _YEARS or parts[2] < 100):
        item.kind, item.value = "date", Calendar(_full_year(parts[2]), parts[1], parts[0])
        if s.has(item.stop, "year_word"):
            item.stop += 1
        return item
    if len(parts) == 3 and 1 <= parts[0] <= 12 and 1 <= parts[1] <= 31 and (parts[2] in _YEARS or parts[2] < 100):
        item.kind, item.value = "date", Calendar(_full_year(parts[2]), parts[0], parts[1])
        return item
    if len(parts) == 3 and parts[0] in _YEARS and 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31:
        item.kind, item.value = "date", Calendar(*parts)
        return item
    item.kind, item.value, item.also = "code", s.tokens[item.first], parts
    return item


def _until(year: int, end: int) -> int:
    """2018/19 ends in 2019."""
    if end > 99:
        return end
    return year - year % 100 + end + (100 if end < year % 100 else 0)


def _marker(s: Sentence, at: int) -> tuple[bool, int] | None:
    """a.m. or p.m. in the words of the language: (is it the second half, the place behind)."""
    if at < s.count and s.tokens[at] in ("of", "في"):
        at += 1
    for role, late in (("morning", False), ("evening", True)):
        found = s.sense(at, role)
        if found:
            return late, found[1]
    return None


def _clock(s: Sentence, item: Item, hour: int, minute: int) -> Item:
    item.kind = "time"
    half_day = hour <= 12 and not s.tokens[item.first].startswith("0")
    if s.has(item.stop, "hour_word"):
        item.stop += 1
    marker = _marker(s, item.stop)
    if marker:
        late, item.stop = marker
        half_day = False
        if hour <= 12:
            hour = hour % 12 + (12 if late else 0)
    item.value = Clock(hour % 24 * 60 + minute, half_day)
    item.weak = False
    return item


def _clock_after(s: Sentence, at: int) -> Item | int | None:
    """الساعة السابعة والنصف مساء."""
    n = read_numeral(s, at + 1)
    if n is None:
        return None
    if n.literal is not None and n.literal.shape == "clock":
        item = _clock(s, Item("time", 0, at + 1, n.stop, True, False), *n.literal.parts[:2])
        item.first = at
        return item
    value = n.value
    if not 0 < value <= 24:
        return None
    hour = int(value)
    minute = int((Fraction(value) - hour) * 60)
    stop = n.stop
    more = s.words[stop] if stop < s.count else None
    if more is not None and ("and" in more.roles or more.led) and minute == 0:
        part = s.sense(stop, "added")
        if part:
            minute, stop = int(part[0] * 60), part[1]
        else:
            ahead = stop + 1 if "and" in more.roles else stop
            minutes = read_numeral(s, ahead)
            if minutes and 0 < minutes.value < 60 and (unit := s.sense(minutes.stop, "unit")) and unit[0] == "minute":
                minute, stop = int(minutes.value), unit[1]
    item = Item("time", 0, at, stop, n.digits, n.words)
    return _clock(s, item, hour, minute)


def _century(s: Sentence, at: int) -> Item | None:
    """القرن الثامن عشر, القرن الـ18."""
    after = at + 1
    if after < s.count and s.tokens[after] == "ال":
        after += 1
    word = s.words[at]
    if word is None or after >= s.count or not s.lexicon.tables.units_before_tens:
        return None
    n = read_numeral(s, after)
    if n is None or not 1 <= n.value <= (999 if n.digits else 30) or not (n.ordinal or n.digits or (s.words[after] is not None and s.words[after].definite)):  # type: ignore[union-attr]
        return None
    return _era(s, Item("date", Calendar(century=int(n.value)), at, n.stop, n.digits, True))


def _after_number(s: Sentence, item: Item, n: Numeral) -> Item | None:
    """Look behind a numeral: ordinal ending, decade, century, month, year, clock, unit."""
    stop = item.stop
    value = item.value
    glued = s.glued(stop)
    tail = stop + 1 if _touching(s, stop, "-") else stop
    hyphen = tail > stop
    whole = isinstance(value, int)
    if n.digits and not n.words and (glued or hyphen) and whole:
        ending_at = s.sense(tail, "decade_ending")
        decade = ending_at is not None and int(value) % 10 == 0 and int(value) >= 10  # type: ignore[arg-type]
        ending = s.has(tail, "ordinal_ending")
        if decade and (not ending or int(value) >= 1000 or s.has(tail + 1, "decade_word")):  # type: ignore[arg-type]
            item.kind, item.value = "date", Calendar(decade=int(value))  # type: ignore[arg-type]
            assert ending_at is not None
            item.stop = ending_at[1] + (1 if s.has(ending_at[1], "decade_word") else 0)
            return item
        if ending and not s.sense(tail, "unit_adjective") and (hyphen or not (s.sense(tail, "unit") or s.sense(tail, "unit_glued"))):
            item.kind = "ordinal"
            item.stop = stop = tail = tail + 1
            item.weak = int(value) == 1  # type: ignore[arg-type]
            hyphen = False
            glued = False
    adjective = s.sense(tail, "unit_adjective") if (hyphen or glued or item.kind == "number") else None
    if adjective and (noun := s.sense(tail, "unit")) and noun[1] > adjective[1]:
        adjective = None
    if adjective and s.tokens[tail - 1] != ",":
        return _finish(s, _unit_item(item, *adjective))
    if whole and (item.kind == "ordinal" or n.digits):
        dated = _dated(s, item, stop, tail, int(value))  # type: ignore[arg-type]
        if dated:
            return dated
    clock = _clock_number(s, item, n, stop)
    if clock:
        return clock
    if item.kind == "ordinal":
        return _finish(s, item)
    return _united(s, item, n, stop, tail)


def _dated(s: Sentence, item: Item, stop: int, tail: int, value: int) -> Item | None:
    if 1 <= value <= 999 and s.has(tail, "century_word") and s.tokens[tail] != "c":
        if item.kind == "ordinal" or s.lexicon.tables.decimal_comma:
            item.kind, item.value, item.stop = "date", Calendar(century=value), tail + 1
            return _era(s, item)
    if 1 <= value <= 31:
        look = stop
        for _ in range(3):
            if look < s.count and (s.has(look, "filler") or s.tokens[look] in ("من", "-", "شهر", "day", ".")) and s.tokens[look] not in ("a", "an"):
                look += 1
            else:
                break
        month = s.sense(look, "month") or s.sense(look, "hijri")
        if month and (not s.lexicon.tables.capital_months or _capital(s, look) or look > stop or s.tokens[look] not in ("may", "march", "mar", "dec")):
            hijri = s.sense(look, "month") is None
            found = None if hijri else _month_of_day(s, look, *month)
            end = found.stop if found else month[1]
            year = found.value.year if found and isinstance(found.value, Calendar) else None
            if hijri:
                year, end = _hijri_year(s, end)
            item.kind, item.stop = "date", end
            item.value = Calendar(year=year, month=month[0], day=value, era="hijri" if hijri else None)
            item.weak = False
            return item
    if 1 <= value <= 4 and item.kind == "ordinal" and s.has(tail, "quarter_word") and not s.lexicon.tables.units_before_tens:
        item.kind, item.value, item.stop = "date", Calendar(quarter=value), tail + 1
        return item
    if value in range(500, 2200) and (len(s.tokens[item.first]) == 4 or item.kind == "ordinal" or item.words) and s.has(tail, "year_word"):
        if not s.lexicon.tables.units_before_tens and s.lexicon.tables.decimal_comma:
            item.kind, item.value, item.stop = "date", Calendar(year=value), tail + 1
            if item.stop < s.count and s.tokens[item.stop] == "." and s.glued(item.stop) and len(s.tokens[tail]) <= 2 and item.stop + 1 < s.count:
                item.stop += 1
            return _era(s, item)
    era = s.sense(stop, "era")
    if era and 1 <= value < 3000 and item.kind == "number" and (era[0] != "ad" or value >= 100):
        item.kind, item.value = "date", Calendar(year=value)
        return _era(s, item)
    return None


def _month_of_day(s: Sentence, at: int, month: int, stop: int) -> Item | None:
    """The month behind a day, with its year; a day cannot follow again."""
    if stop < s.count and s.tokens[stop] in "/(-":
        again = s.sense(stop + 1, "month")
        if again and again[0] == month:
            closed = again[1] < s.count and s.tokens[again[1]] == ")"
            stop = again[1] + (1 if closed else 0)
    if stop < s.count and s.tokens[stop] == "." and len(s.tokens[at]) <= 5 and s.is_digits(stop + 1):
        stop += 1
    year, stop = _year_after(s, stop)
    return Item("date", Calendar(year=year, month=month), at, stop, True, True)


def _hijri_year(s: Sentence, at: int) -> tuple[int | None, int]:
    look = at + 1 if s.has(at, "year_word") or (at < s.count and s.tokens[at] == ",") else at
    if s.is_digits(look) and s.tokens[look].isdecimal() and 1200 <= int(s.tokens[look]) < 1600:
        era = s.sense(look + 1, "era")
        return int(s.tokens[look]), era[1] if era else look + 1
    return None, at


def _clock_number(s: Sentence, item: Item, n: Numeral, stop: int) -> Item | None:
    """7 p.m., в 7 часов вечера, 7 مساء, at seven o'clock."""
    value = item.value
    at = stop
    if n.literal is not None and isinstance(value, int) and 100 <= value < 1300 and value % 100 < 60 and s.lexicon.tables.capital_months and _marker(s, at):
        return _clock(s, item, value // 100, value % 100)  # 330 p.m.
    if isinstance(value, Calendar | Clock | str) or not 0 <= value <= 24 or item.unit or n.fraction:
        return None
    if s.tokens[at] in ("h", "ч") and s.glued(at) and s.glued(at + 1) and s.is_digits(at + 1) and len(s.tokens[at + 1]) == 2 and isinstance(value, int):
        item.stop = at + 2
        return _clock(s, item, value, int(s.tokens[at + 1]))
    if n.words and not n.digits and isinstance(value, int) and 1 <= value <= 12 and not n.ordinal:
        minutes = read_numeral(s, at)
        if minutes and minutes.words and not minutes.ordinal and 10 <= minutes.value < 60 and _marker(s, minutes.stop):
            item.stop = minutes.stop
            return _clock(s, item, value, int(minutes.value))
    hour_word = s.sense(at, "hour_word") if not s.lexicon.tables.units_before_tens else None
    lead = s.has(item.first - 1, "hour_lead")
    minute = 0
    if hour_word:
        at = hour_word[1]
        if s.lexicon.tables.decimal_comma:
            minutes = read_numeral(s, at)
            if minutes and 0 <= minutes.value < 60 and (unit := s.sense(minutes.stop, "unit")) and unit[0] == "minute" and lead:
                minute, at = int(minutes.value), unit[1]
    marker = _marker(s, at)
    day_like = marker is not None and s.sense(at, "unit") is not None
    if hour_word and (marker or not s.lexicon.tables.decimal_comma or (s.tokens[item.first - 1] in ("в", "к") and item.first > 0 and isinstance(value, int))):
        pass
    elif marker and not hour_word and not day_like and (lead or not s.lexicon.tables.decimal_comma or s.tokens[at] in ("утра", "вечера", "am", "pm")):
        pass
    else:
        return None
    if item.kind == "ordinal" and not s.lexicon.tables.units_before_tens:
        return None
    if not isinstance(value, int):
        literal = s.tokens[item.first]
        hours, _, minutes_text = literal.partition(".")
        if len(minutes_text) != 2 or int(minutes_text) > 59:
            return None
        value, minute = int(hours), int(minutes_text)
    item.stop = at
    return _clock(s, item, int(value), minute)


def _united(s: Sentence, item: Item, n: Numeral, stop: int, tail: int) -> Item | None:
    """A unit, percent or currency behind the number, maybe after a hyphen, "of a" or a word like "additional"."""
    signed = n.digits and s.glued(stop) and s.sense(stop, "unit_glued")
    unit = s.sense(tail, "unit")
    if signed and (unit is None or signed[1] >= unit[1]) and not n.words:
        if unit is None or UNITS.get(unit[0], UNITS["m"]).kind != "money":
            unit = signed
            if s.tokens[stop] in "'\"" and (not s.is_digits(signed[1]) and s.glued(signed[1])):
                unit = None
    if unit is None and s.has(tail, "unit_filler"):
        unit = s.sense(tail + 1, "unit")
    if unit is None and n.digits and s.has(stop, "spaced_sign"):
        unit = s.sense(stop, "unit_glued")
    if unit is None and not isinstance(item.value, int):
        look = stop
        while s.has(look, "filler"):
            look += 1
        unit = s.sense(look, "unit")
        if unit and look > stop and s.tokens[look - 1] == "the" and UNITS.get(unit[0], UNITS["m"]).kind == "duration":
            unit = None
    if unit is None:
        below = s.sense(tail, "below_zero")
        if below and item.kind == "number":
            return _finish(s, _unit_item(_negative(item), "degree", below[1]))
        times = s.sense(tail, "times")
        if times and item.kind == "number":
            item.kind, item.unit, item.stop = "multiple", "times", times[1]
            item.weak = item.value in (1, 2)
            return _finish(s, item)
        dual = s.sense(tail, "unit_dual")
        if dual and item.value == 2:
            return _finish(s, _unit_item(item, *dual))
        if n.digits and s.glued(stop) and s.tokens[stop].isalpha() and not n.words and len(s.tokens[stop]) <= 2 and s.tokens[stop].isascii():
            item.also = (item.value,)  # type: ignore[assignment]
            item.kind, item.value, item.stop = "code", s.tokens[item.first] + s.tokens[stop], stop + 1
            return item
        return None
    name, end = unit
    if end == tail + 1 and len(s.tokens[tail]) == 1 and s.tokens[tail].isalpha() and not s.glued(tail) and not item.digits:
        return None
    if name == "second" and s.tokens[tail] == "second" and item.value != 1 and item.words and not item.digits and not s.glued(tail):
        pass
    item.weak = item.weak and name not in UNITS
    if item.vague:
        item.weak = True
    _unit_item(item, name, end)
    qualifier = s.sense(end, "unit")
    also = item.also
    if unit is signed and name == "m" and s.lexicon.tables.capital_months:
        # "5m" is five million as often as five metres.
        item.also = (item.value * 10**6,)  # type: ignore[operator]
    if UNITS.get(name, UNITS["m"]).kind == "money" and n.literal is not None and n.literal.shape == "decimal" and also:
        item.value, item.also = also[0], ()
    _below_zero(s, item)
    added = s.sense(item.stop, "added")
    if added and item.unit and UNITS[item.unit].kind in ("duration", "measure") and isinstance(item.value, int) and item.value < 100:
        item.value, item.stop = item.value + added[0], added[1]
    end = item.stop
    if name == "degree" and qualifier and qualifier[0] in ("celsius", "fahrenheit"):
        item.unit, item.stop = qualifier
    return _finish(s, item)


def _negative(item: Item) -> Item:
    item.value = -item.value  # type: ignore[operator]
    return item


def _below_zero(s: Sentence, item: Item) -> None:
    """Ten degrees of frost are minus ten."""
    below = s.sense(item.stop, "below_zero")
    if below and item.unit in ("degree", "celsius", "fahrenheit") and not isinstance(item.value, Calendar | Clock | str) and item.value > 0:
        item.value, item.stop = -item.value, below[1]


def _finish(s: Sentence, item: Item) -> Item:
    """Find the approximation on either side."""
    first = item.first
    while first > 0 and s.has(first - 1, "filler") and s.tokens[first - 1] != "of":
        first -= 1
    if first > 0 and (s.tokens[first - 1] in "$€£(" and first == item.first):
        first -= 1
    if first > 0:
        word = s.words[first - 1]
        if word is not None and word.ends:
            for back in range(min(5, first), 0, -1):
                found = s.sense(first - back, "approx")
                if found and found[1] == first:
                    item.approx = found[0]
                    break
    if item.approx == "none" and item.stop < s.count:
        after = s.sense(item.stop, "approx_after")
        if after and (s.tokens[item.stop].isalpha() or s.glued(item.stop)):
            item.approx = after[0]
            item.stop = after[1]
    return item
