"""Days, months, years, decades, centuries, and parts of them."""

from xlate.quantities.items import Item, is_capital, skipped
from xlate.quantities.model import Calendar
from xlate.quantities.numerals import read_numeral
from xlate.quantities.sentence import Sentence

_YEARS = range(1000, 2200)


def month_item(s: Sentence, at: int, month: int, stop: int) -> Item | None:
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
            if (
                not (s.sense(beyond, "scale") or s.sense(beyond, "month"))
                and tables.month_before_day
                and not s.has(beyond, "unit")
            ):
                day = int(literal.value)
                stop = beyond + 1 if s.has(beyond, "ordinal_ending") and s.glued(beyond) else beyond
                evidence = True
    elif after < s.count and tables.month_before_day and not tables.nouns_before_numerals:
        numeral = read_numeral(s, after)
        if numeral and numeral.ordinal and 1 <= numeral.value <= 31:
            day, stop, evidence = int(numeral.value), numeral.stop, True
    year, stop = _year_after(s, stop)
    evidence = evidence or year is not None or s.count == 1
    if not evidence and not _month_alone(s, at, shy):
        return None
    item = Item("date", Calendar(year=year, month=month, day=day), first, stop, bool(day or year), True)
    return item


def _month_alone(s: Sentence, at: int, shy: bool) -> bool:
    """Tell whether a month's name without day or year is the month and not a verb, a person or another word."""
    tables = s.lexicon.tables
    capital = is_capital(s, at)
    if tables.capital_months and not capital:
        return False
    if s.has(at, "strict_month"):
        after = at + 1
        possessive = s.tokens[after] == "'"
        surname = s.words[after] is None and s.tokens[after].isalpha() and is_capital(s, after)
        return s.has(at - 1, "strict_lead") and not possessive and not surname
    if s.has(at, "name_month"):
        return s.has(at - 1, "date_lead") if tables.capital_months else not capital
    if shy:
        return s.has(at - 1, "date_lead") or (s.has(at + 1, "date_lead") and s.definite(at + 1))
    return True


def weekday_item(s: Sentence, at: int) -> Item | None:
    """Read the name of a weekday; weak where it may be another word or part of a name."""
    word = s.words[at]
    assert word is not None
    if s.lexicon.tables.capital_months and len(s.tokens[at]) <= 5 and not is_capital(s, at) and s.count > 2:
        return None
    stop = at + 1
    weak = False
    if "shy_weekday" in word.roles:
        near_date = s.is_digits(at + 1) or (
            at + 2 < s.count and s.tokens[at + 1] in ",." and (s.is_digits(at + 2) or s.has(at + 2, "month"))
        )
        if len(s.tokens[at]) <= 4 and s.lexicon.tables.capital_months and not near_date and s.count > 2:
            return None
        if not near_date and not s.has(at - 1, "date_lead") and s.count > 2:
            if not s.definite(at):
                return None
            weak = True
        elif not near_date and skipped(s, at, at + 1) is not None:
            return None
    if (
        stop < s.count
        and s.tokens[stop] == "."
        and len(s.tokens[at]) <= 4
        and (s.is_digits(stop + 1) or s.has(stop + 1, "month"))
    ):
        stop += 1
    if (
        s.lexicon.tables.capital_months
        and not s.has(at - 1, "date_lead")
        and at
        and s.tokens[stop].isalpha()
        and is_capital(s, stop)
        and not s.has(stop, "month")
    ):
        weak = True  # The Sunday Times
    item = Item("date", Calendar(weekday=word.roles["weekday"]), at, stop, False, True)
    item.weak = weak
    return item


def _year_after(s: Sentence, at: int) -> tuple[int | None, int]:
    """A year right behind a month or day: 2019, ", 2019", "of 2019", عام 2019, 2019 г."""
    look = at
    for _ in range(3):
        if look < s.count and (
            s.tokens[look] in (",", "،") or s.has(look, "filler") or s.has(look, "year_word") or s.has(look, "link")
        ):
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


def has_year_word_before(s: Sentence, at: int) -> bool:
    """Tell whether "year" stands before the number: عام 2019, in the year 2019."""
    return s.has(at - 1, "year_word") or (s.has(at - 1, "filler") and s.has(at - 2, "year_word"))


