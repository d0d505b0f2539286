"""`xlate hook`: the articles of which a version is staged, as they are in the index of a git repository."""

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import click
import msgspec

from xlate import articles, git
from xlate import settings as settings_module
from xlate.articles import Article, Checked
from xlate.cli import options
from xlate.cli.check import Tally
from xlate.errors import InputError
from xlate.glossary import EMPTY, Glossary
from xlate.reporters import FORMATS, reporter
from xlate.settings import Settings
from xlate.workers import default_jobs


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@options.rules
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@options.look
@options.jobs
def command(
    files: tuple[Path, ...],
    form: str,
    quiet: bool,
    no_color: bool,
    jobs: int | None,
    glossary: Path | None,
    archive: Path | None,
    **rules: Any,
) -> int:
    """Check what a commit would contain: every article of which a version is staged.

    The other versions of these articles, the settings, the glossary and words of one's own are read from the index
    too, never from the working tree. FILES, as pre-commit gives them, take the place of what is staged.
    """
    began = time.perf_counter()
    repository = Repository(git.top(), git.index())
    changed = [repository.path(file) for file in files] if files else git.staged()
    view = options.view(quiet=quiet, no_color=no_color, to_file=False)
    tally = Tally()

    def run() -> Iterator[Checked]:
        for folder, paths in repository.by_settings(changed):
            settings = options.merged(repository.settings(folder), **rules)
            # The tables are no part of what is committed: they are read where they lie.
            table = options.table(archive, settings, repository.top / folder)
            curves = options.curves(settings, repository.top / folder)
            settings = msgspec.structs.replace(settings, archive=table, curves=curves)
            terms = options.load_glossary(glossary) if glossary else repository.glossary(folder, settings)
            found = repository.articles(folder, paths, settings)
            with repository.words(folder, settings) as own:
                settings = msgspec.structs.replace(settings, lexicon=own)
                checked = articles.check_all(found, settings, terms, jobs=jobs or default_jobs())
                yield from tally.count(map(_waiting, checked), settings)

    for text in reporter(form)(run(), view):
        click.echo(text, nl=False)
    if tally.articles and not quiet:
        click.echo(tally.summary(time.perf_counter() - began), err=form != "terminal")
    return tally.exit_code


def _waiting(checked: Checked) -> Checked:
    """Say that an article waits for its translation, which is no fault of the commit."""
    kept = tuple(problem for problem in checked.problems if problem.kind != "one-sided")
    if kept == checked.problems:
        return checked
    click.echo(f"note: {checked.name}: one version only so far; nothing to compare.", err=True)
    return Checked(checked.name, checked.documents, checked.reports, kept)


class Repository:
    """The index of a repository, as articles, settings and glossaries."""

    def __init__(self, top: Path, entries: dict[str, git.Entry]) -> None:
        self.top = top
        self.entries = entries
        self._folder = cache(self._nearest)

    def path(self, file: Path) -> str:
        """Return a file's path from the top folder."""
        path = Path(os.path.realpath(file.parent)) / file.name
        try:
            return path.relative_to(os.path.realpath(self.top)).as_posix()
        except ValueError:
            raise InputError(f"{file}: not in the repository {self.top}. Give files of it.", kind="git") from None

    def by_settings(self, paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
        """Yield (folder of the nearest settings, or the top; the paths to which these apply), in order."""
        groups: dict[str, list[str]] = defaultdict(list)
        for path in paths:
            if path in self.entries:
                groups[self._folder(PurePosixPath(path).parent)].append(path)
        yield from sorted(groups.items())

    def settings(self, folder: str) -> Settings:
        """Return the settings that stand in a folder; the defaults where none do."""
        for name in settings_module.FILES:
            path = _join(folder, name)
            if self._has_settings(path):
                return settings_module.parse(self._text(path), articles.shown(self.top / path), options.NAMES)
        return Settings()

    def glossary(self, folder: str, settings: Settings) -> Glossary:
        """Return the glossary of a folder's settings."""
        path = os.path.normpath(_join(folder, settings.glossary or "glossary.yaml")).replace(os.sep, "/")
        if path in self.entries:
            return options.parse_glossary(self._content([path])[path], articles.shown(self.top / path))
        if settings.glossary:
            return options.load_glossary(self.top / path)  # outside the repository, or missing: said there
        return EMPTY

    @contextmanager
    def words(self, folder: str, settings: Settings) -> Iterator[str | None]:
        """Lend a folder with the words of one's own that a folder's settings name; None where there are none."""
        place = os.path.normpath(_join(folder, settings.lexicon or "lexicon.d")).replace(os.sep, "/")
        found = [path for path in self.entries if path.rpartition("/")[0] == place and path.endswith(".yaml")]
        if not found:
            # Outside the repository, or missing: said there.
            yield options.words(settings, self.top / folder) if settings.lexicon else None
            return
        # What this needs costs a start without words of one's own nothing.
        from tempfile import TemporaryDirectory

        from xlate.lexicon.own import parse

        with TemporaryDirectory(prefix="xlate-") as lent:
            for path, data in self._content(found).items():
                parse(data, articles.shown(self.top / path))  # what is wrong is said with the path in the repository
                (Path(lent) / PurePosixPath(path).name).write_bytes(data)
            yield lent

    def articles(self, folder: str, paths: Iterable[str], settings: Settings) -> list[Article]:
        """Return the articles of which one of the paths is a version, each with all its versions."""
        prefix = f"{folder}/" if folder else ""
        base = self.top / folder

        def arranged(some: Iterable[str]) -> dict[str, dict[str, list[str]]]:
            below = (path.removeprefix(prefix) for path in some if path.startswith(prefix))
            return articles.arrange(below, settings.layout, base.name)

        # A language that is not known counts only beside one that is: so the whole index is arranged first.
        staged = set(paths)
        found = {
            name: langs
            for name, langs in arranged(self.entries).items()
            if any(prefix + path in staged for some in langs.values() for path in some)
        }
        versions = {path for langs in found.values() for some in langs.values() for path in some}
        wanted = [prefix + path for path in versions | {articles.manifest_of(path) for path in versions}]
        for path in wanted:
            if path in self.entries and not self.entries[path].is_merged:
                raise InputError(
                    f"{articles.shown(self.top / path)}: in conflict. Resolve it and `git add` it.", kind="git"
                )
        files = self._content(path for path in wanted if path in self.entries)
        return articles.in_index({path.removeprefix(prefix): data for path, data in files.items()}, found, base)

    def _nearest(self, folder: PurePosixPath) -> str:
        for above in (folder, *folder.parents):
            place = "" if above == PurePosixPath() else above.as_posix()
            if any(self._has_settings(_join(place, name)) for name in settings_module.FILES):
                return place
        return ""

    def _has_settings(self, path: str) -> bool:
        return path in self.entries and settings_module.is_ours(path, lambda: self._text(path))

    def _text(self, path: str) -> str:
        return self._content([path])[path].decode("utf-8", "replace")

    def _content(self, paths: Iterable[str]) -> dict[str, bytes]:
        blobs = {path: self.entries[path].blob for path in paths}
        content = git.contents(blobs.values())
        return {path: content[blob] for path, blob in blobs.items()}


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
