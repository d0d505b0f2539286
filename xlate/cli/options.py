"""The options that several verbs share, and the settings that they come to."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from xlate import settings as settings_module
from xlate.articles import shown
from xlate.checks import CHECKS
from xlate.errors import SettingsError
from xlate.findings import SEVERITIES
from xlate.glossary import EMPTY, Glossary
from xlate.reporters.view import View
from xlate.settings import PROFILES, Profile, Settings

if TYPE_CHECKING:
    from xlate.neural.models import Models

NAMES = tuple(check.name for check in CHECKS)
F = TypeVar("F", bound=Callable[..., Any])

_ARCHIVE = click.option("--archive", type=click.Path(path_type=Path), help="Table of words that `xlate learn` wrote.")
_RULES = (
    click.option("--select", multiple=True, metavar="CHECK", help="Only these checks, by name or family (`number`)."),
    click.option("--ignore", multiple=True, metavar="CHECK", help="Not these checks."),
    click.option("--glossary", type=click.Path(path_type=Path), help="Glossary; else `glossary.yaml` of the settings."),
    _ARCHIVE,
    click.option("--profile", type=click.Choice(PROFILES), help="How much a translation has to say; for all articles."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Report what is at least this likely.  [0.5]"),
    click.option(
        "--max-alarms-per-1000-words",
        metavar="N",
        type=click.FloatRange(0, min_open=True),
        help="Report as much as gives so many false alarms at most.",
    ),
    click.option("--fail-on", type=click.Choice(SEVERITIES[::-1]), help="Exit with 1 from this severity on.  [major]"),
)
_NEURAL = (
    click.option("--neural/--no-neural", "neural", default=None, help="Ask models too; see `xlate models list`."),
    click.option(
        "--neural-role",
        "neural_roles",
        multiple=True,
        metavar="ROLE=MODEL",
        help="Model of a role (`embedding=small`, `quality=./metricx`); else the settings'.",
    ),
    click.option("--neural-budget", metavar="BUDGET", help="What models may take: `90s` a run, or `20%` of the links."),
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


def neural(command: F) -> F:
    """Add the options that say which models to ask."""
    return _apply(_NEURAL, command)


archive, jobs, output = _ARCHIVE, _JOBS, _OUTPUT


def project(start: Path, *, glossary: Path | None = None, **rules: Any) -> tuple[Settings, Glossary, Path | None]:
    """Return settings (the file's, then the options'), glossary, and the folder of the settings file if there is one."""
    found, folder = settings(start, **rules)
    return found, _glossary(glossary, found, folder or Path()), folder


def settings(start: Path, *, archive: Path | None = None, **rules: Any) -> tuple[Settings, Path | None]:
    """Return settings (the file's, then the options'), and the folder of the settings file if there is one."""
    file = settings_module.find(start.absolute())
    found = merged(settings_module.load(file, NAMES, shown(file)) if file else Settings(), **rules)
    folder = file.parent if file else None
    here = folder or Path()
    return msgspec.structs.replace(found, lexicon=words(found, here), archive=table(archive, found, here), curves=curves(found, here)), folder


def merged(
    found: Settings,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile | None = None,
    **others: Any,
) -> Settings:
    """Return settings with those that options give in their place; what is ignored adds up."""
    others["profiles"] = {"*": profile} if profile else None
    others["select"] = _names(select)
    others["ignore"] = (*found.ignore, *_names(ignore))
    result = msgspec.structs.replace(
        found, **{name: value for name, value in others.items() if value not in (None, ())}
    )
    for name, trouble in settings_module.troubles(result, NAMES):
        raise SettingsError(f"--{name}: {trouble}")
    return result


def models(
    settings: Settings, folder: Path | None, asked: bool | None, roles: Sequence[str] = (), budget: str | None = None
) -> "Models | None":
    """Return the models that settings and options ask for; None where they ask for none.

    Folders of models count from the settings' folder in the settings, from the current one in options.
    """
    on = settings.neural.on or bool(roles) if asked is None else asked
    if not on:
        return None
    # Only now: without it nothing of this is needed.
    from xlate.neural.loading import forbid_network
    from xlate.neural.models import open_models
    from xlate.neural.places import is_folder
    from xlate.neural.registry import ROLES

    given: dict[str, Any] = {}
    for each in roles:
        role, _, model = each.partition("=")
        if role not in ROLES or not model:
            raise click.UsageError(f"--neural-role: “{each}” is no ROLE=MODEL. Roles: {', '.join(ROLES)}.")
        given[role] = str(Path.cwd() / model) if is_folder(model, Path.cwd()) else model
    if budget is not None:
        given["budget"] = budget
    wanted = msgspec.structs.replace(settings.neural, **given)
    for _, trouble in settings_module.troubles(msgspec.structs.replace(settings, neural=wanted), NAMES):
        raise click.UsageError(f"--neural-budget: {trouble}")
    forbid_network()
    return open_models(wanted, (folder or Path()).absolute())


def add_up(total: dict[str, float], more: Mapping[str, float]) -> None:
    """Add to what was asked of models in a run what was asked for one article."""
    for name, value in more.items():
        total[name] = total.get(name, 0.0) + value


def spent(total: Mapping[str, float]) -> str:
    """Return what was asked of models in words: of what was cut short, above all."""
    counts = {name: int(total.get(name, 0)) for name in ("inputs", "cached", "truncated", "halved")}
    notes = [
        f"{counts['cached']:,} at hand" if counts["cached"] else "",
        f"{counts['truncated']:,} longer than the model reads" if counts["truncated"] else "",
        f"memory ran out {counts['halved']:,} times" if counts["halved"] else "",
        "the budget was used up" if total.get("out_of_time") else "",
    ]
    said = ", ".join(note for note in notes if note)
    return f"Models: {counts['inputs']:,} inputs{f' ({said})' if said else ''} · {total.get('seconds', 0.0):.1f} s"


def _names(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for names in given for name in names.replace(",", " ").split())


def _glossary(given: Path | None, settings: Settings, folder: Path) -> Glossary:
    usual = folder / "glossary.yaml"
    path = given or (folder / settings.glossary if settings.glossary else usual)
    if path is usual and not usual.is_file():
        return EMPTY
    return load_glossary(path)


def words(settings: Settings, folder: Path) -> str | None:
    """Return the folder with words of one's own."""
    path = folder / (settings.lexicon or "lexicon.d")
    if settings.lexicon and not path.is_dir():
        raise SettingsError(f"{path}: there is no such folder. Mend “lexicon” in the settings, or make the folder.")
    return str(path.absolute()) if path.is_dir() else None


