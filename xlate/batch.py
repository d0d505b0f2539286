"""Records in, rows out: the archive's format, one comparison a line, in input order, over processes."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

import msgspec

from xlate import detect, pipeline
from xlate.errors import InputError, XlateError
from xlate.glossary import EMPTY, Glossary
from xlate.languages import FOLDERS
from xlate.model import Document
from xlate.readers import document, presegmented
from xlate.settings import Settings

_CHUNK = 4
_AHEAD = 4
"""Chunks in flight a worker: enough to keep it busy, few enough that memory does not depend on the input's size."""


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


def run(
    lines: Iterable[bytes], settings: Settings, glossary: Glossary = EMPTY, *, jobs: int = 1, first: int = 1
) -> Iterator[bytes]:
    """Yield one row, a line of JSON without its end, for each non-blank line, in order; `jobs` processes work on them."""
    numbered = ((number, line) for number, line in enumerate(lines, first) if line.strip())
    if jobs == 1:
        yield from (row_of(line, number, settings, glossary) for number, line in numbered)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(settings, glossary)) as pool:
        waiting: deque[Future[list[bytes]]] = deque()
        while True:
            while len(waiting) < jobs * _AHEAD and (chunk := list(islice(numbered, _CHUNK))):
                waiting.append(pool.submit(_work, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


_WORKER: dict[str, Any] = {}


def _start_worker(settings: Settings, glossary: Glossary) -> None:
    _WORKER.update(settings=settings, glossary=glossary)


def _work(chunk: list[tuple[int, bytes]]) -> list[bytes]:
    return [row_of(line, number, _WORKER["settings"], _WORKER["glossary"]) for number, line in chunk]


def row_of(line: bytes, number: int, settings: Settings, glossary: Glossary) -> bytes:
    """Return one record's row; what goes wrong with it becomes the row's `error`, never an exception."""
    name: str | int | None = None
    try:
        record = _decode(line, number)
        name = record.id if record.id is not None else number
        source = _document(record.source, "source", str(name))
        target = _document(record.target, "target", str(name))
        if record.aligned and len(source.segments) != len(target.segments):
            raise InputError(
                f"record {name}: {len(source.segments)} source and {len(target.segments)} target segments cannot be aligned one to one. "
                'Give as many on both sides, or leave out "aligned".',
                kind="aligned",
            )
        report = pipeline.compare(source, target, settings, glossary, aligned=record.aligned)
    except XlateError as problem:
        return _error(name if name is not None else _id_of(line, number), getattr(problem, "kind", "input"), str(problem))
    except RecursionError:
        return _error(_id_of(line, number), "input", f"record {number}: nested too deeply.")
    except Exception as problem:  # a bug of ours must not lose the rest of the archive
        return _error(name if name is not None else number, "bug", f"{type(problem).__name__}: {problem}")
    return msgspec.json.encode({
        "id": name,
        "source": _side(report.source),
        "target": _side(report.target),
        "links": [{"source": link.source, "target": link.target, "score": round(link.score, 3)} for link in report.links],
        "findings": report.findings,
    })


def _decode(line: bytes, number: int) -> Record:
    try:
        return msgspec.json.decode(line, type=Record)
    except msgspec.ValidationError as problem:
        raise InputError(f"record {_id_of(line, number)} (line {number}): {problem}. See the record format in the documentation.", kind="record") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise InputError(f"line {number}: not JSON ({problem}). Write one JSON object a line, in UTF-8.", kind="json") from None


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
        raise InputError(f"record {name}: unknown {which} language {lang!r}. xlate compares {', '.join(FOLDERS)}.", kind="language")
    origin = f"{name}:{which}"
    return document(text, lang, origin) if side.segments is None else presegmented(side.segments, lang, origin)


def _side(doc: Document) -> dict[str, Any]:
    return {"language": doc.lang, "segments": [tuple(segment.span) for segment in doc.segments]}


def _error(name: str | int, kind: str, message: str) -> bytes:
    return msgspec.json.encode({"id": name, "error": {"kind": kind, "message": message}})


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
