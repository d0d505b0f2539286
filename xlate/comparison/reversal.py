"""Words whose opposite stands on the other side."""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.context import agreement
from xlate.comparison.negatives import is_negator, negatives
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.learning.keys import key_of
from xlate.learning.table import strength
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.known import Known
from xlate.text.span import Span
from xlate.text.tokens import tokenize

_LEAST = 0.2
_REACH = 3
"""Words before a word in which a negation of it is looked for."""
_FAR = 9
"""Words before it in which one is looked for that nothing answers."""
_NEAR = 5
"""Words from one of the two in which what is said of it is looked for."""
_SHARED = 0.5
"""What an answer counts that answers another word better."""
_MEANT = 0.45
"""How surely words of grammar have to be meant as opposites: most have many meanings."""


class Reversal(msgspec.Struct, frozen=True):
    """A source word and its opposite in the target."""

    source: tuple[int, Span]
    """Segment and place in its words."""
    target: tuple[int, Span]
    confidence: float


class _Open(NamedTuple):
    """A word that has an opposite."""

    segment: int
    hit: Hit
    places: range
    """In the match."""
    families: frozenset[int]
    against: frozenset[int]
    """The families that mean the opposite of any of its own."""
    grammar: bool
    """Whether it is a word of grammar whatever it means: in, за, مع."""


def reversals(bitext: Bitext) -> list[Reversal]:
    """Return each pair of opposites that stand where a word and its translation should."""
    out: list[Reversal] = []
    for match in bitext.matches:
        source = _with_opposite(bitext, match, 0)
        words = (source, _with_opposite(bitext, match, 1) if source else [])
        pairs = [(n, m) for n, m in _opposed(words) if _may_be_reversed(bitext, match, words, n, m)]
        if not pairs:
            continue
        alternative = _alternatives(match)
        # Where all else agrees, two opposites hardly stand there by chance; in a free translation they may.
        told = min(bitext.explained(0, match), bitext.explained(1, match))
        used: set[range] = set()
        for n, word in enumerate(words[0]):
            found = [
                (_chance(word, other, match, alternative, _meant(word, other, bitext), told), -m)
                for k, m in pairs
                if k == n and (other := words[1][m]).places not in used
            ]
            confidence, m = max(found, default=(0.0, 0))
            if confidence < _LEAST:
                continue
            other = words[1][-m]
            used.add(other.places)
            out.append(
                Reversal((word.segment, _span(bitext, 0, word)), (other.segment, _span(bitext, 1, other)), confidence)
            )
    return out


_Words = tuple[list[_Open], list[_Open]]
"""The words of both sides of a link that have an opposite."""


def _opposed(words: _Words) -> Iterator[tuple[int, int]]:
    """Yield the pairs that may mean opposites and cannot mean the same, as numbers in `words`."""
    index: dict[int, list[int]] = {}
    for m, other in enumerate(words[1]):
        for family in other.families:
            index.setdefault(family, []).append(m)
    for n, word in enumerate(words[0]):
        if not index.keys().isdisjoint(word.against):
            for m in sorted({m for family in word.against & index.keys() for m in index[family]}):
                if word.families.isdisjoint(words[1][m].families):
                    yield n, m


def _may_be_reversed(bitext: Bitext, match: Match, words: _Words, n: int, m: int) -> bool:
    """Tell whether nothing else in the link explains why two opposites stand in it."""
    word, other = words[0][n], words[1][m]
    return (
        not _alike(word, other, bitext.lexicon.opposites)
        and not _answered(word.against, other, words[1], words[0])
        and not _answered(other.against, word, words[0], words[1])
        and not _shared(word, other, words)
        and _denials(bitext, 0, word) == _denials(bitext, 1, other)
        and not _denied_elsewhere(bitext, match, word, other)
        and not _says_no(bitext, match, word, other)
        and not _turned(bitext, match, word, other)
    )


