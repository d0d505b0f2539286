"""Arabic base forms by clitic and ending: a set of candidates that look-up narrows down.

Arabic writes "and with his governments" as one word. No dictionary is needed to undo it: every split that grammar
allows is a candidate, and only candidates that the lexicon or the document knows count. Words come folded
(`xlate.text.fold.key`): no vowel marks, one alef, ى as ي, but ة as it is.
"""

from xlate.languages.arabic.morphology import ENCLITICS, ENDINGS, OF_PLACES, PREFIXES, VERB_ENDINGS, VERB_PREFIXES

_SHORTEST = 2


def lemmas(word: str) -> tuple[str, ...]:
    """Return the word and every base form it may hide, the least stripped first."""
    if len(word) <= 3 or not word.isalpha():
        return _short(word)
    out = {word: None}
    for stem in (word, *_without_prefixes(word)):
        out[stem] = None
        for base in _without_endings(stem):
            out[base] = None
    return tuple(out)


def _short(word: str) -> tuple[str, ...]:
    if len(word) < 3:
        return (word,)
    out = [word, word[1:]] if word[0] in "وفبلك" else [word]
    out += [word[:-1] + new for old, news in ENDINGS if word[-1] == old for new in news]
    return tuple(dict.fromkeys(out))


def _without_prefixes(word: str) -> list[str]:
    return [new + word[len(old) :] for old, new in PREFIXES if word.startswith(old) and len(word) - len(old) >= _SHORTEST]


def _without_endings(stem: str) -> list[str]:
    out = []
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
        out.append(third)
        for end in VERB_ENDINGS:
            if stem.endswith(end) and len(stem) - len(end) > _SHORTEST:
                rest = third[: -len(end)]
                out += [rest, rest + "ي", rest + "و"]
    return out


def name_lemmas(word: str) -> tuple[str, ...]:
    """Return a name with and without what may stand before it, and what its adjective is made from."""
    forms = (word, *(bare for bare in _without_prefixes(word) if len(bare) > _SHORTEST))
    return (*forms, *(form[: -len(end)] for form in forms for end in OF_PLACES if form.endswith(end) and len(form) > len(end) + _SHORTEST))
