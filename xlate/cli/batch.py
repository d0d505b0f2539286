"""`xlate batch`: an archive of records in, a row for each out."""

import gzip
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from xlate import batch
from xlate.cli import BAD_INPUT, FINDINGS, OK, options
from xlate.errors import InputError
from xlate.workers import default_jobs

_REFRESH_S = 0.2
_SHOWN_ERRORS = 5  # of the records; all are in their rows


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@options.output
@options.rules
@options.neural
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
@options.jobs
def command(
    inputs: tuple[Path, ...],
    output: Path | None,
    quiet: bool,
    jobs: int | None,
    neural: bool | None,
    neural_roles: tuple[str, ...],
    neural_budget: str | None,
    **rules: Any,
) -> int:
    """Compare every record of INPUTS and write one row a record, in their order.

    INPUTS are JSON Lines (`.jsonl`, `.jsonl.gz`, or `-` for standard input). Rows go to standard output without
    --output. A record that fails gets a row with its error, and the run goes on.
    """
    began = time.perf_counter()
    settings, glossary, folder = options.project(Path.cwd(), **rules)
    models = options.models(settings, folder, neural, neural_roles, neural_budget)
    asked: dict[str, float] = {}
    langs: set[str] = set()
    lines = Lines(inputs)
    severities: Counter[str] = Counter()
    rows = segments = failed = 0
    with _opened(output) as out, _progress(lines, quiet=quiet) as show:
        for row in batch.run(lines, settings, glossary, models, jobs=jobs or (1 if models else default_jobs())):
            out.write(row.line + b"\n")
            rows += 1
            segments += row.segments
            severities.update(row.severities)
            options.add_up(asked, row.models)
            langs |= {row.lang} - {""}
            if row.error:
                failed += 1
                if failed <= _SHOWN_ERRORS:
                    click.echo(f"error: {row.error}", err=True)
            show()
        out.flush()
    if not quiet:
        seconds = time.perf_counter() - began
        found = ", ".join(f"{severities[s]:,} {s}" for s in ("critical", "major", "minor", "neutral") if severities[s])
        rate = segments / max(seconds, 1e-9)
        click.echo(
            f"{rows:,} records ({failed:,} failed) · {segments:,} source segments · "
            f"{severities.total():,} findings{f' ({found})' if found else ''} · {seconds:.1f} s ({rate:,.0f} segments/s)",
            err=True,
        )
        if models:
            click.echo(options.spent(asked), err=True)
        if told := options.spent_budget(settings, langs):
            click.echo(told, err=True)
    if failed or lines.failed:
        return BAD_INPUT
    return FINDINGS if any(settings.fails(severity) for severity in severities) else OK  # type: ignore[arg-type]


class Lines:
    """The numbered lines of several files; one that cannot be read is said, and the next one is read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = paths
        self.failed = False
        self._done = 0
        self._file: BinaryIO | None = None

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        for path in self.paths:
            try:
                with ExitStack() as files:
                    raw: BinaryIO = sys.stdin.buffer if str(path) == "-" else files.enter_context(path.open("rb"))
                    self._file = raw if str(path) != "-" else None
                    lines = files.enter_context(gzip.open(raw)) if path.suffix == ".gz" else raw
                    yield from enumerate(lines, 1)
            except (OSError, EOFError, zlib.error) as problem:
                reason = getattr(problem, "strerror", None) or str(problem)
                click.echo(f"error: {path}: cannot be read ({reason}). Check the path and the file.", err=True)
                self.failed = True
            self._file = None
            self._done += _size(path)

    @property
    def total(self) -> int:
        """Bytes of all files, as they are on disk."""
        return sum(map(_size, self.paths))

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._done + (self._file.tell() if self._file and not self._file.closed else 0)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


@contextmanager
def _opened(path: Path | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
        return
    try:
        file = path.open("wb")
    except OSError as problem:
        raise InputError(f"{path}: cannot be written ({problem.strerror}). Give another --output.") from None
    with file:
        yield file


@contextmanager
def _progress(lines: Lines, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal; the function yielded brings it up to date."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    columns = (BarColumn(None), TaskProgressColumn(), TimeRemainingColumn())
    # No thread of its own: worker processes are forked while the bar is up.
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=lines.total or None)
        last = 0.0

        def show() -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _REFRESH_S:
                last = now
                bar.update(task, completed=lines.done)
                bar.refresh()

        yield show