def _alike(word: _Open, other: _Open, table: dict[int, frozenset[int]]) -> bool:
    """Tell whether they may mean much the same: to defeat, a victory; both are opposites of a loss."""
    return any(not table.get(f, _NONE).isdisjoint(table.get(g, _NONE)) for f in word.families for g in other.families)


_NONE = frozenset[int]()


def _answered(against: frozenset[int], word: _Open, own: list[_Open], others: list[_Open]) -> bool:
    """Tell whether the other side says a word, as an opposite, as often as its own: "lost here, won there" has both."""
    meant = word.families & against
    here, there = (sum(not meant.isdisjoint(w.families) for w in side) for side in (own, others))
    return here <= there


def _shared(word: _Open, other: _Open, words: _Words) -> bool:
    """Tell whether one of the two is an expression that holds the other's word: "refused to attend" has "attend"."""
    for side, (whole, part) in enumerate(((word, other), (other, word))):
        inside = (w for w in words[side] if w.segment == whole.segment and w.places != whole.places)
        if len(whole.places) > 1 and any(
            w.places[0] in whole.places and not w.families.isdisjoint(part.families) for w in inside
        ):
            return True
    return False


def _denials(bitext: Bitext, side: int, word: _Open) -> bool:
    """Tell whether an odd number of denials stands at a word: "not suitable" is "unsuitable", as is "lack of" and "non-"."""
    words = bitext.words(side)[word.segment]
    table: Polarity = load(words.lang, "polarity")
    first, stop = word.hit.first, word.hit.stop
    near = range(max(0, first - _REACH), first)
    found = {k for k in near if is_negator(words.tokens[k].key, words.lang)}
    if first and words.tokens[first - 1].key in table.prefixed and words.text[words.tokens[first - 1].stop : words.tokens[first].start] == "-":
        found.add(first - 1)
    kinds = {bitext.lexicon.kinds[c] for c in word.hit.concepts}
    if kinds <= _NAMING:
        found |= {
            hit.first
            for hit in words.hits
            if hit.first in near and hit.stop <= first and found.isdisjoint(range(hit.first, hit.stop)) and _denies(hit, bitext.lexicon)
        }
    # "With no" is "without".
    if word.grammar and stop < len(words.tokens) and is_negator(words.tokens[stop].key, words.lang):
        found.add(stop)
    return len(found) % 2 == 1


_NAMING = frozenset("vna")
_GRAMMAR = frozenset("fx")


