"""A quantity has the same number and another unit.

## Why it matters

Five miles are not five kilometres.

## Fires

```fires
en: The convoy stopped 64 miles from the capital.
ru: Колонна остановилась в 64 километрах от столицы.
```

## Stays quiet

```quiet
en: The convoy stopped 64 kilometres from the capital.
ru: Колонна остановилась в 64 км от столицы.
```

```quiet
en: The convoy stopped 64 miles from the capital.
ru: Колонна остановилась в 103 километрах от столицы.
```

## What to do

Use the unit of the source, or convert the number as well.

## Limits

Units that neither side names are not guessed.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import said_nowhere
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "unit-wrong")


CHECK = Check("unit-wrong", "critical", "number", "numbers", __doc__ or "", _run, profiles={"brief": said_nowhere})
