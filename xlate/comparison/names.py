"""Which names of one side the other side has, and what stands in the place of those that it has not."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlate.aligners.evidence import Feature
from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.lexicon.store import Lexicon
from xlate.text.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that name one thing."""

    side: int
    segment: int
    first: int
    stop: int
    text: str
    span: Span
    """In the segment's words."""
    known: tuple[int, ...]
    """The lexicon's names that it may be; empty for one that is only written like a name."""


def find(words: Words, side: int, segment: int, lexicon: Lexicon) -> list[Name]:
    """Return the names of one segment, in order; adjacent unknown name words are one name."""
    whole: dict[int, tuple[int, tuple[int, ...]]] = {}
    for hit in words.hits:
        if lexicon.is_name[hit.concepts[0]]:
            whole[hit.first] = (hit.stop, hit.concepts)
    out: list[Name] = []
    inside = set(words.names)
    k = 0
    while k < len(words.tokens):
        if k not in inside:
            k += 1
            continue
        stop, known = whole.get(k, (k + 1, ()))
        if not known:
            while stop in inside and stop not in whole and _adjacent(words, stop):
                stop += 1
        span = Span(words.tokens[k].start, words.tokens[stop - 1].stop)
        out.append(Name(side, segment, k, stop, span.of(words.text), span, known))
        k = stop
    return out


def _adjacent(words: Words, k: int) -> bool:
    return words.text[words.tokens[k - 1].stop : words.tokens[k].start] in (" ", "-", ". ", "\u00a0", "’", "'")


@dataclass(frozen=True, slots=True)
class Issue:
    """A name that one side lacks, with what stands in its place if anything does."""

    source: Name | None
    target: Name | None
    confidence: float


PLACES = frozenset("country territory city region water mountain demonym".split())
_NEAR = 2
"""Links around a link in which a name may have moved."""


def issues(bitext: Bitext) -> list[Issue]:
    """Return the names that differ between the two sides, link by link."""
    names = [
        [find(words, side, number, bitext.lexicon) for number, words in enumerate(bitext.words(side))] for side in (0, 1)
    ]
    out: list[Issue] = []
    for place, match in enumerate(bitext.matches):
        lost = [n for i in match.link.source for n in names[0][i] if not _explained(n, match, 0)]
        stray = [n for j in match.link.target for n in names[1][j] if not _explained(n, match, 1)]
        if not lost and not stray:
            continue
        near = [bitext.matches[p].link for p in range(max(0, place - _NEAR), min(len(bitext.matches), place + _NEAR + 1))]
        lost = [n for n in lost if not _said(n, bitext, [j for link in near for j in link.target])]
        stray = [n for n in stray if not _said(n, bitext, [i for link in near for i in link.source])]
        if lost and not load(bitext.target.lang, "traits").cased:
            stray += _namelike(bitext, match, 1, names[1])
        if stray and not load(bitext.source.lang, "traits").cased:
            lost += _namelike(bitext, match, 0, names[0])
        out += _paired(lost, stray, bitext)
    return out


def features(name: Name, bitext: Bitext) -> set[Feature]:
    """Return the features of a name's words."""
    side = bitext.sides[name.side]
    return {f for k in range(name.first, name.stop) for f in side.features[name.segment][k]}


def _explained(name: Name, match: Match, side: int) -> bool:
    own, meets = (match.source, match.meets) if side == 0 else (match.target, match.met)
    start = own.index((name.segment, name.first))
    return any(meets[p] for p in range(start, start + name.stop - name.first))


def _said(name: Name, bitext: Bitext, segments: list[int]) -> bool:
    wanted = features(name, bitext)
    other = bitext.sides[1 - name.side]
    return any(not wanted.isdisjoint(token) for n in segments for token in other.features[n])


def _said_anywhere(name: Name, bitext: Bitext) -> bool:
    return _said(name, bitext, list(range(len(bitext.words(1 - name.side)))))


def _namelike(bitext: Bitext, match: Match, side: int, names: list[list[Name]]) -> list[Name]:
    """Return the words that may be names in a script without capitals: nobody knows them and nothing explains them."""
    own, met = (match.source, match.meets) if side == 0 else (match.target, match.met)
    out = []
    for place, (segment, k) in enumerate(own):
        words = bitext.words(side)[segment]
        token = words.tokens[k]
        if met[place] or words.families[k] or k in words.names or len(token.key) < 4 or token.key.isdigit():
            continue
        out.append(Name(side, segment, k, k + 1, words.text[token.start : token.stop], Span(token.start, token.stop), ()))
    return out


def _kinds(name: Name, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.kinds[c] for c in name.known)


def _paired(lost: list[Name], stray: list[Name], bitext: Bitext) -> Iterator[Issue]:
    """Set each lost name against the stray one that most likely stands in its place."""
    left = list(stray)
    for name in lost:
        best: tuple[float, Name] | None = None
        for other in left:
            chance = _stands_for(name, other, bitext)
            if chance and (best is None or chance > best[0]):
                best = (chance, other)
        if best:
            left.remove(best[1])
            yield Issue(name, best[1], best[0])
        else:
            yield Issue(name, None, 0.45 if name.known else 0.3)
    for other in left:
        if other.known or load(bitext.target.lang, "traits").cased:
            yield Issue(None, other, 0.4 if other.known else 0.3)


def _stands_for(name: Name, other: Name, bitext: Bitext) -> float:
    """Return the chance that `other` wrongly stands for `name`; 0 where the two are of different kinds."""
    a, b = _kinds(name, bitext.lexicon), _kinds(other, bitext.lexicon)
    if a and b:
        if a & b or (a & PLACES and b & PLACES):
            return 0.9
        return 0.0
    if a & PLACES or b & PLACES:
        return 0.45
    known_elsewhere = _said_anywhere(name, bitext)
    return 0.75 if known_elsewhere else 0.5
