"""xlate from Python: the functions that `import xlate` offers."""

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from xlate import articles, detect, pipeline
from xlate.articles import Version
from xlate.comparison.advice import Advice
from xlate.errors import InputError
from xlate.glossary import EMPTY, Glossary
from xlate.languages import FOLDERS
from xlate.model import Document
from xlate.pipeline import Report
from xlate.readers import document, presegmented
from xlate.settings import Settings

Text = str | Sequence[str] | PathLike[str] | Document
"""A version of an article: running text, its segments, a file, or a document that was read before."""


def check(
    source: Text,
    target: Text,
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    settings: Settings | None = None,
    glossary: Glossary = EMPTY,
    aligned: bool = False,
    neural: Advice | None = None,
) -> Report:
    """Compare two versions of an article and return what they do not say alike.

    Languages ("en", "ar", "ru") are detected where they are not given. `aligned`: both are lists of segments of which
    number i of one translates number i of the other.

    Raises `InputError` where a version cannot be read, is empty, or is in a language that xlate does not know.
    """
    first, second = read(source, source_lang), read(target, target_lang)
    if aligned and len(first.segments) != len(second.segments):
        raise InputError(
            f"{len(first.segments)} and {len(second.segments)} segments cannot be aligned one to one. "
            "Give as many on both sides, or leave out `aligned`.",
            kind="aligned",
        )
    return pipeline.compare(first, second, settings or Settings(), glossary, aligned=aligned, neural=neural)


def align(source: Text, target: Text, *, source_lang: str | None = None, target_lang: str | None = None) -> Report:
    """Align two versions of an article without checking them; see the report's `links`."""
    return pipeline.align(read(source, source_lang), read(target, target_lang))


def read(version: Text, lang: str | None = None) -> Document:
    """Return a version as a document: its exact text, its language, its segments."""
    if lang is not None and lang not in FOLDERS:
        raise InputError(f"Unknown language “{lang}”. xlate compares {', '.join(FOLDERS)}.", kind="language")
    if isinstance(version, Document):
        return version
    if isinstance(version, PathLike):
        path = Path(fspath(version))
        return articles.read_version(Version(str(path), lang or articles.named_language(path), trusted=bool(lang)))
    text = version if isinstance(version, str) else "\n".join(version)
    if not text.strip():
        raise InputError("The text is empty. There is nothing to compare.", kind="empty")
    lang = lang or detect.language(text)
    return document(text, lang) if isinstance(version, str) else presegmented(version, lang)