def _denies(hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether most of what an expression may mean takes away what follows: lack, loss, prevent, weaken."""
    if hit.stop - hit.first == 1 and any(lexicon.kinds[c] == "f" for c in hit.concepts):
        return False  # "against" governs nothing that it would deny
    marks = [not {"neg", "dir:-"}.isdisjoint(lexicon.traits.get(c, ())) for c in hit.concepts]
    return 2 * marks.count(True) > len(marks)


def _denied_elsewhere(bitext: Bitext, match: Match, word: _Open, other: _Open) -> bool:
    """Tell whether a negation farther before one of the words has no answer: "not safe or effective" is "ineffective".

    What itself negates may be answered behind as well: "without", "which has no".
    """
    found = [
        [
            item
            for n in (match.link.target if side else match.link.source)
            for item in negatives(bitext.words(side)[n], n, bitext.lexicon)
            if item.force and not (item.segment == own.segment and own.hit.first <= item.first < own.hit.stop)
        ]
        for side, own in enumerate((word, other))
    ]
    if len(found[0]) == len(found[1]):
        return False
    side = 0 if len(found[0]) > len(found[1]) else 1
    here = (word, other)[side]
    words = bitext.words(side)[here.segment]
    start = words.tokens[here.hit.first].start
    there = bitext.words(1 - side)[(other, word)[side].segment]
    if is_negator(there.tokens[(other, word)[side].hit.first].key, there.lang):
        return any(n.segment == here.segment and abs(here.hit.first - n.first) <= _FAR for n in found[side])
    return any(
        n.segment == here.segment
        and _REACH < here.hit.first - n.first <= _FAR
        and _STOPS.isdisjoint(words.text[words.tokens[n.first].stop : start])
        for n in found[side]
    )


_STOPS = frozenset(",;:.!?،؛؟—–()")


def _says_no(bitext: Bitext, match: Match, word: _Open, other: _Open) -> bool:
    """Tell whether one of the two denies by itself (nobody, never, cannot), and the sentence may agree nonetheless.

    Either the other side is negative in another place ("never easy" is "always hard"), or it does not say the same of
    everybody as this one says of nobody: "Nobody could believe it" is "All were astonished".
    """
    lexicon = bitext.lexicon
    denying = [any(_denies_itself(lexicon.traits.get(c, ())) for c in w.hit.concepts) for w in (word, other)]
    if denying[0] == denying[1]:
        return False
    side = 0 if denying[1] else 1
    plain = (word, other)[side]
    words = bitext.words(side)[plain.segment]
    if any(abs(n.first - plain.hit.first) <= _FAR and n.first != plain.hit.first for n in negatives(words, plain.segment, lexicon)):
        return True
    return not any(_near_answer(bitext, match, k, one, two) for k, (one, two) in enumerate(((word, other), (other, word))))


def _denies_itself(traits: Sequence[str]) -> bool:
    """Tell whether a concept is the negative end of a scale of quantity or force."""
    return "neg" in traits and any(trait.startswith(("quant:", "force:")) for trait in traits)


def _near_answer(bitext: Bitext, match: Match, side: int, word: _Open, other: _Open) -> bool:
    """Tell whether something near `other` answers the next word behind `word`: both say it of the same."""
    meets = match.met if side else match.meets
    families = bitext.words(side)[word.segment].families
    behind = range(word.hit.stop, min(len(families), word.hit.stop + _REACH))
    shift = word.places.start - word.hit.first
    lexicon = bitext.lexicon
    said = next((k for k in behind if lexicon.mean_something(families[k]) and not _is_copula(families[k], lexicon)), None)
    return said is not None and any(abs(place - other.places.start) <= _NEAR for place in meets[shift + said])


def _is_copula(families: Sequence[int], lexicon: Lexicon) -> bool:
    return _being(lexicon) in families


@cache
def _being(lexicon: Lexicon) -> int:
    return lexicon.families[lexicon.ids.index("be.v")]


def _meant(word: _Open, other: _Open, bitext: Bitext) -> float:
    """Return how surely both words are meant in a sense in which they are opposites."""
    senses, table = [], bitext.lexicon.opposites
    for side, (one, two) in enumerate(((word, other), (other, word))):
        opposed = [f for f in one.families if not table.get(f, _NONE).isdisjoint(two.families)]
        share = len(opposed) / len(one.families)
        senses.append(max(share, *(_sense(one, f, bitext, side) for f in opposed)))
    return min(senses)


def _sense(word: _Open, family: int, bitext: Bitext, side: int) -> float:
    """Return the share of a word's uses in which it means `family`: as learned from text, else one of its meanings."""
    lexicon, prior = bitext.lexicon, 1 / len(word.families)
    langs = (bitext.target.lang, bitext.source.lang) if side else (bitext.source.lang, bitext.target.lang)
    tokens = bitext.words(side)[word.segment].tokens
    if word.hit.stop - word.hit.first > 1:
        return max(prior, 0.5)
    key = key_of(tokens[word.hit.first].key, langs[0])
    usual = {lexicon.usual(c, langs[1]) for c in word.hit.concepts if lexicon.families[c] == family}
    return max(
        (strength(key, langs[0], key_of(tokenize(other)[0].key, langs[1]), langs[1], prior) for other in usual if " " not in other),
        default=prior,
    )


def _turned(bitext: Bitext, match: Match, word: _Open, other: _Open) -> bool:
    """Tell whether two words compare the same things, taken the other way round: "less than he", "he more than"."""
    than = _than(bitext.lexicon)
    places = []
    for side, own in enumerate((word, other)):
        document = bitext.words(side)
        behind = (
            place
            for place, (n, k) in enumerate(match.target if side else match.source)
            if place > own.places[-1] and n == own.segment and not than.isdisjoint(document[n].families[k])
        )
        places.append(next(behind, None))
    there, here = places
    if there is None or here is None:
        return False
    kept = [(s, t) for s, t in enumerate(match.best) if t is not None and s != there and t != here]
    return any(s > there and t < here for s, t in kept) and any(s < there and t > here for s, t in kept)


@cache
def _than(lexicon: Lexicon) -> frozenset[int]:
    """Return what stands between the two sides of a comparison, in any language."""
    return frozenset(lexicon.families[c] for c in lexicon.singles("than", "en"))


def _alternatives(match: Match) -> tuple[dict[int, float], dict[int, float]]:
    """Return for each word of either side how surely it has a counterpart, half as surely where that is another word's."""
    found: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for (s, t), sure in match.strength.items():
        value = sure if match.best[s] == t else _SHARED * sure
        found[0][s] = max(found[0].get(s, 0.0), value)
        found[1][t] = max(found[1].get(t, 0.0), value)
    return found


def _chance(
    word: _Open,
    other: _Open,
    match: Match,
    alternative: tuple[dict[int, float], dict[int, float]],
    meant: float,
    told: float,
) -> float:
    """Return the chance that `other` stands in the place of the translation of `word`.

    Another counterpart speaks against it, the less, the surer the words mean opposites: "take" may answer قبل, but قبل
    mostly means "before".
    """
    if meant < _MEANT and word.grammar and other.grammar:
        return 0.0
    answered = max(
        min((alternative[0].get(p, 0.0) for p in word.places), default=0.0),
        min((alternative[1].get(p, 0.0) for p in other.places), default=0.0),
    )
    doubt = 0.0 if meant >= _MEANT else 0.7
    x = 4.0 * agreement(match, word.places, other.places) + 4.5 * meant + told - answered * (4.5 + 4.0 * (1 - meant)) - 5.3 - doubt
    return 1 / (1 + math.exp(-x))


def _with_opposite(bitext: Bitext, match: Match, side: int) -> list[_Open]:
    """Return the words of one side that have an opposite; of an expression also its own: in "prices fell" it is the fall."""
    lexicon = bitext.lexicon
    opposites = _opposites(lexicon)
    out = []
    for segment, first in bitext.starts(side, match):
        words = bitext.words(side)[segment]
        for hit in words.hits:
            if sense := opposites[hit.concepts]:
                out.append(_Open(segment, hit, range(first + hit.first, first + hit.stop), *sense))
            if hit.stop - hit.first > 1:
                for k in range(hit.first, hit.stop):
                    concepts = lexicon.singles(words.tokens[k].key, words.lang)
                    if sense := opposites[concepts]:
                        out.append(_Open(segment, Hit(k, k + 1, concepts), range(first + k, first + k + 1), *sense))
    return out


_Sense = tuple[frozenset[int], frozenset[int], bool]


@cache
def _opposites(lexicon: Lexicon) -> Known[tuple[int, ...], _Sense | None]:
    """Return of some concepts the families, those of their opposites, and whether all are grammar; None without opposite."""

    def sense(concepts: tuple[int, ...]) -> _Sense | None:
        families = frozenset(lexicon.families[c] for c in concepts)
        against = _NONE.union(*[lexicon.opposites[f] for f in families if f in lexicon.opposites])
        return (families, against, _GRAMMAR.issuperset(lexicon.kinds[c] for c in concepts)) if against else None

    return Known(sense)


def _span(bitext: Bitext, side: int, word: _Open) -> Span:
    tokens = bitext.words(side)[word.segment].tokens
    return Span(tokens[word.hit.first].start, tokens[word.hit.stop - 1].stop)
