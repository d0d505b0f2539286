"""Which words are denied on each side, and whether the other side denies them too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlate.analysis import Words
from xlate.comparison.bitext import Bitext, Match
from xlate.languages import load
from xlate.languages.tables.polarity import Polarity
from xlate.lexicon.store import Lexicon
from xlate.morphology import lemmatizer
from xlate.text.span import Span

_REACH = 5
"""How many words behind a negator may stand before the word it denies."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator, and the word it denies."""

    segment: int
    cue: int
    denied: int | None
    span: Span
    """Both, in the segment's words."""
    weak: bool
    """Whether other languages often say this without a negation."""


def negations(words: Words, segment: int) -> list[Negation]:
    """Return the explicit negations of a segment that count."""
    table: Polarity = load(words.lang, "polarity")
    keys = [token.key for token in words.tokens]
    out = []
    for k, word in enumerate(keys):
        if not _negates(word, words.lang, table) or _inside(keys, k, table.inert):
            continue
        denied = next((d for d in range(k + 1, min(k + 1 + _REACH, len(keys))) if words.families[d] and not _negates(keys[d], words.lang, table)), None)
        span = Span(words.tokens[k].start, words.tokens[denied if denied is not None else k].stop)
        out.append(Negation(segment, k, denied, span, _inside(keys, k, table.weak)))
    return out


def is_negative(words: Words, lexicon: Lexicon) -> bool:
    """Tell whether anything in a segment is negative: a negator, a word like "deny", a prefix like un-."""
    table: Polarity = load(words.lang, "polarity")
    if any(_negates(token.key, words.lang, table) for token in words.tokens):
        return True
    if any("neg" in lexicon.traits.get(c, ()) for hit in words.hits for c in hit.concepts):
        return True
    return any(_has_prefix(token.key, table) for token in words.tokens)


def _negates(word: str, lang: str, table: Polarity) -> bool:
    return word in table.negators or ("'" in word and not table.negators.isdisjoint(lemmatizer(lang)(word)))


def _has_prefix(word: str, table: Polarity) -> bool:
    return len(word) >= table.shortest and word.startswith(table.prefixes) and not word.startswith(tuple(table.not_prefixed))


def _inside(keys: Sequence[str], k: int, patterns: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether the word at `k` is part of one of the expressions; `…` stands for up to eight words."""
    return any(_matches(keys, k - place, pattern) for pattern in patterns for place, word in enumerate(pattern) if word == keys[k] and k >= place and "…" not in pattern[:place])


def _matches(keys: Sequence[str], start: int, pattern: tuple[str, ...]) -> bool:
    at = start
    for n, word in enumerate(pattern):
        if word == "…":
            wanted = pattern[n + 1]
            at = next((p for p in range(at, min(at + 9, len(keys))) if keys[p] == wanted), len(keys))
        elif at < len(keys) and keys[at] == word:
            at += 1
        else:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Flip:
    """A negation of one side that the other side lacks."""

    side: int
    negation: Negation
    match: Match
    counterpart: tuple[int, int] | None
    """(segment, token) of the word that the other side says without denying it."""
    confidence: float


def flips(bitext: Bitext) -> Iterator[Flip]:
    """Yield the negations that have no equivalent in their link."""
    for match in bitext.matches:
        both = [[bitext.words(side)[n] for n in (match.link.source, match.link.target)[side]] for side in (0, 1)]
        found = [[neg for words, n in zip(both[side], (match.link.source, match.link.target)[side], strict=True) for neg in negations(words, n)] for side in (0, 1)]
        for side in (0, 1):
            if not found[side] or any(is_negative(words, bitext.lexicon) for words in both[1 - side]):
                continue
            for negation in found[side]:
                if negation.weak:
                    continue
                counterpart = _counterpart(match, side, negation)
                yield Flip(side, negation, match, counterpart, 0.85 if counterpart else 0.6)


def _counterpart(match: Match, side: int, negation: Negation) -> tuple[int, int] | None:
    if negation.denied is None:
        return None
    own, meets, other = (match.source, match.meets, match.target) if side == 0 else (match.target, match.met, match.source)
    found = meets[own.index((negation.segment, negation.denied))]
    return other[found[0]] if found else None
