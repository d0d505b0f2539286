"""Compile the source files into one packed table that loads in milliseconds.

Run by the build of the package and by `make lexicon`; never at run time.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from xlate.languages import load
from xlate.languages.tables.traits import Traits
from xlate.lexicon.kin import roots
from xlate.lexicon.packed import Notes, Packed, pack, pack_words
from xlate.lexicon.source import COLUMNS, Entry, read
from xlate.lexicon.store import CONCEPT_KINDS
from xlate.morphology import is_common
from xlate.morphology.english import degrees
from xlate.morphology.russian import dictionary_lemma, dictionary_name
from xlate.text.fold import key
from xlate.text.tokens import tokenize

HERE = Path(__file__).parent
COMPILED = HERE.parent / "data" / "lexicon.msgpack"

# Verbs are listed with the preposition they govern; the text may put words between, so the bare verb serves as well
# where nothing else claims it.
_GOVERNED = {
    "en": frozenset("to with of from at against".split()),
    "ru": frozenset("в на к с от за по из о об у до для над под перед из-за".split()),
    "ar": frozenset(key(word) for word in "على في من إلى عن مع ب ل بـ لـ".split()),
}
_ARTICLE = 4
"""Letters of an Arabic word up to which "ال" is not its article."""


def build(concepts: Sequence[Entry], names: Sequence[Entry], poles: str = "") -> Packed:
    """Return the compiled tables; duplicates of a concept (same id), or of a name of one kind, are joined."""
    compiler = _Compiler(concepts)
    for entry in concepts:
        compiler.add_concept(entry)
    for entry in names:
        compiler.add_name(entry)
    compiler.add_last_resorts()
    return compiler.packed(poles)


class _Compiler:
    """The tables in the making."""

    def __init__(self, concepts: Sequence[Entry]) -> None:
        self.ids: dict[str, int] = {}
        self.kinds: list[str] = []
        self.families: dict[str, int] = {}
        self.family_of: list[int] = []
        self.traits: dict[int, list[str]] = defaultdict(list)
        self.renderings: dict[str, list[list[str]]] = {lang: [] for lang in COLUMNS}
        self.single: dict[str, dict[str, list[int]]] = {lang: defaultdict(list) for lang in COLUMNS}
        self.multi: dict[str, dict[str, list[tuple[list[str], int]]]] = {lang: defaultdict(list) for lang in COLUMNS}
        self.acronyms: dict[str, dict[str, list[int]]] = {lang: defaultdict(list) for lang in COLUMNS}
        self.last_resorts: list[tuple[str, str, int]] = []
        """(language, key, concept) that counts where nothing else claims the key."""
        self.roots = roots(concepts)
        # «على» is hardly ever Ali, and «ان» never Anne: such a name needs its other half beside it.
        self.grammar = {lang: _single_keys(concepts, lang) for lang in COLUMNS if not _is_cased(lang)}

    def add_concept(self, entry: Entry) -> None:
        """Add one line of `concepts/`."""
        number = self._number(entry.id, entry.id.rpartition(".")[2], self.roots.get(entry.family, entry.family), entry.traits)
        for lang in COLUMNS:
            for word in entry.words[lang]:
                if lang == "en" and entry.id.endswith((".a", ".d")):
                    for form in degrees(word):
                        _add(self.single[lang][form], number)
                for keys in self._add_word(word, lang, number):
                    if len(keys) == 2 and keys[1] in _GOVERNED[lang]:
                        self.last_resorts.append((lang, keys[0], number))

    def add_name(self, entry: Entry) -> None:
        """Add one line of `gazetteer/`."""
        kind = entry.traits[0]
        slot, family = f"@{entry.id}", f"@{entry.family}"
        if slot in self.ids and self.kinds[self.ids[slot]] != kind:
            # Jordan the country and Jordan the man: two names, two families.
            slot, family = f"{slot}.{kind}", f"{family}.{kind}"
        number = self._number(slot, kind, family, entry.traits[1:])
        for lang in COLUMNS:
            for n, word in enumerate(entry.words[lang]):
                for keys in self._add_word(word, lang, number):
                    if kind == "person" and n == 0 and len(keys) > 1:
                        surname = _surname(keys, lang)
                        if len(surname) == 1:
                            self.last_resorts.append((lang, surname[0], number))
                        elif surname:
                            _add(self.multi[lang][surname[0]], (surname[1:], number))

    def add_last_resorts(self) -> None:
        """Add what nothing else claims."""
        claimed = {lang: frozenset(self.single[lang]) for lang in COLUMNS}
        for lang, word, number in self.last_resorts:
            if word not in claimed[lang]:
                _add(self.single[lang][word], number)

    def _number(self, slot: str, kind: str, family: str, traits: Sequence[str]) -> int:
        number = self.ids.setdefault(slot, len(self.ids))
        if number == len(self.kinds):
            self.kinds.append(kind)
            self.family_of.append(self.families.setdefault(family, len(self.families)))
            for lang in COLUMNS:
                self.renderings[lang].append([])
        self.traits[number] += [trait for trait in traits if trait not in self.traits[number]]
        return number

    def _resolved(self, trait: str) -> str:
        """Return a trait as it is asked for: where the governments of countries sit, the families of these."""
        if not trait.startswith("seat:"):
            return trait
        return "seat:" + ",".join(str(self.family_of[self.ids[f"@{name}"]]) for name in trait[5:].split(","))

    def _add_word(self, word: str, lang: str, number: int) -> Iterator[list[str]]:
        """Add a word or expression, and yield its keys."""
        _add(self.renderings[lang][number], word)
        is_name = self.kinds[number] not in CONCEPT_KINDS
        for keys in keys_of(word, lang, person=self.kinds[number] in ("person", "given-name")):
            if len(keys) > 1:
                _add(self.multi[lang][keys[0]], (keys[1:], number))
            elif not is_name or keys[0] not in self.grammar.get(lang, ()):
                _add(self.single[lang][keys[0]], number)
                if word.isupper() and len(word) <= _ACRONYM:
                    _add(self.acronyms[lang][keys[0]], number)
            yield keys

    def packed(self, poles: str) -> Packed:
        """Return what is stored."""
        kin = self.families | {slug: self.families[own] for slug, own in self.roots.items()}
        kinds = sorted({*self.kinds})
        relations = {n: [t for t in found if not t.startswith(_NOTES)] for n, found in self.traits.items()}
        notes = {n: [t for t in found if t.startswith(_NOTES)] for n, found in self.traits.items()}
        return Packed(
            kinds=kinds,
            kind_of=bytes(map(kinds.index, self.kinds)),
            families=pack(self.family_of),
            traits={number: [self._resolved(trait) for trait in found] for number, found in relations.items() if found},
            opposites=_opposites(self.ids, self.family_of, self.traits, kin, poles),
            acronyms={
                lang: {word: numbers for word, numbers in found.items() if len(numbers) < len(self.single[lang][word]) or _is_plain(word, lang)}
                for lang, found in self.acronyms.items()
            },
            words={lang: _raw(pack_words(self.single[lang], self.multi[lang])) for lang in COLUMNS},
            notes=_raw(
                Notes(
                    "\n".join(self.ids),
                    {lang: "\n".join(map("\t".join, found)) for lang, found in self.renderings.items()},
                    {number: found for number, found in notes.items() if found},
                )
            ),
        )


_ACRONYM = 5
"""Letters of an abbreviation that may be another word in small letters: WHO, ICE."""


def _is_plain(word: str, lang: str) -> bool:
    """Tell whether a word is one of grammar in small letters: US."""
    traits: Traits = load(lang, "traits")
    return word in traits.never_names or word in ("us", "it", "who", "am", "pm", "id", "ad", "un") or is_common(word, lang)


def _is_cased(lang: str) -> bool:
    traits: Traits = load(lang, "traits")
    return traits.cased


def _single_keys(concepts: Sequence[Entry], lang: str) -> frozenset[str]:
    """Return the one-word keys of grammar."""
    words = (word for entry in concepts if entry.id.endswith(".f") for word in entry.words[lang])
    return frozenset(keys[0] for word in words for keys in keys_of(word, lang) if len(keys) == 1)


def _surname(keys: Sequence[str], lang: str) -> list[str]:
    """Return what of a person's full name may stand alone; nothing where the last word is a number or a "junior"."""
    if keys[-1] in _NO_SURNAME[lang] or _ROMAN.fullmatch(keys[-1]):
        return []
    if len(keys) > 2 and keys[-2] in _JOINED[lang]:
        return list(keys[-2:])  # عبد الله
    return [keys[-1]]


