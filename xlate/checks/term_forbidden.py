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
from xlate.comparison.terms_misused import draft_misused
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    return draft_misused(bitext, "forbidden")


CHECK = Check("term-forbidden", "major", "termbase", "terminology", __doc__ or "", _run)