def decade_item(s: Sentence, at: int) -> Item | None:
    """Read a decade in one word: the nineties, девяностые, التسعينيات."""
    word = s.words[at]
    assert word is not None
    if "ordinal" in word.roles and not (s.has(at + 1, "decade_word") or s.has(at - 1, "date_lead")):
        return None
    stop = at + 2 if s.has(at + 1, "decade_word") else at + 1
    first = at - 1 if s.has(at - 1, "decade_word") else at
    item = Item("date", Calendar(decade=word.roles["decade"]), first, stop, False, True)
    item.weak = True
    return item


def with_era(s: Sentence, item: Item) -> Item:
    """Take in BC, н. э., هجرية behind a year."""
    era = s.sense(item.stop, "era")
    if era and isinstance(item.value, Calendar) and era[0] != "ad":
        item.value = Calendar(year=item.value.year, era=era[0])
        item.stop = era[1]
    elif era:
        item.stop = era[1]
    return item


def century_item(s: Sentence, at: int) -> Item | None:
    """القرن الثامن عشر, القرن الـ18."""
    after = at + 1
    if s.tokens[after] in s.lexicon.articles:
        after += 1
    word = s.words[at]
    if word is None or after >= s.count or not s.lexicon.tables.nouns_before_numerals:
        return None
    n = read_numeral(s, after)
    if n is None or not 1 <= n.value <= (999 if n.digits else 30) or not (n.ordinal or n.digits or s.definite(after)):
        return None
    return with_era(s, Item("date", Calendar(century=int(n.value)), at, n.stop, n.digits, True))


def as_date(s: Sentence, item: Item, stop: int, tail: int, value: int) -> Item | None:
    """Make the number a century, a day with its month, a quarter or a year, if the words behind it say so."""
    if 1 <= value <= 999 and s.has(tail, "century_word"):
        item.kind, item.value, item.stop = "date", Calendar(century=value), tail + 1
        return with_era(s, item)
    if 1 <= value <= 31:
        look = stop
        for _ in range(3):
            if look < s.count and (s.has(look, "link") or s.tokens[look] in "-."):
                look += 1
            else:
                break
        month = s.sense(look, "month") or s.sense(look, "hijri")
        if month and (
            not s.lexicon.tables.capital_months
            or is_capital(s, look)
            or (look > stop or not (s.has(look, "strict_month") or len(s.tokens[look]) <= 3))
        ):
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
    if (
        1 <= value <= 4
        and item.kind == "ordinal"
        and s.has(tail, "quarter_word")
        and not s.lexicon.tables.nouns_before_numerals
    ):
        item.kind, item.value, item.stop = "date", Calendar(quarter=value), tail + 1
        return item
    if (
        value in range(500, 2200)
        and (len(s.tokens[item.first]) == 4 or item.kind == "ordinal" or item.words)
        and s.has(tail, "year_word")
    ):
        if s.lexicon.tables.year_word_follows:
            item.kind, item.value, item.stop = "date", Calendar(year=value), tail + 1
            if (
                item.stop < s.count
                and s.tokens[item.stop] == "."
                and s.glued(item.stop)
                and len(s.tokens[tail]) <= 2
                and item.stop + 1 < s.count
            ):
                item.stop += 1
            return with_era(s, item)
    behind = s.sense(tail, "year_word")
    if behind and item.kind == "number" and (era := s.sense(behind[1], "era")):
        item.kind, item.value, item.stop = "date", Calendar(year=value), behind[1]
        return with_era(s, item)
    era = s.sense(stop, "era")
    if era and 1 <= value < 3000 and item.kind == "number" and (era[0] != "ad" or value >= 100):
        item.kind, item.value = "date", Calendar(year=value)
        return with_era(s, item)
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


def full_year(year: int) -> int:
    """Complete a year of two figures."""
    return year if year > 99 else 2000 + year if year < 50 else 1900 + year


def until_year(year: int, end: int) -> int:
    """2018/19 ends in 2019."""
    if end > 99:
        return end
    return year - year % 100 + end + (100 if end < year % 100 else 0)
