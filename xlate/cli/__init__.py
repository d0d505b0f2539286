"""The command line: one module a verb, imported when it is called, so that each starts as fast as it can."""

from importlib import import_module

import click

_VERBS = ("batch",)


class _Verbs(click.Group):
    """A group whose commands are modules of this package, imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _VERBS:
            return None
        command: click.Command = import_module(f"xlate.cli.{name}").command
        return command


@click.command(cls=_Verbs)
def main() -> None:
    """Check that an article and its translations say the same, in English, Arabic and Russian."""
