"""Put the lexicon's source files in order: join equal concepts, make antonyms mutual, drop repeated words, sort.

`python -m tools.tidy_lexicon`: authors write by domain, so one concept may be written twice. It stays in the file that
comes first by name of those that hold it and gets the words of all. The gazetteer's files are sorted as well; an id
that stands twice for one kind of thing is joined in the same way.
"""

from collections import defaultdict
from pathlib import Path

from xlate.lexicon.source import parse_words

LEXICON = Path(__file__).parent.parent / "xlate" / "lexicon"
FOLDER = LEXICON / "concepts"
_MOST_WORDS = 14
_LISTS = ("ant", "stronger", "fem")


def main() -> None:
    """Rewrite every file in place."""
    for folder, named in ((FOLDER, False), (LEXICON / "gazetteer", True)):
        print(folder.name, tidy(folder, named=named))


def tidy(folder: Path, *, named: bool) -> str:
    """Rewrite the files of one folder; say what was there and what is."""
    home: dict[tuple[str, str], Path] = {}
    cells: dict[tuple[str, str], list[str]] = {}
    heads: dict[Path, list[str]] = {}
    lines = 0
    for path in sorted(folder.glob("*.txt")):
        heads[path] = []
        begun = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") and not begun:
                heads[path].append(line)
            if not line.strip() or line.startswith("#"):
                continue
            begun = True
            lines += 1
            row = [cell.strip() for cell in line.split("|")]
            # Names of different kinds may share an id: Jordan the country and Jordan the man.
            slot = (row[0], row[4].split()[0] if named else "")
            if slot in cells:
                old = cells[slot]
                words = [f"{a}; {b}" for a, b in zip(old[1:4], row[1:4], strict=True)]
                cells[slot] = [row[0], *words, relations(old[4], row[4])]
            else:
                home[slot], cells[slot] = path, row
    for row in cells.values():
        row[1:4] = [each_once(cell) for cell in row[1:4]]
    if not named:
        mend({slot[0]: row for slot, row in cells.items()})
    files: dict[Path, list[str]] = defaultdict(list)
    for slot in sorted(cells):
        files[home[slot]].append(" | ".join(cells[slot]).rstrip())
    for path, rows in files.items():
        path.write_text("\n".join([*heads[path], *rows]) + "\n", encoding="utf-8")
    return f"{lines} lines, {len(cells)} entries in {len(files)} files"


def each_once(cell: str) -> str:
    """Return the words of a cell, each once: of "кот; кот/кошка" the second, of "решить/решать; решить" the first."""
    kept: list[str] = []
    for word in (part.strip() for part in cell.split(";")):
        forms = set(parse_words(word))
        if not word or any(forms <= set(parse_words(other)) for other in kept):
            continue
        place = next((n for n, other in enumerate(kept) if set(parse_words(other)) < forms), None)
        kept = [other for n, other in enumerate(kept) if n == place or not set(parse_words(other)) < forms]
        if place is None:
            kept.append(_new_forms(word, kept))
        else:
            kept[place] = word
    return "; ".join(list(dict.fromkeys(kept))[:_MOST_WORDS])


def _new_forms(word: str, kept: list[str]) -> str:
    """Return a single word's forms without those that an earlier word has: "чинить/исправлять" after "исправлять"."""
    there = {form for other in kept for form in parse_words(other)}
    return word if " " in word else "/".join(form for form in word.split("/") if form not in there)


def relations(a: str, b: str) -> str:
    """Return the relations of both, lists joined; of two values the first stands."""
    found: dict[str, list[str]] = {}
    for relation in [*a.split(), *b.split()]:
        kind, _, value = relation.partition(":")
        values = found.setdefault(kind, [])
        if kind in _LISTS or not values:
            values += [v for v in value.split(",") if v not in values]
    return " ".join(f"{kind}:{','.join(values)}" if values != [""] else kind for kind, values in found.items())


def mend(cells: dict[str, list[str]]) -> None:
    """Drop relations that lead nowhere or home, and write each antonymy on both sides."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for name, row in cells.items():
        for relation in row[4].split():
            if relation.startswith("ant:"):
                for other in relation[4:].split(","):
                    if other in cells and other != name:
                        wanted[name].append(other)
                        wanted[other].append(name)
    for name, row in cells.items():
        kept = []
        for relation in row[4].split():
            kind, _, value = relation.partition(":")
            if kind == "ant":
                continue
            if kind in ("stronger", "fem"):
                value = ",".join(v for v in value.split(",") if v in cells and v != name)
                if not value:
                    continue
                relation = f"{kind}:{value}"
            kept.append(relation)
        if wanted[name]:
            kept.insert(0, "ant:" + ",".join(dict.fromkeys(wanted[name])))
        row[4] = " ".join(kept)


if __name__ == "__main__":
    main()
