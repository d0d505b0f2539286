"""Words whose opposite stands on the other side."""

import math
from functools import cache

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.context import agreement
from xlate.comparison.polarity import is_negator
from xlate.learning.keys import key_of
from xlate.learning.table import strength
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span
from xlate.text.tokens import tokenize

_LEAST = 0.2
_REACH = 3
"""Words before a word in which a negation of it is looked for."""


class Reversal(msgspec.Struct, frozen=True):
    """A source word and its opposite in the target."""

    source: tuple[int, Span]
    """Segment and place in its words."""
    target: tuple[int, Span]
    confidence: float


class _Open(msgspec.Struct, frozen=True):
    """A word with an opposite that nothing on the other side explains."""

    segment: int
    hit: Hit
    places: range
    """In the match."""
    families: frozenset[int]


def reversals(bitext: Bitext) -> list[Reversal]:
    """Return each pair of opposites that stand where a word and its translation should."""
    out: list[Reversal] = []
    table = bitext.lexicon.opposites
    for match in bitext.matches:
        words = [_with_opposite(bitext, match, side) for side in (0, 1)]
        if not words[0] or not words[1]:
            continue
        alternative = _alternatives(match)
        # Where all else agrees, two opposites hardly stand there by chance; in a free translation they may.
        told = min(bitext.explained(0, match), bitext.explained(1, match))
        said = [[w.families for w in words[side]] for side in (0, 1)]
        used: set[range] = set()
        for word in words[0]:
            against = frozenset[int]().union(*[table[f] for f in word.families if f in table])
            found = [
                (_chance(word, other, match, alternative, _meant(word, other, bitext, table), told), n)
                for n, other in enumerate(words[1])
                # They may mean opposites, and cannot mean the same.
                if not against.isdisjoint(other.families)
                and word.families.isdisjoint(other.families)
                and other.places not in used
                and not (_said(word, said[1]) and _said(other, said[0]))
                and _denied(bitext, 0, word) == _denied(bitext, 1, other)
            ]
            if not found:
                continue
            confidence, n = max(found, key=lambda pair: (pair[0], -pair[1]))
            other = words[1][n]
            if confidence < _LEAST:
                continue
            used.add(other.places)
            out.append(
                Reversal((word.segment, _span(bitext, 0, word)), (other.segment, _span(bitext, 1, other)), confidence)
            )
    return out


def _said(word: _Open, families: list[frozenset[int]]) -> bool:
    """Tell whether the other side holds the word too: "lost here, won there" has both."""
    return any(not word.families.isdisjoint(found) for found in families)


def _denied(bitext: Bitext, side: int, word: _Open) -> bool:
    """Tell whether a negation stands just before a word: "not suitable" is "unsuitable"."""
    words = bitext.words(side)[word.segment]
    return any(is_negator(token.key, words.lang) for token in words.tokens[max(0, word.hit.first - _REACH) : word.hit.first])


def _meant(word: _Open, other: _Open, bitext: Bitext, table: dict[int, frozenset[int]]) -> float:
    """Return how surely both words are meant in a sense in which they are opposites."""
    senses = []
    for side, (one, two) in enumerate(((word, other), (other, word))):
        opposed = [f for f in one.families if not table.get(f, frozenset()).isdisjoint(two.families)]
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


def _alternatives(match: Match) -> tuple[dict[int, float], dict[int, float]]:
    """Return for each word of either side how surely it has a counterpart."""
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for (s, t), sure in match.strength.items():
        best[0][s] = max(best[0].get(s, 0.0), sure)
        best[1][t] = max(best[1].get(t, 0.0), sure)
    return best


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
    answered = max(
        min((alternative[0].get(p, 0.0) for p in word.places), default=0.0),
        min((alternative[1].get(p, 0.0) for p in other.places), default=0.0),
    )
    x = 4.0 * agreement(match, word.places, other.places) + 4.5 * meant + told - answered * (4.5 + 4.0 * (1 - meant)) - 5.4
    return 1 / (1 + math.exp(-x))


def _with_opposite(bitext: Bitext, match: Match, side: int) -> list[_Open]:
    """Return the words of one side that have an opposite."""
    lexicon = bitext.lexicon
    reversible = _reversible(lexicon)
    out = []
    for segment, first in bitext.starts(side, match):
        words = bitext.words(side)[segment]
        for hit in words.hits:
            for part in _parts(hit, words, lexicon):
                if not reversible.isdisjoint(part.concepts):
                    families = frozenset(lexicon.families[c] for c in part.concepts)
                    out.append(_Open(segment, part, range(first + part.first, first + part.stop), families))
    return out


@cache
def _reversible(lexicon: Lexicon) -> frozenset[int]:
    """Return the concepts that have an opposite."""
    return frozenset(concept for concept, family in enumerate(lexicon.families) if family in lexicon.opposites)


def _parts(hit: Hit, words: Words, lexicon: Lexicon) -> list[Hit]:
    """Return the hit and, of an expression, also its words: in "prices fell" it is the fall that may be reversed."""
    if hit.stop - hit.first == 1:
        return [hit]
    singles = [(k, lexicon.singles(words.tokens[k].key, words.lang)) for k in range(hit.first, hit.stop)]
    return [hit, *(Hit(k, k + 1, concepts) for k, concepts in singles if concepts)]


def _span(bitext: Bitext, side: int, word: _Open) -> Span:
    tokens = bitext.words(side)[word.segment].tokens
    return Span(tokens[word.hit.first].start, tokens[word.hit.stop - 1].stop)
