"""Look-up of running text in the compiled lexicon."""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from xlate.lexicon.packed import END, Notes, Packed, PackedWords, Tree, Words, unpack
from xlate.morphology import layers, unchanged
from xlate.text.known import Known
from xlate.text.tokens import Token

CONCEPT_KINDS = frozenset([*"vnadfx", "title"])
"""Kinds that are no names: the parts of speech, and titles, which many languages write small."""


class Hit(NamedTuple):
    """Words of a text that the lexicon knows: tokens `first` up to but not `stop`, and what they may mean."""

    first: int
    stop: int
    concepts: tuple[int, ...]


class _Form(NamedTuple):
    """What look-up needs to know about a word as it stands."""

    bases: frozenset[str]
    singles: tuple[int, ...]
    starts: tuple[Tree, ...]
    """Expressions that may begin here, for each base form that begins any."""
    seconds: Set[str]
    """The second words of these expressions."""


class Lexicon:
    """Concepts and names with their renderings, and a memory of the word forms met so far."""

    def __init__(self, packed: Packed) -> None:
        self.kinds = [packed.kinds[number] for number in packed.kind_of]
        self.families = unpack(packed.families).tolist()
        self.traits = packed.traits
        """Concept → its relations, of those that have any."""
        self.is_name = [kind not in CONCEPT_KINDS for kind in self.kinds]
        self.opposites = {family: frozenset(others) for family, others in packed.opposites.items()}
        """Family → the families that mean the opposite."""
        self.acronyms = packed.acronyms
        """Language → key → what it means in capitals only: WHO, but not who."""
        self._rigid = [name and kind != "demonym" for name, kind in zip(self.is_name, self.kinds, strict=True)]
        """Whether a name takes no endings but those of its own language's names."""
        self._content = {family for family, kind in zip(self.families, self.kinds, strict=True) if kind != "f"}
        self.families_of: Mapping[tuple[int, ...], tuple[int, ...]] = Known(self._families_of)
        """Concepts → their families, each once."""
        self._packed = packed
        self._words: dict[str, Words] = {}
        self._forms: dict[str, Mapping[str, _Form]] = {lang: Known(partial(self._form, lang)) for lang in packed.words}

    @cached_property
    def ids(self) -> list[str]:
        """The id of each concept; names' begin with @."""
        return self._notes.ids.split("\n")

    @cached_property
    def _notes(self) -> Notes:
        return msgspec.msgpack.decode(self._packed.notes, type=Notes)

    @cached_property
    def _renderings(self) -> dict[str, list[str]]:
        return {lang: lines.split("\n") for lang, lines in self._notes.words.items()}

    def words(self, lang: str) -> Words:
        """Return the words of a language, read when it is first asked for."""
        found = self._words.get(lang)
        if found is None:
            packed = msgspec.msgpack.decode(self._packed.words[lang], type=PackedWords)
            found = self._words[lang] = Words(packed)
        return found

    def add(
        self,
        name: str,
        traits: Sequence[str],
        keys: Mapping[str, Sequence[Sequence[str]]],
        words: Mapping[str, Sequence[str]],
    ) -> None:
        """Add a concept or name, or words to one that is there; `traits` are its kind and its relations.

        Only to a lexicon of one's own (`fresh`), before it is first asked.
        """
        if name in self.ids:
            concept = self.ids.index(name)
        else:
            concept = len(self.ids)
            slug = name.rpartition(".")[0] or name
            kin = (n for n, other in enumerate(self.ids) if other.rpartition(".")[0] == slug)
            self.families.append(next((self.families[n] for n in kin), max(self.families) + 1))
            self.ids.append(name)
            self.kinds.append(traits[0])
            self.is_name.append(traits[0] not in CONCEPT_KINDS)
            self._rigid.append(self.is_name[-1] and traits[0] != "demonym")
            if traits[0] != "f":
                self._content.add(self.families[concept])
            for lines in self._renderings.values():
                lines.append("")
        for lang, lines in self._renderings.items():
            lines[concept] = "\t".join(dict.fromkeys(filter(None, (*lines[concept].split("\t"), *words.get(lang, ())))))
        if len(traits) > 1:
            self.traits[concept] = [*self.traits.get(concept, ()), *traits[1:]]
        for lang, found in keys.items():
            for each in found:
                self.words(lang).add(each, concept)

    def oppose(self, name: str, traits: Sequence[str]) -> None:
        """Make the concepts that one's traits call its opposites so, once all of them were added."""
        for trait in traits:
            if trait.startswith("ant:"):
                for other in trait[4:].split(","):
                    if other in self.ids:
                        self._oppose(self.families[self.ids.index(name)], self.families[self.ids.index(other)])

    def _oppose(self, a: int, b: int) -> None:
        for one, other in ((a, b), (b, a)):
            self.opposites[one] = self.opposites.get(one, frozenset()) | {other}

    def find(self, tokens: Sequence[Token], lang: str) -> list[Hit]:
        """Return what is known of a text's words, in order, the longest match first; hits never overlap."""
        known = self._forms[lang]
        forms = [known[token.key] for token in tokens]
        hits, i, n = [], 0, len(forms)
        while i < n:
            form = forms[i]
            stop, concepts = i + 1, form.singles
            if i + 1 < n and not form.seconds.isdisjoint(forms[i + 1].bases):
                size, found = _longest(forms, i)
                # "meeting of ministers" gives way to "minister of foreign affairs".
                if size and not any(_longest(forms, k)[0] > size for k in range(i + 1, i + size)):
                    stop, concepts = i + size, found
            if concepts:
                hits.append(Hit(i, stop, concepts))
            i = stop
        return hits

    def _families_of(self, concepts: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys([self.families[c] for c in concepts]))

    def is_content(self, family: int) -> bool:
        """Tell whether a family is more than function words."""
        return family in self._content

    def mean_something(self, families: Iterable[int]) -> bool:
        """Tell whether a word of these families is more than a function word."""
        return not self._content.isdisjoint(families)

    def steps(self, concept: int, scale: str) -> list[int]:
        """Return a concept's value on a scale, `force` or `quant`, if it is on it."""
        return [int(trait.partition(":")[2]) for trait in self.traits.get(concept, ()) if trait.startswith(f"{scale}:")]

    def seat_of(self, concept: int) -> frozenset[int]:
        """Return the families of the states and bodies whose government sits in a place, and may be called by it."""
        seats = (trait[5:].split(",") for trait in self.traits.get(concept, ()) if trait.startswith("seat:"))
        return frozenset(int(family) for found in seats for family in found if family.isdigit())

    def usual(self, concept: int, lang: str) -> str:
        """Return a concept's usual rendering in a language."""
        return self._renderings[lang][concept].partition("\t")[0]

    def renderings(self, concept: int, lang: str) -> list[str]:
        """Return a concept's words in a language, the usual one first."""
        return self._renderings[lang][concept].split("\t")

    def notes(self, concept: int) -> list[str]:
        """Return all that is said of a concept or name: its relations, roles, places."""
        return [*self.traits.get(concept, ()), *self._notes.traits.get(concept, ())]

    def members(self, family: int) -> list[int]:
        """Return the concepts of a family."""
        return [concept for concept, number in enumerate(self.families) if number == family]

    def by_kind(self, kind: str) -> list[int]:
        """Return the concepts or names of a kind."""
        return [concept for concept, found in enumerate(self.kinds) if found == kind]

    def singles(self, word: str, lang: str) -> tuple[int, ...]:
        """Return the concepts of one word, as a key of `xlate.text.fold.key`, on its own."""
        return self._forms[lang][word].singles

    def knows(self, base: str, lang: str) -> bool:
        """Tell whether a base form is a word of the lexicon, and no mere name, or begins an expression of it."""
        words = self.words(lang)
        concepts = words.singles(base)
        if not concepts:
            return words.begins(base)
        return not all(self.is_name[c] for c in concepts)

    def _form(self, lang: str, word: str) -> _Form:
        words = self.words(lang)
        singles: tuple[int, ...] = ()
        bases: set[str] = set()
        # The least stripped base that is known wins: والد is "father", not "and" + something.
        for layer in layers(lang)(word):
            bases.update(layer)
            known = [(base, concepts) for base in layer if (concepts := words.singles(base))]
            if known:
                singles = self._meant(known, word, lang)
                if singles:
                    break
        starts = tuple(words.rests(base) for base in bases if words.begins(base))
        seconds = starts[0].keys() if len(starts) == 1 else frozenset().union(*starts)
        return _Form(frozenset(bases), singles, starts, seconds)

    def _meant(self, known: Sequence[tuple[str, Sequence[int]]], word: str, lang: str) -> tuple[int, ...]:
        """Return the concepts of base forms of a word, without the names that this word is no form of."""
        names = unchanged(lang)(word)
        rigid = self._rigid
        return tuple(dict.fromkeys([c for base, concepts in known for c in concepts if base in names or not rigid[c]]))


