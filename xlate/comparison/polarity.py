"""Which words are denied on each side, and whether the other side denies them too."""

from collections.abc import Iterator, Sequence
from functools import cache, partial

import msgspec

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.comparison.coverage import foreign_span
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.lexicon.store import Lexicon
from xlate.morphology import lemmatizer
from xlate.text.known import Known
from xlate.text.span import Span

_REACH = 5
"""How many words behind a negator may stand before the word it denies."""
_NEAR = 3
"""How many words a negative may stand away from the counterpart of what is denied."""


_MEANT = 0.25
"""Share of a word's meanings that have to be negative for it to answer a negation."""
_GAP = 8
"""Words that `…` may stand for in an expression."""
HINT, PARTIAL, FULL = 0, 1, 2


class Negative(msgspec.Struct, frozen=True):
    """Something negative: a negator with the word it denies, or a word that is negative in itself."""

    segment: int
    first: int
    """Token of the negator or of the negative word."""
    anchor: int
    """Token that it denies, or is."""
    force: int
    """FULL: it denies the sentence; PARTIAL: a part of it; HINT: a word that may answer a negation and needs no answer."""
    weak: bool
    """Whether other languages often say this without a negation."""


class Flip(msgspec.Struct, frozen=True):
    """A negation of one side that the other side lacks."""

    side: int
    segment: int
    span: Span
    """The negator and what it denies, in the segment's words."""
    counterpart: tuple[int, int] | None
    """(segment, token) of the word that the other side says without denying it."""
    match: Match
    confidence: float


def negatives(words: Words, segment: int, lexicon: Lexicon) -> list[Negative]:
    """Return what is negative in a segment, in order.

    A negator before a word that is negative in itself ("not deny"), or in an expression that denies nothing, is a hint.
    """
    table: Polarity = load(words.lang, "polarity")
    lang = words.lang
    bare, prefixed, mean_no = _bare(lang), _prefixed(lang), _mean_no(lexicon)
    keys = [bare[token.key] for token in words.tokens]
    said = _said(lang)
    force: dict[int, int] = {k: HINT for k, word in enumerate(keys) if prefixed[word]}
    for hit in words.hits:
        if mean_no[hit.concepts] and not any(keys[k] in said for k in range(hit.first, hit.stop)):
            force[hit.first] = HINT
    if not force and said.isdisjoint(keys):
        return []
    negators = [k for k, word in enumerate(keys) if word in table.negators or word in table.partial]
    repeats = False
    for k, word in enumerate(keys):
        if word in table.negators or word in table.partial:
            if _inside(keys, k, table.inert):
                force[k] = HINT
            else:
                force[k] = FULL if word in table.negators else PARTIAL
        elif (
            word in table.concord
            and not repeats
            and word in lexicon_negative(lexicon, words.lang)
            and not any(abs(k - n) <= _REACH for n in negators)
        ):
            # Without the negator that it repeats, the first of them stands for it: "neither the parents nor the nurses".
            force[k] = PARTIAL
            repeats = True
    out = []
    for k, strength in force.items():
        if strength == HINT:
            out.append(Negative(segment, k, k, HINT, False))
            continue
        reach = range(k + 1, min(k + 1 + _REACH, len(keys)))
        denied = next((d for d in reach if words.families[d] and keys[d] not in said), k)
        doubled = any(force.get(d) == HINT for d in range(k + 1, denied + 1))
        out.append(Negative(segment, k, denied, HINT if doubled else strength, _inside(keys, k, table.weak)))
    return sorted(out, key=lambda item: item.first)


@cache
def lexicon_negative(lexicon: Lexicon, lang: str) -> frozenset[str]:
    """Return the words of a language's concord that deny even without a negator beside them."""
    table: Polarity = load(lang, "polarity")
    return frozenset(w for w in table.concord if not _denying(lexicon).isdisjoint(lexicon.singles(w, lang)))


@cache
def _denying(lexicon: Lexicon) -> frozenset[int]:
    """Return the concepts that are negative in themselves."""
    return frozenset(concept for concept, traits in lexicon.traits.items() if "neg" in traits)


@cache
def _mean_no(lexicon: Lexicon) -> Known[tuple[int, ...], bool]:
    """Tell of some concepts whether enough of them are negative in themselves."""
    denying = _denying(lexicon)
    return Known(lambda concepts: sum(c in denying for c in concepts) > _MEANT * len(concepts))


def flips(bitext: Bitext) -> list[Flip]:
    """Return the negations that nothing negative answers in their link."""
    out: list[Flip] = []
    for match in bitext.matches:
        if any(foreign_span(bitext.target_words[n]) for n in match.link.target):
            continue
        found = [
            [
                item
                for n in (match.link.target if side else match.link.source)
                for item in negatives(bitext.words(side)[n], n, bitext.lexicon)
            ]
            for side in (0, 1)
        ]
        for side in (0, 1):
            if any(item.force for item in found[side]):
                out += _unanswered(bitext, match, side, found[side], list(found[1 - side]))
    return out


