"""Which names of the source one document spells in two ways."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.learning.table import is_frequent
from xlate.morphology import is_common, lemmatizer, name_forms
from xlate.names.sound import similarity

_SHORTEST = 3
"""Letters of a name that can be told from another."""
_HEARD = 0.3
"""Similarity by sound from which a capital word of the target may be a spelling of the name."""
_HEARD_WITHOUT_CAPITALS = 0.5
_CONFIDENCE = 0.6
_SETTLED = 0.12
"""What each further place with the usual spelling adds."""
_NOT_A_NAME = frozenset(("demonym", "title"))


@dataclass(frozen=True, slots=True)
class Place:
    """A word of one side."""

    segment: int
    token: int
    text: str


@dataclass(frozen=True, slots=True)
class Varied:
    """A name that is spelled here as it is not elsewhere in the document."""

    source: Place
    target: Place
    usual: str
    confidence: float


@dataclass(slots=True)
class _Group:
    """What shares a base form with one another: the places of one name, or of one of its spellings."""

    bases: set[str] = field(default_factory=set)
    pairs: list[tuple[Place, Place]] = field(default_factory=list)


def varied(bitext: Bitext) -> list[Varied]:
    """Return the rarer spellings of each name, in the order of the source."""
    pairs = [pair for match in bitext.matches for pair in _counterparts(match, bitext)]
    source, target = bitext.source.lang, bitext.target.lang
    found = [
        place
        for name in _grouped(pairs, 0, source)
        if len(name.pairs) > 1
        for place in _odd(_grouped(name.pairs, 1, target))
    ]
    return sorted(found, key=lambda v: (v.source.segment, v.source.token))


def _odd(spellings: Sequence[_Group]) -> Iterator[Varied]:
    usual = max(spellings, key=lambda group: len(group.pairs))
    for group in spellings:
        if group is usual:
            continue
        for source, target in group.pairs:
            other = usual.pairs[0][1].text
            confidence = min(0.9, _CONFIDENCE + _SETTLED * (len(usual.pairs) - len(group.pairs)))
            yield Varied(source, target, other, confidence)


def _grouped(pairs: Sequence[tuple[Place, Place]], side: int, lang: str) -> list[_Group]:
    """Group places by what they may be forms of, in the order of their first place."""
    groups: list[_Group] = []
    for pair in pairs:
        bases = name_forms(pair[side].text, lang)
        joined = [group for group in groups if not bases.isdisjoint(group.bases)]
        if joined:
            home = joined[0]
            for other in joined[1:]:
                home.bases |= other.bases
                home.pairs += other.pairs
                groups.remove(other)
        else:
            home = _Group()
            groups.append(home)
        home.bases |= bases
        home.pairs.append(pair)
    return groups


def _counterparts(match: Match, bitext: Bitext) -> Iterator[tuple[Place, Place]]:
    """Yield the names of a link's source with the words of its target that spell them."""
    here = _candidates(match.source, bitext.source_words, bitext)
    there = _candidates(match.target, bitext.target_words, bitext)
    least = min(_least(bitext.source.lang), _least(bitext.target.lang))
    heard = [(_heard(a.text, b.text, bitext.target.lang), -i, -j) for i, a in enumerate(here) for j, b in enumerate(there)]
    left, right = set(range(len(here))), set(range(len(there)))
    for likeness, i, j in sorted(heard, reverse=True):
        if likeness < least:
            break
        if -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            yield here[-i], there[-j]


def _candidates(places: Sequence[tuple[int, int]], document: Sequence[Words], bitext: Bitext) -> list[Place]:
    """Return the words that may be names: a capital where there are any, and no other meaning."""
    out = []
    for segment, k in places:
        words = document[segment]
        token = words.tokens[k]
        text = words.text[token.start : token.stop]
        if len(token.key) >= _SHORTEST and not any(c.isdigit() for c in token.key) and _may_name(words, k, bitext):
            out.append(Place(segment, k, text))
    return out


def _may_name(words: Words, k: int, bitext: Bitext) -> bool:
    traits: Traits = load(words.lang, "traits")
    token = words.tokens[k]
    if traits.script != "latin" and words.text[token.start].isascii():
        return False
    lexicon = bitext.lexicon
    concepts = [c for hit in words.hits if hit.first <= k < hit.stop for c in hit.concepts]
    if any(lexicon.kinds[c] in _NOT_A_NAME for c in concepts):
        return False
    if concepts:
        return any(lexicon.is_name[c] for c in concepts) and (not traits.cased or words.text[token.start].isupper())
    if not traits.cased:
        return not _is_word(token.key, words.lang)
    return words.text[token.start].isupper() and token.key not in traits.never_names and not is_common(token.key, words.lang)


def _is_word(key: str, lang: str) -> bool:
    """Tell whether a word of a script without capitals is surely no name."""
    traits: Traits = load(lang, "traits")
    return re.match(traits.not_names, key) is not None or is_frequent(key, lang)


@lru_cache(maxsize=1 << 16)
def _heard(name: str, spelling: str, lang: str) -> float:
    """Return how well a word of the target sounds like a name of the source, in any form that it may be of."""
    return max(similarity(name, spelling), *(similarity(name, form.capitalize()) for form in name_forms(spelling, lang)))


def _least(lang: str) -> float:
    traits: Traits = load(lang, "traits")
    return _HEARD if traits.cased else _HEARD_WITHOUT_CAPITALS
