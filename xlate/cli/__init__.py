"""The command line: one module a verb, imported when it is called, so that each starts as fast as it can."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from xlate._version import __version__

OK, FINDINGS, BAD_INPUT, BUG, INTERRUPTED = 0, 1, 2, 3, 130

_VERBS = {
    "check": "Check the articles of a folder, or the files of one article.",
    "align": "Show two versions of an article side by side.",
    "batch": "Compare an archive of records.",
    "learn": "Learn translations of words from an archive.",
    "hook": "Check what is staged in a git repository.",
    "explain": "Say what a check is about.",
    "selftest": "Damage your own good articles and see what is caught.",
    "init": "Write a settings file and a glossary to start from.",
    "glossary": "Look after a glossary.",
    "lexicon": "Show what xlate knows of words, and what it does not know.",
    "models": "Show and fetch the models that --neural asks.",
}


class _Verbs(click.Group):
    """A group whose commands are modules of this package, imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        command: click.Command = import_module(f"xlate.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; that nobody reads on is settled here, before click takes it for an error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _without_reader()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Describe the verbs without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest verb where one is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as problem:
            from difflib import get_close_matches

            close = get_close_matches(args[0], _VERBS, 1)
            hint = f" Did you mean “{close[0]}”?" if close else f" Commands: {', '.join(_VERBS)}."
            raise click.UsageError(f"{problem.format_message()}{hint}", ctx) from None


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="xlate", message="%(prog)s %(version)s")
def _group() -> None:
    """Check that a news article and its translations say the same, in English, Arabic and Russian."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with the exit code that it promises."""
    # Tables of some hundred thousand objects are loaded at the start; looking through them for garbage again and again
    # takes a quarter of the time of a short run. Worker processes inherit this.
    gc.set_threshold(100_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Three scripts need UTF-8 whatever the locale says; "\n" stays "\n".
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run(arguments))


def script() -> None:
    """Run the command line and end the process at once: taking tables apart object by object is nobody's gain."""
    import os

    code = OK
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else BUG
    sys.stdout.flush()
    os._exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    from xlate.errors import XlateError

    try:
        code = _group.main(arguments, prog_name="xlate", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as problem:
        problem.show()
        return BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except XlateError as problem:
        click.echo(f"error: {problem}", err=True)
        return BAD_INPUT
    except BrokenPipeError:
        return _without_reader()
    except Exception as bug:  # the last door: a traceback helps nobody who only checks an article
        import traceback

        from xlate.cli.crash import report

        report(f"{type(bug).__name__}: {bug}", traceback.format_exc())
        return BUG
    return code if isinstance(code, int) else OK


def _without_reader() -> int:
    """Leave quietly when nobody reads on (`xlate check … | head`)."""
    import os

    # What is still buffered would raise once more at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
