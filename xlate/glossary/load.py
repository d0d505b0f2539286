"""Read glossary.yaml: every value with its line, every mistake with its place and its mend.

The file is read as a tree of nodes, never as objects: nothing in it is executed, and `en: No` is the word "No".
"""

import datetime
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import yaml

from xlate.errors import SettingsError
from xlate.glossary.model import ACCEPTED, STATUSES, Form, Glossary, Status, Term
from xlate.languages import FOLDERS
from xlate.text.fold import strip_invisible

VERSION = "1"
_TOP = ("version", "terms")
_TERM = (
    "id", *FOLDERS, "kind", "note", "reason", "case_sensitive", "forms", "should_match", "should_not_match",
    "valid_from", "valid_to", "do_not_translate",
)  # fmt: skip
_BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}
_LANGUAGE_CODE = 2  # letters


class Problem(NamedTuple):
    """Something in the file that cannot be used."""

    line: int
    what: str


class _Wrong(Exception):  # noqa: N818 – never seen outside this module
    def __init__(self, node: yaml.Node, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(node.start_mark.line + 1, what)


def read(path: Path) -> Glossary:
    """Read a glossary; raise `SettingsError` for the first thing that cannot be used."""
    glossary, problems = parse(_text(path), str(path))
    if problems:
        line, what = problems[0]
        more = f" ({len(problems) - 1} more: see `xlate glossary lint {path}`.)" if len(problems) > 1 else ""
        raise SettingsError(f"{path}:{line}: {what}{more}")
    return glossary


def read_all(path: Path) -> tuple[Glossary, list[Problem]]:
    """Return the terms that can be used and everything that cannot; raise only where the file cannot be read at all."""
    return parse(_text(path), str(path))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise SettingsError(f"{path}: not UTF-8 (byte {problem.start}). Save the glossary as UTF-8.") from None
    except OSError as problem:
        raise SettingsError(f"{path}: the glossary cannot be read ({problem.strerror}). Check the path.") from None


def parse(text: str, origin: str) -> tuple[Glossary, list[Problem]]:
    """Read a glossary from YAML; `origin` is its name in messages."""
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f"{origin}:{mark.line + 1}" if mark else origin
        raise SettingsError(f"{where}: not YAML ({problem.problem or problem.context}). Mend the file.") from None
    except (yaml.YAMLError, RecursionError) as problem:
        raise SettingsError(f"{origin}: not YAML ({_first_line(problem)}). Mend the file.") from None
    if root is None:
        raise SettingsError(f"{origin}:1: the glossary is empty. Begin it with “version: 1” and “terms:”.")
    problems: list[Problem] = []
    terms: list[Term] = []
    try:
        top = _mapping(root, "the glossary", _TOP)
        if "version" in top and _string(top["version"], "version") != VERSION:
            raise _Wrong(top["version"], f"unknown version. This xlate reads version {VERSION}.")
        if "terms" not in top:
            raise _Wrong(root, "there is no “terms”. Add “terms:” and a list of terms.")
        nodes = _sequence(top["terms"], "terms")
    except _Wrong as wrong:
        return Glossary(), [wrong.problem]
    seen: dict[str, int] = {}
    for node in nodes:
        try:
            term = _term(node)
            if term.id in seen:
                raise _Wrong(node, f"the id “{term.id}” is taken by the term of line {seen[term.id]}. Give each its own.")
        except _Wrong as wrong:
            problems.append(wrong.problem)
        else:
            seen[term.id] = term.line
            terms.append(term)
    return Glossary(tuple(terms)), problems


def _first_line(problem: Exception) -> str:
    return (str(problem).splitlines() or ["nested too deeply"])[0]


def _term(node: yaml.Node) -> Term:
    fields = _mapping(node, "a term", _TERM)
    if "id" not in fields:
        raise _Wrong(node, "a term without “id”. Give it a short name, as “id: kremlin”.")
    forms = [(form, place) for lang in FOLDERS if lang in fields for form, place in _forms(fields[lang], lang)]
    if not forms:
        raise _Wrong(node, f"the term has no form in any language. Give it one or more of {', '.join(FOLDERS)}.")
    _refuse_contradictions(forms)
    extra = _examples(fields, "forms")
    term = Term(
        id=_string(fields["id"], "id"),
        forms=(*[form for form, _ in forms], *[Form(lang, text, "preferred", False) for lang, text in extra]),
        kind=_string(fields["kind"], "kind") if "kind" in fields else None,
        note=_string(fields["note"], "note") if "note" in fields else "",
        reason=_string(fields["reason"], "reason") if "reason" in fields else "",
        case_sensitive=_boolean(fields, "case_sensitive"),
        do_not_translate=_boolean(fields, "do_not_translate"),
        valid_from=_date(fields, "valid_from"),
        valid_to=_date(fields, "valid_to"),
        should_match=_examples(fields, "should_match"),
        should_not_match=_examples(fields, "should_not_match"),
        line=node.start_mark.line + 1,
    )
    if term.valid_from and term.valid_to and term.valid_to < term.valid_from:
        raise _Wrong(fields["valid_to"], "“valid_to” is before “valid_from”. Exchange them.")
    return term


def _forms(node: yaml.Node, lang: str) -> Iterator[tuple[Form, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        yield from _ranked(node, lang)
        return
    for status, value in _mapping(node, f"“{lang}”", STATUSES).items():
        if status == "preferred":
            yield from _ranked(value, lang)
        else:
            yield from ((Form(lang, text, _STATUS[status]), place) for text, place in _strings(value, status, words=True))


_STATUS: dict[str, Status] = {status: status for status in STATUSES}


def _ranked(node: yaml.Node, lang: str) -> Iterator[tuple[Form, yaml.Node]]:
    """Yield a form or a list of forms: the first is preferred, the rest allowed."""
    for number, (text, place) in enumerate(_strings(node, lang, words=True)):
        yield Form(lang, text, "allowed" if number else "preferred"), place


def _refuse_contradictions(forms: Sequence[tuple[Form, yaml.Node]]) -> None:
    """Refuse a form that is listed twice; "Nato" and "NATO" are two forms, "вывод войск" with two blanks is one."""
    seen: dict[tuple[str, str], tuple[Form, yaml.Node]] = {}
    for form, node in forms:
        name = (form.lang, " ".join(strip_invisible(unicodedata.normalize("NFC", form.text)).split()))
        if name not in seen:
            seen[name] = form, node
            continue
        other, place = seen[name]
        line = place.start_mark.line + 1
        if {other.status, form.status} <= ACCEPTED or other.status == form.status:
            raise _Wrong(node, f"“{form.text}” is listed twice (line {line}). Remove one.")
        raise _Wrong(node, f"“{form.text}” is both {other.status} (line {line}) and {form.status}. Decide for one.")


def _mapping(node: yaml.Node, what: str, known: Sequence[str]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode) or not _plain(node):
        raise _Wrong(node, f"{what} must be a mapping (“key: value”) of {', '.join(known)}; this is {_kind(node)}.")
    found: dict[str, yaml.Node] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            raise _Wrong(name, f"a key of {what} must be a word; this is {_kind(name)}.")
        if name.value in found:
            line = found[name.value].start_mark.line + 1
            raise _Wrong(name, f"duplicate key “{name.value}” in {what} (first in line {line}). Join or remove one.")
        if name.value not in known:
            raise _Wrong(name, _unknown(name.value, what, known))
        found[name.value] = value
    return found


def _unknown(name: str, what: str, known: Sequence[str]) -> str:
    if len(name) == _LANGUAGE_CODE and name.isalpha() and set(FOLDERS) <= set(known):
        return f"unknown language “{name}”. xlate compares {', '.join(FOLDERS)}. Remove the line or use one of these."
    close = get_close_matches(name, known, 1, 0.6)
    hint = f"Did you mean “{close[0]}”?" if close else f"Known: {', '.join(known)}."
    return f"unknown key “{name}” in {what}. {hint}"


def _sequence(node: yaml.Node, what: str) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode) or not _plain(node):
        raise _Wrong(node, f"“{what}” must be a list; this is {_kind(node)}.")
    return list(node.value)


def _strings(node: yaml.Node, what: str, *, words: bool = False) -> Iterator[tuple[str, yaml.Node]]:
    """Yield a string or a list of strings; `words`: each must hold a word."""
    for item in node.value if isinstance(node, yaml.SequenceNode) and _plain(node) else [node]:
        text = _string(item, what)
        if words and not any(map(str.isalnum, text)):
            raise _Wrong(item, f"the form “{text}” of “{what}” holds no word. Write one or remove it.")
        yield text, item


def _string(node: yaml.Node, what: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not _plain(node):
        raise _Wrong(node, f"“{what}” must be text; this is {_kind(node)}.")
    text = str(node.value).strip()
    if not text or (node.style is None and text in ("null", "~")):
        raise _Wrong(node, f"“{what}” is empty. Fill it or remove it.")
    return text


def _boolean(fields: dict[str, yaml.Node], name: str) -> bool:
    if name not in fields:
        return False
    value = _string(fields[name], name).lower()
    if value not in _BOOLEANS:
        raise _Wrong(fields[name], f"“{name}” must be true or false; this is “{value}”.")
    return _BOOLEANS[value]


def _date(fields: dict[str, yaml.Node], name: str) -> datetime.date | None:
    if name not in fields:
        return None
    value = _string(fields[name], name)
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise _Wrong(fields[name], f"“{name}” is no date: “{value}”. Write it as 2026-02-16.") from None


def _examples(fields: dict[str, yaml.Node], name: str) -> tuple[tuple[str, str], ...]:
    if name not in fields:
        return ()
    found = _mapping(fields[name], f"“{name}”", tuple(FOLDERS))
    return tuple((lang, text) for lang, node in found.items() for text, _ in _strings(node, name, words=True))


def _plain(node: yaml.Node) -> bool:
    """Tell whether a node is plain YAML: what bears a tag of its own asks for an object."""
    return str(node.tag).startswith("tag:yaml.org,2002:") and "python" not in node.tag


def _kind(node: yaml.Node) -> str:
    if not _plain(node):
        return f"an object ({node.tag})"
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    return "a list" if isinstance(node, yaml.SequenceNode) else f"“{node.value}”" if node.value else "empty"
