"""What a number counts: units, currencies, percent; how exactly it is meant."""

from xlate.quantities.items import Item, from_numeral, is_capital, set_unit
from xlate.quantities.model import Approximation, Calendar, Clock
from xlate.quantities.numerals import read_numeral
from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import Numeral
from xlate.quantities.units import UNITS

# Signs that are written small; as a capital they belong to a name.
_CLAUSE = 9
_TURNED: dict[str, Approximation] = {"less_than": "at_least", "more_than": "at_most"}
_SMALL_SIGNS = frozenset("gmlhsp")


def with_unit(s: Sentence, item: Item, n: Numeral, stop: int, tail: int) -> Item | None:
    """A unit, percent or currency behind the number, maybe after a hyphen, "of a" or a word like "additional"."""
    signed = n.digits and s.glued(stop) and s.sense(stop, "unit_glued")
    if signed and s.tokens[stop] in _SMALL_SIGNS and is_capital(s, stop):
        signed = None  # 5G is no weight
    unit = s.sense(tail, "unit")
    if signed and (unit is None or signed[1] >= unit[1]) and not n.words:
        if unit is None or UNITS.get(unit[0], UNITS["m"]).kind != "money":
            unit = signed
            if s.tokens[stop] in "'\"" and _closes_quote(s, stop, signed[1]):
                unit = None
    if unit is None and s.has(tail, "unit_filler"):
        unit = s.sense(tail + 1, "unit")
    if unit is None and n.digits and not s.glued(stop) and s.has(stop, "spaced_sign"):
        unit = s.sense(stop, "unit_glued")
    if unit is None and not isinstance(item.value, int):
        look = stop
        while s.has(look, "filler"):
            look += 1
        unit = s.sense(look, "unit")
        if (
            unit
            and look > stop
            and not (s.has(look - 1, "indefinite") or s.has(look - 1, "partitive"))
            and UNITS.get(unit[0], UNITS["m"]).kind == "duration"
        ):
            unit = None
    if unit is None:
        below = s.sense(tail, "below_zero")
        if below and item.kind == "number":
            return finish(s, set_unit(_negative(item), "degree", below[1]))
        times = s.sense(tail, "times")
        if times and item.kind == "number":
            item.kind, item.unit, item.stop = "multiple", "times", times[1]
            item.weak = item.value in (1, 2)
            return finish(s, item)
        dual = s.sense(tail, "unit_dual")
        if dual and item.value == 2:
            return finish(s, set_unit(item, *dual))
        if n.digits and s.glued(stop) and s.tokens[stop].isalpha() and not n.words and s.tokens[stop].isascii():
            item.also = (item.amount,)
            item.kind, item.value, item.stop = "code", s.tokens[item.first] + s.tokens[stop], stop + 1
            return item
        return None
    name, end = unit
    if (
        end == tail + 1
        and len(s.tokens[tail]) == 1
        and s.tokens[tail].isalpha()
        and not s.glued(tail)
        and not item.digits
    ):
        return None
    item.weak = item.weak and name not in UNITS
    if item.vague:
        item.weak = True
    set_unit(item, name, end)
    qualifier = s.sense(end, "unit")
    also = item.also
    scale = s.sense(stop, "glued_scale") if unit is signed else None
    if scale:
        item.also = (item.amount * scale[0],)  # "5m" is five million as often as five metres
    if UNITS.get(name, UNITS["m"]).kind == "money" and n.literal is not None and n.literal.shape == "decimal" and also:
        item.value, item.also = also[0], ()
    below_zero(s, item)
    added = s.sense(item.stop, "added")
    if (
        added
        and item.unit
        and UNITS[item.unit].kind in ("duration", "measure")
        and isinstance(item.value, int)
        and item.value < 100
    ):
        item.value, item.stop = item.value + added[0], added[1]
    end = item.stop
    if name == "degree" and qualifier and qualifier[0] in ("celsius", "fahrenheit"):
        item.unit, item.stop = qualifier
    return finish(s, item)


