"""`xlate align`: which sentences of two versions say the same."""

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from xlate import articles, pipeline
from xlate.cli import OK, options
from xlate.cli.check import check_languages, opened
from xlate.errors import InputError
from xlate.pipeline import Report
from xlate.reporters import sidebyside, tmx

FORMATS = ("terminal", "json", "tsv", "tmx")


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--lang", help="Languages of the two files: `en,ar`. Else their names or their words tell.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@options.output
@click.option("--no-color", "--no-colour", is_flag=True, help="No colours; also where NO_COLOR is set.")
def command(source: Path, target: Path, lang: str | None, form: str, output: Path | None, no_color: bool) -> int:
    """Show which sentences of SOURCE and TARGET say the same, with the probability of each link."""
    article = articles.of_files([source, target], check_languages(lang, 2))
    first, second = (articles.read_version(version) for version in article.versions)
    if first.lang == second.lang:
        raise InputError(
            f"{second.origin}: {first.origin} is in “{first.lang}” too. Give two languages, or name them with --lang.",
            kind="repeated",
        )
    report = pipeline.align(first, second)
    view = options.view(quiet=False, no_color=no_color, to_file=output is not None)
    lines = {"json": _json, "tsv": _tsv, "tmx": tmx.lines}
    with opened(output) as out:
        out.writelines(sidebyside.lines(report, view) if form == "terminal" else lines[form](report))
    return OK


def _json(report: Report) -> Iterator[str]:
    data = {
        side: {
            "path": document.origin,
            "language": document.lang,
            "segments": [{"start": s.span.start, "end": s.span.stop, "text": s.text} for s in document.segments],
        }
        for side, document in (("source", report.source), ("target", report.target))
    }
    links = [{"source": link.source, "target": link.target, "score": round(link.score, 3)} for link in report.links]
    yield msgspec.json.format(msgspec.json.encode({**data, "links": links}), indent=1).decode() + "\n"


def _tsv(report: Report) -> Iterator[str]:
    """Yield score, source, target; a tab or line break inside a sentence becomes a blank."""
    for link in report.links:
        sides = (
            " ".join(" ".join(document.segments[n].text.split()) for n in numbers)
            for document, numbers in ((report.source, link.source), (report.target, link.target))
        )
        yield f"{link.score:.3f}\t" + "\t".join(sides) + "\n"
