"""Arabic base forms by clitic and ending: a set of candidates that look-up narrows down.

Arabic writes "and with his governments" as one word. No dictionary is needed to undo it: every split that grammar
allows is a candidate, and only candidates that the lexicon or the document knows count. Words come folded
(`xlate.text.fold.key`): no vowel marks, one alef, ى as ي, but ة as it is.
"""

from collections.abc import Iterator

from xlate.languages.arabic.morphology import (
    ENCLITICS,
    ENDINGS,
    OF_PLACES,
    PREFIXES,
    PRONOUNS,
    SHORTENED,
    VERB_ENDINGS,
    VERB_PREFIXES,
)

_SHORTEST = 2
_SHORT = 3
_ONE = frozenset(("و", "ف", "ب", "ل", "س", "ال", "لل", "بال", "وال", "كال", "فال"))
"""Prefixes that are as likely as an ending; of the others, what grammar allows is rarely meant."""


def layers(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the base forms that a word may hide, by how much is taken off: the word, then one end of it, then both.

    Of those of one layer that are known, the longest is the likeliest; a further layer only counts where none is.
    """
    if word in PRONOUNS:
        return (word,), (PRONOUNS[word],), *((base,) for base in SHORTENED.get(word, ()))
    if len(word) <= _SHORT or not word.isalpha():
        return _short(word)
    stems = _without_prefixes(word)
    ends = set(_without_endings(word)) - {word}
    starts = {new + word[len(old) :] for old, new in PREFIXES if old in _ONE and word.startswith(old)} & set(stems) - ends
    both = {*stems, *(base for stem in stems for base in _without_endings(stem))} - ends - starts - {word}
    return (word,), *_by_length(ends, starts), *_by_length(both)


def lemmas(word: str) -> tuple[str, ...]:
    """Return the word and every base form it may hide, the least stripped first."""
    return tuple(base for layer in layers(word) for base in layer)


def _by_length(*sets: set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the longest first, of one length those of the earlier set first."""
    for size in sorted({len(word) for words in sets for word in words}, reverse=True):
        for words in sets:
            found = tuple(sorted(word for word in words if len(word) == size))
            if found:
                yield found


def _short(word: str) -> tuple[tuple[str, ...], ...]:
    if len(word) < _SHORT:
        return ((word,),)
    one = {word[:-1] + new for old, news in ENDINGS if word[-1] == old for new in news}
    if word[0] in "وفبلك":
        one.add(word[1:])
    if word[0] in VERB_PREFIXES:
        one |= {"ي" + word[1:], *SHORTENED.get("ي" + word[1:], ())}
    one.update(SHORTENED.get(word, ()))
    return (word,), *_by_length(one - {word})


def _without_prefixes(word: str) -> list[str]:
    return [new + word[len(old) :] for old, new in PREFIXES if word.startswith(old) and len(word) - len(old) >= _SHORTEST]


def _without_endings(stem: str) -> list[str]:
    out = [*SHORTENED.get(stem, ())]
    for old, news in ENDINGS:
        if stem.endswith(old) and len(stem) - len(old) >= _SHORTEST:
            out += [stem[: -len(old)] + new for new in news]
    for old in ENCLITICS:
        if stem.endswith(old) and len(stem) - len(old) >= _SHORTEST:
            rest = stem[: -len(old)]
            out.append(rest)
            if rest[-1] == "ت":
                out.append(rest[:-1] + "ة")
            out += [rest[: -len(end)] + new for end, news in ENDINGS if rest.endswith(end) and len(rest) - len(end) >= _SHORTEST for new in news]
    if stem[0] in VERB_PREFIXES and len(stem) > 3:
        third = "ي" + stem[1:]
        out += [third, *SHORTENED.get(third, ())]
        for end in VERB_ENDINGS:
            if stem.endswith(end) and len(stem) - len(end) > _SHORTEST:
                rest = third[: -len(end)]
                out += [rest, rest + "ي", rest + "و"]
    return out


def name_lemmas(word: str) -> tuple[str, ...]:
    """Return a name with and without what may stand before it, and what its adjective is made from."""
    forms = (word, *(bare for bare in _without_prefixes(word) if len(bare) > _SHORTEST))
    return (*forms, *(form[: -len(end)] for form in forms for end in OF_PLACES if form.endswith(end) and len(form) > len(end) + _SHORTEST))
