"""Parts of a whole in a numeral: two thirds, a fifth of the vote, three and a half million."""

from fractions import Fraction

from xlate.quantities.sentence import Sentence
from xlate.quantities.tally import ALL, Numeral

_LEAST_PART = Fraction(1, 4)
"""«Третья часть» is mostly the third part of something."""


def whole_part(s: Sentence, n: Numeral, here: int) -> int | None:
    """a *fifth* of the vote; *пятая часть* голосов; خمس السكان, where the counted noun is definite."""
    word = s.words[here]
    assert word is not None
    following = s.tokens[here + 1]
    if s.lexicon.tables.units_before_tens:
        if not s.is_marked(here) and (
            "cardinal" not in word.roles
            or word.roles["cardinal"] > 10
            or not s.definite(here + 1)
            or word.definite
            or s.sense(here + 1, "cardinal")
            or len(following) < 5
        ):
            return None
    elif "ordinal" in word.roles and s.has(here + 1, "part") and word.roles["denominator"] <= _LEAST_PART:
        # «пятая часть суммы»; it may be the fifth part of a saga, too.
        n.group, n.filled, n.fraction, n.words, n.weak = word.roles["denominator"], ALL, True, True, True
        return here + 2
    elif not (s.has(here - 1, "indefinite") and s.has(here + 1, "partitive") and "ordinal" in word.roles):
        return None
    n.group, n.filled, n.fraction, n.words = word.roles["denominator"], ALL, True, True
    return here + 1


def fraction_joined(s: Sentence, n: Numeral, here: int) -> tuple[Fraction, int] | None:
    """عشرون *وثلاثة أخماس*, five *and two thirds*."""
    word = s.words[here]
    assert word is not None
    if "and" in word.roles:
        here += 1
    elif not word.led:
        return None
    card = s.sense(here, "cardinal")
    if card is None or not isinstance(card[0], int) or not 1 <= card[0] <= 20:
        whole = s.sense(here, "fraction")
        return whole if whole and whole[0] > Fraction(1, 2) else None
    below = s.words[card[1]] if card[1] < s.count else None
    if below is None or below.led or "cardinal" in below.roles:
        return None
    part = s.sense(card[1], "denominator")
    return (card[0] * part[0], part[1]) if part and card[0] * part[0] < 1 else None


def read_part(s: Sentence, n: Numeral, here: int) -> int | None:
    """two *thirds*, три *четверти*, ثلاثة *أرباع*."""
    if n.total or n.group is None or not isinstance(n.group, int) or not 1 <= n.group < 1000:
        return None
    found = s.sense(here, "denominator") or s.sense(here, "fraction")
    if found is None:
        return None
    word = s.words[here]
    if word is not None and "ordinal" in word.roles and (n.group > 3 or not n.words):
        return None
    if word is None or "cardinal" in word.roles or (n.group > 20 and "denominator" not in word.roles):
        return None
    n.group *= found[0]
    n.filled, n.fraction, n.words, n.weak = ALL, True, True, False
    return found[1]


def add_part(s: Sentence, n: Numeral, part: Fraction, stop: int) -> int | None:
    """three *and a half* (million), ثلاثة ملايين *ونصف* (المليون)."""
    if n.group is not None:
        n.group += part
        n.filled = ALL
        scale = s.sense(stop, "scale")
        if scale and s.tokens[stop] and scale[0] < n.floor:
            return n.multiply(*scale)
    else:
        n.total += part * n.floor
        scale = s.sense(stop, "scale")
        if scale and scale[0] == n.floor:
            stop = scale[1]
    n.words = True
    return stop


def fraction_first(s: Sentence, n: Numeral, here: int) -> int | None:
    """half, half a million, نصف مليون, half a dozen."""
    found = s.sense(here, "fraction")
    if found is None or (found[1] > here + 1 and s.is_digits(found[1])):
        return None
    value, stop = found
    n.words = True
    after = stop
    if after < s.count and s.tokens[after] == "-":
        after += 1
    while s.has(after, "filler"):
        after += 1
    scale = s.sense(after, "scale") or s.sense(after, "dozen")
    if scale is None and s.has(after, "hundred"):
        scale = 100, after + 1
    if scale and scale[0] > 2:
        n.total, stop = value * scale[0], scale[1]
    else:
        n.group, n.weak = value, True
    n.fraction = True
    return stop
