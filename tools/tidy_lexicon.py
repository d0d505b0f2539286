"""Put the lexicon's source files in order: join equal concepts, make antonyms mutual, sort.

`python -m tools.tidy_lexicon`: authors write by domain, so one concept may be written twice. It stays in the file that
comes first by name of those that hold it and gets the words of all.
"""

from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "xlate" / "lexicon" / "concepts"
_MOST_WORDS = 8


def main() -> None:
    """Rewrite every file in place."""
    home: dict[str, Path] = {}
    cells: dict[str, list[str]] = {}
    heads: dict[Path, list[str]] = {}
    lines = 0
    for path in sorted(FOLDER.glob("*.txt")):
        heads[path] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            if line.startswith("#"):
                if not any(name for name in home.values() if name == path):
                    heads[path].append(line)
                continue
            lines += 1
            row = [cell.strip() for cell in line.split("|")]
            if row[0] in cells:
                old = cells[row[0]]
                cells[row[0]] = [row[0], *[join(a, b) for a, b in zip(old[1:4], row[1:4], strict=True)], relations(old[4], row[4])]
            else:
                home[row[0]], cells[row[0]] = path, row
    mend(cells)
    files: dict[Path, list[str]] = defaultdict(list)
    for name in sorted(cells):
        files[home[name]].append(" | ".join(cells[name]).rstrip())
    for path, rows in files.items():
        path.write_text("\n".join([*heads[path], *rows]) + "\n", encoding="utf-8")
    print(f"{lines} lines, {len(cells)} concepts in {len(files)} files")


def join(a: str, b: str) -> str:
    """Return the words of both cells, the first's first, each once."""
    words = {w.strip().lower(): w.strip() for w in [*b.split(";")[::-1], *a.split(";")[::-1]]}
    order = dict.fromkeys(w.strip() for w in [*a.split(";"), *b.split(";")] if words[w.strip().lower()] == w.strip())
    return "; ".join(list(order)[:_MOST_WORDS])


def relations(a: str, b: str) -> str:
    """Return the relations of both, lists joined; of two values the first stands."""
    found: dict[str, list[str]] = {}
    for relation in [*a.split(), *b.split()]:
        kind, _, value = relation.partition(":")
        values = found.setdefault(kind, [])
        if kind in ("ant", "stronger", "fem") or not values:
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
