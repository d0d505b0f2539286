"""`xlate check`: the articles of folders, or the files of one article."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import click

from xlate import articles
from xlate.articles import Article, Checked
from xlate.cli import BAD_INPUT, BUG, FINDINGS, OK, options
from xlate.errors import InputError
from xlate.languages import FOLDERS
from xlate.reporters import FORMATS, reporter
from xlate.settings import Settings
from xlate.workers import default_jobs


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--lang", help="Languages of the files, in their order: `en,ar`. Else their names or their words tell.")
@click.option("--source", type=click.Choice(list(FOLDERS)), help="Language of the original.")
@options.rules
@options.neural
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@options.output
@options.look
@click.option("--show-ignored", is_flag=True, help="Also show what was taken for page furniture and not compared.")
@options.jobs
def command(
    paths: tuple[Path, ...],
    lang: str | None,
    source: str | None,
    form: str,
    output: Path | None,
    quiet: bool,
    no_color: bool,
    show_ignored: bool,
    jobs: int | None,
    neural: bool | None,
    neural_roles: tuple[str, ...],
    neural_budget: str | None,
    **rules: Any,
) -> int:
    """Compare the versions of articles and report what they do not say alike.

    PATHS are folders of articles (`pairs/<article>/{en,ar,ru}.txt`, or the layout of the settings), or the files of
    one article in any order.
    """
    began = time.perf_counter()
    start = paths[0] if paths[0].is_dir() else paths[0].parent
    settings, glossary, folder = options.project(start, source=source, **rules)
    models = options.models(settings, folder, neural, neural_roles, neural_budget)
    found = collect(paths, lang, settings, folder)
    view = options.view(quiet=quiet, no_color=no_color, to_file=output is not None, show_ignored=show_ignored)
    tally = Tally()
    # Models use all processors by themselves, and each process would load them again.
    jobs = jobs or (1 if models else default_jobs())
    run = tally.count(articles.check_all(found, settings, glossary, models, jobs=jobs), settings)
    with opened(output) as out:
        for text in reporter(form)(run, view):
            out.write(text)
            out.flush()
        if not quiet:
            on_screen = form == "terminal" and output is None
            click.echo(tally.summary(time.perf_counter() - began), file=sys.stdout if on_screen else sys.stderr)
    return tally.exit_code


def collect(paths: Iterable[Path], lang: str | None, settings: Settings, folder: Path | None) -> list[Article]:
    """Return the articles of folders, and the one that the files are versions of."""
    paths = list(paths)
    found: list[Article] = []
    for path in [path for path in paths if path.is_dir()]:
        where = path.resolve()
        root = root_of(where, folder)
        there = articles.in_folder(where, root, settings.layout)
        if not there:
            layout = ", ".join(settings.layout)
            raise InputError(
                f"{path}: no article found. Looked for {layout} below {root}. "
                "Give another folder, or set `layout` in xlate.toml.",
                kind="no-articles",
            )
        found += there
    if files := [path for path in paths if not path.is_dir()]:
        found.append(articles.of_files(files, check_languages(lang, len(files))))
    return found


def root_of(where: Path, folder: Path | None) -> Path:
    """Return the folder from which the layout counts: that of the settings, the current one, or the given one."""
    if folder and folder.resolve() in (where, *where.parents):
        return folder.resolve()
    here = Path.cwd().resolve()
    return here if here in where.parents else where


def check_languages(lang: str | None, n_files: int) -> list[str]:
    """Return the languages that `--lang` gives the files; none where it is not given."""
    langs = [] if lang is None else lang.replace(",", " ").split()
    for each in langs:
        if each not in FOLDERS:
            raise click.UsageError(f"--lang: unknown language “{each}”. xlate compares {', '.join(FOLDERS)}.")
    if langs and len(langs) != n_files:
        raise click.UsageError(f"--lang: {len(langs)} languages for {n_files} files. Give one a file, in their order.")
    return langs


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Open the output: a file, or standard output."""
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as problem:
        raise InputError(f"{path}: cannot be written ({problem.strerror}). Give another --output.") from None
    with file:
        yield file


@dataclass
class Tally:
    """What went by, for the last line and the exit code; errors are said as they come."""

    articles: int = 0
    with_findings: int = 0
    segments: int = 0
    severities: dict[str, int] = field(default_factory=dict)
    errors: int = 0
    bugs: int = 0
    models: dict[str, float] = field(default_factory=dict)
    """What was asked of models."""
    fails: bool = False
    langs: set[str] = field(default_factory=set)
    """Of the translations."""
    budget: Settings | None = None
    """Settings of the run, whose budget of alarms is told at the end."""

    def count(self, run: Iterable[Checked], settings: Settings) -> Iterator[Checked]:
        """Yield what goes by, counting it."""
        for checked in run:
            self.articles += 1
            self.budget = self.budget or settings
            self.langs.update(report.target.lang for report in checked.reports)
            self.segments += sum(len(document.segments) for document in checked.documents)
            findings = [found for report in checked.reports for found in report.findings]
            self.with_findings += bool(findings)
            for found in findings:
                self.severities[found.severity] = self.severities.get(found.severity, 0) + 1
                self.fails |= settings.fails(found.severity)
            for comparison in checked.reports:
                options.add_up(self.models, comparison.models)
            for problem in checked.problems:
                if problem.kind == "bug":
                    from xlate.cli import crash

                    self.bugs += 1
                    crash.report(problem.message, problem.trace)
                else:
                    self.errors += 1
                    click.echo(f"error: {problem.message}", err=True)
            yield checked

    def summary(self, seconds: float) -> str:
        """Return the last line: how much was found, in how much, how fast."""
        kinds = [f"{self.severities[s]} {s}" for s in ("critical", "major", "minor", "neutral") if s in self.severities]
        total = sum(self.severities.values())
        found = (
            f"{_n(total, 'finding')} ({', '.join(kinds)}) in {self.with_findings} of " if total else "No findings in "
        )
        errors = f" · {_n(self.errors, 'error')}" if self.errors else ""
        checked = f"{_n(self.articles, 'article')} · {_n(self.segments, 'segment')}"
        models = f"\n{options.spent(self.models)}" if self.models else ""
        told = options.spent_budget(self.budget, self.langs) if self.budget else ""
        budget = f"\n{told}" if told else ""
        return f"{found}{checked} · {seconds:.1f} s{errors}{models}{budget}"

    @property
    def exit_code(self) -> int:
        """A bug outweighs bad input, bad input outweighs findings."""
        return BUG if self.bugs else BAD_INPUT if self.errors else FINDINGS if self.fails else OK


def _n(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
