"""Articles: which files are versions of one story, read and compared.

Files come from a folder, from the command line or from the index of a git repository; all are a path and bytes.
"""

import os
import re
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path, PurePosixPath

import msgspec

from xlate import detect, witness
from xlate.comparison.advice import Advice
from xlate.errors import InputError, SettingsError, XlateError
from xlate.glossary import EMPTY, Glossary
from xlate.languages import FOLDERS
from xlate.model import Document
from xlate.pipeline import Report
from xlate.readers import READERS, read
from xlate.settings import PROFILES, Profile, Settings
from xlate.workers import in_order

MAX_BYTES = 4 * 2**20  # a long read has 50 kilobytes; what is larger is no article
MANIFEST = "pair.yaml"
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})
_FEW = 4  # articles that are not worth starting processes for


class Version(msgspec.Struct, frozen=True):
    """A file that holds an article in one language."""

    path: str
    """As messages name it."""
    lang: str | None = None
    """By its name or place; None where only its words can tell."""
    data: bytes | None = None
    """Its content where it is not to be read from disk."""
    trusted: bool = False
    """The language was given by a person, so the words are not asked."""


class Article(msgspec.Struct, frozen=True):
    """The versions of one story."""

    name: str
    versions: tuple[Version, ...]
    manifest: Version | None = None
    """`pair.yaml` beside the versions."""


class Problem(msgspec.Struct, frozen=True):
    """An input that cannot be used; the rest of the run goes on."""

    where: str
    kind: str
    message: str
    trace: str = ""
    """For a bug of ours: where it happened."""


class Checked(msgspec.Struct, frozen=True):
    """What became of one article."""

    name: str
    documents: tuple[Document, ...] = ()
    """The source first."""
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()


# --- Finding -----------------------------------------------------------------------------------------------------


