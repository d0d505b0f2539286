"""Words whose opposite stands on the other side."""

from dataclasses import dataclass
from functools import cache

from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.context import agreement
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span



@dataclass(frozen=True, slots=True)
class Reversal:
    """A source word and its opposite in the target."""

    source: tuple[int, Span]
    """Segment and place in its words."""
    target: tuple[int, Span]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Open:
    """A word with an opposite that nothing on the other side explains."""

    segment: int
    hit: Hit
    places: range
    """In the match."""
    families: frozenset[int]


@cache
def opposites(lexicon: Lexicon) -> dict[int, frozenset[int]]:
    """Return for each family the families that mean the opposite."""
    numbers = {name: number for number, name in enumerate(lexicon.ids)}
    found: dict[int, set[int]] = {}
    for number, traits in lexicon.traits.items():
        for trait in traits:
            if trait.startswith("ant:"):
                for other in trait[4:].split(","):
                    if other in numbers:
                        a, b = lexicon.families[number], lexicon.families[numbers[other]]
                        if a != b:
                            found.setdefault(a, set()).add(b)
                            found.setdefault(b, set()).add(a)
    return {family: frozenset(others) for family, others in found.items()}


def reversals(bitext: Bitext) -> list[Reversal]:
    """Return each pair of opposites that stand where a word and its translation should."""
    out: list[Reversal] = []
    table = opposites(bitext.lexicon)
    for match in bitext.matches:
        words = [_with_opposite(bitext, match, side, table) for side in (0, 1)]
        if not words[0] or not words[1]:
            continue
        said = [bitext.families(side, match) for side in (0, 1)]
        lost = [word for word in words[0] if said[1].isdisjoint(word.families)]
        stray = [word for word in words[1] if said[0].isdisjoint(word.families)]
        for word in lost:
            against = frozenset().union(*(table[f] for f in word.families if f in table))
            found = [(_chance(word, other, match), other) for other in stray if not against.isdisjoint(other.families)]
            if not found:
                continue
            confidence, other = max(found, key=lambda pair: pair[0])
            stray.remove(other)
            out.append(
                Reversal((word.segment, _span(bitext, 0, word)), (other.segment, _span(bitext, 1, other)), confidence)
            )
    return out


def _chance(word: _Open, other: _Open, match: Match) -> float:
    """Return the chance that `other` stands in the place of the translation of `word`."""
    ambiguity = (len(word.families) - 1) + (len(other.families) - 1)
    return max(0.05, min(0.95, agreement(match, word.places, other.places) - 0.03 * ambiguity))


def _with_opposite(bitext: Bitext, match: Match, side: int, table: dict[int, frozenset[int]]) -> list[_Open]:
    """Return the words of one side that have an opposite."""
    own = match.target if side else match.source
    lexicon = bitext.lexicon
    out = []
    start = {segment: place for place, (segment, k) in enumerate(own) if k == 0}
    for segment, first in start.items():
        for hit in bitext.words(side)[segment].hits:
            families = frozenset(lexicon.families[c] for c in hit.concepts)
            if any(f in table for f in families):
                out.append(_Open(segment, hit, range(first + hit.first, first + hit.stop), families))
    return out


def _span(bitext: Bitext, side: int, word: _Open) -> Span:
    tokens = bitext.words(side)[word.segment].tokens
    return Span(tokens[word.hit.first].start, tokens[word.hit.stop - 1].stop)
