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
_ONE = "وفبلس"
_ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")


def layers(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the base forms that a word may hide, by how much is taken off: the word, then one end of it, then both.

    Of those of one layer that are known, the longest is the likeliest; a further layer only counts where none is.
    """
    if word in PRONOUNS:
        return (word,), (PRONOUNS[word],), *((base,) for base in SHORTENED.get(word, ()))
    if len(word) <= _SHORT or not word.isalpha():
        return _short(word)
    stems = _without_prefixes(word)
    # Nothing but the article is lost without it, so that the bare word is as good as the whole.
    whole = _with_masculine({word, *(word[len(old) :] for old in _ARTICLES if word.startswith(old) and len(word) > len(old) + 1)})
    ends = {base for stem in whole for base in _without_endings(stem)} - whole
    starts = _with_masculine({word[1:]} if word[0] in _ONE else set()) - ends - whole
    both = {base for stem in starts for base in _without_endings(stem)} - ends - starts - whole
    rest = {*stems, *(base for stem in stems for base in _without_endings(stem))} - both - ends - starts - whole
    return tuple(sorted(whole)), *_by_length(ends, starts), *_by_length(both), *_by_length(rest)


def _with_masculine(words: set[str]) -> set[str]:
    """Add what the woman's form of an adjective is made from: it looks like an abstract noun (national, patriotism)."""
    return words | {word[:-1] for word in words if word.endswith("ية")}


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
