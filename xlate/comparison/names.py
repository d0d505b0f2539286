"""Which names of one side the other side has, and what stands in the place of those that it has not."""

import math
import re
from collections.abc import Iterator

import msgspec

from xlate.aligners.evidence import Feature
from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.learning.table import is_frequent
from xlate.lexicon.store import Lexicon
from xlate.morphology import is_common, lemmatizer
from xlate.names.sound import SAME, similarity
from xlate.text.span import Span


class Name(msgspec.Struct, frozen=True):
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


class Issue(msgspec.Struct, frozen=True):
    """A name that one side lacks, with what stands in its place if anything does."""

    source: Name | None
    target: Name | None
    confidence: float


PLACES = frozenset("country territory city region water mountain demonym".split())
_NEAR = 2
"""Links around a link in which a name may have moved."""
_SHORTEST = 3
"""Letters of a name that can be told from another."""
_AROUND = 2
"""Words on either side of a name that are its neighbours."""


def find(words: Words, side: int, segment: int, lexicon: Lexicon) -> list[Name]:
    """Return the names of one segment, in order: known ones as a whole, others word by word."""
    whole = {hit.first: hit for hit in words.hits if lexicon.is_name[hit.concepts[0]]}
    out: list[Name] = []
    done = 0
    for k in words.names:
        if k < done:
            continue
        hit = whole.get(k)
        done = hit.stop if hit else k + 1
        span = Span(words.tokens[k].start, words.tokens[done - 1].stop)
        out.append(Name(side, segment, k, done, span.of(words.text), span, hit.concepts if hit else ()))
    return out


def issues(bitext: Bitext) -> list[Issue]:
    """Return the names that differ between the two sides, link by link."""
    names = [
        [find(words, side, number, bitext.lexicon) for number, words in enumerate(bitext.words(side))] for side in (0, 1)
    ]
    out: list[Issue] = []
    for place, match in enumerate(bitext.matches):
        lost = [n for i in match.link.source for n in names[0][i] if not _explained(n, match, bitext)]
        stray = [n for j in match.link.target for n in names[1][j] if not _explained(n, match, bitext)]
        if not lost and not stray:
            continue
        near = [m.link for m in bitext.matches[max(0, place - _NEAR) : place + _NEAR + 1]]
        window = ([i for link in near for i in link.source], [j for link in near for j in link.target])
        lost = [n for n in lost if not _moved(n, bitext, window)]
        stray = [n for n in stray if not _moved(n, bitext, window)]
        if lost and not load(bitext.target.lang, "traits").cased:
            stray += _namelike(bitext, match, 1)
        if stray and not load(bitext.source.lang, "traits").cased:
            lost += _namelike(bitext, match, 0)
        out += _paired(lost, stray, match, bitext)
    return out


def features(name: Name, bitext: Bitext) -> set[Feature]:
    """Return the features of a name's words."""
    side = bitext.sides[name.side]
    return {f for k in range(name.first, name.stop) for f in side.features[name.segment][k]}


def _explained(name: Name, match: Match, bitext: Bitext) -> bool:
    """Tell whether the other side of the link has the name: as the same thing, or each of its words."""
    own, meets = (match.target, match.met) if name.side else (match.source, match.meets)
    start = own.index((name.segment, name.first))
    places = range(start, start + name.stop - name.first)
    if all(meets[p] for p in places):
        return True
    things = {bitext.lexicon.families[c] for c in name.known}
    other, side = (match.source, bitext.sides[0]) if name.side else (match.target, bitext.sides[1])
    return any(
        not things.isdisjoint(side.features[segment][k]) for p in places for m in meets[p] for segment, k in (other[m],)
    )


def _moved(name: Name, bitext: Bitext, window: tuple[list[int], list[int]]) -> bool:
    """Tell whether the other side says a name as often as this one nearby: then it only stands elsewhere."""
    wanted = features(name, bitext)
    times = [
        sum(1 for n in window[side] for token in bitext.sides[side].features[n] if not wanted.isdisjoint(token))
        for side in (0, 1)
    ]
    return 0 < times[name.side] <= times[1 - name.side]


def _said_anywhere(name: Name, bitext: Bitext) -> bool:
    return not features(name, bitext).isdisjoint(bitext.once(_all_features)[1 - name.side])


def _all_features(bitext: Bitext) -> tuple[set[Feature], set[Feature]]:
    source, target = ({f for words in side.features for found in words for f in found} for side in bitext.sides)
    return source, target


def _namelike(bitext: Bitext, match: Match, side: int) -> list[Name]:
    """Return the words that may be names in a script without capitals: nobody knows them and nothing explains them."""
    own, met = (match.target, match.met) if side else (match.source, match.meets)
    out = []
    for place, (segment, k) in enumerate(own):
        words = bitext.words(side)[segment]
        token = words.tokens[k]
        if met[place] or words.families[k] or k in words.names or len(token.key) < 4 or token.key.isdigit():
            continue
        out.append(Name(side, segment, k, k + 1, words.text[token.start : token.stop], Span(token.start, token.stop), ()))
    return out


