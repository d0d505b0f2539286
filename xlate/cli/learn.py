"""`xlate learn`: which word translates which, from an archive of articles."""

import gzip
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import msgspec

from xlate import detect
from xlate.batch import Record, Side
from xlate.cli import BAD_INPUT, OK, options
from xlate.comparison.bitext import Bitext
from xlate.errors import InputError, XlateError
from xlate.languages import FOLDERS
from xlate.learning.archive import Lesson, learn, lesson
from xlate.lexicon import default
from xlate.model import Document
from xlate.readers import document, presegmented
from xlate.workers import default_jobs, in_order

_CHUNK = 4


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Where the table goes.")
@options.jobs
def command(inputs: tuple[Path, ...], output: Path, jobs: int | None) -> int:
    """Learn translations of words from the records of INPUTS (JSON Lines, also gzipped) and write a table.

    Articles are aligned one by one, and what is surely linked teaches. The table is kept in parts, so that no article
    is ever aligned with what it taught itself. Learn again as the archive grows: the same archive gives the same file.
    """
    lessons, failed = [], 0
    for found in in_order(_taught, _lines(inputs), (), jobs=jobs or default_jobs(), size=lambda _: 1 / _CHUNK):
        if isinstance(found, str):
            failed += 1
            click.echo(f"error: {found}", err=True)
        elif found:
            lessons.append(found)
    data = learn(lessons)
    try:
        output.write_bytes(data)
    except OSError as problem:
        raise InputError(f"{output}: cannot be written ({problem.strerror}). Give another --output.") from None
    linked = sum(len(one.pairs) for one in lessons)
    click.echo(f"{len(lessons):,} articles, {linked:,} links · {output} ({len(data) // 1024:,} KiB)", err=True)
    return BAD_INPUT if failed else OK


def _lines(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        try:
            with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield f"{path}:{number}", line
        except (OSError, EOFError, zlib.error) as problem:
            raise InputError(f"{path}: cannot be read ({problem}). Check the path and the file.") from None


def _taught(named: tuple[str, bytes]) -> Lesson | str | None:
    """Return what a record teaches, or what is wrong with it."""
    name, line = named
    try:
        record = msgspec.json.decode(line, type=Record)
        source, target = (_document(side, name) for side in (record.source, record.target))
    except (msgspec.MsgspecError, UnicodeDecodeError, XlateError) as problem:
        return f"{name}: {problem}"
    bitext = Bitext(source, target, default(), aligned=record.aligned and len(source.segments) == len(target.segments))
    return lesson(bitext.source_words, bitext.target_words, bitext.links)


def _document(side: Side, name: str) -> Document:
    text = "\n".join(side.segments) if side.segments is not None else side.text or ""
    lang = side.language or detect.language(text)
    if lang not in FOLDERS:
        raise InputError(f"unknown language {lang!r}. xlate compares {', '.join(FOLDERS)}.")
    return document(text, lang, name) if side.segments is None else presegmented(side.segments, lang, name)
