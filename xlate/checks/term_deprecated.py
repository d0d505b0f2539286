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
from xlate.comparison.terms_misused import draft_misused
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    return draft_misused(bitext, "deprecated")


CHECK = Check("term-deprecated", "minor", "termbase", "terminology", __doc__ or "", _run)
