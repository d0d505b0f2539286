"""Numerals in words, digits or both: from a place in the tokens to a value and the place behind it."""

from xlate.quantities.model import Amount
from xlate.quantities.parts import add_part, fraction_first, fraction_joined, read_part, whole_part
from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import ALL, HUNDREDS, TENS, Numeral


def read_numeral(s: Sentence, at: int) -> Numeral | None:
    """Read the longest numeral that begins at a token; None if none does."""
    n = Numeral()
    here = at
    units_first = s.lexicon.tables.units_before_tens
    while here < s.count:
        step = _step(s, n, here, at, units_first)
        if step is None:
            break
        here = step
        n.stop = here
        if n.vague or n.fraction or (n.ordinal and not units_first):
            break
    return n if n.stop else None


def _step(s: Sentence, n: Numeral, here: int, first: int, units_first: bool) -> int | None:
    """Take in the next part of the numeral; return the place behind it, or None where the numeral ends."""
    starting = here == first
    word = s.words[here]
    joined = False
    if not starting:
        if word is not None and not n.ordinal and not n.vague:
            added = s.sense(here, "added") or fraction_joined(s, n, here)
            if added:
                return add_part(s, n, *added)
        if word is not None and "and" in word.roles:
            joined = True
            here += 1
        elif (
            s.tokens[here] == ","
            and n.words
            and not n.digits
            and n.group is None
            and n.total
            and s.lexicon.tables.comma_in_numerals
        ):
            # nine million, six hundred thousand
            following = s.sense(here + 1, "cardinal")
            if following is None or following[0] >= n.floor:
                return None
            here += 1
        elif word is not None and word.led:
            joined = True
        elif s.tokens[here] == "-" and n.words and s.glued(here) and s.glued(here + 1 if here + 1 < s.count else here):
            here += 1
            added = s.sense(here, "added")
            if added:
                return add_part(s, n, *added)
        if here >= s.count:
            return None
        word = s.words[here]
    if s.is_digits(here):
        return _digits(s, n, here, starting, joined)
    if word is None or (n.ordinal and not joined):
        return None
    roles = word.roles
    if roles.get("unit") == "percent":
        return None
    if not joined and not starting:
        if n.digits and n.group is not None and "fraction" in roles and not s.tokens[here].isalpha():
            n.group += roles["fraction"]  # 2½
            n.filled = ALL
            return here + 1
        part = read_part(s, n, here)
        if part:
            return part
        if (
            "hundred" in roles
            and n.group is not None
            and 1 <= n.group < (1000 if n.digits else 10 if units_first else 100)
            and (n.digits or not n.filled & HUNDREDS)
        ):
            n.group *= 100
            n.filled = HUNDREDS
            n.words = True
            return here + 1
        scaled = s.sense(here, "scale") or (
            _glued_scale(s, n, here, first) if n.digits and not n.words and s.glued(here) else None
        )
        if scaled:
            return n.multiply(*scaled)
        if "dozen" in roles and n.group is not None and n.group < 1000 and not n.total and not n.ordinal:
            n.group *= roles["dozen"]
            n.filled, n.words = ALL, True
            return here + 1
    if starting and "denominator" in roles:
        part = whole_part(s, n, here)
        if part:
            return part
    card = s.sense(here, "cardinal")
    ordinal = s.sense(here, "ordinal")
    if ordinal and (card is None or ordinal[1] > card[1]):
        value, stop = ordinal
        if n.digits and not (joined and units_first):
            return None
        if value >= 1000 and n.group is not None and not joined:
            n.total, n.group = n.total + n.group * value, None
        elif value >= 1000:
            if not starting:
                return None
            n.total = value
        elif not n.accept(value, joined, units_first):
            return None
        n.ordinal = n.words = True
        n.weak = n.weak or (starting and "weak_ordinal" in roles)
        return stop
    if card:
        value, stop = card
        if n.digits and (n.group is not None or not (joined and units_first and value >= 100)):
            return None
        if n.ordinal and not (joined and units_first and value >= 20):
            return None
        if n.accept(value, joined, units_first):
            n.words = True
            n.weak = starting and stop == here + 1 and "weak_cardinal" in roles
            return stop
        return _year_pair(s, n, here, stop, value, units_first, joined)
    if n.ordinal:
        return None
    if (
        "hundred" in roles
        and not (starting and "vague" in roles)
        and (starting or (n.total and n.group is None and n.floor > 100))
    ):
        n.group, n.filled, n.words = 100, HUNDREDS, True
        return here + 1
    return _start_or_join(s, n, here, starting, joined)


