"""Words of the user's own: `lexicon.d/*.yaml` beside the settings, read with places in errors, added to what ships.

The file is read as a tree of nodes, never as objects: nothing in it is executed, and `en: No` is the word "No".
"""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import yaml

from xlate.errors import SettingsError
from xlate.languages import FOLDERS
from xlate.lexicon.build import keys_of
from xlate.lexicon.source import Entry, parse_words
from xlate.lexicon.store import CONCEPT_KINDS, Lexicon, default, fresh

FOLDER = "lexicon.d"
NAME_KINDS = (
    "person", "country", "territory", "city", "region", "water", "mountain", "organisation", "company", "media", "party",
    "armed-group", "treaty", "court", "event", "building", "product", "ship", "demonym", "given-name",
)  # fmt: skip
_FIELDS = ("id", *FOLDERS, "kind", "relations")
_PARTS = {"verb": "v", "noun": "n", "adjective": "a", "adverb": "d", "expression": "x", "title": "title"}
_KINDS = (*_PARTS, *NAME_KINDS)


def extended(folder: Path) -> Lexicon:
    """Return the shipped lexicon with the words of a folder; the shipped one itself where the folder has none."""
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        return default()
    lexicon = fresh()
    entries = [entry for path in paths for entry in read(path)]
    for entry in entries:
        lexicon.add(entry.id, entry.traits, {lang: [*_keys(entry, lang)] for lang in entry.words}, entry.words)
    for entry in entries:  # only now: a word may name an opposite that stands further down
        lexicon.oppose(entry.id, entry.traits)
    return lexicon


def _keys(entry: Entry, lang: str) -> Iterator[list[str]]:
    for word in entry.words[lang]:
        yield from keys_of(word, lang)


def read(path: Path) -> list[Entry]:
    """Return what one file adds; raise `SettingsError` as `parse` does, and for a file that cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise SettingsError(f"{path}: cannot be read ({problem.strerror}). Check the path.") from None
    return parse(data, str(path))


def parse(data: bytes, path: str) -> list[Entry]:
    """Return what a file adds whose content is at hand; `SettingsError` names line and trouble of what cannot be used.

    The kind stands first among an entry's traits, then its relations.
    """
    try:
        root = yaml.compose(data.decode("utf-8-sig"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f"{path}:{mark.line + 1}" if mark else f"{path}"
        raise SettingsError(f"{where}: not YAML ({problem.problem or problem.context}). Mend the file.") from None
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        raise SettingsError(f"{path}: not YAML in UTF-8. Save it as plain text in UTF-8.") from None
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        _refuse(path, root, "this is no list. Write each word as an item that begins with “- id:”.")
    seen: dict[str, int] = {}
    entries = []
    for node in root.value:
        entry = _entry(node, path)
        if entry.id in seen:
            _refuse(path, node, f"“{entry.id}” stands in line {seen[entry.id]}, too. Join the two.")
        seen[entry.id] = node.start_mark.line + 1
        entries.append(entry)
    return entries


def _entry(node: yaml.Node, path: str) -> Entry:
    if not isinstance(node, yaml.MappingNode):
        _refuse(path, node, "this is no word. Write `- id: …` with `en:`, `ar:` and `ru:` below it.")
    fields: dict[str, yaml.Node] = {}
    for name, value in node.value:
        if name.value not in _FIELDS:
            close = get_close_matches(str(name.value), _FIELDS, 1)
            hint = f"Did you mean “{close[0]}”?" if close else f"Known: {', '.join(_FIELDS)}."
            _refuse(path, name, f"unknown field “{name.value}”. {hint}")
        if name.value in fields:
            _refuse(path, name, f"“{name.value}” stands twice. Join the two.")
        fields[name.value] = value
    for name in ("id", "kind"):
        if name not in fields:
            _refuse(path, node, f"“{name}” is missing. Write, for example, `{'id: tariff-war' if name == 'id' else 'kind: noun'}`.")
    (slug,), (kind,) = (_texts(fields[name], path) or [""] for name in ("id", "kind"))
    if kind not in _KINDS:
        _refuse(path, fields["kind"], f"unknown kind “{kind}”. Known: {', '.join(_KINDS)}.")
    words = {lang: tuple(w for text in _texts(fields[lang], path) for w in parse_words(text)) for lang in FOLDERS if lang in fields}
    if len([lang for lang in words if words[lang]]) < 2:
        _refuse(path, node, f"“{slug}” has words in one language only. Give at least two of {', '.join(FOLDERS)}.")
    relations = tuple(" ".join(_texts(fields["relations"], path)).split()) if "relations" in fields else ()
    number = f"{path}:{node.start_mark.line + 1}"
    if kind in _PARTS and _PARTS[kind] in CONCEPT_KINDS and kind != "title":
        return Entry(f"{slug}.{_PARTS[kind]}", words, (_PARTS[kind], *relations), number)
    return Entry(f"@{slug}", words, (_PARTS.get(kind, kind), *relations), number)


def _texts(node: yaml.Node, path: str) -> list[str]:
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for each in nodes:
        if not isinstance(each, yaml.ScalarNode) or not each.value.strip():
            _refuse(path, each, "a word is missing here. Write a word, or a list of words.")
    return [each.value.strip() for each in nodes]


def _refuse(path: str, node: yaml.Node, what: str) -> NoReturn:
    raise SettingsError(f"{path}:{node.start_mark.line + 1}: {what}")
