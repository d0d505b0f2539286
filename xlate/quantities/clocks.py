"""Times of day."""

from fractions import Fraction

from xlate.quantities.items import Item
from xlate.quantities.model import Calendar, Clock
from xlate.quantities.numerals import read_numeral
from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import Numeral


def _marker(s: Sentence, at: int) -> tuple[bool, int] | None:
    """a.m. or p.m. in the words of the language: (is it the second half, the place behind)."""
    if s.has(at, "link") and not s.sense(at, "morning") and not s.sense(at, "evening"):
        at += 1
    for role, late in (("morning", False), ("evening", True)):
        found = s.sense(at, role)
        if found:
            return late, found[1]
    return None


def clock_item(s: Sentence, item: Item, hour: int, minute: int) -> Item:
    """Make the item a time of day, with what follows the figures."""
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
    zone = s.sense(item.stop + 1 if s.tokens[item.stop] == "(" else item.stop, "zone")
    if zone:
        item.unit = zone[0]
        if s.tokens[item.stop] != "(":
            item.stop = zone[1]
    item.value = Clock(hour % 24 * 60 + minute, half_day)
    item.weak = False
    return item


def clock_after(s: Sentence, at: int) -> Item | int | None:
    """الساعة السابعة والنصف مساء."""
    n = read_numeral(s, at + 1)
    if n is None:
        return None
    if n.literal is not None and n.literal.shape == "clock":
        item = clock_item(s, Item("time", 0, at + 1, n.stop, True, False), *n.literal.parts[:2])
        item.first = at
        return item
    value = n.value
    if not 0 < value <= 24 or (n.literal is not None and n.literal.shape == "ratio"):
        return None
    hour = int(value)
    minute = int((Fraction(value) - hour) * 60)
    stop = n.stop
    more = s.words[stop] if stop < s.count else None
    part = s.sense(stop, "added")
    if part and minute == 0:
        minute, stop = int(part[0] * 60), part[1]
    elif more is not None and ("and" in more.roles or more.led) and minute == 0:
        if more:
            ahead = stop + 1 if "and" in more.roles else stop
            minutes = read_numeral(s, ahead)
            if minutes and 0 < minutes.value < 60 and (unit := s.sense(minutes.stop, "unit")) and unit[0] == "minute":
                minute, stop = int(minutes.value), unit[1]
    item = Item("time", 0, at, stop, n.digits, n.words)
    return clock_item(s, item, hour, minute)


def as_clock(s: Sentence, item: Item, n: Numeral, stop: int) -> Item | None:
    """7 p.m., в 7 часов вечера, 7 مساء, at seven o'clock."""
    value = item.value
    at = stop
    if n.literal is not None and isinstance(value, int) and 100 <= value < 2400 and value % 100 < 60:
        if (value < 1300 and _marker(s, at)) or (value >= 1000 and s.sense(at, "zone")):
            return clock_item(s, item, value // 100, value % 100)  # 330 p.m., 1900 GMT
    if s.lexicon.tables.half_past_before and value == Fraction(1, 2) and n.words:
        hour = read_numeral(s, at)
        if hour and hour.ordinal and 1 <= hour.value <= 12:
            item.stop = hour.stop
            return clock_item(s, item, int(hour.value) - 1, 30)
    if s.has(at, "past") and value == Fraction(1, 2):
        hour = read_numeral(s, at + 1)
        if hour and not hour.ordinal and 1 <= hour.value <= 12:
            item.stop = hour.stop
            return clock_item(s, item, int(hour.value), 30)
    added = s.sense(at, "added") if item.kind == "ordinal" and s.lexicon.tables.nouns_before_numerals else None
    if added and isinstance(value, int) and 1 <= value <= 12 and _marker(s, added[1]):
        item.stop = added[1]  # الثانية والنصف ظهرا
        return clock_item(s, item, value, int(added[0] * 60))
    if isinstance(value, Calendar | Clock | str) or not 0 <= value <= 24 or item.unit or n.fraction:
        return None
    if (
        s.has(at, "hour_sign")
        and s.glued(at)
        and s.glued(at + 1)
        and s.is_digits(at + 1)
        and len(s.tokens[at + 1]) == 2
        and isinstance(value, int)
    ):
        item.stop = at + 2
        return clock_item(s, item, value, int(s.tokens[at + 1]))
    if n.words and not n.digits and isinstance(value, int) and 1 <= value <= 12 and not n.ordinal:
        minutes = read_numeral(s, at)
        if minutes and minutes.words and not minutes.ordinal and 10 <= minutes.value < 60 and _marker(s, minutes.stop):
            item.stop = minutes.stop
            return clock_item(s, item, value, int(minutes.value))
    hour_word = s.sense(at, "hour_word") if not s.lexicon.tables.nouns_before_numerals else None
    lead = s.has(item.first - 1, "hour_lead")
    minute = 0
    if hour_word:
        at = hour_word[1]
        minutes = read_numeral(s, at) if lead else None
        if minutes and 0 <= minutes.value < 60 and (unit := s.sense(minutes.stop, "unit")) and unit[0] == "minute":
            minute, at = int(minutes.value), unit[1]
    marker = _marker(s, at)
    day_like = marker is not None and s.sense(at, "unit") is not None
    if hour_word:
        duration = s.sense(stop, "unit") is not None
        if not marker and duration and not (s.has(item.first - 1, "clock_lead") and isinstance(value, int)):
            return None
    elif not marker or day_like or (s.has(at, "shy_marker") and not lead):
        return None
    if item.kind == "ordinal" and not s.lexicon.tables.nouns_before_numerals:
        return None
    if not isinstance(value, int):
        literal = s.tokens[item.first]
        hours, _, minutes_text = literal.partition(".")
        if len(minutes_text) != 2 or int(minutes_text) > 59:
            return None
        value, minute = int(hours), int(minutes_text)
    item.stop = at
    return clock_item(s, item, int(value), minute)
