"""From the words of a sentence to the quantities in it."""

from fractions import Fraction

from xlate.quantities.amounts import below_zero, finish, leading_unit_item, single_item
from xlate.quantities.clocks import clock_after
from xlate.quantities.counting import number_item
from xlate.quantities.dates import century_item, decade_item, month_item, weekday_item
from xlate.quantities.items import Item, set_unit
from xlate.quantities.lexicon import Word
from xlate.quantities.model import Calendar, Clock
from xlate.quantities.numerals import read_numeral
from xlate.quantities.sentence import Sentence


def read_items(s: Sentence) -> list[Item]:
    """Find every quantity in order; later passes join neighbours."""
    items: list[Item] = []
    words = s.words
    stop = 0
    for at, token in enumerate(s.tokens[: s.count]):
        if at < stop:
            continue
        word = words[at]
        found: Item | int | None
        if word is None:
            if not token[-1].isdecimal():
                continue
            found = number_item(s, at)
        elif word.trigger:
            found = _word_item(s, at)
        elif word.leads:
            found = _led_item(s, at, word)
        else:
            continue
        if isinstance(found, int):
            stop = found
        elif found is not None:
            items.append(found)
            stop = found.stop
    return items


def _led_item(s: Sentence, at: int, word: Word) -> Item | int | None:
    """Read what a currency sign or "century" leads."""
    if "century_word" in word.roles:
        return century_item(s, at)
    if s.is_digits(at + 1) or s.is_digits(at + 2):
        return leading_unit_item(s, at)
    return None


def _word_item(s: Sentence, at: int) -> Item | int | None:
    """Read what begins with a word that is by itself reason to look."""
    word = s.words[at]
    assert word is not None
    roles, phrases = word.roles, word.phrases
    if "hour_word" in roles and word.definite:
        return clock_after(s, at)
    if "name" in phrases or "name" in roles:
        name = s.sense(at, "name")
        if name:
            item = Item("code", name[0], at, name[1], False, True)
            return item
    if "month" in roles or "month" in phrases:
        month = s.sense(at, "month")
        if month:
            found = month_item(s, at, *month)
            if found:
                return found
    if "quarter_word" in roles and word.definite:
        quarter = read_numeral(s, at + 1)
        if quarter and quarter.ordinal and 1 <= quarter.value <= 4 and s.definite(at + 1):
            return Item("date", Calendar(quarter=int(quarter.value)), at, quarter.stop, False, True)
    if "weekday" in roles:
        found = weekday_item(s, at)
        if found:
            return found
    if "relative" in roles or "relative" in phrases:
        relative = s.sense(at, "relative")
        if relative:
            item = Item("date", Calendar(relative=relative[0]), at, relative[1], False, True)
            item.weak = True
            return item
    if "unit_dual" in roles or "unit_dual" in phrases:
        dual = s.sense(at, "unit_dual")
        if dual:
            longer = s.sense(at, "unit")
            unit, stop = longer if longer and longer[1] > dual[1] else dual
            pair = set_unit(Item("number", 2, at, stop, False, True), unit, stop)
            below_zero(s, pair)
            return finish(s, pair)
    if "unit_half" in roles or "unit_half" in phrases:
        half = s.sense(at, "unit_half")
        if half:
            item = Item("number", Fraction(1, 2), at, half[1], False, True)
            return finish(s, set_unit(item, half[0], half[1]))
    if "compound" in roles and "unit_one" not in roles:
        amount, unit = roles["compound"]
        item = Item("number", amount, at, at + 1, False, True)
        return finish(s, set_unit(item, unit, at + 1))
    if "noon" in roles:
        item = Item("time", Clock(roles["noon"]), at, at + 1, False, True)
        item.weak = True
        return item
    if "decade" in roles and (found := decade_item(s, at)):
        return found
    if "century_word" in roles or "century_word" in phrases:
        century = century_item(s, at)
        if century:
            return century
    number = number_item(s, at)
    if number is None and "unit_one" in roles:
        return single_item(s, at)
    if number is None and ("multiple" in roles or "multiple" in phrases):
        multiple = s.sense(at, "multiple")
        if multiple:
            item = Item("multiple", multiple[0], at, multiple[1], False, True)
            item.unit, item.weak = "times", True
            return item
    return number
