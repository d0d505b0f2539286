"""A form that the glossary has given up stands in the translation.

## Why it matters

Names of cities and offices change; an old form dates a text, or takes sides without wanting to.

## Fires

```glossary
version: 1
terms:
  - id: kyiv
    en: {preferred: Kyiv, deprecated: [Kiev]}
    ru: Киев
    ar: كييف
    kind: place
```

```fires
ru: Делегация прибыла в Киев в пятницу.
en: The delegation arrived in Kiev on Friday.
```

## Stays quiet

```quiet
ru: Делегация прибыла в Киев в пятницу.
en: The delegation arrived in Kyiv on Friday.
```

## What to do

Write the preferred form. The glossary may give its reason; the message repeats it.

## Limits

A title that keeps the old form, as that of a dish or a club, must be listed as an allowed form: the longest form wins.
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
        if place.hit.status != "deprecated":
            continue
        said = place.hit.span.of(bitext.target_words[place.segment].text)
        yield Draft(
            f"“{said}” is deprecated in the glossary{f': {term.reason}' if term.reason else '.'}",
            misused.confidence,
            words(source.segment, source.hit.span) if source else linked(bitext, 1, place.segment),
            words(place.segment, place.hit.span),
            suggestion=f"Write “{misused.wanted}”." if misused.wanted else None,
            subject=term.id,
        )


CHECK = Check("term-deprecated", "minor", "termbase", "terminology", __doc__ or "", _run)
