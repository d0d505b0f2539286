"""Arabic as a whole."""

from xlate.languages.tables.traits import Traits

# The names of Latin letters, as acronyms are spelled out: «آي بي إم».
_NEVER = frozenset("اي ايه بي سي دي اف اتش جيه جي كيه كي ال ام ان او كيو ار اس تي يو في دبليو اكس واي زد".split())
# With the article, a pronoun or the ending of a verb: grammar that foreign names rarely take; a hamza on a seat; so long
# that a space is missing; "is it not".
_NOT_NAMES = r"[وف]?[بك]?(ال|لل)\w|\w{2,}(وا|ها|هم|هما|ته|تهم|اته|ية|يتين)$|\w*[ئؤ]\w|\w{11,}|لي\w{3}$|اليس$"

# Gramsci, Watson, Samsonov, Vogel, Pauli: a foreign g, t, s, v or p has no letter of its own, or several.
_ALIKE = ("جغقگ", "تط", "سص", "دض", "فڤ", "بپ", "هة")

TABLES = Traits(
    code="ar", name="Arabic", script="arabic", cased=False, never_names=_NEVER, not_names=_NOT_NAMES, vowel_letters="اوي", alike_letters=_ALIKE
)