def table(given: Path | None, settings: Settings, folder: Path) -> str | None:
    """Return the table of words that the settings or an option name."""
    path = given or (folder / settings.archive if settings.archive else None)
    if path and not path.is_file():
        raise SettingsError(f"{path}: there is no such table of words. Write it with `xlate learn`, or mend the path.")
    return str(path.absolute()) if path else None


def curves(settings: Settings, folder: Path) -> str | None:
    """Return what was measured for the budget of alarms, where the settings name it."""
    path = folder / settings.curves if settings.curves else None
    if path and not path.is_file():
        how = "Write it with `xlate selftest … --format json --output`"
        raise SettingsError(f"{path}: there is no such file. {how}, or mend “curves” in the settings.")
    return str(path.absolute()) if path else None


def spent_budget(settings: Settings, langs: Iterable[str]) -> str:
    """Return in a line from which confidences a budget of alarms lets the checks report; empty where none is set."""
    if settings.max_alarms_per_1000_words is None:
        return ""
    from xlate import budget

    plans = {lang: budget.plan(settings, lang) for lang in sorted(set(langs))}
    said = [
        f"{lang} from {min(plan.thresholds.values()):.0%} to {max(plan.thresholds.values()):.0%} by check"
        f" ({plan.expected:.1f} expected)"
        if plan.thresholds
        else f"{lang} nothing"
        for lang, plan in plans.items()
    ]
    return f"At most {settings.max_alarms_per_1000_words:g} alarms per 1,000 words of good text: {', '.join(said)}"


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