def _unanswered(bitext: Bitext, match: Match, side: int, own: list[Negative], other: list[Negative]) -> Iterator[Flip]:
    """Pair each negation with a negative of the other side, the likeliest first; yield those left over."""
    places = [_places(match, s) for s in (0, 1)]
    meets = match.met if side else match.meets
    sizes = (len(match.source), len(match.target))

    def at(item: Negative, s: int) -> float:
        return places[s][item.segment, item.anchor] / sizes[s]

    # Negative words that stand for each other answer no negation besides.
    for item in [i for i in own if not i.force]:
        counterparts = meets[places[side][item.segment, item.anchor]]
        twin = next((o for o in other if not o.force and places[1 - side][o.segment, o.anchor] in counterparts), None)
        if twin:
            other.remove(twin)
    left = []
    # Words that stand for each other first; what is left goes by place in the sentence. Only a negation asks for an
    # answer, and any negative may give it.
    for item in (i for i in own if i.force):
        counterparts = meets[places[side][item.segment, item.anchor]]
        near = [o for o in other if any(abs(places[1 - side][o.segment, o.anchor] - c) <= _NEAR for c in counterparts)]
        if near:
            other.remove(min(near, key=lambda o: (-o.force, abs(at(o, 1 - side) - at(item, side)))))
        else:
            left.append(item)
    for item in sorted(left, key=lambda i: -i.force):
        if other:
            other.remove(min(other, key=lambda o: (-o.force, abs(at(o, 1 - side) - at(item, side)))))
            left.remove(item)
    said = bitext.families(1 - side, match)
    against = bitext.lexicon.opposites
    for item in left:
        words = bitext.words(side)[item.segment]
        if item.anchor in words.names and not load(words.lang, "traits").cased:
            continue  # a name that begins like a negation: «لا بومبا» is La Bomba
        # "did not accept" is "rejected": the opposite of what is denied answers the negation.
        if any(not against[f].isdisjoint(said) for f in words.families[item.anchor] if f in against):
            continue
        counterparts = meets[places[side][item.segment, item.anchor]]
        counterpart = (match.source if side else match.target)[counterparts[0]] if counterparts and item.anchor != item.first else None
        span = Span(words.tokens[item.first].start, words.tokens[item.anchor].stop)
        confidence = 0.8 if counterpart else 0.46
        confidence -= (0.35 if item.weak else 0.0) + (0.42 if item.force == PARTIAL else 0.0)
        # In a free translation many things are said another way, negations among them.
        confidence += 0.4 * (min(bitext.explained(0, match), bitext.explained(1, match)) - 0.6)
        yield Flip(side, item.segment, span, counterpart, match, confidence)


def _places(match: Match, side: int) -> dict[tuple[int, int], int]:
    return {where: place for place, where in enumerate(match.target if side else match.source)}


def is_negator(word: str, lang: str) -> bool:
    """Tell whether a word negates the sentence or a part of it."""
    table: Polarity = load(lang, "polarity")
    return (bare := _bare(lang)[word]) in table.negators or bare in table.partial


@cache
def _said(lang: str) -> frozenset[str]:
    """Return the words that negate, and those that go with them."""
    table: Polarity = load(lang, "polarity")
    return table.negators | table.partial | table.concord


@cache
def _bare(lang: str) -> Known[str, str]:
    """Return the negator that each word is or holds, else the word: "didn't" → not, "فلا" → لا."""
    return Known(partial(_without_verb, load(lang, "polarity"), lang))


def _without_verb(table: Polarity, lang: str, word: str) -> str:
    if word in table.negators or word in table.concord:
        return word
    if "'" in word:
        return next((base for base in lemmatizer(lang)(word) if base in table.negators), word)
    if table.glued and word[:1] in table.glued and (word[1:] in table.negators or word[1:] in table.partial):
        return word[1:]
    return word


@cache
def _prefixed(lang: str) -> Known[str, bool]:
    """Tell of each word whether it begins with a negation."""
    table: Polarity = load(lang, "polarity")
    exceptions = tuple(table.not_prefixed)
    return Known(lambda word: len(word) >= table.shortest and word.startswith(table.prefixes) and not word.startswith(exceptions))


def _inside(keys: Sequence[str], k: int, patterns: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether the word at `k` is part of one of the expressions; `…` stands for up to eight words."""
    for pattern in patterns:
        if keys[k] not in pattern:
            continue
        first = max(0, k - len(pattern) + 1 - (_GAP if "…" in pattern else 0))
        if any(k in _matched(keys, start, pattern) for start in range(first, k + 1) if keys[start] == pattern[0]):
            return True
    return False


def _matched(keys: Sequence[str], start: int, pattern: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places of a pattern's words from `start` on; none where it does not match."""
    at, places = start, []
    for n, word in enumerate(pattern):
        if word == "…":
            at = next((p for p in range(at, min(at + _GAP + 1, len(keys))) if keys[p] == pattern[n + 1]), len(keys))
        elif at < len(keys) and keys[at] == word:
            places.append(at)
            at += 1
        else:
            return ()
    return tuple(places)
