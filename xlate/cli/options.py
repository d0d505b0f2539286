"""The options that several verbs share, and the settings that they come to."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec

from xlate import settings as settings_module
from xlate.articles import shown
from xlate.checks import CHECKS
from xlate.errors import SettingsError
from xlate.findings import SEVERITIES
from xlate.glossary import EMPTY, Glossary
from xlate.reporters.view import View
from xlate.settings import Settings

NAMES = tuple(check.name for check in CHECKS)
F = TypeVar("F", bound=Callable[..., Any])

_RULES = (
    click.option("--select", multiple=True, metavar="CHECK", help="Only these checks, by name or family (`number`)."),
    click.option("--ignore", multiple=True, metavar="CHECK", help="Not these checks."),
    click.option("--glossary", type=click.Path(path_type=Path), help="Glossary; else `glossary.yaml` of the settings."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Report what is at least this likely.  [0.5]"),
    click.option("--fail-on", type=click.Choice(SEVERITIES[::-1]), help="Exit with 1 from this severity on.  [major]"),
)
_JOBS = click.option("--jobs", type=click.IntRange(1), help="Processes; as many as processors if not given.")
_OUTPUT = click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file.")
_LOOK = (
    click.option("--quiet", "-q", is_flag=True, help="Findings and errors only."),
    click.option("--no-color", "--no-colour", is_flag=True, help="No colours; also where NO_COLOR is set."),
)


def _apply(options: Iterable[Callable[[F], F]], command: F) -> F:
    for option in reversed(list(options)):
        command = option(command)
    return command


def rules(command: F) -> F:
    """Add the options that say what to check and what counts."""
    return _apply(_RULES, command)


def look(command: F) -> F:
    """Add the options that say how a report looks."""
    return _apply(_LOOK, command)


jobs, output = _JOBS, _OUTPUT


def project(start: Path, *, glossary: Path | None = None, **rules: Any) -> tuple[Settings, Glossary, Path | None]:
    """Return settings (the file's, then the options'), glossary, and the folder of the settings file if there is one."""
    file = settings_module.find(start.absolute())
    found = merged(settings_module.load(file, NAMES, shown(file)) if file else Settings(), **rules)
    folder = file.parent if file else None
    return found, _glossary(glossary, found, folder or Path()), folder


def merged(found: Settings, *, select: Sequence[str] = (), ignore: Sequence[str] = (), **others: Any) -> Settings:
    """Return settings with those that options give in their place; what is ignored adds up."""
    others["select"] = _names(select)
    others["ignore"] = (*found.ignore, *_names(ignore))
    result = msgspec.structs.replace(
        found, **{name: value for name, value in others.items() if value not in (None, ())}
    )
    for name, trouble in settings_module.troubles(result, NAMES):
        raise SettingsError(f"--{name}: {trouble}")
    return result


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for names in given for name in names.replace(",", " ").split())


def _glossary(given: Path | None, settings: Settings, folder: Path) -> Glossary:
    usual = folder / "glossary.yaml"
    path = given or (folder / settings.glossary if settings.glossary else usual)
    if path is usual and not usual.is_file():
        return EMPTY
    return load_glossary(path)


def load_glossary(path: Path) -> Glossary:
    """Read a glossary."""
    from xlate.glossary.load import read  # the YAML parser costs a start without glossary nothing

    return read(path)


def parse_glossary(data: bytes, origin: str) -> Glossary:
    """Read a glossary whose content is at hand."""
    from xlate.glossary.load import parse

    try:
        glossary, problems = parse(data.decode("utf-8-sig"), origin)
    except UnicodeDecodeError as problem:
        raise SettingsError(f"{origin}: not UTF-8 (byte {problem.start}). Save the glossary as UTF-8.") from None
    if problems:
        line, what = problems[0]
        raise SettingsError(f"{origin}:{line}: {what}")
    return glossary


def view(*, quiet: bool, no_color: bool, to_file: bool, show_ignored: bool = False) -> View:
    """Return how the report is to look on this screen."""
    tty = sys.stdout.isatty() and not to_file
    dumb = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    width = os.get_terminal_size(sys.stdout.fileno()).columns if tty else 100
    return View(colour=tty and not dumb, width=max(40, width or 100), quiet=quiet, show_ignored=show_ignored)
