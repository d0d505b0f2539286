"""Arabic base forms by clitic and ending: a set of candidates that look-up narrows down.

Arabic writes "and with his governments" as one word. No dictionary is needed to undo it: every split that grammar
allows is a candidate, and only candidates that the lexicon or the document knows count. Words come folded
(`xlate.text.fold.key`): no vowel marks, one alef, ى as ي, but ة as it is.
"""

from collections.abc import Container, Iterator, Set
from functools import lru_cache

from xlate.languages.arabic.morphology import (
    ENCLITICS,
    ENDINGS,
    JOINED,
    OF_PLACES,
    PREFIXES,
    PRONOUNS,
    SHORTENED,
    VERB_ENDINGS,
    VERB_PREFIXES,
)
from xlate.languages.arabic.plurals import PLURALS

_SHORTEST = 2
_SHORT = 3
_ONE = "وفبلس"
_ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_Ranked = dict[str, tuple[int, int]]
"""Base → how many letters were taken off, and how rarely what is put in their place is right."""


@lru_cache(maxsize=1 << 16)
def layers(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the base forms that a word may hide, by how much is taken off: the word, then one end of it, then both.

    The first layer of which any is known is the likeliest; a further layer only counts where none is.
    """
    if word in PRONOUNS or word in JOINED:
        return ((PRONOUNS.get(word) or JOINED[word],), (word, *SHORTENED.get(word, ())))
    if len(word) <= _SHORT or not word.isalpha():
        return _short(word)
    # Nothing but the article is lost without it, so that the bare word is as good as the whole.
    bare = (word[len(old) :] for old in _ARTICLES if word.startswith(old) and len(word) > len(old) + _SHORTEST)
    whole = _with_masculine({word, *SHORTENED.get(word, ()), *bare})
    starts = _with_masculine({word[1:]} if word[0] in _ONE else set())
    ends = _without_endings(whole)
    both = _without_endings(starts)
    stems = {*_without_prefixes(word)}
    rest = dict.fromkeys(stems, (0, 0)) | _without_endings(stems - starts, stems)
    out = [tuple(sorted(whole))]
    seen = {*whole}
    for ranked in (ends | dict.fromkeys(starts, (1, _LAST)), both, rest):
        by_rank: dict[tuple[int, int], list[str]] = {}
        for base, rank in ranked.items():
            if base not in seen:
                by_rank.setdefault(rank, []).append(base)
        out += [tuple(sorted(by_rank[rank])) for rank in sorted(by_rank)]
        seen.update(ranked)
    # A plural may be listed with its word or not; both are the same word.
    return tuple((*layer, *(PLURALS[base] for base in layer if base in PLURALS)) for layer in out)


_LAST = 9


def _with_masculine(words: set[str]) -> set[str]:
    """Add what looks like another word: the woman's form of an adjective (national, patriotism), the accusative."""
    return words | {word[:-1] for word in words if word.endswith("ية") or (word.endswith("ا") and len(word) > _SHORT)}


def lemmas(word: str) -> tuple[str, ...]:
    """Return the word and every base form it may hide, the least stripped first."""
    return tuple(base for layer in layers(word) for base in layer)


def _short(word: str) -> tuple[tuple[str, ...], ...]:
    if len(word) < _SHORT:
        return ((word,),)
    one = [*SHORTENED.get(word, ()), *(word[:-1] + new for new in _ENDINGS.get(word[-1], ()))]
    if word[0] in "وفبلك":
        one.append(word[1:])
    if word[0] in VERB_PREFIXES:
        one += ["ي" + word[1:], *SHORTENED.get("ي" + word[1:], ())]
    bases = tuple(dict.fromkeys(base for base in one if base != word))
    return ((word,), bases) if bases else ((word,),)


def _without_prefixes(word: str) -> list[str]:
    starts = [word[:size] for size in range(1, min(_LONGEST_PREFIX, len(word) - _SHORTEST) + 1)]
    return [new + word[len(start) :] for start in starts if start in _PREFIXES for new in _PREFIXES[start]]


_PREFIXES: dict[str, list[str]] = {}
for _old, _new in PREFIXES:
    _PREFIXES.setdefault(_old, []).append(_new)
_LONGEST_PREFIX = max(map(len, _PREFIXES))


def _without_endings(stems: Set[str], known: Container[str] = ()) -> _Ranked:
    """Return what stems may be without their ends, but for the stems and what is known."""
    out: _Ranked = {}
    for stem in stems:
        for base, rank in _ends(stem):
            if rank < out.get(base, _WORST) and base not in stems and base not in known:
                out[base] = rank
    return out


_ENDINGS = dict(ENDINGS)
_ENCLITICS, _VERB_ENDINGS = frozenset(ENCLITICS), frozenset(VERB_ENDINGS)
_LONGEST = max(map(len, (*_ENDINGS, *ENCLITICS, *VERB_ENDINGS)))
_WORST = (_LAST, 0)


def _ends_of(word: str, known: Container[str], left: int = _SHORTEST) -> list[str]:
    """Return the ends of a word that are among the known ones, where so many letters are left before them."""
    return [end for size in range(1, min(_LONGEST, len(word) - left) + 1) if (end := word[-size:]) in known]


def _ends(stem: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what a word may be without an ending of number, gender, case or tense, or a pronoun, or both."""
    for base in SHORTENED.get(stem, ()):
        yield base, (0, 0)
    for old in _ends_of(stem, _ENDINGS):
        # "ات" is one ending, and the likelier one.
        size = 1 if old == "ات" else len(old) + (old == "ت" and stem.endswith("ات"))
        for n, new in enumerate(_ENDINGS[old]):
            yield stem[: -len(old)] + new, (size, n)
    for pronoun in _ends_of(stem, _ENCLITICS):
        rest, size = stem[: -len(pronoun)], len(pronoun)
        yield rest, (size, 0)
        if rest[-1] == "ت":
            yield rest[:-1] + "ة", (size, 0)
        elif rest.endswith(("اي", "او")):  # زملاؤه, زملائه
            yield rest[:-1] + "ء", (size, 0)
        for end in _ends_of(rest, _ENDINGS):
            for n, new in enumerate(_ENDINGS[end]):
                yield rest[: -len(end)] + new, (size + len(end), n)
    if stem[0] in VERB_PREFIXES and len(stem) > _SHORT:
        third = "ي" + stem[1:]
        for base in (third, *SHORTENED.get(third, ())):
            yield base, (1, 1)
        for end in _ends_of(stem, _VERB_ENDINGS, _SHORT):
            rest = third[: -len(end)]
            for n, base in enumerate((rest, rest + "ي", rest + "و")):
                yield base, (len(end), n)


def name_lemmas(word: str) -> tuple[str, ...]:
    """Return a name with and without what may stand before it, and what its adjective is made from."""
    forms = unprefixed(word)
    return (*forms, *(form[: -len(end)] for form in forms for end in OF_PLACES if form.endswith(end) and len(form) > len(end) + _SHORTEST))


def unprefixed(word: str) -> tuple[str, ...]:
    """Return a word with and without what may stand before it: all that a name may take."""
    return (word, *(bare for bare in _without_prefixes(word) if len(bare) > _SHORTEST))
