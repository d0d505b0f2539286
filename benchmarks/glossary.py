"""How well and fast terms are found: run as `python -m benchmarks.glossary DATA_FOLDER [GLOSSARY]`.

The folder holds `glossary/tico19_terminology.tsv` (source, language, English, rendering) and `parallel/tico19.tsv`
(English, Arabic and Russian, line by line). Prints for each language, of the terms that stand in an English line:

- found: how many have their rendering found in the line of the other language; translators use other words, too, so
  this can only be compared;
- literal: how many would be by comparing strings between word boundaries, as most tools do;
- elsewhere: how many are found in a line that translates another one, which is how often a find may be chance;

and of GLOSSARY (default: the project's own): its loading time, and the segments searched a second on one core.
"""

import random
import re
import sys
import time
from collections import defaultdict
from pathlib import Path

from xlate.glossary import Form, Glossary, Term, find, find_all, load
from xlate.glossary.match import Read, read

LANGUAGES = ("ar", "ru")
SEED = 2026


def read_terms(folder: Path, lang: str) -> Glossary:
    """Return the terms of one language, renderings of one English form as one term."""
    forms: dict[str, list[str]] = defaultdict(list)
    for line in (folder / "glossary" / "tico19_terminology.tsv").read_text("utf-8").splitlines()[1:]:
        _, of, source, target, *_ = line.split("\t")
        if of == lang and source and target and target not in forms[source]:
            forms[source].append(target)
    return Glossary(
        tuple(
            Term(source, (Form("en", source, "preferred"), *(Form(lang, text, "allowed") for text in targets)), "phrase")
            for source, targets in forms.items()
        )
    )


def read_lines(folder: Path) -> list[dict[str, str]]:
    """Return the lines by language."""
    head, *rows = (line.split("\t") for line in (folder / "parallel" / "tico19.tsv").read_text("utf-8").splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def literally(term: Term, text: str, lang: str) -> bool:
    """Tell whether a rendering stands in a text as a string of whole words."""
    return any(re.search(rf"\b{re.escape(f.text)}\b", text, re.IGNORECASE) for f in term.forms if f.lang == lang)


def main(folder: Path, own: Path) -> None:
    lines = read_lines(folder)
    others = lines[:]
    random.Random(SEED).shuffle(others)
    for lang in LANGUAGES:
        terms = read_terms(folder, lang)
        asked = found = literal = chance = 0
        for line, other in zip(lines, others, strict=True):
            here, there = (
                {hit.term.id for hit in find_all(read(text[lang], lang), terms)} for text in (line, other)
            )
            for hit in find(read(line["en"], "en"), terms):
                asked += 1
                found += hit.term.id in here
                literal += literally(hit.term, line[lang], lang)
                chance += hit.term.id in there
        print(
            f"{lang}: {len(terms.terms)} terms, {asked} times in English: "
            f"found {found / asked:.3f}, literal {literal / asked:.3f}, elsewhere {chance / asked:.3f}"
        )
    began = time.perf_counter()
    glossary = load(own)
    loaded = time.perf_counter()
    words: list[Read] = [read(line[lang], lang) for line in lines for lang in ("en", *LANGUAGES)]
    for _ in range(2):  # the second time the words are known, as in an archive
        start = time.perf_counter()
        hits = sum(len(find(each, glossary)) for each in words)
        seconds = time.perf_counter() - start
    print(f"{own.name}: loaded in {loaded - began:.3f} s; {len(words) / seconds:,.0f} segments/s, {hits} terms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "glossary.yaml"))
