"""`xlate glossary`: look after a glossary."""

from pathlib import Path

import click

from xlate.cli import BAD_INPUT, FINDINGS, OK


@click.group()
def command() -> None:
    """Look after a glossary."""


@command.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--quiet", "-q", is_flag=True, help="Remarks and errors only.")
def lint(file: Path | None, quiet: bool) -> int:
    """Test FILE: its shape, contradictions, forms that never match, and its own `should_match` examples.

    Without FILE, the glossary of the settings, or `glossary.yaml`.
    """
    from xlate.glossary.lint import lint as remarks_on
    from xlate.glossary.load import read_all

    path = file or _usual()
    glossary, problems = read_all(path)
    for line, what in problems:
        click.echo(f"{path}:{line}: error: {what}")
    remarks = remarks_on(glossary)
    for line, term, what in remarks:
        click.echo(f"{path}:{line}: {term}: {what}")
    if not quiet:
        forms = sum(len(term.forms) for term in glossary.terms)
        examples = sum(len(term.should_match) + len(term.should_not_match) for term in glossary.terms)
        summary = f"{len(glossary.terms):,} terms, {forms:,} forms, {examples:,} examples"
        click.echo(f"{summary}: {len(problems):,} errors, {len(remarks):,} remarks", err=True)
    return BAD_INPUT if problems else FINDINGS if remarks else OK


def _usual() -> Path:
    from xlate import settings

    found = settings.find(Path.cwd())
    if found is None:
        return Path("glossary.yaml")
    return found.parent / (settings.load(found).glossary or "glossary.yaml")
