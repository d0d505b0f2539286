"""Which gender a word shows: of who does what its verb says, of who owns what it names, of whom it is a noun for.

Feminine and masculine are `F` and `M`. English shows none on its verbs and nouns.
"""

from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from xlate.languages.arabic.agreement import (
    BOTH_NUMBERS,
    CONJUNCTIONS,
    FEMININE_OWNER,
    FUTURE,
    HIDDEN_LAST,
    MASCULINE_OWNER,
    NO_OWNER,
    PREFIXED,
)
from xlate.morphology.russian import readings

Sex = Literal["feminine", "masculine"]
F: Sex = "feminine"
M: Sex = "masculine"
Kinds = Callable[[str], frozenset[str]]
"""The parts of speech of a word as it stands, by the lexicon; none where it does not list the word."""
_SHORTEST = 3
_VERBS = frozenset("vx")


class Shown(NamedTuple):
    """What a verb shows of who does it."""

    sex: Sex
    speaker: bool = False
    """Whether it may be "I" or "you" as well: كتبت."""
    noun: bool = False
    """Whether the word may be no verb: درس, "he studied" or "lesson"."""


def verb(word: str, lang: str, kinds: Kinds) -> Shown | None:
    """Return what a verb shows; None where the word shows nothing."""
    if lang == "ru":
        sex = _russian_verb(word)
        return Shown(sex) if sex else None
    return _arabic_verb(word, kinds) if lang == "ar" else None


def owner(word: str, lang: str) -> Sex | None:
    """Return the gender of the pronoun at the end of a word: قلبه, قلبها."""
    if lang != "ar" or len(word) <= _SHORTEST or word in NO_OWNER:
        return None
    if word.endswith(FEMININE_OWNER):
        return F
    return M if word.endswith(MASCULINE_OWNER) and (len(word) > _SHORTEST + 2 or not word.endswith("اه")) else None


@cache
def nouns(word: str, lang: str) -> frozenset[str]:
    """Return the nouns that a word may be, in the form in which tables list them."""
    if lang == "ru":
        return frozenset(lemma for lemma, tag in readings(word) if "NOUN" in tag)
    if lang != "ar":
        return frozenset((word,))
    bare = {word, word[1:] if word[0] in PREFIXED else word}
    bare |= {stem[2:] for stem in bare if stem.startswith(("ال", "لل"))} | {stem[1:] for stem in bare if stem.startswith("ل")}
    bare |= {stem[:-1] for stem in bare if stem.endswith("ا")}
    for ending in (FEMININE_OWNER, MASCULINE_OWNER):
        for stem in [stem.removesuffix(ending) for stem in bare if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST]:
            bare |= {stem, stem[:-1] + "ة" if stem.endswith("ت") else stem}
    return frozenset(stem for stem in bare if stem)


@cache
def _russian_verb(word: str) -> Sex | None:
    """Return the gender of a past or a short form, where the word can be nothing else."""
    found: set[Sex | None] = set()
    for _, tag in readings(word):
        agrees = "sing" in tag and (("VERB" in tag and "past" in tag) or "PRTS" in tag or "ADJS" in tag)
        found.add(None if not agrees else F if "femn" in tag else M if "masc" in tag else None)
    return found.pop() if len(found) == 1 else None


def _arabic_verb(word: str, kinds: Kinds) -> Shown | None:
    if word.endswith(BOTH_NUMBERS):
        return None
    for stem in _stems(word):
        if listed := kinds(stem):
            return Shown(M, noun=not listed <= _VERBS) if "v" in listed else None
        if stem[0] == "ت" and "v" in kinds("ي" + stem[1:]):
            return Shown(F)
        if stem[-1] == "ت" and len(stem) > _SHORTEST and any("v" in kinds(stem[:-1] + last) for last in HIDDEN_LAST):
            return Shown(F, speaker=True)
    return None


def _stems(word: str) -> list[str]:
    """Return a verb with and without what is written together with it."""
    stems = [word]
    if word[0] in CONJUNCTIONS:
        stems.append(word[1:])
    if word[0] in FUTURE and word[1:2] in ("ي", "ت"):
        stems.append(word[1:])
    return [stem for stem in stems if len(stem) >= _SHORTEST]
