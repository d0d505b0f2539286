"""`xlate models`: what models there are for `--neural`, and the only command that downloads."""

from collections.abc import Iterator
from pathlib import Path

import click

from xlate import settings as settings_module
from xlate.articles import shown
from xlate.cli import OK, options
from xlate.neural import places
from xlate.neural.places import Located
from xlate.neural.registry import DEFAULT_ROLES, ROLES, SPECS, Role
from xlate.settings import Neural


@click.group()
def command() -> None:
    """The models that --neural asks: which there are, and getting them."""


@command.command("list")
def list_() -> int:
    """Show every role's models: id, pinned commit, licence, size, and whether they are on this machine.

    What the settings name stands first, marked with *.
    """
    rows = [("", "ROLE", "NAME", "MODEL", "COMMIT", "LICENCE", "MB", "PRESENT")]
    for chosen, name, model in _known(*_settings()):
        spec = model.spec
        size = f"{spec.megabytes:,}" if spec.megabytes else "-"
        commit = model.revision or ("noted when fetched" if model.fetched else "-")
        here = "no" if model.trouble else "yes"
        rows.append(("*" if chosen else "", spec.role, name, spec.id, commit, spec.licence, size, here))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return OK


@command.command()
@click.argument("roles", nargs=-1, type=click.Choice(ROLES))
@click.option("--name", "variant", default=None, help="Which of a role's models: `default`, `small`, `large`.")
def fetch(roles: tuple[Role, ...], variant: str | None) -> int:
    """Download the models of ROLES; without any, those that the settings name, or embedding and entailment.

    Only weights as safetensors, their tokenizers and configurations; into the folder that the hub's library uses.
    """
    from xlate.neural import fetching

    settings, base = _settings()
    named = {role: value for role in ROLES if (value := getattr(settings, role))}
    for role in roles or tuple(named) or DEFAULT_ROLES:
        for model in places.locate(role, variant or named.get(role, "default"), base):
            if not model.fetched:
                click.echo(f"{role}: {model.folder} is a folder of yours; nothing to fetch.")
            elif model.trouble is None:
                click.echo(f"{role}: {model.name} is there.")
            else:
                click.echo(f"{role}: {model.spec.id} ({model.spec.licence}) …")
                click.echo(f"{role}: {model.spec.id}@{fetching.fetch(model)} fetched.")
    return OK


def _settings() -> tuple[Neural, Path]:
    file = settings_module.find(Path.cwd())
    if file is None:
        return Neural(), Path.cwd()
    return settings_module.load(file, options.NAMES, shown(file)).neural, file.parent


def _known(settings: Neural, base: Path) -> Iterator[tuple[bool, str, Located]]:
    """Yield (is it the settings', its name there, the model), by role."""
    for role in ROLES:
        wanted = getattr(settings, role)
        for name in dict.fromkeys([*([wanted] if wanted else []), *(s.variant for s in SPECS if s.role == role)]):
            for model in places.locate(role, name, base):
                yield name == wanted, f"{name} {model.direction}".strip(), model