def _paired(lost: list[Name], stray: list[Name], match: Match, bitext: Bitext) -> Iterator[Issue]:
    """Set each lost name against the stray one that most likely stands in its place."""
    scored = sorted(
        ((_stands_for(a, b, match, bitext), -n, -m) for n, a in enumerate(lost) for m, b in enumerate(stray)), reverse=True
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for confidence, n, m in scored:
        if confidence < 0.3 or -n in used[0] or -m in used[1]:
            continue
        used[0].add(-n)
        used[1].add(-m)
        yield Issue(lost[-n], stray[-m], confidence)
    for n, name in enumerate(lost):
        if n not in used[0]:
            yield Issue(name, None, _missing(name, match, bitext))
    for m, name in enumerate(stray):
        if m not in used[1] and (name.known or load(bitext.target.lang, "traits").cased):
            yield Issue(None, name, _missing(name, match, bitext))


def _missing(name: Name, match: Match, bitext: Bitext) -> float:
    """Return the chance that a name without counterpart is an error.

    Mostly a pronoun or the context stands for it; where all that the other side says is accounted for, it is rather lost.
    """
    if not name.known:
        return 0.2
    return max(0.0, min(0.6, 0.44 + 0.9 * (bitext.explained(1 - name.side, match) - 0.84)))


def _stands_for(name: Name, other: Name, match: Match, bitext: Bitext) -> float:
    """Return the chance that `other` wrongly stands for `name`."""
    kinds = [frozenset(bitext.lexicon.kinds[c] for c in n.known) for n in (name, other)]
    alike = max(similarity(a, b) for a in _forms(name, bitext) for b in _forms(other, bitext))
    if alike >= SAME or _shared_part(name.text, other.text):
        return 0.0
    place, other_place = match.source.index((name.segment, name.first)), match.target.index((other.segment, other.first))
    drift = abs((place + 0.5) / len(match.source) - (other_place + 0.5) / len(match.target))
    near = range(other_place - _AROUND, other_place + other.stop - other.first + _AROUND)
    around = [p for p in range(place - _AROUND, place + name.stop - name.first + _AROUND) if 0 <= p < len(match.source)]
    support = sum(any(t in near for t in match.meets[p]) for p in around)
    x = -1.7 - 3.0 * drift + 0.9 * support
    if all(kinds):
        x += 2.2 if kinds[0] & kinds[1] or (kinds[0] & PLACES and kinds[1] & PLACES) else 0.0
    elif not any(kinds):
        x += 0.6
        x += 1.5 if _said_anywhere(name, bitext) else -0.3
        x -= 1.5 if alike > 0.1 else 0.0
    # Acronyms are translated, first names stand for last ones, and a missing space hides a name in a longer word.
    x -= 2.0 if name.text.isupper() or other.text.isupper() else 0.0
    x -= 2.0 if ("given-name" in kinds[0]) != ("given-name" in kinds[1]) else 0.0
    x -= 4.0 if _holds(other.text, name.text) or _holds(name.text, other.text) else 0.0
    x -= 2.5 if min(len(name.text), len(other.text)) < _SHORTEST else 0.0
    x -= sum(2.5 for n in (name, other) if not n.known and _common(n, bitext))
    return 1 / (1 + math.exp(-x))


def _forms(name: Name, bitext: Bitext) -> list[str]:
    """Return a name as it stands and, where names inflect, its possible base forms."""
    words = bitext.words(name.side)[name.segment]
    traits: Traits = load(words.lang, "traits")
    if not traits.inflects_names or name.stop - name.first > 1:
        return [name.text]
    return [name.text, *(form.capitalize() for form in lemmatizer(words.lang)(words.tokens[name.first].key))]


def _shared_part(a: str, b: str) -> bool:
    """Tell whether two names of several words share one: "Juan Carlos" and «Хуаном» are no two persons."""
    parts = [re.findall(r"\w{3,}", text) for text in (a, b)]
    return max(map(len, parts)) > 1 and any(similarity(x, y) >= SAME for x in parts[0] for y in parts[1])


def _holds(word: str, name: str) -> bool:
    """Tell whether a word begins or ends with a name: a missing space is not another person."""
    return len(word) > 6 and any(
        similarity(part, name) >= 0.5 for k in range(3, len(word) - 2) for part in (word[:k], word[k:]) if len(part) > 2
    )


def _common(name: Name, bitext: Bitext) -> bool:
    """Tell whether a word that looks like a name is an ordinary word of its language all the same."""
    words = bitext.words(name.side)[name.segment]
    word = words.tokens[name.first].key
    traits: Traits = load(words.lang, "traits")
    if traits.cased:
        return is_common(word, words.lang)
    # The key has lost its hamzas; the pattern asks for them.
    shown = words.text[words.tokens[name.first].start : words.tokens[name.first].stop]
    return any(re.match(traits.not_names, w) for w in (word, shown)) or is_frequent(word, words.lang)
