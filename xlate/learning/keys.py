"""The key under which a word is counted: one base form per word, whatever it may mean.

A base form that the lexicon knows, else what rules leave of the word: a learned table wants its forms of one word
together more than it wants them spelled as in a dictionary.
"""

from functools import cache, partial

from xlate.analysis import Words
from xlate.languages import load
from xlate.lexicon.store import default
from xlate.morphology import lemmatizer
from xlate.text.known import Known

_SHORTEST = 3


def keys_of(words: Words) -> list[str]:
    """Return the key of each word of a segment."""
    known = _known(words.lang)
    return [known[token.key] for token in words.tokens]


def key_of(word: str, lang: str) -> str:
    """Return the key of a word given by `xlate.text.fold.key`; never empty."""
    return _known(lang)[word]


@cache
def _known(lang: str) -> Known[str, str]:
    return Known(partial(_key, lang))


def _key(lang: str, word: str) -> str:
    if word.isdigit():
        return "0"
    bases = lemmatizer(lang)(word)
    if load(lang, "traits").script == "arabic":
        # The least stripped one that is known: والد is "father", not "and" and something.
        bases = tuple(sorted(bases, key=len, reverse=True))
    known = default().knows
    return next((base for base in bases if known(base, lang)), None) or _stem(bases, lang) or word


def _stem(bases: tuple[str, ...], lang: str) -> str:
    """Return the form that most forms of an unknown word share."""
    traits = load(lang, "traits")
    if traits.script == "cyrillic":
        # The dictionary has decided, or the word is a name: its shortest nominative.
        return bases[0] if len(bases) == 1 else min(bases, key=lambda base: (len(base), base))
    return min((base for base in bases if len(base) >= _SHORTEST), key=lambda base: (len(base), base), default=bases[0])
