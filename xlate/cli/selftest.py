"""`xlate selftest`: what is caught on your own articles, and what is said about them undamaged."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import click
import msgspec

from xlate import batch, budget, pipeline, selftest
from xlate.articles import Article, manifest, read_version, source_of
from xlate.budget import Direction, Measured
from xlate.cli import BAD_INPUT, OK, options
from xlate.cli.batch import Lines
from xlate.cli.check import collect, opened
from xlate.errors import InputError, XlateError
from xlate.model import Document
from xlate.settings import Settings
from xlate.workers import default_jobs


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seed", type=int, default=1, show_default=True, help="Which words are damaged.")
@click.option("--every-direction", is_flag=True, help="Each version as the source of each other one.")
@options.rules
@click.option("--format", "form", type=click.Choice(("terminal", "json")), default="terminal", show_default=True)
@options.output
@options.jobs
def command(
    paths: tuple[Path, ...],
    seed: int,
    every_direction: bool,
    form: str,
    output: Path | None,
    jobs: int | None,
    **rules: Any,
) -> int:
    """Plant known errors in clean articles and report what is caught, for each kind of error and language.

    PATHS are folders of good translations, or records of `xlate batch` (`.jsonl`); what is said about them undamaged
    counts as false alarms. What --format json writes is what the setting `curves` names.
    """
    start = paths[0] if paths[0].is_dir() else paths[0].parent
    settings, glossary, folder = options.project(start, **rules)
    found = _Pairs(settings, every_direction)
    records = [path for path in paths if ".jsonl" in path.suffixes]
    lines = Lines(records)
    pairs = [*batch.pairs(lines)]
    if others := [path for path in paths if path not in records]:
        pairs += [pair for article in collect(others, None, settings, folder) for pair in found.of(article)]
    if not pairs:
        raise InputError("There is nothing to compare. Give articles in two languages.", kind="no-articles")
    settings = msgspec.structs.replace(settings, profile=settings.profile_of(""))
    names = [path.as_posix() for path in paths]
    measured = selftest.run(pairs, settings, glossary, of=names, seed=seed, jobs=jobs or default_jobs())
    with opened(output) as out:
        if form == "json":
            out.write(budget.encode(measured).decode())
        else:
            out.write(report(measured))
    return BAD_INPUT if found.failed or lines.failed else OK


class _Pairs:
    """The pairs of articles; one that cannot be read is said, and the next one is read."""

    def __init__(self, settings: Settings, every_direction: bool) -> None:
        self.settings = settings
        self.every_direction = every_direction
        self.failed = False

    def of(self, article: Article) -> Iterator[tuple[Document, Document]]:
        """Yield the pairs of one article."""
        try:
            documents = [read_version(version) for version in article.versions]
            first = source_of(documents, self.settings, manifest(article))
        except XlateError as problem:
            click.echo(f"error: {problem}", err=True)
            self.failed = True
            return
        if self.every_direction:
            yield from permutations(documents, 2)
            return
        documents.sort(key=lambda document: document.lang != first)
        yield from pipeline.to_compare(documents, self.settings.pairs)


def report(measured: Measured) -> str:
    """Return what was measured in three tables: by kind of error, by check, by confidence."""
    return "\n".join(("", *by_kind(measured), "", *by_check(measured), "", *by_confidence(measured), ""))[1:]


def by_kind(measured: Measured) -> Iterator[str]:
    """Yield a line for each kind of error: of those planted, how many a check meant for them named, any check noticed."""
    yield "Errors planted, and of these named by a check that is meant for them / noticed by any"
    directions = measured.directions
    yield f"{'':16}" + "".join(f"{f'{d.source} → {d.target}':>20}" for d in directions)
    for kind in selftest.MEANT:
        if any(kind in d.planted for d in directions):
            yield f"{kind:16}" + "".join(f"{_shares(d, kind):>20}" for d in directions)
    yield f"{'elsewhere':16}" + "".join(f"{d.stray:>20}" for d in directions)


def _shares(direction: Direction, kind: str) -> str:
    count = direction.planted.get(kind, 0)
    if not count:
        return "–"
    named, noticed = direction.named.get(kind, 0) / count, direction.noticed.get(kind, 0) / count
    return f"{count:4} {named:5.0%} / {noticed:4.0%}"


def by_check(measured: Measured) -> Iterator[str]:
    """Yield a line for each check that speaks of undamaged text."""
    langs = _langs(measured)
    yield "Alarms on undamaged text at a confidence of 50%, per 1,000 words"
    yield f"{'':24}" + "".join(f"{lang:>8}" for lang in langs)
    checks = sorted({check for d in measured.directions for check in d.alarms})
    rows = {check: [_rate(directions, [check]) for directions in langs.values()] for check in checks}
    for check, rates in sorted(rows.items(), key=lambda item: (-sum(item[1]), item[0])):
        if any(rates):
            yield f"{check:24}" + "".join(f"{rate:>8.2f}" for rate in rates)
    yield f"{'all':24}" + "".join(f"{_rate(directions, checks):>8.2f}" for directions in langs.values())
    yield f"{'words':24}" + "".join(f"{sum(d.words for d in directions):>8,}" for directions in langs.values())


def by_confidence(measured: Measured) -> Iterator[str]:
    """Yield a line for each language and confidence."""
    yield "From a confidence on: recall, alarms per 1,000 words, precision where one sentence in twenty is wrong"
    for lang, directions in _langs(measured).items():
        for row in selftest.rows(directions):
            yield f"{lang}  {row.confidence:4.0%}   recall {row.recall:4.0%}   alarms {row.alarms:5.2f}   precision {row.precision:4.0%}"


def _langs(measured: Measured) -> dict[str, list[Direction]]:
    langs = sorted({direction.target for direction in measured.directions})
    return {lang: [d for d in measured.directions if d.target == lang] for lang in langs}


def _rate(directions: Sequence[Direction], checks: Sequence[str]) -> float:
    count = sum(n for d in directions for check in checks for at, n in d.alarms.get(check, {}).items() if at >= 50)
    return 1000 * count / max(1, sum(d.words for d in directions))