def _start_or_join(s: Sentence, n: Numeral, here: int, starting: bool, joined: bool) -> int | None:
    """Scales, dozens, fractions and vague words that begin a numeral, and scales that a conjunction joins to one."""
    word = s.words[here]
    assert word is not None
    roles = word.roles
    if starting:
        if "fraction" in roles or "fraction" in word.phrases:
            return fraction_first(s, n, here)
        if "vague" in roles:
            return _vague(s, n, here)
        if "vague_lead" in roles and s.has(here + 1, "scale"):
            return _vague(s, n, here + 1)
        if "dozen" in roles:
            n.group, n.filled, n.words, n.weak = roles["dozen"], ALL, True, roles["dozen"] == 2
            return here + 1
    dual = s.sense(here, "dual_scale")
    if dual and (starting or (joined and n.group is None and dual[0] < n.floor)):
        if s.sense(here, "scale") and starting:
            n.also = (dual[0] // 2,)  # ألفا is two thousand, or one in the accusative
        n.total += dual[0]
        n.floor = dual[0] // 2
        n.words = True
        return dual[1]
    scale = s.sense(here, "scale")
    if scale and starting and s.has(here - 1, "vague_lead"):
        return _vague(s, n, here)  # a few thousand
    if scale and (starting or (joined and n.group is None and scale[0] < n.floor)):
        n.total += scale[0]
        n.floor = scale[0]
        n.words = True
        return scale[1]
    return None


def _digits(s: Sentence, n: Numeral, here: int, starting: bool, joined: bool) -> int | None:
    literal = s.literal(here)
    if starting:
        if literal.shape not in ("int", "decimal"):
            n.literal, n.digits, n.fraction = literal, True, True
            n.group = literal.value
            return here + 1
        n.literal, n.group, n.filled, n.digits, n.also = literal, literal.value, ALL, True, literal.also
        following = s.tokens[here + 1] if here + 1 < s.count else ""
        if following[:1].isdecimal() and "/" in following and literal.shape == "int" and literal.value < 100:
            part = s.literal(here + 1)
            if part.shape == "ratio" and part.value < 1:
                n.group += part.value
                return here + 2
        return here + 1
    if literal.shape not in ("int", "decimal") or n.ordinal:
        return None
    if joined and n.digits and n.group is not None and n.filled == HUNDREDS and literal.value < 100:
        n.group += literal.value
        return here + 1
    if n.group is not None or not n.total:
        return None
    scale = s.sense(here + 1, "scale")
    if scale and scale[0] < n.floor and (joined or n.digits):
        n.group, n.filled, n.digits = literal.value, ALL, True
        return here + 1
    if (
        joined
        and s.lexicon.tables.units_before_tens
        and literal.shape == "int"
        and 10 <= literal.value < n.floor
        and n.floor <= 1000
    ):
        n.group, n.filled, n.digits = literal.value, ALL, True
        return here + 1
    return None


def _glued_scale(s: Sentence, n: Numeral, here: int, first: int) -> tuple[int, int] | None:
    """5m, 10k, 3bn: one letter is a scale beside a currency sign or as a capital; else it may be a unit or a name."""
    found = s.sense(here, "glued_scale")
    if found is None or len(s.tokens[here]) > 1 or found[0] == 1000:
        return found
    if s.has(first - 1, "unit_before") or s.sense(found[1], "unit"):
        return found
    if s.text[s.starts[here]].isupper() and (s.has(here, "unit_glued") or s.has(here, "unit")):
        return found
    if s.lexicon.latin and n.literal is not None and n.literal.shape == "decimal" and not s.has(here, "unit_glued"):
        return found
    return None


def _vague(s: Sentence, n: Numeral, here: int) -> int:
    """thousands, tens of thousands, عشرات الآلاف."""
    word = s.words[here]
    assert word is not None
    amount = word.roles.get("vague") or word.roles["scale"]
    stop = here + 1
    after = stop
    while s.has(after, "filler"):
        after += 1
    following = s.words[after] if after < s.count else None
    if following is not None and not following.led:
        further = following.roles.get("vague") or following.roles.get("scale")
        if further and further >= 100 and "dozen" not in following.roles:
            amount *= further
            stop = after + 1
    n.group, n.vague, n.weak, n.words = amount, True, True, True
    return stop


def _year_pair(
    s: Sentence, n: Numeral, here: int, stop: int, value: Amount, units_first: bool, joined: bool
) -> int | None:
    """nineteen | eighty-four: two pairs that are a year."""
    if (
        units_first
        or joined
        or n.total
        or not isinstance(n.group, int)
        or not 11 <= n.group <= 20
        or not s.lexicon.tables.hundred
    ):
        return None
    if n.digits or not 10 <= value < 100 or s.tokens[here - 1] == "-":
        return None
    n.group = n.group * 100 + int(value)
    n.filled = ALL if value < 20 else TENS | HUNDREDS
    return stop
