"""Read a word as spelling units: what names of different scripts are compared in."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from xlate.languages import FOLDERS, load
from xlate.languages.tables.sounds import SoundTables
from xlate.text.fold import strip_invisible
from xlate.text.script import main_script

CLASSES = "PFTKSMNLR"
_MANY_CLASSES = 4
_MIN_STEM = 3  # units that must stay when an ending or a prefix is taken off


class Spelling(msgspec.Struct, frozen=True):
    """A word as units of its language, with where it may be entered and left when the two sides differ in grammar."""

    text: str
    lang: str
    units: tuple[int, ...]
    entries: tuple[tuple[int, float], ...]  # units that a prefix takes, cost
    exits: tuple[tuple[int, float], ...]  # units that stay when an ending is taken off, cost
    surely: int  # bits of consonant classes, see `SoundTables.units`
    maybe: int
    never: bool  # a word of grammar, no name
    strays: int  # consonant classes of one side that the other may lack without the two being strangers at a glance


class _Unit(msgspec.Struct, frozen=True):
    number: int
    length: int  # letters
    skeleton: str
    surely: int
    maybe: int


class _Reader(msgspec.Struct, frozen=True):
    tables: SoundTables
    pattern: re.Pattern[str]
    soft: re.Pattern[str] | None
    double: re.Pattern[str] | None
    units: dict[str, _Unit]  # in the order of their numbers
    alphabet: frozenset[str]
    starts: tuple[str, ...]  # what an entry, an exit may take
    ends: tuple[str, ...]

    def read(self, text: str) -> list[_Unit]:
        """Cut letters into units."""
        marked = f"^{text}$"
        if self.soft:
            marked = self.soft.sub(r"\1+", marked)
        units = self.units
        return [units[unit] for unit in self.pattern.findall(marked)]


@cache
def languages() -> dict[str, str]:
    """Return the language that stands for each script."""
    return {load(lang, "sounds").script: lang for lang in FOLDERS}


def unit_names(lang: str) -> tuple[str, ...]:
    """Return the language's units in the order of their numbers."""
    return tuple(_reader(lang).units)


@cache
def is_vowel(lang: str) -> tuple[bool, ...]:
    """Tell for each unit whether it has no consonant at all."""
    units = load(lang, "sounds").units
    return tuple(not units[name] for name in unit_names(lang))


def language_of(text: str) -> str | None:
    """Return the language that stands for the text's script."""
    script = main_script(text)
    return languages().get(script) if script else None


@lru_cache(maxsize=1 << 10)  # a word is asked about several times in a row
def letters(text: str, lang: str) -> str:
    """Return the text's letters as the language's units know them: lower case, foreign marks taken off."""
    return _letters(text, _reader(lang))


def skeleton(word: str, lang: str) -> str:
    """Return the word's consonant classes in order, neighbours of one class once: a blocking key across scripts."""
    reader = _reader(lang)
    found = ""
    for unit in reader.read(_letters(word, reader)):
        for sound in unit.skeleton:
            if not found.endswith(sound):
                found += sound
    return found


def spell(word: str, lang: str) -> Spelling:
    """Read one word."""
    reader = _reader(lang)
    text = letters(word, lang)
    units = reader.read(text)
    bounds = [0]
    end = surely = maybe = 0
    for unit in units:
        end += unit.length
        bounds.append(end)
        surely |= unit.surely
        maybe |= unit.maybe
    return Spelling(
        text,
        lang,
        tuple(unit.number for unit in units),
        _entries(text, bounds, reader.tables) if text.startswith(reader.starts) else (),
        _exits(text, bounds, reader.tables) if text.endswith(reader.ends) else (),
        surely,
        maybe,
        text in reader.tables.never and not word[:1].isupper(),  # will, but Will
        1 if surely.bit_count() < _MANY_CLASSES else 2,
    )


def _entries(text: str, bounds: list[int], tables: SoundTables) -> tuple[tuple[int, float], ...]:
    found = []
    for prefix, cost in tables.prefixes.items():
        if text.startswith(prefix) and len(prefix) in bounds:
            taken = bounds.index(len(prefix))
            if len(bounds) - 1 - taken >= _MIN_STEM - 1:
                found.append((taken, cost))
    return tuple(found)


def _exits(text: str, bounds: list[int], tables: SoundTables) -> tuple[tuple[int, float], ...]:
    found = []
    for ending, cost in tables.endings.items():
        if text.endswith(ending) and len(text) - len(ending) in bounds:
            left = bounds.index(len(text) - len(ending))
            if left >= _MIN_STEM:
                found.append((left, cost))
    return tuple(found)


def _letters(word: str, reader: _Reader) -> str:
    text = strip_invisible(unicodedata.normalize("NFC", word)).lower()
    if not reader.alphabet.issuperset(text):
        text = "".join(_known(c, reader) for c in text)
    return reader.double.sub(r"\1", text) if reader.double else text


def _known(letter: str, reader: _Reader) -> str:
    if letter in reader.alphabet:
        return letter
    if letter in reader.tables.folds:
        return reader.tables.folds[letter]
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if c in reader.alphabet)


@cache
def _reader(lang: str) -> _Reader:
    tables: SoundTables = load(lang, "sounds")
    units = {name: _unit(i, name, tables.units[name]) for i, name in enumerate(sorted(tables.units))}
    softened = sorted((name[:-1] for name in units if name.endswith("+")), key=lambda name: (-len(name), name))
    soft = re.compile(f"({'|'.join(softened)})(?=[{tables.soft}])") if softened else None
    double = re.compile(f"([{tables.single}])\\1+") if tables.single else None
    alphabet = frozenset("".join(units)) - frozenset("^$+")
    pattern = re.compile(_alternatives(units))
    return _Reader(tables, pattern, soft, double, units, alphabet, tuple(tables.prefixes), tuple(tables.endings))


def _unit(number: int, name: str, sounds: str) -> _Unit:
    surely = maybe = 0
    for sound in sounds:
        bit = 1 << CLASSES.index(sound.upper())
        maybe |= bit
        if sound.isupper():
            surely |= bit
    return _Unit(number, len(name.strip("^$+")), _skeleton(sounds), surely, maybe)


def _alternatives(names: Iterable[str]) -> str:
    """Return a pattern of the longest name first, by first letter: a flat one is three times slower."""
    by_first: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name.strip("^$+")), -len(name), name)):
        by_first.setdefault(name[0], []).append(name)
    return "|".join(
        re.escape(first) + "(?:" + "|".join(re.escape(name[1:]) for name in group) + ")"
        for first, group in by_first.items()
    )


def _skeleton(sounds: str) -> str:
    sure = "".join(sound for sound in sounds if sound.isupper())
    # Of a unit of many readings the first; but what may be a vowel (w, و) or mute is left out.
    return sure or (sounds[:1].upper() if sounds[:1] in "skt" else "")
