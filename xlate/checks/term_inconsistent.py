"""One document renders a term in two ways.

## Why it matters

Two spellings of a name look like two people, and a search finds only half of the story.

## Fires

```glossary
version: 1
terms:
  - id: trump
    en: Trump
    ar: [ترامب, ترمب]
    kind: person
```

```fires
en: Trump spoke in Washington on Monday.
en: On Tuesday Trump left for London.
ar: تحدث ترامب في واشنطن يوم الاثنين.
ar: وغادر ترمب إلى لندن يوم الثلاثاء.
```

## Stays quiet

```quiet
en: Trump spoke in Washington on Monday.
en: On Tuesday Trump left for London.
ar: تحدث ترامب في واشنطن يوم الاثنين.
ar: وغادر ترامب إلى لندن يوم الثلاثاء.
```

## What to do

Choose one of the forms, mostly the preferred one, and keep to it.

## Limits

Abbreviations and forms that share a word are taken for short forms of one another.
Terms that are no names are reported with little confidence: good style varies its words.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import words
from xlate.comparison.terms_misused import varied
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for each in varied(bitext):
        source, target = each.source, each.target
        said = source.hit.span.of(bitext.source_words[source.segment].text)
        here = target.hit.span.of(bitext.target_words[target.segment].text)
        yield Draft(
            f"“{said}” is “{here}” here, and “{each.usual.text}” elsewhere in the text.",
            each.confidence,
            words(source.segment, source.hit.span),
            words(target.segment, target.hit.span),
            suggestion=f"Write “{each.usual.text}” throughout.",
            subject=target.hit.term.id,
        )


CHECK = Check("term-inconsistent", "minor", "multiple-translations-of-term", "terminology", __doc__ or "", _run)