def walk(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, sorted, as paths relative to it; hidden folders are left out."""
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in _SKIPPED)
        for name in sorted(files):
            yield (Path(base) / name).relative_to(folder).as_posix()


def arrange(paths: Iterable[str], layout: Sequence[str], top: str = "") -> dict[str, dict[str, list[str]]]:
    """Return article → language → the paths that the layout puts there; other files are left out.

    A language that xlate does not know is kept where the article has a version that it does know. Files that stand in
    no folder count as being in a folder `top`: the folder that is checked may itself be the article.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for pattern in layout:
            if place := _pattern(pattern).fullmatch(path if "/" in path else f"{top}/{path}"):
                found[place["article"]][place["lang"]].append(path)
                break
    return {name: dict(langs) for name, langs in sorted(found.items()) if not FOLDERS.keys().isdisjoint(langs)}


@cache
def _pattern(layout: str) -> re.Pattern[str]:
    parts = re.split(r"(\{article\}|\{lang\})", layout)
    # `{lang}` takes any two letters, so that `fa.txt` beside `en.txt` is named and not passed over.
    names = {"{article}": "(?P<article>.+)", "{lang}": "(?P<lang>[a-z]{2})"}
    return re.compile("".join(names.get(part, re.escape(part)) for part in parts))


def in_folder(folder: Path, root: Path, layout: Sequence[str]) -> list[Article]:
    """Return the articles below a folder; the layout counts from `root`, at or above the folder."""
    prefix = "" if folder == root else folder.relative_to(root).as_posix() + "/"
    found = arrange((prefix + path for path in walk(folder)), layout, root.name)

    def version(path: str, lang: str | None) -> Version:
        return Version(shown(root / path), lang)

    return [_article(name, langs, version, lambda path: (root / path).is_file()) for name, langs in found.items()]


def in_index(files: Mapping[str, bytes], found: Mapping[str, dict[str, list[str]]], base: Path) -> list[Article]:
    """Return articles, as `arrange` gives them, whose files are at hand; paths count from `base`."""

    def version(path: str, lang: str | None) -> Version:
        return Version(shown(base / path), lang, files.get(path, b""))

    return [_article(name, langs, version, files.__contains__) for name, langs in found.items()]


def manifest_of(path: str) -> str:
    """Return the path of the manifest that would stand beside a version."""
    return (PurePosixPath(path).parent / MANIFEST).as_posix()


def _article(
    name: str, langs: dict[str, list[str]], version: Callable[[str, str | None], Version], exists: Callable[[str], bool]
) -> Article:
    paths = [
        (path, lang) for lang in (*FOLDERS, *sorted(langs.keys() - FOLDERS.keys())) for path in langs.get(lang, ())
    ]
    manifest = manifest_of(paths[0][0])
    versions = tuple(version(path, lang) for path, lang in paths)
    return Article(name, versions, version(manifest, None) if exists(manifest) else None)


def of_files(paths: Sequence[Path], langs: Sequence[str] = ()) -> Article:
    """Return the article that some files are the versions of, whatever their order."""
    versions = [
        Version(shown(path), lang or named_language(path), trusted=bool(lang))
        for path, lang in zip(paths, chain(langs, [""] * (len(paths) - len(langs))), strict=True)
    ]
    parents = {path.parent for path in paths}
    manifest = paths[0].parent / MANIFEST
    name = (
        shown(paths[0].parent)
        if len(parents) == 1 and paths[0].parent != Path()
        else " ".join(v.path for v in versions)
    )
    return Article(
        name, tuple(versions), Version(shown(manifest)) if len(parents) == 1 and manifest.is_file() else None
    )


def named_language(path: Path) -> str | None:
    """Return the language that a file's name ends with: `en.txt`, `story.ar.md`, `story_ru.html`."""
    last = re.split(r"[._\- ]", path.stem.lower())[-1]
    return last if last in FOLDERS else None


def shown(path: Path) -> str:
    """Return a path as messages name it: from the current folder where it is below it."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


# --- Reading and comparing -----------------------------------------------------------------------------------------


def check_all(
    articles: Sequence[Article],
    settings: Settings,
    glossary: Glossary = EMPTY,
    neural: Advice | None = None,
    *,
    jobs: int = 1,
) -> Iterator[Checked]:
    """Yield what became of each article, in order; `jobs` processes work on them."""
    jobs = min(jobs, len(articles)) if len(articles) >= _FEW else 1
    return in_order(check, articles, (settings, glossary, neural), jobs=jobs)


def check(article: Article, settings: Settings, glossary: Glossary = EMPTY, neural: Advice | None = None) -> Checked:
    """Read an article's versions and compare them; what goes wrong becomes a problem, never an exception."""
    problems: list[Problem] = []
    documents: list[Document] = []
    try:
        for version in article.versions:
            try:
                documents.append(read_version(version))
            except XlateError as problem:
                problems.append(Problem(version.path, getattr(problem, "kind", "input"), str(problem)))
        documents, repeated = _one_each(documents)
        problems += repeated
        if len(documents) < 2 and not problems:
            problems.append(_one_sided(article, documents))
        said = manifest(article)
        source = source_of(documents, settings, said)
        settings = msgspec.structs.replace(settings, profile=settings.profile_of(article.name, said.profile))
        documents.sort(key=lambda doc: doc.lang != source)
        reports = witness.compare_versions(documents, settings, glossary, neural=neural)
    except XlateError as problem:
        problems.append(Problem(article.name, getattr(problem, "kind", "input"), str(problem)))
        reports = []
    except Exception as bug:  # one article must not lose the others
        what = f"{article.name}: {type(bug).__name__}: {bug}."
        problems.append(Problem(article.name, "bug", what, traceback.format_exc()))
        reports = []
    return Checked(article.name, tuple(documents), tuple(reports), tuple(problems))


def _one_sided(article: Article, documents: Sequence[Document]) -> Problem:
    there = ", ".join(doc.origin for doc in documents)
    others = [lang for lang in FOLDERS if lang not in {doc.lang for doc in documents}]
    message = f"{article.name}: only {there} is there, so there is nothing to compare. Add {' or '.join(others)}."
    return Problem(article.name, "one-sided", message)


class Manifest(msgspec.Struct, frozen=True):
    """What `pair.yaml` says of an article."""

    source: str | None = None
    profile: Profile | None = None


def source_of(documents: Sequence[Document], settings: Settings, manifest: Manifest) -> str:
    """Return the language of the original: the settings', the manifest's, English, or the first."""
    there = [doc.lang for doc in documents]
    wanted = [settings.source, manifest.source, "en", *there]
    return next((lang for lang in wanted if lang in there), "")


def manifest(article: Article) -> Manifest:
    """Read an article's `pair.yaml`; raise `SettingsError` where it cannot be used."""
    if article.manifest is None:
        return Manifest()
    import yaml  # 60 ms, only for articles with a manifest

    path = article.manifest.path
    try:
        data = yaml.load(_content(article.manifest), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise SettingsError(f"{path}{line}: not YAML. Write `source: en`, or remove the file.") from None
    if not isinstance(data, dict):
        return Manifest()
    source, profile = data.get("source"), data.get("profile")
    if source is not None and source not in FOLDERS:
        raise SettingsError(f"{path}: unknown source language “{source}”. xlate compares {', '.join(FOLDERS)}.")
    if profile is not None and profile not in PROFILES:
        raise SettingsError(f"{path}: unknown profile “{profile}”. Known: {', '.join(PROFILES)}.")
    return Manifest(source, profile)


def read_version(version: Version) -> Document:
    """Read one version; raise `InputError` where it is not what its place or a person says."""
    if version.lang is not None and version.lang not in FOLDERS:
        known = ", ".join(FOLDERS)
        raise InputError(
            f"{version.path}: unknown language “{version.lang}”. xlate compares {known}. Rename or remove the file.",
            kind="language",
        )
    document = read(version.path, _content(version), version.lang, limit=MAX_BYTES)
    if version.lang and not version.trusted:
        _agree(document)
    return document


def _agree(document: Document) -> None:
    """Raise `InputError` where a file's words are in another language than its name says."""
    try:
        words = detect.language("\n".join(segment.text for segment in document.segments))
    except InputError as problem:
        raise InputError(f"{document.origin}: {problem}", kind=problem.kind) from None
    if words != document.lang:
        raise InputError(
            f"{document.origin}: by its name the file is in “{document.lang}”, but its words are in “{words}”. "
            "Translate it, rename it, or give its language with --lang.",
            kind="language",
        )


def _content(version: Version) -> bytes:
    if version.data is not None:
        return version.data
    path = Path(version.path)
    if not path.exists():
        raise InputError(f"{version.path}: there is no such file or folder. Check the path.", kind="unreadable")
    if path.suffix.lower() not in READERS and path.name != MANIFEST:
        return b""  # the reader refuses the suffix; a pipe or a device is not opened for it
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"{version.path}: the file has {size:,} bytes. An article of more than {MAX_BYTES:,} bytes is taken "
                "for a mistake. Split it, or give records to `xlate batch`.",
                kind="too-large",
            )
        return path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise InputError(
            f"{version.path}: cannot be read ({reason}). Check the path and its rights.", kind="unreadable"
        ) from None


def _one_each(documents: Sequence[Document]) -> tuple[list[Document], list[Problem]]:
    """Return the first document of each language, and a problem for each further one."""
    first: dict[str, Document] = {}
    problems = []
    for document in documents:
        if (other := first.setdefault(document.lang, document)) is not document:
            message = (
                f"{document.origin}: {other.origin} is the “{document.lang}” version already. "
                "Give one file a language, or say with --lang which is which."
            )
            problems.append(Problem(document.origin, "repeated", message))
    return list(first.values()), problems
