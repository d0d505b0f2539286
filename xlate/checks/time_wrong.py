"""A time of day is another one in the target.

## Why it matters

A curfew from 8 is not a curfew from 10.

## Fires

```fires
en: The curfew begins at 8 p.m.
ru: Комендантский час начинается в 8 часов утра.
```

## Stays quiet

```quiet
en: The curfew begins at 8 p.m.
ru: Комендантский час начинается в 20:00.
```

```quiet
en: The curfew begins at 8 p.m.
ar: يبدأ حظر التجول في الساعة الثامنة مساء.
```

## What to do

Put the time of the source, or name the zone of a converted one.

## Limits

Zones are compared only where both sides name one.
"""

from collections.abc import Iterator

from xlate.comparison.bitext import Bitext
from xlate.comparison.check import Check
from xlate.comparison.profiles import said_nowhere
from xlate.comparison.quantities import differences
from xlate.comparison.quantity_drafts import drafts
from xlate.findings import Draft


def _run(bitext: Bitext) -> Iterator[Draft]:
    yield from drafts(bitext, bitext.once(differences), "time-wrong")


CHECK = Check("time-wrong", "critical", "date-time", "mistranslation", __doc__ or "", _run, profiles={"brief": said_nowhere})