def _is_negated(s: Sentence, at: int) -> bool:
    """Tell whether a negation stands further back in the clause: *no* country had tested more than 3 %."""
    for back in range(at - 1, max(at - _CLAUSE, -1), -1):
        if s.has(back, "negator"):
            return True
        if s.tokens[back] in ".,;:،؛!?؟":
            return False
    return False


def _negative(item: Item) -> Item:
    item.value = -item.amount
    return item


def _closes_quote(s: Sentence, at: int, after: int) -> bool:
    """Tell whether a foot or inch sign is rather the end of a quotation, or a letter's apostrophe."""
    if s.glued(after) and not s.is_digits(after):
        return True
    return s.tokens[:at].count(s.tokens[at]) % 2 == 1


def below_zero(s: Sentence, item: Item) -> None:
    """Ten degrees of frost are minus ten."""
    below = s.sense(item.stop, "below_zero")
    if (
        below
        and item.unit in ("degree", "celsius", "fahrenheit")
        and not isinstance(item.value, Calendar | Clock | str)
        and item.value > 0
    ):
        item.value, item.stop = -item.value, below[1]


def finish(s: Sentence, item: Item) -> Item:
    """Find the approximation on either side."""
    first = item.first
    while first > 0 and s.has(first - 1, "filler") and not s.has(first - 1, "partitive"):
        first -= 1
    if first > 0 and (s.tokens[first - 1] in "$€£(" and first == item.first):
        first -= 1
    if first > 0:
        word = s.words[first - 1]
        if word is not None and word.ends:
            for back in range(min(5, first), 0, -1):
                found = s.sense(first - back, "approx")
                if found and found[1] == first:
                    if (
                        back == 1
                        and s.has(first - 1, "range")
                        and any(s.is_digits(k) for k in range(max(0, first - 8), first - 1))
                    ):
                        break  # fell by 3 % *to* 1,200
                    item.approx = found[0]
                    if s.has(first - back - 1, "negator"):
                        item.approx = _TURNED.get(item.approx, item.approx)
                    elif item.approx in _TURNED:
                        item.negated = _is_negated(s, first - back)
                    break
    if item.approx == "none" and item.stop < s.count:
        after = s.sense(item.stop, "approx_after")
        if after and (s.tokens[item.stop].isalpha() or s.glued(item.stop)):
            item.approx = after[0]
            item.stop = after[1]
    return item


def single_item(s: Sentence, at: int) -> Item | None:
    """A unit without a numeral: an hour, неделю, شهر; more often a way of speaking than an amount."""
    word = s.words[at]
    assert word is not None
    first = at
    if s.lexicon.tables.single_leads:
        if not s.has(at - 1, "single_lead"):
            return None
        first = at - 1
    elif (
        word.definite
        or (s.has(at, "hour_word") and s.is_digits(at + 1))
        or s.has(at, "year_word")
        and s.is_digits(at + 1)
    ):
        return None
    elif s.has(at + 1, "decade") or s.has(at + 1, "weekday") or s.sense(at + 1, "month"):
        return None
    item = Item("number", 1, first, at + 1, False, True)
    set_unit(item, word.roles["unit_one"], at + 1)
    item.weak = True
    added = s.sense(item.stop, "added")
    if added:
        item.value, item.stop, item.weak = 1 + added[0], added[1], False
    return finish(s, item)


def leading_unit_item(s: Sentence, at: int) -> Item | int | None:
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
    item = from_numeral(numeral, number_at)
    if item.kind != "number":
        return None
    item.first = at
    stop = item.stop
    again = s.sense(stop, "unit")
    if numeral.literal is not None and numeral.literal.shape == "decimal" and numeral.also:
        item.value = numeral.also[0]  # money has two decimals at most: the three digits are thousands
    set_unit(item, unit, stop)
    item.also = ()
    if again and again[0] in UNITS and UNITS[again[0]].kind == "money":
        item.unit, item.stop = again[0] if unit == "dollar" else unit, again[1]
    return finish(s, item)