def _longest(forms: Sequence[_Form], i: int) -> tuple[int, tuple[int, ...]]:
    """Return the number of words of the longest expression that begins at a word, and its concepts; 0 for none."""
    size = 0
    ends: list[tuple[list[str], int]] = []
    trees: list[tuple[list[str], Tree]] = [([], tree) for tree in forms[i].starts]
    for k in range(i + 1, len(forms)):
        bases = forms[k].bases
        trees = [
            ([*said, word], tree[word]) for said, tree in trees if not tree.keys().isdisjoint(bases) for word in tree.keys() & bases
        ]
        if not trees:
            break
        if found := [(said, concept) for said, tree in trees for concept in tree.get(END, ())]:
            size, ends = k - i + 1, found
    return size, tuple(dict.fromkeys([concept for _, concept in sorted(ends)])) if ends else ()


@cache
def default() -> Lexicon:
    """Load the shipped lexicon, once a process."""
    return fresh()


def load(folder: str | None) -> Lexicon:
    """Return the shipped lexicon, with the words of a folder if one is given; read again only when its files change."""
    if folder is None:
        return default()
    stamps = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(Path(folder).glob("*.yaml")))
    return _load(folder, stamps)


@lru_cache(maxsize=4)
def _load(folder: str, stamps: tuple[tuple[str, int, int], ...]) -> Lexicon:
    from xlate.lexicon.own import extended  # the YAML parser costs a start without words of one's own nothing

    return extended(Path(folder)) if stamps else default()


def fresh() -> Lexicon:
    """Load the shipped lexicon anew."""
    data = Path(__file__).parent.parent / "data" / "lexicon.msgpack"
    return Lexicon(msgspec.msgpack.decode(data.read_bytes(), type=Packed))
