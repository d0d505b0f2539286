"""Which concepts are one idea in several parts of speech although their ids do not say so.

Translators turn politics into political and threats into threatening. Where the usual words of two concepts share their
beginning in all three languages at once, one is made from the other: threat – угроза – تهديد, threaten – угрожать – هدد
share none by chance.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from os.path import commonprefix

from xlate.lexicon.source import Entry
from xlate.text.fold import key

_FIRST_WORDS = 3
"""Of a cell, the words that are compared: the later ones are looser."""
_LETTERS = {"en": 4, "ru": 4, "ar": 3}
"""Letters that must be shared at least."""
_ENDINGS = {"en": 2, "ru": 3, "ar": 1}
"""Letters that the shorter word may have of its own."""


def roots(concepts: Sequence[Entry]) -> dict[str, str]:
    """Return for each family that is joined to another the family that stands for both."""
    root: dict[str, str] = {}

    def find(family: str) -> str:
        while family in root:
            family = root[family]
        return family

    against = _opposites(concepts)
    members: dict[str, set[str]] = {}
    for a, b in _kin(concepts):
        first, second = sorted((find(a.family), find(b.family)), key=lambda family: (len(family), family))
        if first == second:
            continue
        ours, others = (members.get(family, {family}) for family in (first, second))
        if any(against[family] & others for family in ours) or len(ours) + len(others) > _MOST:
            continue
        root[second] = first
        members[first] = ours | others
    return {family: find(family) for family in root}


_MOST = 6
"""Families in one: more are no longer one idea."""


def _kin(concepts: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    blocks: dict[str, list[Entry]] = defaultdict(list)
    for entry in concepts:
        word = key(entry.words["en"][0])
        if entry.id.endswith((".v", ".n", ".a", ".d")) and _is_plain(entry) and len(word) >= _LETTERS["en"] and " " not in word:
            blocks[word[: _LETTERS["en"]]].append(entry)
    return [
        (a, b)
        for block in blocks.values()
        for a, b in combinations(block, 2)
        if a.family != b.family and _alike(a, b, "en", 1) and all(_alike(a, b, lang, _FIRST_WORDS) for lang in ("ru", "ar"))
    ]


def _is_plain(entry: Entry) -> bool:
    """Tell whether a concept is no number, degree or sex, where what is made from a word is another thing."""
    return entry.family not in _APART and not any(trait.startswith(("quant:", "force:", "fem:", "dir:")) for trait in entry.traits) and not (
        {*entry.words["en"]} & _NUMBERS
    )


_APART = frozenset(
    """assemble-product assembly-elected diploma formula formal size-format populist populism liberate liberated liberation exclusive
    producer-film exorbitant astronomical astronomer honorary productive nature-character militarism personality partisan-biased partisan
    record-music electrician star-studded star-sky star-sport humane billionaire economical theorem academician centralize membership
    light-weight light-rain nationalise symptomatic particle partial protocol proton radical radio radicalization radicalize worst worse state-country
    real-estate minister ministerial ministry product produce fire burn general generalize tower-block""".split()
)
"""Families whose words only look as if they were made from another's, or have long gone their own way."""
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten hundred thousand million billion trillion twenty thirty forty fifty sixty seventy eighty
    ninety half quarter third first second double triple dozen""".split()
)


def _alike(a: Entry, b: Entry, lang: str, words: int) -> bool:
    first, second = ([key(w) for w in entry.words[lang][:words] if " " not in w] for entry in (a, b))
    return any(
        (shared := len(commonprefix((x, y)))) >= _LETTERS[lang]  # noqa: RUF071 - letters are what is meant
        and shared >= min(len(x), len(y)) - _ENDINGS[lang]
        for x in first
        for y in second
    )


def _opposites(concepts: Sequence[Entry]) -> dict[str, set[str]]:
    against: dict[str, set[str]] = defaultdict(set)
    for entry in concepts:
        for trait in entry.traits:
            if trait.startswith(("ant:", "stronger:", "fem:")):
                for other in trait.partition(":")[2].split(","):
                    family = other.rpartition(".")[0]
                    against[entry.family].add(family)
                    against[family].add(entry.family)
    return against
