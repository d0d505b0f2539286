"""A form that the glossary forbids stands in the translation.

## Why it matters

Some renderings are misspelt, some take sides, some mean another thing; the glossary names them.

## Fires

```glossary
version: 1
terms:
  - id: kremlin
    en: Kremlin
    ru: {preferred: Кремль, forbidden: [Кремлин]}
    kind: institution
```

```fires
en: The Kremlin demanded explanations on Monday.
ru: В понедельник Кремлин потребовал объяснений.
```

## Stays quiet

```quiet
en: The Kremlin demanded explanations on Monday.
ru: В понедельник в Кремле потребовали объяснений.
```

## What to do

Write the preferred form. The glossary may give its reason; the message repeats it.

## Limits

Where the source does not have the term, only names and words that can mean nothing else are reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.marks import linked, words
from xlate.comparison.terms import compare
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    for misused in bitext.once(compare).misused:
        place, source = misused.target, misused.source
        term = place.hit.term
        if place.hit.status != "forbidden":
            continue
        said = place.hit.span.of(bitext.target_words[place.segment].text)
        yield Draft(
            f"“{said}” is forbidden in the glossary{f': {term.reason}' if term.reason else '.'}",
            misused.confidence,
            words(source.segment, source.hit.span) if source else linked(bitext, 1, place.segment),
            words(place.segment, place.hit.span),
            suggestion=f"Write “{misused.wanted}”." if misused.wanted else None,
            subject=term.id,
        )


CHECK = Check("term-forbidden", "major", "termbase", "terminology", __doc__ or "", _run)
