"""Compile the source files into one packed table that loads in milliseconds.

Run by the build of the package and by `make lexicon`; never at run time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from xlate.lexicon.kin import roots
from xlate.lexicon.packed import Notes, Packed, pack, pack_words
from xlate.lexicon.source import COLUMNS, Entry, read
from xlate.morphology.english import degrees
from xlate.morphology.russian import dictionary_lemma
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
    """Return the compiled tables; duplicates of a concept (same id) are joined."""
    ids: dict[str, int] = {}
    kinds: list[str] = []
    families: dict[str, int] = {}
    family_of: list[int] = []
    traits: dict[int, list[str]] = defaultdict(list)
    usual: dict[str, list[str]] = {lang: [] for lang in COLUMNS}
    single: dict[str, dict[str, list[int]]] = {lang: defaultdict(list) for lang in COLUMNS}
    multi: dict[str, dict[str, list[tuple[list[str], int]]]] = {lang: defaultdict(list) for lang in COLUMNS}
    fallback: list[tuple[str, str, int]] = []
    root = roots(concepts)
    # «على» is hardly ever Ali, and «ان» never Anne: such a name needs its other half beside it.
    grammar = {
        lang: frozenset(
            keys[0]
            for entry in concepts
            if entry.id.endswith(".f")
            for word in entry.words[lang]
            for keys in _keys(word, lang)
            if len(keys) == 1
        )
        for lang in ("ar", "ru")
    } | {"en": frozenset[str]()}
    for entry, is_name in [*((e, False) for e in concepts), *((e, True) for e in names)]:
        # Names and concepts have each their own ids: the city of Reading is not the act.
        slot = f"@{entry.id}" if is_name else entry.id
        number = ids.setdefault(slot, len(ids))
        if number == len(kinds):
            kinds.append(entry.traits[0] if is_name else entry.id.rpartition(".")[2])
            for lang in COLUMNS:
                usual[lang].append(entry.words[lang][0] if entry.words[lang] else "")
            family = f"@{entry.family}" if is_name else root.get(entry.family, entry.family)
            family_of.append(families.setdefault(family, len(families)))
        traits[number] += [t for t in (entry.traits[1:] if is_name else entry.traits) if t not in traits[number]]
        for lang in COLUMNS:
            for word in entry.words[lang]:
                if lang == "en" and entry.id.endswith((".a", ".d")) and not is_name:
                    for form in degrees(word):
                        _add(single[lang][form], number)
                for keys in _keys(word, lang):
                    if len(keys) == 1:
                        if not is_name or keys[0] not in grammar[lang]:
                            _add(single[lang][keys[0]], number)
                        continue
                    _add(multi[lang][keys[0]], (keys[1:], number))
                    if len(keys) == 2 and keys[1] in _GOVERNED[lang] and not is_name:
                        fallback.append((lang, keys[0], number))
            if is_name and kinds[number] == "person":
                fallback += [(lang, keys[-1], number) for word in entry.words[lang][:1] for keys in _keys(word, lang) if len(keys) > 1]
    claimed = {lang: frozenset(single[lang]) for lang in COLUMNS}
    for lang, word, number in fallback:
        if word not in claimed[lang]:
            _add(single[lang][word], number)
    kin = families | {slug: families[own] for slug, own in root.items()}
    known = sorted({*kinds})
    relations = {n: [t for t in found if not t.startswith(_NOTES)] for n, found in traits.items()}
    notes = {n: [t for t in found if t.startswith(_NOTES)] for n, found in traits.items()}
    return Packed(
        kinds=known,
        kind_of=bytes(map(known.index, kinds)),
        families=pack(family_of),
        traits={number: found for number, found in relations.items() if found},
        opposites=_opposites(ids, family_of, traits, kin, poles),
        words={lang: _raw(pack_words(single[lang], multi[lang])) for lang in COLUMNS},
        notes=_raw(
            Notes(
                "\n".join(ids),
                {lang: "\n".join(words) for lang, words in usual.items()},
                {number: found for number, found in notes.items() if found},
            )
        ),
    )


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


def _keys(word: str, lang: str) -> Iterator[list[str]]:
    """Yield the look-up keys of a word or expression: base forms in the shape in which a text's words arrive."""
    tokens = [token.key for token in tokenize(word)]
    if not tokens:
        return
    if lang == "ru":
        # Each member may be looked up by any of its readings; the likeliest is the one that every form of it shares.
        yield [dictionary_lemma(token) for token in tokens]
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
