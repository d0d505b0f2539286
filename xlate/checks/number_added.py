"""The target gives a number that the source does not.

## Why it matters

A figure nobody gave is an invented fact.

## Fires

```fires
en: Police arrested many people in the capital.
ru: Полиция задержала в столице 37 человек.
```

## Stays quiet

```quiet
en: Police arrested dozens of people in the capital.
ru: Полиция задержала в столице десятки человек.
```

```quiet
en: Both ministers resigned.
ar: استقال الوزيران.
```

## What to do

Remove the number, or accept it with its source.

## Limits

Small counts that grammar carries are not reported.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import DIGEST
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "number-added")


CHECK = Check("number-added", "major", "number", "numbers", __doc__ or "", _run, profiles=DIGEST)
