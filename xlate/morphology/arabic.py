"""Arabic base forms by clitic and ending: a set of candidates that look-up narrows down.

Arabic writes "and with his governments" as one word. No dictionary is needed to undo it: every split that grammar
allows is a candidate, and only candidates that the lexicon or the document knows count. Words come folded
(`xlate.text.fold.key`): no vowel marks, one alef, ى as ي, but ة as it is.
"""

from collections.abc import Iterator
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
    rest = dict.fromkeys(stems, (0, 0)) | _without_endings(stems)
    out = [tuple(sorted(whole))]
    seen = {*whole}
    for ranked in (ends | dict.fromkeys(starts, (1, _LAST)), both, rest):
        for rank in sorted({*ranked.values()}):
            layer = tuple(sorted(base for base, found in ranked.items() if found == rank and base not in seen))
            if layer:
                out.append(layer)
                seen.update(layer)
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
    one = [*SHORTENED.get(word, ()), *(word[:-1] + new for old, news in ENDINGS if word[-1] == old for new in news)]
    if word[0] in "وفبلك":
        one.append(word[1:])
    if word[0] in VERB_PREFIXES:
        one += ["ي" + word[1:], *SHORTENED.get("ي" + word[1:], ())]
    bases = tuple(dict.fromkeys(base for base in one if base != word))
    return ((word,), bases) if bases else ((word,),)


def _without_prefixes(word: str) -> list[str]:
    return [new + word[len(old) :] for old, new in PREFIXES if word.startswith(old) and len(word) - len(old) >= _SHORTEST]


def _without_endings(stems: set[str]) -> _Ranked:
    out: _Ranked = {}
    for stem in sorted(stems):
        for base, rank in _ends(stem):
            if base not in stems and rank < out.get(base, (_LAST, 0)):
                out[base] = rank
    return out


def _ends(stem: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what a word may be without an ending of number, gender, case or tense, or a pronoun, or both."""
    for base in SHORTENED.get(stem, ()):
        yield base, (0, 0)
    for old, news in ENDINGS:
        if stem.endswith(old) and len(stem) - len(old) >= _SHORTEST:
            # "ات" is one ending, and the likelier one.
            size = 1 if old == "ات" else len(old) + (old == "ت" and stem.endswith("ات"))
            for n, new in enumerate(news):
                yield stem[: -len(old)] + new, (size, n)
    for pronoun in ENCLITICS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _SHORTEST:
            rest, size = stem[: -len(pronoun)], len(pronoun)
            yield rest, (size, 0)
            if rest[-1] == "ت":
                yield rest[:-1] + "ة", (size, 0)
            elif rest.endswith(("اي", "او")):  # زملاؤه, زملائه
                yield rest[:-1] + "ء", (size, 0)
            for end, news in ENDINGS:
                if rest.endswith(end) and len(rest) - len(end) >= _SHORTEST:
                    for n, new in enumerate(news):
                        yield rest[: -len(end)] + new, (size + len(end), n)
    if stem[0] in VERB_PREFIXES and len(stem) > _SHORT:
        third = "ي" + stem[1:]
        for base in (third, *SHORTENED.get(third, ())):
            yield base, (1, 1)
        for end in VERB_ENDINGS:
            if stem.endswith(end) and len(stem) - len(end) > _SHORTEST:
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
