"""`xlate hook`: the articles of which a version is staged, as they are in the index of a git repository."""

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import click

from xlate import articles, git, settings
from xlate.articles import Article, Checked, Problem
from xlate.cli import OK, options
from xlate.cli.check import Tally
from xlate.errors import InputError
from xlate.reporters import FORMATS, reporter
from xlate.workers import default_jobs


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@options.rules
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@options.look
def command(files: tuple[Path, ...], form: str, quiet: bool, no_color: bool, **rules: Any) -> int:
    """Check what a commit would contain: every article of which a version is staged.

    The other versions of these articles, the settings and the glossary are read from the index too. FILES, as
    pre-commit gives them, take the place of what is staged.
    """
    began = time.perf_counter()
    repository = Repository(git.top(), git.index())
    changed = [repository.path(file) for file in files] if files else git.staged()
    view = options.view(quiet=quiet, no_color=no_color, to_file=False)
    tally = None
    for folder, paths in repository.by_settings(changed):
        pass
    return OK
