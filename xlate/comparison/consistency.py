"""Which names of the source one document spells in two ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.learning.table import is_frequent
from xlate.lexicon.store import Hit, Lexicon
from xlate.morphology import is_common, name_forms
from xlate.names.sound import similarity
from xlate.text.fold import key

_SHORTEST = 3
"""Letters of a name that can be told from another."""
_ACRONYM = 4
_HEARD = 0.3
"""Similarity by sound from which a capital word of the target may be a spelling of the name."""
_HEARD_WITHOUT_CAPITALS = 0.6
_CONFIDENCE, _MOST = 0.6, 0.9
_SETTLED = 0.12
"""What each further place with the usual spelling adds."""
_VOWELS = 0.35
"""What it takes off where only letters differ that a spelling may leave out: فيرجينيا and فرجينيا."""
_PERSONS = frozenset(("person", "given-name"))
_NOT_A_NAME = frozenset(("demonym", "title"))


class Place(msgspec.Struct, frozen=True):
    """A word of one side."""

    segment: int
    token: int
    text: str
    beside: tuple[str, str]
    """Keys of the names that stand before and behind; empty where none does."""
    families: tuple[int, ...]
    """What the lexicon takes the word for, in an expression; of single words and of persons it lists spellings, each right,
    but not both at once: Алан, Аллан."""


class Varied(msgspec.Struct, frozen=True):
    """A name that is spelled here as it is not elsewhere in the document."""

    source: Place
    target: Place
    times: int
    """How often the name is spelled so."""
    usual: str
    confidence: float
    harmless: bool
    """Whether usage wavers between the two spellings."""


@dataclass(slots=True)
class _Group:
    """What shares a base form with one another: the places of one name, or of one of its spellings."""

    bases: set[str] = field(default_factory=set)
    pairs: list[tuple[Place, Place]] = field(default_factory=list)


def _same_but_for_vowels(a: str, b: str, lang: str) -> bool:
    vowels = load(lang, "traits").vowel_letters
    return bool(vowels) and _continues(a, b, dict.fromkeys(map(ord, vowels)))


def _same_but_for_habit(a: _Group, b: _Group, lang: str) -> bool:
    """Tell whether two spellings differ only in letters between which usage wavers: no reader sees two names."""
    table = _habits(lang)
    return any(_continues(x, y, table) for x in sorted(a.bases) for y in sorted(b.bases))


def _is_habit(group: _Group, lang: str) -> bool:
    """Tell whether a text may waver as usage does.

    Arabic has no letter for many a foreign sound. Where each has one, a spelling that stands once is a slip.
    """
    traits: Traits = load(lang, "traits")
    return bool(traits.vowel_letters) or len(group.pairs) > 1


def _continues(a: str, b: str, table: dict[int, str | None]) -> bool:
    """Tell whether the one, its letters read by a table, is the other, with an article or another prefix at most."""
    bare = [key(text).translate(table) for text in (a, b)]
    return all(bare) and (bare[0].endswith(bare[1]) or bare[1].endswith(bare[0]))


@cache
def _habits(lang: str) -> dict[int, str | None]:
    traits: Traits = load(lang, "traits")
    left_out: dict[int, str | None] = dict.fromkeys(map(ord, traits.vowel_letters))
    return left_out | {ord(letter): group[0] if len(group) > 1 else None for group in traits.alike_letters for letter in group}


def varied(bitext: Bitext) -> list[Varied]:
    """Return the rarer spellings of each name, in the order of the source."""
    pairs = [pair for match in bitext.matches for pair in _counterparts(match, bitext)]
    source, target = bitext.source.lang, bitext.target.lang
    found = [
        place
        for name in _grouped(pairs, 0, source)
        if len(name.pairs) > 1
        for place in _odd(_grouped(name.pairs, 1, target), target)
    ]
    return sorted(found, key=lambda v: (v.source.segment, v.source.token))


def _odd(spellings: Sequence[_Group], lang: str) -> Iterator[Varied]:
    usual = max(spellings, key=lambda group: len(group.pairs))
    for group in spellings:
        if group is usual:
            continue
        source, target = group.pairs[0]
        other = next((t.text for s, t in usual.pairs if _one_person(s, source) and not _glued(t, target)), None)
        if other:
            confidence = min(_MOST, _CONFIDENCE + _SETTLED * (len(usual.pairs) - len(group.pairs)))
            listed = _is_listed(source, target)
            if listed or _same_but_for_vowels(target.text, other, lang):
                confidence -= _VOWELS
            harmless = listed or (_is_habit(group, lang) and _same_but_for_habit(group, usual, lang))
            yield Varied(source, target, len(group.pairs), other, confidence, harmless)


def _is_listed(source: Place, target: Place) -> bool:
    """Tell whether the lexicon has the one as a rendering of the other: الدومينيكية and الدومينيكان are both right."""
    return not set(source.families).isdisjoint(target.families)


def _one_person(a: Place, b: Place) -> bool:
    """Tell whether what stands beside a name leaves it open that both are one: Michael Jackson, Michael Jordan."""
    return all(not x or not y or x == y for x, y in zip(a.beside, b.beside, strict=True))


def _glued(a: Place, b: Place) -> bool:
    """Tell whether one spelling is the other with more behind it: a missing space, or half of a compound."""
    short, long = sorted((key(a.text), key(b.text)), key=len)
    return len(long) - len(short) > 1 and any(form in long[:-1] for form in (short, short[1:]) if len(form) >= _SHORTEST)


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
    least = max(_least(bitext.source.lang), _least(bitext.target.lang))
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
    hits: dict[tuple[int, int], Hit] = {
        (segment, k): hit for segment in {n for n, _ in places} for hit in document[segment].hits for k in range(hit.first, hit.stop)
    }
    for segment, k in places:
        words = document[segment]
        token = words.tokens[k]
        hit = hits.get((segment, k))
        if len(token.key) >= _SHORTEST and _may_name(words, k, hit, bitext.lexicon):
            text = words.text[token.start : token.stop]
            if not _no_word(text):
                spelled = hit and (hit.stop - hit.first == 1 or any(bitext.lexicon.kinds[c] in _PERSONS for c in hit.concepts))
                out.append(Place(segment, k, text, _beside(words, k), () if spelled else words.families[k]))
    return out


def _no_word(text: str) -> bool:
    """Tell whether this is a number or an abbreviation."""
    return "." in text or (text.isupper() and len(text) <= _ACRONYM) or any(c.isdigit() for c in text)


def _beside(words: Words, k: int) -> tuple[str, str]:
    before, behind = (words.tokens[n].key if n in words.names else "" for n in (k - 1, k + 1))
    return before, behind


def _may_name(words: Words, k: int, hit: Hit | None, lexicon: Lexicon) -> bool:
    """Tell whether a word may be a name; `hit`: what the lexicon says of it."""
    traits: Traits = load(words.lang, "traits")
    token = words.tokens[k]
    small = traits.cased and not words.text[token.start].isupper()
    if traits.script != "latin" and words.text[token.start].isascii():
        return False
    if hit:
        if small or not any(lexicon.is_name[c] for c in hit.concepts):
            return False
        if any(lexicon.kinds[c] in _NOT_A_NAME for c in hit.concepts):
            return False
        # The "democratic" of a party is none.
        return hit.stop - hit.first == 1 or all(lexicon.is_name[c] for c in lexicon.singles(token.key, words.lang))
    if not traits.cased:
        return not is_frequent(token.key, words.lang)
    if k in words.names:
        return True
    return not small and token.key not in traits.never_names and not is_common(token.key, words.lang)


@lru_cache(maxsize=1 << 16)
def _heard(name: str, spelling: str, lang: str) -> float:
    """Return how well a word of the target sounds like a name of the source, in any form that it may be of."""
    traits: Traits = load(lang, "traits")
    forms = name_forms(spelling, lang) if traits.inflects_names else ()
    return max(similarity(name, form) for form in (spelling, *(form.capitalize() for form in forms)))


def _least(lang: str) -> float:
    traits: Traits = load(lang, "traits")
    return _HEARD if traits.cased else _HEARD_WITHOUT_CAPITALS