_ROMAN = re.compile(r"[ivx]+")
_NO_SURNAME = {
    "en": frozenset("jr sr junior senior".split()),
    "ru": frozenset("младший старший первый второй третий четвертый пятый шестой".split()),
    "ar": frozenset("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن عشر الابن الاب جونيور اول ثاني ثالث رابع خامس سادس".split()),
}
_JOINED = {"en": frozenset(("de", "van", "von", "le", "la")), "ru": frozenset(("де", "ван", "фон")), "ar": frozenset("عبد ابو ابن بن ال بو ابي ام".split())}
_NOTES = ("in:", "role:")
"""Traits of names that no check asks for."""


def _raw(value: Any) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))


def _opposites(
    ids: dict[str, int], family_of: list[int], traits: dict[int, list[str]], families: dict[str, int], poles: str
) -> dict[int, list[int]]:
    """Return for each family those that mean the opposite: by its antonyms, and by the camps of `poles.txt`."""
    found: dict[int, set[int]] = defaultdict(set)

    def oppose(a: int, b: int) -> None:
        if a != b:
            found[a].add(b)
            found[b].add(a)

    for number, marks in traits.items():
        for mark in marks:
            if mark.startswith("ant:"):
                for other in mark[4:].split(","):
                    if other in ids:
                        oppose(family_of[number], family_of[ids[other]])
    for line in poles.splitlines():
        if line.strip() and not line.startswith("#"):
            _, left, right = line.split("|")
            for a in left.split():
                for b in right.split():
                    if a in families and b in families:
                        oppose(families[a], families[b])
    return {family: sorted(others) for family, others in sorted(found.items())}


