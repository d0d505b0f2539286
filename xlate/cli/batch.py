"""`xlate batch`: an archive of records in, a row for each out."""

import sys
import time
from pathlib import Path

import click

from xlate import batch
from xlate.settings import Settings


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), help="Where the rows go; standard output if not given.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes; as many as processors if not given.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.5, show_default=True)
@click.option("--glossary", type=click.Path(path_type=Path))
def command(inputs: tuple[Path, ...], output: Path | None, jobs: int | None, min_confidence: float, glossary: Path | None) -> None:
    """Compare every record of INPUTS (JSON Lines) and write one row a record, in order."""
    settings = Settings(min_confidence=min_confidence)
    began = time.perf_counter()
    rows = 0
    with output.open("wb") if output else sys.stdout.buffer as out:
        for path in inputs:
            with path.open("rb") as lines:
                for row in batch.run(lines, settings, jobs=jobs or batch.default_jobs()):
                    out.write(row + b"\n")
                    rows += 1
    click.echo(f"{rows} records in {time.perf_counter() - began:.1f} s", err=True)
