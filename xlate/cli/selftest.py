"""`xlate selftest`: what is caught on your own articles, and what is said about them undamaged."""

from pathlib import Path
from typing import Any

import click

from xlate import pipeline, selftest
from xlate.articles import manifest, read_version, source_of
from xlate.cli import BAD_INPUT, OK, options
from xlate.cli.check import collect
from xlate.errors import XlateError
from xlate.model import Document
from xlate.selftest import Quiet


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seed", type=int, default=1, show_default=True, help="Which words are damaged.")
@options.rules
def command(paths: tuple[Path, ...], seed: int, **rules: Any) -> int:
    """Damage clean articles in known ways and report what is caught, for each kind of damage and language.

    PATHS are folders of good translations; what is said about them undamaged counts as false alarms.
    """
    start = paths[0] if paths[0].is_dir() else paths[0].parent
    settings, glossary, folder = options.project(start, **rules)
    pairs: list[tuple[Document, Document]] = []
    bad = False
    for article in collect(paths, None, settings, folder):
        try:
            documents = [read_version(version) for version in article.versions]
        except XlateError as problem:
            click.echo(str(problem), err=True)
            bad = True
            continue
        first = source_of(documents, settings, manifest(article))
        documents.sort(key=lambda document: document.lang != first)
        pairs += pipeline.to_compare(documents, settings.pairs)
    for row in selftest.run(pairs, settings, glossary, seed=seed):
        if isinstance(row, Quiet):
            rate = 1000 * row.alarms / row.words if row.words else 0.0
            click.echo(f"{row.lang}  undamaged: {row.alarms} alarms on {row.segments} segments, {rate:.1f} per 1000 words")
            for check, count in row.checks.most_common():
                click.echo(f"      {check:24} {count}")
        else:
            click.echo(
                f"{row.lang}  {row.kind:10} {row.damaged:4} damaged   named {row.named / row.damaged:4.0%}   noticed {row.noticed / row.damaged:4.0%}"
            )
    return BAD_INPUT if bad else OK
