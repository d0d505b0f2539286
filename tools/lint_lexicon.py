"""Report what is wrong in the lexicon's source files: `python tools/lint_lexicon.py FILE…`."""

import re
import sys
import unicodedata

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[vnadfx]$")
RELATION = re.compile(r"(ant|stronger|fem):\S+$|dir:[+-]$|neg$|force:[1-9]$|quant:[0-9]$")
LETTERS = {"en": re.compile(r"[A-Za-zÀ-ɏ0-9 .,'’/&%$()+-]+$"), "ru": re.compile(r"[А-Яа-яЁё0-9 .,/«»()%A-Z-]+$"),
           "ar": re.compile(r"[\u0621-\u063A\u0641-\u064A0-9 ./()،٪-]+$")}


def say(path, number, line, what):
    """Print one remark with its place."""
    print(f"{path}:{number}: {what}: {line[:120]}")


def lint(path, concepts=True):
    seen = {}
    for number, line in enumerate(open(path, encoding="utf8"), 1):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("|")]
        if len(cells) != 5:
            say(path, number, line, f"{len(cells)} columns, not 5"); continue
        if unicodedata.normalize("NFC", line) != line:
            say(path, number, line, "not NFC")
        if cells[0] in seen:
            say(path, number, line, f"id also in line {seen[cells[0]]}")
        seen[cells[0]] = number
        if concepts and not ID.match(cells[0]):
            say(path, number, line, "bad id")
        for lang, cell in zip(("en", "ru", "ar"), cells[1:4]):
            words = [f.strip() for w in cell.split(";") for f in w.split("/")]
            if "" in words:
                say(path, number, line, f"empty {lang} word")
            for word in words:
                if word and not LETTERS[lang].match(word):
                    say(path, number, line, f"foreign character in {lang} {word!r}")
        if concepts:
            for relation in cells[4].split():
                if not RELATION.match(relation):
                    say(path, number, line, f"unknown relation {relation!r}")
    print(f"{path}: {len(seen)} entries")


for name in sys.argv[1:]:
    lint(name, concepts="gazetteer" not in name)
