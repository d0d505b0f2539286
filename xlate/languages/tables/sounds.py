"""How a language spells sounds: the units that names are compared in, and what of a name may fall away."""

from collections.abc import Mapping

import msgspec


class SoundTables(msgspec.Struct, frozen=True):
    """The spelling units of one script and the name habits of its language.

    `units` maps a spelling to its consonant classes. In the key, `^` is the start of the word, `$` its end, and `+`
    a following letter of `soft`. In the value, a capital is a class the unit surely has, a small letter one it may
    have; vowels have none. Classes: P (p b), F (f v), T (t d), K (k g q kh), S (s z sh ch j), M, N, L, R.
    """

    script: str  # as `xlate.text.script` names it
    units: Mapping[str, str]
    soft: str = ""
    folds: Mapping[str, str] = msgspec.field(default_factory=dict)  # letter → how it is read here, before units are cut
    single: str = ""  # letters whose doubling means nothing
    prefixes: Mapping[str, float] = msgspec.field(default_factory=dict)  # what may stand before a name in one word → cost
    endings: Mapping[str, float] = msgspec.field(default_factory=dict)  # what inflection may add or change → cost
    particles: frozenset[str] = frozenset()  # words of a name that other spellings leave out or attach
    patronymics: tuple[str, ...] = ()  # endings of middle names that other languages leave out
    never: frozenset[str] = frozenset()  # words of grammar that sound like a short name and are none
    initials: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)  # letter of an initial → how it is read out
