"""English base forms by rule and exception."""

import re
from collections.abc import Iterator

from xlate.languages.english.morphology import DERIVED, IRREGULAR

_DOUBLED = frozenset("bdgklmnprt")


def lemmas(word: str) -> tuple[str, ...]:
    """Return the word and the base forms that its ending allows; over-generation is harmless, look-up decides."""
    if "'" in word:
        word = word.partition("'")[0] if word.endswith(("'s", "'")) else word
    out = [word, *IRREGULAR.get(word, ())]
    size = len(word)
    if size > 3 and word[-1] == "s" and word[-2] != "s":
        out.append(word[:-1])
        if word.endswith("ies"):
            out.append(word[:-3] + "y")
        elif word.endswith("es"):
            out.append(word[:-2])
            if word.endswith("ves"):
                out += [word[:-3] + "f", word[:-3] + "fe"]
    elif size > 3 and word.endswith("ed"):
        out += _past(word[:-2])
    elif size > 4 and word.endswith("ing"):
        out += _past(word[:-3])
    return tuple(dict.fromkeys(out))


def layers(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the base forms, and behind them what they are made from: "sexually" from "sexual".

    The words of the second layer count where the lexicon knows none of the first.
    """
    own = lemmas(word)
    yield own
    made = [base[: -len(ending)] + origin for base in own for ending, origin in DERIVED if base.endswith(ending) and len(base) > len(ending) + _STEM]
    if made:
        yield tuple(dict.fromkeys(made))


_STEM = 3
# One vowel and one consonant: such a stem doubles its consonant, so that "noted" is from note, never from not.
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")


def _past(stem: str) -> list[str]:
    """Return what may stand before -ed, -ing: "stopp" → stop, "mak" → make, "carri" → carry."""
    out = [stem + "e"] if _DOUBLES.match(stem) else [stem, stem + "e"]
    if not _VOWELS.search(stem):  # king, sing, red
        return []
    if stem[-1] == "i":
        out.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        out.append(stem[:-1])
    return out


def degrees(adjective: str) -> tuple[str, ...]:
    """Return the comparative and superlative of a short adjective or adverb; none of a long one.

    For compiling the lexicon: taken off at look-up, -er would turn every Webber into a web.
    """
    if len(_VOWELS.findall(adjective.removesuffix("e"))) > (2 if adjective.endswith(("y", "le", "ow")) else 1) or not adjective.isalpha():
        return ()
    if adjective.endswith("y") and adjective[-2:-1] not in "aeiou":
        stem = adjective[:-1] + "i"
    elif adjective.endswith("e"):
        stem = adjective[:-1]
    else:
        stem = adjective + adjective[-1] if _DOUBLES.match(adjective) else adjective
    return stem + "er", stem + "est"


_VOWELS = re.compile(r"[aeiouy]+")


def name_lemmas(word: str) -> tuple[str, ...]:
    """Return a name without its possessive, and without the plural of a family ("the Clintons")."""
    bare = word.removesuffix("'").removesuffix("'s")
    return (bare, bare[:-1]) if bare.endswith("s") else (bare,)
