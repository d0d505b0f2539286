"""How a difference in quantity is put to the translator."""

from collections.abc import Iterator, Sequence

from xlate.comparison.bitext import Bitext
from xlate.comparison.marks import linked, words
from xlate.comparison.quantities import Difference
from xlate.findings import Draft


def drafts(bitext: Bitext, differences: Sequence[Difference], check: str) -> Iterator[Draft]:
    """Yield the drafts of one check: the differences of its kind."""
    for difference in differences:
        found = difference.found
        if found.kind != check:
            continue
        said = found.source.span.of(bitext.source_words[difference.source].text) if found.source and difference.source is not None else ""
        became = found.target.span.of(bitext.target_words[difference.target].text) if found.target and difference.target is not None else ""
        source = words(difference.source, found.source.span) if found.source and difference.source is not None else None
        target = words(difference.target, found.target.span) if found.target and difference.target is not None else None
        if source is None and difference.target is not None:
            source = linked(bitext, 1, difference.target)
        if target is None and difference.source is not None:
            target = linked(bitext, 0, difference.source)
        yield Draft(_message(said, became), found.confidence, source, target, suggestion=_advice(said, became), subject=f"{said}/{became}")


def _message(said: str, became: str) -> str:
    if said and became:
        return f"“{said}” became “{became}”."
    return f"“{said}” is not in the translation." if said else f"The source does not say “{became}”."


def _advice(said: str, became: str) -> str:
    return f"Say “{said}”." if said else f"Remove “{became}”, or accept it with its source."
