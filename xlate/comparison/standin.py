"""How likely it is that one name stands where another should: what speaks for it and what against."""

import math
import re

from xlate.aligners.evidence import Feature
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.naming import PLACES, Name, features, forms, kinds, places, sound
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.learning.table import is_frequent
from xlate.morphology import is_common
from xlate.names.shape import foreignness
from xlate.names.sound import SAME, similarity

HEARD = 0.03
"""Similarity from which two names that nothing else explains are one, however badly spelt: they stand in one sentence,
and `similarity` asks whether a word found anywhere is the name."""
_SHORTEST = 3
"""Letters of a name that can be told from another."""
_AROUND = 2
"""Words on either side of a name that are its neighbours."""
_MOST = 3
_SURE = 4.0
"""Nats of foreign letters beyond which a word is no surer a name."""
_BEGINNING = 2
"""Consonants that two names of more of them begin with alike if the one is a misspelling of the other."""
_TRANSLATED = frozenset("event treaty court building product ship".split())
_PEOPLED = PLACES - {"water", "mountain"}
_FIRST = frozenset(("given-name",))
_BEGINS = -1.0
"""Nats of a first name in the place of what nobody knows."""
_RELATED = 0.6
"""Share of the consonants of two names, in order, from which the one may be a spelling of the other."""


def chance(name: Name, other: Name, match: Match, bitext: Bitext, crowd: int, doubt: float = 0.0) -> float:
    """Return the chance that `other` wrongly stands for `name`.

    `crowd`: pairs of such names in the link; `doubt`: nats against the name's being lost at all.
    """
    if _may_be_one(name, other, bitext):
        return 0.0
    own, there = places(name, match.source), places(other, match.target)
    drift = abs((own[0] + 0.5) / len(match.source) - (there[0] + 0.5) / len(match.target))
    near = range(there[0] - _AROUND, there[-1] + 1 + _AROUND)
    around = (p for p in range(own[0] - _AROUND, own[-1] + 1 + _AROUND) if 0 <= p < len(match.source))
    support = sum(any(t in near for t in match.meets[p]) for p in around)
    x = -1.2 - doubt - drift + 0.5 * min(support, _MOST) - 0.6 * math.log(crowd)
    x += 1.0 if beside(own, there, match) else 0.0
    x += _of_kinds(name, other, bitext)
    x += 1.0 if _is_said(name, bitext) else 0.0
    x -= 1.5 if _is_said(other, bitext) else 0.0
    x += _written(other, bitext)
    x -= sum(2.0 for n in (name, other) if not n.known and _is_word(n, bitext))
    # Acronyms are translated.
    x -= sum(3.0 for n in (name, other) if _is_acronym(n.text))
    # So are leagues, treaties and houses.
    x -= sum(1.5 for n in (name, other) if n.known and kinds(n, bitext) <= _TRANSLATED)
    x -= 2.5 if min(len(name.text), len(other.text)) < _SHORTEST else 0.0
    return 1 / (1 + math.exp(-x))


def beside(own: range, there: range, match: Match) -> bool:
    """Tell whether a word right beside the one is answered right beside the other: Brett Kavanaugh – كفيست كافانو."""
    return any(
        0 <= p < len(match.source) and q in match.meets[p] for p, q in ((own[0] - 1, there[0] - 1), (own[-1] + 1, there[-1] + 1))
    )


def _of_kinds(name: Name, other: Name, bitext: Bitext) -> float:
    a, b = kinds(name, bitext), kinds(other, bitext)
    for one, two in ((a, b), (b, a)):
        if "demonym" in one and not two & _PEOPLED:  # an explanation: the Premiership, the Scottish league
            return -2.0 if two else -1.0
    if not a or not b:
        # A first name where nobody knows what was lost begins another name of a thing: a mosque and who built it.
        return _BEGINS if not a and b == _FIRST else 0.4 if a else 0.0
    if ("given-name" in a) != ("given-name" in b):  # first names stand for last ones
        return -2.0
    return 2.2 if a & b or (a & PLACES and b & PLACES) else 0.0


def _written(name: Name, bitext: Bitext) -> float:
    """Return how much a name's writing says that it is one: a capital, or foreign letters."""
    words = bitext.words(name.side)[name.segment]
    if load(words.lang, "traits").cased:
        return 0.0 if name.known else 0.8
    return 0.45 * max(0.0 if name.known else -_SURE, min(_SURE, foreignness(words.tokens[name.first].key, words.lang)))


def _is_said(name: Name, bitext: Bitext) -> bool:
    """Tell whether the other side says the name anywhere."""
    return not features(name, bitext).isdisjoint(bitext.once(_all_features)[1 - name.side])


def _all_features(bitext: Bitext) -> tuple[set[Feature], set[Feature]]:
    source, target = ({f for words in side.features for found in words for f in found} for side in bitext.sides)
    return source, target


def _may_be_one(name: Name, other: Name, bitext: Bitext) -> bool:
    """Tell whether two names may be one, spelt badly, in part, or with a missing space."""
    if similarity(name.text, other.text) >= SAME or _share_a_part(name.text, other.text):
        return True
    if name.known and other.known:
        return _is_seat(name, other, bitext) or _is_seat(other, name, bitext)
    if max(similarity(a, b) for a in forms(name, bitext) for b in forms(other, bitext)) >= HEARD:
        return True
    a, b = sound(name, bitext), sound(other, bitext)
    if not a or not b:
        return False
    if min(len(a), len(b)) > 1 and (a in b or b in a or (len(a) > _BEGINNING < len(b) and a[:_BEGINNING] == b[:_BEGINNING])):
        return True
    return _common_part(a, b) >= _RELATED


def _is_seat(city: Name, state: Name, bitext: Bitext) -> bool:
    """Tell whether a state or body is called by the place where it is governed: Moscow, Russia."""
    families = {bitext.lexicon.families[c] for c in state.known}
    return any(not families.isdisjoint(bitext.lexicon.seat_of(c)) for c in city.known)


def _share_a_part(a: str, b: str) -> bool:
    """Tell whether two names of several words share one: "Juan Carlos" and «Хуаном» are no two persons."""
    parts = [re.findall(r"\w{3,}", text) for text in (a, b)]
    return max(map(len, parts)) > 1 and any(similarity(x, y) >= SAME for x in parts[0] for y in parts[1])


def _common_part(a: str, b: str) -> float:
    """Return the share of letters that two words have in common in the same order (Dice, over the longest such run)."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], before + 1 if x == y else max(row[j], row[j - 1])
    return 2 * row[-1] / (len(a) + len(b))


def _is_acronym(text: str) -> bool:
    bare = text.removesuffix("s").rstrip("'’")
    return len(bare) > 1 and (bare.isupper() or (bare[-1].isupper() and " " not in bare))  # CoV


def _is_word(name: Name, bitext: Bitext) -> bool:
    """Tell whether a word that looks like a name is an ordinary word of its language all the same."""
    words = bitext.words(name.side)[name.segment]
    word = words.tokens[name.first].key
    traits: Traits = load(words.lang, "traits")
    if traits.cased:
        return is_common(word, words.lang)
    # The key has lost its hamzas; the pattern asks for them.
    shown = words.text[words.tokens[name.first].start : words.tokens[name.first].stop]
    return any(re.match(traits.not_names, w) for w in (word, shown)) or is_frequent(word, words.lang)
