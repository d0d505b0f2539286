"""A date of the source is not in the target.

## Why it matters

When it happened is part of what happened.

## Fires

```fires
en: The court ruled on 14 March 2019.
ru: Суд вынес решение.
```

## Stays quiet

```quiet
en: The court ruled on 14 March 2019.
ru: Суд вынес решение 14.03.2019.
```

```quiet
en: The court ruled on 14 March 2019.
ar: أصدرت المحكمة حكمها في 14 آذار 2019.
```

## What to do

Give the date, or accept the cut with a reason.

## Limits

A date in a neighbouring sentence counts as given.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import silent
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "date-missing")


CHECK = Check("date-missing", "major", "omission", "omission", __doc__ or "", _run, profiles={"brief": silent})
