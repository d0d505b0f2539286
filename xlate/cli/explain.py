"""`xlate explain`: the page of a check."""

import textwrap
from collections import defaultdict
from difflib import get_close_matches

import click

from xlate.checks import CHECKS
from xlate.cli import OK


@click.command()
@click.argument("check", required=False)
@click.option("--list", "every", is_flag=True, help="All checks, a line each.")
def command(check: str | None, every: bool) -> int:
    """Print what CHECK finds, why it matters, examples, and its limits."""
    pages = {each.name: each for each in CHECKS}
    if every or check is None:
        _list()
        return OK
    if check not in pages:
        close = get_close_matches(check, pages, 1)
        hint = f"Did you mean “{close[0]}”?" if close else "`xlate explain --list` shows all."
        raise click.UsageError(f"unknown check “{check}”. {hint}")
    found = pages[check]
    click.echo(f"{found.name}\n{'=' * len(found.name)}\n")
    click.echo(f"Severity {found.severity} · MQM {found.mqm} · ITS 2.0 {found.its}\n")
    click.echo(found.page.strip())
    if special := found.shorter():
        click.echo(f"\n## Shorter translations\n\n{special}", nl=False)
    return OK


def _list() -> None:
    families: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for check in CHECKS:
        title = check.page.strip().partition("\n")[0]
        families[check.severity].append((check.name, title))
    width = max(len(check.name) for check in CHECKS)
    for severity in ("critical", "major", "minor", "neutral"):
        if severity in families:
            click.echo(severity)
            for name, title in families[severity]:
                click.echo(f"  {name:<{width}}  {textwrap.shorten(title, 90)}")
