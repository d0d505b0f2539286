"""Two documents of one article and their alignment: what every check receives."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from xlate.aligners import three
from xlate.aligners.content import Hint, Link, align
from xlate.aligners.evidence import WORD, Side, sides
from xlate.aligners.layout import layout
from xlate.aligners.strength import best, by_feature, strengths
from xlate.analysis import Words, read_all
from xlate.glossary import EMPTY, Glossary
from xlate.lexicon.store import Lexicon
from xlate.model import Document

if TYPE_CHECKING:
    from xlate.comparison.advice import Advice
    from xlate.learning.archive import Archive

T = TypeVar("T")


class Match(msgspec.Struct, frozen=True):
    """The words of one link: which of them the other side explains."""

    link: Link
    source: tuple[tuple[int, int], ...]
    """(segment, token) of each word of the source side."""
    target: tuple[tuple[int, int], ...]
    meets: tuple[tuple[int, ...], ...]
    """For each source word, the target words (places in `target`) that share a feature with it."""
    met: tuple[tuple[int, ...], ...]
    """For each target word, the source words that share a feature with it."""
    strength: dict[tuple[int, int], float]
    """(source word, target word) → the chance that they are counterparts, of every pair that has any; it holds pairs
    that only the learned table knows, too."""
    best: tuple[int | None, ...]
    """For each source word, its counterpart: each target word is one word's at most."""
    best_met: tuple[int | None, ...]
    """For each target word, the source word that it is the counterpart of."""


class Bitext:
    """Source and target, their words, links and everything derived; each part is worked out at most once."""

    def __init__(
        self,
        source: Document,
        target: Document,
        lexicon: Lexicon,
        *,
        glossary: Glossary = EMPTY,
        aligned: bool = False,
        archive: "Archive | None" = None,
        advice: "Advice | None" = None,
    ) -> None:
        self.source = source
        self.target = target
        self.lexicon = lexicon
        self.glossary = glossary
        self._aligned = aligned
        self._archive = archive
        self._advice = advice
        self.third: tuple[Bitext, Bitext] | None = None
        """Where there is a third version: the source's bitext with it, and the target's, either way round."""
        self._explained: dict[tuple[int, int], float] = {}
        """Of a side and the identity of a match."""
        self._done: dict[Callable[[Bitext], Any], Any] = {}

    def once(self, work: "Callable[[Bitext], T]") -> T:
        """Return `work(self)`, worked out the first time only: several checks read one comparison."""
        if work not in self._done:
            self._done[work] = work(self)
        result: T = self._done[work]
        return result

    @cached_property
    def source_words(self) -> list[Words]:
        """The source's segments, read."""
        return self._read(self.source)

    @cached_property
    def target_words(self) -> list[Words]:
        """The target's segments, read."""
        return self._read(self.target)

    def _read(self, document: Document) -> list[Words]:
        words = read_all([segment.text for segment in document.segments], document.lang, self.lexicon)
        return self._advice.named(words) if self._advice else words

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """Both versions' features."""
        return sides(self.source_words, self.target_words)

    @cached_property
    def links(self) -> list[Link]:
        """The alignment: given where the segments came aligned, else worked out; a third version settles what is unclear."""
        if self._aligned or self.third is None or three.clear(self.alone):
            return self.alone
        there, back = self.third
        hint = three.hint(self.alone, there.alone_from(self.source), three.turned(back.alone_from(self.target)))
        return self._align(hint)

    @cached_property
    def alone(self) -> list[Link]:
        """The alignment, whatever a third version says."""
        if self._aligned:
            return [Link((i,), (i,), 1.0) for i in range(len(self.source_words))]
        return self._align()

    def alone_from(self, document: Document) -> list[Link]:
        """Return the links of `alone` with one of the two documents as their source."""
        return self.alone if document is self.source else three.turned(self.alone)

    def _align(self, hint: Hint | None = None) -> list[Link]:
        opinion = self._advice.opinion() if self._advice else None
        layouts = (layout(self.source.segments), layout(self.target.segments))
        learned = self._archive.table(self.source_words, self.target_words) if self._archive else None
        return align(
            self.source_words, self.target_words, *self.sides, learned=learned, opinion=opinion, layouts=layouts, hint=hint
        )

    @cached_property
    def link_of(self) -> tuple[dict[int, int], dict[int, int]]:
        """Source segment → place in `links`, and target segment → place in `links`."""
        of_source = {i: number for number, link in enumerate(self.links) for i in link.source}
        of_target = {j: number for number, link in enumerate(self.links) for j in link.target}
        return of_source, of_target

    @cached_property
    def matches(self) -> list[Match]:
        """The words of each link that has two sides, matched."""
        return [self._match(link) for link in self.links if link.source and link.target]

    def words(self, side: int) -> list[Words]:
        """Return the words of side 0 (source) or 1 (target)."""
        return self.target_words if side else self.source_words

    def starts(self, side: int, match: Match) -> list[tuple[int, int]]:
        """Return the segments of one side of a link, each with the place of its first word in the match."""
        found, place = [], 0
        for segment in match.link.target if side else match.link.source:
            found.append((segment, place))
            place += len(self.words(side)[segment].tokens)
        return found

    def families(self, side: int, match: Match) -> frozenset[int]:
        """Return all families that one side of a link may mean."""
        segments = match.link.target if side else match.link.source
        return frozenset(f for n in segments for families in self.words(side)[n].families for f in families)

    def explained(self, side: int, match: Match) -> float:
        """Return the share of one side's words with a meaning of their own that the other side explains, smoothed."""
        share = self._explained.get((side, id(match)))
        if share is None:
            own, meets = (match.target, match.met) if side else (match.source, match.meets)
            mean, kinds, document = self.lexicon.mean_something, self.sides[side].kinds, self.words(side)
            known = [
                bool(found)
                for (n, k), found in zip(own, meets, strict=True)
                if kinds[n][k] != WORD or mean(document[n].families[k])
            ]
            share = self._explained[side, id(match)] = (sum(known) + 1) / (len(known) + 2)
        return share

    def _match(self, link: Link) -> Match:
        a, b = self.sides
        source = [(i, k) for i in link.source for k in range(len(a.features[i]))]
        target = [(j, k) for j in link.target for k in range(len(b.features[j]))]
        index = by_feature(b, target)
        meets = [_joined([index[f] for f in a.features[i][k] if f in index]) for i, k in source]
        met: list[list[int]] = [[] for _ in target]
        for place, found in enumerate(meets):
            for other in found:
                met[other].append(place)
        strength = strengths(a, b, source, target, index)
        there, here = best(strength, len(source), len(target))
        return Match(link, tuple(source), tuple(target), tuple(meets), tuple(map(tuple, met)), strength, there, here)


def _joined(lists: Sequence[Sequence[int]]) -> tuple[int, ...]:
    if not lists:
        return ()
    if len(lists) == 1:
        return tuple(lists[0])
    return tuple(sorted({place for found in lists for place in found}))
