"""`xlate align`: which sentences of two versions say the same."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from xlate import articles, pipeline
from xlate.aligners.support import Counterpart, support
from xlate.cli import OK, options
from xlate.cli.check import check_languages, opened
from xlate.comparison.bitext import Bitext
from xlate.errors import InputError
from xlate.lexicon.store import load
from xlate.pipeline import Report
from xlate.reporters import sidebyside, tmx
from xlate.reporters.ink import isolated
from xlate.settings import Settings

_AS_GOOD = 0.9  # strength from which on two words are shown as the same
FORMATS = ("terminal", "json", "tsv", "tmx")


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--lang", help="Languages of the two files: `en,ar`. Else their names or their words tell.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@click.option("--explain", is_flag=True, help="Also show which words speak for each link (terminal and json).")
@options.archive
@options.output
@click.option("--no-color", "--no-colour", is_flag=True, help="No colours; also where NO_COLOR is set.")
def command(source: Path, target: Path, lang: str | None, form: str, explain: bool, archive: Path | None, output: Path | None, no_color: bool) -> int:
    """Show which sentences of SOURCE and TARGET say the same, with the probability of each link."""
    article = articles.of_files([source, target], check_languages(lang, 2))
    first, second = (articles.read_version(version) for version in article.versions)
    if first.lang == second.lang:
        raise InputError(
            f"{second.origin}: {first.origin} is in “{first.lang}” too. Give two languages, or name them with --lang.",
            kind="repeated",
        )
    settings, _ = options.settings(source.parent, archive=archive)
    report = pipeline.align(first, second, settings)
    reasons = _reasons(report, settings) if explain else []
    view = options.view(quiet=False, no_color=no_color, to_file=output is not None)
    if form == "terminal":
        notes = [_note(found, report) for found in reasons]
        lines = sidebyside.lines(report, view, notes)
    elif form == "json":
        lines = _json(report, reasons)
    else:
        lines = _tsv(report) if form == "tsv" else tmx.lines(report)
    with opened(output) as out:
        out.writelines(lines)
    return OK


def _reasons(report: Report, settings: Settings) -> list[list[Counterpart]]:
    """Return for each link what speaks for it."""
    bitext = Bitext(report.source, report.target, load(settings.lexicon))
    return [support(link, bitext.source_words, bitext.target_words, *bitext.sides) for link in report.links]


def _note(found: Sequence[Counterpart], report: Report) -> str:
    """Return the words that speak for a link on a line: `Kyiv = Киев, minister ≈ министр`."""
    texts = [
        f"{side.source[1].of(report.source.segments[side.source[0]].text)} {'=' if side.strength > _AS_GOOD else '≈'} "
        f"{isolated(side.target[1].of(report.target.segments[side.target[0]].text), report.target.lang)}"
        for side in found
    ]
    return ", ".join(texts)


def _json(report: Report, reasons: Sequence[Sequence[Counterpart]] = ()) -> Iterator[str]:
    data = {
        side: {
            "path": document.origin,
            "language": document.lang,
            "segments": [{"start": s.span.start, "end": s.span.stop, "text": s.text} for s in document.segments],
        }
        for side, document in (("source", report.source), ("target", report.target))
    }
    links: list[dict[str, Any]] = [
        {"source": link.source, "target": link.target, "score": round(link.score, 3)} for link in report.links
    ]
    for link, found in zip(links, reasons, strict=False):
        link["support"] = [
            {
                "kind": pair.kind,
                "strength": round(pair.strength, 2),
                **{
                    side: tuple(document.segments[number].locate(span))
                    for side, document, (number, span) in (
                        ("source", report.source, pair.source),
                        ("target", report.target, pair.target),
                    )
                },
            }
            for pair in found
        ]
    yield msgspec.json.format(msgspec.json.encode({**data, "links": links}), indent=1).decode() + "\n"


def _tsv(report: Report) -> Iterator[str]:
    """Yield score, source, target; a tab or line break inside a sentence becomes a blank."""
    for link in report.links:
        sides = (
            " ".join(" ".join(document.segments[n].text.split()) for n in numbers)
            for document, numbers in ((report.source, link.source), (report.target, link.target))
        )
        yield f"{link.score:.3f}\t" + "\t".join(sides) + "\n"
