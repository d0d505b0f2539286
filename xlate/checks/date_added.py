"""The target gives a date that the source does not.

## Why it matters

A date nobody gave is an invented fact.

## Fires

```fires
en: The court ruled against the company.
ru: Суд вынес решение против компании 14 марта 2019 года.
```

## Stays quiet

```quiet
en: The court ruled against the company in March.
ru: В марте суд вынес решение против компании.
```

## What to do

Remove the date, or accept it with its source.

## Limits

A date in a neighbouring sentence of the source counts as given.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import DIGEST
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "date-added")


CHECK = Check("date-added", "major", "addition", "addition", __doc__ or "", _run, profiles=DIGEST)
