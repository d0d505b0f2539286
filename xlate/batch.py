"""Records in, rows out: the archive's format, one comparison a line, in input order, over processes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from xlate import detect, pipeline
from xlate.comparison.advice import Advice
from xlate.errors import InputError, XlateError
from xlate.findings import Severity
from xlate.glossary import EMPTY, Glossary
from xlate.languages import FOLDERS
from xlate.model import Document
from xlate.readers import document, presegmented
from xlate.settings import Profile, Settings
from xlate.workers import in_order

_CHUNK = 20_000  # bytes of records that a process takes at once: some forty segments,
_FEW = 8  # or so many records
_MAX_SEGMENTS = 4000  # of one side: a book; a record of more is taken for a mistake


class Row(NamedTuple):
    """What a record came to: its line of JSON without the end, and what the summary counts."""

    line: bytes
    segments: int = 0
    severities: tuple[Severity, ...] = ()
    error: str | None = None
    models: Mapping[str, float] = {}
    """What was asked of models, and what it cost."""
    lang: str = ""
    """Of the target."""


class Side(msgspec.Struct):
    """One version in a record: running text, or segments that are taken as given."""

    language: str | None = None
    text: str | None = None
    segments: list[str] | None = None


class Record(msgspec.Struct):
    """One comparison asked for; unknown keys are ignored."""

    source: Side
    target: Side
    id: str | int | None = None
    aligned: bool = False
    profile: Profile | None = None
    """How much the target has to say; else the settings'."""


def run(
    lines: Iterable[tuple[int, bytes]],
    settings: Settings,
    glossary: Glossary = EMPTY,
    neural: Advice | None = None,
    *,
    jobs: int = 1,
) -> Iterator[Row]:
    """Yield a row for each non-blank (number, line), in order; `jobs` processes work on them."""
    some = (pair for pair in lines if pair[1].strip())
    return in_order(compare, some, (settings, glossary, neural), jobs=jobs, size=lambda pair: max(len(pair[1]) / _CHUNK, 1 / _FEW))


def compare(
    numbered: tuple[int, bytes], settings: Settings, glossary: Glossary, neural: Advice | None = None
) -> Row:
    """Return what one record comes to; what goes wrong with it becomes the row's `error`, never an exception."""
    number, line = numbered
    name: str | int | None = None
    try:
        record = _decode(line, number)
        name = record.id if record.id is not None else number
        source, target = documents(record, str(name))
        if record.aligned and len(source.segments) != len(target.segments):
            raise InputError(
                f"record {name}: {len(source.segments)} source and {len(target.segments)} target segments cannot be aligned one to one. "
                'Give as many on both sides, or leave out "aligned".',
                kind="aligned",
            )
        settings = msgspec.structs.replace(settings, profile=settings.profile_of(str(name), record.profile))
        report = pipeline.compare(source, target, settings, glossary, aligned=record.aligned, neural=neural)
    except XlateError as problem:
        return _error(
            name if name is not None else _id_of(line, number), getattr(problem, "kind", "input"), str(problem)
        )
    except RecursionError:
        return _error(_id_of(line, number), "input", f"record {number}: nested too deeply.")
    except Exception as problem:  # a bug of ours must not lose the rest of the archive
        return _error(name if name is not None else number, "bug", f"{type(problem).__name__}: {problem}")
    row = {
        "id": name,
        "source": _side(report.source),
        "target": _side(report.target),
        "links": [
            {"source": link.source, "target": link.target, "score": round(link.score, 3)} for link in report.links
        ],
        "findings": report.findings,
    }
    severities = tuple(found.severity for found in report.findings)
    return Row(msgspec.json.encode(row), len(source.segments), severities, models=report.models, lang=target.lang)


def pairs(lines: Iterable[tuple[int, bytes]]) -> Iterator[tuple[Document, Document]]:
    """Yield both versions of each record; raise `InputError` at the first that cannot be used."""
    for number, line in lines:
        if line.strip():
            record = _decode(line, number)
            yield documents(record, str(record.id if record.id is not None else number))


def documents(record: Record, name: str) -> tuple[Document, Document]:
    """Return both versions of a record."""
    return _document(record.source, "source", name), _document(record.target, "target", name)


def _decode(line: bytes, number: int) -> Record:
    try:
        return msgspec.json.decode(line, type=Record)
    except msgspec.ValidationError as problem:
        raise InputError(
            f"record {_id_of(line, number)} (line {number}): {problem}. See the record format in the documentation.",
            kind="record",
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise InputError(
            f"line {number}: not JSON ({problem}). Write one JSON object a line, in UTF-8.", kind="json"
        ) from None


def _id_of(line: bytes, number: int) -> str | int:
    try:
        found = msgspec.json.decode(line).get("id")
    except (AttributeError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return number
    return found if isinstance(found, str | int) else number


def _document(side: Side, which: str, name: str) -> Document:
    text = side.text if side.segments is None else "\n".join(side.segments)
    if text is None:
        raise InputError(f'record {name}: {which} has neither "text" nor "segments". Give one of them.', kind="record")
    if not text.strip():
        raise InputError(f"record {name}: {which} is empty. There is nothing to compare.", kind="empty")
    lang = side.language or detect.language(text)
    if lang not in FOLDERS:
        raise InputError(
            f"record {name}: unknown {which} language {lang!r}. xlate compares {', '.join(FOLDERS)}.", kind="language"
        )
    origin = f"{name}:{which}"
    doc = document(text, lang, origin) if side.segments is None else presegmented(side.segments, lang, origin)
    if len(doc.segments) > _MAX_SEGMENTS:
        raise InputError(
            f"record {name}: {which} has {len(doc.segments):,} segments. An article of more than {_MAX_SEGMENTS:,} is "
            "taken for a mistake. Split it.",
            kind="too-large",
        )
    return doc


def _side(doc: Document) -> dict[str, Any]:
    return {"language": doc.lang, "segments": [segment.span for segment in doc.segments]}


def _error(name: str | int, kind: str, message: str) -> Row:
    return Row(msgspec.json.encode({"id": name, "error": {"kind": kind, "message": message}}), error=message)