def _add(found: list[Any], item: Any) -> None:
    if item not in found:
        found.append(item)


def keys_of(word: str, lang: str, *, person: bool = False) -> Iterator[list[str]]:
    """Yield the look-up keys of a word or expression: base forms in the shape in which a text's words arrive."""
    tokens = [token.key for token in tokenize(word)]
    if not tokens:
        return
    if lang == "ru":
        # Each member may be looked up by any of its readings; the likeliest is the one that every form of it shares.
        # But МОК is no form of «мокнуть».
        if word.isupper() and len(tokens) == 1:
            yield tokens
        else:
            yield [dictionary_name(token) if person else dictionary_lemma(token) for token in tokens]
        return
    if lang == "ar":
        # Listed with the article or without, a word is met with any prefix; an expression as it stands as well.
        words = [word[token.start : token.stop] for token in tokenize(word)]
        bare = [t[2:] if raw.startswith("ال") and len(t) > _ARTICLE else t for t, raw in zip(tokens, words, strict=True)]
        if bare != tokens:
            yield bare
            if len(tokens) == 1:
                return
    yield tokens


def main() -> None:
    """Compile and say how much there is."""
    concepts, names = list(read(HERE / "concepts")), list(read(HERE / "gazetteer"))
    tables = build(concepts, names, (HERE / "poles.txt").read_text(encoding="utf-8"))
    COMPILED.parent.mkdir(exist_ok=True)
    fresh = COMPILED.with_suffix(".new")
    fresh.write_bytes(msgspec.msgpack.encode(tables))
    fresh.replace(COMPILED)  # whoever loads it meanwhile gets one or the other
    print(f"{COMPILED.name}: {len(concepts)} concepts, {len(names)} names, {COMPILED.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
