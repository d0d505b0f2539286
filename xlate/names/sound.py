"""How likely two names, in any two of the three scripts, are one name: by their sound alone.

What sounds alike need not be the same, and what is the same need not sound alike (Germany – Германия – ألمانيا):
that is the gazetteer's. Here a name is compared as spelled, with costs that `tools/train_sounds.py` fitted.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import mul

import msgspec

from xlate.languages import load
from xlate.names.gains import Reach, can_be_same, gain, ideal_gain, in_order, is_stray, load_weights, measure, reach
from xlate.names.spelling import Spelling, language_of, letters, spell
from xlate.names.spelling import skeleton as skeleton

SAME = 0.5  # from here on two names of running text are rather the same than not
_LEAST = 0.02  # of a word of a name: a single strange word must not be the whole verdict
_UNMATCHED = 0.25  # what is lost where all words of the longer name beyond the shorter's are unmatched
_INITIAL = 0.8  # likeness of an initial and a word that begins with it
_SMALL = 0.2  # weight of a particle or patronymic, in words
_WITH_PATRONYMIC = 3  # words of a name from which on a middle one may be left out
_CACHED = 1 << 16
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0670\u0640\u200c\u200d]|(?<=\w)['’ʻʼ`](?=\w))+\.?")
_SPACE = re.compile(r"[\s\u00a0]+|(?<=\.)(?=\w)")


class _Part(msgspec.Struct, frozen=True):
    """A word of a name."""

    spelling: Spelling
    weight: float  # in words: how much of the name it is
    readings: tuple[Spelling, ...]  # of an initial, read out; none for a whole word


class _Name(msgspec.Struct, frozen=True):
    parts: tuple[_Part, ...]
    joined: Spelling
    digits: str  # G7 is not G20


def similarity(a: str, b: str) -> float:
    """Return the probability that two names of running text, of one or more words, are one name by their sound."""
    if a == b:
        return 1.0
    first, second = _read_name(a), _read_name(b)
    if first is None or second is None or first.digits != second.digits:
        return 0.0
    if len(first.parts) == 1 == len(second.parts):
        return _compare(first.joined, second.joined)
    likeness = _compare_parts(first.parts, second.parts)
    if len(first.parts) != len(second.parts):  # Jong-un – Чен Ын, Abdel Fattah – عبدالفتاح
        likeness = max(likeness, _compare(first.joined, second.joined))
    return likeness


def distance(a: str, b: str) -> float:
    """Return how far two single words are from sounding the same, in nats an edit; 0 for the same spelling."""
    first, second = _read_word(a), _read_word(b)
    if first is None or second is None:
        return 0.0 if a == b else math.inf
    if first.lang == second.lang and first.text == second.text:
        return 0.0
    source, target = in_order(first, second)
    return max(0.0, ideal_gain(source, target) - gain(source, target)) / max(len(source.units), len(target.units))


def best_match(name: str, words: Sequence[str]) -> tuple[int, float] | None:
    """Return the number of the word most similar to the name and its similarity; None where none reaches `SAME`."""
    found = max(((similarity(name, word), -i) for i, word in enumerate(words)), default=(0.0, 0))
    return (-found[1], found[0]) if found[0] >= SAME else None


def match_words(source_words: Sequence[str], target_words: Sequence[str]) -> list[tuple[int, int, float]]:
    """Return the numbers and similarity of all pairs of single words from `SAME` on, in order."""
    masks = [(w.surely, w.maybe, j, w) for j, text in enumerate(target_words) if (w := _read_word(text)) is not None]
    found = []
    for i, text in enumerate(source_words):
        word = _read_word(text)
        if word is None:
            continue
        surely, maybe, strays = word.surely, word.maybe, word.strays
        reaches: dict[str, Reach] = {}
        for has, may, j, other in masks:
            if ((surely & ~may) | (has & ~maybe)).bit_count() <= strays:  # `is_stray`, spelt out for speed
                if other.lang != word.lang:
                    known = reaches.get(other.lang)
                    if known is None:
                        known = reaches[other.lang] = reach(word, other.lang)
                    if not can_be_same(known, other):
                        continue
                likeness = _compare(word, other)
                if likeness >= SAME:
                    found.append((i, j, likeness))
    return found


def _compare(a: Spelling, b: Spelling) -> float:
    if is_stray(a, b):
        return 0.0
    if a.lang == b.lang and a.text == b.text:
        return 1.0
    if a.never or b.never:
        return 0.0
    source, target = in_order(a, b)
    weights = load_weights(source.lang, target.lang)
    logit = sum(map(mul, weights, measure(source, target)))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def _compare_parts(first: tuple[_Part, ...], second: tuple[_Part, ...]) -> float:
    """Match words greedily; the shorter name must be found whole, the longer may have words of its own."""
    mass_first, mass_second = sum(p.weight for p in first), sum(p.weight for p in second)
    if mass_first > mass_second:
        first, second, mass_first, mass_second = second, first, mass_second, mass_first
    pairs = sorted(
        ((_compare_part(p, q), i, j) for i, p in enumerate(first) for j, q in enumerate(second)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    left, right = set(range(len(first))), set(range(len(second)))
    log = 0.0
    for likeness, i, j in pairs:
        if i in left and j in right and likeness > _LEAST:
            left.discard(i)
            right.discard(j)
            log += first[i].weight * math.log(likeness)
    log += sum(first[i].weight * math.log(_LEAST if first[i].weight == 1.0 else SAME) for i in left)
    missing = max(0.0, sum(second[j].weight for j in right) - sum(first[i].weight for i in left)) / mass_second
    return min(1.0, math.exp(log / mass_first) * (1.0 - _UNMATCHED * missing))


def _compare_part(a: _Part, b: _Part) -> float:
    if not a.readings and not b.readings:
        return _compare(a.spelling, b.spelling)
    if a.readings and b.readings:
        likeness = max(_compare(x, y) for x in a.readings for y in b.readings)
        return max(likeness, _INITIAL) if _begins(a.spelling, b.spelling) else likeness
    initial, word = (a, b) if a.readings else (b, a)
    likeness = max(_compare(reading, word.spelling) for reading in initial.readings)
    return max(likeness, _INITIAL) if _begins(initial.spelling, word.spelling) else likeness


@lru_cache(maxsize=_CACHED)
def _begins(initial: Spelling, word: Spelling) -> bool:
    """Tell whether the initial's letter can stand for the word's first sound."""
    starts = (spell(word.text[:length], word.lang) for length in (1, 2))
    return any(start.units and gain(*in_order(initial, start)) > 0 for start in starts)


def _read_word(word: str) -> Spelling | None:
    name = _read_name(word)
    return name.joined if name and not name.digits else None


@lru_cache(maxsize=_CACHED)
def _read_name(text: str) -> _Name | None:
    lang = language_of(text)
    if lang is None:
        return None
    parts = tuple(part for word in _SPACE.split(text) for part in _read_parts(word, lang))
    if not parts:
        return None
    joined = parts[0].spelling if len(parts) == 1 else spell("".join(part.spelling.text for part in parts), lang)
    if len(parts) >= _WITH_PATRONYMIC:
        endings = load(lang, "sounds").patronymics
        parts = tuple(msgspec.structs.replace(p, weight=_SMALL) if p.spelling.text.endswith(endings) else p for p in parts)
    return _Name(parts, joined, "".join(c for c in text if c.isdigit()))


def _read_parts(word: str, lang: str) -> Iterator[_Part]:
    """Yield the parts of what stands between spaces: a hyphen joins, but for particles (al-Assad)."""
    tables = load(lang, "sounds")
    rest = ""
    for piece in _WORD.findall(word):
        bare = letters(piece, lang)
        if bare in tables.initials and (len(bare) == 1 or piece.endswith(".")):
            yield _Part(spell(bare, lang), 1.0, tuple(spell(reading, lang) for reading in tables.initials[bare]))
        elif bare in tables.particles and bare:
            yield _Part(spell(bare, lang), _SMALL, ())
        else:
            rest += piece.removesuffix(".")
    if rest and (spelling := spell(rest, lang)).units:
        yield _Part(spelling, 1.0, ())
