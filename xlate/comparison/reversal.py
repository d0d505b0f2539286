"""Words whose opposite stands on the other side."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from xlate.comparison.bitext import Bitext, Match
from xlate.lexicon.store import Hit, Lexicon
from xlate.text.span import Span


@dataclass(frozen=True, slots=True)
class Reversal:
    """A source word and its opposite in the target."""

    source: tuple[int, Span]
    """Segment and place in its words."""
    target: tuple[int, Span]
    confidence: float


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


def reversals(bitext: Bitext) -> Iterator[Reversal]:
    """Yield each pair of opposites that stand where a word and its translation should."""
    table = opposites(bitext.lexicon)
    for match in bitext.matches:
        lost, stray = _open(bitext, match, 0, table), _open(bitext, match, 1, table)
        for segment, hit, families in lost:
            against = frozenset().union(*(table[f] for f in families))
            for other_segment, other, other_families in stray:
                if against.isdisjoint(other_families):
                    continue
                yield Reversal(
                    (segment, _span(bitext, 0, segment, hit)), (other_segment, _span(bitext, 1, other_segment, other)), 0.7
                )
                stray.remove((other_segment, other, other_families))
                break


def _open(bitext: Bitext, match: Match, side: int, table: dict[int, frozenset[int]]) -> list[tuple[int, Hit, frozenset[int]]]:
    """Return the words of one side that have an opposite and that nothing on the other side explains."""
    own, meets = (match.source, match.meets) if side == 0 else (match.target, match.met)
    explained = {own[p] for p, found in enumerate(meets) if found}
    out = []
    for segment in dict.fromkeys(segment for segment, _ in own):
        for hit in bitext.words(side)[segment].hits:
            if any((segment, k) in explained for k in range(hit.first, hit.stop)):
                continue
            families = frozenset(bitext.lexicon.families[c] for c in hit.concepts)
            if any(f in table for f in families):
                out.append((segment, hit, frozenset(f for f in families if f in table)))
    return out


def _span(bitext: Bitext, side: int, segment: int, hit: Hit) -> Span:
    tokens = bitext.words(side)[segment].tokens
    return Span(tokens[hit.first].start, tokens[hit.stop - 1].stop)
